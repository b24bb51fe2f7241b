//! What the owner of an address asked to be told.

use sea_orm::entity::prelude::*;

use super::ids::{AddressId, PageId, SiteId, SubscriptionId};

/// What the owner of an address asked to be told.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SubscriptionId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The page it is about.
    pub page_id: PageId,
    /// Whose it is.
    pub address_id: AddressId,
    /// What is told.
    pub kind: SubscriptionKind,
    /// The comment whose verdict is awaited; 0 for the other kinds, so that the unique key holds.
    pub comment_id: i64,
    /// Keyed hash of the cookie of the browser that asked.
    #[sea_orm(column_type = "Text", nullable)]
    pub reader_key: Option<String>,
    /// When it was last asked for (epoch ms).
    pub asked_at: i64,
    /// When the owner of the address confirmed it (epoch ms).
    pub confirmed_at: Option<i64>,
    /// When the last letter of it was made (epoch ms).
    pub told_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `subscription.kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionKind {
    /// `replies`: to the owner's comments on the page.
    #[sea_orm(string_value = "replies")]
    Replies,
    /// `thread`: every comment on the page.
    #[sea_orm(string_value = "thread")]
    Thread,
    /// `verdict`: whether one comment is published or declined.
    #[sea_orm(string_value = "verdict")]
    Verdict,
}

impl SubscriptionKind {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Replies => "replies",
            Self::Thread => "thread",
            Self::Verdict => "verdict",
        }
    }
}
