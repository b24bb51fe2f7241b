//! Every query of the table `report`, and of the columns of `comment` that count it.

use std::collections::HashMap;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, SqlErr,
};

use super::forms::Report;
use crate::db::{Db, Tx};
use crate::entities::comment;
use crate::entities::ids::{CommentId, SiteId};
use crate::entities::report::{ActiveModel, Column, Entity, ReportReason};
use crate::error::Result;

/// So many reports are gathered for one page of the desk.
const MOST_SHOWN: u64 = 2000;

/// Who reports: keyed hashes.
#[derive(Debug, Clone, Copy)]
pub(super) struct By<'a> {
    pub reader_key: &'a str,
    pub network_key: &'a str,
}

/// Whether this browser has reported the comment before.
pub(super) async fn has_reported(tx: &Tx, comment: CommentId, reader_key: &str) -> Result<bool> {
    let found = Entity::find()
        .filter(Column::CommentId.eq(comment))
        .filter(Column::ReaderKey.eq(reader_key))
        .count(tx)
        .await?;
    Ok(found > 0)
}

/// Takes out the words that these readers added to reports, and those that others added to reports of these comments:
/// both are about the person who wants to be forgotten. That somebody reported stays.
pub async fn forget(tx: &Tx, reader_keys: &[String], comments: &[CommentId]) -> Result<()> {
    let of_them = Column::ReaderKey.is_in(reader_keys).or(Column::CommentId.is_in(comments.iter().copied()));
    Entity::update_many().col_expr(Column::Words, Expr::value("")).filter(of_them).exec(tx).await?;
    Ok(())
}

/// How many reports came from a network: about this comment, and about any since a moment.
pub(super) async fn of_network(
    tx: &Tx,
    comment: CommentId,
    network_key: &str,
    since_ms: i64,
) -> Result<(u64, u64)> {
    let from_there = || Entity::find().filter(Column::NetworkKey.eq(network_key));
    let here = from_there().filter(Column::CommentId.eq(comment)).count(tx).await?;
    let lately = from_there().filter(Column::CreatedAt.gte(since_ms)).count(tx).await?;
    Ok((here, lately))
}

/// Stores a report; false if the same browser has just sent one.
pub(super) async fn insert(
    tx: &Tx,
    (site, comment): (SiteId, CommentId),
    report: &Report,
    by: By<'_>,
    now_ms: i64,
) -> Result<bool> {
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(site),
        comment_id: Set(comment),
        reason: Set(report.reason),
        words: Set(report.words.clone()),
        reader_key: Set(by.reader_key.to_owned()),
        network_key: Set(by.network_key.to_owned()),
        created_at: Set(now_ms),
        settled_at: Set(None),
    };
    match row.insert(tx).await {
        Ok(_) => Ok(true),
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Counts one more report of a comment; from `needed` on a moderator should look.
pub(super) async fn count_one(tx: &Tx, comment: CommentId, needed: u32, now_ms: i64) -> Result<()> {
    use comment::Column as Of;
    comment::Entity::update_many()
        .col_expr(Of::NReports, Expr::col(Of::NReports).add(1))
        .filter(Of::Id.eq(comment))
        .exec(tx)
        .await?;
    comment::Entity::update_many()
        .col_expr(Of::ReportedAt, Expr::value(now_ms))
        .filter(Of::Id.eq(comment))
        .filter(Of::ReportedAt.is_null())
        .filter(Of::NReports.gte(i64::from(needed)))
        .exec(tx)
        .await?;
    Ok(())
}

/// A moderator lets the comment stand: its reports are settled, and leave the queue with it.
pub async fn settle(tx: &Tx, comment: CommentId, now_ms: i64) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::SettledAt, Expr::value(now_ms))
        .filter(Column::CommentId.eq(comment))
        .filter(Column::SettledAt.is_null())
        .exec(tx)
        .await?;
    put(tx, comment, 0, None).await
}

/// Takes back what was settled at this moment: the reports count again, beside those that came since.
pub async fn reopen(tx: &Tx, comment: CommentId, settled_at: i64) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::SettledAt, Expr::value(None::<i64>))
        .filter(Column::CommentId.eq(comment))
        .filter(Column::SettledAt.eq(settled_at))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(());
    }
    let of_comment = Entity::find().filter(Column::CommentId.eq(comment));
    let open = of_comment.filter(Column::SettledAt.is_null()).all(tx).await?;
    let n = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let newest = open.iter().map(|report| report.created_at).filter(|at| *at <= settled_at).max();
    put(tx, comment, n, newest).await
}

async fn put(tx: &Tx, comment: CommentId, n: i64, reported_at: Option<i64>) -> Result<()> {
    comment::Entity::update_many()
        .col_expr(comment::Column::NReports, Expr::value(n))
        .col_expr(comment::Column::ReportedAt, Expr::value(reported_at))
        .filter(comment::Column::Id.eq(comment))
        .exec(tx)
        .await?;
    Ok(())
}

/// What a reader said against a comment, for moderators: never who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is wrong with it.
    pub reason: ReportReason,
    /// What the reader added.
    pub words: String,
    /// When (epoch ms).
    pub at: i64,
}

/// The reports of these comments that no moderator has settled, oldest first.
pub async fn reports_of(db: &Db, comments: Vec<CommentId>) -> Result<HashMap<CommentId, Vec<Said>>> {
    let rows = Entity::find()
        .filter(Column::CommentId.is_in(comments))
        .filter(Column::SettledAt.is_null())
        .order_by_asc(Column::Id)
        .limit(MOST_SHOWN)
        .all(db.r())
        .await?;
    let mut said: HashMap<CommentId, Vec<Said>> = HashMap::new();
    for row in rows {
        let one = Said { reason: row.reason, words: row.words, at: row.created_at };
        said.entry(row.comment_id).or_default().push(one);
    }
    Ok(said)
}
