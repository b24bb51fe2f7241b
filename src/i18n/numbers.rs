//! Numbers in the digits and with the separators of a language, as CLDR has them.

use std::cell::OnceCell;

use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;

use super::Locale;

/// A whole number: ۱٬۲۳۴ · 1.234 · 1 234 · 1,234.
#[must_use]
pub fn integer(locale: Locale, number: i64) -> String {
    grouped(locale, &Decimal::from(number))
}

/// A number with exactly `n_digits` digits after the decimal sign; a half is rounded away from zero.
#[must_use]
pub fn decimal(locale: Locale, number: f64, n_digits: u8) -> String {
    let shown = rounded_digits(number, n_digits);
    match Decimal::try_from_str(&shown) {
        Ok(exact) => grouped(locale, &exact),
        // Neither a number nor infinite ones have digits to show.
        Err(_) => "–".to_owned(),
    }
}

/// A share of one as a percentage: 0.72 becomes ۷۲٪ · 72% · 72 % · 72%.
#[must_use]
pub fn percent(locale: Locale, share: f64, n_digits: u8) -> String {
    let number = decimal(locale, share * 100.0, n_digits);
    match locale {
        Locale::Fa => format!("{number}٪"),
        Locale::Cs => format!("{number}\u{A0}%"),
        Locale::Sr | Locale::En => format!("{number}%"),
    }
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
    rounded_digits(number, n_digits).parse().unwrap_or(number)
}

fn rounded_digits(number: f64, n_digits: u8) -> String {
    // 4.35 is stored as slightly less than that, and 4.25 would be rounded to even: a nudge of a few units
    // in the last place makes both behave as readers expect. Beyond a milliard it would show.
    let nudged = if number.abs() < 1e9 { number * (1.0 + 4.0 * f64::EPSILON) } else { number };
    let shown = format!("{nudged:.*}", usize::from(n_digits));
    match shown.strip_prefix('-') {
        Some(zero) if zero.chars().all(|c| matches!(c, '0' | '.')) => zero.to_owned(),
        Some(_) | None => shown,
    }
}

fn grouped(locale: Locale, number: &Decimal) -> String {
    // ICU's formatters do not travel between threads, so each thread makes its own, once.
    thread_local! {
        static FORMATTERS: [OnceCell<Option<DecimalFormatter>>; Locale::ALL.len()] =
            const { [const { OnceCell::new() }; Locale::ALL.len()] };
    }
    FORMATTERS
        .with(|formatters| {
            let formatter = formatters.get(locale as usize)?.get_or_init(|| {
                DecimalFormatter::try_new(
                    super::locale::icu(locale).into(),
                    DecimalFormatterOptions::default(),
                )
                .ok()
            });
            Some(formatter.as_ref()?.format_to_string(number))
        })
        .unwrap_or_else(|| digits(locale, &number.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{decimal, digits, integer, percent};
    use crate::i18n::{Locale, oracle};

    #[test]
    fn numbers_agree_with_the_oracle() {
        for locale in Locale::ALL {
            for (number, expected) in oracle::section("number", locale) {
                let shown = match number.as_str() {
                    "pct72" => percent(locale, 0.72, 0),
                    text if text.contains('.') => {
                        let n_digits = text.rsplit('.').next().unwrap().len();
                        decimal(locale, text.parse().unwrap(), u8::try_from(n_digits).unwrap())
                    }
                    text => integer(locale, text.parse().unwrap()),
                };
                assert_eq!(shown, expected.as_str().unwrap(), "{locale} {number}");
            }
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        let cases = [
            (4.25, 1, "4.3"),
            (4.35, 1, "4.4"),
            (4.05, 1, "4.1"),
            (4.95, 1, "5.0"),
            (2.5, 0, "3"),
            (-2.5, 0, "-3"),
            (-0.01, 1, "0.0"),
            (1.0, 2, "1.00"),
            (1234.5, 1, "1,234.5"),
            (f64::NAN, 1, "–"),
            (f64::INFINITY, 1, "–"),
        ];

        for (number, n_digits, expected) in cases {
            assert_eq!(decimal(Locale::En, number, n_digits), expected, "{number}");
        }
    }

    #[test]
    fn only_digits_are_mapped() {
        assert_eq!(digits(Locale::Fa, "v1.2-۳ ٤"), "v۱.۲-۳ ٤");
        assert_eq!(digits(Locale::Sr, "v1.2"), "v1.2");
    }

    #[test]
    fn percentages_keep_their_digits() {
        let shown = Locale::ALL.map(|locale| percent(locale, 0.725, 1));

        assert_eq!(shown, ["۷۲٫۵٪", "72,5%", "72,5\u{A0}%", "72.5%"]);
    }

    #[test]
    fn the_smallest_number_is_still_a_number() {
        assert_eq!(integer(Locale::En, i64::MIN), "-9,223,372,036,854,775,808");
    }
}
