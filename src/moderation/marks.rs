//! Pinning, closing, turning, putting right and answering, each with its way back.

use super::decide::{Act, Decided, Deed, Seen, settle};
use super::decision::Decision;
use super::log::Line;
use super::mark::Mark;
use super::store;
use crate::articles;
use crate::audit::{self, Entry, SubjectKind};
use crate::comments::comment::Body;
use crate::comments::staff::{self, StaffReply};
use crate::comments::store::{self as comments, Whole};
use crate::config::{Settings, random_token};
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::LogEntryId;
use crate::error::{Error, Faults, Result};
use crate::text::direction::Direction;

/// So many comments of a page may stand first: more would be none.
const MOST_PINNED: u64 = 3;

/// How a mark went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Marked {
    /// Done and written down.
    Done {
        /// Who wrote the comment.
        author: String,
        /// The line that tells of it.
        line: LogEntryId,
    },
    /// It was so already.
    Again {
        /// Who wrote the comment.
        author: String,
    },
    /// The comment is not as it was seen.
    Overtaken(Box<Decided>),
}

/// What a mark brings with it.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    /// The words of a correction or an answer.
    pub body: &'a str,
    /// The name over an answer.
    pub name: &'a str,
    /// The settings, for the keys of an answer.
    pub settings: &'a Settings,
    /// Why.
    pub reason: Option<&'a str>,
}

/// Does it within the caller's transaction.
pub(super) async fn mark(
    tx: &Tx,
    deed: Deed<'_>,
    public_id: &str,
    (mark, words): (Mark, Words<'_>),
    seen: Option<Seen>,
) -> Result<Marked> {
    let comment = store::lock(tx, deed.by, public_id).await?.ok_or(Error::NotFound)?;
    // An answer approves what waits: the very words that were read, and no others.
    let approves = mark == Mark::Reply && comment.state == CommentState::Held;
    let is_as_seen =
        seen.is_none_or(|seen| if approves { seen.fits(&comment) } else { seen.state == comment.state });
    if !mark.fits(comment.state) || !is_as_seen {
        let last = store::lines_of(tx, comment.id).await?.into_iter().next_back();
        return Ok(Marked::Overtaken(Box::new(Decided::Overtaken { now: comment.state, last })));
    }
    match mark {
        Mark::Pin | Mark::Unpin => pin(tx, deed, &comment, mark).await,
        Mark::CloseThread | Mark::ReopenThread => close(tx, deed, &comment, mark).await,
        Mark::Flip => flip(tx, deed, &comment).await,
        Mark::Edit => edit(tx, deed, &comment, words, seen).await,
        Mark::Reply => reply(tx, deed, &comment, words).await,
        Mark::ClosePage | Mark::ReopenPage => close_page(tx, deed, &comment, mark).await,
    }
}

async fn pin(tx: &Tx, deed: Deed<'_>, comment: &Whole, mark: Mark) -> Result<Marked> {
    let is_pinned = mark == Mark::Pin;
    if comment.pinned_at.is_some() == is_pinned {
        return Ok(Marked::Again { author: comment.author_name.clone() });
    }
    if comment.parent_id.is_some() {
        return Err(Error::Invalid(Faults::one("", "desk-fault-pin-reply")));
    }
    if is_pinned && comments::count_pinned(tx, comment.page_id).await? >= MOST_PINNED {
        return Err(Error::Invalid(Faults::one("", "desk-fault-pin-many")));
    }
    comments::mark_pinned(tx, comment, is_pinned.then_some(deed.now_ms)).await?;
    log(tx, deed, comment, Told::of(mark)).await
}

/// Closes the whole branch that the comment stands in, or opens it.
async fn close(tx: &Tx, deed: Deed<'_>, comment: &Whole, mark: Mark) -> Result<Marked> {
    let root = match comment.root_id {
        Some(id) => comments::find_by_id(tx, id).await?.ok_or(Error::NotFound)?,
        None => comment.clone(),
    };
    let is_closed = mark == Mark::CloseThread;
    if root.closed_at.is_some() == is_closed {
        return Ok(Marked::Again { author: root.author_name });
    }
    comments::mark_closed(tx, &root, is_closed.then_some(deed.now_ms)).await?;
    log(tx, deed, &root, Told::of(mark)).await
}

async fn close_page(tx: &Tx, deed: Deed<'_>, comment: &Whole, mark: Mark) -> Result<Marked> {
    let (page, is_closed) = (comment.page_id, mark == Mark::ClosePage);
    let author = comment.author_name.clone();
    if !articles::close(tx, page, is_closed.then_some(deed.now_ms)).await? {
        return Ok(Marked::Again { author });
    }
    let about = (SubjectKind::Article, page.0);
    let entry =
        Entry { batch: deed.batch, ..Entry::new(comment.site_id, deed.by.actor(), about, mark.word()) };
    let line = audit::write(tx, entry, deed.now_ms).await?;
    Ok(Marked::Done { author, line })
}

async fn flip(tx: &Tx, deed: Deed<'_>, comment: &Whole) -> Result<Marked> {
    let to = match comment.dir {
        Direction::Ltr => Direction::Rtl,
        Direction::Rtl => Direction::Ltr,
    };
    comments::mark_direction(tx, comment, to).await?;
    let told = Told { before: Some(comment.dir.as_str()), after: Some(to.as_str()), ..Told::of(Mark::Flip) };
    log(tx, deed, comment, told).await
}

async fn edit(
    tx: &Tx,
    deed: Deed<'_>,
    comment: &Whole,
    words: Words<'_>,
    seen: Option<Seen>,
) -> Result<Marked> {
    let body = staff::read(words.body, comment)?;
    if body.source() == comment.body_source {
        return Ok(Marked::Again { author: comment.author_name.clone() });
    }
    // Two who put it right at once must not write over each other.
    if seen.is_some_and(|seen| !seen.fits(comment)) {
        let last = store::lines_of(tx, comment.id).await?.into_iter().next_back();
        return Ok(Marked::Overtaken(Box::new(Decided::Overtaken { now: comment.state, last })));
    }
    comments::mark_corrected(tx, comment, &body, Some(deed.now_ms)).await?;
    let told = Told {
        before: Some(&comment.body_source),
        after: Some(body.source()),
        reason: words.reason,
        ..Told::of(Mark::Edit)
    };
    log(tx, deed, comment, told).await
}

/// Answers; a comment that waits is approved by it, in one deed.
async fn reply(tx: &Tx, deed: Deed<'_>, comment: &Whole, words: Words<'_>) -> Result<Marked> {
    let body: Body = staff::read(words.body, comment)?;
    let batch = random_token()?;
    let is_waiting = comment.state == CommentState::Held;
    let deed = if is_waiting { Deed { batch: Some(&batch), ..deed } } else { deed };
    if is_waiting {
        let lines = store::lines_of(tx, comment.id).await?;
        let act = Act { by: deed.by, decision: &Decision::Approve, batch: deed.batch, now_ms: deed.now_ms };
        settle(tx, act, comment.clone(), lines, None).await?;
    }
    let answer = StaffReply { to: comment, account: deed.by.id, name: words.name, body: &body };
    let (answer, is_new) = staff::reply(tx, &words.settings.server.secret_key, answer, deed.now_ms).await?;
    if !is_new {
        return Ok(Marked::Again { author: comment.author_name.clone() });
    }
    let told = Told { to: Some(CommentState::Published), ..Told::of(Mark::Reply) };
    match log(tx, deed, &answer, told).await? {
        Marked::Done { line, .. } => Ok(Marked::Done { author: comment.author_name.clone(), line }),
        other => Ok(other),
    }
}

/// What the log is told.
#[derive(Clone, Copy)]
struct Told<'a> {
    mark: Mark,
    before: Option<&'a str>,
    after: Option<&'a str>,
    reason: Option<&'a str>,
    to: Option<CommentState>,
}

impl Told<'_> {
    fn of(mark: Mark) -> Self {
        Told { mark, before: None, after: None, reason: None, to: None }
    }
}

async fn log(tx: &Tx, deed: Deed<'_>, comment: &Whole, told: Told<'_>) -> Result<Marked> {
    let about = (SubjectKind::Comment, comment.id.0);
    let entry = Entry {
        before: told.before,
        after: told.after,
        reason: told.reason,
        to: told.to.map(CommentState::as_str),
        batch: deed.batch,
        ..Entry::new(comment.site_id, deed.by.actor(), about, told.mark.word())
    };
    let line = audit::write(tx, entry, deed.now_ms).await?;
    Ok(Marked::Done { author: comment.author_name.clone(), line })
}

/// Takes back what a line tells of; where the comment is afterwards.
pub(super) async fn take_back(
    tx: &Tx,
    deed: Deed<'_>,
    comment: &Whole,
    lines: &[Line],
    (mark, line): (Mark, &Line),
) -> Result<CommentState> {
    match mark {
        Mark::Pin => comments::mark_pinned(tx, comment, None).await?,
        Mark::Unpin => comments::mark_pinned(tx, comment, Some(deed.now_ms)).await?,
        Mark::CloseThread => comments::mark_closed(tx, comment, None).await?,
        Mark::ReopenThread => comments::mark_closed(tx, comment, Some(deed.now_ms)).await?,
        Mark::Flip => {
            let before = line.before.as_deref().and_then(Direction::parse).unwrap_or(comment.dir);
            comments::mark_direction(tx, comment, before).await?;
        }
        Mark::Edit => uncorrect(tx, comment, lines, line).await?,
        // Of a page, not of a comment: see `undo`.
        Mark::ClosePage | Mark::ReopenPage => {}
        Mark::Reply => {
            let to = CommentState::Trashed;
            comments::mark_state(tx, comment.id, comment.state, to, deed.now_ms).await?;
            return Ok(to);
        }
    }
    Ok(comment.state)
}

/// The words that stood there before; they are the writer's own again when no other correction stands.
async fn uncorrect(tx: &Tx, comment: &Whole, lines: &[Line], line: &Line) -> Result<()> {
    let before = line.before.as_deref().ok_or(Error::Stale("desk-done-nothing"))?;
    let body = staff::read(before, comment)?;
    let is_standing = |other: &&Line| {
        other.id < line.id
            && other.mark() == Some(Mark::Edit)
            && !lines.iter().any(|undo| undo.undoes == Some(other.id))
    };
    let since = lines.iter().rev().find(is_standing).map(|other| other.at);
    comments::mark_corrected(tx, comment, &body, since).await
}
