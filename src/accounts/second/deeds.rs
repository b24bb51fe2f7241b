//! Switching the second factor on and off.

use super::codes::{hash_of, random_codes};
use super::{prove, seal, store, totp};
use crate::accounts::account::{Account, key_of};
use crate::accounts::change::is_password;
use crate::accounts::keep::Keeper;
use crate::accounts::note::Note;
use crate::accounts::porter::Porter;
use crate::accounts::{session, store as accounts};
use crate::db::Tx;
use crate::entities::ids::AccountId;
use crate::error::Result;

/// What somebody typed to prove themselves.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    pub(super) password: &'a str,
    pub(super) code: &'a str,
}

/// How it went.
pub(super) enum Switched<T> {
    /// Done.
    Done(T),
    /// That is not the password.
    WrongPassword,
    /// That is not the code.
    WrongCode,
    /// The page is too old; its secret is not one of ours.
    Stale,
    /// Too many tries.
    Wait(u32),
}

/// What is shown once after switching on.
pub(super) struct Fresh {
    /// The recovery codes.
    pub(super) codes: Vec<String>,
    /// The key for the cookie of this browser's new session, where the old one ended.
    pub(super) key: Option<String>,
}

/// Switches it on for whoever knows the password and holds the app that got the secret. Every other session,
/// every open link and every token of the account ends.
pub(super) async fn switch_on(
    porter: &Porter<'_>,
    account: &Account,
    sealed: &str,
    typed: Typed<'_>,
) -> Result<Switched<Fresh>> {
    if let Some(refused) = refuse(porter, account, typed).await? {
        return Ok(refused);
    }
    let Some(secret) = seal::open(porter.secret(), account.id, sealed) else { return Ok(Switched::Stale) };
    let Some(step) = totp::matching_step(&secret, typed.code, porter.now_ms()) else {
        return Ok(Switched::WrongCode);
    };
    forgive(porter, account);
    let (codes, hashes) = fresh_codes(porter, account.id)?;
    let (id, now_ms) = (account.id, porter.now_ms());
    let key = porter
        .db
        .write(async |tx| {
            if !store::mark_secret(tx, id, Some(sealed), Some(step), now_ms).await? {
                return Ok(None);
            }
            store::replace_codes(tx, id, hashes, now_ms).await?;
            restart(tx, porter, account, "second-factor-on").await.map(Some)
        })
        .await?;
    tracing::info!(account = %id, "a second factor was switched on");
    Ok(key.map_or(Switched::Stale, |key| Switched::Done(Fresh { codes, key: Some(key) })))
}

/// Switches it off for whoever knows the password and a code.
pub(super) async fn switch_off(
    porter: &Porter<'_>,
    account: &Account,
    typed: Typed<'_>,
) -> Result<Switched<String>> {
    if let Some(refused) = refuse(porter, account, typed).await? {
        return Ok(refused);
    }
    let (id, now_ms) = (account.id, porter.now_ms());
    let key = porter
        .db
        .write(async |tx| {
            if prove(tx, porter.secret(), id, typed.code, now_ms).await?.is_none() {
                return Ok(None);
            }
            store::mark_secret(tx, id, None, None, now_ms).await?;
            store::replace_codes(tx, id, Vec::new(), now_ms).await?;
            restart(tx, porter, account, "second-factor-off").await.map(Some)
        })
        .await?;
    let Some(key) = key else { return Ok(Switched::WrongCode) };
    forgive(porter, account);
    tracing::info!(account = %id, "a second factor was switched off");
    Ok(Switched::Done(key))
}

/// New recovery codes in the place of the old ones.
pub(super) async fn renew_codes(
    porter: &Porter<'_>,
    account: &Account,
    typed: Typed<'_>,
) -> Result<Switched<Fresh>> {
    if let Some(refused) = refuse(porter, account, typed).await? {
        return Ok(refused);
    }
    let (codes, hashes) = fresh_codes(porter, account.id)?;
    let (id, now_ms) = (account.id, porter.now_ms());
    let is_done = porter
        .db
        .write(async |tx| {
            if prove(tx, porter.secret(), id, typed.code, now_ms).await?.is_none() {
                return Ok(false);
            }
            store::replace_codes(tx, id, hashes, now_ms).await?;
            Note::new(account.actor(), id, "recovery-codes-new").write(tx, now_ms).await?;
            Ok(true)
        })
        .await?;
    if !is_done {
        return Ok(Switched::WrongCode);
    }
    forgive(porter, account);
    Ok(Switched::Done(Fresh { codes, key: None }))
}

/// Takes the second factor of somebody who has lost it away. Every session, link and token of theirs ends.
pub async fn reset(keeper: Keeper<'_>, account: AccountId) -> Result<()> {
    let now_ms = keeper.clock.now_ms();
    keeper
        .db
        .write(async |tx| {
            if !store::mark_secret(tx, account, None, None, now_ms).await? {
                return Ok(());
            }
            store::replace_codes(tx, account, Vec::new(), now_ms).await?;
            accounts::shut_out(tx, account).await?;
            Note::new(keeper.by, account, "second-factor-reset").write(tx, now_ms).await
        })
        .await
}

/// Counts the try and compares the password; the code is the caller's to compare, and a wrong one stays counted.
async fn refuse<T>(porter: &Porter<'_>, account: &Account, typed: Typed<'_>) -> Result<Option<Switched<T>>> {
    let taken = porter.throttle.take(porter.now_ms(), &key_of(&account.email), porter.network());
    if let Err(retry_after_s) = taken {
        return Ok(Some(Switched::Wait(retry_after_s)));
    }
    let is_right = is_password(porter, account, typed.password).await?;
    Ok((!is_right).then_some(Switched::WrongPassword))
}

fn forgive(porter: &Porter<'_>, account: &Account) {
    porter.throttle.forgive(&key_of(&account.email), porter.network());
}

fn fresh_codes(porter: &Porter<'_>, account: AccountId) -> Result<(Vec<String>, Vec<String>)> {
    let codes = random_codes()?;
    let hashes = codes.iter().map(|code| hash_of(porter.secret(), account, code)).collect();
    Ok((codes, hashes))
}

async fn restart(tx: &Tx, porter: &Porter<'_>, account: &Account, act: &str) -> Result<String> {
    accounts::shut_out(tx, account.id).await?;
    Note::new(account.actor(), account.id, act).write(tx, porter.now_ms()).await?;
    session::start(tx, porter.clock, account.id, &porter.browser()).await
}
