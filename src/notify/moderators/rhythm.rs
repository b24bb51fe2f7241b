//! How often a moderator wants letters.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The most letters in an hour that anybody can ask for.
pub(super) const MOST_PER_HOUR: i64 = 60;
/// The most letters in an hour for whoever did not say.
pub(super) const USUAL_PER_HOUR: i64 = 12;
/// The longest pause between two letters, in minutes.
pub(super) const LONGEST_PAUSE: i64 = 24 * 60;

/// When letters come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rhythm {
    /// With every comment, while there are not many.
    AtOnce,
    /// With so many minutes between them, at the least.
    Every {
        /// The minutes.
        minutes: i64,
    },
    /// Once a day.
    Daily {
        /// The hour, 0 to 23.
        hour: i8,
        /// In this zone.
        zone: TimeZone,
    },
    /// Never.
    None,
}

/// What an account said about its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    /// When they come.
    pub(super) rhythm: Rhythm,
    /// How many an hour, at the most.
    pub(super) per_hour: u64,
}

impl Default for Wish {
    fn default() -> Self {
        Self { rhythm: Rhythm::AtOnce, per_hour: USUAL_PER_HOUR.unsigned_abs() }
    }
}

/// The zone of a stored name. Names were looked up before they were stored, and the zones are compiled in.
pub(super) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// When that hour last was, in epoch milliseconds. On the day that has no such hour it is the one after; on the day
/// that has it twice it is the first.
pub(super) fn last_time(hour: i8, zone: &TimeZone, now_ms: i64) -> Option<i64> {
    let now = Timestamp::from_millisecond(now_ms).ok()?.to_zoned(zone.clone());
    let on = |date: jiff::civil::Date| {
        let there = date.at(hour, 0, 0, 0).to_zoned(zone.clone()).ok()?;
        Some(there.timestamp().as_millisecond())
    };
    let today = on(now.date())?;
    if today <= now_ms { Some(today) } else { on(now.date().checked_sub(1.day()).ok()?) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hour: i8, zone: &str, now: &str, expected: &str) {
        let zone = TimeZone::get(zone).unwrap();
        let now: Timestamp = now.parse().unwrap();
        let last = last_time(hour, &zone, now.as_millisecond()).unwrap();
        assert_eq!(Timestamp::from_millisecond(last).unwrap().to_string(), expected, "{hour} {now}");
    }

    #[test]
    fn an_hour_of_the_day_is_that_hour_where_one_lives_in_summer_and_in_winter() {
        check(9, "Asia/Tehran", "2026-03-21T05:29:59Z", "2026-03-20T05:30:00Z");
        check(9, "Asia/Tehran", "2026-03-21T05:30:00Z", "2026-03-21T05:30:00Z");
        check(8, "Europe/Prague", "2026-03-28T12:00:00Z", "2026-03-28T07:00:00Z");
        check(8, "Europe/Prague", "2026-03-29T12:00:00Z", "2026-03-29T06:00:00Z");
        check(8, "Europe/Prague", "2026-10-25T12:00:00Z", "2026-10-25T07:00:00Z");
        check(0, "Europe/Belgrade", "2026-06-01T21:59:59Z", "2026-05-31T22:00:00Z");
        check(0, "Europe/Belgrade", "2026-06-01T22:00:00Z", "2026-06-01T22:00:00Z");
    }

    #[test]
    fn an_hour_that_is_skipped_comes_an_hour_later_and_one_that_comes_twice_counts_once() {
        // 29 March 2026: 02:00 becomes 03:00 in Prague.
        check(2, "Europe/Prague", "2026-03-29T00:59:59Z", "2026-03-28T01:00:00Z");
        check(2, "Europe/Prague", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z");
        // 25 October 2026: 03:00 becomes 02:00.
        check(2, "Europe/Prague", "2026-10-25T00:00:00Z", "2026-10-25T00:00:00Z");
        check(2, "Europe/Prague", "2026-10-25T01:30:00Z", "2026-10-25T00:00:00Z");
        check(2, "Europe/Prague", "2026-10-26T00:30:00Z", "2026-10-25T00:00:00Z");
    }
}
