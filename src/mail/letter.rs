//! A letter as it is stored: rendered, with its one Message-ID.

use super::Extra;

/// A rendered letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The address it goes to.
    pub to: String,
    /// The subject, one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// The Message-ID with its angle brackets; the same at every attempt.
    pub message_id: String,
    /// When it was written (epoch ms); its `Date`, the same at every attempt.
    pub written_at: i64,
    /// Further headers.
    pub headers: Vec<Extra>,
}
