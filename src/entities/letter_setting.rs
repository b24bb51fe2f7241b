//! How often somebody with an account wants letters about waiting comments.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, LetterSettingId};

/// How often somebody with an account wants letters about waiting comments.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_setting")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: LetterSettingId,
    /// Whose setting it is.
    pub account_id: AccountId,
    /// When letters come.
    pub rhythm: StoredRhythm,
    /// The least minutes between two letters, with `every`.
    pub every_minutes: i64,
    /// The hour of the day (0 to 23), with `daily`.
    pub at_hour: i64,
    /// The time zone of that hour, by its IANA name.
    #[sea_orm(column_type = "Text")]
    pub zone: String,
    /// The most letters in an hour.
    pub per_hour: i64,
    /// When it was last changed (epoch ms).
    pub updated_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `letter_setting.rhythm`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredRhythm {
    /// `at_once`
    #[sea_orm(string_value = "at_once")]
    AtOnce,
    /// `every`
    #[sea_orm(string_value = "every")]
    Every,
    /// `daily`
    #[sea_orm(string_value = "daily")]
    Daily,
    /// `none`
    #[sea_orm(string_value = "none")]
    None,
}

impl StoredRhythm {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Every, Self::Daily, Self::None];

    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Every => "every",
            Self::Daily => "daily",
            Self::None => "none",
        }
    }
}
