//! Somebody whose comments are not taken, for a time or for ever.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, BlockId, SiteId};

/// Somebody whose comments are not taken, for a time or for ever.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "block")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: BlockId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// By what they are known.
    pub kind: StoredBlockKind,
    /// Keyed hash of the browser, the address or the network.
    #[sea_orm(column_type = "Text")]
    pub key: String,
    /// What the desk calls them: a name, an address, or nothing.
    #[sea_orm(column_type = "Text")]
    pub label: String,
    /// Why, for moderators.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    /// When it ends (epoch ms); never if there is nothing.
    pub until: Option<i64>,
    /// Who wrote it down.
    pub account_id: Option<AccountId>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `block.kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredBlockKind {
    /// `author`
    #[sea_orm(string_value = "author")]
    Author,
    /// `address`
    #[sea_orm(string_value = "address")]
    Address,
    /// `network`
    #[sea_orm(string_value = "network")]
    Network,
}

impl StoredBlockKind {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Address => "address",
            Self::Network => "network",
        }
    }
}
