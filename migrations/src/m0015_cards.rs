//! What moderators do to a thread beside letting it in: pin, close, put right.

use sea_orm_migration::prelude::*;

use crate::columns::{add, number_null, take};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const OF_COMMENT: [&str; 3] = ["pinned_at", "closed_at", "staff_edited_at"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "comment", OF_COMMENT.map(number_null).to_vec()).await?;
        add(manager, "page", vec![number_null("closed_at")]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        take(manager, "page", &["closed_at"]).await?;
        take(manager, "comment", &OF_COMMENT).await
    }
}
