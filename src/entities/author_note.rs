//! What moderators write down about a reader, for each other.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, AuthorNoteId, SiteId};

/// What moderators write down about a reader, for each other.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "author_note")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: AuthorNoteId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// Keyed hash of the browser that wrote the comments.
    #[sea_orm(column_type = "Text")]
    pub author_key: String,
    /// The words.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Who wrote it down.
    pub account_id: Option<AccountId>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
