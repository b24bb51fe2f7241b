//! Totals: kept beside the ratings, counted anew, and those brought from elsewhere.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::votes::{stars_of, state_of};
use crate::entities::ids::PageId;
use crate::entities::rating::{self, RatingState};
use crate::entities::{rating_import, rating_total};
use crate::error::Result;
use crate::ratings::cast::{Target, WHOLE_PAGE};
use crate::ratings::summary::{Imported, Summary, Totals};
use crate::ratings::tally::{Standing, Tally};

/// The totals of a target, made when missing and locked until the transaction ends.
///
/// The update that changes nothing is what takes the lock on PostgreSQL; SQLite's writer is alone anyway.
pub(in crate::ratings) async fn hold_tally(tx: &impl ConnectionTrait, target: Target<'_>) -> Result<Tally> {
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
pub(in crate::ratings) async fn put_tally(
    tx: &impl ConnectionTrait,
    target: Target<'_>,
    tally: Tally,
) -> Result<()> {
    let mut row = total_row(target, tally);
    row.page_id = Unchanged(target.page);
    row.criterion = Unchanged(target.criterion.to_owned());
    rating_total::Entity::update(row).exec(tx).await?;
    Ok(())
}

/// What the ratings of a target come to: those cast here and the imported ones.
pub(in crate::ratings) async fn summary(
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
pub(in crate::ratings) async fn summaries(
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
pub(in crate::ratings) async fn tallies(
    connection: &impl ConnectionTrait,
) -> Result<Vec<((PageId, String), Tally)>> {
    let kept = rating_total::Entity::find().all(connection).await?;
    Ok(kept.iter().map(|row| ((row.page_id, row.criterion.clone()), tally_of(row))).collect())
}

/// Rows that are alike for the totals, with how many they are.
#[derive(sea_orm::FromQueryResult)]
pub(in crate::ratings) struct Alike {
    pub(in crate::ratings) page_id: PageId,
    pub(in crate::ratings) criterion: String,
    stars: i32,
    state: RatingState,
    is_changed: i32,
    pub(in crate::ratings) n: i64,
    pub(in crate::ratings) first_at: i64,
    pub(in crate::ratings) last_at: i64,
}

impl Alike {
    /// Where each of them stands.
    pub(in crate::ratings) fn standing(&self) -> Result<Standing> {
        Ok(Standing {
            stars: stars_of(self.stars)?,
            state: state_of(self.state),
            revision: 1 + i64::from(self.is_changed),
        })
    }
}

/// All rows, those alike together: what a recount counts.
pub(in crate::ratings) async fn alike(connection: &impl ConnectionTrait) -> Result<Vec<Alike>> {
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

/// The schema holds counts at 0 or above.
fn count(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or_default()
}

/// The databases' limit.
fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
