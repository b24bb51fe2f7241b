//! `Stars`: the value of one rating, 1 to 5, and the only way to make one.

use std::fmt;

/// How many stars a reader gave. There is no sixth and no zeroth, and no half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stars(u8);

impl Stars {
    /// The most a reader can give; it is also the number of different values.
    pub const MAX: u8 = 5;

    /// Every value, ascending: the order of the radios in the document.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Reads a form field: exactly one digit in ASCII, Persian or Arabic, and nothing around it.
    ///
    /// Strict on purpose. The page only ever sends `1`…`5`; whatever else arrives is a mistake or an attack,
    /// and guessing (`" 5"`, `"4.5"`) would record a value that nobody chose.
    pub fn parse(field: &str) -> Option<Self> {
        let mut chars = field.chars();
        let (Some(only), None) = (chars.next(), chars.next()) else { return None };
        digit(only).and_then(Self::from_number)
    }

    /// From a number that says how many stars, for instance a stored one.
    pub fn from_number(number: impl Into<i64>) -> Option<Self> {
        u8::try_from(number.into()).ok().filter(|n| (1..=Self::MAX).contains(n)).map(Self)
    }

    /// How many stars.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Stars {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The value of a digit as written on the keyboards of our readers: ASCII, Persian ۰…۹, Arabic ٠…٩.
fn digit(written: char) -> Option<u32> {
    let zero = match written {
        '0'..='9' => '0',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        _ => return None,
    };
    Some(u32::from(written) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_five_in_three_digit_sets_are_stars() {
        for (field, stars) in ["1", "2", "3", "4", "5", "۱", "۲", "۳", "۴", "۵", "١", "٢", "٣", "٤", "٥"]
            .into_iter()
            .zip(Stars::ALL.into_iter().cycle())
        {
            assert_eq!(Stars::parse(field), Some(stars), "{field}");
        }
    }

    #[test]
    fn twenty_five_other_values_are_not_stars() {
        // THREATS V05 and RATINGS T25.
        let long = format!("1{}", "0".repeat(40));
        let bad: [&str; 25] = [
            "",
            "0",
            "6",
            "۶",
            "٠",
            "-1",
            "+5",
            "4.5",
            "4,5",
            "1e1",
            "NaN",
            "inf",
            "18446744073709551616",
            &long,
            "5;1",
            "5\0",
            "\u{202E}5",
            "5\u{200C}",
            " 5",
            "5 ",
            "05",
            "[5]",
            "５",
            "पाँच",
            "true",
        ];

        for field in bad {
            assert_eq!(Stars::parse(field), None, "{field:?}");
        }
    }

    #[test]
    fn stored_numbers_outside_the_scale_are_refused() {
        for number in [i64::MIN, -1, 0, 6, 261, i64::MAX] {
            assert_eq!(Stars::from_number(number), None, "{number}");
        }
        assert_eq!(Stars::from_number(4_i16).map(Stars::get), Some(4));
    }
}
