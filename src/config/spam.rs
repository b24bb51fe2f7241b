//! The shield against spam.

use super::Field;

/// Fewer derivations than this are no tax at all, more than [`MOST_WORK`] a burden for old phones.
const LEAST_WORK: u64 = 1;
/// About ten seconds of an old phone.
const MOST_WORK: u64 = 3000;
/// More days than this are no limit; 0 is written for none.
const MOST_DAYS: u64 = 36_500;

/// The shield against spam.
#[derive(Debug, Clone)]
pub struct SpamSettings {
    /// Whether pages ask browsers for a proof of work.
    pub is_proof_asked: bool,
    /// Derivations that a browser is expected to do for one proof in quiet times.
    pub proof_work: u32,
    /// How many days the spam folder keeps a comment; 0 keeps it for ever.
    pub keep_days: u32,
    /// On articles older than so many days every comment waits; 0: age does not matter.
    pub hold_after_days: u32,
}

impl Default for SpamSettings {
    fn default() -> Self {
        Self { is_proof_asked: true, proof_work: 250, keep_days: 30, hold_after_days: 0 }
    }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "spam.hold_after_days",
        default: "0",
        doc: "On articles that were not touched for so many days every comment waits for a moderator; `0`: their age \
              does not matter.",
        is_secret: false,
        set: |settings, raw| {
            let days = raw.number()?;
            settings.spam.hold_after_days = u32::try_from(days)
                .ok()
                .filter(|_| days <= MOST_DAYS)
                .ok_or_else(|| format!("a number from 0 to {MOST_DAYS}"))?;
            Ok(())
        },
    },
    Field {
        key: "spam.proof",
        default: "\"on\"",
        doc: "`on` lets browsers work for a moment while a comment is written, and counts a comment without that \
              work a little worse; `off` asks for none.",
        is_secret: false,
        set: |settings, raw| {
            settings.spam.is_proof_asked = raw.truth().map_err(|_neither| "on or off".to_owned())?;
            Ok(())
        },
    },
    Field {
        key: "spam.proof_work",
        default: "250",
        doc: "How much work that is, in key derivations of about a millisecond; in a flood up to four times as much.",
        is_secret: false,
        set: |settings, raw| {
            let work = raw.number()?;
            settings.spam.proof_work = u32::try_from(work)
                .ok()
                .filter(|_| (LEAST_WORK..=MOST_WORK).contains(&work))
                .ok_or_else(|| format!("a number from {LEAST_WORK} to {MOST_WORK}"))?;
            Ok(())
        },
    },
    Field {
        key: "spam.keep_days",
        default: "30",
        doc: "After so many days a comment in the spam folder is deleted; `0` keeps it for ever.",
        is_secret: false,
        set: |settings, raw| {
            let days = raw.number()?;
            settings.spam.keep_days = u32::try_from(days)
                .ok()
                .filter(|_| days <= MOST_DAYS)
                .ok_or_else(|| format!("a number of days, at most {MOST_DAYS}"))?;
            Ok(())
        },
    },
];
