//! Numbers in the digits and with the separators of a language.

use super::Locale;

/// A whole number: ۱٬۲۳۴ · 1.234 · 1 234 · 1,234.
#[must_use]
pub fn integer(locale: Locale, number: i64) -> String {
    digits(locale, &number.to_string())
}

/// A number with exactly `n_digits` digits after the decimal sign.
#[must_use]
pub fn decimal(locale: Locale, number: f64, n_digits: u8) -> String {
    digits(locale, &format!("{number:.*}", usize::from(n_digits)))
}

/// A share of one as a percentage: 0.72 becomes ۷۲٪ · 72% · 72 % · 72%.
#[must_use]
pub fn percent(locale: Locale, share: f64, n_digits: u8) -> String {
    format!("{}%", decimal(locale, share * 100.0, n_digits))
}

/// The same text with its ASCII digits in the language's own; nothing else changes.
#[must_use]
pub fn digits(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Fa => text.chars().map(persian_digit).collect(),
        Locale::Sr | Locale::Cs | Locale::En => text.to_owned(),
    }
}

fn persian_digit(letter: char) -> char {
    letter.to_digit(10).and_then(|value| char::from_u32(0x06F0 + value)).unwrap_or(letter)
}

/// The number as it will be shown: it is the shown number that must choose the plural.
pub(super) fn rounded(number: f64, n_digits: u8) -> f64 {
    format!("{number:.*}", usize::from(n_digits)).parse().unwrap_or(number)
}
