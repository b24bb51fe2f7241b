//! An address whose mail server refused letters to it.

use sea_orm::entity::prelude::*;

use super::ids::RefusingAddressId;

/// An address whose mail server refused letters to it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refusing_address")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: RefusingAddressId,
    /// Keyed hash of the address; the address itself is not kept here.
    #[sea_orm(column_type = "Text")]
    pub recipient_key: String,
    /// Letters refused since the last one that was accepted.
    pub n_refusals: i64,
    /// When the last one was refused (epoch ms).
    pub last_at: i64,
    /// What the mail server said.
    #[sea_orm(column_type = "Text")]
    pub last_said: String,
    /// Since when no letter is sent there (epoch ms).
    pub stopped_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
