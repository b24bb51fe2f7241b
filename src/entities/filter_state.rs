//! How the labels of a site stand, and who trains.

use sea_orm::entity::prelude::*;

use super::ids::{FilterStateId, SiteId};

/// How the labels of a site stand, and who trains.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "filter_state")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: FilterStateId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// How often a label was set, changed or taken back.
    pub changes: i64,
    /// Until when nobody (else) trains (epoch ms).
    pub leased_until: i64,
}

impl ActiveModelBehavior for ActiveModel {}
