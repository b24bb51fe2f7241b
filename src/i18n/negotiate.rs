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
            .filter_map(|piece| piece.split_once('='))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case("q"))
            .map_or(1.0, |(_, number)| number.trim().parse().unwrap_or(0.0));
        if quality > 0.0 && best.is_none_or(|(best_quality, _)| quality > best_quality) {
            best = Some((quality, locale));
        }
    }
    best.map(|(_, locale)| locale)
}

#[cfg(test)]
mod tests {
    use super::{Locale, negotiate};

    #[test]
    fn the_browsers_favourite_decides() {
        let cases = [
            ("cs,en;q=0.5", Locale::Cs),
            ("en;q=0.5, cs;q=0.9", Locale::Cs),
            ("de, sr-Latn;q=0.8, en;q=0.7", Locale::Sr),
            ("hr, bs;q=0.9", Locale::Fa),
            ("en;q=0, cs;q=0.1", Locale::Cs),
            ("en ; q = 0.3 ,cs;q=0.2", Locale::En),
            ("cs;q=NaN,en;q=0.1", Locale::En),
            ("cs;q=9,en", Locale::Cs),
            ("cs;q=-1", Locale::Fa),
            ("en,cs", Locale::En),
            ("*", Locale::Fa),
            ("", Locale::Fa),
            (";;;,,,q=", Locale::Fa),
        ];

        for (header, expected) in cases {
            assert_eq!(negotiate(None, None, Some(header), Locale::Fa), expected, "{header:?}");
        }
    }

    #[test]
    fn the_address_goes_before_the_choice_and_the_choice_before_the_browser() {
        assert_eq!(negotiate(Some("sr"), Some("cs"), Some("en"), Locale::Fa), Locale::Sr);
        assert_eq!(negotiate(Some("xx"), Some("cs"), Some("en"), Locale::Fa), Locale::Cs);
        assert_eq!(negotiate(None, Some(""), Some("en"), Locale::Fa), Locale::En);
        assert_eq!(negotiate(None, None, None, Locale::Fa), Locale::Fa);
    }
}
