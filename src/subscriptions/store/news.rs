//! The table `subscription_news`.

use std::collections::HashMap;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::db::Tx;
use crate::entities::ids::{CommentId, SubscriptionId, SubscriptionNewsId};
use crate::entities::subscription::{self, SubscriptionKind};
use crate::entities::subscription_news::{ActiveModel, Column, Entity, Model};
use crate::error::Result;

/// So many rows go in one statement.
const AT_ONCE: usize = 500;

/// Something to tell, for each of these subscriptions; what it has to tell already stays once.
pub(in crate::subscriptions) async fn insert_news(
    tx: &Tx,
    subscriptions: &[SubscriptionId],
    comment: CommentId,
    reason: Option<&str>,
    now_ms: i64,
) -> Result<()> {
    for some in subscriptions.chunks(AT_ONCE) {
        let rows = some.iter().map(|id| ActiveModel {
            id: NotSet,
            subscription_id: Set(*id),
            comment_id: Set(comment),
            reason: Set(reason.map(str::to_owned)),
            at: Set(now_ms),
        });
        let anew = OnConflict::columns([Column::SubscriptionId, Column::CommentId])
            .update_column(Column::At)
            .value(Column::Reason, Expr::cust("COALESCE(excluded.reason, subscription_news.reason)"))
            .to_owned();
        Entity::insert_many(rows).on_conflict(anew).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Confirmed subscriptions with something to tell and no letter since `until_ms`; verdicts that were noted
/// before `before_ms`.
pub(in crate::subscriptions) async fn due(
    db: &impl ConnectionTrait,
    until_ms: i64,
    before_ms: i64,
    limit: u64,
) -> Result<Vec<subscription::Model>> {
    use subscription::Column as Of;
    let all = Query::select().column(Column::SubscriptionId).from(Entity).take();
    let old = Query::select()
        .column(Column::SubscriptionId)
        .from(Entity)
        .and_where(Column::At.lte(before_ms))
        .take();
    let verdicts = Condition::all().add(Of::Kind.eq(SubscriptionKind::Verdict)).add(Of::Id.in_subquery(old));
    let others = Condition::all()
        .add(Of::Kind.ne(SubscriptionKind::Verdict))
        .add(Condition::any().add(Of::ToldAt.is_null()).add(Of::ToldAt.lte(until_ms)))
        .add(Of::Id.in_subquery(all));
    let found = subscription::Entity::find()
        .filter(Of::ConfirmedAt.is_not_null())
        .filter(Condition::any().add(verdicts).add(others))
        .order_by_asc(Of::Id)
        .limit(limit);
    Ok(found.all(db).await?)
}

/// What these subscriptions have to tell, the oldest first.
pub(in crate::subscriptions) async fn news_of(
    db: &impl ConnectionTrait,
    subscriptions: Vec<SubscriptionId>,
) -> Result<HashMap<SubscriptionId, Vec<Model>>> {
    let rows = Entity::find().filter(Column::SubscriptionId.is_in(subscriptions)).order_by_asc(Column::Id);
    let mut news: HashMap<SubscriptionId, Vec<Model>> = HashMap::new();
    for row in rows.all(db).await? {
        news.entry(row.subscription_id).or_default().push(row);
    }
    Ok(news)
}

/// Takes what was told; how much of it was still there.
pub(in crate::subscriptions) async fn delete_news(tx: &Tx, ids: Vec<SubscriptionNewsId>) -> Result<u64> {
    Ok(Entity::delete_many().filter(Column::Id.is_in(ids)).exec(tx).await?.rows_affected)
}

/// A letter of this subscription was made.
pub(in crate::subscriptions) async fn mark_told(tx: &Tx, id: SubscriptionId, now_ms: i64) -> Result<()> {
    let update =
        subscription::Entity::update_many().col_expr(subscription::Column::ToldAt, Expr::value(now_ms));
    update.filter(subscription::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}
