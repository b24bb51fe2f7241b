//! Queries of the tables `event` and `letter`.

use sea_orm::{ActiveModelTrait, Set};

use super::Event;
use crate::db::Tx;
use crate::entities::event;
use crate::entities::ids::SiteId;
use crate::error::{Attempt, Result};

/// Writes an event down within the transaction that caused it.
pub async fn push(tx: &Tx, site_id: SiteId, event: &Event, now: i64) -> Result<()> {
    let payload = serde_json::to_string(event).attempting("writing an event down")?;
    let row = event::ActiveModel {
        site_id: Set(site_id),
        kind: Set(event.kind().to_owned()),
        payload: Set(payload),
        created_at: Set(now),
        done_at: Set(None),
        attempts: Set(0),
        last_error: Set(None),
        ..Default::default()
    };
    row.insert(tx).await?;
    Ok(())
}
