//! Queries of the table `notice`.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::super::Event;
use super::events::MOST_FAILURES;
use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, EventId, NoticeId, SiteId};
use crate::entities::{event, notice};
use crate::error::Result;

/// Something that an account is still to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number.
    pub id: NoticeId,
    /// The event it comes from.
    pub event_id: EventId,
    /// The site where it happened.
    pub site: SiteId,
    /// What happened; `None` when it cannot be read.
    pub event: Option<Event>,
    /// When it happened (epoch ms).
    pub at: i64,
}

/// Writes down who is to be told of an event, in the transaction that marks it.
pub async fn insert_notices(tx: &Tx, event: EventId, whom: &[AccountId], at: i64) -> Result<()> {
    if whom.is_empty() {
        return Ok(());
    }
    let rows = whom.iter().map(|account| notice::ActiveModel {
        account_id: Set(*account),
        event_id: Set(event),
        created_at: Set(at),
        ..Default::default()
    });
    notice::Entity::insert_many(rows).exec(tx).await?;
    Ok(())
}

/// The accounts that are to be told of something.
pub async fn wanting(db: &Db) -> Result<Vec<AccountId>> {
    Ok(notice::Entity::find()
        .select_only()
        .column(notice::Column::AccountId)
        .distinct()
        .order_by_asc(notice::Column::AccountId)
        .into_tuple()
        .all(db.r())
        .await?)
}

/// What an account is to be told, the oldest first; what failed too often is left aside.
pub async fn list_notices(db: &Db, account: AccountId, limit: u64) -> Result<Vec<Notice>> {
    let rows = notice::Entity::find()
        .filter(notice::Column::AccountId.eq(account))
        .order_by_asc(notice::Column::Id)
        .limit(limit)
        .all(db.r())
        .await?;
    let ids = rows.iter().map(|row| row.event_id);
    let events = event::Entity::find().filter(event::Column::Id.is_in(ids)).all(db.r()).await?;
    let events: HashMap<EventId, event::Model> = events.into_iter().map(|row| (row.id, row)).collect();
    let notice = |row: notice::Model| {
        let of = events.get(&row.event_id).filter(|of| of.attempts < MOST_FAILURES)?;
        Some(Notice {
            id: row.id,
            event_id: row.event_id,
            site: of.site_id,
            event: serde_json::from_str(&of.payload).ok(),
            at: row.created_at,
        })
    };
    Ok(rows.into_iter().filter_map(notice).collect())
}

/// Removes notices, in the transaction that writes the letter which tells of them; `false` when another program
/// has done it meanwhile.
pub async fn settle_notices(tx: &Tx, ids: &[NoticeId]) -> Result<bool> {
    let gone = notice::Entity::delete_many().filter(notice::Column::Id.is_in(ids.iter().copied())).exec(tx);
    Ok(gone.await?.rows_affected == ids.len() as u64)
}

/// Forgets whatever an account was to be told.
pub async fn drop_notices(tx: &Tx, account: AccountId) -> Result<()> {
    notice::Entity::delete_many().filter(notice::Column::AccountId.eq(account)).exec(tx).await?;
    Ok(())
}
