//! The log: who decided what, when and why; and which line of it can still be undone.

use super::decision::{Verb, state_of};
use super::mark::Mark;
use crate::entities::comment::CommentState;
use crate::entities::ids::{AccountId, CommentId, LogEntryId, SiteId};
use crate::entities::log_entry::{self, ActorKind, SubjectKind};

/// One line about a comment or a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub id: LogEntryId,
    /// The site it belongs to.
    pub site: SiteId,
    /// When (epoch ms).
    pub at: i64,
    /// Whether a moderator, the author or the program acted.
    pub actor: ActorKind,
    /// The account, when a moderator acted.
    pub account_id: Option<AccountId>,
    /// The name they had then.
    pub actor_name: String,
    /// What it is about.
    pub subject: SubjectKind,
    /// The comment, if it is about one.
    pub comment_id: CommentId,
    /// The word of the act.
    pub act: String,
    /// The state before.
    pub from: Option<CommentState>,
    /// The state after.
    pub to: Option<CommentState>,
    /// Why.
    pub reason: Option<String>,
    /// What all lines of one deed have in common.
    pub batch: Option<String>,
    /// The line that this one undid.
    pub undoes: Option<LogEntryId>,
    /// What stood there before.
    pub before: Option<String>,
    /// What stands there since.
    pub after: Option<String>,
}

impl Line {
    /// What a moderator did; nothing when it was somebody else's act.
    pub fn verb(&self) -> Option<Verb> {
        match self.actor {
            ActorKind::Moderator => Verb::parse(&self.act),
            ActorKind::Author | ActorKind::Program => None,
        }
    }

    /// What a moderator did beside moving it.
    pub fn mark(&self) -> Option<Mark> {
        match self.actor {
            ActorKind::Moderator => Mark::parse(&self.act),
            ActorKind::Author | ActorKind::Program => None,
        }
    }
}

impl From<log_entry::Model> for Line {
    fn from(row: log_entry::Model) -> Self {
        Line {
            id: row.id,
            site: row.site_id,
            at: row.at,
            actor: row.actor_kind,
            account_id: row.account_id,
            actor_name: row.actor_name,
            subject: row.subject_kind,
            comment_id: CommentId(row.subject_id),
            act: row.act,
            from: row.from_state.as_deref().and_then(state_of),
            to: row.to_state.as_deref().and_then(state_of),
            reason: row.reason,
            batch: row.batch,
            undoes: row.undoes_id,
            before: row.before,
            after: row.after,
        }
    }
}

/// The deed that undoing would take back: the newest that was not undone, if the comment is still
/// where that deed put it. `lines` are all lines of one comment, oldest first.
pub(super) fn undoable(lines: &[Line], now: CommentState) -> Option<&Line> {
    let is_undone = |line: &Line| lines.iter().any(|other| other.undoes == Some(line.id));
    let last = lines.iter().rev().find(|line| !is_undone(line) && line.verb() != Some(Verb::Undo))?;
    let is_decision = last.verb().is_some() && last.from.is_some() && last.to == Some(now);
    (is_decision || last.mark().is_some()).then_some(last)
}

/// The same of what is no comment and has no state: the newest mark that was not undone. `lines` are all lines of one
/// thing, oldest first.
pub(super) fn undoable_mark(lines: &[Line]) -> Option<&Line> {
    let is_undone = |line: &Line| lines.iter().any(|other| other.undoes == Some(line.id));
    lines.iter().rev().find(|line| line.mark().is_some() && !is_undone(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use CommentState::{Held, Published, Rejected};

    fn line(id: i64, actor: ActorKind, act: &str, from: CommentState, to: CommentState) -> Line {
        Line {
            id: LogEntryId(id),
            site: SiteId(1),
            at: id,
            actor,
            account_id: None,
            actor_name: String::new(),
            subject: SubjectKind::Comment,
            comment_id: CommentId(1),
            act: act.to_owned(),
            from: Some(from),
            to: Some(to),
            reason: None,
            batch: None,
            undoes: None,
            before: None,
            after: None,
        }
    }

    #[test]
    fn the_newest_decision_that_still_holds_can_be_undone() {
        let mut lines = vec![line(1, ActorKind::Moderator, "approve", Held, Published)];
        assert_eq!(undoable(&lines, Published).unwrap().id, LogEntryId(1));
        lines.push(line(2, ActorKind::Moderator, "reject", Published, Rejected));
        assert_eq!(undoable(&lines, Rejected).unwrap().id, LogEntryId(2));

        let undo = Line {
            undoes: Some(LogEntryId(2)),
            ..line(3, ActorKind::Moderator, "undo", Rejected, Published)
        };
        lines.push(undo);
        assert_eq!(undoable(&lines, Published).unwrap().id, LogEntryId(1), "then the one before");

        lines.push(line(4, ActorKind::Author, "edit", Published, Held));
        assert_eq!(undoable(&lines, Held), None, "what its author changed since is decided anew");
        assert_eq!(undoable(&[], Held), None);
    }
}
