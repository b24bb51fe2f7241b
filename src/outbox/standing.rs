//! How letters are doing, for whoever keeps the program.

use super::store;
use crate::db::Db;
use crate::entities::letter::LetterState;
use crate::error::Result;

/// How many letters in trouble are shown.
const MOST_TROUBLED: u64 = 50;

/// The letters of the last month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// On their way.
    pub n_waiting: u64,
    /// Accepted by the mail server, or written to a file.
    pub n_sent: u64,
    /// Given up.
    pub n_failed: u64,
    /// Events that could not be made into letters.
    pub n_stuck: u64,
    /// Those that were refused at least once and have not been accepted since, the newest first.
    pub troubled: Vec<Troubled>,
}

/// A letter that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Troubled {
    /// To whom.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Whether it was given up.
    pub is_failed: bool,
    /// How often it was tried.
    pub n_attempts: i64,
    /// When it was made (epoch ms).
    pub created_at: i64,
    /// When it is tried again (epoch ms), if it is.
    pub next_at: Option<i64>,
    /// What the server said, or why it could not be asked.
    pub why: String,
}

/// How letters are doing.
///
/// # Errors
/// Those of the database.
pub async fn standing(db: &Db) -> Result<Standing> {
    Ok(Standing {
        n_waiting: store::count_in(db, &[LetterState::Waiting, LetterState::Sending]).await?,
        n_sent: store::count_in(db, &[LetterState::Sent]).await?,
        n_failed: store::count_in(db, &[LetterState::Failed]).await?,
        n_stuck: store::count_stuck(db).await?,
        troubled: store::troubled(db, MOST_TROUBLED).await?,
    })
}
