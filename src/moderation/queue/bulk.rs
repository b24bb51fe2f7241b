//! One decision about many comments: a selection, or everything that matches. One transaction, undone as one.

use std::collections::HashMap;

use super::filter::Filter;
use super::store;
use crate::accounts::Account;
use crate::config::random_token;
use crate::db::{Db, Tx};
use crate::entities::ids::{CommentId, LogEntryId};
use crate::error::Result;
use crate::moderation::decide::{Act, Decided, Seen, settle};
use crate::moderation::decision::Decision;
use crate::moderation::store::lock_with_lines;

/// So many comments are decided about at once, at most.
pub(super) const MOST_AT_ONCE: u64 = 10_000;
/// So many are read at once.
const PART: usize = 500;

/// How a deed on many went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Done {
    /// A line of the deed, by which all of it is undone; none if nothing was done.
    pub line: Option<LogEntryId>,
    /// Decided about.
    pub n_done: u64,
    /// Decided about by others meanwhile, or changed, and left as they were.
    pub n_missed: u64,
}

/// Who does it, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct By<'a> {
    /// Who.
    pub account: &'a Account,
    /// When (epoch ms).
    pub now_ms: i64,
}

/// Decides about chosen comments, each as it was seen; what the account may not see counts as missed.
pub(super) async fn decide_chosen(
    db: &Db,
    by: By<'_>,
    decision: &Decision,
    chosen: &[(String, Option<Seen>)],
) -> Result<Done> {
    db.write(async |tx| {
        let seen: HashMap<&str, Option<Seen>> =
            chosen.iter().map(|(id, seen)| (id.as_str(), *seen)).collect();
        let public_ids = chosen.iter().map(|(id, _)| id.clone()).collect();
        let found = store::chosen(tx, by.account, public_ids).await?;
        let n_unseen = count(chosen.len().saturating_sub(found.len()));
        let as_seen = |id: CommentId| {
            found.get(&id).and_then(|public_id| seen.get(public_id.as_str()).copied().flatten())
        };
        let done = each(tx, by, found.keys().copied().collect(), decision, as_seen).await?;
        Ok(Done { n_missed: done.n_missed + n_unseen, ..done })
    })
    .await
}

/// How a decision about everything that matches went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whole {
    /// It is done.
    Done(Done),
    /// There are so many now, which is not the number that was agreed to; nothing was done.
    Changed(u64),
}

/// Decides about everything that matches, if it is as many as was said.
pub(super) async fn decide_whole(
    db: &Db,
    by: By<'_>,
    decision: &Decision,
    filter: &Filter,
    n_said: u64,
) -> Result<Whole> {
    let state = filter.queue.state();
    db.write(async |tx| {
        let wanted = store::wanted(tx, by.account, filter).await?;
        let ids = store::ids(tx, &wanted, MOST_AT_ONCE).await?;
        if count(ids.len()) != n_said {
            return Ok(Whole::Changed(count(ids.len())));
        }
        let seen = Some(Seen { state, revision: None });
        each(tx, by, ids, decision, |_| seen).await.map(Whole::Done)
    })
    .await
}

/// Settles one comment after the other, always in the same order, so that two deeds never wait for each other.
async fn each(
    tx: &Tx,
    by: By<'_>,
    mut ids: Vec<CommentId>,
    decision: &Decision,
    as_seen: impl Fn(CommentId) -> Option<Seen>,
) -> Result<Done> {
    let batch = random_token()?;
    ids.sort_unstable();
    ids.dedup();
    let mut done = Done { line: None, n_done: 0, n_missed: 0 };
    for part in ids.chunks(PART) {
        for (comment, own) in lock_with_lines(tx, part.to_vec()).await? {
            let act = Act { by: by.account, decision, batch: Some(&batch), now_ms: by.now_ms };
            let seen = as_seen(comment.id);
            match settle(tx, act, comment, own, seen).await? {
                Decided::Done { line, .. } => {
                    done = Done { line: Some(line), n_done: done.n_done + 1, ..done }
                }
                Decided::Again { .. } => done.n_done += 1,
                Decided::Overtaken { .. } | Decided::NothingToUndo => {}
            }
        }
    }
    Ok(Done { n_missed: count(ids.len()).saturating_sub(done.n_done), ..done })
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
