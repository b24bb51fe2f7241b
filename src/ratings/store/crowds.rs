//! Many ratings of one network and day.

use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::votes::{Row, Why, row_of, stars_of, state_of};
use crate::entities::ids::{AccountId, PageId, RatingId};
use crate::entities::rating::{self, RatingState};
use crate::entities::rating_event::{self, RatingEventKind};
use crate::error::Result;
use crate::ratings::cast::{Target, WHOLE_PAGE};
use crate::ratings::crowds::{CROWD_FROM, Crowd};
use crate::ratings::stars::Stars;

/// The ratings of a target that came from one network on one day.
pub(in crate::ratings) async fn list_of_network(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
    network_key: &str,
) -> Result<Vec<Row>> {
    let found = rating::Entity::find()
        .filter(rating::Column::PageId.eq(target.page))
        .filter(rating::Column::Criterion.eq(target.criterion))
        .filter(rating::Column::NetworkKey.eq(network_key))
        .all(tx)
        .await?;
    found.iter().map(row_of).collect()
}

#[derive(sea_orm::FromQueryResult)]
struct OfNetwork {
    page_id: PageId,
    network_key: String,
    n: i64,
}

#[derive(sea_orm::FromQueryResult)]
struct Like {
    page_id: PageId,
    network_key: String,
    stars: i32,
    state: RatingState,
    reasons: String,
    n: i64,
    first_at: i64,
    last_at: i64,
}

/// Pages with many ratings of one network and day since a moment, the most first. What readers have taken
/// back is none of them.
pub(in crate::ratings) async fn crowds(
    connection: &impl ConnectionTrait,
    since: i64,
    limit: u64,
) -> Result<Vec<Crowd>> {
    let standing = rating::Entity::find()
        .filter(rating::Column::CreatedAt.gt(since))
        .filter(rating::Column::Criterion.eq(WHOLE_PAGE))
        .filter(rating::Column::State.ne(RatingState::Withdrawn));
    let large: Vec<OfNetwork> = standing
        .clone()
        .select_only()
        .columns([rating::Column::PageId, rating::Column::NetworkKey])
        .column_as(rating::Column::Id.count(), "n")
        .group_by(rating::Column::PageId)
        .group_by(rating::Column::NetworkKey)
        .having(rating::Column::Id.count().gte(CROWD_FROM))
        .order_by_desc(rating::Column::Id.count())
        .order_by_asc(rating::Column::NetworkKey)
        .limit(limit)
        .into_model()
        .all(connection)
        .await?;
    let names: Vec<String> = large.iter().map(|one| one.network_key.clone()).collect();
    let alike: Vec<Like> = standing
        .filter(rating::Column::NetworkKey.is_in(names))
        .select_only()
        .columns([
            rating::Column::PageId,
            rating::Column::NetworkKey,
            rating::Column::Stars,
            rating::Column::State,
            rating::Column::Reasons,
        ])
        .column_as(rating::Column::Id.count(), "n")
        .column_as(rating::Column::CreatedAt.min(), "first_at")
        .column_as(rating::Column::CreatedAt.max(), "last_at")
        .group_by(rating::Column::PageId)
        .group_by(rating::Column::NetworkKey)
        .group_by(rating::Column::Stars)
        .group_by(rating::Column::State)
        .group_by(rating::Column::Reasons)
        .into_model()
        .all(connection)
        .await?;
    large.into_iter().map(|one| crowd(&one, &alike)).collect()
}

fn crowd(of: &OfNetwork, alike: &[Like]) -> Result<Crowd> {
    let mut crowd = Crowd::empty(of.page_id, of.network_key.clone());
    for like in alike.iter().filter(|like| like.page_id == of.page_id && like.network_key == of.network_key) {
        let times = (like.n, like.first_at, like.last_at);
        crowd.count(stars_of(like.stars)?, state_of(like.state), Why::of(&like.reasons), times);
    }
    debug_assert_eq!(crowd.n(), of.n);
    Ok(crowd)
}

/// Adds to the log what an administrator has done.
pub(in crate::ratings) async fn log_by(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
    rating: RatingId,
    kind: RatingEventKind,
    stars: Stars,
    (by, now_ms): (AccountId, i64),
) -> Result<()> {
    let stars = i32::from(stars.get());
    let event = rating_event::ActiveModel {
        id: NotSet,
        rating_id: Set(rating),
        page_id: Set(target.page),
        kind: Set(kind),
        old_stars: Set(Some(stars)),
        new_stars: Set(Some(stars)),
        account_id: Set(Some(by)),
        reason: Set(Some("crowd".to_owned())),
        at: Set(now_ms),
    };
    rating_event::Entity::insert(event).exec_without_returning(tx).await?;
    Ok(())
}
