//! Forgetting an address with everything that carries it. What others wrote stays, and so do all totals.

use super::door::Door;
use super::gather::browsers;
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::comments::store::{self as comments, Whole};
use crate::comments::{notes, report};
use crate::db::Tx;
use crate::entities::ids::DEFAULT_SITE;
use crate::error::Result;
use crate::mail;
use crate::opinions;
use crate::outbox;
use crate::policies;
use crate::ratings;
use crate::spam;
use crate::subscriptions::{self, Address};

/// Erases; tells how many comments there were.
///
/// Everything goes in one transaction. After it the places where it stood are overwritten in the database's file, and
/// letters that were written to files are deleted.
pub(super) async fn erase(door: &Door<'_>, owner: &Address) -> Result<u64> {
    let own = comments::list_by_address(door.db.r(), &owner.address).await?;
    let keys = browsers(door, owner, &own).await?;
    let letters = door
        .db
        .write(async |tx| {
            for one in &own {
                forget(tx, one, door.now_ms).await?;
            }
            comments::compact_words(tx).await?;
            ratings::untie(tx, &keys).await?;
            forget_noted(tx, door, owner, &keys).await?;
            report::forget(tx, &keys, &own.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
            let names: Vec<&str> = own.iter().map(|one| one.public_id.as_str()).collect();
            let letters = outbox::forget(tx, &owner.address, &names).await?;
            subscriptions::erase(tx, owner.id).await?;
            let about = (SubjectKind::Address, owner.id.0);
            let after = format!("{{\"comments\":{}}}", own.len());
            let entry = Entry {
                after: Some(&after),
                ..Entry::new(DEFAULT_SITE, Actor::Reader { name: "" }, about, "erase")
            };
            audit::write(tx, entry, door.now_ms).await?;
            Ok(letters)
        })
        .await?;
    mail::discard(door.settings, &letters);
    door.db.scrub().await?;
    Ok(own.len() as u64)
}

/// Takes out what moderators and mail servers noted about a person.
async fn forget_noted(tx: &Tx, door: &Door<'_>, owner: &Address, keys: &[String]) -> Result<()> {
    notes::forget(tx, keys).await?;
    let address_key = policies::address_key(door.secret(), &owner.address);
    for block in policies::unname_blocks(tx, keys, &address_key).await? {
        audit::blank(tx, SubjectKind::Block, block.0).await?;
    }
    outbox::forget_refusals(tx, &outbox::recipient_key(door.secret(), &owner.address)).await
}

/// Takes a comment's words, name and address out of every table that has any of them.
async fn forget(tx: &Tx, one: &Whole, now_ms: i64) -> Result<()> {
    comments::erase(tx, one, now_ms).await?;
    spam::forget(tx, one.site_id, one.id).await?;
    opinions::forget(tx, one.id).await
}
