//! What somebody says about their letters.

use jiff::tz::TimeZone;
use rocket::FromForm;

use super::rhythm::{LONGEST_PAUSE, MOST_PER_HOUR, USUAL_PER_HOUR};
use crate::accounts::Account;
use crate::entities::letter_setting::StoredRhythm;
use crate::error::{FaultArg, Faults};
use crate::i18n::Locale;
use crate::text::normalize::{ascii_digits, clean_line};

/// The shortest pause between two letters, in minutes.
const SHORTEST_PAUSE: i64 = 5;
/// The pause of whoever did not say.
const USUAL_PAUSE: i64 = 60;
/// The hour of whoever did not say.
const USUAL_HOUR: i64 = 9;

/// The form as it arrives.
#[derive(Debug, Default, FromForm)]
pub(super) struct Typed {
    /// `at_once`, `every`, `daily` or `none`.
    #[field(default = String::new())]
    pub rhythm: String,
    /// Minutes.
    #[field(default = String::new())]
    pub every_minutes: String,
    /// 0 to 23.
    #[field(default = String::new())]
    pub at_hour: String,
    /// The name of a time zone.
    #[field(default = String::new())]
    pub zone: String,
    /// Letters an hour.
    #[field(default = String::new())]
    pub per_hour: String,
}

/// What is stored of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) rhythm: StoredRhythm,
    pub(super) every_minutes: i64,
    pub(super) at_hour: i64,
    pub(super) zone: String,
    pub(super) per_hour: i64,
}

impl Setting {
    /// What holds for an account that said nothing.
    pub(super) fn usual(account: &Account, site: Locale) -> Self {
        let zone = account.lang.unwrap_or(site).time_zone();
        Self {
            rhythm: StoredRhythm::AtOnce,
            every_minutes: USUAL_PAUSE,
            at_hour: USUAL_HOUR,
            zone: zone.iana_name().unwrap_or("UTC").to_owned(),
            per_hour: USUAL_PER_HOUR,
        }
    }

    /// In one line, for the log.
    pub(super) fn in_words(&self) -> String {
        let most = self.per_hour;
        match self.rhythm {
            StoredRhythm::AtOnce => format!("at_once, {most}/h"),
            StoredRhythm::Every => format!("every {} min, {most}/h", self.every_minutes),
            StoredRhythm::Daily => format!("daily {:02}:00 {}, {most}/h", self.at_hour, self.zone),
            StoredRhythm::None => "none".to_owned(),
        }
    }
}

impl From<&Setting> for Typed {
    fn from(it: &Setting) -> Self {
        Self {
            rhythm: it.rhythm.as_str().to_owned(),
            every_minutes: it.every_minutes.to_string(),
            at_hour: it.at_hour.to_string(),
            zone: it.zone.clone(),
            per_hour: it.per_hour.to_string(),
        }
    }
}

impl Typed {
    /// The setting, or what is wrong with the fields that it needs; the others keep what stood there `before`.
    pub(super) fn parse(&self, before: &Setting) -> Result<Setting, Faults> {
        let mut faults = Faults::new();
        let Some(rhythm) = StoredRhythm::ALL.into_iter().find(|one| one.as_str() == self.rhythm) else {
            return Err(Faults::one("rhythm", "letters-fault-rhythm"));
        };
        let mut setting = Setting { rhythm, ..before.clone() };
        if let Some(n) = number(&mut faults, "per_hour", &self.per_hour, (1, MOST_PER_HOUR)) {
            setting.per_hour = n;
        }
        match rhythm {
            StoredRhythm::Every => {
                let range = (SHORTEST_PAUSE, LONGEST_PAUSE);
                if let Some(n) = number(&mut faults, "every_minutes", &self.every_minutes, range) {
                    setting.every_minutes = n;
                }
            }
            StoredRhythm::Daily => {
                if let Some(n) = number(&mut faults, "at_hour", &self.at_hour, (0, 23)) {
                    setting.at_hour = n;
                }
                match TimeZone::get(&clean_line(&self.zone)) {
                    Ok(zone) => zone.iana_name().unwrap_or("UTC").clone_into(&mut setting.zone),
                    Err(_unknown) => faults.add("zone", "letters-fault-zone"),
                }
            }
            StoredRhythm::AtOnce | StoredRhythm::None => {}
        }
        if faults.is_empty() { Ok(setting) } else { Err(faults) }
    }
}

/// A whole number in the range, in whatever digits it was typed.
fn number(faults: &mut Faults, field: &'static str, typed: &str, (least, most): (i64, i64)) -> Option<i64> {
    let number = ascii_digits(typed.trim()).parse().ok().filter(|n| (least..=most).contains(n));
    if number.is_none() {
        let args = vec![("least", FaultArg::Number(least)), ("most", FaultArg::Number(most))];
        faults.add_with(field, "letters-fault-number", args);
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before() -> Setting {
        Setting {
            rhythm: StoredRhythm::AtOnce,
            every_minutes: 60,
            at_hour: 9,
            zone: "UTC".to_owned(),
            per_hour: 12,
        }
    }

    #[test]
    fn only_the_fields_of_the_chosen_rhythm_are_looked_at() {
        let typed = |rhythm: &str, every: &str, hour: &str, zone: &str, most: &str| Typed {
            rhythm: rhythm.into(),
            every_minutes: every.into(),
            at_hour: hour.into(),
            zone: zone.into(),
            per_hour: most.into(),
        };
        let daily = typed("daily", "x", "۷", "asia/tehran", " ۳ ").parse(&before()).unwrap();
        assert_eq!(daily.in_words(), "daily 07:00 Asia/Tehran, 3/h");
        assert_eq!(daily.every_minutes, 60);
        assert_eq!(
            typed("every", "30", "99", "Mars", "60").parse(&before()).unwrap().in_words(),
            "every 30 min, 60/h"
        );
        let wrong = typed("daily", "1", "24", "Mars/Olympus", "0").parse(&before()).unwrap_err();
        assert_eq!(
            wrong.iter().map(|fault| fault.field).collect::<Vec<_>>(),
            ["per_hour", "at_hour", "zone"]
        );
        assert!(typed("hourly", "1", "1", "UTC", "1").parse(&before()).is_err());
        assert!(typed("every", "4", "1", "UTC", "1").parse(&before()).is_err());
    }
}
