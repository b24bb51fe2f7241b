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
    /// The stored word for its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CommentHeld { .. } => "comment_held",
            Self::CommentPublished { .. } => "comment_published",
        }
    }
}
