//! Dates and times of day, each language in its own calendar and time zone.

use std::cell::OnceCell;

use icu::calendar::{Date, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{E, YMD, YMDE};
use jiff::{Timestamp, Zoned, civil};

use super::{Args, Locale, format, numbers};
use crate::text::normalize;

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

/// Years below this one are Jalali: our articles are younger than 1700 and the Jalali year 1700 is far off.
const FIRST_GREGORIAN_YEAR: i16 = 1700;

/// The day: ۱۲ شهریور ۱۳۹۷ · 3. септембар 2018. · 3. září 2018 · September 3, 2018.
#[must_use]
pub fn date(locale: Locale, ms: i64) -> String {
    long_date(locale, zoned(locale, ms).date())
}

/// The day with the name of its weekday.
#[must_use]
pub fn weekday_date(locale: Locale, ms: i64) -> String {
    let day = zoned(locale, ms).date();
    let shown = long_date(locale, day);
    let named = with_formatters(locale, |formatters| {
        let iso = icu_date(day)?;
        Some(match locale {
            // CLDR's own full date for Persian comes out as «۱۳۹۷ شهریور ۱۲, دوشنبه».
            Locale::Fa => format!("{} {shown}", formatters.weekday.format(&iso)),
            Locale::Sr => format!("{}, {shown}", formatters.weekday.format(&iso)),
            Locale::Cs | Locale::En => formatters.weekday_and_day.format(&iso).to_string(),
        })
    });
    named.unwrap_or(shown)
}

/// The day and the time of day.
#[must_use]
pub fn date_time(locale: Locale, ms: i64) -> String {
    let args = Args::new().plain("date", date(locale, ms)).plain("time", time(locale, ms));
    format(locale, "date-time", &args)
}

/// The time of day in hours and minutes, counted to 24 in all our languages.
#[must_use]
pub fn time(locale: Locale, ms: i64) -> String {
    let at = zoned(locale, ms);
    numbers::digits(locale, &format!("{:02}:{:02}", at.hour(), at.minute()))
}

/// How long ago `then_ms` was at `now_ms`, in words; the day itself if it is yet to come.
#[must_use]
pub fn relative(locale: Locale, then_ms: i64, now_ms: i64) -> String {
    const MINUTE_S: i64 = 60;
    const HOUR_S: i64 = 60 * MINUTE_S;
    const DAY_S: i64 = 24 * HOUR_S;
    let ago_s = now_ms.saturating_sub(then_ms) / 1000;
    // Days are those of the calendar: what was written on Monday evening is not of yesterday on Wednesday
    // morning.
    let n_days = || {
        let then = zoned(locale, then_ms).date();
        let now = zoned(locale, now_ms).date();
        i64::from(then.until(now).map_or(0, |span| span.get_days()))
    };
    let (key, n) = match ago_s {
        ..-60 => return date(locale, then_ms),
        -60..10 => ("relative-seconds", 0),
        10..MINUTE_S => ("relative-seconds", ago_s),
        MINUTE_S..HOUR_S => ("relative-minutes", ago_s / MINUTE_S),
        HOUR_S..DAY_S => ("relative-hours", ago_s / HOUR_S),
        DAY_S.. => match n_days() {
            n @ ..7 => ("relative-days", n),
            n @ 7..30 => ("relative-weeks", n / 7),
            n @ 30..365 => ("relative-months", n / 30),
            n => ("relative-years", n / 365),
        },
    };
    format(locale, key, &Args::new().number("n", n))
}

/// The moment for machines: `2018-09-03T00:00:00Z`.
#[must_use]
pub fn iso(ms: i64) -> String {
    timestamp(ms).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Reads when an article was published: `2018-09-03`, an RFC 3339 time, or a Jalali day such as
/// `1397/06/12`, in any digits. A day without a time means its first moment in the language's time zone.
///
/// # Errors
/// If it is not written in one of these ways, or there is no such day.
pub fn parse_published(locale: Locale, text: &str) -> Result<i64, DateFault> {
    let text = normalize::ascii_digits(text.trim());
    if let Some((year, month, day)) = numbers_of_day(&text) {
        let day = civil_day(year, month, day).ok_or(DateFault::NoSuchDay)?;
        // Where summer time begins at midnight there is none that day; jiff then takes the first moment
        // that there is.
        let start = day.to_zoned(locale.time_zone()).map_err(|_no_room| DateFault::NoSuchDay)?;
        return Ok(start.timestamp().as_millisecond());
    }
    if !is_shaped_like_rfc3339(&text) {
        return Err(DateFault::Unreadable);
    }
    text.parse::<Timestamp>().map(Timestamp::as_millisecond).map_err(|_no_such| DateFault::NoSuchDay)
}

/// Year, month and day of `1397/06/12` or `2018-09-03`; both separators alike.
fn numbers_of_day(text: &str) -> Option<(i16, i8, i8)> {
    let separator = if text.contains('/') { '/' } else { '-' };
    let mut parts = text.split(separator);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.next().is_some() || !is_number(year, 4..=4) || !is_number(month, 1..=2) || !is_number(day, 1..=2)
    {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// `2018-09-03T10:00:00Z`, `2018-09-03 10:00:00.5+02:00`: every digit in its place, so that what fails to
/// be read afterwards is a day or a time that does not exist.
fn is_shaped_like_rfc3339(text: &str) -> bool {
    let shape = "0000-00-00T00:00:00";
    let fits = |(letter, model): (u8, u8)| match model {
        b'0' => letter.is_ascii_digit(),
        b'T' => matches!(letter, b'T' | b't' | b' '),
        other => letter == other,
    };
    let ends_in_zone = || {
        let rest = text.bytes().skip(shape.len());
        rest.clone().next().is_some()
            && rest.clone().all(|b| matches!(b, b'.' | b'+' | b'-' | b':' | b'Z' | b'z' | b'0'..=b'9'))
    };
    text.len() > shape.len() && text.bytes().zip(shape.bytes()).all(fits) && ends_in_zone()
}

fn civil_day(year: i16, month: i8, day: i8) -> Option<civil::Date> {
    if year >= FIRST_GREGORIAN_YEAR {
        return civil::Date::new(year, month, day).ok();
    }
    if year < 1 {
        return None;
    }
    let month = u8::try_from(month).ok()?;
    let day = u8::try_from(day).ok()?;
    let iso = Date::try_new_persian(i32::from(year), month, day).ok()?.to_calendar(Iso);
    let year = i16::try_from(iso.year().extended_year()).ok()?;
    let month = i8::try_from(iso.month().ordinal).ok()?;
    civil::Date::new(year, month, i8::try_from(iso.day_of_month().0).ok()?).ok()
}

fn timestamp(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or_default()
}

fn zoned(locale: Locale, ms: i64) -> Zoned {
    timestamp(ms).to_zoned(locale.time_zone())
}

fn long_date(locale: Locale, day: civil::Date) -> String {
    let shown =
        with_formatters(locale, |formatters| Some(formatters.day.format(&icu_date(day)?).to_string()))
            .unwrap_or_else(|| numbers::digits(locale, &day.to_string()));
    match locale {
        // ICU4X pads the day here, which neither CLDR's long date nor any Serbian writer does.
        Locale::Sr => shown.trim_start_matches('0').to_owned(),
        Locale::Fa | Locale::Cs | Locale::En => shown,
    }
}

fn icu_date(day: civil::Date) -> Option<Date<Iso>> {
    let month = u8::try_from(day.month()).ok()?;
    Date::try_new_iso(i32::from(day.year()), month, u8::try_from(day.day()).ok()?).ok()
}

struct Formatters {
    day: DateTimeFormatter<YMD>,
    weekday: DateTimeFormatter<E>,
    weekday_and_day: DateTimeFormatter<YMDE>,
}

fn with_formatters<T>(locale: Locale, show: impl FnOnce(&Formatters) -> Option<T>) -> Option<T> {
    // ICU's formatters do not travel between threads, so each thread makes its own, once.
    thread_local! {
        static FORMATTERS: [OnceCell<Option<Formatters>>; Locale::ALL.len()] =
            const { [const { OnceCell::new() }; Locale::ALL.len()] };
    }
    FORMATTERS
        .with(|all| all.get(locale as usize)?.get_or_init(|| formatters(locale)).as_ref().and_then(show))
}

fn formatters(locale: Locale) -> Option<Formatters> {
    let preferences = super::locale::icu(locale);
    Some(Formatters {
        day: DateTimeFormatter::try_new((&preferences).into(), YMD::long()).ok()?,
        weekday: DateTimeFormatter::try_new((&preferences).into(), E::long()).ok()?,
        weekday_and_day: DateTimeFormatter::try_new((&preferences).into(), YMDE::long()).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::oracle;

    /// Noon in UTC, which is the same day in all our zones.
    fn noon(day: &str) -> i64 {
        format_args!("{day}T12:00:00Z").to_string().parse::<Timestamp>().unwrap().as_millisecond()
    }

    #[test]
    fn long_dates_agree_with_the_oracle() {
        for locale in Locale::ALL {
            for pair in oracle::all()["date"][locale.tag()].as_array().unwrap() {
                let day = pair[0].as_str().unwrap();
                assert_eq!(date(locale, noon(day)), pair[1].as_str().unwrap(), "{locale} {day}");
            }
        }
    }

    #[test]
    fn relative_times_agree_with_the_oracle() {
        for locale in Locale::ALL {
            for (name, expected) in oracle::section("relative", locale) {
                let unit = name.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
                let n = name.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
                let key = format!("relative-{unit}s");
                let phrase = super::format(locale, &key, &Args::new().number("n", n));
                assert_eq!(phrase, expected.as_str().unwrap(), "{locale} {name}");
            }
        }
    }

    #[test]
    fn all_jalali_days_agree_with_the_oracle() {
        let pairs = oracle::all()["jalali"].as_array().unwrap().clone();
        assert_eq!(pairs.len(), 761);
        for pair in pairs {
            let day = pair[0].as_str().unwrap();
            let jalali =
                format!("{:04}/{:02}/{:02}", pair[1], pair[2].as_i64().unwrap(), pair[3].as_i64().unwrap());

            let read = parse_published(Locale::Fa, &jalali).unwrap();

            assert_eq!(zoned(Locale::Fa, read).date().to_string(), day, "{jalali}");
            let written = normalize::ascii_digits(&date(Locale::Fa, noon(day)));
            let expected = (pair[3].to_string(), pair[1].to_string());
            let mut words = written.split(' ');
            assert_eq!((words.next().unwrap().to_owned(), words.next_back().unwrap().to_owned()), expected);
        }
    }

    #[test]
    fn leap_years_agree_with_the_oracle() {
        let leap: Vec<i64> =
            oracle::all()["jalali_leap"].as_array().unwrap().iter().map(|y| y.as_i64().unwrap()).collect();
        for year in leap[0]..=*leap.last().unwrap() {
            let last_day = parse_published(Locale::Fa, &format!("{year}/12/30"));
            assert_eq!(last_day.is_ok(), leap.contains(&year), "{year}");
        }
    }

    #[test]
    fn weekdays_stand_where_readers_expect_them() {
        let shown = Locale::ALL.map(|locale| weekday_date(locale, noon("2018-09-03")));

        assert_eq!(
            shown,
            [
                "دوشنبه ۱۲ شهریور ۱۳۹۷",
                "понедељак, 3. септембар 2018.",
                "pondělí 3. září 2018",
                "Monday, September 3, 2018"
            ]
        );
    }

    #[test]
    fn each_language_has_its_own_midnight() {
        let ms = "2018-09-03T21:30:00Z".parse::<Timestamp>().unwrap().as_millisecond();

        let shown = Locale::ALL.map(|locale| date_time(locale, ms));

        assert_eq!(
            shown,
            [
                "۱۳ شهریور ۱۳۹۷، ساعت ۰۲:۰۰",
                "3. септембар 2018. у 23:30",
                "3. září 2018 v\u{A0}23:30",
                "September 3, 2018 at 21:30"
            ]
        );
    }

    #[test]
    fn published_days_are_read_in_either_calendar_and_any_digits() {
        let tehran = "2018-09-02T19:30:00Z";
        let cases = [
            (Locale::Fa, "2018-09-03", tehran),
            (Locale::Fa, "1397/06/12", tehran),
            (Locale::Fa, "1397-06-12", tehran),
            (Locale::Fa, " ۱۳۹۷/۶/۱۲ ", tehran),
            (Locale::Fa, "١٣٩٧-٠٦-١٢", tehran),
            (Locale::Cs, "2018-09-03", "2018-09-02T22:00:00Z"),
            (Locale::Cs, "1397/06/12", "2018-09-02T22:00:00Z"),
            (Locale::En, "2018/09/03", "2018-09-03T00:00:00Z"),
            (Locale::En, "2018-09-03T10:20:30+02:00", "2018-09-03T08:20:30Z"),
            (Locale::Sr, "2018-09-03 10:20:30.5Z", "2018-09-03T10:20:30Z"),
            // Summer time began at midnight in Tehran: that day's first moment is one o'clock.
            (Locale::Fa, "2018-03-22", "2018-03-21T20:30:00Z"),
        ];

        for (locale, text, expected) in cases {
            assert_eq!(parse_published(locale, text).map(iso).as_deref(), Ok(expected), "{locale} {text}");
        }
    }

    #[test]
    fn what_is_no_date_is_told_from_days_that_do_not_exist() {
        let unreadable = [
            "",
            "soon",
            "2018",
            "2018-09",
            "97/06/12",
            "2018-09-03-01",
            "03/09/2018",
            "2018-09-03T10:00",
            "-2018-09-03",
            "2018-09-03T10:00:00",
            "2018-09-03T10:00:00[Europe/Prague]",
            "2018-09-03T00:00:00é",
            "é018-09-03T00:00:00Z",
            "2018/09-03",
            "+2018-09-03",
            "99999-01-01",
        ];
        let impossible = [
            "2018-02-29",
            "1398/12/30",
            "1397/13/01",
            "1397/07/31",
            "2018-00-10",
            "0000/01/01",
            "2018-09-03T25:00:00Z",
        ];

        for text in unreadable {
            assert_eq!(parse_published(Locale::Fa, text), Err(DateFault::Unreadable), "{text}");
        }
        for text in impossible {
            assert_eq!(parse_published(Locale::Fa, text), Err(DateFault::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn how_long_ago_goes_by_the_calendar() {
        let now = "2025-06-11T08:00:00Z".parse::<Timestamp>().unwrap().as_millisecond();
        let cases = [
            ("2025-06-11T08:00:00Z", "now"),
            ("2025-06-11T08:00:30Z", "now"),
            ("2025-06-11T07:59:15Z", "45 seconds ago"),
            ("2025-06-11T07:59:00Z", "1 minute ago"),
            ("2025-06-10T09:00:00Z", "23 hours ago"),
            ("2025-06-10T08:00:00Z", "yesterday"),
            ("2025-06-09T23:00:00Z", "2 days ago"),
            ("2025-06-04T07:00:00Z", "last week"),
            ("2025-05-20T07:00:00Z", "3 weeks ago"),
            ("2025-05-01T07:00:00Z", "last month"),
            ("2025-01-01T07:00:00Z", "5 months ago"),
            ("2024-06-01T07:00:00Z", "last year"),
            ("2014-06-01T07:00:00Z", "11 years ago"),
            ("2025-06-12T08:00:00Z", "June 12, 2025"),
        ];

        for (then, expected) in cases {
            let then_ms = then.parse::<Timestamp>().unwrap().as_millisecond();
            assert_eq!(relative(Locale::En, then_ms, now), expected, "{then}");
        }
    }

    #[test]
    fn no_moment_is_too_far() {
        for ms in [i64::MIN, i64::MAX, -1, 253_402_300_799_999] {
            for locale in Locale::ALL {
                assert!(
                    !date(locale, ms).is_empty() && !relative(locale, ms, -ms.saturating_add(1)).is_empty()
                );
                assert!(!weekday_date(locale, ms).is_empty() && !iso(ms).is_empty());
            }
        }
    }
}
