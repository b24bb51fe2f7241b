//! Readers' stars: one row for each voter and target, totals beside them, and every event.

use sea_orm_migration::prelude::*;

use crate::columns::{
    belongs, count, create, drop, id, index, number, number_null, refers, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn rating() -> TableCreateStatement {
    Table::create()
        .table("rating")
        .col(id())
        .col(number("site_id"))
        .col(number("page_id"))
        .col(text("criterion"))
        .col(text("voter_key"))
        .col(text("network_key"))
        .col(ColumnDef::new("stars").integer().not_null().check(Expr::cust("stars BETWEEN 1 AND 5")))
        .col(word("state", &["counted", "set_aside", "withdrawn"]))
        .col(text("source"))
        .col(ColumnDef::new("score").integer().not_null())
        .col(text("reasons"))
        .col(count("revision"))
        .col(number("created_at"))
        .col(number("updated_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .foreign_key(&mut belongs("page_id", "page"))
        .take()
}

fn rating_event() -> TableCreateStatement {
    Table::create()
        .table("rating_event")
        .col(id())
        .col(number("rating_id"))
        .col(number("page_id"))
        .col(word("kind", &["cast", "change", "withdraw", "set_aside", "restore"]))
        .col(ColumnDef::new("old_stars").integer().null())
        .col(ColumnDef::new("new_stars").integer().null())
        .col(number_null("account_id"))
        .col(text_null("reason"))
        .col(number("at"))
        .foreign_key(&mut belongs("rating_id", "rating"))
        .foreign_key(&mut belongs("page_id", "page"))
        .take()
}

fn rating_total() -> TableCreateStatement {
    Table::create()
        .table("rating_total")
        .col(number("page_id"))
        .col(text("criterion"))
        .col(count("n_1"))
        .col(count("n_2"))
        .col(count("n_3"))
        .col(count("n_4"))
        .col(count("n_5"))
        .col(count("n_changed"))
        .col(count("n_withdrawn"))
        .col(count("n_set_aside"))
        .col(number_null("first_at"))
        .col(number_null("last_at"))
        .foreign_key(&mut belongs("page_id", "page"))
        .primary_key(Index::create().col("page_id").col("criterion"))
        .take()
}

fn rating_import() -> TableCreateStatement {
    Table::create()
        .table("rating_import")
        .col(number("page_id"))
        .col(text("criterion"))
        .col(count("votes"))
        .col(count("sum"))
        .col(number_null("n_1"))
        .col(number_null("n_2"))
        .col(number_null("n_3"))
        .col(number_null("n_4"))
        .col(number_null("n_5"))
        .col(number("imported_at"))
        .foreign_key(&mut belongs("page_id", "page"))
        .primary_key(Index::create().col("page_id").col("criterion"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![rating(), rating_event(), rating_total(), rating_import()];
        let indexes = vec![
            unique("rating", &["page_id", "criterion", "voter_key"]),
            index("rating", &["page_id", "state"]),
            index("rating", &["network_key", "created_at"]),
            index("rating_event", &["page_id", "id"]),
            index("rating_event", &["rating_id", "id"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["rating_import", "rating_total", "rating_event", "rating"]).await
    }
}
