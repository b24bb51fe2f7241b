//! An aggregate brought from elsewhere, kept apart from the ratings cast here.

use sea_orm::entity::prelude::*;

use super::ids::PageId;

/// An aggregate brought from elsewhere, kept apart from the ratings cast here.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rating_import")]
pub struct Model {
    /// The page it hangs on.
    #[sea_orm(primary_key, auto_increment = false)]
    pub page_id: PageId,
    /// What is rated; empty for the page as a whole.
    #[sea_orm(primary_key, auto_increment = false)]
    pub criterion: String,
    /// Votes.
    pub votes: i64,
    /// Sum.
    pub sum: i64,
    /// N 1.
    pub n_1: Option<i64>,
    /// N 2.
    pub n_2: Option<i64>,
    /// N 3.
    pub n_3: Option<i64>,
    /// N 4.
    pub n_4: Option<i64>,
    /// N 5.
    pub n_5: Option<i64>,
    /// Imported at.
    pub imported_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
