//! What a letter to a reader is made of: its facts, its keys and the headers that end it.

use serde::Serialize;

use crate::comments::store::Whole;
use crate::entities::ids::SubscriptionId;
use crate::error::Result;
use crate::i18n::Locale;
use crate::mail::Extra;
use crate::notify::Office;
use crate::notify::letters::{Draft, To};
use crate::outbox::{Rendered, Seal};
use crate::subscriptions::{Address, KeyUse, NewKey, insert_key};
use crate::text::{normalize, plain};

/// The longest excerpt of a comment, in graphemes.
const EXCERPT: usize = 600;

/// The keys of one letter, and where they lead.
pub(super) struct Keys {
    seals: Vec<Seal>,
    purposes: Vec<(KeyUse, Option<SubscriptionId>)>,
}

impl Keys {
    /// None yet.
    pub(super) fn new() -> Self {
        Self { seals: Vec::new(), purposes: Vec::new() }
    }

    /// One more: what stands in the stored letter in its place.
    pub(super) fn add(
        &mut self,
        office: &Office,
        purpose: KeyUse,
        subscription: Option<SubscriptionId>,
    ) -> Result<String> {
        let seal = Seal::new(&office.settings.server.secret_key)?;
        let handle = seal.handle.clone();
        self.seals.push(seal);
        self.purposes.push((purpose, subscription));
        Ok(handle)
    }

    /// Stores their hashes, in the transaction that stores the letter.
    pub(super) async fn store(&self, tx: &crate::db::Tx, address: &Address, now: i64) -> Result<()> {
        for (seal, (purpose, subscription)) in self.seals.iter().zip(&self.purposes) {
            insert_key(tx, &NewKey::sealed(seal), *purpose, address.id, *subscription, now).await?;
        }
        Ok(())
    }
}

/// The links that every letter has.
#[derive(Debug, Serialize)]
pub(super) struct Links {
    pub(super) end_url: String,
    pub(super) own_url: String,
}

impl Links {
    /// Links that end one subscription, or all, and open the page of the address.
    pub(super) fn new(office: &Office, keys: &mut Keys, one: Option<SubscriptionId>) -> Result<Self> {
        let end = keys.add(office, KeyUse::End, one)?;
        let own = keys.add(office, KeyUse::Own, None)?;
        Ok(Self {
            end_url: format!("{}/letters/end/{end}", office.base),
            own_url: format!("{}/mine/{own}", office.base),
        })
    }

    /// The link that ends letters alone: for a letter that somebody may get who never asked for one.
    pub(super) fn end_only(office: &Office, keys: &mut Keys) -> Result<Self> {
        let end = keys.add(office, KeyUse::End, None)?;
        Ok(Self { end_url: format!("{}/letters/end/{end}", office.base), own_url: String::new() })
    }
}

/// A comment as letters show it.
#[derive(Debug, Serialize)]
pub(super) struct Said {
    name: String,
    at: i64,
    excerpt: String,
    excerpt_dir: &'static str,
    url: String,
}

impl Said {
    pub(super) fn new(office: &Office, comment: &Whole) -> Self {
        Self {
            name: normalize::clean_line(&comment.author_name),
            at: comment.published_at.unwrap_or(comment.created_at),
            excerpt: plain::excerpt(&comment.body_source, EXCERPT),
            excerpt_dir: comment.dir.as_str(),
            url: format!("{}/comments/{}", office.base, comment.public_id),
        }
    }
}

/// The language of an address's letters.
pub(super) fn locale(office: &Office, address: &Address) -> Locale {
    Locale::parse(&address.lang).unwrap_or(office.settings.site.lang)
}

/// Renders a letter with the headers by which mail programs end it without a page (RFC 8058).
pub(super) fn write(
    office: &Office,
    kind: &'static str,
    address: &Address,
    (links, keys): (&Links, &Keys),
    facts: &impl Serialize,
) -> Result<Rendered> {
    let to = To { address: &address.address, locale: locale(office, address), account: None };
    office.desk().write(&Draft {
        kind,
        to,
        facts,
        headers: vec![Extra::ListUnsubscribe(links.end_url.clone()), Extra::OneClick],
        seals: &keys.seals,
    })
}
