//! The numbers on the tabs and on the first page of the desk.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Iterable, PaginatorTrait, QueryFilter};

use super::{count_to, in_queue};
use crate::accounts::Account;
use crate::entities::comment::{Column, CommentState, Entity};
use crate::entities::rating;
use crate::error::Result;
use crate::moderation::queue::terms::Queue;
use crate::moderation::store::within;

/// Beyond so many, a queue says no more than that.
pub(in crate::moderation::queue) const MOST_COUNTED: u64 = 10_000;

/// How many comments are in each queue, and what came in lately.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::moderation) struct Counts {
    by_queue: HashMap<Queue, u64>,
    /// Comments since a moment.
    pub n_comments_lately: u64,
    /// Ratings given or changed since a moment.
    pub n_ratings_lately: u64,
}

impl Counts {
    /// How many comments are in this queue, no further than one beyond [`MOST_COUNTED`].
    pub(in crate::moderation) fn of(&self, queue: Queue) -> u64 {
        self.by_queue.get(&queue).copied().unwrap_or_default()
    }
}

/// Counts the comments that an account may see by queue.
pub(in crate::moderation) async fn tabs(db: &impl ConnectionTrait, by: &Account) -> Result<Counts> {
    let mut counts = Counts::default();
    for queue in Queue::ALL.iter().copied() {
        let found = Entity::find().filter(in_queue(queue, false)).filter(within(by));
        counts.by_queue.insert(queue, count_to(db, found, MOST_COUNTED).await?);
    }
    Ok(counts)
}

/// As [`tabs`], with what came in since `since_ms`.
pub(in crate::moderation) async fn counts(
    db: &impl ConnectionTrait,
    by: &Account,
    since_ms: i64,
) -> Result<Counts> {
    // The index of the list begins with the state: in each of them it is asked for the newest.
    let comments = Entity::find()
        .filter(Column::State.is_in(CommentState::iter()))
        .filter(Column::CreatedAt.gte(since_ms))
        .filter(within(by));
    let ratings = rating::Entity::find()
        .filter(rating::Column::UpdatedAt.gte(since_ms))
        .filter(rating::Column::State.eq(rating::RatingState::Counted));
    Ok(Counts {
        n_comments_lately: comments.count(db).await?,
        n_ratings_lately: ratings.count(db).await?,
        ..tabs(db, by).await?
    })
}
