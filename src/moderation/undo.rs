//! Taking back what a line of the log tells of, or the whole deed that it is a part of.

use std::collections::HashMap;

use super::decide::{Decided, Deed, take_back};
use super::log::{Line, undoable, undoable_mark};
use super::mark::Mark;
use super::{blocks, store};
use crate::articles;
use crate::audit::{self, Entry, SubjectKind};
use crate::comments::store::Whole;
use crate::config::random_token;
use crate::db::Tx;
use crate::entities::ids::{CommentId, LogEntryId, PageId};
use crate::error::{Error, Result};

/// So many comments are read at once.
const PART: usize = 500;

/// How taking back went.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one lives for a moment, and there is never a list of them")]
pub(super) enum Undone {
    /// One comment is as it was, or why not.
    One {
        /// How it went.
        done: Decided,
        /// The comment.
        id: String,
    },
    /// So many things are as they were; so many have changed since and are left as they are.
    Many {
        /// Taken back.
        n_done: i64,
        /// Left.
        n_missed: i64,
        /// A comment whose deed it was, if it was of one.
        id: Option<String>,
    },
}

/// Takes back the deed that this line belongs to, within the caller's transaction.
pub(super) async fn undo(tx: &Tx, deed: Deed<'_>, id: LogEntryId) -> Result<Undone> {
    let line = store::line(tx, id).await?.ok_or(Error::NotFound)?;
    let lines = match &line.batch {
        Some(batch) => store::lines_of_batch(tx, batch).await?,
        None if line.subject == SubjectKind::Comment => {
            let comment = store::lock_by_id(tx, deed.by, line.comment_id).await?.ok_or(Error::NotFound)?;
            let (id, lines) = (comment.public_id.clone(), store::lines_of(tx, comment.id).await?);
            return Ok(Undone::One { done: undo_comment(tx, deed, (comment, lines), &line).await?, id });
        }
        None => vec![line],
    };
    let together = random_token()?;
    let deed = Deed { batch: (lines.len() > 1).then_some(&together), ..deed };
    let mut held = Held::of(tx, deed, &lines).await?;
    if held.0.is_empty() && lines.iter().all(|line| line.subject == SubjectKind::Comment) {
        return Err(Error::NotFound);
    }
    let mut id = None;
    let (mut n_done, mut n_missed) = (0, 0);
    // The newest first, as they were done one upon the other.
    for line in lines.iter().rev() {
        if undo_part(tx, deed, line, (&mut held, &mut id)).await? { n_done += 1 } else { n_missed += 1 }
    }
    Ok(Undone::Many { n_done, n_missed, id })
}

/// The comments of a deed, all taken hold of before the first is touched, in the order of their numbers: two deeds on
/// the same comments then never wait for each other.
struct Held(HashMap<CommentId, (Whole, Vec<Line>)>);

impl Held {
    async fn of(tx: &Tx, deed: Deed<'_>, lines: &[Line]) -> Result<Self> {
        let of_comments = lines.iter().filter(|line| line.subject == SubjectKind::Comment);
        let mut ids: Vec<CommentId> = of_comments.map(|line| line.comment_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut held = HashMap::new();
        for part in ids.chunks(PART) {
            for (comment, own) in store::lock_with_lines(tx, part.to_vec()).await? {
                // What is out of sight of this account is left as it is.
                if store::is_within(tx, deed.by, &comment).await? {
                    held.insert(comment.id, (comment, own));
                }
            }
        }
        Ok(Held(held))
    }

    /// A comment as it is now; one that this deed has touched already is read again.
    async fn take(&mut self, tx: &Tx, deed: Deed<'_>, id: CommentId) -> Result<Option<(Whole, Vec<Line>)>> {
        if let Some(found) = self.0.remove(&id) {
            return Ok(Some(found));
        }
        match store::lock_by_id(tx, deed.by, id).await? {
            Some(comment) => Ok(Some((comment, store::lines_of(tx, id).await?))),
            None => Ok(None),
        }
    }
}

/// Tells whether it could be taken back.
async fn undo_part(
    tx: &Tx,
    deed: Deed<'_>,
    line: &Line,
    (held, id): (&mut Held, &mut Option<String>),
) -> Result<bool> {
    match line.subject {
        SubjectKind::Article => undo_page(tx, deed, line).await,
        SubjectKind::Block => blocks::put_back(tx, deed.by, line, (deed.batch, deed.now_ms)).await,
        SubjectKind::Comment => {
            let Some((comment, lines)) = held.take(tx, deed, line.comment_id).await? else {
                return Ok(false);
            };
            if line.mark().is_none() {
                *id = Some(comment.public_id.clone());
            }
            Ok(matches!(undo_comment(tx, deed, (comment, lines), line).await?, Decided::Done { .. }))
        }
        _ => Ok(false),
    }
}

async fn undo_comment(
    tx: &Tx,
    deed: Deed<'_>,
    (comment, lines): (Whole, Vec<Line>),
    line: &Line,
) -> Result<Decided> {
    match undoable(&lines, comment.state) {
        Some(newest) if newest.id == line.id => take_back(tx, deed, (comment, lines), line).await,
        Some(_) | None => Ok(Decided::Overtaken { now: comment.state, last: lines.into_iter().next_back() }),
    }
}

/// Opens a page that this line says was closed, or closes it.
async fn undo_page(tx: &Tx, deed: Deed<'_>, line: &Line) -> Result<bool> {
    let number = line.comment_id.0;
    if !store::is_page_within(tx, deed.by, PageId(number)).await? {
        return Err(Error::NotFound);
    }
    let lines = store::lines_about(tx, SubjectKind::Article, vec![number]).await?;
    if undoable_mark(&lines).is_none_or(|newest| newest.id != line.id) {
        return Ok(false);
    }
    let since = (line.mark() == Some(Mark::ReopenPage)).then_some(deed.now_ms);
    if !articles::close(tx, PageId(number), since).await? {
        return Ok(false);
    }
    let about = (SubjectKind::Article, number);
    let entry = Entry {
        undoes: Some(line.id),
        batch: deed.batch,
        ..Entry::new(line.site, deed.by.actor(), about, "undo")
    };
    audit::write(tx, entry, deed.now_ms).await?;
    Ok(true)
}
