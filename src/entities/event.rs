//! Something that happened and that letters may be written about.

use sea_orm::entity::prelude::*;

use super::ids::{EventId, SiteId};

/// Something that happened and that letters may be written about.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: EventId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// Kind.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    /// JSON.
    #[sea_orm(column_type = "Text")]
    pub payload: String,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Done at.
    pub done_at: Option<i64>,
    /// Attempts.
    pub attempts: i64,
    /// Last error.
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
