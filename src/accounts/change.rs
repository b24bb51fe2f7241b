//! Changing one's own password, on the desk.

use super::account::{Account, key_of};
use super::password::{Hasher, Password};
use super::throttle::Throttle;
use super::{session, store};
use crate::clock::Clock;
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

/// Who changes what.
pub(super) struct Change<'a> {
    pub(super) account: &'a Account,
    pub(super) network: &'a str,
    pub(super) current: &'a str,
    pub(super) password: Password,
}

/// Whether an account has a password to be asked for; one that came by a sign-in link has none.
pub(super) async fn has_password(db: &Db, account: &Account) -> Result<bool> {
    let known = store::find_credentials(db.r(), &key_of(&account.email)).await?;
    Ok(known.is_some_and(|(_, stored)| stored.is_some()))
}

/// Changes the password of whoever knows the present one. Wrong ones count as wrong sign-ins do; every
/// other session and every open link of the account ends.
pub(super) async fn change_password(
    db: &Db,
    clock: &Clock,
    hasher: &Hasher,
    throttle: &Throttle,
    change: Change<'_>,
) -> Result<Changed> {
    let email_key = key_of(&change.account.email);
    let known = store::find_credentials(db.r(), &email_key).await?;
    if let Some(stored) = known.and_then(|(_, stored)| stored) {
        if let Err(retry_after_s) = throttle.take(clock.now_ms(), &email_key, change.network) {
            return Ok(Changed::Wait { retry_after_s });
        }
        let Some(typed) = Password::typed(change.current) else { return Ok(Changed::Wrong) };
        if !hasher.verify(typed, Some(stored)).await? {
            tracing::warn!(account = %change.account.id, "a wrong password was given to change one");
            return Ok(Changed::Wrong);
        }
        throttle.forgive(&email_key, change.network);
    }
    let hash = hasher.hash(change.password).await?;
    let account = change.account.id;
    let key = db
        .write(async |tx| {
            store::mark_password(tx, account, hash).await?;
            store::shut_out(tx, account).await?;
            session::start(tx, clock, account).await
        })
        .await?;
    tracing::info!(account = %account, "an account changed its password; its other sessions have ended");
    Ok(Changed::Done(key))
}
