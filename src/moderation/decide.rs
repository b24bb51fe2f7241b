//! Deciding about one comment.

use super::decision::{Decision, Verb};
use super::log::{Line, undoable};
use super::marks;
use super::store;
use super::teach::teach;
use crate::accounts::Account;
use crate::clock::Clock;
use crate::comments::store::Whole;
use crate::comments::{self, report};
use crate::db::{Db, Tx};
use crate::entities::comment::CommentState;
use crate::entities::ids::LogEntryId;
use crate::error::{Error, Result};
use crate::outbox::{self, Event};
use crate::subscriptions;

/// Who does something, when, and as part of what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deed<'a> {
    /// Who.
    pub by: &'a Account,
    /// When (epoch ms).
    pub now_ms: i64,
    /// What all lines of one deed have in common, where there are several.
    pub batch: Option<&'a str>,
}

impl<'a> Deed<'a> {
    /// A deed that stands alone.
    pub(super) fn new(by: &'a Account, now_ms: i64) -> Self {
        Deed { by, now_ms, batch: None }
    }
}

/// What is decided, by whom and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act<'a> {
    /// Who decides.
    pub by: &'a Account,
    /// What is decided.
    pub decision: &'a Decision,
    /// What all lines of one deed on many comments have in common.
    pub batch: Option<&'a str>,
    /// When (epoch ms).
    pub now_ms: i64,
}

/// What the moderator had before their eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The state.
    pub state: CommentState,
    /// How often its author had changed it or it was decided about.
    pub revision: Option<i64>,
}

impl Seen {
    /// Whether a comment is still as it was seen.
    pub(super) fn fits(self, comment: &Whole) -> bool {
        self.state == comment.state && self.revision.is_none_or(|revision| revision == comment.revision)
    }
}

/// How deciding went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is done and written down.
    Done {
        /// Who wrote the comment.
        author: String,
        /// The line that tells of it.
        line: LogEntryId,
    },
    /// The same person had decided the same already: a double click.
    Again {
        /// Who wrote the comment.
        author: String,
    },
    /// It is no longer as it was seen; nothing was done.
    Overtaken {
        /// Where it is now.
        now: CommentState,
        /// The last line about it.
        last: Option<Line>,
    },
    /// There is no decision that could be undone.
    NothingToUndo,
}

/// Decides, writes it down and tells the outbox: one transaction.
pub async fn decide(
    db: &Db,
    clock: &Clock,
    by: &Account,
    public_id: &str,
    decision: &Decision,
    seen: Option<Seen>,
) -> Result<Decided> {
    db.write(async |tx| within(tx, clock.now_ms(), by, public_id, decision, seen).await).await
}

/// Decides within the caller's transaction; what lies outside of the account's scope is not found.
pub(super) async fn within(
    tx: &Tx,
    now_ms: i64,
    by: &Account,
    public_id: &str,
    decision: &Decision,
    seen: Option<Seen>,
) -> Result<Decided> {
    let comment = store::lock(tx, by, public_id).await?.ok_or(Error::NotFound)?;
    let lines = store::lines_of(tx, comment.id).await?;
    settle(tx, Act { by, decision, batch: None, now_ms }, comment, lines, seen).await
}

/// Decides about a comment that is locked and within the account's scope; `lines` are all lines about it.
pub(super) async fn settle(
    tx: &Tx,
    act: Act<'_>,
    comment: Whole,
    lines: Vec<Line>,
    seen: Option<Seen>,
) -> Result<Decided> {
    let Act { by, decision, batch, now_ms } = act;
    let (deed, verb) = (Deed { by, now_ms, batch }, decision.verb());
    if seen.is_some_and(|seen| !seen.fits(&comment)) {
        return Ok(not_done(deed.by, verb, comment, lines));
    }
    let undone = if verb == Verb::Undo { undoable(&lines, comment.state).cloned() } else { None };
    if let Some(line) = undone {
        return take_back(tx, deed, (comment, lines), &line).await;
    }
    let done = match target(verb, &comment, &lines) {
        Some(to) => {
            let (reason, tells_why) = (decision.reason(), decision.tells_why());
            let entry = store::Decided { comment: &comment, verb, to, reason, tells_why, undoes: None };
            move_to(tx, deed, entry).await?
        }
        None => None,
    };
    Ok(done.unwrap_or_else(|| not_done(deed.by, verb, comment, lines)))
}

/// Where a decision leads: restoring to where the log says that it was.
fn target(verb: Verb, comment: &Whole, lines: &[Line]) -> Option<CommentState> {
    let now = comment.state;
    // What readers reported is public already: to approve it says that it stays.
    if verb == Verb::Approve && comment.is_reported {
        return Some(now);
    }
    let usual = verb.leads_from(now)?;
    if verb != Verb::Restore {
        return Some(usual);
    }
    let is_undone = |line: &Line| lines.iter().any(|other| other.undoes == Some(line.id));
    // Going back is no way of getting there.
    let leads_here = |line: &&Line| {
        line.to == Some(now)
            && !is_undone(line)
            && !matches!(line.verb(), Some(Verb::Restore | Verb::Undo) | None)
    };
    let there = lines.iter().rev().find(leads_here);
    Some(there.and_then(|line| line.from).unwrap_or(usual))
}

/// Takes back one deed, the newest about this comment.
pub(super) async fn take_back(
    tx: &Tx,
    deed: Deed<'_>,
    (comment, lines): (Whole, Vec<Line>),
    line: &Line,
) -> Result<Decided> {
    let Some(mark) = line.mark() else {
        let to = line.from.unwrap_or(comment.state);
        let entry = store::Decided::undoing(&comment, line, to);
        let done = move_to(tx, deed, entry).await?;
        return Ok(done.unwrap_or_else(|| not_done(deed.by, Verb::Undo, comment, lines)));
    };
    let to = marks::take_back(tx, deed, &comment, &lines, (mark, line)).await?;
    let entry = store::Decided::undoing(&comment, line, to);
    let written = store::insert_line(tx, deed, entry).await?;
    Ok(Decided::Done { author: comment.author_name, line: written })
}

/// Moves a comment, writes it down, teaches and tells; nothing if it is no longer where it was.
async fn move_to(tx: &Tx, deed: Deed<'_>, entry: store::Decided<'_>) -> Result<Option<Decided>> {
    let (comment, verb, to, tells_why) = (entry.comment, entry.verb, entry.to, entry.tells_why);
    let is_first_publication = to == CommentState::Published && comment.published_at.is_none();
    if !comments::store::mark_state(tx, comment.id, comment.state, to, deed.now_ms).await? {
        return Ok(None);
    }
    let (undone, line) = (entry.undoes, store::insert_line(tx, deed, entry).await?);
    match undone {
        Some(line) if line.verb() == Some(Verb::Approve) => report::reopen(tx, comment.id, line.at).await?,
        None if verb == Verb::Approve => report::settle(tx, comment.id, deed.now_ms).await?,
        Some(_) | None => {}
    }
    teach(tx, deed.by, verb, comment, deed.now_ms).await?;
    if to == CommentState::Rejected && !subscriptions::verdicts_awaited(tx, &[comment.id]).await?.is_empty() {
        let event = Event::CommentDeclined { comment_id: comment.id, tells_why };
        outbox::push(tx, comment.site_id, &event, deed.now_ms).await?;
    }
    if is_first_publication {
        let event = Event::CommentPublished { comment_id: comment.id };
        outbox::push(tx, comment.site_id, &event, deed.now_ms).await?;
    }
    Ok(Some(Decided::Done { author: comment.author_name.clone(), line }))
}

fn not_done(by: &Account, verb: Verb, comment: Whole, lines: Vec<Line>) -> Decided {
    let last = lines.into_iter().next_back();
    let is_own = last.as_ref().is_some_and(|line| {
        line.account_id == Some(by.id) && line.verb() == Some(verb) && line.to == Some(comment.state)
    });
    if is_own {
        return Decided::Again { author: comment.author_name };
    }
    if verb == Verb::Undo && last.as_ref().is_none_or(|line| line.verb().is_none()) {
        return Decided::NothingToUndo;
    }
    Decided::Overtaken { now: comment.state, last }
}
