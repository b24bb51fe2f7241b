//! Captcha tickets: a picture that is drawn once and an answer known only as a keyed hash.

use sea_orm_migration::prelude::*;

use crate::columns::{count, create, drop, id, index, number, number_null, refers, text, text_null, unique};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn ticket() -> TableCreateStatement {
    Table::create()
        .table("ticket")
        .col(id())
        .col(text("key_hash"))
        .col(number("site_id"))
        .col(text("path"))
        .col(text("purpose"))
        .col(text("preset"))
        .col(text("answer_hash"))
        .col(ColumnDef::new("picture").blob().not_null())
        .col(text("network_key"))
        .col(count("failures"))
        .col(number("issued_at"))
        .col(number("expires_at"))
        .col(number_null("spent_at"))
        .col(text_null("spent_on"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![ticket()];
        let indexes = vec![
            unique("ticket", &["key_hash"]),
            index("ticket", &["expires_at"]),
            index("ticket", &["network_key", "issued_at"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["ticket"]).await
    }
}
