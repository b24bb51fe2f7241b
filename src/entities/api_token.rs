//! A key for a program that acts for an account.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, ApiTokenId};

/// A key for a program that acts for an account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_token")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: ApiTokenId,
    /// Whose rights it has.
    pub account_id: AccountId,
    /// What the log calls it.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Hash of the secret key; the key itself is stored nowhere.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// What it may be used for, as words with commas.
    #[sea_orm(column_type = "Text")]
    pub scopes: String,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Until when it works (epoch ms).
    pub expires_at: i64,
    /// When it was last used, to the minute (epoch ms).
    pub used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
