//! The folded words of a comment (name, website, text), for the desk's search.

use sea_orm::entity::prelude::*;

use super::ids::CommentId;

/// The folded words of a comment (name, website, text), for the desk's search.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "comment_search")]
pub struct Model {
    /// The comment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub comment_id: CommentId,
    /// Its words, folded.
    #[sea_orm(column_type = "Text")]
    pub folded: String,
}

impl ActiveModelBehavior for ActiveModel {}
