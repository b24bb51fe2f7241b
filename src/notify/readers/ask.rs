//! Letters to an address on somebody's mere word: they ask its owner, once a day at the most, and so many in all.

use serde::Serialize;

use super::letters::{Keys, Links, write};
use crate::articles;
use crate::comments::store as comments;
use crate::db::Tx;
use crate::entities::ids::DEFAULT_SITE;
use crate::error::{Error, Result};
use crate::notify::Office;
use crate::outbox::{self, Event, Rendered};
use crate::subscriptions::{self, Address, KeyUse, Subscription, SubscriptionKind, Unasked};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;

#[derive(Serialize)]
struct Confirm<'a> {
    #[serde(flatten)]
    links: &'a Links,
    confirm_url: String,
    wanted: Vec<Wanted>,
}

#[derive(Serialize)]
struct Wanted {
    kind_key: &'static str,
    title: Option<String>,
}

#[derive(Serialize)]
struct OwnLink<'a> {
    #[serde(flatten)]
    links: &'a Links,
}

/// Asks whoever is to be asked, as far as the ceilings let; how many letters were made. Whoever has to wait is asked
/// in a later round.
pub(super) async fn round(office: &Office) -> Result<u64> {
    let left = left(office).await?;
    if left == 0 {
        return Ok(0);
    }
    let now = office.clock.now_ms();
    let mut n_made = 0;
    for unasked in subscriptions::unasked(&office.db, now - DAY_MS, left).await? {
        n_made += u64::from(confirm(office, &unasked).await?);
    }
    for address in subscriptions::link_wishes(&office.db, left.saturating_sub(n_made)).await? {
        n_made += u64::from(link(office, &address).await?);
    }
    Ok(n_made)
}

/// How many such letters may go now.
async fn left(office: &Office) -> Result<u64> {
    let (now, readers) = (office.clock.now_ms(), &office.settings.readers);
    let in_minute = subscriptions::count_lately(&office.db, now - MINUTE_MS).await?;
    let in_day = subscriptions::count_lately(&office.db, now - DAY_MS).await?;
    Ok(readers.asked_minute.saturating_sub(in_minute).min(readers.asked_day.saturating_sub(in_day)))
}

async fn confirm(office: &Office, unasked: &Unasked) -> Result<bool> {
    let address = &unasked.address;
    let mut keys = Keys::new();
    let links = Links::end_only(office, &mut keys)?;
    let key = keys.add(office, KeyUse::Confirm, None)?;
    let facts = Confirm {
        links: &links,
        confirm_url: format!("{}/letters/confirm/{key}", office.base),
        wanted: wanted(office, &unasked.waiting).await?,
    };
    let letter = write(office, "reader_confirm", address, (&links, &keys), &facts)?;
    store(office, address, &keys, letter, async |tx, now| subscriptions::mark_asked(tx, address, now).await)
        .await
}

async fn wanted(office: &Office, waiting: &[Subscription]) -> Result<Vec<Wanted>> {
    let mut all = Vec::new();
    for one in waiting {
        let article = articles::find_by_page(&office.db, one.page_id, office.clock.now_ms()).await?;
        let kind_key = match one.kind {
            SubscriptionKind::Replies => "mine-kind-replies",
            SubscriptionKind::Thread => "mine-kind-thread",
            SubscriptionKind::Verdict => "mine-kind-verdict",
        };
        all.push(Wanted { kind_key, title: article.map(|article| article.title) });
    }
    Ok(all)
}

/// The link to an address's own page, if anything is known of it and today's has not been sent.
async fn link(office: &Office, address: &Address) -> Result<bool> {
    let now = office.clock.now_ms();
    let is_early = address.linked_at.is_some_and(|at| at > now - DAY_MS);
    let is_known = address.confirmed_at.is_some()
        || comments::count_by_address(office.db.r(), &address.address).await? > 0;
    if is_early || !is_known {
        office.db.write(async |tx| subscriptions::clear_link_wish(tx, address.id).await).await?;
        return Ok(false);
    }
    let mut keys = Keys::new();
    let links = Links::new(office, &mut keys, None)?;
    let letter = write(office, "reader_link", address, (&links, &keys), &OwnLink { links: &links })?;
    store(office, address, &keys, letter, async |tx, now| {
        subscriptions::mark_linked(tx, address.id, now).await
    })
    .await
}

/// Stores a letter with its keys, unless another program was faster.
async fn store<F>(office: &Office, to: &Address, keys: &Keys, letter: Rendered, mark: F) -> Result<bool>
where
    F: AsyncFnOnce(&Tx, i64) -> Result<bool>,
{
    let now = office.clock.now_ms();
    let event = Event::ReaderTold { address_id: to.id };
    let stored = office
        .db
        .write(async |tx| {
            if !mark(tx, now).await? {
                return Err(Error::Stale("error-409-text"));
            }
            keys.store(tx, to, now).await?;
            outbox::post(tx, DEFAULT_SITE, &event, letter, now).await
        })
        .await;
    match stored {
        Ok(()) => Ok(true),
        Err(Error::Stale(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
