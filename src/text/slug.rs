//! Addresses: slugs, anchors and paths, in any script.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::length;

/// What must be encoded in a path: what would end it and what HTML, a log or a browser might misread.
/// Everything that is not ASCII is encoded anyway.
#[rustfmt::skip]
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ').add(b'"').add(b'#').add(b'%').add(b'\'').add(b'<').add(b'>').add(b'?').add(b'[').add(b'\\')
    .add(b']').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// The longest slug, in graphemes.
const MAX_SLUG: usize = 120;

/// The longest anchor, in graphemes: a heading may be a whole sentence.
const MAX_ANCHOR: usize = 80;

/// The zero-width non-joiner, which Persian words need within them.
const ZWNJ: char = '\u{200C}';

/// Whether a text may be the last part of an article's address: letters of any script, none of them upper
/// case, digits, and single hyphens or non-joiners between them.
#[must_use]
pub fn is_valid(slug: &str) -> bool {
    let is_joint = |letter: char| letter == '-' || letter == ZWNJ;
    let mut before = '-';
    for letter in slug.chars() {
        let fits = if is_joint(letter) || is_combining_mark(letter) {
            !is_joint(before)
        } else {
            letter.is_alphanumeric() && !letter.is_uppercase()
        };
        if !fits {
            return false;
        }
        before = letter;
    }
    !is_joint(before) && is_nfc(slug) && length::graphemes(slug) <= MAX_SLUG
}

/// A heading's words as an anchor: lower case, letters and digits of any script, hyphens between words.
/// Empty for a heading without either.
#[must_use]
pub fn anchor(heading: &str) -> String {
    let lower: String = heading.to_lowercase().nfc().collect();
    let is_gap = |letter: char| !(letter.is_alphanumeric() || is_combining_mark(letter));
    let words = lower.split(is_gap).filter(|word| word.contains(char::is_alphanumeric));
    let joined = words.collect::<Vec<_>>().join("-");
    length::truncate(&joined, MAX_ANCHOR).trim_end_matches(['…', '-']).to_owned()
}

/// The one spelling of a path, from a raw or an encoded one: decoded, in NFC, from the root, without `.`
/// and `..`, doubled slashes, control characters or a slash at the end. So it can never name another host.
#[must_use]
pub fn path_of(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let clean: String = decoded.chars().filter(|letter| !letter.is_control()).nfc().collect();
    let mut parts = Vec::new();
    for part in clean.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

/// A path as it is written into a link.
#[must_use]
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::{anchor, encode, is_valid, path_of};

    #[test]
    fn slugs_may_be_of_any_script() {
        let long = "a".repeat(121);
        let good = [
            "a",
            "hello-world",
            "بازی‌های-رومیزی",
            "српски-језик",
            "žluťoučký-kůň",
            "2018",
            "हिन्दी",
            "日本語",
        ];
        let bad = [
            "",
            "-a",
            "a-",
            "a--b",
            "Hello",
            "a b",
            "a/b",
            "a_b",
            "a.b",
            "\u{200C}a",
            "a\u{200C}",
            "a\u{200C}-b",
            "e\u{301}",
            "a%20b",
            "../x",
            "a\u{202E}b",
            "a\n",
            "👍",
            &long,
        ];

        for slug in good {
            assert!(is_valid(slug), "{slug:?}");
        }
        for slug in bad {
            assert!(!is_valid(slug), "{slug:?}");
        }
    }

    #[test]
    fn anchors_keep_the_script_of_the_heading() {
        let cases = [
            ("Hello, World!", "hello-world"),
            ("بازی‌های رومیزی؟", "بازی-های-رومیزی"),
            ("Шта је ново", "шта-је-ново"),
            ("Kůň & Čáp", "kůň-čáp"),
            ("1. Úvod", "1-úvod"),
            ("<script>\"'`", "script"),
            ("!!!", ""),
            ("", ""),
        ];

        for (heading, expected) in cases {
            assert_eq!(anchor(heading), expected, "{heading:?}");
        }
        assert!(anchor(&"word ".repeat(100)).len() <= 80);
    }

    #[test]
    fn a_path_has_one_spelling() {
        let cases = [
            ("/articles/x", "/articles/x"),
            ("/articles/x/", "/articles/x"),
            ("articles/x", "/articles/x"),
            ("", "/"),
            ("/", "/"),
            ("//evil.example/x", "/evil.example/x"),
            ("/a/./b/../c", "/a/c"),
            ("/../../a", "/a"),
            ("/a/%2e%2e/b", "/b"),
            ("/articles/%D8%A8%D8%A7%D8%B2%DB%8C", "/articles/بازی"),
            ("/articles/بازی", "/articles/بازی"),
            ("/e\u{301}", "/é"),
            ("/a%0Ab", "/ab"),
            ("/100%", "/100%"),
            ("/%FF", "/\u{FFFD}"),
        ];

        for (path, expected) in cases {
            assert_eq!(path_of(path), expected, "{path:?}");
        }
    }

    #[test]
    fn an_encoded_path_is_read_back_and_holds_nothing_that_html_could_misread() {
        for path in ["/articles/بازی‌ها", "/a b", "/\"'<>&`", "/100%", "/a?b#c", "/back\\slash"] {
            let encoded = encode(path);
            assert_eq!(path_of(&encoded), path);
            assert!(
                encoded.is_ascii() && !encoded.contains(['"', '\'', '<', '>', ' ', '\\', '?', '#']),
                "{encoded}"
            );
        }
    }
}
