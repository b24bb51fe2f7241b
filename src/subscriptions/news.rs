//! What there is to tell, gathered until it may be told.

use super::keys::address_key;
use super::store::{self, Follower};
use crate::config::SecretKey;
use crate::db::{Db, Tx};
use crate::entities::address::Model as Address;
use crate::entities::ids::{AddressId, CommentId, PageId};
use crate::entities::subscription::{Model as Subscription, SubscriptionKind};
use crate::entities::subscription_news::Model as News;
use crate::error::Result;

/// So long a verdict rests before it is told: a moderator who pressed the wrong key can undo it.
const SECOND_THOUGHTS_MS: i64 = 60_000;

/// Something that somebody may have asked to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occasion {
    /// Everybody can read a comment now.
    Published {
        /// Which comment.
        comment: CommentId,
        /// Its page.
        page: PageId,
        /// The address its writer gave.
        writer: Option<String>,
        /// Keyed hash of the cookie of its writer's browser.
        reader_key: String,
        /// The address that the writer of the answered comment gave.
        answered: Option<String>,
    },
    /// A comment was declined.
    Declined {
        /// Which comment.
        comment: CommentId,
        /// What its writer is to know of why.
        reason: Option<String>,
    },
}

/// Notes what there is to tell for everybody who asked for it: not for a comment's own writer, and once for
/// whoever asked in two ways.
pub async fn note(tx: &Tx, secret: &SecretKey, of: &Occasion, now_ms: i64) -> Result<()> {
    match of {
        Occasion::Declined { comment, reason } => {
            let told = store::awaiting_verdict(tx, *comment).await?;
            store::insert_news(tx, &told, *comment, reason.as_deref(), now_ms).await
        }
        Occasion::Published { comment, page, writer, reader_key, answered } => {
            let writer = known(tx, secret, writer.as_deref()).await?;
            let replies = match known(tx, secret, answered.as_deref()).await? {
                Some(owner) => store::followers(tx, *page, SubscriptionKind::Replies, Some(owner)).await?,
                None => Vec::new(),
            };
            let thread = store::followers(tx, *page, SubscriptionKind::Thread, None).await?;
            let is_told = |one: &&Follower| replies.iter().any(|other| other.address == one.address);
            let is_own = |one: &&Follower| {
                Some(one.address) == writer || one.reader_key.as_deref() == Some(reader_key.as_str())
            };
            let others = thread.iter().filter(|one| !is_told(one));
            let mut told: Vec<_> =
                replies.iter().chain(others).filter(|one| !is_own(one)).map(|one| one.id).collect();
            told.extend(store::awaiting_verdict(tx, *comment).await?);
            store::insert_news(tx, &told, *comment, None, now_ms).await
        }
    }
}

/// The number of an address, if it is one that asked for anything.
async fn known(tx: &Tx, secret: &SecretKey, address: Option<&str>) -> Result<Option<AddressId>> {
    match address {
        None => Ok(None),
        Some(address) => Ok(store::find_by_key(tx, &address_key(secret, address)).await?.map(|one| one.id)),
    }
}

/// A subscription with something to tell, to an address that has confirmed it.
#[derive(Debug, Clone)]
pub struct Due {
    /// The subscription.
    pub subscription: Subscription,
    /// Whose it is.
    pub address: Address,
    /// What there is to tell, the oldest first.
    pub news: Vec<News>,
}

/// What may be told now: no subscription more often than once in `pause_ms`.
pub async fn due(db: &Db, pause_ms: i64, limit: u64, now_ms: i64) -> Result<Vec<Due>> {
    let before_ms = now_ms - SECOND_THOUGHTS_MS;
    let subscriptions = store::due(db.r(), now_ms - pause_ms, before_ms, limit).await?;
    if subscriptions.is_empty() {
        return Ok(Vec::new());
    }
    let mut news = store::news_of(db.r(), subscriptions.iter().map(|one| one.id).collect()).await?;
    let owners = store::list(db.r(), subscriptions.iter().map(|one| one.address_id).collect()).await?;
    Ok(subscriptions
        .into_iter()
        .filter_map(|subscription| {
            let address = owners.iter().find(|owner| owner.id == subscription.address_id)?.clone();
            let news = news.remove(&subscription.id).unwrap_or_default();
            Some(Due { subscription, address, news })
        })
        .collect())
}

/// Takes up what was told, in the transaction that stores the letter; `false` when another program did it
/// meanwhile, or when the subscription has ended. A verdict that was told ends its subscription.
pub async fn settle(tx: &Tx, due: &Due, is_told: bool, now_ms: i64) -> Result<bool> {
    let ids = due.news.iter().map(|one| one.id).collect();
    if store::delete_news(tx, ids).await? != due.news.len() as u64 {
        return Ok(false);
    }
    match (is_told, due.subscription.kind) {
        (false, _) => Ok(true),
        (true, SubscriptionKind::Verdict) => {
            let owner = due.subscription.address_id;
            store::delete_subscriptions(tx, owner, Some(due.subscription.id)).await?;
            Ok(true)
        }
        (true, SubscriptionKind::Replies | SubscriptionKind::Thread) => {
            store::mark_told(tx, due.subscription.id, now_ms).await?;
            Ok(true)
        }
    }
}
