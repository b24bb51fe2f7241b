//! What happened to a rating; never changed.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, PageId, RatingEventId, RatingId};

/// What happened to a rating; never changed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rating_event")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: RatingEventId,
    /// Rating id.
    pub rating_id: RatingId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// Kind.
    pub kind: RatingEventKind,
    /// Old stars.
    pub old_stars: Option<i32>,
    /// New stars.
    pub new_stars: Option<i32>,
    /// Account id.
    pub account_id: Option<AccountId>,
    /// Reason.
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    /// At.
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `rating_event.kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum RatingEventKind {
    /// `cast`
    #[sea_orm(string_value = "cast")]
    Cast,
    /// `change`
    #[sea_orm(string_value = "change")]
    Change,
    /// `withdraw`
    #[sea_orm(string_value = "withdraw")]
    Withdraw,
    /// `set_aside`
    #[sea_orm(string_value = "set_aside")]
    SetAside,
    /// `restore`
    #[sea_orm(string_value = "restore")]
    Restore,
}

impl RatingEventKind {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cast => "cast",
            Self::Change => "change",
            Self::Withdraw => "withdraw",
            Self::SetAside => "set_aside",
            Self::Restore => "restore",
        }
    }
}
