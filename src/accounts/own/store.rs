//! Queries about the sessions of one account.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::db::Tx;
use crate::entities::ids::{AccountId, SessionId};
use crate::entities::session;
use crate::error::Result;

/// One signed-in browser.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub id: SessionId,
    pub browser: String,
    pub created_at: i64,
    pub seen_at: i64,
}

/// Where an account is signed in, the newest first.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    account: AccountId,
    now_ms: i64,
    idle_since: i64,
) -> Result<Vec<Place>> {
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::ExpiresAt.gt(now_ms))
        .filter(session::Column::SeenAt.gt(idle_since))
        .order_by_desc(session::Column::Id)
        .all(db)
        .await?;
    let place = |row: session::Model| Place {
        id: row.id,
        browser: row.browser,
        created_at: row.created_at,
        seen_at: row.seen_at,
    };
    Ok(rows.into_iter().map(place).collect())
}

/// Ends one session of this account; false when it has no such.
pub(super) async fn delete(tx: &Tx, account: AccountId, id: SessionId) -> Result<bool> {
    let gone = session::Entity::delete_many()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}
