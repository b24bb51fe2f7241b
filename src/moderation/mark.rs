//! What a moderator can do to a comment without moving it.

use crate::entities::comment::CommentState;

/// A deed beside the decisions; see [`Verb`](super::Verb) for those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It stands first on its page.
    Pin,
    /// It stands at its place again.
    Unpin,
    /// Nobody may answer in its branch.
    CloseThread,
    /// They may again.
    ReopenThread,
    /// Its words are put right.
    Edit,
    /// It is shown in the other direction.
    Flip,
    /// Somebody of the house answers it.
    Reply,
    /// Nobody may write on its page.
    ClosePage,
    /// They may again.
    ReopenPage,
}

impl Mark {
    /// All of them.
    pub const ALL: [Mark; 9] = [
        Mark::Pin,
        Mark::Unpin,
        Mark::CloseThread,
        Mark::ReopenThread,
        Mark::Edit,
        Mark::Flip,
        Mark::Reply,
        Mark::ClosePage,
        Mark::ReopenPage,
    ];

    /// The word in the log.
    pub fn word(self) -> &'static str {
        match self {
            Mark::Pin => "pin",
            Mark::Unpin => "unpin",
            Mark::CloseThread => "close-thread",
            Mark::ReopenThread => "reopen-thread",
            Mark::Edit => "correct",
            Mark::Flip => "flip",
            Mark::Reply => "reply",
            Mark::ClosePage => "close-page",
            Mark::ReopenPage => "reopen-page",
        }
    }

    /// The mark of a word.
    pub fn parse(word: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.word() == word)
    }

    /// The message that names the deed in the past.
    pub fn did_key(self) -> &'static str {
        match self {
            Mark::Pin => "audit-act-pin",
            Mark::Unpin => "audit-act-unpin",
            Mark::CloseThread => "audit-act-close-thread",
            Mark::ReopenThread => "audit-act-reopen-thread",
            Mark::Edit => "audit-act-correct",
            Mark::Flip => "audit-act-flip",
            Mark::Reply => "audit-act-reply",
            Mark::ClosePage => "audit-act-close-page",
            Mark::ReopenPage => "audit-act-reopen-page",
        }
    }

    /// The message after the deed, with `$name`.
    pub fn done_key(self) -> &'static str {
        match self {
            Mark::Pin => "desk-done-pin",
            Mark::Unpin => "desk-done-unpin",
            Mark::CloseThread => "desk-done-close-thread",
            Mark::ReopenThread => "desk-done-reopen-thread",
            Mark::Edit => "desk-done-correct",
            Mark::Flip => "desk-done-flip",
            Mark::Reply => "desk-done-reply",
            Mark::ClosePage => "desk-done-close-page",
            Mark::ReopenPage => "desk-done-reopen-page",
        }
    }

    /// Whether it can be done to a comment in this state; further conditions are the deed's own.
    pub fn fits(self, state: CommentState) -> bool {
        let is_public = state == CommentState::Published;
        match self {
            Mark::Pin | Mark::CloseThread => is_public,
            // What somebody had done must be undoable by hand wherever the comment has gone.
            Mark::Unpin | Mark::ReopenThread | Mark::ClosePage | Mark::ReopenPage => true,
            Mark::Edit | Mark::Flip => state != CommentState::Withdrawn,
            // What waits is approved by the answer.
            Mark::Reply => is_public || state == CommentState::Held,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verb;
    use super::*;

    #[test]
    fn no_word_names_both_a_decision_and_a_mark() {
        for mark in Mark::ALL {
            assert_eq!(Mark::parse(mark.word()), Some(mark));
            assert_eq!(Verb::parse(mark.word()), None, "{mark:?}");
        }
    }

    #[test]
    fn what_its_writer_took_back_has_no_words_to_put_right() {
        assert!(!Mark::Edit.fits(CommentState::Withdrawn));
        assert!(!Mark::Reply.fits(CommentState::Withdrawn));
        assert!(!Mark::Reply.fits(CommentState::Spam));
        assert!(Mark::Reply.fits(CommentState::Held), "it is approved at once");
    }
}
