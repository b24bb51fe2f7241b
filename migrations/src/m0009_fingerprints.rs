//! What is remembered of texts, to know their like again.

use sea_orm_migration::prelude::*;

use crate::columns::{create, drop, id, index, number, number_null, refers, text, text_null, unique, word};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const KINDS: [&str; 5] = ["comment", "rating", "article", "account", "setting"];

fn fingerprint() -> TableCreateStatement {
    Table::create()
        .table("fingerprint")
        .col(id())
        .col(number("site_id"))
        .col(word("subject_kind", &KINDS))
        .col(number("subject_id"))
        .col(number_null("simhash"))
        .col(number_null("band_1"))
        .col(number_null("band_2"))
        .col(number_null("band_3"))
        .col(number_null("band_4"))
        .col(text_null("script"))
        .col(ColumnDef::new("is_spam").boolean().null())
        .col(number("at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn text_domain() -> TableCreateStatement {
    Table::create()
        .table("text_domain")
        .col(id())
        .col(number("site_id"))
        .col(word("subject_kind", &KINDS))
        .col(number("subject_id"))
        .col(text("domain"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            unique("fingerprint", &["subject_kind", "subject_id"]),
            index("fingerprint", &["site_id", "band_1", "at"]),
            index("fingerprint", &["site_id", "band_2", "at"]),
            index("fingerprint", &["site_id", "band_3", "at"]),
            index("fingerprint", &["site_id", "band_4", "at"]),
            index("fingerprint", &["site_id", "is_spam", "script"]),
            unique("text_domain", &["subject_kind", "subject_id", "domain"]),
            index("text_domain", &["site_id", "domain"]),
        ];
        create(manager, vec![fingerprint(), text_domain()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["text_domain", "fingerprint"]).await
    }
}
