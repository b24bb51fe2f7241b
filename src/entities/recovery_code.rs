//! A code that stands in for the second factor, once.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, RecoveryCodeId};

/// A code that stands in for the second factor, once; the row goes when it is used.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_code")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: RecoveryCodeId,
    /// Whose it is.
    pub account_id: AccountId,
    /// Keyed hash of the code.
    #[sea_orm(column_type = "Text")]
    pub code_hash: String,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
