//! What a moderator can decide, and from where it leads where: a table.

use crate::entities::comment::CommentState::{self, Held, Published, Rejected, Spam, Trashed, Withdrawn};

/// What a moderator decides about a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Everybody may read it.
    Approve,
    /// It is not wanted here, for a reason that the log keeps.
    Reject {
        /// A canned word, a sentence, or nothing.
        reason: Option<String>,
        /// Whether a writer who asked what becomes of it is to know the reason, too.
        tells_why: bool,
    },
    /// It is advertising.
    Spam,
    /// It was taken for advertising and is none: it waits again, for a decision about its words.
    NotSpam,
    /// It is of no use to anybody.
    Trash,
    /// It goes back to where it was before it was thrown away or rejected.
    Restore,
    /// The last decision was a mistake.
    Undo,
}

/// A decision without its particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// See [`Decision::Approve`].
    Approve,
    /// See [`Decision::Reject`].
    Reject,
    /// See [`Decision::Spam`].
    Spam,
    /// See [`Decision::NotSpam`].
    NotSpam,
    /// See [`Decision::Trash`].
    Trash,
    /// See [`Decision::Restore`].
    Restore,
    /// See [`Decision::Undo`].
    Undo,
}

/// Every lawful move but undoing, which leads back to where the log says. So does restoring; where the log
/// says nothing, it leads to where comments wait.
const MOVES: &[(Verb, &[CommentState], CommentState)] = &[
    (Verb::Approve, &[Held, Rejected, Spam, Trashed], Published),
    (Verb::Reject, &[Held, Published, Spam, Trashed], Rejected),
    (Verb::Spam, &[Held, Published, Rejected, Trashed], Spam),
    (Verb::NotSpam, &[Spam], Held),
    (Verb::Trash, &[Held, Published, Rejected, Spam, Withdrawn], Trashed),
    (Verb::Restore, &[Rejected, Trashed], Held),
];

impl Verb {
    /// All of them.
    pub const ALL: [Verb; 7] =
        [Verb::Approve, Verb::Reject, Verb::Spam, Verb::NotSpam, Verb::Trash, Verb::Restore, Verb::Undo];

    /// The word in the log and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Verb::Approve => "approve",
            Verb::Reject => "reject",
            Verb::Spam => "spam",
            Verb::NotSpam => "not-spam",
            Verb::Trash => "trash",
            Verb::Restore => "restore",
            Verb::Undo => "undo",
        }
    }

    /// The verb of a word.
    pub fn parse(word: &str) -> Option<Verb> {
        Verb::ALL.into_iter().find(|verb| verb.word() == word)
    }

    /// Where it leads from here, if it is lawful here.
    pub fn leads_from(self, from: CommentState) -> Option<CommentState> {
        MOVES.iter().find(|(verb, froms, _)| *verb == self && froms.contains(&from)).map(|(_, _, to)| *to)
    }

    /// The message that names the deed in the past.
    pub fn did_key(self) -> &'static str {
        match self {
            Verb::Approve => "desk-did-approve",
            Verb::Reject => "desk-did-reject",
            Verb::Spam => "desk-did-spam",
            Verb::NotSpam => "desk-did-not-spam",
            Verb::Trash => "desk-did-trash",
            Verb::Restore => "audit-act-restore",
            Verb::Undo => "desk-did-undo",
        }
    }

    /// The message after the deed, with `$name`.
    pub fn done_key(self) -> &'static str {
        match self {
            Verb::Approve => "desk-done-approve",
            Verb::Reject => "desk-done-reject",
            Verb::Spam => "desk-done-spam",
            Verb::NotSpam => "desk-done-not-spam",
            Verb::Trash => "desk-done-trash",
            Verb::Restore => "desk-done-restore",
            Verb::Undo => "desk-done-undo",
        }
    }

    /// The message for whoever came second, with `$who` and `$when`.
    pub fn already_key(self) -> &'static str {
        match self {
            Verb::Approve => "desk-already-approve",
            Verb::Reject => "desk-already-reject",
            Verb::Spam => "desk-already-spam",
            Verb::NotSpam => "desk-already-not-spam",
            Verb::Trash => "desk-already-trash",
            Verb::Restore => "desk-already-restore",
            Verb::Undo => "desk-already-undo",
        }
    }
}

impl Decision {
    /// What it is, without its particulars.
    pub fn verb(&self) -> Verb {
        match self {
            Decision::Approve => Verb::Approve,
            Decision::Reject { .. } => Verb::Reject,
            Decision::Spam => Verb::Spam,
            Decision::NotSpam => Verb::NotSpam,
            Decision::Trash => Verb::Trash,
            Decision::Restore => Verb::Restore,
            Decision::Undo => Verb::Undo,
        }
    }

    /// The reason that the log keeps.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Decision::Reject { reason, .. } => reason.as_deref(),
            Decision::Approve
            | Decision::Spam
            | Decision::NotSpam
            | Decision::Trash
            | Decision::Restore
            | Decision::Undo => None,
        }
    }

    /// Whether a writer who asked is to know the reason.
    pub fn tells_why(&self) -> bool {
        matches!(self, Decision::Reject { tells_why: true, .. })
    }
}

/// The reasons one can choose from: the word that is stored, and its message.
pub(super) const REASONS: [(&str, &str); 6] = [
    ("off-topic", "desk-reason-off-topic"),
    ("insult", "desk-reason-insult"),
    ("advert", "desk-reason-advert"),
    ("personal", "desk-reason-personal"),
    ("empty", "desk-reason-empty"),
    ("duplicate", "desk-reason-duplicate"),
];

/// The message key of a state's name.
pub(super) fn state_key(state: CommentState) -> &'static str {
    match state {
        Held => "desk-state-held",
        Published => "desk-state-published",
        Rejected => "desk-state-rejected",
        Spam => "desk-state-spam",
        Trashed => "desk-state-trashed",
        Withdrawn => "desk-state-withdrawn",
    }
}

/// The state of a stored word.
pub(super) fn state_of(word: &str) -> Option<CommentState> {
    [Held, Published, Rejected, Spam, Trashed, Withdrawn].into_iter().find(|state| state.as_str() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_to_where_it_is_and_the_withdrawn_stay_unread() {
        for state in [Held, Published, Rejected, Spam, Trashed, Withdrawn] {
            for verb in Verb::ALL {
                assert_ne!(verb.leads_from(state), Some(state), "{verb:?} {state:?}");
            }
            assert_eq!(Verb::Undo.leads_from(state), None);
        }
        assert_eq!(Verb::Approve.leads_from(Withdrawn), None);
        assert_eq!(Verb::Reject.leads_from(Withdrawn), None);
        assert_eq!(Verb::Trash.leads_from(Withdrawn), Some(Trashed));
        assert_eq!(Verb::NotSpam.leads_from(Spam), Some(Held), "to be read, not to be published unread");
        assert_eq!(Verb::NotSpam.leads_from(Trashed), None);
    }

    #[test]
    fn words_name_verbs() {
        for verb in Verb::ALL {
            assert_eq!(Verb::parse(verb.word()), Some(verb));
        }
        assert_eq!(Verb::parse("delete"), None);
    }
}
