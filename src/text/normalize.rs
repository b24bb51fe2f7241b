//! Cleaning what people typed.
//!
//! A text is *stored* as it was typed, in NFC, without what nobody can see and with its directions closed;
//! it is *folded* only to be compared. Joiners (U+200C, U+200D), the direction marks U+200E and U+200F,
//! harakat and emoji are part of writing and are kept.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use super::fold::{ascii_digits, fold};

/// A letter with more marks than this is no letter of any language, but a tower over its neighbours.
const MAX_MARKS: usize = 8;

/// Isolates within isolates beyond this are not writing.
const MAX_ISOLATES: usize = 8;

/// A body as it is stored: lines end in `\n`, tabs are spaces, control characters and direction overrides
/// are gone, isolates are closed in every line, and neither blank lines at the start nor white space at the
/// end remain.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let unix = text.replace("\r\n", "\n");
    let visible: String = unix.chars().filter_map(kept).collect();
    let mut closed = String::with_capacity(visible.len());
    for (at, line) in visible.split('\n').enumerate() {
        if at > 0 {
            closed.push('\n');
        }
        push_with_isolates_closed(&mut closed, line);
    }
    // Only now: what was dropped may have stood between a letter and its mark.
    let clean = without_towers(closed.nfc());
    clean.trim_start_matches('\n').trim_end().to_owned()
}

/// A name, a title or another single line, as it is stored: as [`clean_text`], with white space single and
/// not at the ends, without isolates, and empty if there is nothing to see. A no-break space stays one.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean_heading(&without_direction_marks(text))
}

/// A line that we wrote around somebody's words, such as the subject of a letter: as [`clean_line`], but its
/// isolates are kept, and closed.
#[must_use]
pub fn clean_heading(text: &str) -> String {
    let clean = clean_text(text);
    let is_gap = |letter: char| letter.is_whitespace() && letter != '\u{A0}';
    let line = clean.split(is_gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let line = line.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter));
    let mut closed = String::with_capacity(line.len());
    if !is_blank(line) {
        push_with_isolates_closed(&mut closed, line);
    }
    closed
}

/// Whether there is nothing to see: white space, joiners and fillers only.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_whitespace() || letter.is_control() || is_invisible(letter) || is_combining_mark(letter)
    })
}

/// The text without characters that change the direction of what follows: embeddings, overrides, isolates.
#[must_use]
pub fn without_direction_marks(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// What a letter becomes before it is stored; nothing, if it is none.
fn kept(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // Embeddings and overrides; deprecated controls; byte order mark; annotations; tags; no characters.
        '\u{202A}'..='\u{202E}'
        | '\u{206A}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}'
        | '\u{FDD0}'..='\u{FDEF}' => None,
        _ if letter.is_control() || u32::from(letter) & 0xFFFE == 0xFFFE => None,
        _ => Some(letter),
    }
}

fn without_towers(letters: impl Iterator<Item = char>) -> String {
    let mut n_marks = 0;
    letters
        .filter(|&letter| {
            let is_mark = is_combining_mark(letter);
            if is_mark {
                n_marks += 1;
            } else if !is_invisible(letter) {
                n_marks = 0;
            }
            n_marks <= MAX_MARKS || !is_mark
        })
        .collect()
}

/// Drops what closes nothing and closes what stays open, so that a line disturbs no other.
fn push_with_isolates_closed(clean: &mut String, line: &str) {
    let mut n_open = 0_usize;
    let mut n_dropped = 0_usize;
    for letter in line.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' if n_open == MAX_ISOLATES => n_dropped += 1,
            '\u{2066}'..='\u{2068}' => {
                n_open += 1;
                clean.push(letter);
            }
            '\u{2069}' if n_dropped > 0 => n_dropped -= 1,
            '\u{2069}' if n_open == 0 => {}
            '\u{2069}' => {
                n_open -= 1;
                clean.push(letter);
            }
            _ => clean.push(letter),
        }
    }
    clean.extend(std::iter::repeat_n('\u{2069}', n_open));
}

/// Takes no room, or looks as if it were a space, though Unicode does not call it one.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn headings_keep_their_isolates_and_close_them() {
        for (typed, cleaned) in [
            ("[\u{2068}Nazar\u{2069}] \u{2068}سلام\u{2069}", "[\u{2068}Nazar\u{2069}] \u{2068}سلام\u{2069}"),
            ("a \u{2068}b\n c", "a \u{2068}b\u{2069} c"),
            ("a\u{2069} \u{202E}b", "a b"),
        ] {
            assert_eq!(clean_heading(typed), cleaned, "{typed:?}");
        }
    }

    #[test]
    fn bodies_keep_what_is_writing_and_lose_what_is_not() {
        let cases = [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("a\tb", "a b"),
            ("a\0b\u{7}c\u{85}d\u{9F}e\u{7F}", "abcde"),
            ("می‌شود", "می‌شود"),
            ("کِتابٌ", "کِتابٌ"),
            ("👨‍👩‍👧‍👦 ❤️ 👍🏽", "👨‍👩‍👧‍👦 ❤️ 👍🏽"),
            ("a\u{200E}b\u{200F}c", "a\u{200E}b\u{200F}c"),
            ("user\u{202E}gpj.exe\u{202C}", "usergpj.exe"),
            ("\u{FEFF}a\u{FFFE}\u{FDD0}\u{1FFFF}b", "ab"),
            ("a\u{E0041}\u{E007F}b", "ab"),
            ("e\u{301}", "é"),
            ("\u{2067}a\nb", "\u{2067}a\u{2069}\nb"),
            ("a\u{2069}b", "ab"),
            ("\u{2066}a\u{2069}", "\u{2066}a\u{2069}"),
            ("\n\n  code\n\n", "  code"),
            ("line  \nbreak", "line  \nbreak"),
            ("a\u{2028}b", "a\nb"),
        ];

        for (typed, stored) in cases {
            assert_eq!(clean_text(typed), stored, "{typed:?}");
        }
    }

    #[test]
    fn towers_of_marks_are_cut() {
        let tower = format!("z{}a", "\u{0301}\u{0489}\u{200D}".repeat(5_000));

        let clean = clean_text(&tower);

        assert_eq!(clean.chars().filter(|c| is_combining_mark(*c)).count(), MAX_MARKS);
    }

    #[test]
    fn isolates_beyond_reason_are_dropped_with_their_ends() {
        let deep = format!("{}x{}", "\u{2068}".repeat(100), "\u{2069}".repeat(99));

        assert_eq!(clean_text(&deep), format!("{}x{}", "\u{2068}".repeat(8), "\u{2069}".repeat(8)));
    }

    #[test]
    fn lines_are_lines() {
        let cases = [
            ("  Jan \n\t Novák ", "Jan Novák"),
            ("\u{2067}نام\u{2069}", "نام"),
            ("a\u{202E}b", "ab"),
            ("\u{200B}\u{3164} \u{2800}\u{200F}", ""),
            ("\u{301}", ""),
            ("v\u{A0}Praze", "v\u{A0}Praze"),
            ("\u{A0}x\u{A0}", "x"),
            ("می‌شود\u{200C}", "می‌شود"),
            ("👍", "👍"),
            ("…", "…"),
        ];

        for (typed, stored) in cases {
            assert_eq!(clean_line(typed), stored, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in "(.|\n|[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{300}-\u{303}\u{200B}-\u{200F}])*") {
            let body = clean_text(&text);
            let line = clean_line(&text);
            prop_assert_eq!(clean_text(&body), body);
            prop_assert_eq!(clean_line(&line), line.clone());
            let strays = line.contains(['\n', '\r', '\u{2066}', '\u{202E}']);
            prop_assert!(!strays);
        }
    }
}
