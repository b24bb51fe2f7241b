//! Articles that Nazar itself hosts; each is the content of one page.

use sea_orm_migration::prelude::*;

use crate::columns::{
    belongs, count, create, drop, flag, id, index, number, number_null, refers, text, text_null, unique,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn article() -> TableCreateStatement {
    Table::create()
        .table("article")
        .col(id())
        .col(number("site_id"))
        .col(number("page_id"))
        .col(text("slug"))
        .col(text("lang"))
        .col(text("title"))
        .col(text_null("author"))
        .col(text_null("category"))
        .col(text_null("summary"))
        .col(text_null("cover"))
        .col(text("body_source"))
        .col(text("body_html"))
        .col(text("headings"))
        .col(ColumnDef::new("renderer").integer().not_null())
        .col(flag("is_draft", false))
        .col(number("published_at"))
        .col(number_null("updated_at"))
        .col(count("views_start"))
        .col(text("criteria"))
        .col(text("source_hash"))
        .col(number("created_at"))
        .col(number("imported_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .foreign_key(&mut belongs("page_id", "page"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![article()];
        let indexes = vec![
            unique("article", &["site_id", "slug"]),
            unique("article", &["page_id"]),
            index("article", &["site_id", "lang", "is_draft", "published_at"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["article"]).await
    }
}
