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
    writer.or_else(|| of_markdown(text)).unwrap_or(page)
}

fn of_markdown(source: &str) -> Option<Direction> {
    let mut tally = Tally::default();
    let mut is_in_fence = false;
    for line in source.lines() {
        if line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~") {
            is_in_fence = !is_in_fence;
            continue;
        }
        if !is_in_fence {
            count_outside_code(&mut tally, line);
        }
    }
    tally.majority()
}

/// Counts a line without its `code spans`; a backtick that nothing answers is just a backtick.
fn count_outside_code(tally: &mut Tally, line: &str) {
    let mut parts = line.split('`').filter(|part| !part.is_empty()).peekable();
    let mut is_code = line.starts_with('`');
    let is_closed = line.ends_with('`');
    while let Some(part) = parts.next() {
        if !is_code || (parts.peek().is_none() && !is_closed) {
            tally.count(part);
        }
        is_code = !is_code;
    }
}

/// The strong letters of a text, counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    first: Option<Direction>,
    /// How many more letters run from end to start than the other way.
    balance: i64,
}

impl Tally {
    /// Adds the letters of a text, leaving out addresses and handles.
    pub(super) fn count(&mut self, text: &str) {
        let is_border =
            |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '"' | '«' | '»');
        for word in text.split(is_border).filter(|word| !is_address(word)) {
            for letter in word.chars() {
                self.count_letter(letter);
            }
        }
    }

    /// Adds what was counted in a part of the text.
    pub(super) fn add(&mut self, part: Self) {
        self.first = self.first.or(part.first);
        self.balance += part.balance;
    }

    /// The direction of most letters; of the first one when they are level; none without any.
    pub(super) fn majority(self) -> Option<Direction> {
        match self.balance {
            0 => self.first,
            1.. => Some(Direction::Rtl),
            ..0 => Some(Direction::Ltr),
        }
    }

    fn count_letter(&mut self, letter: char) {
        let direction = match bidi_class(letter) {
            BidiClass::L => Direction::Ltr,
            BidiClass::R | BidiClass::AL => Direction::Rtl,
            _ => return,
        };
        self.first = self.first.or(Some(direction));
        self.balance += match direction {
            Direction::Rtl => 1,
            Direction::Ltr => -1,
        };
    }
}

/// Web and mail addresses and handles: their letters say nothing about the language around them.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:") || word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::Direction::{self, Ltr, Rtl};
    use super::of_text;

    #[test]
    fn most_letters_decide() {
        let cases: [(&str, Option<Direction>, Direction, Direction); 21] = [
            ("سلام", None, Ltr, Rtl),
            ("Здраво", None, Rtl, Ltr),
            ("OpenRouter برای همه‌ی مدل‌ها خوب است", None, Ltr, Rtl),
            ("I read the word سلام in the article", None, Rtl, Ltr),
            ("سلام hello there", Some(Rtl), Ltr, Rtl),
            ("سلام", Some(Ltr), Rtl, Ltr),
            ("", None, Rtl, Rtl),
            ("12 + 3 = ۱۵ 👍", None, Rtl, Rtl),
            ("۱۲۳", None, Ltr, Ltr),
            ("سلا abc", None, Ltr, Rtl),
            ("abc سلا", None, Rtl, Ltr),
            ("ببینید https://example.com/a/very/long/address", None, Ltr, Rtl),
            ("ببینید (https://example.com/a/very/long/address)", None, Ltr, Rtl),
            ("[ببینید](https://example.com/a/very/long/address)", None, Ltr, Rtl),
            ("@somebody_with_a_name خوب", None, Ltr, Rtl),
            ("خوب somebody.with.a.name@example.com", None, Ltr, Rtl),
            ("خوب `let mut application = 1;`", None, Ltr, Rtl),
            ("خوب\n```\nlet mut application = 1;\n```", None, Ltr, Rtl),
            ("``code that is long`` خوب", None, Ltr, Rtl),
            ("a ` tick سل", None, Rtl, Ltr),
            ("שלום abc", None, Ltr, Rtl),
        ];

        for (text, writer, page, expected) in cases {
            assert_eq!(of_text(text, writer, page), expected, "{text:?}");
        }
    }

    #[test]
    fn only_the_two_words_are_read() {
        assert_eq!(
            ["ltr", "rtl", "auto", "RTL", ""].map(Direction::parse),
            [Some(Ltr), Some(Rtl), None, None, None]
        );
        assert_eq!(serde_json::to_string(&[Ltr, Rtl]).unwrap(), r#"["ltr","rtl"]"#);
    }
}
