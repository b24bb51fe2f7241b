//! Which language a visitor gets.

use super::Locale;

/// The language asked for in the address, else the one chosen before, else the browser's favourite that
/// we have, else the site's own.
#[must_use]
pub fn negotiate(
    query: Option<&str>,
    cookie: Option<&str>,
    accept_language: Option<&str>,
    default: Locale,
) -> Locale {
    query
        .and_then(Locale::parse)
        .or_else(|| cookie.and_then(Locale::parse))
        .or_else(|| accept_language.and_then(favourite))
        .unwrap_or(default)
}

/// More than this many languages in one header are noise, or an attack on our patience.
const MAX_LANGUAGES: usize = 32;

fn favourite(header: &str) -> Option<Locale> {
    let mut best: Option<(f32, Locale)> = None;
    for part in header.split(',').take(MAX_LANGUAGES) {
        let mut pieces = part.split(';');
        let Some(locale) = pieces.next().and_then(Locale::parse) else { continue };
        let quality = pieces
            .find_map(|piece| piece.trim().strip_prefix("q="))
            .map_or(1.0, |number| number.trim().parse().unwrap_or(0.0));
        if quality > 0.0 && best.is_none_or(|(best_quality, _)| quality > best_quality) {
            best = Some((quality, locale));
        }
    }
    best.map(|(_, locale)| locale)
}
