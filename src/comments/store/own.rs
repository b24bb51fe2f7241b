//! The comments that carry an address, for its owner.

use super::rows::Whole;
use super::write::{blank, mark_state};
use crate::db::Tx;
use crate::entities::comment::{Column, CommentState, Entity};
use crate::error::Result;
use sea_orm::sea_query::{Expr, Func, SimpleExpr};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// The same address, whatever its capitals; an index stands by.
fn is_of(address: &str) -> SimpleExpr {
    Func::lower(Expr::col(Column::AuthorEmail)).eq(Func::lower(Expr::value(address)))
}

/// All comments that carry this address, the oldest first, in whatever state.
pub async fn list_by_address(db: &impl ConnectionTrait, address: &str) -> Result<Vec<Whole>> {
    let rows = Entity::find().filter(is_of(address)).order_by_asc(Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Whole::from).collect())
}

/// How many there are.
pub async fn count_by_address(db: &impl ConnectionTrait, address: &str) -> Result<u64> {
    Ok(Entity::find().filter(is_of(address)).count(db).await?)
}

/// Those of these browsers whose comments name this address, and no other.
pub async fn only_of_address(
    db: &impl ConnectionTrait,
    reader_keys: Vec<String>,
    address: &str,
) -> Result<Vec<String>> {
    let others: Vec<String> = Entity::find()
        .select_only()
        .column(Column::ReaderKey)
        .distinct()
        .filter(Column::ReaderKey.is_in(reader_keys.iter().map(String::as_str)))
        .filter(Column::AuthorEmail.is_not_null())
        .filter(is_of(address).not())
        .into_tuple()
        .all(db)
        .await?;
    Ok(reader_keys.into_iter().filter(|key| !others.contains(key)).collect())
}

/// Takes everything out of a comment that its owner wants erased, its browser and network too: what stays is its place.
pub async fn erase(tx: &Tx, whole: &Whole, now_ms: i64) -> Result<()> {
    blank(tx, whole.id).await?;
    if whole.state != CommentState::Withdrawn {
        mark_state(tx, whole.id, whole.state, CommentState::Withdrawn, now_ms).await?;
    }
    Entity::update_many()
        .col_expr(Column::ReaderKey, Expr::value(""))
        .col_expr(Column::NetworkKey, Expr::value(""))
        .filter(Column::Id.eq(whole.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Merges the index of words, so that it holds none of those that were taken out. PostgreSQL's has none left.
pub async fn compact_words(tx: &Tx) -> Result<()> {
    if tx.get_database_backend() == DbBackend::Sqlite {
        tx.execute_unprepared("INSERT INTO comment_words (comment_words) VALUES ('optimize')").await?;
    }
    Ok(())
}
