//! Every query of the room.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::case::Case;
use super::report::{Told, Wish};
use crate::db::{Db, Tx};
use crate::entities::ids::CommentId;
use crate::entities::second_opinion::{ActiveModel, Column, Entity, Model};
use crate::error::{Attempt, Result};

/// How long a program may take to send one report before another may take it over.
const LEASE_MS: i64 = 60_000;
/// How long the values of a question are kept.
const KEPT_MS: i64 = 30 * 86_400_000;

/// What is known of a comment that was asked about.
pub(super) struct Row {
    pub(super) wish: Option<Wish>,
}

/// A report that this program alone may send for a while.
#[derive(Debug)]
pub(super) struct Leased {
    pub(super) comment: CommentId,
    pub(super) case: Case,
    pub(super) wish: Wish,
    pub(super) told: Told,
    pub(super) n_attempts: i64,
    pub(super) wished_at: i64,
}

/// Keeps a question. A comment that is asked about again keeps what was told of it.
pub(super) async fn put(
    tx: &Tx,
    comment: CommentId,
    case: &Case,
    recheck_at: Option<i64>,
    now_ms: i64,
) -> Result<()> {
    let row = ActiveModel {
        comment_id: Set(comment),
        asked: Set(serde_json::to_string(case).attempting("writing a question down")?),
        asked_at: Set(now_ms),
        recheck_at: Set(recheck_at),
        wish: Set(None),
        wished_at: Set(None),
        told: Set("{}".to_owned()),
        attempts: Set(0),
        next_at: Set(None),
        last_error: Set(None),
    };
    let again = OnConflict::column(Column::CommentId)
        .update_columns([Column::Asked, Column::AskedAt, Column::RecheckAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// What is known of a comment, if it was asked about.
pub(super) async fn find(tx: &impl ConnectionTrait, comment: CommentId) -> Result<Option<Row>> {
    let row = Entity::find_by_id(comment).one(tx).await?;
    Ok(row.map(|row| Row { wish: wish_of(&row) }))
}

/// Writes down what is to be told.
pub(super) async fn put_wish(tx: &Tx, comment: CommentId, wish: Option<Wish>, now_ms: i64) -> Result<()> {
    let wish = wish.map(|wish| serde_json::to_string(&wish)).transpose().attempting("writing a wish down")?;
    let change = ActiveModel {
        wish: Set(wish),
        wished_at: Set(Some(now_ms)),
        attempts: Set(0),
        next_at: Set(Some(now_ms)),
        ..Default::default()
    };
    Entity::update_many().set(change).filter(Column::CommentId.eq(comment)).exec(tx).await?;
    Ok(())
}

/// Takes the next report that is due, for this program alone until the lease ends.
pub(super) async fn lease_report(tx: &Tx, now_ms: i64) -> Result<Option<Leased>> {
    let due = Entity::find()
        .filter(Column::NextAt.lte(now_ms))
        .order_by_asc(Column::NextAt)
        .order_by_asc(Column::CommentId)
        .one(tx)
        .await?;
    let Some(row) = due else { return Ok(None) };
    let (Some(wish), Ok(case)) = (wish_of(&row), serde_json::from_str(&row.asked)) else {
        mark(tx, &row, Expr::value(Option::<i64>::None)).await?;
        return Ok(None);
    };
    if !mark(tx, &row, Expr::value(now_ms + LEASE_MS)).await? {
        return Ok(None);
    }
    Ok(Some(Leased {
        comment: row.comment_id,
        case,
        wish,
        told: told_of(&row),
        n_attempts: row.attempts + 1,
        wished_at: row.wished_at.unwrap_or(now_ms),
    }))
}

/// Moves a row on, if nobody else has.
async fn mark(tx: &Tx, row: &Model, next_at: sea_orm::sea_query::SimpleExpr) -> Result<bool> {
    let moved = Entity::update_many()
        .col_expr(Column::NextAt, next_at)
        .col_expr(Column::Attempts, Expr::value(row.attempts + 1))
        .filter(Column::CommentId.eq(row.comment_id))
        .filter(Column::Attempts.eq(row.attempts))
        .filter(Column::NextAt.eq(row.next_at))
        .exec(tx)
        .await?;
    Ok(moved.rows_affected > 0)
}

/// Writes down what came of a report, unless another decision has come meanwhile: that one is due then.
pub(super) async fn settle_report(
    tx: &Tx,
    comment: CommentId,
    wish: Wish,
    told: &Told,
    next_at: Option<i64>,
    why: Option<&str>,
) -> Result<()> {
    let told = serde_json::to_string(told).attempting("writing down what was told")?;
    let wish = serde_json::to_string(&wish).attempting("writing a wish down")?;
    let of = Condition::all().add(Column::CommentId.eq(comment));
    let heard = ActiveModel { told: Set(told), ..Default::default() };
    Entity::update_many().set(heard).filter(of.clone()).exec(tx).await?;
    let rest =
        ActiveModel { next_at: Set(next_at), last_error: Set(why.map(str::to_owned)), ..Default::default() };
    Entity::update_many().set(rest).filter(of.add(Column::Wish.eq(wish))).exec(tx).await?;
    Ok(())
}

/// Takes the next comment that is to be asked about again.
pub(super) async fn take_recheck(tx: &Tx, now_ms: i64) -> Result<Option<(CommentId, Case)>> {
    let due =
        Entity::find().filter(Column::RecheckAt.lte(now_ms)).order_by_asc(Column::RecheckAt).one(tx).await?;
    let Some(row) = due else { return Ok(None) };
    let taken = Entity::update_many()
        .col_expr(Column::RecheckAt, Expr::value(Option::<i64>::None))
        .filter(Column::CommentId.eq(row.comment_id))
        .filter(Column::RecheckAt.eq(row.recheck_at))
        .exec(tx)
        .await?;
    let case = serde_json::from_str(&row.asked).ok().filter(|_case| taken.rows_affected > 0);
    Ok(case.map(|case| (row.comment_id, case)))
}

/// Asks once more later.
pub(super) async fn put_recheck(tx: &Tx, comment: CommentId, at: i64) -> Result<()> {
    let change = ActiveModel { recheck_at: Set(Some(at)), ..Default::default() };
    Entity::update_many().set(change).filter(Column::CommentId.eq(comment)).exec(tx).await?;
    Ok(())
}

/// Forgets what was asked about a comment; what those programs keep is theirs.
pub async fn forget(tx: &Tx, comment: CommentId) -> Result<()> {
    Entity::delete_by_id(comment).exec(tx).await?;
    Ok(())
}

/// Forgets questions after a month, with whatever they said of their writers.
pub async fn prune(db: &Db, now_ms: i64) -> Result<u64> {
    let gone = db
        .write(async |tx| {
            Ok(Entity::delete_many().filter(Column::AskedAt.lt(now_ms - KEPT_MS)).exec(tx).await?)
        })
        .await?;
    Ok(gone.rows_affected)
}

fn wish_of(row: &Model) -> Option<Wish> {
    row.wish.as_deref().and_then(|wish| serde_json::from_str(wish).ok())
}

fn told_of(row: &Model) -> Told {
    serde_json::from_str(&row.told).unwrap_or_default()
}
