//! Changing one's own password, on the desk.

use super::account::{Account, key_of};
use super::note::Note;
use super::password::Password;
use super::porter::Porter;
use super::{session, store};
use crate::db::Db;
use crate::error::Result;

/// What came of it.
pub(super) enum Changed {
    /// Done; the key of this browser's new session.
    Done(String),
    /// That was not the password.
    Wrong,
    /// Too many wrong ones.
    Wait {
        /// Seconds until it is worth trying again.
        retry_after_s: u32,
    },
}

/// Whether the password that somebody gave again is theirs.
pub(super) enum Known {
    /// It is, or the account has none to be asked for.
    Yes,
    /// It is not.
    No,
    /// Too many wrong ones.
    Wait(u32),
}

/// Whether an account has a password to be asked for; one that came by a sign-in link has none.
pub(super) async fn has_password(db: &Db, account: &Account) -> Result<bool> {
    let known = store::find_credentials(db.r(), &key_of(&account.email)).await?;
    Ok(known.is_some_and(|(_, stored)| stored.is_some()))
}

/// Asks for the password again; wrong ones count as wrong sign-ins do.
pub(super) async fn knows_password(porter: &Porter<'_>, account: &Account, typed: &str) -> Result<Known> {
    let email_key = key_of(&account.email);
    if let Err(retry_after_s) = porter.throttle.take(porter.now_ms(), &email_key, porter.network()) {
        return Ok(Known::Wait(retry_after_s));
    }
    if !is_password(porter, account, typed).await? {
        tracing::warn!(account = %account.id, "a wrong password was given on the desk");
        return Ok(Known::No);
    }
    porter.throttle.forgive(&email_key, porter.network());
    Ok(Known::Yes)
}

/// Whether this is the password; an account without one cannot be asked. The caller counts the try.
pub(super) async fn is_password(porter: &Porter<'_>, account: &Account, typed: &str) -> Result<bool> {
    let known = store::find_credentials(porter.db.r(), &key_of(&account.email)).await?;
    let Some(stored) = known.and_then(|(_, stored)| stored) else { return Ok(true) };
    match Password::typed(typed) {
        Some(typed) => porter.hasher.verify(typed, Some(stored)).await,
        None => Ok(false),
    }
}

/// Changes the password of whoever knows the present one. Every other session, every open link and every
/// token of the account ends.
pub(super) async fn change_password(
    porter: &Porter<'_>,
    account: &Account,
    current: &str,
    password: Password,
) -> Result<Changed> {
    match knows_password(porter, account, current).await? {
        Known::Yes => {}
        Known::No => return Ok(Changed::Wrong),
        Known::Wait(retry_after_s) => return Ok(Changed::Wait { retry_after_s }),
    }
    let hash = porter.hasher.hash(password).await?;
    let id = account.id;
    let key = porter
        .db
        .write(async |tx| {
            store::mark_password(tx, id, hash).await?;
            store::shut_out(tx, id).await?;
            Note::new(account.actor(), id, "password-change").write(tx, porter.now_ms()).await?;
            session::start(tx, porter.clock, id, &porter.browser()).await
        })
        .await?;
    tracing::info!(account = %id, "an account changed its password; its other sessions have ended");
    Ok(Changed::Done(key))
}
