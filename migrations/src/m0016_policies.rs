//! What readers report, what the site's rules say, who is blocked, and what moderators note and keep at hand.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::columns::{
    add, belongs, count, create, drop, id, index, number, number_null, refers, take, text, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const POLICIES: [&str; 8] =
    ["hold_all", "hold_new", "publish_known", "hold_links", "close_after", "slow_article", "network", "name"];

fn report() -> TableCreateStatement {
    Table::create()
        .table("report")
        .col(id())
        .col(number("site_id"))
        .col(number("comment_id"))
        .col(word("reason", &["spam", "insult", "personal", "off_topic", "other"]))
        .col(text("words"))
        .col(text("reader_key"))
        .col(text("network_key"))
        .col(number("created_at"))
        .col(number_null("settled_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .foreign_key(&mut belongs("comment_id", "comment"))
        .take()
}

fn policy() -> TableCreateStatement {
    Table::create()
        .table("policy")
        .col(id())
        .col(number("site_id"))
        .col(word("kind", &POLICIES))
        .col(text("key"))
        .col(text("label"))
        .col(number_null("n"))
        .col(word("action", &["hold", "spam", "refuse", "publish"]))
        .col(number_null("account_id"))
        .col(number("created_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn block() -> TableCreateStatement {
    Table::create()
        .table("block")
        .col(id())
        .col(number("site_id"))
        .col(word("kind", &["author", "address", "network"]))
        .col(text("key"))
        .col(text("label"))
        .col(text("reason"))
        .col(number_null("until"))
        .col(number_null("account_id"))
        .col(number("created_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn author_note() -> TableCreateStatement {
    Table::create()
        .table("author_note")
        .col(id())
        .col(number("site_id"))
        .col(text("author_key"))
        .col(text("body"))
        .col(number_null("account_id"))
        .col(number("created_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn saved_reply() -> TableCreateStatement {
    Table::create()
        .table("saved_reply")
        .col(id())
        .col(number("site_id"))
        .col(word("kind", &["reply", "reason"]))
        .col(text("lang"))
        .col(text("title"))
        .col(text("body"))
        .col(number_null("account_id"))
        .col(number("created_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "comment", vec![count("n_reports"), number_null("reported_at")]).await?;
        let few =
            "CREATE INDEX ix_comment_reported_at ON comment (reported_at) WHERE reported_at IS NOT NULL";
        manager.get_connection().execute_unprepared(few).await?;
        let tables = vec![report(), policy(), block(), author_note(), saved_reply()];
        let indexes = vec![
            unique("report", &["comment_id", "reader_key"]),
            index("report", &["network_key", "created_at"]),
            unique("policy", &["site_id", "kind", "key"]),
            unique("block", &["site_id", "kind", "key"]),
            index("author_note", &["site_id", "author_key", "id"]),
            index("saved_reply", &["site_id", "kind", "lang"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["saved_reply", "author_note", "block", "policy", "report"]).await?;
        let few = Index::drop().name("ix_comment_reported_at").table("comment").to_owned();
        manager.drop_index(few).await?;
        take(manager, "comment", &["n_reports", "reported_at"]).await
    }
}
