//! Asking somebody to join, asking again, and taking the invitation back.

use super::store::{self, Invited, Wanted};
use crate::accounts::account::{Account, Role, Scope, key_of};
use crate::accounts::porter::Porter;
use crate::accounts::store as accounts;
use crate::audit::{self, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, DEFAULT_SITE, InvitationId};
use crate::error::{Error, Faults, Result};
use crate::i18n::Locale;
use crate::outbox::{self, Event, Seal};

const DAY_MS: i64 = 86_400_000;
/// How long the link works.
const LIFE_MS: i64 = 7 * DAY_MS;

/// An invitation, as its letter tells of it.
#[derive(Debug)]
pub struct Invitation {
    /// To whom.
    pub email: String,
    /// In which language.
    pub lang: Locale,
    /// Who asks.
    pub by: String,
    /// Until when (epoch ms).
    pub expires_at: i64,
}

/// What the letter of an event says; nothing when the invitation is used, taken back, or was sent anew since.
pub async fn find_for_letter(db: &Db, id: InvitationId, key_hash: &str) -> Result<Option<Invitation>> {
    let Some(found) = store::find(db.r(), id).await?.filter(|one| one.key_hash == key_hash) else {
        return Ok(None);
    };
    let by = accounts::find(db.r(), found.invited_by).await?.map(|account| account.name).unwrap_or_default();
    let (email, lang, expires_at) = (found.email, found.lang, found.expires_at);
    Ok(Some(Invitation { email, lang, by, expires_at }))
}

/// Asks somebody to join. An address that has an account is a fault.
pub(in crate::accounts) async fn invite(porter: &Porter<'_>, by: &Account, wanted: &Wanted) -> Result<()> {
    let (seal, now_ms) = (Seal::new(porter.secret())?, porter.now_ms());
    porter
        .db
        .write(async |tx| {
            if accounts::find_credentials(tx, &key_of(wanted.email.as_str())).await?.is_some() {
                return Err(Error::Invalid(Faults::one("email", "account-fault-email-taken")));
            }
            let id =
                store::replace(tx, wanted, by.id, seal.key_hash.clone(), now_ms, now_ms + LIFE_MS).await?;
            let after = in_words(wanted.email.as_str(), wanted.role, &wanted.scope);
            note(tx, by, "account-invite", Some(&after), now_ms).await?;
            post(tx, id, seal, now_ms).await
        })
        .await
}

/// Sends an invitation anew; the link before stops working.
pub(in crate::accounts) async fn send_again(
    porter: &Porter<'_>,
    by: &Account,
    id: InvitationId,
) -> Result<()> {
    let (seal, now_ms) = (Seal::new(porter.secret())?, porter.now_ms());
    porter
        .db
        .write(async |tx| {
            let Some(invited) = store::find(tx, id).await? else { return Err(Error::NotFound) };
            store::renew(tx, id, seal.key_hash.clone(), now_ms, now_ms + LIFE_MS).await?;
            note(tx, by, "account-invite-again", Some(&words_of(&invited)), now_ms).await?;
            post(tx, id, seal, now_ms).await
        })
        .await
}

/// Takes an invitation back.
pub(in crate::accounts) async fn withdraw(porter: &Porter<'_>, by: &Account, id: InvitationId) -> Result<()> {
    let now_ms = porter.now_ms();
    porter
        .db
        .write(async |tx| {
            let Some(invited) = store::find(tx, id).await? else { return Err(Error::NotFound) };
            store::delete(tx, id, &invited.key_hash).await?;
            note(tx, by, "account-invite-withdraw", Some(&words_of(&invited)), now_ms).await
        })
        .await
}

fn words_of(invited: &Invited) -> String {
    in_words(&invited.email, invited.role, &invited.scope)
}

fn in_words(email: &str, role: Role, scope: &Scope) -> String {
    format!("{email} · {} · {}", role.as_str(), scope.in_words())
}

async fn note(tx: &Tx, by: &Account, act: &str, after: Option<&str>, now_ms: i64) -> Result<()> {
    let nobody_yet = (SubjectKind::Account, AccountId(0).0);
    let entry = Entry { after, ..Entry::new(DEFAULT_SITE, by.actor(), nobody_yet, act) };
    audit::write(tx, entry, now_ms).await?;
    Ok(())
}

async fn post(tx: &Tx, invitation_id: InvitationId, seal: Seal, now_ms: i64) -> Result<()> {
    let Seal { handle, key_hash } = seal;
    outbox::push(tx, DEFAULT_SITE, &Event::Invited { invitation_id, handle, key_hash }, now_ms).await
}
