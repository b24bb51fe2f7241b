//! Queries of the table `letter`.

use sea_orm::sea_query::{Alias, Expr, Query, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::super::Troubled;
use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, EventId, LetterId};
use crate::entities::letter;
use crate::entities::letter::LetterState;
use crate::error::{Attempt, Result};
use crate::mail::Extra;

/// How long a program may take to send one letter before another may take it over.
const LEASE_MS: i64 = 5 * 60_000;
/// How long a letter that nobody takes holds up the later ones to the same address, so that they
/// arrive in order; after that it may be the letter, and not the server, that is at fault.
const IN_ORDER_MS: i64 = 2 * 3_600_000;

/// A letter made of events.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// What kind of letter it is, as a word in snake_case: the folder of its templates.
    pub kind: String,
    /// The address.
    pub recipient: String,
    /// Keyed hash of the address; see [`recipient_key`](super::super::recipient_key).
    pub recipient_key: String,
    /// The account it goes to, if it goes to one.
    pub account: Option<AccountId>,
    /// Its language.
    pub lang: String,
    /// Its Message-ID.
    pub message_id: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// Further headers.
    pub headers: Vec<Extra>,
    /// The handles in its texts and headers that become keys when it is handed over; see
    /// [`Seal`](super::super::Seal).
    pub sealed: Vec<String>,
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

/// Writes letters down; they belong to this event, and each of its recipients gets one.
pub async fn insert(tx: &Tx, event: EventId, letters: Vec<Rendered>, now: i64) -> Result<()> {
    for one in letters {
        let row = letter::ActiveModel {
            event_id: Set(event),
            kind: Set(one.kind),
            recipient: Set(one.recipient),
            recipient_key: Set(one.recipient_key),
            account_id: Set(one.account),
            lang: Set(one.lang),
            message_id: Set(one.message_id),
            subject: Set(one.subject),
            body_text: Set(one.text),
            body_html: Set(one.html),
            headers: Set(stored(&one.headers)?),
            sealed: Set(stored(&one.sealed)?),
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
    Ok(())
}

/// A list as JSON; nothing when it is empty.
fn stored<T: serde::Serialize>(list: &[T]) -> Result<Option<String>> {
    if list.is_empty() {
        return Ok(None);
    }
    Ok(Some(serde_json::to_string(list).attempting("writing a letter down")?))
}

fn read<T: serde::de::DeserializeOwned>(stored: Option<String>) -> Result<Vec<T>> {
    stored.map_or(Ok(Vec::new()), |json| serde_json::from_str(&json).attempting("reading a letter"))
}

impl Rendered {
    fn of(row: letter::Model) -> Result<Self> {
        Ok(Self {
            kind: row.kind,
            recipient: row.recipient,
            recipient_key: row.recipient_key,
            account: row.account_id,
            lang: row.lang,
            message_id: row.message_id,
            subject: row.subject,
            text: row.body_text,
            html: row.body_html,
            headers: read(row.headers)?,
            sealed: read(row.sealed)?,
        })
    }
}

/// How many letters of these kinds were made for an account since then.
pub async fn count_for(db: &Db, account: AccountId, kinds: &[&str], since: i64) -> Result<u64> {
    Ok(letter::Entity::find()
        .filter(letter::Column::AccountId.eq(account))
        .filter(letter::Column::CreatedAt.gt(since))
        .filter(letter::Column::Kind.is_in(kinds.iter().copied()))
        .count(db.r())
        .await?)
}

/// How many letters of one of these kinds were made for an address since then.
pub async fn count_to(db: &impl ConnectionTrait, key: &str, kinds: &[&str], since: i64) -> Result<u64> {
    Ok(letter::Entity::find()
        .filter(letter::Column::RecipientKey.eq(key))
        .filter(letter::Column::CreatedAt.gt(since))
        .filter(letter::Column::Kind.is_in(kinds.iter().copied()))
        .count(db)
        .await?)
}

/// How many letters are in one of these states.
pub(in super::super) async fn count_in(db: &Db, states: &[LetterState]) -> Result<u64> {
    let states = states.iter().copied();
    Ok(letter::Entity::find().filter(letter::Column::State.is_in(states)).count(db.r()).await?)
}

/// The newest letters that were refused and have not been accepted since.
pub(in super::super) async fn troubled(db: &Db, limit: u64) -> Result<Vec<Troubled>> {
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
    let (id, n_attempts, created_at) = (row.id, row.attempts + 1, row.created_at);
    Ok(Some(Leased { id, n_attempts, created_at, letter: Rendered::of(row)? }))
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

/// The letter was accepted.
pub async fn mark_sent(tx: &Tx, id: LetterId, now: i64) -> Result<()> {
    settle(tx, id, LetterState::Sent, None, None, Some(now)).await
}

/// The letter waits for another attempt.
pub async fn mark_waiting(tx: &Tx, id: LetterId, at: i64, why: &str) -> Result<()> {
    settle(tx, id, LetterState::Waiting, Some(at), Some(why), None).await
}

/// The letter is not sent, because its address refuses letters.
pub async fn mark_stopped(tx: &Tx, id: LetterId, why: &str) -> Result<()> {
    settle(tx, id, LetterState::Stopped, None, Some(why), None).await
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
