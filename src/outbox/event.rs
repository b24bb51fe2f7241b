//! What can happen that somebody may want a letter about.

use serde::{Deserialize, Serialize};

use crate::entities::ids::CommentId;

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
}

impl Event {
    /// The stored words of all kinds that this program knows.
    pub(super) const KINDS: [&'static str; 2] = ["comment_held", "comment_published"];

    /// The stored word for its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CommentHeld { .. } => "comment_held",
            Self::CommentPublished { .. } => "comment_published",
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
        ];

        assert_eq!(all.map(|event| event.kind()), Event::KINDS);
    }
}
