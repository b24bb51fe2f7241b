//! The verbs of whoever opens the letter that asks.

use super::keys::stored;
use super::store;
use crate::config::SecretKey;
use crate::db::{Db, Tx};
use crate::entities::address::Model as Address;
use crate::entities::address_key::KeyUse;
use crate::entities::subscription::Model as Subscription;
use crate::error::Result;

/// So long a letter that asks can be answered, and an address that was not confirmed is kept.
pub(super) const UNCONFIRMED_MS: i64 = 7 * 86_400_000;

/// What a confirmation is about, before it is given.
#[derive(Debug, Clone)]
pub struct Confirmed {
    /// The address.
    pub address: Address,
    /// What waits for its owner's word.
    pub waiting: Vec<Subscription>,
}

/// What a key from a letter would confirm; nothing is done.
pub async fn look_at(db: &Db, secret: &SecretKey, shown: &str, now_ms: i64) -> Result<Option<Confirmed>> {
    let hash = stored(secret, shown);
    let Some(key) = store::find_key(db.r(), &hash, KeyUse::Confirm, now_ms).await? else { return Ok(None) };
    let Some(address) = store::find(db.r(), key.address_id).await? else { return Ok(None) };
    let waiting = store::waiting_of(db.r(), address.id).await?;
    Ok((key.used_at.is_none()).then_some(Confirmed { address, waiting }))
}

/// Confirms what was asked for with this key, once; the browser that does it is known from now on.
pub async fn confirm(
    tx: &Tx,
    secret: &SecretKey,
    shown: &str,
    reader_key: Option<&str>,
    now_ms: i64,
) -> Result<Option<Confirmed>> {
    let hash = stored(secret, shown);
    let Some(key) = store::find_key(tx, &hash, KeyUse::Confirm, now_ms).await? else { return Ok(None) };
    if !store::spend_key(tx, key.id, now_ms).await? {
        return Ok(None);
    }
    let Some(address) = store::find(tx, key.address_id).await? else { return Ok(None) };
    let waiting = store::waiting_of(tx, address.id).await?;
    let asked_by = waiting.iter().find_map(|one| one.reader_key.as_deref());
    store::mark_confirmed(tx, address.id, reader_key.or(asked_by), now_ms).await?;
    Ok(Some(Confirmed { address, waiting }))
}

/// Deletes what nobody confirmed, keys that have run out, and addresses that nothing is asked for any more.
pub async fn prune(db: &Db, now_ms: i64) -> Result<u64> {
    db.write(async |tx| {
        store::delete_unconfirmed(tx, now_ms - UNCONFIRMED_MS).await?;
        store::delete_keys(tx, now_ms).await?;
        store::delete_idle_addresses(tx, now_ms - UNCONFIRMED_MS).await
    })
    .await
}
