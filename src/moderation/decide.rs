//! Deciding about one comment.

use super::decision::{Decision, Verb};
use super::log::{Line, undoable};
use super::store;
use super::teach::teach;
use crate::accounts::Account;
use crate::clock::Clock;
use crate::comments::{self, report};
use crate::db::{Db, Tx};
use crate::entities::comment::CommentState;
use crate::error::{Error, Result};
use crate::outbox::{self, Event};
use crate::subscriptions;

/// What the moderator had before their eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The state.
    pub state: CommentState,
    /// How often its author had changed it or it was decided about.
    pub revision: Option<i64>,
}

/// How deciding went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is done and written down.
    Done {
        /// Who wrote the comment.
        author: String,
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
    let comment = store::lock(tx, public_id).await?.ok_or(Error::NotFound)?;
    if !store::is_within(tx, by, &comment).await? {
        return Err(Error::NotFound);
    }
    let lines = store::lines_of(tx, comment.id).await?;
    settle(tx, Act { by, decision, batch: None, now_ms }, comment, lines, seen).await
}

/// What is done, by whom and when.
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

/// Decides about a comment that is locked and within the account's scope; `lines` are all lines about it.
pub(super) async fn settle(
    tx: &Tx,
    act: Act<'_>,
    comment: comments::store::Whole,
    lines: Vec<Line>,
    seen: Option<Seen>,
) -> Result<Decided> {
    let Act { by, decision, batch, now_ms } = act;
    let verb = decision.verb();
    let is_as_seen = seen.is_none_or(|seen| {
        seen.state == comment.state && seen.revision.is_none_or(|revision| revision == comment.revision)
    });
    let undone = if verb == Verb::Undo { undoable(&lines, comment.state) } else { None };
    let target = match undone {
        Some(line) => line.from,
        None if verb == Verb::Approve && comment.is_reported => Some(comment.state),
        None => verb.leads_from(comment.state),
    };
    let (true, Some(to)) = (is_as_seen, target) else {
        return Ok(not_done(by, verb, comment, lines));
    };
    let is_first_publication = to == CommentState::Published && comment.published_at.is_none();
    if !comments::store::mark_state(tx, comment.id, comment.state, to, now_ms).await? {
        return Ok(not_done(by, verb, comment, lines));
    }
    let reason = decision.reason();
    let entry = store::Decided { comment: &comment, verb, to, reason, undoes: undone, batch };
    store::insert_line(tx, by, entry, now_ms).await?;
    match undone {
        Some(line) if line.verb() == Some(Verb::Approve) => report::reopen(tx, comment.id, line.at).await?,
        None if verb == Verb::Approve => report::settle(tx, comment.id, now_ms).await?,
        Some(_) | None => {}
    }
    teach(tx, by, verb, &comment, now_ms).await?;
    if to == CommentState::Rejected && subscriptions::is_verdict_awaited(tx, comment.id).await? {
        let event = Event::VerdictAwaited { comment_id: comment.id };
        outbox::push(tx, comment.site_id, &event, now_ms).await?;
    }
    if is_first_publication {
        let event = Event::CommentPublished { comment_id: comment.id };
        outbox::push(tx, comment.site_id, &event, now_ms).await?;
    }
    Ok(Decided::Done { author: comment.author_name })
}

fn not_done(by: &Account, verb: Verb, comment: comments::store::Whole, lines: Vec<Line>) -> Decided {
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
