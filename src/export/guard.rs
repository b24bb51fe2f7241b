//! The formula guard: no cell that a stranger wrote may run in a spreadsheet.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula, full-width and small forms included: some
/// programs fold them to ASCII while reading.
const BEGINNINGS: [char; 13] =
    ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '\u{2212}'];

/// Puts an apostrophe before words that a spreadsheet could read as a formula, and leaves others alone.
///
/// Blanks and invisible marks in front do not save a cell: programs drop them. A tab, a carriage return or a
/// line feed in front is refused by itself, for it moves what follows into a cell of its own.
pub(super) fn neutralised(words: &str) -> Cow<'_, str> {
    let mut ahead = words.chars().take_while(|it| is_passed_over(*it));
    let breaks_out = ahead.any(|it| matches!(it, '\t' | '\r' | '\n'));
    let begins = words.chars().find(|it| !is_passed_over(*it)).is_some_and(|it| BEGINNINGS.contains(&it));
    if breaks_out || begins { Cow::Owned(format!("'{words}")) } else { Cow::Borrowed(words) }
}

/// Blanks, controls, and characters that take no room: joiners, direction marks, the byte order mark.
fn is_passed_over(it: char) -> bool {
    it.is_whitespace()
        || it.is_control()
        || matches!(it,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0001}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nineteen_formula_forms_are_neutralised() {
        // THREATS E01.
        let forms = [
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u{00A0}=1+1",
            "\u{3000}=1+1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "\u{200F}=1+1",
            "\u{202E}=1+1",
            "\u{FEFF}\u{2067} =1+1",
            "\tabc",
            "\0=cmd|'/C calc'!A0",
        ];

        for form in forms {
            assert_eq!(neutralised(form), format!("'{form}"), "{form:?}");
        }
    }

    #[test]
    fn honest_titles_stay_as_they_are() {
        for title in
            ["رفتار با مشتری", "می\u{200C}شود", "\u{200F}نظر", "a = b", "3 − 2", "", "  ", "Čtyři – pět"]
        {
            assert_eq!(neutralised(title), title);
        }
    }
}
