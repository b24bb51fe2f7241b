//! Readers' words, and the log of what was decided about them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    belongs, count, create, drop, flag, id, index, number, number_null, refers, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn comment() -> TableCreateStatement {
    Table::create()
        .table("comment")
        .col(id())
        .col(text("public_id"))
        .col(number("site_id"))
        .col(number("page_id"))
        .col(number_null("parent_id"))
        .col(number_null("root_id"))
        .col(count("depth"))
        .col(word("state", &["held", "published", "rejected", "spam", "trashed", "withdrawn"]))
        .col(text("author_name"))
        .col(text_null("author_email"))
        .col(text_null("author_website"))
        .col(text("reader_key"))
        .col(text("network_key"))
        .col(text("body_source"))
        .col(text("body_html"))
        .col(ColumnDef::new("renderer").integer().not_null())
        .col(word("dir", &["ltr", "rtl"]))
        .col(text_null("lang"))
        .col(ColumnDef::new("stars").integer().null().check(Expr::cust("stars BETWEEN 1 AND 5")))
        .col(ColumnDef::new("score").integer().not_null())
        .col(text("reasons"))
        .col(text("judge_version"))
        .col(text("text_key"))
        .col(text("submission_key"))
        .col(text_null("edit_key_hash"))
        .col(number_null("edit_until"))
        .col(flag("wants_replies", false))
        .col(flag("is_staff", false))
        .col(count("revision"))
        .col(number("created_at"))
        .col(number_null("published_at"))
        .col(number_null("edited_at"))
        .col(number_null("decided_at"))
        .foreign_key(&mut refers("site_id", "site"))
        .foreign_key(&mut belongs("page_id", "page"))
        .foreign_key(&mut refers("parent_id", "comment"))
        .take()
}

fn log_entry() -> TableCreateStatement {
    Table::create()
        .table("log_entry")
        .col(id())
        .col(number("site_id"))
        .col(number("at"))
        .col(word("actor_kind", &["author", "moderator", "program"]))
        .col(number_null("account_id"))
        .col(text("actor_name"))
        .col(word("subject_kind", &["comment", "rating", "article", "account", "setting"]))
        .col(number("subject_id"))
        .col(text("act"))
        .col(text_null("from_state"))
        .col(text_null("to_state"))
        .col(text_null("reason"))
        .col(number_null("undoes_id"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![comment(), log_entry()];
        let indexes = vec![
            unique("comment", &["public_id"]),
            unique("comment", &["submission_key"]),
            index("comment", &["page_id", "state", "created_at"]),
            index("comment", &["site_id", "state", "created_at"]),
            index("comment", &["parent_id"]),
            index("comment", &["root_id"]),
            index("comment", &["reader_key", "created_at"]),
            index("comment", &["text_key", "created_at"]),
            index("comment", &["network_key", "created_at"]),
            index("log_entry", &["subject_kind", "subject_id", "id"]),
            index("log_entry", &["site_id", "id"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["log_entry", "comment"]).await
    }
}
