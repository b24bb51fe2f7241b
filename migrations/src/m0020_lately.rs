//! The first page of the desk counts what was rated lately without reading all ratings.

use sea_orm_migration::prelude::*;

use crate::columns::index;

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("rating", &["updated_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("ix_rating_updated_at").table("rating").to_owned();
        manager.drop_index(index).await
    }
}
