//! Queries for the pages about accounts.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryOrder, QuerySelect};

use crate::entities::ids::{AccountId, SiteId};
use crate::entities::{session, site};
use crate::error::Result;

/// A site that a moderator can be limited to.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its number.
    pub id: SiteId,
    /// Its name.
    pub name: String,
}

/// Every site, the oldest first.
pub async fn list_places(db: &impl ConnectionTrait) -> Result<Vec<Place>> {
    let rows = site::Entity::find().order_by_asc(site::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(|row| Place { id: row.id, name: row.name }).collect())
}

#[derive(FromQueryResult)]
struct Seen {
    account_id: AccountId,
    seen_at: Option<i64>,
}

/// When each account with a living session was last seen.
pub(super) async fn seen(db: &impl ConnectionTrait) -> Result<BTreeMap<AccountId, i64>> {
    let rows = session::Entity::find()
        .select_only()
        .column(session::Column::AccountId)
        .column_as(session::Column::SeenAt.max(), "seen_at")
        .group_by(session::Column::AccountId)
        .into_model::<Seen>()
        .all(db)
        .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.account_id, row.seen_at?))).collect())
}
