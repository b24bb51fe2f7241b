//! The table `subscription`.

use std::collections::HashSet;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::db::Tx;
use crate::entities::address;
use crate::entities::ids::{AddressId, CommentId, PageId, SiteId, SubscriptionId};
use crate::entities::subscription::{ActiveModel, Column, Entity, Model, SubscriptionKind};
use crate::error::Result;

/// A subscription that is asked for.
#[derive(Debug, Clone, Copy)]
pub(in crate::subscriptions) struct NewSubscription<'a> {
    pub(in crate::subscriptions) site: SiteId,
    pub(in crate::subscriptions) page: PageId,
    pub(in crate::subscriptions) address: AddressId,
    pub(in crate::subscriptions) kind: SubscriptionKind,
    pub(in crate::subscriptions) comment_id: i64,
    pub(in crate::subscriptions) reader_key: Option<&'a str>,
    pub(in crate::subscriptions) confirmed_at: Option<i64>,
}

/// Stores it.
pub(in crate::subscriptions) async fn insert_subscription(
    tx: &Tx,
    new: &NewSubscription<'_>,
    now_ms: i64,
) -> Result<()> {
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(new.site),
        page_id: Set(new.page),
        address_id: Set(new.address),
        kind: Set(new.kind),
        comment_id: Set(new.comment_id),
        reader_key: Set(new.reader_key.map(str::to_owned)),
        asked_at: Set(now_ms),
        confirmed_at: Set(new.confirmed_at),
        told_at: Set(None),
    };
    row.insert(tx).await?;
    Ok(())
}

/// The one that asks for the same.
pub(in crate::subscriptions) async fn find_same(tx: &Tx, new: &NewSubscription<'_>) -> Result<Option<Model>> {
    let same = Entity::find()
        .filter(Column::AddressId.eq(new.address))
        .filter(Column::Kind.eq(new.kind))
        .filter(Column::PageId.eq(new.page))
        .filter(Column::CommentId.eq(new.comment_id));
    Ok(same.one(tx).await?)
}

/// It was asked for once more; a letter may ask for its confirmation once more too.
pub(in crate::subscriptions) async fn mark_asked_again(
    tx: &Tx,
    id: SubscriptionId,
    confirmed_at: Option<i64>,
    now_ms: i64,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::AskedAt, Expr::value(now_ms))
        .col_expr(Column::ConfirmedAt, Expr::value(confirmed_at))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// One by its number.
pub(in crate::subscriptions) async fn find_subscription(
    db: &impl ConnectionTrait,
    id: SubscriptionId,
) -> Result<Option<Model>> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// All of an address, the newest first.
pub async fn list_of(db: &impl ConnectionTrait, address: AddressId) -> Result<Vec<Model>> {
    let all = Entity::find().filter(Column::AddressId.eq(address)).order_by_desc(Column::Id);
    Ok(all.all(db).await?)
}

/// Those of an address that its owner has not confirmed.
pub(in crate::subscriptions) async fn waiting_of(
    db: &impl ConnectionTrait,
    address: AddressId,
) -> Result<Vec<Model>> {
    let waiting = Entity::find().filter(Column::AddressId.eq(address)).filter(Column::ConfirmedAt.is_null());
    Ok(waiting.order_by_asc(Column::Id).all(db).await?)
}

/// The owner of an address confirms all that was asked for; the browser is known from now on.
pub(in crate::subscriptions) async fn mark_confirmed(
    tx: &Tx,
    id: AddressId,
    reader_key: Option<&str>,
    now_ms: i64,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::ConfirmedAt, Expr::value(now_ms))
        .filter(Column::AddressId.eq(id))
        .filter(Column::ConfirmedAt.is_null())
        .exec(tx)
        .await?;
    let first = Expr::col(address::Column::ConfirmedAt).if_null(now_ms);
    let mut update = address::Entity::update_many().col_expr(address::Column::ConfirmedAt, first);
    if let Some(reader_key) = reader_key {
        update = update.col_expr(address::Column::ReaderKey, Expr::value(reader_key));
    }
    update.filter(address::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

/// Ends one subscription of an address, or all; how many there were.
pub(in crate::subscriptions) async fn delete_subscriptions(
    tx: &Tx,
    address: AddressId,
    one: Option<SubscriptionId>,
) -> Result<u64> {
    let mut delete = Entity::delete_many().filter(Column::AddressId.eq(address));
    if let Some(id) = one {
        delete = delete.filter(Column::Id.eq(id));
    }
    Ok(delete.exec(tx).await?.rows_affected)
}

/// Deletes what was asked for before then and never confirmed.
pub(in crate::subscriptions) async fn delete_unconfirmed(tx: &Tx, until_ms: i64) -> Result<u64> {
    let old =
        Entity::delete_many().filter(Column::ConfirmedAt.is_null()).filter(Column::AskedAt.lt(until_ms));
    Ok(old.exec(tx).await?.rows_affected)
}

/// Somebody who wants to hear of a page.
#[derive(Debug, Clone)]
pub(in crate::subscriptions) struct Follower {
    pub(in crate::subscriptions) id: SubscriptionId,
    pub(in crate::subscriptions) address: AddressId,
    pub(in crate::subscriptions) reader_key: Option<String>,
}

/// Who has confirmed to want this of a page; of one address, or of all.
pub(in crate::subscriptions) async fn followers(
    tx: &Tx,
    page: PageId,
    kind: SubscriptionKind,
    owner: Option<AddressId>,
) -> Result<Vec<Follower>> {
    let mut wanted = Entity::find()
        .filter(Column::PageId.eq(page))
        .filter(Column::Kind.eq(kind))
        .filter(Column::ConfirmedAt.is_not_null());
    if let Some(owner) = owner {
        wanted = wanted.filter(Column::AddressId.eq(owner));
    }
    let rows = wanted.order_by_asc(Column::Id).all(tx).await?;
    let follower = |row: Model| Follower { id: row.id, address: row.address_id, reader_key: row.reader_key };
    Ok(rows.into_iter().map(follower).collect())
}

/// On which of these comments somebody awaits the verdict.
pub async fn verdicts_awaited(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
) -> Result<HashSet<CommentId>> {
    let ids: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::CommentId)
        .filter(Column::CommentId.is_in(comments.iter().map(|id| id.0)))
        .filter(Column::Kind.eq(SubscriptionKind::Verdict))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(CommentId).collect())
}

/// Who awaits the verdict on a comment, be it confirmed or not: it may be confirmed after the verdict.
pub(in crate::subscriptions) async fn awaiting_verdict(
    tx: &Tx,
    comment: CommentId,
) -> Result<Vec<SubscriptionId>> {
    let waiting = Entity::find()
        .filter(Column::CommentId.eq(comment.0))
        .filter(Column::Kind.eq(SubscriptionKind::Verdict));
    Ok(waiting.all(tx).await?.into_iter().map(|row| row.id).collect())
}
