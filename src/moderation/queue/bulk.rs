//! One decision about many comments: a selection, or everything that matches. One transaction, undone as one.

use std::collections::{HashMap, HashSet};

use super::filter::Filter;
use super::store;
use crate::accounts::Account;
use crate::config::random_token;
use crate::db::{Db, Tx};
use crate::entities::ids::CommentId;
use crate::error::{Attempt, Error, Result};
use crate::moderation::decide::{Act, Decided, Seen, settle};
use crate::moderation::decision::Decision;
use crate::moderation::log::{Line, undoable};
use crate::moderation::store::lines_of_many;

/// So many comments are decided about at once, at most.
pub(super) const MOST_AT_ONCE: u64 = 10_000;
/// So many are read at once.
const PART: usize = 500;

/// How a deed on many went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Done {
    /// What its lines in the log have in common.
    pub batch: String,
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

/// What all lines of one deed have in common; it can stand in an address.
fn new_batch() -> Result<String> {
    let token = random_token().attempting("naming a deed on many")?;
    Ok(token.chars().filter(char::is_ascii_alphanumeric).take(20).collect())
}

/// Decides about chosen comments, each as it was seen; what the account may not see counts as missed.
pub(super) async fn decide_chosen(
    db: &Db,
    by: By<'_>,
    decision: &Decision,
    chosen: &[(String, Option<Seen>)],
) -> Result<Done> {
    let batch = new_batch()?;
    db.write(async |tx| {
        let seen: HashMap<&str, Option<Seen>> =
            chosen.iter().map(|(id, seen)| (id.as_str(), *seen)).collect();
        let public_ids = chosen.iter().map(|(id, _)| id.clone()).collect();
        let found = store::chosen(tx, by.account, public_ids).await?;
        let n_unseen = count(chosen.len().saturating_sub(found.len()));
        let as_seen = |id: &CommentId| {
            found.get(id).and_then(|public_id| seen.get(public_id.as_str()).copied().flatten())
        };
        let ids = found.keys().copied().collect();
        let done =
            each(tx, by, &batch, ids, |comment, _| Some((decision.clone(), as_seen(&comment)))).await?;
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
    let batch = new_batch()?;
    let state = filter.queue.state();
    db.write(async |tx| {
        let wanted = store::wanted(tx, by.account, filter).await?;
        let ids = store::ids(tx, &wanted, MOST_AT_ONCE).await?;
        if count(ids.len()) != n_said {
            return Ok(Whole::Changed(count(ids.len())));
        }
        let seen = Some(Seen { state, revision: None });
        each(tx, by, &batch, ids, |_, _| Some((decision.clone(), seen))).await.map(Whole::Done)
    })
    .await
}

/// Undoes a deed: what nobody has decided about since goes back to where it was.
pub(super) async fn undo(db: &Db, by: By<'_>, of: &str) -> Result<Done> {
    let batch = new_batch()?;
    db.write(async |tx| {
        let lines = store::lines_of_batch(tx, by.account, of).await?;
        if lines.is_empty() {
            return Err(Error::NotFound);
        }
        let deeds: HashSet<i64> = lines.iter().map(|(_, line)| *line).collect();
        let ids = lines.into_iter().map(|(comment, _)| comment).collect();
        each(tx, by, &batch, ids, |_, open| {
            open.filter(|line| deeds.contains(&line.id.0)).map(|_| (Decision::Undo, None))
        })
        .await
    })
    .await
}

/// Settles one comment after the other, always in the same order, so that two deeds never wait for each other.
/// `what` tells what is decided about a comment, of which it is given the line that could be undone.
async fn each(
    tx: &Tx,
    by: By<'_>,
    batch: &str,
    mut ids: Vec<CommentId>,
    what: impl Fn(CommentId, Option<&Line>) -> Option<(Decision, Option<Seen>)>,
) -> Result<Done> {
    ids.sort_unstable();
    ids.dedup();
    let mut n_done = 0;
    for part in ids.chunks(PART) {
        let comments = store::lock(tx, part.to_vec()).await?;
        let mut lines: HashMap<CommentId, Vec<Line>> = HashMap::new();
        for line in lines_of_many(tx, part.to_vec()).await? {
            lines.entry(line.comment_id).or_default().push(line);
        }
        for comment in comments {
            let own = lines.remove(&comment.id).unwrap_or_default();
            let Some((decision, seen)) = what(comment.id, undoable(&own, comment.state)) else { continue };
            let act = Act { by: by.account, decision: &decision, batch: Some(batch), now_ms: by.now_ms };
            match settle(tx, act, comment, own, seen).await? {
                Decided::Done { .. } | Decided::Again { .. } => n_done += 1,
                Decided::Overtaken { .. } | Decided::NothingToUndo => {}
            }
        }
    }
    Ok(Done { batch: batch.to_owned(), n_done, n_missed: count(ids.len()).saturating_sub(n_done) })
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
