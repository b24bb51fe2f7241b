//! What other programs were asked about a comment, and what they have still to hear of it.

use sea_orm::entity::prelude::*;

use super::ids::CommentId;

/// What other programs were asked about a comment, and what they have still to hear of it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_opinion")]
pub struct Model {
    /// The comment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub comment_id: CommentId,
    /// JSON: the values of the question, as they were sent.
    #[sea_orm(column_type = "Text")]
    pub asked: String,
    /// When it was asked (epoch ms).
    pub asked_at: i64,
    /// When it is to be asked again (epoch ms).
    pub recheck_at: Option<i64>,
    /// JSON: what is to be told, after a decision.
    #[sea_orm(column_type = "Text", nullable)]
    pub wish: Option<String>,
    /// When it was decided (epoch ms).
    pub wished_at: Option<i64>,
    /// JSON: what each service has heard last.
    #[sea_orm(column_type = "Text")]
    pub told: String,
    /// How often it was tried to tell.
    pub attempts: i64,
    /// When to try next (epoch ms); nothing is due without.
    pub next_at: Option<i64>,
    /// Why it did not work last.
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
