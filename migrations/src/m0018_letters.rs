//! Letters with a kind, headers and keys of their own; addresses that refuse them; what moderators are still
//! to be told, how often they want to be told, and the links by which they answer.

use sea_orm_migration::prelude::*;

use crate::columns::{
    add, belongs, count, create, drop, id, index, number, number_null, reword, take, text, text_null, unique,
    word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATE: (&str, &str) = ("letter", "state");
const FEW: [&str; 4] = ["waiting", "sending", "sent", "failed"];
const ALL: [&str; 5] = ["waiting", "sending", "sent", "failed", "stopped"];

fn refusing_address() -> TableCreateStatement {
    Table::create()
        .table("refusing_address")
        .col(id())
        .col(text("recipient_key"))
        .col(count("n_refusals"))
        .col(number("last_at"))
        .col(text("last_said"))
        .col(number_null("stopped_at"))
        .take()
}

fn notice() -> TableCreateStatement {
    Table::create()
        .table("notice")
        .col(id())
        .col(number("account_id"))
        .col(number("event_id"))
        .col(number("created_at"))
        .foreign_key(&mut belongs("account_id", "account"))
        .foreign_key(&mut belongs("event_id", "event"))
        .take()
}

fn letter_link() -> TableCreateStatement {
    Table::create()
        .table("letter_link")
        .col(id())
        .col(text("key_hash"))
        .col(number("account_id"))
        .col(number("comment_id"))
        .col(word("deed", &["approve", "spam", "reject"]))
        .col(number("created_at"))
        .col(number("expires_at"))
        .col(number_null("used_at"))
        .foreign_key(&mut belongs("account_id", "account"))
        .foreign_key(&mut belongs("comment_id", "comment"))
        .take()
}

fn letter_setting() -> TableCreateStatement {
    Table::create()
        .table("letter_setting")
        .col(id())
        .col(number("account_id"))
        .col(word("rhythm", &["at_once", "every", "daily", "none"]))
        .col(number("every_minutes"))
        .col(number("at_hour"))
        .col(text("zone"))
        .col(number("per_hour"))
        .col(number("updated_at"))
        .foreign_key(&mut belongs("account_id", "account"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let empty = |name: &'static str| ColumnDef::new(name).text().not_null().default("").take();
        let columns = vec![
            empty("kind"),
            empty("recipient_key"),
            text_null("headers"),
            text_null("sealed"),
            number_null("account_id"),
        ];
        add(manager, "letter", columns).await?;
        manager.create_index(index("letter", &["account_id", "created_at"])).await?;
        manager.create_index(index("letter", &["recipient_key"])).await?;
        reword(manager, STATE, &FEW, &ALL).await?;
        let tables = vec![refusing_address(), notice(), letter_link(), letter_setting()];
        let indexes = vec![
            unique("refusing_address", &["recipient_key"]),
            unique("notice", &["account_id", "event_id"]),
            index("notice", &["event_id"]),
            unique("letter_link", &["key_hash"]),
            index("letter_link", &["comment_id"]),
            index("letter_link", &["account_id"]),
            index("letter_link", &["expires_at"]),
            unique("letter_setting", &["account_id"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["letter_setting", "letter_link", "notice", "refusing_address"]).await?;
        reword(manager, STATE, &ALL, &FEW).await?;
        for columns in ["account_id_created_at", "recipient_key"] {
            let index = Index::drop().name(format!("ix_letter_{columns}")).table("letter").to_owned();
            manager.drop_index(index).await?;
        }
        take(manager, "letter", &["kind", "recipient_key", "headers", "sealed", "account_id"]).await
    }
}
