//! Letters to readers: whether there are any, and how many at the most.

use super::Field;

/// A day of letters would be no news any more.
const MOST_MINUTES: u64 = 1440;
/// More than any server of our size sends.
const MOST_LETTERS: u64 = 1_000_000;

/// Letters to readers.
#[derive(Debug, Clone)]
pub struct ReaderSettings {
    /// Whether readers may ask for letters.
    pub is_on: bool,
    /// The least time between two letters of one subscription, in minutes.
    pub digest_minutes: u32,
    /// The most letters to unproven addresses in a minute, all together.
    pub asked_minute: u64,
    /// The most letters to unproven addresses in a day, all together.
    pub asked_day: u64,
}

impl Default for ReaderSettings {
    fn default() -> Self {
        Self { is_on: true, digest_minutes: 15, asked_minute: 20, asked_day: 1000 }
    }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "mail.readers",
        default: "\"on\"",
        doc: "`on` lets readers ask for letters about replies, threads and their own comments, which they must confirm; \
              `off` sends them none.",
        is_secret: false,
        set: |settings, raw| {
            settings.readers.is_on = raw.truth().map_err(|_neither| "on or off".to_owned())?;
            Ok(())
        },
    },
    Field {
        key: "mail.reader_minutes",
        default: "15",
        doc: "The least time between two letters of one subscription, in minutes; what comes meanwhile is in the next one.",
        is_secret: false,
        set: |settings, raw| {
            let minutes = raw.number()?;
            settings.readers.digest_minutes = u32::try_from(minutes)
                .ok()
                .filter(|_| minutes <= MOST_MINUTES)
                .ok_or_else(|| format!("a number from 0 to {MOST_MINUTES}"))?;
            Ok(())
        },
    },
    Field {
        key: "mail.confirmations_minute",
        default: "20",
        doc: "Letters to readers' addresses that are not confirmed yet: so many in a minute, all together. Each address \
              gets one a day at the most.",
        is_secret: false,
        set: |settings, raw| {
            settings.readers.asked_minute = letters(raw.number()?)?;
            Ok(())
        },
    },
    Field {
        key: "mail.confirmations_day",
        default: "1000",
        doc: "The same for a day.",
        is_secret: false,
        set: |settings, raw| {
            settings.readers.asked_day = letters(raw.number()?)?;
            Ok(())
        },
    },
];

fn letters(n: u64) -> Result<u64, String> {
    if (1..=MOST_LETTERS).contains(&n) { Ok(n) } else { Err(format!("a number from 1 to {MOST_LETTERS}")) }
}
