//! What other rules would have made of the newest comments.

use serde::Serialize;

use super::past::{Fate, History, Law};
use crate::entities::comment::StoredDirection;
use crate::i18n::calendar;
use crate::moderation::decision::state_key;
use crate::moderation::pages::Reading;
use crate::text::plain;

/// So many comments are looked at.
pub(super) const NEWEST: u64 = 500;
/// So many of those that differ are listed.
const MOST_LISTED: usize = 100;
const EXCERPT: usize = 120;

#[derive(Debug, Clone, Serialize)]
struct Count {
    name_key: &'static str,
    n_now: i64,
    n_then: i64,
}

#[derive(Debug, Clone, Serialize)]
struct Differing {
    url: String,
    name: String,
    text: String,
    lang: Option<String>,
    dir: &'static str,
    at: i64,
    when: String,
    now_key: &'static str,
    then_key: &'static str,
    state_key: &'static str,
    is_decided: bool,
}

/// The rehearsal, as the page shows it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Rehearsal {
    n: i64,
    counts: Vec<Count>,
    n_differing: i64,
    differing: Vec<Differing>,
}

/// Tries rules on the past, beside those of now.
pub(super) fn rehearse(reading: Reading, history: &History, now: Law<'_>, then: Law<'_>) -> Rehearsal {
    let fates: Vec<(Fate, Fate)> =
        history.comments.iter().map(|past| (history.fate(past, now), history.fate(past, then))).collect();
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let count = |fate: Fate| Count {
        name_key: fate_key(fate),
        n_now: number(fates.iter().filter(|(now, _)| *now == fate).count()),
        n_then: number(fates.iter().filter(|(_, then)| *then == fate).count()),
    };
    let differing: Vec<Differing> = history
        .comments
        .iter()
        .zip(&fates)
        .filter(|(_, (now, then))| now != then)
        .map(|(past, (now, then))| Differing {
            url: format!("/comments/{}", past.public_id),
            name: past.author_name.clone(),
            text: plain::excerpt(&past.body_source, EXCERPT),
            lang: past.lang.clone(),
            dir: if past.dir == StoredDirection::Rtl { "rtl" } else { "ltr" },
            at: past.created_at,
            when: calendar::relative(reading.locale, past.created_at, reading.now_ms),
            now_key: fate_key(*now),
            then_key: fate_key(*then),
            state_key: state_key(past.state),
            is_decided: past.decided_at.is_some(),
        })
        .collect();
    Rehearsal {
        n: number(history.comments.len()),
        counts: [Fate::Published, Fate::Held, Fate::Spam, Fate::Refused].into_iter().map(count).collect(),
        n_differing: number(differing.len()),
        differing: differing.into_iter().take(MOST_LISTED).collect(),
    }
}

/// The message of a fate.
pub(super) fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::Published => "fate-published",
        Fate::Held => "fate-held",
        Fate::Spam => "fate-spam",
        Fate::Refused => "fate-refused",
    }
}
