//! The verbs of the owner of an address, proved by a key from a letter.

use super::keys::stored;
use super::store;
use crate::config::SecretKey;
use crate::db::{Db, Tx};
use crate::entities::address::Model as Address;
use crate::entities::address_key::KeyUse;
use crate::entities::ids::{AddressId, SubscriptionId};
use crate::entities::subscription::Model as Subscription;
use crate::error::Result;
use crate::i18n::Locale;

/// The address that a key opens the page of.
pub async fn open(db: &Db, secret: &SecretKey, shown: &str, now_ms: i64) -> Result<Option<Address>> {
    let hash = stored(secret, shown);
    match store::find_key(db.r(), &hash, KeyUse::Own, now_ms).await? {
        Some(key) => store::find(db.r(), key.address_id).await,
        None => Ok(None),
    }
}

/// What a key that ends letters is about.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The address.
    pub address: Address,
    /// The subscription that it ends; `None` when it ends all, or when that one has ended.
    pub subscription: Option<Subscription>,
    /// Whether it ends one alone.
    pub is_for_one: bool,
}

/// Looks at a key that ends letters, without using it.
pub async fn end(db: &Db, secret: &SecretKey, shown: &str, now_ms: i64) -> Result<Option<Opened>> {
    let hash = stored(secret, shown);
    let Some(key) = store::find_key(db.r(), &hash, KeyUse::End, now_ms).await? else { return Ok(None) };
    let Some(address) = store::find(db.r(), key.address_id).await? else { return Ok(None) };
    let subscription = match key.subscription_id {
        Some(id) => store::find_subscription(db.r(), id).await?,
        None => None,
    };
    Ok(Some(Opened { address, subscription, is_for_one: key.subscription_id.is_some() }))
}

/// Ends what the key is about; doing it again changes nothing. Tells whose letters they were.
pub async fn end_by_key(tx: &Tx, secret: &SecretKey, shown: &str, now_ms: i64) -> Result<Option<AddressId>> {
    let hash = stored(secret, shown);
    let Some(key) = store::find_key(tx, &hash, KeyUse::End, now_ms).await? else { return Ok(None) };
    match key.subscription_id {
        Some(id) => store::delete_subscriptions(tx, key.address_id, Some(id)).await?,
        None => store::delete_subscriptions(tx, key.address_id, None).await?,
    };
    Ok(Some(key.address_id))
}

/// Confirms all that was asked for, for an owner who has proved the address on its own page.
pub async fn confirm_all(tx: &Tx, address: AddressId, reader_key: Option<&str>, now_ms: i64) -> Result<()> {
    store::mark_confirmed(tx, address, reader_key, now_ms).await
}

/// Ends all letters of an address, or one kind of them; tells how many there were.
pub async fn end_all(tx: &Tx, address: AddressId, one: Option<SubscriptionId>) -> Result<u64> {
    store::delete_subscriptions(tx, address, one).await
}

/// Changes the language of an address's letters.
pub async fn put_lang(tx: &Tx, address: AddressId, lang: Locale) -> Result<()> {
    store::put_lang(tx, address, lang).await
}

/// Never writes to an address again, whoever asks: what is kept is the hash by which it is known.
pub async fn refuse(tx: &Tx, address: AddressId, now_ms: i64) -> Result<()> {
    store::delete_subscriptions(tx, address, None).await?;
    store::mark_refused(tx, address, now_ms).await
}

/// Forgets an address with everything that was asked for and every key.
pub async fn erase(tx: &Tx, address: AddressId) -> Result<()> {
    store::delete_address(tx, address).await
}
