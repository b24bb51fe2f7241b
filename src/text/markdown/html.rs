//! The mark of safety.

use serde::{Serialize, Serializer};

/// HTML that has passed the sanitiser. It can only be made by rendering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    pub(super) fn sanitised(html: String) -> Self {
        Self(html)
    }

    /// HTML that an earlier rendering made and the database kept. Text that a person sent must be
    /// rendered instead.
    #[must_use]
    pub fn from_stored(html: String) -> Self {
        Self(html)
    }

    /// The HTML itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML itself, to be kept.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl std::fmt::Display for Html {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text with all that HTML could take for its own written as references: for elements and for quoted
/// attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 8);
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// Stand-ins for what HTML could take for its own, and the references they stand for. They are not
/// characters, so no text can have them.
const VEILS: [(char, char, &str); 5] = [
    ('&', '\u{FDD0}', "&amp;"),
    ('<', '\u{FDD1}', "&lt;"),
    ('>', '\u{FDD2}', "&gt;"),
    ('"', '\u{FDD3}', "&quot;"),
    ('\'', '\u{FDD4}', "&#39;"),
];

/// The text with stand-ins instead of references, for the way through the sanitiser: there a text of many
/// references costs the square of their number.
pub(super) fn veiled(text: &str) -> String {
    text.chars()
        .filter(|letter| VEILS.iter().all(|(_, veil, _)| veil != letter))
        .map(|letter| VEILS.iter().find(|(bare, _, _)| *bare == letter).map_or(letter, |(_, veil, _)| *veil))
        .collect()
}

/// The sanitised HTML with references instead of stand-ins: inert in elements and in attributes alike.
pub(super) fn unveiled(html: &str) -> String {
    let mut shown = String::with_capacity(html.len() + html.len() / 8);
    for letter in html.chars() {
        match VEILS.iter().find(|(_, veil, _)| *veil == letter) {
            Some((_, _, reference)) => shown.push_str(reference),
            None => shown.push(letter),
        }
    }
    shown
}
