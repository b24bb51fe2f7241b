//! Queries of the tables `event` and `letter`.

use sea_orm::sea_query::{Alias, Expr, Query, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

use super::{Event, Troubled};
use crate::db::{Db, Tx};
use crate::entities::ids::{EventId, LetterId, SiteId};
use crate::entities::letter::LetterState;
use crate::entities::{event, letter};
use crate::error::{Attempt, Result};

/// How long a program may take to send one letter before another may take it over.
pub(super) const LEASE_MS: i64 = 5 * 60_000;
/// How long a letter that nobody takes holds up the later ones to the same address, so that they
/// arrive in order; after that it may be the letter, and not the server, that is at fault.
const IN_ORDER_MS: i64 = 2 * 3_600_000;
/// How long letters that are done with are kept.
const KEPT_MS: i64 = 30 * 86_400_000;
/// After so many failures an event is left aside, with its error beside it.
const MOST_FAILURES: i64 = 20;

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

/// A letter made of an event.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The address.
    pub recipient: String,
    /// Its language.
    pub lang: &'static str,
    /// Its Message-ID.
    pub message_id: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
}

/// A letter that this program alone may send for a while.
#[derive(Debug, Clone)]
pub struct Leased {
    /// Its number.
    pub id: LetterId,
    /// The letter.
    pub letter: Rendered,
    /// How often it was tried, this time included.
    pub n_attempts: i64,
    /// When it was made (epoch ms).
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

/// Turns events into letters, once: answers `false` when another program has done it meanwhile.
/// The letters belong to the last event.
pub async fn expand(tx: &Tx, events: &[EventId], letters: Vec<Rendered>, now: i64) -> Result<bool> {
    let done = event::Entity::update_many()
        .col_expr(event::Column::DoneAt, Expr::value(now))
        .filter(event::Column::Id.is_in(events.iter().copied()))
        .filter(event::Column::DoneAt.is_null())
        .exec(tx)
        .await?;
    let Some(last) = events.last().filter(|_| done.rows_affected == events.len() as u64) else {
        return Ok(false);
    };
    for one in letters {
        let row = letter::ActiveModel {
            event_id: Set(*last),
            recipient: Set(one.recipient),
            lang: Set(one.lang.to_owned()),
            message_id: Set(one.message_id),
            subject: Set(one.subject),
            body_text: Set(one.text),
            body_html: Set(one.html),
            state: Set(LetterState::Waiting),
            attempts: Set(0),
            next_at: Set(now),
            leased_until: Set(None),
            sent_at: Set(None),
            last_error: Set(None),
            created_at: Set(now),
            ..Default::default()
        };
        row.insert(tx).await?;
    }
    Ok(true)
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

/// How many events have become letters since then.
pub async fn count_recent(db: &Db, since: i64) -> Result<u64> {
    let n = letter::Entity::find()
        .select_only()
        .column(letter::Column::EventId)
        .distinct()
        .filter(letter::Column::CreatedAt.gt(since))
        .count(db.r())
        .await?;
    Ok(n)
}

/// How many letters are in one of these states.
pub(super) async fn count_in(db: &Db, states: &[LetterState]) -> Result<u64> {
    let states = states.iter().copied();
    Ok(letter::Entity::find().filter(letter::Column::State.is_in(states)).count(db.r()).await?)
}

/// How many events are left aside because no letter could be made of them.
pub(super) async fn count_stuck(db: &Db) -> Result<u64> {
    let stuck = event::Entity::find()
        .filter(event::Column::DoneAt.is_null())
        .filter(event::Column::Attempts.gte(MOST_FAILURES));
    Ok(stuck.count(db.r()).await?)
}

/// The newest letters that were refused and have not been accepted since.
pub(super) async fn troubled(db: &Db, limit: u64) -> Result<Vec<Troubled>> {
    let rows = letter::Entity::find()
        .filter(letter::Column::State.ne(LetterState::Sent))
        .filter(letter::Column::LastError.is_not_null())
        .order_by_desc(letter::Column::Id)
        .limit(limit)
        .all(db.r())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Troubled {
            is_failed: row.state == LetterState::Failed,
            next_at: (row.state == LetterState::Waiting).then_some(row.next_at),
            recipient: row.recipient,
            subject: row.subject,
            n_attempts: row.attempts,
            created_at: row.created_at,
            why: row.last_error.unwrap_or_default(),
        })
        .collect())
}

/// Takes the next letter that is due, for this program alone until the lease ends. Letters to one
/// address go one after the other, in the order of what they tell.
pub async fn lease(tx: &Tx, now: i64) -> Result<Option<Leased>> {
    let is_due = Condition::any()
        .add(letter::Column::State.eq(LetterState::Waiting).and(letter::Column::NextAt.lte(now)))
        .add(letter::Column::State.eq(LetterState::Sending).and(letter::Column::LeasedUntil.lt(now)));
    let due = letter::Entity::find()
        .filter(is_due.clone())
        .filter(is_held_up(now).not())
        .order_by_asc(letter::Column::Id)
        .one(tx)
        .await?;
    let Some(row) = due else { return Ok(None) };
    let taken = letter::Entity::update_many()
        .col_expr(letter::Column::State, Expr::value(LetterState::Sending.as_str()))
        .col_expr(letter::Column::LeasedUntil, Expr::value(now + LEASE_MS))
        .col_expr(letter::Column::Attempts, Expr::value(row.attempts + 1))
        .filter(letter::Column::Id.eq(row.id))
        .filter(letter::Column::Attempts.eq(row.attempts))
        .filter(is_due)
        .exec(tx)
        .await?;
    if taken.rows_affected == 0 {
        return Ok(None);
    }
    Ok(Some(Leased {
        id: row.id,
        n_attempts: row.attempts + 1,
        created_at: row.created_at,
        letter: Rendered {
            recipient: row.recipient,
            lang: "",
            message_id: row.message_id,
            subject: row.subject,
            text: row.body_text,
            html: row.body_html,
        },
    }))
}

/// Whether an earlier letter to the same address is still on its way.
fn is_held_up(now: i64) -> SimpleExpr {
    let earlier = Alias::new("earlier");
    let on_its_way = [LetterState::Waiting.as_str(), LetterState::Sending.as_str()];
    let of = |column: letter::Column| Expr::col((earlier.clone(), column));
    Expr::exists(
        Query::select()
            .expr(Expr::value(1))
            .from_as(letter::Entity, earlier.clone())
            .and_where(of(letter::Column::Recipient).equals((letter::Entity, letter::Column::Recipient)))
            .and_where(of(letter::Column::Id).lt(Expr::col((letter::Entity, letter::Column::Id))))
            .and_where(of(letter::Column::State).is_in(on_its_way))
            .and_where(of(letter::Column::CreatedAt).gt(now - IN_ORDER_MS))
            .to_owned(),
    )
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

/// The letter was accepted.
pub async fn mark_sent(tx: &Tx, id: LetterId, now: i64) -> Result<()> {
    settle(tx, id, LetterState::Sent, None, None, Some(now)).await
}

/// The letter waits for another attempt.
pub async fn mark_waiting(tx: &Tx, id: LetterId, at: i64, why: &str) -> Result<()> {
    settle(tx, id, LetterState::Waiting, Some(at), Some(why), None).await
}

/// The letter is given up.
pub async fn mark_failed(tx: &Tx, id: LetterId, why: &str) -> Result<()> {
    settle(tx, id, LetterState::Failed, None, Some(why), None).await
}

async fn settle(
    tx: &Tx,
    id: LetterId,
    state: LetterState,
    next_at: Option<i64>,
    why: Option<&str>,
    sent_at: Option<i64>,
) -> Result<()> {
    let mut change = letter::ActiveModel {
        state: Set(state),
        leased_until: Set(None),
        last_error: Set(why.map(str::to_owned)),
        sent_at: Set(sent_at),
        ..Default::default()
    };
    if let Some(at) = next_at {
        change.next_at = Set(at);
    }
    letter::Entity::update_many().set(change).filter(letter::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}
