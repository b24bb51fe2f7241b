//! One rating: its row and its log.

use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use crate::entities::ids::RatingId;
use crate::entities::rating::{self, RatingState};
use crate::entities::rating_event::{self, RatingEventKind};
use crate::error::{Error, Result};
use crate::ratings::cast::{Target, Voter};
use crate::ratings::stars::Stars;
use crate::ratings::tally::{Standing, State};

/// One reader's rating with its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ratings) struct Row {
    pub(in crate::ratings) id: RatingId,
    pub(in crate::ratings) standing: Standing,
    pub(in crate::ratings) why: Why,
    pub(in crate::ratings) created_at: i64,
    pub(in crate::ratings) updated_at: i64,
}

/// Why a rating is set aside, or was before its reader took it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ratings) enum Why {
    /// It is not.
    Nothing,
    /// Another one of the same network and day counts already, and its reader has not typed a code yet.
    Unproven,
    /// An administrator has decided so.
    Decided,
}

impl Why {
    /// As it is stored: the reasons of a text, without points.
    pub(in crate::ratings) fn stored(self) -> &'static str {
        match self {
            Self::Nothing => "[]",
            Self::Unproven => r#"[{"key":"rating-unproven","points":0}]"#,
            Self::Decided => r#"[{"key":"rating-set-aside","points":0}]"#,
        }
    }

    pub(super) fn of(reasons: &str) -> Self {
        [Self::Unproven, Self::Decided]
            .into_iter()
            .find(|why| why.stored() == reasons)
            .unwrap_or(Self::Nothing)
    }
}

/// The rating of one reader for one target, whatever its state.
pub(in crate::ratings) async fn find(
    connection: &impl ConnectionTrait,
    target: Target<'_>,
    voter_key: &str,
) -> Result<Option<Row>> {
    rating::Entity::find()
        .filter(rating::Column::PageId.eq(target.page))
        .filter(rating::Column::Criterion.eq(target.criterion))
        .filter(rating::Column::VoterKey.eq(voter_key))
        .one(connection)
        .await?
        .map(|found| row_of(&found))
        .transpose()
}

/// Whether a rating of another reader from this network counts for this target today; tomorrow the network has
/// another name.
pub(in crate::ratings) async fn is_network_heard(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
    voter: Voter<'_>,
) -> Result<bool> {
    let other = rating::Entity::find()
        .filter(rating::Column::PageId.eq(target.page))
        .filter(rating::Column::Criterion.eq(target.criterion))
        .filter(rating::Column::NetworkKey.eq(voter.network))
        .filter(rating::Column::State.eq(RatingState::Counted))
        .filter(rating::Column::VoterKey.ne(voter.key))
        .one(tx)
        .await?;
    Ok(other.is_some())
}

/// A new rating. The unique key over page, criterion and voter refuses a second one.
pub(in crate::ratings) async fn insert(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
    voter: Voter<'_>,
    (stars, state, why): (Stars, State, Why),
    now_ms: i64,
) -> Result<Row> {
    let row = rating::ActiveModel {
        id: NotSet,
        site_id: Set(target.site),
        page_id: Set(target.page),
        criterion: Set(target.criterion.to_owned()),
        voter_key: Set(voter.key.to_owned()),
        network_key: Set(voter.network.to_owned()),
        stars: Set(i32::from(stars.get())),
        state: Set(stored(state)),
        source: Set("page".to_owned()),
        score: Set(0),
        reasons: Set(why.stored().to_owned()),
        revision: Set(1),
        created_at: Set(now_ms),
        updated_at: Set(now_ms),
    };
    let inserted = rating::Entity::insert(row).exec_with_returning(tx).await?;
    row_of(&inserted)
}

/// Writes what may change of a rating.
pub(in crate::ratings) async fn update(tx: &impl ConnectionTrait, row: Row) -> Result<()> {
    let changed = rating::ActiveModel {
        id: Unchanged(row.id),
        stars: Set(i32::from(row.standing.stars.get())),
        state: Set(stored(row.standing.state)),
        revision: Set(row.standing.revision),
        reasons: Set(row.why.stored().to_owned()),
        updated_at: Set(row.updated_at),
        ..Default::default()
    };
    rating::Entity::update(changed).exec(tx).await?;
    Ok(())
}

/// Notes from where a rating that was taken back is given again.
pub(in crate::ratings) async fn put_network(
    tx: &impl ConnectionTrait,
    id: RatingId,
    network_key: &str,
) -> Result<()> {
    let changed = rating::ActiveModel {
        id: Unchanged(id),
        network_key: Set(network_key.to_owned()),
        ..Default::default()
    };
    rating::Entity::update(changed).exec(tx).await?;
    Ok(())
}

/// Adds to the log what happened: the stars before and after, where there are any.
pub(in crate::ratings) async fn log(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
    rating: RatingId,
    kind: RatingEventKind,
    (old, new): (Option<Stars>, Option<Stars>),
    now_ms: i64,
) -> Result<()> {
    let event = rating_event::ActiveModel {
        id: NotSet,
        rating_id: Set(rating),
        page_id: Set(target.page),
        kind: Set(kind),
        old_stars: Set(old.map(|it| i32::from(it.get()))),
        new_stars: Set(new.map(|it| i32::from(it.get()))),
        account_id: Set(None),
        reason: Set(None),
        at: Set(now_ms),
    };
    rating_event::Entity::insert(event).exec_without_returning(tx).await?;
    Ok(())
}

/// When the oldest counted vote was cast and the newest saved.
pub(in crate::ratings) async fn times(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
) -> Result<(Option<i64>, Option<i64>)> {
    let found: Option<(Option<i64>, Option<i64>)> = rating::Entity::find()
        .select_only()
        .column_as(rating::Column::CreatedAt.min(), "first_at")
        .column_as(rating::Column::UpdatedAt.max(), "last_at")
        .filter(rating::Column::PageId.eq(target.page))
        .filter(rating::Column::Criterion.eq(target.criterion))
        .filter(rating::Column::State.eq(RatingState::Counted))
        .into_tuple()
        .one(tx)
        .await?;
    Ok(found.unwrap_or_default())
}

pub(super) fn row_of(found: &rating::Model) -> Result<Row> {
    Ok(Row {
        id: found.id,
        standing: Standing {
            stars: stars_of(found.stars)?,
            state: state_of(found.state),
            revision: found.revision,
        },
        why: Why::of(&found.reasons),
        created_at: found.created_at,
        updated_at: found.updated_at,
    })
}

pub(super) fn stars_of(stored: i32) -> Result<Stars> {
    Stars::from_number(stored)
        .ok_or_else(|| Error::internal("reading a rating", format!("{stored} stars are stored")))
}

pub(super) fn state_of(stored: RatingState) -> State {
    match stored {
        RatingState::Counted => State::Counted,
        RatingState::SetAside => State::SetAside,
        RatingState::Withdrawn => State::Withdrawn,
    }
}

pub(in crate::ratings) fn stored(state: State) -> RatingState {
    match state {
        State::Counted => RatingState::Counted,
        State::SetAside => RatingState::SetAside,
        State::Withdrawn => RatingState::Withdrawn,
    }
}
