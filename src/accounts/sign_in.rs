//! Signing in with an address and a password.

use super::account::key_of;
use super::password::{Hasher, Password};
use super::throttle::Throttle;
use super::{session, store};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::Result;

/// What somebody typed, and from where.
pub(super) struct Attempted<'a> {
    /// The address as typed.
    pub email: &'a str,
    /// The password as typed.
    pub password: &'a str,
    /// The network it comes from.
    pub network: &'a str,
    /// The key of the session this browser had until now.
    pub old_key: Option<&'a str>,
}

/// How signing in went.
pub(super) enum SignedIn {
    /// The key for the cookie.
    Welcome(String),
    /// The address or the password is wrong; nobody is told which.
    Wrong,
    /// Too many tries.
    Wait {
        /// Seconds until the next one.
        retry_after_s: u32,
    },
}

/// Compares the password and starts a session. An unknown address, an account without a password and a
/// disabled one cost the same work and get the same answer.
pub(super) async fn sign_in(
    db: &Db,
    clock: &Clock,
    hasher: &Hasher,
    throttle: &Throttle,
    attempted: Attempted<'_>,
) -> Result<SignedIn> {
    let email_key = key_of(attempted.email);
    if let Err(retry_after_s) = throttle.take(clock.now_ms(), &email_key, attempted.network) {
        tracing::warn!(retry_after_s, "somebody tries too many passwords");
        return Ok(SignedIn::Wait { retry_after_s });
    }
    let Some(password) = Password::typed(attempted.password) else { return Ok(SignedIn::Wrong) };
    let known = store::find_credentials(db.r(), &email_key).await?;
    let (account, stored) = match known {
        Some((account, stored)) if account.disabled_at.is_none() => (Some(account), stored),
        Some(_) | None => (None, None),
    };
    let is_right = hasher.verify(password, stored).await?;
    let (Some(account), true) = (account, is_right) else {
        tracing::warn!("a sign-in failed");
        return Ok(SignedIn::Wrong);
    };
    throttle.forgive(&email_key, attempted.network);
    let key = db
        .write(async |tx| {
            if let Some(old) = attempted.old_key {
                store::delete_session(tx, &super::secret::hash_of(old)).await?;
            }
            session::start(tx, clock, account.id).await
        })
        .await?;
    tracing::info!(account = %account.id, "signed in");
    Ok(SignedIn::Welcome(key))
}
