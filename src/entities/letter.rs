//! A rendered letter, sent until accepted, always with one Message-ID.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, EventId, LetterId};

/// A rendered letter, sent until accepted, always with one Message-ID.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: LetterId,
    /// Event id.
    pub event_id: EventId,
    /// Recipient.
    #[sea_orm(column_type = "Text")]
    pub recipient: String,
    /// BCP 47 language tag.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// Message id.
    #[sea_orm(column_type = "Text")]
    pub message_id: String,
    /// Subject.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Body text.
    #[sea_orm(column_type = "Text")]
    pub body_text: String,
    /// The rendered, sanitised HTML.
    #[sea_orm(column_type = "Text")]
    pub body_html: String,
    /// State.
    pub state: LetterState,
    /// Attempts.
    pub attempts: i64,
    /// Next at.
    pub next_at: i64,
    /// Leased until.
    pub leased_until: Option<i64>,
    /// Sent at.
    pub sent_at: Option<i64>,
    /// Last error.
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// What kind of letter it is; empty in old rows.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// Keyed hash of the recipient's address; empty in old rows.
    #[sea_orm(column_type = "Text")]
    pub recipient_key: String,
    /// Further headers, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub headers: Option<String>,
    /// The handles in its texts that become keys when it is handed over, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    /// The account it goes to, if it goes to one.
    pub account_id: Option<AccountId>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `letter.state`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// `waiting`
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// `sending`
    #[sea_orm(string_value = "sending")]
    Sending,
    /// `sent`
    #[sea_orm(string_value = "sent")]
    Sent,
    /// `failed`
    #[sea_orm(string_value = "failed")]
    Failed,
    /// `stopped`
    #[sea_orm(string_value = "stopped")]
    Stopped,
}

impl LetterState {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Stopped => "stopped",
        }
    }
}
