//! Addresses: slugs, anchors and paths, in any script.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

/// What must be encoded in a path: what would end it, what HTML or a log might misread, and all that is
/// not ASCII.
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'|')
    .add(b'[')
    .add(b']')
    .add(b'\'');

/// Whether a text may be the last part of an article's address.
#[must_use]
pub fn is_valid(slug: &str) -> bool {
    !slug.is_empty()
        && slug.chars().count() <= 120
        && !slug.starts_with('-')
        && !slug.ends_with('-')
        && slug.chars().all(|c| c == '-' || c == '\u{200C}' || (c.is_alphanumeric() && !c.is_uppercase()))
}

/// A heading's words as an anchor.
#[must_use]
pub fn anchor(heading: &str) -> String {
    let lower = heading.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// The one spelling of a path: decoded, NFC, no slash at the end.
#[must_use]
pub fn path_of(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let whole: String = decoded.nfc().collect();
    let trimmed = whole.trim_end_matches('/');
    if trimmed.is_empty() { "/".to_owned() } else { trimmed.to_owned() }
}

/// A path as it is written into a link.
#[must_use]
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}
