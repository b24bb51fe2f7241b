//! What moderators decided about spam, and what the filter learned from it.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, create, drop, flag, id, index, number, number_null, refers, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn label() -> TableCreateStatement {
    Table::create()
        .table("label")
        .col(id())
        .col(number("site_id"))
        .col(word("subject_kind", &["comment", "answer", "import"]))
        .col(number("subject_id"))
        .col(flag("is_spam", false))
        .col(text("words"))
        .col(word("shield", &["passed", "doubted", "foldered", "absent"]))
        .col(number_null("account_id"))
        .col(number("at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn filter_state() -> TableCreateStatement {
    Table::create()
        .table("filter_state")
        .col(id())
        .col(number("site_id"))
        .col(count("changes"))
        .col(number("leased_until"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn filter_model() -> TableCreateStatement {
    Table::create()
        .table("filter_model")
        .col(id())
        .col(number("site_id"))
        .col(number("revision"))
        .col(count("changes"))
        .col(count("n_labels"))
        .col(count("n_spam"))
        .col(ColumnDef::new("weights").binary().null())
        .col(text_null("measured"))
        .col(number("made_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![label(), filter_state(), filter_model()];
        let indexes = vec![
            unique("label", &["site_id", "subject_kind", "subject_id"]),
            index("label", &["site_id", "is_spam", "at"]),
            index("label", &["site_id", "at"]),
            unique("filter_state", &["site_id"]),
            unique("filter_model", &["site_id", "revision"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["filter_model", "filter_state", "label"]).await
    }
}
