//! Which way a text runs.

use serde::{Deserialize, Serialize};
use unicode_bidi::{BidiClass, bidi_class};

/// The way a text runs. `auto` is not one of them: we always decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Latin, Cyrillic and most others.
    Ltr,
    /// Arabic, Persian, Hebrew.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// Reads `ltr` or `rtl`, as a browser's `dirname` field sends it.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "ltr" => Some(Self::Ltr),
            "rtl" => Some(Self::Rtl),
            _ => None,
        }
    }
}

impl std::fmt::Display for Direction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The direction to show a text in: what its writer chose; else that of most of its strong letters, not
/// counting addresses, code and handles; else that of the first strong letter; else the page's.
#[must_use]
pub fn of_text(text: &str, writer: Option<Direction>, page: Direction) -> Direction {
    writer.or_else(|| majority(text)).unwrap_or(page)
}

/// The direction of most strong letters; of the first one when they are level; none without any.
pub(crate) fn majority(text: &str) -> Option<Direction> {
    let mut first = None;
    let mut balance = 0_i64;
    for letter in text.chars() {
        let direction = match bidi_class(letter) {
            BidiClass::L => Direction::Ltr,
            BidiClass::R | BidiClass::AL => Direction::Rtl,
            _ => continue,
        };
        first = first.or(Some(direction));
        balance += if direction == Direction::Rtl { 1 } else { -1 };
    }
    match balance {
        0 => first,
        1.. => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}
