//! A place that articles or embedded pages belong to.

use sea_orm::entity::prelude::*;

use super::ids::SiteId;

/// A place that articles or embedded pages belong to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "site")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SiteId,
    /// Key.
    #[sea_orm(column_type = "Text")]
    pub key: String,
    /// Name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// BCP 47 language tag.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
