//! A key for the set-up page, a one-time sign-in, a reset or the step after the password; usable once.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, OneTimeKeyId};

/// A key for the set-up page or a one-time sign-in, usable once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_key")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: OneTimeKeyId,
    /// Hash of the secret key; the key itself is stored nowhere.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// Purpose.
    pub purpose: KeyPurpose,
    /// Account id.
    pub account_id: Option<AccountId>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Expires at.
    pub expires_at: i64,
    /// Used at.
    pub used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `one_time_key.purpose`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum KeyPurpose {
    /// `setup`
    #[sea_orm(string_value = "setup")]
    Setup,
    /// `sign_in`
    #[sea_orm(string_value = "sign_in")]
    SignIn,
    /// `reset`
    #[sea_orm(string_value = "reset")]
    Reset,
    /// `second_factor`
    #[sea_orm(string_value = "second_factor")]
    SecondFactor,
}

impl KeyPurpose {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::SignIn => "sign_in",
            Self::Reset => "reset",
            Self::SecondFactor => "second_factor",
        }
    }
}
