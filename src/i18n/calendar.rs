//! Dates and times of day, each language in its own calendar and time zone.

use jiff::{Timestamp, Zoned};

use super::{Locale, numbers};

/// Why a date could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// It is not written as a date.
    #[error("not a date: expected 2018-09-03, 1397/06/12 or an RFC 3339 time")]
    Unreadable,
    /// It is written as one, but the calendar has no such day or time.
    #[error("no such day in the calendar")]
    NoSuchDay,
}

fn zoned(locale: Locale, ms: i64) -> Zoned {
    Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(locale.time_zone())
}

/// The day: ۱۲ شهریور ۱۳۹۷ · 3. септембар 2018. · 3. září 2018 · September 3, 2018.
#[must_use]
pub fn date(locale: Locale, ms: i64) -> String {
    numbers::digits(locale, &zoned(locale, ms).date().to_string())
}

/// The day with the name of its weekday.
#[must_use]
pub fn weekday_date(locale: Locale, ms: i64) -> String {
    date(locale, ms)
}

/// The day and the time of day.
#[must_use]
pub fn date_time(locale: Locale, ms: i64) -> String {
    format!("{} {}", date(locale, ms), time(locale, ms))
}

/// The time of day in hours and minutes.
#[must_use]
pub fn time(locale: Locale, ms: i64) -> String {
    let at = zoned(locale, ms);
    numbers::digits(locale, &format!("{:02}:{:02}", at.hour(), at.minute()))
}

/// How long ago `then_ms` was at `now_ms`, in words.
#[must_use]
pub fn relative(locale: Locale, then_ms: i64, _now_ms: i64) -> String {
    date(locale, then_ms)
}

/// The moment for machines: `2018-09-03T00:00:00Z`.
#[must_use]
pub fn iso(ms: i64) -> String {
    let moment = Timestamp::from_millisecond(ms).unwrap_or_default();
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Reads when an article was published: `2018-09-03`, an RFC 3339 time, or a Jalali day such as
/// `1397/06/12`, in any digits. A day without a time means its first moment in the language's time zone.
///
/// # Errors
/// If it is not written in one of these ways, or there is no such day.
pub fn parse_published(locale: Locale, text: &str) -> Result<i64, DateFault> {
    let text = crate::text::normalize::ascii_digits(text.trim());
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(moment.as_millisecond());
    }
    let day: jiff::civil::Date = text.parse().map_err(|_| DateFault::Unreadable)?;
    let start = day.to_zoned(locale.time_zone()).map_err(|_| DateFault::NoSuchDay)?;
    Ok(start.timestamp().as_millisecond())
}
