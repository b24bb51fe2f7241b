//! A version of a site's filter.

use sea_orm::entity::prelude::*;

use super::ids::{FilterModelId, SiteId};

/// A version of a site's filter.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "filter_model")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: FilterModelId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// Counts the versions of one site.
    pub revision: i64,
    /// How many changes of labels it knows.
    pub changes: i64,
    /// How many labels it learned from.
    pub n_labels: i64,
    /// Of them, how many spam.
    pub n_spam: i64,
    /// The weights; none in old versions.
    pub weights: Option<Vec<u8>>,
    /// How good it was on the site's own decisions, as JSON; measured once a day.
    #[sea_orm(column_type = "Text", nullable)]
    pub measured: Option<String>,
    /// When it was made (epoch ms).
    pub made_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
