//! Every query of the ratings room.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::cast::{Target, Voter, WHOLE_PAGE};
use super::stars::Stars;
use super::summary::{Imported, Summary, Totals};
use super::tally::{Standing, State, Tally};
use crate::entities::ids::{PageId, RatingId};
use crate::entities::rating::{self, RatingState};
use crate::entities::rating_event::{self, RatingEventKind};
use crate::entities::{rating_import, rating_total};
use crate::error::{Error, Result};

/// One reader's rating with its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) id: RatingId,
    pub(super) standing: Standing,
    pub(super) why: Why,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
}

/// Why a rating is set aside, or was before its reader took it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It is not.
    Nothing,
    /// Another one of the same network and day counts already, and its reader has not typed a code yet.
    Unproven,
    /// An administrator has decided so.
    Decided,
}

impl Why {
    /// As it is stored: the reasons of a text, without points.
    pub(super) fn stored(self) -> &'static str {
        match self {
            Self::Nothing => "[]",
            Self::Unproven => r#"[{"key":"rating-unproven","points":0}]"#,
            Self::Decided => r#"[{"key":"rating-set-aside","points":0}]"#,
        }
    }

    fn of(reasons: &str) -> Self {
        [Self::Unproven, Self::Decided]
            .into_iter()
            .find(|why| why.stored() == reasons)
            .unwrap_or(Self::Nothing)
    }
}

/// The totals of a target, made when missing and locked until the transaction ends.
///
/// The update that changes nothing is what takes the lock on PostgreSQL; SQLite's writer is alone anyway.
pub(super) async fn hold_tally(tx: &impl ConnectionTrait, target: Target<'_>) -> Result<Tally> {
    let key = OnConflict::columns([rating_total::Column::PageId, rating_total::Column::Criterion])
        .update_column(rating_total::Column::Criterion)
        .to_owned();
    let held = rating_total::Entity::insert(total_row(target, Tally::default()))
        .on_conflict(key)
        .exec_with_returning(tx)
        .await?;
    Ok(tally_of(&held))
}

/// Writes the totals of a target whose row is held.
pub(super) async fn put_tally(tx: &impl ConnectionTrait, target: Target<'_>, tally: Tally) -> Result<()> {
    let mut row = total_row(target, tally);
    row.page_id = Unchanged(target.page);
    row.criterion = Unchanged(target.criterion.to_owned());
    rating_total::Entity::update(row).exec(tx).await?;
    Ok(())
}

/// The rating of one reader for one target, whatever its state.
pub(super) async fn find(
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
pub(super) async fn is_network_heard(
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
pub(super) async fn insert(
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
pub(super) async fn update(tx: &impl ConnectionTrait, row: Row) -> Result<()> {
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
pub(super) async fn put_network(tx: &impl ConnectionTrait, id: RatingId, network_key: &str) -> Result<()> {
    let changed = rating::ActiveModel {
        id: Unchanged(id),
        network_key: Set(network_key.to_owned()),
        ..Default::default()
    };
    rating::Entity::update(changed).exec(tx).await?;
    Ok(())
}

/// Adds to the log what happened: the stars before and after, where there are any.
pub(super) async fn log(
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
pub(super) async fn times(
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

/// What the ratings of a target come to: those cast here and the imported ones.
pub(super) async fn summary(
    connection: &impl ConnectionTrait,
    page: PageId,
    criterion: &str,
) -> Result<Summary> {
    let key = (page, criterion.to_owned());
    let own = rating_total::Entity::find_by_id(key.clone()).one(connection).await?;
    let imported = rating_import::Entity::find_by_id(key).one(connection).await?;
    Ok(Summary {
        own: own.map_or_else(Totals::default, |row| tally_of(&row).totals),
        imported: imported.and_then(|row| imported_of(&row)),
    })
}

/// As [`summary`], for many pages as wholes; those without votes are left out.
pub(super) async fn summaries(
    connection: &impl ConnectionTrait,
    pages: &[PageId],
) -> Result<HashMap<PageId, Summary>> {
    let mut found: HashMap<PageId, Summary> = HashMap::new();
    let own = rating_total::Entity::find()
        .filter(rating_total::Column::Criterion.eq(WHOLE_PAGE))
        .filter(rating_total::Column::PageId.is_in(pages.iter().copied()));
    for row in own.all(connection).await? {
        found.entry(row.page_id).or_default().own = tally_of(&row).totals;
    }
    let imported = rating_import::Entity::find()
        .filter(rating_import::Column::Criterion.eq(WHOLE_PAGE))
        .filter(rating_import::Column::PageId.is_in(pages.iter().copied()));
    for row in imported.all(connection).await? {
        found.entry(row.page_id).or_default().imported = imported_of(&row);
    }
    found.retain(|_, summary| summary.votes() > 0);
    Ok(found)
}

/// Every kept tally.
pub(super) async fn tallies(connection: &impl ConnectionTrait) -> Result<Vec<((PageId, String), Tally)>> {
    let kept = rating_total::Entity::find().all(connection).await?;
    Ok(kept.iter().map(|row| ((row.page_id, row.criterion.clone()), tally_of(row))).collect())
}

/// Rows that are alike for the totals, with how many they are.
#[derive(sea_orm::FromQueryResult)]
pub(super) struct Alike {
    pub(super) page_id: PageId,
    pub(super) criterion: String,
    stars: i32,
    state: RatingState,
    is_changed: i32,
    pub(super) n: i64,
    pub(super) first_at: i64,
    pub(super) last_at: i64,
}

impl Alike {
    /// Where each of them stands.
    pub(super) fn standing(&self) -> Result<Standing> {
        Ok(Standing {
            stars: stars_of(self.stars)?,
            state: state_of(self.state),
            revision: 1 + i64::from(self.is_changed),
        })
    }
}

/// All rows, those alike together: what a recount counts.
pub(super) async fn alike(connection: &impl ConnectionTrait) -> Result<Vec<Alike>> {
    // Written out, for PostgreSQL would take two bound numbers for two different expressions.
    let is_changed = Expr::cust("CASE WHEN revision > 1 THEN 1 ELSE 0 END");
    Ok(rating::Entity::find()
        .select_only()
        .columns([
            rating::Column::PageId,
            rating::Column::Criterion,
            rating::Column::Stars,
            rating::Column::State,
        ])
        .column_as(is_changed.clone(), "is_changed")
        .column_as(rating::Column::Id.count(), "n")
        .column_as(rating::Column::CreatedAt.min(), "first_at")
        .column_as(rating::Column::UpdatedAt.max(), "last_at")
        .group_by(rating::Column::PageId)
        .group_by(rating::Column::Criterion)
        .group_by(rating::Column::Stars)
        .group_by(rating::Column::State)
        .group_by(is_changed)
        .into_model()
        .all(connection)
        .await?)
}

fn total_row(target: Target<'_>, tally: Tally) -> rating_total::ActiveModel {
    let [n_1, n_2, n_3, n_4, n_5] = tally.totals.stars.map(whole);
    rating_total::ActiveModel {
        page_id: Set(target.page),
        criterion: Set(target.criterion.to_owned()),
        n_1: Set(n_1),
        n_2: Set(n_2),
        n_3: Set(n_3),
        n_4: Set(n_4),
        n_5: Set(n_5),
        n_changed: Set(whole(tally.n_changed)),
        n_withdrawn: Set(whole(tally.n_withdrawn)),
        n_set_aside: Set(whole(tally.n_set_aside)),
        first_at: Set(tally.first_at),
        last_at: Set(tally.last_at),
    }
}

/// The totals in a stored row.
pub fn tally_of(row: &rating_total::Model) -> Tally {
    Tally {
        totals: Totals { stars: [row.n_1, row.n_2, row.n_3, row.n_4, row.n_5].map(count) },
        n_changed: count(row.n_changed),
        n_withdrawn: count(row.n_withdrawn),
        n_set_aside: count(row.n_set_aside),
        first_at: row.first_at,
        last_at: row.last_at,
    }
}

/// The aggregate in a stored row; none when the row says something impossible.
pub fn imported_of(row: &rating_import::Model) -> Option<Imported> {
    let spread = row.n_1.zip(row.n_2).zip(row.n_3.zip(row.n_4)).zip(row.n_5);
    match spread {
        Some((((n_1, n_2), (n_3, n_4)), n_5)) => Imported::spread([n_1, n_2, n_3, n_4, n_5].map(count)),
        None => Imported::aggregate(count(row.votes), count(row.sum)),
    }
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

fn stars_of(stored: i32) -> Result<Stars> {
    Stars::from_number(stored)
        .ok_or_else(|| Error::internal("reading a rating", format!("{stored} stars are stored")))
}

fn state_of(stored: RatingState) -> State {
    match stored {
        RatingState::Counted => State::Counted,
        RatingState::SetAside => State::SetAside,
        RatingState::Withdrawn => State::Withdrawn,
    }
}

pub(super) fn stored(state: State) -> RatingState {
    match state {
        State::Counted => RatingState::Counted,
        State::SetAside => RatingState::SetAside,
        State::Withdrawn => RatingState::Withdrawn,
    }
}

/// The schema holds counts at 0 or above.
fn count(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or_default()
}

/// The databases' limit.
fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
