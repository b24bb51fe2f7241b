//! Isolates in plain text: what runs the other way disturbs nothing around it (UAX #9).

use unicode_bidi::{BidiClass, bidi_class};

use super::direction::Direction;

const FIRST_STRONG: char = '\u{2068}';
const POP: char = '\u{2069}';

/// The text within an isolate of its own direction.
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("{FIRST_STRONG}{text}{POP}")
}

/// The text without the isolates that isolate nothing: those whose words run as everything around them does.
/// Programs that show isolates as little boxes then show them where they are needed only.
#[must_use]
pub fn foreign_isolated(text: &str, around: Direction) -> String {
    let Some((before, rest)) = text.split_once(FIRST_STRONG) else { return text.to_owned() };
    let Some(end) = end_of(rest) else { return text.to_owned() };
    let (inner, after) = rest.split_at(end);
    let after = foreign_isolated(after.strip_prefix(POP).unwrap_or(after), around);
    if has_foreign(inner, around) {
        format!("{before}{FIRST_STRONG}{inner}{POP}{after}")
    } else {
        format!("{before}{inner}{after}")
    }
}

/// Where the isolate ends that has just begun.
fn end_of(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            POP if depth == 0 => return Some(at),
            POP => depth -= 1,
            _ => {}
        }
    }
    None
}

fn has_foreign(text: &str, around: Direction) -> bool {
    text.chars().any(|letter| match around {
        Direction::Ltr => matches!(bidi_class(letter), BidiClass::R | BidiClass::AL | BidiClass::AN),
        Direction::Rtl => bidi_class(letter) == BidiClass::L,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_the_other_way_is_isolated() {
        for (text, around, expected) in [
            ("a \u{2068}b\u{2069} c", Direction::Ltr, "a b c"),
            ("a \u{2068}سلام\u{2069} c", Direction::Ltr, "a \u{2068}سلام\u{2069} c"),
            ("[\u{2068}Nazar\u{2069}] \u{2068}سلام\u{2069}", Direction::Rtl, "[\u{2068}Nazar\u{2069}] سلام"),
            ("[\u{2068}Nazar\u{2069}] \u{2068}سلام\u{2069}", Direction::Ltr, "[Nazar] \u{2068}سلام\u{2069}"),
            (
                "\u{2068}a \u{2068}ب\u{2069} c\u{2069}.",
                Direction::Ltr,
                "\u{2068}a \u{2068}ب\u{2069} c\u{2069}.",
            ),
            ("open \u{2068}a", Direction::Ltr, "open \u{2068}a"),
            ("\u{2068}۱۲\u{2069} نظر", Direction::Rtl, "۱۲ نظر"),
            ("", Direction::Ltr, ""),
        ] {
            assert_eq!(foreign_isolated(text, around), expected);
        }
        assert_eq!(isolated("x"), "\u{2068}x\u{2069}");
    }
}
