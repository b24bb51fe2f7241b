//! The site's own lists of words, patterns and domains, and the folded texts that the desk searches.

use sea_orm_migration::prelude::*;

use crate::columns::{create, drop, id, number, number_null, refers, text, unique, word};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

fn spam_rule() -> TableCreateStatement {
    Table::create()
        .table("spam_rule")
        .col(id())
        .col(number("site_id"))
        .col(word("kind", &["word", "pattern", "domain"]))
        .col(text("text"))
        .col(text("folded"))
        .col(word("action", &["hold", "spam", "allow"]))
        .col(number_null("account_id"))
        .col(number("created_at"))
        .check(Expr::cust("action <> 'allow' OR kind = 'domain'"))
        .foreign_key(&mut refers("site_id", "site"))
        .take()
}

fn comment_search() -> TableCreateStatement {
    Table::create()
        .table("comment_search")
        .col(ColumnDef::new("comment_id").big_integer().not_null().primary_key())
        .col(text("folded"))
        .foreign_key(
            ForeignKey::create()
                .from_col("comment_id")
                .to("comment", "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![spam_rule(), comment_search()];
        create(manager, tables, vec![unique("spam_rule", &["site_id", "kind", "folded"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["comment_search", "spam_rule"]).await
    }
}
