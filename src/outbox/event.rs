//! What can happen that somebody may want a letter about.

use serde::{Deserialize, Serialize};

use crate::entities::ids::{AccountId, AddressId, CommentId, InvitationId, PageId};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A comment waits for a moderator.
    CommentHeld {
        /// The comment.
        comment_id: CommentId,
    },
    /// A comment became visible to everybody.
    CommentPublished {
        /// The comment.
        comment_id: CommentId,
    },
    /// A comment was declined whose writer asked to hear of it.
    CommentDeclined {
        /// The comment.
        comment_id: CommentId,
        /// Whether the writer is to know the reason that the moderator gave.
        tells_why: bool,
    },
    /// A reader was written to; the letter hangs on this, and nothing is left to be done.
    ReaderTold {
        /// The address.
        address_id: AddressId,
    },
    /// More comments come to an article than it may get at once; from here on they are held.
    ArticleFlooded {
        /// The page of the article.
        page_id: PageId,
    },
    /// Somebody is asked to join the desk.
    Invited {
        /// The invitation.
        invitation_id: InvitationId,
        /// What stands for the link's key in the letter; alone it opens nothing.
        handle: String,
        /// The hash of the key, by which the letter knows whether it is still good for something.
        key_hash: String,
    },
    /// Somebody wants to choose another password.
    ResetAsked {
        /// Whose; none where the address is unknown, which nobody is told.
        account_id: Option<AccountId>,
        /// What stands for the link's key in the letter.
        handle: String,
        /// The hash of the key.
        key_hash: String,
    },
}

impl Event {
    /// The stored words of all kinds that this program knows.
    pub(super) const KINDS: [&'static str; 7] = [
        "comment_held",
        "comment_published",
        "comment_declined",
        "reader_told",
        "article_flooded",
        "invited",
        "reset_asked",
    ];

    /// The stored word for its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CommentHeld { .. } => "comment_held",
            Self::CommentPublished { .. } => "comment_published",
            Self::CommentDeclined { .. } => "comment_declined",
            Self::ReaderTold { .. } => "reader_told",
            Self::ArticleFlooded { .. } => "article_flooded",
            Self::Invited { .. } => "invited",
            Self::ResetAsked { .. } => "reset_asked",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_by_its_stored_word() {
        let all = [
            Event::CommentHeld { comment_id: CommentId(1) },
            Event::CommentPublished { comment_id: CommentId(1) },
            Event::CommentDeclined { comment_id: CommentId(1), tells_why: true },
            Event::ReaderTold { address_id: AddressId(1) },
            Event::ArticleFlooded { page_id: PageId(1) },
            Event::Invited { invitation_id: InvitationId(1), handle: String::new(), key_hash: String::new() },
            Event::ResetAsked { account_id: None, handle: String::new(), key_hash: String::new() },
        ];

        assert_eq!(all.map(|event| event.kind()), Event::KINDS);
    }
}
