//! Cleaning what people typed, and folding it for comparison.

use unicode_normalization::UnicodeNormalization;

/// A body as it is stored.
#[must_use]
pub fn clean_text(text: &str) -> String {
    text.replace("\r\n", "\n").nfc().collect()
}

/// A name, a title or another single line, as it is stored.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean_text(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form in which texts are compared: for search, duplicates and captcha answers, never for show.
#[must_use]
pub fn fold(text: &str) -> String {
    ascii_digits(&text.nfkc().collect::<String>().to_lowercase())
}

/// Persian, Arabic and fullwidth digits as ASCII ones; everything else untouched.
#[must_use]
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

fn ascii_digit(letter: char) -> char {
    let zero = match letter {
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}
