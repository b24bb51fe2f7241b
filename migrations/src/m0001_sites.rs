//! Sites, and the pages of them that carry comments and ratings.

use sea_orm_migration::prelude::*;

use crate::columns::{count, create, drop, flag, id, number, refers, text, text_null, unique, word};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn site() -> TableCreateStatement {
    Table::create()
        .table("site")
        .col(id())
        .col(text("key"))
        .col(text("name"))
        .col(text("lang"))
        .col(number("created_at"))
        .take()
}

fn page() -> TableCreateStatement {
    Table::create()
        .table("page")
        .col(id())
        .col(number("site_id"))
        .col(text("path"))
        .col(text_null("url"))
        .col(text("title"))
        .col(text("lang"))
        .col(word("comments_policy", &["open", "moderated", "closed"]))
        .col(flag("has_ratings", true))
        .col(flag("is_public", true))
        .col(count("n_views"))
        .col(number("created_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![site(), page()];
        let indexes = vec![unique("site", &["key"]), unique("page", &["site_id", "path"])];
        create(manager, tables, indexes).await?;
        let first = Query::insert()
            .into_table("site")
            .columns(["key", "name", "lang", "created_at"])
            .values_panic(["default".into(), "Nazar".into(), "en".into(), 0i64.into()])
            .take();
        manager.execute(first).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["page", "site"]).await
    }
}
