//! Asking for a letter with a link.

use crate::accounts::account::key_of;
use crate::accounts::note::Note;
use crate::accounts::porter::Porter;
use crate::accounts::sign_in::NOBODY;
use crate::accounts::store;
use crate::audit::Actor;
use crate::db::Db;
use crate::entities::ids::{AccountId, DEFAULT_SITE};
use crate::entities::one_time_key::KeyPurpose;
use crate::error::Result;
use crate::i18n::Locale;
use crate::outbox::{self, Event, Seal};

/// How long the link works.
const LIFE_MS: i64 = 60 * 60_000;
/// Letters an account gets within that time: a stranger must not fill anybody's mailbox.
const MOST_LETTERS: u64 = 3;

/// What the letter says.
#[derive(Debug)]
pub struct Reset {
    /// To whom.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// Their language, if they chose one.
    pub lang: Option<Locale>,
}

/// What the letter of an event says; nothing for an address that nobody has, or when the link is dead already.
pub async fn find_for_letter(
    db: &Db,
    account: Option<AccountId>,
    key_hash: &str,
    now_ms: i64,
) -> Result<Option<Reset>> {
    let Some(account) = account else { return Ok(None) };
    if store::find_key(db.r(), key_hash, KeyPurpose::Reset, now_ms).await?.is_none() {
        return Ok(None);
    }
    let account = store::find(db.r(), account).await?.filter(|one| one.disabled_at.is_none());
    Ok(account.map(|account| Reset { email: account.email, name: account.name, lang: account.lang }))
}

/// Has a letter sent to this address if it has an account. Nobody can tell from outside whether it has.
pub(super) async fn ask(porter: &Porter<'_>, typed: &str) -> Result<()> {
    let known = store::find_credentials(porter.db.r(), &key_of(typed)).await?;
    let account = known.map(|(account, _)| account).filter(|one| one.disabled_at.is_none());
    send(porter, Actor::Program, account.map(|one| one.id)).await
}

/// Has a letter sent to an account. Past the hour's share everything is written but the account's number.
pub(in crate::accounts) async fn send(
    porter: &Porter<'_>,
    by: Actor<'_>,
    account: Option<AccountId>,
) -> Result<()> {
    let (Seal { handle, key_hash }, now_ms) = (Seal::new(porter.secret())?, porter.now_ms());
    porter
        .db
        .write(async |tx| {
            let of = account.unwrap_or(NOBODY);
            let n_letters = store::count_keys(tx, KeyPurpose::Reset, of, now_ms - LIFE_MS).await?;
            let account = account.filter(|_| n_letters < MOST_LETTERS);
            let until = now_ms + LIFE_MS;
            store::insert_key(tx, &key_hash, KeyPurpose::Reset, account, now_ms, until).await?;
            Note::new(by, of, "password-reset-ask").write(tx, now_ms).await?;
            let event = Event::ResetAsked { account_id: account, handle, key_hash };
            outbox::push(tx, DEFAULT_SITE, &event, now_ms).await
        })
        .await
}
