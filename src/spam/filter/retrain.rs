//! Bringing the models up to date: one node at a time learns what was decided, all nodes load what it learned.

use std::time::Instant;

use super::evaluate::measure;
use super::features::{Features, PRIOR};
use super::ftrl::train;
use super::handle::Filter;
use super::lesson::Kept;
use super::store::{self, Stored, UNMEASURED, Version};
use crate::db::Db;
use crate::entities::filter_state;
use crate::entities::ids::SiteId;
use crate::error::{Attempt, Result};

/// No more labels are learned from; half of the room is kept for each kind.
const WINDOW: usize = 5000;
/// A node that has not finished after this time has died.
const LEASE_MS: i64 = 10 * 60_000;
/// Training takes a twentieth of one processor at the most, however fast moderators decide.
const REST: i64 = 20;
/// The longest rest.
const LONGEST_REST_MS: i64 = 60_000;
/// From this many labels on the model is measured every night.
const FEWEST_MEASURED: usize = 50;
/// When the night's work begins, in milliseconds after midnight in UTC.
const NIGHT_MS: i64 = 2 * 3_600_000;
const DAY_MS: i64 = 24 * 3_600_000;

/// Trains what is not up to date; tells whether anything was trained. Other nodes find the newest version when
/// they are asked the next time.
///
/// # Errors
/// The database; the models stay as they are then.
pub async fn keep_up(db: &Db, filter: &Filter, now_ms: i64) -> Result<bool> {
    let mut has_trained = false;
    for state in store::states(db.r()).await? {
        has_trained |= keep_site_up(db, filter, &state, now_ms).await?;
    }
    Ok(has_trained)
}

async fn keep_site_up(db: &Db, filter: &Filter, state: &filter_state::Model, now_ms: i64) -> Result<bool> {
    if state.leased_until > now_ms {
        return Ok(false);
    }
    let newest = store::newest_version(db.r(), state.site_id).await?;
    let is_current = match &newest {
        Some(version) if version.changes == state.changes => {
            filter.can_read(db, state.site_id, version).await?
        }
        Some(_) | None => false,
    };
    let is_night = is_night(db, state.site_id, now_ms).await?;
    if is_current && !is_night {
        return Ok(false);
    }
    let site = state.site_id;
    if !db.write(async |tx| store::lease(tx, site, now_ms, now_ms + LEASE_MS).await).await? {
        return Ok(false);
    }
    let start = Instant::now();
    let revision = newest.map_or(0, |version| version.revision) + 1;
    let done = make_version(db, state, revision, is_night, now_ms).await;
    let took_ms = i64::try_from(start.elapsed().as_millis()).unwrap_or(LONGEST_REST_MS);
    let rest_ms = took_ms.saturating_mul(REST).min(LONGEST_REST_MS);
    db.write(async |tx| store::release(tx, site, now_ms + rest_ms).await).await?;
    done
}

/// Whether the model has not been measured since the last night began.
async fn is_night(db: &Db, site: SiteId, now_ms: i64) -> Result<bool> {
    let night = |ms: i64| (ms - NIGHT_MS).div_euclid(DAY_MS);
    let last = store::measured_versions(db.r(), site, 1).await?.into_iter().next();
    Ok(last.is_none_or(|version| night(version.made_at) < night(now_ms)))
}

async fn make_version(
    db: &Db,
    state: &filter_state::Model,
    revision: i64,
    is_night: bool,
    now_ms: i64,
) -> Result<bool> {
    let site = state.site_id;
    let labels = window(db, site).await?;
    let oldest: Vec<(bool, i64)> = [true, false]
        .into_iter()
        .filter(|kind| labels.iter().filter(|label| label.is_spam == *kind).count() >= WINDOW / 2)
        .filter_map(|kind| {
            labels
                .iter()
                .filter(|label| label.is_spam == kind)
                .map(|label| label.at)
                .min()
                .map(|at| (kind, at))
        })
        .collect();
    let made = tokio::task::spawn_blocking(move || make(&labels, is_night)).await;
    let made = made.attempting("training the spam filter")?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let version = Version {
        revision,
        changes: state.changes,
        n_labels: count(made.n_labels),
        n_spam: count(made.n_spam),
        measured: made.measured,
        made_at: now_ms,
    };
    db.write(async |tx| {
        for (is_spam, at) in oldest {
            store::drop_words(tx, site, is_spam, at).await?;
        }
        store::insert_version(tx, site, version, made.weights).await
    })
    .await
}

/// The labels that are learned from, in the order in which they were set: the newest ones, with room for the
/// rarer kind.
async fn window(db: &Db, site: SiteId) -> Result<Vec<Stored>> {
    let mut spam = store::newest_labels(db.r(), site, true, WINDOW as u64).await?;
    let mut ham = store::newest_labels(db.r(), site, false, WINDOW as u64).await?;
    let room_for = |n_others: usize| (WINDOW / 2).max(WINDOW.saturating_sub(n_others));
    let (n_spam, n_ham) = (spam.len(), ham.len());
    spam.truncate(room_for(n_ham));
    ham.truncate(room_for(n_spam));
    spam.append(&mut ham);
    spam.sort_by_key(|label| label.id);
    Ok(spam)
}

/// What came of training.
struct Made {
    weights: Vec<u8>,
    measured: Option<String>,
    n_labels: usize,
    n_spam: usize,
}

/// Trains on labels, and measures on them. Takes a third of a second for five thousand, six times as long if it
/// measures.
fn make(labels: &[Stored], is_night: bool) -> Made {
    let read: Vec<(Features, bool)> = labels
        .iter()
        .map(|label| {
            let kept: Kept = serde_json::from_str(&label.words).unwrap_or_default();
            (Features::of(&kept.words()), label.is_spam)
        })
        .collect();
    let n_spam = labels.iter().filter(|label| label.is_spam).count();
    // One kind alone teaches nothing but to call everything by its name.
    let has_both = n_spam > 0 && n_spam < labels.len();
    let texts: Vec<(&Features, bool)> = if has_both {
        read.iter().map(|(features, is_spam)| (features, *is_spam)).collect()
    } else {
        Vec::new()
    };
    let can_measure = has_both && labels.len() >= FEWEST_MEASURED;
    let metrics = (is_night && can_measure).then(|| measure(&texts));
    // A night with nothing to measure is written down too, or it would never end.
    let measured =
        is_night.then(|| serde_json::to_string(&metrics).unwrap_or_else(|_| UNMEASURED.to_owned()));
    Made { weights: train(&texts, PRIOR).to_bytes(), measured, n_labels: labels.len(), n_spam }
}
