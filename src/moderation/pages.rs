//! What the desk's pages show.

use super::decide::Decided;
use crate::entities::comment::CommentState;
use crate::i18n::{self, Args, Locale, calendar};

/// In which words, for whom, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    /// The language.
    pub locale: Locale,
    /// Now (epoch ms).
    pub now_ms: i64,
    /// Whether the addresses of writers may be shown.
    pub sees_addresses: bool,
    /// How many days the spam folder keeps a comment; 0 for ever.
    pub keep_days: u32,
}

/// What the second of two is told: who decided, and when.
pub(super) fn not_done(reading: Reading, outcome: &Decided) -> String {
    match outcome {
        Decided::Overtaken { now: CommentState::Withdrawn, .. } => {
            i18n::text(reading.locale, "desk-already-withdrawn")
        }
        Decided::Overtaken { last, .. } => {
            let said = last.as_ref().and_then(|line| Some((line, line.verb()?)));
            match said {
                Some((line, verb)) => i18n::format(
                    reading.locale,
                    verb.already_key(),
                    &Args::new()
                        .text("who", line.actor_name.clone())
                        .text("when", calendar::relative(reading.locale, line.at, reading.now_ms)),
                ),
                None => i18n::text(reading.locale, "desk-already-changed"),
            }
        }
        Decided::Done { .. } | Decided::Again { .. } | Decided::NothingToUndo => {
            i18n::text(reading.locale, "desk-done-nothing")
        }
    }
}
