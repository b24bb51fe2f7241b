//! The languages.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::Direction;

/// A language of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Persian.
    Fa,
    /// Serbian, in Cyrillic letters.
    Sr,
    /// Czech.
    Cs,
    /// English.
    En,
}

impl Locale {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Fa, Self::Sr, Self::Cs, Self::En];

    /// The language tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fa => "fa",
            Self::Sr => "sr",
            Self::Cs => "cs",
            Self::En => "en",
        }
    }

    /// Reads a tag such as `fa`, `fa-IR` or `sr_Latn`; the language decides, the rest is not looked at.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }

    /// The way its pages run.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Fa => Direction::Rtl,
            Self::Sr | Self::Cs | Self::En => Direction::Ltr,
        }
    }

    /// What its readers call it.
    #[must_use]
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::Fa => "فارسی",
            Self::Sr => "Српски",
            Self::Cs => "Čeština",
            Self::En => "English",
        }
    }

    /// The time zone in which its readers date things.
    #[must_use]
    pub fn time_zone(self) -> TimeZone {
        let name = match self {
            Self::Fa => "Asia/Tehran",
            Self::Sr => "Europe/Belgrade",
            Self::Cs => "Europe/Prague",
            Self::En => return TimeZone::UTC,
        };
        // The zones are compiled in; a name that is missing there would be a fault of ours, for which UTC
        // is a smaller harm than a page that does not come.
        TimeZone::get(name).unwrap_or(TimeZone::UTC)
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

/// The language as ICU knows it.
pub(super) fn icu(locale: Locale) -> icu::locale::Locale {
    match locale {
        Locale::Fa => icu::locale::locale!("fa"),
        Locale::Sr => icu::locale::locale!("sr-Cyrl"),
        Locale::Cs => icu::locale::locale!("cs"),
        Locale::En => icu::locale::locale!("en"),
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn tags_are_read_by_their_language() {
        let cases = [
            ("fa", Some(Locale::Fa)),
            ("fa-IR", Some(Locale::Fa)),
            ("sr-Latn-RS", Some(Locale::Sr)),
            ("sr_Cyrl", Some(Locale::Sr)),
            (" CS ", Some(Locale::Cs)),
            ("en-GB-oxendict", Some(Locale::En)),
            ("hr", None),
            ("bs", None),
            ("far", None),
            ("*", None),
            ("", None),
        ];

        for (tag, expected) in cases {
            assert_eq!(Locale::parse(tag), expected, "{tag:?}");
        }
    }

    #[test]
    fn every_zone_is_compiled_in() {
        let names =
            Locale::ALL.map(|locale| locale.time_zone().iana_name().map(str::to_owned).unwrap_or_default());

        assert_eq!(names, ["Asia/Tehran", "Europe/Belgrade", "Europe/Prague", "UTC"]);
    }

    #[test]
    fn a_tag_is_what_is_written_out() {
        assert_eq!(serde_json::to_string(&Locale::ALL).unwrap(), r#"["fa","sr","cs","en"]"#);
    }
}
