//! Somebody who may moderate or administer.

use sea_orm::entity::prelude::*;

use super::ids::AccountId;

/// Somebody who may moderate or administer.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: AccountId,
    /// Email.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// Email key.
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    /// Name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Password hash.
    #[sea_orm(column_type = "Text", nullable)]
    pub password_hash: Option<String>,
    /// Role.
    pub role: Role,
    /// BCP 47 language tag.
    #[sea_orm(column_type = "Text", nullable)]
    pub lang: Option<String>,
    /// Wants letters.
    pub wants_letters: bool,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Disabled at.
    pub disabled_at: Option<i64>,
    /// The sites they are limited to, by number, with commas; empty for all.
    #[sea_orm(column_type = "Text")]
    pub scope_sites: String,
    /// The languages they are limited to, with commas; empty for all.
    #[sea_orm(column_type = "Text")]
    pub scope_langs: String,
    /// The sealed secret of the second factor.
    #[sea_orm(column_type = "Text", nullable)]
    pub totp_secret: Option<String>,
    /// Since when there is a second factor (epoch ms).
    pub totp_since: Option<i64>,
    /// The newest half minute whose code was used: each counts once.
    pub totp_step: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `account.role`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// `admin`
    #[sea_orm(string_value = "admin")]
    Admin,
    /// `moderator`
    #[sea_orm(string_value = "moderator")]
    Moderator,
}

impl Role {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Moderator => "moderator",
        }
    }
}
