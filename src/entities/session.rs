//! A signed-in browser; the cookie holds the key, the row its hash.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, SessionId};

/// A signed-in browser; the cookie holds the key, the row its hash.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SessionId,
    /// Hash of the secret key; the key itself is stored nowhere.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// Account id.
    pub account_id: AccountId,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Seen at.
    pub seen_at: i64,
    /// Expires at.
    pub expires_at: i64,
    /// What it calls itself, in short: `Firefox`.
    #[sea_orm(column_type = "Text")]
    pub browser: String,
}

impl ActiveModelBehavior for ActiveModel {}
