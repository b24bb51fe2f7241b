//! Readers' addresses, what each of them asked to be told, what there is to tell, and the keys in their letters.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::columns::{
    belongs, create, drop, flag, id, index, number, number_null, refers, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn address() -> TableCreateStatement {
    Table::create()
        .table("address")
        .col(id())
        .col(text("address_key"))
        .col(text("address"))
        .col(text("lang"))
        .col(text_null("reader_key"))
        .col(flag("is_link_wanted", false))
        .col(number_null("asked_at"))
        .col(number_null("linked_at"))
        .col(number_null("confirmed_at"))
        .col(number_null("refused_at"))
        .col(number("created_at"))
        .take()
}

fn subscription() -> TableCreateStatement {
    Table::create()
        .table("subscription")
        .col(id())
        .col(number("site_id"))
        .col(number("page_id"))
        .col(number("address_id"))
        .col(word("kind", &["replies", "thread", "verdict"]))
        .col(number("comment_id"))
        .col(text_null("reader_key"))
        .col(number("asked_at"))
        .col(number_null("confirmed_at"))
        .col(number_null("told_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .foreign_key(&mut belongs("page_id", "page"))
        .foreign_key(&mut belongs("address_id", "address"))
        .take()
}

fn subscription_news() -> TableCreateStatement {
    Table::create()
        .table("subscription_news")
        .col(id())
        .col(number("subscription_id"))
        .col(number("comment_id"))
        .col(text_null("reason"))
        .col(number("at"))
        .foreign_key(&mut belongs("subscription_id", "subscription"))
        .take()
}

fn address_key() -> TableCreateStatement {
    Table::create()
        .table("address_key")
        .col(id())
        .col(text("key_hash"))
        .col(number("address_id"))
        .col(number_null("subscription_id"))
        .col(word("purpose", &["confirm", "own", "end"]))
        .col(number("created_at"))
        .col(number("expires_at"))
        .col(number_null("used_at"))
        .foreign_key(&mut belongs("address_id", "address"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![address(), subscription(), subscription_news(), address_key()];
        let indexes = vec![
            unique("address", &["address_key"]),
            index("address", &["asked_at"]),
            unique("subscription", &["address_id", "kind", "page_id", "comment_id"]),
            index("subscription", &["page_id", "kind"]),
            index("subscription", &["comment_id"]),
            index("subscription", &["confirmed_at", "asked_at"]),
            unique("subscription_news", &["subscription_id", "comment_id"]),
            index("subscription_news", &["at"]),
            unique("address_key", &["key_hash"]),
            index("address_key", &["address_id"]),
            index("address_key", &["expires_at"]),
        ];
        create(manager, tables, indexes).await?;
        let by_writer = "CREATE INDEX ix_comment_lower_author_email ON comment (lower(author_email))";
        manager.get_connection().execute_unprepared(by_writer).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_writer = Index::drop().name("ix_comment_lower_author_email").table("comment").to_owned();
        manager.drop_index(by_writer).await?;
        drop(manager, &["address_key", "subscription_news", "subscription", "address"]).await
    }
}
