//! The log tells of everything, what stood there before and after, and which lines were one deed.

use sea_orm_migration::prelude::*;

use crate::columns::{add, index, reword, take, text_null};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const SUBJECT: (&str, &str) = ("log_entry", "subject_kind");
const FEW: [&str; 5] = ["comment", "rating", "article", "account", "setting"];
const ALL: [&str; 16] = [
    "comment", "rating", "article", "account", "setting", "session", "token", "rule", "block", "author",
    "address", "letter", "export", "import", "site", "survey",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![text_null("before"), text_null("after"), text_null("batch")];
        add(manager, "log_entry", columns).await?;
        manager.create_index(index("log_entry", &["batch"])).await?;
        manager.create_index(index("log_entry", &["at"])).await?;
        reword(manager, SUBJECT, &FEW, &ALL).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        reword(manager, SUBJECT, &ALL, &FEW).await?;
        for column in ["batch", "at"] {
            let index = Index::drop().name(format!("ix_log_entry_{column}")).table("log_entry").to_owned();
            manager.drop_index(index).await?;
        }
        take(manager, "log_entry", &["before", "after", "batch"]).await
    }
}
