//! Who may moderate: accounts, their sessions, and one-time keys.

use sea_orm_migration::prelude::*;

use crate::columns::{
    belongs, create, drop, flag, id, index, number, number_null, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(id())
        .col(text("email"))
        .col(text("email_key"))
        .col(text("name"))
        .col(text_null("password_hash"))
        .col(word("role", &["admin", "moderator"]))
        .col(text_null("lang"))
        .col(flag("wants_letters", true))
        .col(number("created_at"))
        .col(number_null("disabled_at"))
        .take()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(id())
        .col(text("key_hash"))
        .col(number("account_id"))
        .col(number("created_at"))
        .col(number("seen_at"))
        .col(number("expires_at"))
        .foreign_key(&mut belongs("account_id", "account"))
        .take()
}

fn one_time_key() -> TableCreateStatement {
    Table::create()
        .table("one_time_key")
        .col(id())
        .col(text("key_hash"))
        .col(word("purpose", &["setup", "sign_in"]))
        .col(number_null("account_id"))
        .col(number("created_at"))
        .col(number("expires_at"))
        .col(number_null("used_at"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![account(), session(), one_time_key()];
        let indexes = vec![
            unique("account", &["email_key"]),
            unique("session", &["key_hash"]),
            index("session", &["account_id"]),
            index("session", &["expires_at"]),
            unique("one_time_key", &["key_hash"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["one_time_key", "session", "account"]).await
    }
}
