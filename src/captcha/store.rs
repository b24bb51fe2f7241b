//! Queries of the table `ticket`.

use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};

use super::ticket::{Order, Sealed};
use crate::db::{Db, Tx};
use crate::entities::ids::{SiteId, TicketRowId};
use crate::entities::ticket::{ActiveModel, Column, Entity, Model};
use crate::entities::{article, page, site};
use crate::error::Result;

/// The key of the site that articles hosted here belong to.
const DEFAULT_SITE: &str = "default";

/// One stored ticket, without its picture.
pub(super) struct Stub {
    pub(super) row: TicketRowId,
    pub(super) key_hash: String,
    pub(super) answer_hash: String,
    pub(super) failures: u32,
    pub(super) issued_at: i64,
    pub(super) expires_at: i64,
    pub(super) spent_at: Option<i64>,
    pub(super) spent_on: Option<String>,
}

impl From<Model> for Stub {
    fn from(row: Model) -> Self {
        Self {
            row: row.id,
            key_hash: row.key_hash,
            answer_hash: row.answer_hash,
            failures: u32::try_from(row.failures).unwrap_or(0),
            issued_at: row.issued_at,
            expires_at: row.expires_at,
            spent_at: row.spent_at,
            spent_on: row.spent_on,
        }
    }
}

pub(super) async fn insert(
    tx: &Tx,
    order: &Order<'_>,
    sealed: &Sealed,
    failures: u32,
    now: i64,
) -> Result<()> {
    let row = ActiveModel {
        key_hash: Set(sealed.key_hash.clone()),
        site_id: Set(order.site),
        path: Set(order.path.to_owned()),
        purpose: Set(order.purpose.word().to_owned()),
        preset: Set(order.preset.word().to_owned()),
        answer_hash: Set(sealed.answer_hash.clone()),
        picture: Set(sealed.png.clone()),
        network_key: Set(order.network_key.to_owned()),
        failures: Set(i64::from(failures)),
        issued_at: Set(now),
        expires_at: Set(sealed.expires_at),
        spent_at: Set(None),
        spent_on: Set(None),
        ..Default::default()
    };
    row.insert(tx).await?;
    Ok(())
}

/// Open tickets of a network.
pub(super) async fn count_open(db: &Db, network_key: &str, now: i64) -> Result<u64> {
    let open = Entity::find()
        .filter(Column::NetworkKey.eq(network_key))
        .filter(Column::ExpiresAt.gt(now))
        .filter(Column::SpentAt.is_null());
    Ok(open.count(db.r()).await?)
}

/// The named tickets of one page and purpose, newest first.
pub(super) async fn list_of_page(
    tx: &impl ConnectionTrait,
    key_hashes: &[String],
    order: &Bound<'_>,
) -> Result<Vec<Stub>> {
    let rows = Entity::find()
        .filter(Column::KeyHash.is_in(key_hashes))
        .filter(Column::SiteId.eq(order.site))
        .filter(Column::Path.eq(order.path))
        .filter(Column::Purpose.eq(order.purpose))
        .order_by_desc(Column::IssuedAt)
        .order_by_desc(Column::Id)
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(Stub::from).collect())
}

/// What a ticket is bound to.
pub(super) struct Bound<'a> {
    pub(super) site: SiteId,
    pub(super) path: &'a str,
    pub(super) purpose: &'a str,
}

pub(super) async fn find(db: &Db, key_hash: &str) -> Result<Option<Model>> {
    Ok(Entity::find().filter(Column::KeyHash.eq(key_hash)).one(db.r()).await?)
}

pub(super) async fn find_in(tx: &Tx, key_hash: &str) -> Result<Option<Stub>> {
    let row = Entity::find().filter(Column::KeyHash.eq(key_hash)).one(tx).await?;
    Ok(row.map(Stub::from))
}

/// Spends a ticket that is still open; of many at once exactly one is told `true`. The picture goes with it.
pub(super) async fn mark_spent(
    tx: &Tx,
    row: TicketRowId,
    on: Option<&str>,
    failures: u32,
    now: i64,
) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::SpentAt, Expr::value(now))
        .col_expr(Column::SpentOn, Expr::value(on.map(str::to_owned)))
        .col_expr(Column::Failures, Expr::value(i64::from(failures)))
        .col_expr(Column::Picture, Expr::value(Vec::<u8>::new()))
        .filter(Column::Id.eq(row))
        .filter(Column::SpentAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// The site and language of a page of the default site that takes comments and that readers can see by now.
pub(super) async fn find_open_page(db: &Db, path: &str, now: i64) -> Result<Option<(SiteId, String)>> {
    let of_future = Query::select()
        .column(article::Column::PageId)
        .from(article::Entity)
        .and_where(article::Column::PublishedAt.gt(now))
        .take();
    let of_site = Query::select()
        .column(site::Column::Id)
        .from(site::Entity)
        .and_where(Expr::col(site::Column::Key).eq(DEFAULT_SITE))
        .take();
    let page = page::Entity::find()
        .filter(page::Column::SiteId.in_subquery(of_site))
        .filter(page::Column::Path.eq(path))
        .filter(page::Column::IsPublic.eq(true))
        .filter(page::Column::Id.not_in_subquery(of_future))
        .filter(page::Column::CommentsPolicy.ne(page::CommentsPolicy::Closed))
        .filter(page::Column::ClosedAt.is_null())
        .one(db.r())
        .await?;
    Ok(page.map(|page| (page.site_id, page.lang)))
}

/// Forgets tickets that expired before a moment; answers how many.
pub(super) async fn delete_expired(tx: &Tx, before: i64) -> Result<u64> {
    Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(before)).exec(tx).await?.rows_affected)
}

/// A second site beside the default one.
#[cfg(test)]
pub(super) async fn insert_second_site(tx: &Tx) -> Result<()> {
    let site = crate::entities::site::ActiveModel {
        id: Set(SiteId(2)),
        key: Set("second".to_owned()),
        name: Set("Second".to_owned()),
        lang: Set("fa".to_owned()),
        created_at: Set(0),
    };
    site.insert(tx).await?;
    Ok(())
}
