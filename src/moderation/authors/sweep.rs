//! One deed on everything a writer has sent: approved, or hidden and the writer kept out. Undone as one.

use super::store;
use crate::config::random_token;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::LogEntryId;
use crate::error::{Error, Result};
use crate::moderation::blocks::{self, BlockKind, NewBlock};
use crate::moderation::decide::{Act, Decided, Deed, settle};
use crate::moderation::decision::Decision;
use crate::moderation::store::{lines_of, lock_by_id};

/// So many comments of one writer are decided about at once.
pub(super) const MOST_AT_ONCE: u64 = 1000;

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Swept {
    /// So many comments were decided about.
    pub n: i64,
    /// A line of the deed, by which all of it is undone; none if nothing was done.
    pub line: Option<LogEntryId>,
}

/// Approves everything of this writer that waits.
pub(super) async fn approve(tx: &Tx, deed: Deed<'_>, key: &str) -> Result<Swept> {
    let batch = random_token()?;
    let deed = Deed { batch: Some(&batch), ..deed };
    decide(tx, deed, key, (&[CommentState::Held], &Decision::Approve)).await
}

/// Keeps the writer out until a day, or for good, and rejects what waits or is public.
pub(super) async fn hide(
    tx: &Tx,
    deed: Deed<'_>,
    key: &str,
    (reason, until): (&str, Option<i64>),
) -> Result<Swept> {
    let batch = random_token()?;
    let deed = Deed { batch: Some(&batch), ..deed };
    let newest = store::sent(tx, deed.by, key, &[], 1).await?.into_iter().next().ok_or(Error::NotFound)?;
    let new = NewBlock { kind: BlockKind::Author, key, label: &newest.author_name, reason, until };
    blocks::add(tx, newest.site_id, deed.by, new, deed.batch, deed.now_ms).await?;
    let reason = Some(reason.to_owned()).filter(|reason| !reason.is_empty());
    let decision = Decision::Reject { reason, tells_why: false };
    let states = [CommentState::Held, CommentState::Published];
    let swept = decide(tx, deed, key, (&states, &decision)).await?;
    let line = crate::moderation::store::lines_of_batch(tx, &batch).await?.first().map(|line| line.id);
    Ok(Swept { line, ..swept })
}

async fn decide(
    tx: &Tx,
    deed: Deed<'_>,
    key: &str,
    (states, decision): (&[CommentState], &Decision),
) -> Result<Swept> {
    let mut swept = Swept { n: 0, line: None };
    let mut found = store::sent(tx, deed.by, key, states, MOST_AT_ONCE).await?;
    // Always in the same order, so that two deeds never wait for each other.
    found.sort_unstable_by_key(|one| one.id);
    for one in found {
        let Some(comment) = lock_by_id(tx, deed.by, one.id).await? else { continue };
        if !states.contains(&comment.state) {
            continue;
        }
        let lines = lines_of(tx, comment.id).await?;
        let act = Act { by: deed.by, decision, batch: deed.batch, now_ms: deed.now_ms };
        if let Decided::Done { line, .. } = settle(tx, act, comment, lines, None).await? {
            swept = Swept { n: swept.n + 1, line: Some(line) };
        }
    }
    Ok(swept)
}
