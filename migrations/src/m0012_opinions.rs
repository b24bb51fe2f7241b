//! What other programs were asked about a comment, and what they have still to hear of it.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs, count, create, drop, index, number, number_null, text, text_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn second_opinion() -> TableCreateStatement {
    Table::create()
        .table("second_opinion")
        .col(ColumnDef::new("comment_id").big_integer().not_null().primary_key())
        .col(text("asked"))
        .col(number("asked_at"))
        .col(number_null("recheck_at"))
        .col(text_null("wish"))
        .col(number_null("wished_at"))
        .col(text("told"))
        .col(count("attempts"))
        .col(number_null("next_at"))
        .col(text_null("last_error"))
        .foreign_key(&mut belongs("comment_id", "comment"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("second_opinion", &["next_at"]),
            index("second_opinion", &["recheck_at"]),
            index("second_opinion", &["asked_at"]),
        ];
        create(manager, vec![second_opinion()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["second_opinion"]).await
    }
}
