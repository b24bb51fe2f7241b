//! A proof of work that let something in; remembered until it expires.

use sea_orm::entity::prelude::*;

use super::ids::SpentProofId;

/// A proof of work that let something in; remembered until it expires.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "spent_proof")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SpentProofId,
    /// The signature of its challenge.
    #[sea_orm(column_type = "Text")]
    pub signature: String,
    /// Until when the challenge can be used (epoch ms).
    pub expires_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
