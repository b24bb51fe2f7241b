//! Lengths and cuts, in graphemes: what a person would call a letter.

use unicode_segmentation::UnicodeSegmentation;

/// How many letters a person would count.
#[must_use]
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The text if it has at most `max` graphemes; otherwise its beginning and `…`, together `max` graphemes.
#[must_use]
pub fn truncate(text: &str, max: usize) -> String {
    if text.graphemes(true).nth(max).is_none() {
        return text.to_owned();
    }
    let kept: String = text.graphemes(true).take(max.saturating_sub(1)).collect();
    let mut cut = kept.trim_end().to_owned();
    if max > 0 {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::{graphemes, truncate};

    #[test]
    fn letters_are_counted_as_people_count_them() {
        let cases = [
            ("", 0),
            ("abc", 3),
            ("می‌شود", 5),
            ("e\u{301}", 1),
            ("👨‍👩‍👧‍👦", 1),
            ("🇨🇿🇷🇸", 2),
            ("کِتاب", 4),
            ("\r\n", 1),
        ];

        for (text, expected) in cases {
            assert_eq!(graphemes(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_cut_ends_in_an_ellipsis_and_never_splits_a_letter() {
        let cases = [
            ("abc", 3, "abc"),
            ("abcd", 3, "ab…"),
            ("", 0, ""),
            ("a", 0, ""),
            ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…"),
            ("one two", 5, "one…"),
            ("سلام دنیا", 5, "سلام…"),
        ];

        for (text, max, expected) in cases {
            assert_eq!(truncate(text, max), expected, "{text:?} to {max}");
        }
    }
}
