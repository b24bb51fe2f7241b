//! One reader's stars for one target; one row for each (page, criterion, voter).

use sea_orm::entity::prelude::*;

use super::ids::{PageId, RatingId, SiteId};

/// One reader's stars for one target; one row for each (page, criterion, voter).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rating")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: RatingId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// What is rated; empty for the page as a whole.
    #[sea_orm(column_type = "Text")]
    pub criterion: String,
    /// Keyed hash of the voter.
    #[sea_orm(column_type = "Text")]
    pub voter_key: String,
    /// Keyed hash of the network prefix; for limits only.
    #[sea_orm(column_type = "Text")]
    pub network_key: String,
    /// Stars.
    pub stars: i32,
    /// State.
    pub state: RatingState,
    /// Source.
    #[sea_orm(column_type = "Text")]
    pub source: String,
    /// Score in hundredths.
    pub score: i32,
    /// JSON list of reasons: `[{"key": …, "points": hundredths}]`.
    #[sea_orm(column_type = "Text")]
    pub reasons: String,
    /// How often it was changed.
    pub revision: i64,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Updated at.
    pub updated_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `rating.state`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum RatingState {
    /// `counted`
    #[sea_orm(string_value = "counted")]
    Counted,
    /// `set_aside`
    #[sea_orm(string_value = "set_aside")]
    SetAside,
    /// `withdrawn`
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
}

impl RatingState {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::SetAside => "set_aside",
            Self::Withdrawn => "withdrawn",
        }
    }
}
