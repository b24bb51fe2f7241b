//! Events written in the transaction that caused them, and the letters made from them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    belongs, count, create, drop, id, index, number, number_null, refers, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn event() -> TableCreateStatement {
    Table::create()
        .table("event")
        .col(id())
        .col(number("site_id"))
        .col(text("kind"))
        .col(text("payload"))
        .col(number("created_at"))
        .col(number_null("done_at"))
        .col(count("attempts"))
        .col(text_null("last_error"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn letter() -> TableCreateStatement {
    Table::create()
        .table("letter")
        .col(id())
        .col(number("event_id"))
        .col(text("recipient"))
        .col(text("lang"))
        .col(text("message_id"))
        .col(text("subject"))
        .col(text("body_text"))
        .col(text("body_html"))
        .col(word("state", &["waiting", "sending", "sent", "failed"]))
        .col(count("attempts"))
        .col(number("next_at"))
        .col(number_null("leased_until"))
        .col(number_null("sent_at"))
        .col(text_null("last_error"))
        .col(number("created_at"))
        .foreign_key(&mut belongs("event_id", "event"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![event(), letter()];
        let indexes = vec![
            index("event", &["done_at", "id"]),
            unique("letter", &["event_id", "recipient"]),
            unique("letter", &["message_id"]),
            index("letter", &["state", "next_at"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["letter", "event"]).await
    }
}
