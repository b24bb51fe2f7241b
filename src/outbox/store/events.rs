//! Queries of the table `event`.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

use super::super::Event;
use crate::db::{Db, Tx};
use crate::entities::ids::{EventId, SiteId};
use crate::entities::letter::LetterState;
use crate::entities::{event, letter};
use crate::error::{Attempt, Result};

/// How long letters that are done with are kept.
const KEPT_MS: i64 = 30 * 86_400_000;
/// After so many failures an event is left aside, with its error beside it.
pub(super) const MOST_FAILURES: i64 = 20;

/// An event that no letter has been made of yet.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Its number.
    pub id: EventId,
    /// What happened; `None` when it cannot be read.
    pub event: Option<Event>,
    /// When it happened (epoch ms).
    pub created_at: i64,
}

/// Writes an event down within the transaction that caused it.
pub async fn push(tx: &Tx, site_id: SiteId, event: &Event, now: i64) -> Result<()> {
    let payload = serde_json::to_string(event).attempting("writing an event down")?;
    let row = event::ActiveModel {
        site_id: Set(site_id),
        kind: Set(event.kind().to_owned()),
        payload: Set(payload),
        created_at: Set(now),
        done_at: Set(None),
        attempts: Set(0),
        last_error: Set(None),
        ..Default::default()
    };
    row.insert(tx).await?;
    Ok(())
}

/// As [`push`], unless the same was written down within this time.
pub async fn push_once(tx: &Tx, site_id: SiteId, event: &Event, within_ms: i64, now: i64) -> Result<()> {
    let payload = serde_json::to_string(event).attempting("writing an event down")?;
    let before = event::Entity::find()
        .filter(event::Column::SiteId.eq(site_id))
        .filter(event::Column::Kind.eq(event.kind()))
        .filter(event::Column::Payload.eq(payload))
        .filter(event::Column::CreatedAt.gt(now - within_ms))
        .one(tx)
        .await?;
    if before.is_some() { Ok(()) } else { push(tx, site_id, event, now).await }
}

/// The oldest events that nobody has looked at. Kinds that only a newer program knows are left to it.
pub async fn pending(db: &Db, limit: u64) -> Result<Vec<Pending>> {
    let rows = event::Entity::find()
        .filter(event::Column::DoneAt.is_null())
        .filter(event::Column::Kind.is_in(Event::KINDS))
        .filter(event::Column::Attempts.lt(MOST_FAILURES))
        .order_by_asc(event::Column::Id)
        .limit(limit)
        .all(db.r())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Pending {
            id: row.id,
            event: serde_json::from_str(&row.payload).ok(),
            created_at: row.created_at,
        })
        .collect())
}

/// Marks events as turned into letters, in the transaction that writes those; `false` when another program has
/// done it meanwhile.
pub async fn mark_turned(tx: &Tx, events: &[EventId], now: i64) -> Result<bool> {
    let done = event::Entity::update_many()
        .col_expr(event::Column::DoneAt, Expr::value(now))
        .filter(event::Column::Id.is_in(events.iter().copied()))
        .filter(event::Column::DoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == events.len() as u64)
}

/// Notes why an event could not be turned into letters; it is tried again.
pub async fn note_failure(tx: &Tx, id: EventId, why: &str) -> Result<()> {
    event::Entity::update_many()
        .col_expr(event::Column::Attempts, Expr::col(event::Column::Attempts).add(1))
        .col_expr(event::Column::LastError, Expr::value(why))
        .filter(event::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many events are left aside because no letter could be made of them.
pub(in super::super) async fn count_stuck(db: &Db) -> Result<u64> {
    let stuck = event::Entity::find().filter(event::Column::Attempts.gte(MOST_FAILURES));
    Ok(stuck.count(db.r()).await?)
}

/// Removes events, and the letters made of them, a month after the last of them was done with.
pub async fn prune(db: &Db, now: i64) -> Result<u64> {
    let on_their_way = Query::select()
        .column(letter::Column::EventId)
        .from(letter::Entity)
        .and_where(
            Expr::col(letter::Column::State)
                .is_in([LetterState::Waiting.as_str(), LetterState::Sending.as_str()]),
        )
        .to_owned();
    let gone = db
        .write(async |tx| {
            Ok(event::Entity::delete_many()
                .filter(event::Column::DoneAt.lt(now - KEPT_MS))
                .filter(event::Column::Id.not_in_subquery(on_their_way))
                .exec(tx)
                .await?)
        })
        .await?;
    Ok(gone.rows_affected)
}
