//! Old spam goes for good.

use crate::db::Tx;
use crate::entities::comment::{Column, CommentState, Entity};
use crate::entities::ids::CommentId;
use crate::error::Result;
use sea_orm::sea_query::{Alias, Expr, Func, Query, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashSet;

/// Since when a comment is where it is: it was decided about, changed, or written.
fn since() -> SimpleExpr {
    Func::coalesce([Expr::col(Column::DecidedAt), Expr::col(Column::EditedAt), Expr::col(Column::CreatedAt)])
        .into()
}

/// Deletes comments that are in the spam folder since before `until_ms` and have no replies, the oldest first
/// and at most `limit`; answers how many.
pub async fn delete_spam(tx: &Tx, until_ms: i64, limit: u64) -> Result<u64> {
    let answered = Query::select()
        .column((Alias::new("reply"), Column::ParentId))
        .from_as(Entity, Alias::new("reply"))
        .and_where(Expr::col((Alias::new("reply"), Column::ParentId)).is_not_null())
        .take();
    let ids: Vec<CommentId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(CommentState::Spam))
        .filter(Column::CreatedAt.lt(until_ms))
        .filter(since().lt(until_ms))
        .filter(Column::Id.not_in_subquery(answered))
        .order_by_asc(Column::CreatedAt)
        .limit(limit)
        .into_tuple()
        .all(tx)
        .await?;
    // A moderator may have taken one out of the folder in the meantime.
    let done = Entity::delete_many()
        .filter(Column::Id.is_in(ids))
        .filter(Column::State.eq(CommentState::Spam))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// Which of these comments have replies.
pub async fn answered(db: &impl ConnectionTrait, ids: Vec<CommentId>) -> Result<HashSet<CommentId>> {
    let parents: Vec<Option<CommentId>> = Entity::find()
        .select_only()
        .column(Column::ParentId)
        .distinct()
        .filter(Column::ParentId.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(parents.into_iter().flatten().collect())
}
