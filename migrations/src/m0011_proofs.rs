//! Proofs of work that were used, until they expire.

use sea_orm_migration::prelude::*;

use crate::columns::{create, drop, id, index, number, text, unique};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn spent_proof() -> TableCreateStatement {
    Table::create().table("spent_proof").col(id()).col(text("signature")).col(number("expires_at")).take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![unique("spent_proof", &["signature"]), index("spent_proof", &["expires_at"])];
        create(manager, vec![spent_proof()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["spent_proof"]).await
    }
}
