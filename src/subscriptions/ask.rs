//! The verbs of whoever types an address: nobody has proved anything yet.

use super::keys::{address_key, normal};
use super::store::{self, NewSubscription};
use crate::config::SecretKey;
use crate::db::Tx;
use crate::entities::address;
use crate::entities::ids::{CommentId, PageId, SiteId};
use crate::entities::subscription::SubscriptionKind;
use crate::error::Result;
use crate::i18n::Locale;

/// Letters that somebody asks for.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// The site of the page.
    pub site: SiteId,
    /// The page that they are about.
    pub page: PageId,
    /// What is to be told.
    pub kind: SubscriptionKind,
    /// The comment, where the verdict on one is awaited.
    pub comment: Option<CommentId>,
    /// The address as typed; it is known to be one.
    pub address: &'a str,
    /// The language of the letters, if the address is new.
    pub lang: Locale,
    /// Keyed hash of the browser's cookie, if it has one.
    pub reader_key: Option<&'a str>,
}

/// Writes down what is asked for. It counts at once only if the browser that asks is the one that has
/// confirmed this very address before; otherwise a letter asks the owner of the address.
pub async fn ask(tx: &Tx, secret: &SecretKey, wish: Wish<'_>, now_ms: i64) -> Result<()> {
    let owner = find_or_insert(tx, secret, wish.address, wish.lang, now_ms).await?;
    if owner.refused_at.is_some() {
        return Ok(());
    }
    let is_trusted = owner.confirmed_at.is_some()
        && wish.reader_key.is_some_and(|key| owner.reader_key.as_deref() == Some(key));
    let confirmed_at = is_trusted.then_some(now_ms);
    let new = NewSubscription {
        site: wish.site,
        page: wish.page,
        address: owner.id,
        kind: wish.kind,
        comment_id: wish.comment.map_or(0, |comment| comment.0),
        reader_key: wish.reader_key,
        confirmed_at,
    };
    match store::find_same(tx, &new).await? {
        None => store::insert_subscription(tx, &new, now_ms).await,
        Some(old) if old.confirmed_at.is_some() => Ok(()),
        Some(old) => store::mark_asked_again(tx, old.id, confirmed_at, now_ms).await,
    }
}

/// Writes down that somebody asks for the link to an address's own page. Whether there is such an address is
/// found out when letters are made, so that the answer takes the same time for all of them.
pub async fn ask_for_link(
    tx: &Tx,
    secret: &SecretKey,
    address: &str,
    lang: Locale,
    now_ms: i64,
) -> Result<()> {
    let owner = find_or_insert(tx, secret, address, lang, now_ms).await?;
    store::mark_link_wanted(tx, owner.id).await
}

async fn find_or_insert(
    tx: &Tx,
    secret: &SecretKey,
    typed: &str,
    lang: Locale,
    now_ms: i64,
) -> Result<address::Model> {
    let key = address_key(secret, typed);
    match store::find_by_key(tx, &key).await? {
        Some(known) => Ok(known),
        None => store::insert_address(tx, &key, &normal(typed), lang, now_ms).await,
    }
}
