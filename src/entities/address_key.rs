//! A key in a letter to a reader: the proof that whoever shows it reads that mailbox.

use sea_orm::entity::prelude::*;

use super::ids::{AddressId, AddressKeyId, SubscriptionId};

/// A key in a letter to a reader: the proof that whoever shows it reads that mailbox.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address_key")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: AddressKeyId,
    /// Keyed hash of the key.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// Whose letter it stands in.
    pub address_id: AddressId,
    /// The one subscription that it ends.
    pub subscription_id: Option<SubscriptionId>,
    /// What it is good for.
    pub purpose: KeyUse,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Until when it is good (epoch ms).
    pub expires_at: i64,
    /// When it was used up (epoch ms).
    pub used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `address_key.purpose`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum KeyUse {
    /// `confirm`: letters are wanted; once.
    #[sea_orm(string_value = "confirm")]
    Confirm,
    /// `own`: opens the page of the address.
    #[sea_orm(string_value = "own")]
    Own,
    /// `end`: ends one subscription.
    #[sea_orm(string_value = "end")]
    End,
}

impl KeyUse {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Own => "own",
            Self::End => "end",
        }
    }
}
