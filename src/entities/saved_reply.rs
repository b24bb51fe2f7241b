//! Words that moderators keep at hand: answers, and reasons for rejecting.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, SavedReplyId, SiteId};

/// Words that moderators keep at hand: answers, and reasons for rejecting.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_reply")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SavedReplyId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// What they are for.
    pub kind: SavedKind,
    /// Their language.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// What they are called in lists.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// The words.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Who wrote it down.
    pub account_id: Option<AccountId>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `saved_reply.kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum SavedKind {
    /// `reply`
    #[sea_orm(string_value = "reply")]
    Reply,
    /// `reason`
    #[sea_orm(string_value = "reason")]
    Reason,
}

impl SavedKind {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Reason => "reason",
        }
    }
}
