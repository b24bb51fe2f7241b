//! The table `address`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

use crate::config::SecretKey;
use crate::db::{Db, Tx};
use crate::entities::address::{ActiveModel, Column, Entity, Model};
use crate::entities::ids::AddressId;
use crate::entities::{address_key, subscription};
use crate::error::Result;
use crate::i18n::Locale;
use crate::subscriptions::keys;

/// An address by its number.
pub async fn find(db: &impl ConnectionTrait, id: AddressId) -> Result<Option<Model>> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// An address as it is typed.
pub async fn find_by_address(
    db: &impl ConnectionTrait,
    secret: &SecretKey,
    address: &str,
) -> Result<Option<Model>> {
    find_by_key(db, &keys::address_key(secret, address)).await
}

/// An address by its keyed hash.
pub(in crate::subscriptions) async fn find_by_key(
    db: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::AddressKey.eq(key)).one(db).await?)
}

/// The addresses with these numbers.
pub(in crate::subscriptions) async fn list(
    db: &impl ConnectionTrait,
    ids: Vec<AddressId>,
) -> Result<Vec<Model>> {
    Ok(Entity::find().filter(Column::Id.is_in(ids)).all(db).await?)
}

/// A new address.
pub(in crate::subscriptions) async fn insert_address(
    tx: &Tx,
    key: &str,
    address: &str,
    lang: Locale,
    now_ms: i64,
) -> Result<Model> {
    let row = ActiveModel {
        id: NotSet,
        address_key: Set(key.to_owned()),
        address: Set(address.to_owned()),
        lang: Set(lang.tag().to_owned()),
        reader_key: Set(None),
        is_link_wanted: Set(false),
        asked_at: Set(None),
        linked_at: Set(None),
        confirmed_at: Set(None),
        refused_at: Set(None),
        created_at: Set(now_ms),
    };
    Ok(row.insert(tx).await?)
}

/// Somebody asks for the link to its page.
pub(in crate::subscriptions) async fn mark_link_wanted(tx: &Tx, id: AddressId) -> Result<()> {
    let update = Entity::update_many().col_expr(Column::IsLinkWanted, Expr::value(true));
    update.filter(Column::Id.eq(id)).filter(Column::RefusedAt.is_null()).exec(tx).await?;
    Ok(())
}

/// The language of its letters.
pub(in crate::subscriptions) async fn put_lang(tx: &Tx, id: AddressId, lang: Locale) -> Result<()> {
    let update = Entity::update_many().col_expr(Column::Lang, Expr::value(lang.tag()));
    update.filter(Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

/// It gets no letter any more; the address itself is not kept.
pub(in crate::subscriptions) async fn mark_refused(tx: &Tx, id: AddressId, now_ms: i64) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::RefusedAt, Expr::value(now_ms))
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::IsLinkWanted, Expr::value(false))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// An address goes, and with it all that hangs on it.
pub(in crate::subscriptions) async fn delete_address(tx: &Tx, id: AddressId) -> Result<()> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Deletes addresses that nothing is asked for and that had no letter since then; those whose owner refused
/// all letters stay, as hashes.
pub(in crate::subscriptions) async fn delete_idle_addresses(tx: &Tx, until_ms: i64) -> Result<u64> {
    let asking = Query::select().column(subscription::Column::AddressId).from(subscription::Entity).take();
    let lately = Query::select()
        .column(address_key::Column::AddressId)
        .from(address_key::Entity)
        .and_where(address_key::Column::CreatedAt.gte(until_ms))
        .take();
    let done = Entity::delete_many()
        .filter(Column::CreatedAt.lt(until_ms))
        .filter(Column::RefusedAt.is_null())
        .filter(Column::Id.not_in_subquery(asking))
        .filter(Column::Id.not_in_subquery(lately))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// An address that is to be asked.
#[derive(Debug, Clone)]
pub struct Unasked {
    /// The address.
    pub address: Model,
    /// What waits for its owner's word.
    pub waiting: Vec<subscription::Model>,
}

/// Addresses that something new was asked for and that had no such letter since `until_ms`, the oldest first.
pub async fn unasked(db: &Db, until_ms: i64, limit: u64) -> Result<Vec<Unasked>> {
    let newest = Expr::col((Entity, Column::AskedAt)).if_null(-1_i64);
    let waiting = Query::select()
        .expr(Expr::value(1))
        .from(subscription::Entity)
        .and_where(
            Expr::col((subscription::Entity, subscription::Column::AddressId)).equals((Entity, Column::Id)),
        )
        .and_where(subscription::Column::ConfirmedAt.is_null())
        .and_where(Expr::col((subscription::Entity, subscription::Column::AskedAt)).gt(newest))
        .take();
    let found = Entity::find()
        .filter(Column::RefusedAt.is_null())
        .filter(Condition::any().add(Column::AskedAt.is_null()).add(Column::AskedAt.lte(until_ms)))
        .filter(Expr::exists(waiting))
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db.r())
        .await?;
    let mut unasked = Vec::new();
    for address in found {
        let waiting = super::waiting_of(db.r(), address.id).await?;
        unasked.push(Unasked { address, waiting });
    }
    Ok(unasked)
}

/// Notes that an address is asked now; `false` when another program has asked it meanwhile.
pub async fn mark_asked(tx: &Tx, was: &Model, now_ms: i64) -> Result<bool> {
    let same = match was.asked_at {
        Some(at) => Column::AskedAt.eq(at),
        None => Column::AskedAt.is_null(),
    };
    let update = Entity::update_many().col_expr(Column::AskedAt, Expr::value(now_ms));
    let done = update.filter(Column::Id.eq(was.id)).filter(same).exec(tx).await?;
    Ok(done.rows_affected == 1)
}

/// Addresses that somebody wants the link for.
pub async fn link_wishes(db: &Db, limit: u64) -> Result<Vec<Model>> {
    let wished = Entity::find().filter(Column::IsLinkWanted.eq(true));
    Ok(wished.order_by_asc(Column::Id).limit(limit).all(db.r()).await?)
}

/// Nothing is sent for this wish; an address that nothing else is known of goes.
pub async fn clear_link_wish(tx: &Tx, id: AddressId) -> Result<()> {
    let asking = Query::select().column(subscription::Column::AddressId).from(subscription::Entity).take();
    let keys = Query::select().column(address_key::Column::AddressId).from(address_key::Entity).take();
    Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::RefusedAt.is_null())
        .filter(Column::LinkedAt.is_null())
        .filter(Column::AskedAt.is_null())
        .filter(Column::Id.not_in_subquery(asking))
        .filter(Column::Id.not_in_subquery(keys))
        .exec(tx)
        .await?;
    let update = Entity::update_many().col_expr(Column::IsLinkWanted, Expr::value(false));
    update.filter(Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

/// Notes that the link was sent; `false` when another program has done it meanwhile.
pub async fn mark_linked(tx: &Tx, id: AddressId, now_ms: i64) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::IsLinkWanted, Expr::value(false))
        .col_expr(Column::LinkedAt, Expr::value(now_ms))
        .filter(Column::Id.eq(id))
        .filter(Column::IsLinkWanted.eq(true))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// How many letters have gone since then to addresses on somebody's mere word.
pub async fn count_lately(db: &Db, since_ms: i64) -> Result<u64> {
    let asked = Entity::find().filter(Column::AskedAt.gt(since_ms)).count(db.r()).await?;
    let linked = Entity::find().filter(Column::LinkedAt.gt(since_ms)).count(db.r()).await?;
    Ok(asked + linked)
}
