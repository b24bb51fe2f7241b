//! A comment that a subscription has still to tell of.

use sea_orm::entity::prelude::*;

use super::ids::{CommentId, SubscriptionId, SubscriptionNewsId};

/// A comment that a subscription has still to tell of.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription_news")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SubscriptionNewsId,
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The comment.
    pub comment_id: CommentId,
    /// Why it was declined, where the moderator wants its writer to know.
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    /// Since when there is this to tell (epoch ms).
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
