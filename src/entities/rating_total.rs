//! The totals of one target, kept in the transaction that changes a rating.

use sea_orm::entity::prelude::*;

use super::ids::PageId;

/// The totals of one target, kept in the transaction that changes a rating.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rating_total")]
pub struct Model {
    /// The page it hangs on.
    #[sea_orm(primary_key, auto_increment = false)]
    pub page_id: PageId,
    /// What is rated; empty for the page as a whole.
    #[sea_orm(primary_key, auto_increment = false)]
    pub criterion: String,
    /// N 1.
    pub n_1: i64,
    /// N 2.
    pub n_2: i64,
    /// N 3.
    pub n_3: i64,
    /// N 4.
    pub n_4: i64,
    /// N 5.
    pub n_5: i64,
    /// N changed.
    pub n_changed: i64,
    /// N withdrawn.
    pub n_withdrawn: i64,
    /// N set aside.
    pub n_set_aside: i64,
    /// First at.
    pub first_at: Option<i64>,
    /// Last at.
    pub last_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
