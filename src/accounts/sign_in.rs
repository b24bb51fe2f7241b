//! Signing in: the password, then the second factor where there is one.

use super::account::{Account, key_of};
use super::note::Note;
use super::password::Password;
use super::porter::Porter;
use super::second::{self, Proof};
use super::secret::{Key, hash_of};
use super::{session, store};
use crate::audit::Actor;
use crate::entities::ids::AccountId;
use crate::entities::one_time_key::KeyPurpose;
use crate::error::Result;

/// How long the code may be typed after the password.
pub(super) const SECOND_STEP_MS: i64 = 10 * 60_000;
/// Failed tries are written down when they reach these numbers within an hour: the log tells how many, and
/// nobody can fill it.
const TOLD_AT: [u32; 7] = [0, 1, 3, 10, 30, 100, 300];
/// The account of an address that has none.
pub(super) const NOBODY: AccountId = AccountId(0);

/// How signing in went.
pub(super) enum SignedIn {
    /// The key for the cookie.
    Welcome(String),
    /// The password was right; the key for the step to the code.
    CodeNext(String),
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
pub(super) async fn sign_in(porter: &Porter<'_>, email: &str, password: &str) -> Result<SignedIn> {
    let email_key = key_of(email);
    if let Err(retry_after_s) = porter.throttle.take(porter.now_ms(), &email_key, porter.network()) {
        tracing::warn!(retry_after_s, "somebody tries too many passwords");
        return Ok(SignedIn::Wait { retry_after_s });
    }
    let Some(password) = Password::typed(password) else { return Ok(SignedIn::Wrong) };
    let known = store::find_credentials(porter.db.r(), &email_key).await?;
    let of = known.as_ref().map_or(NOBODY, |(account, _)| account.id);
    let (account, stored) = match known {
        Some((account, stored)) if account.disabled_at.is_none() => (Some(account), stored),
        Some(_) | None => (None, None),
    };
    let is_right = porter.hasher.verify(password, stored).await?;
    let (Some(account), true) = (account, is_right) else {
        tracing::warn!("a sign-in failed");
        note_failure(porter, &email_key, of, "sign-in-failed").await?;
        return Ok(SignedIn::Wrong);
    };
    if account.second_factor_since.is_some() {
        return ask_for_code(porter, account.id).await.map(SignedIn::CodeNext);
    }
    porter.throttle.forgive(&email_key, porter.network());
    welcome(porter, &account).await.map(SignedIn::Welcome)
}

/// Writes failed tries down, those at an address that nobody has too: the answer takes as long for both.
pub(super) async fn note_failure(
    porter: &Porter<'_>,
    email_key: &str,
    of: AccountId,
    act: &'static str,
) -> Result<()> {
    let now_ms = porter.now_ms();
    let n = porter.throttle.tried(now_ms, email_key);
    if !TOLD_AT.contains(&n) {
        return Ok(());
    }
    let n = n.max(1).to_string();
    let note = Note { after: Some(&n), ..Note::new(Actor::Program, of, act) };
    porter.db.write(async |tx| note.write(tx, now_ms).await).await
}

/// A key for the step between the password and the code.
pub(super) async fn ask_for_code(porter: &Porter<'_>, account: AccountId) -> Result<String> {
    let key = Key::random()?;
    let (now_ms, purpose) = (porter.now_ms(), KeyPurpose::SecondFactor);
    let until = now_ms + SECOND_STEP_MS;
    porter
        .db
        .write(async |tx| store::insert_key(tx, &key.hash, purpose, Some(account), now_ms, until).await)
        .await?;
    Ok(key.shown)
}

async fn welcome(porter: &Porter<'_>, account: &Account) -> Result<String> {
    let old = porter.cookie.key();
    let key = porter
        .db
        .write(async |tx| {
            if let Some(old) = &old {
                store::delete_session(tx, &hash_of(old)).await?;
            }
            let key = session::start(tx, porter.clock, account.id, &porter.browser()).await?;
            Note::new(account.actor(), account.id, "sign-in").write(tx, porter.now_ms()).await?;
            Ok(key)
        })
        .await?;
    tracing::info!(account = %account.id, "signed in");
    Ok(key)
}

/// How the step after the password went.
pub(super) enum Finished {
    /// The key for the cookie.
    Welcome(String),
    /// That was not the code.
    Wrong,
    /// The step is over: the password has to be typed again.
    Over,
    /// Too many tries.
    Wait {
        /// Seconds until the next one.
        retry_after_s: u32,
    },
}

/// Whether somebody has just proven a password with this key, and who.
pub(super) async fn halfway(porter: &Porter<'_>, key: &str) -> Result<Option<Account>> {
    let found =
        store::find_key(porter.db.r(), &hash_of(key), KeyPurpose::SecondFactor, porter.now_ms()).await?;
    let Some(id) = found.and_then(|row| row.account_id) else { return Ok(None) };
    let account = store::find(porter.db.r(), id).await?;
    Ok(account.filter(|one| one.disabled_at.is_none() && one.second_factor_since.is_some()))
}

/// Compares the code. Wrong ones count as wrong passwords do, and a code counts once.
pub(super) async fn finish(porter: &Porter<'_>, key: &str, typed: &str) -> Result<Finished> {
    let Some(account) = halfway(porter, key).await? else { return Ok(Finished::Over) };
    let email_key = key_of(&account.email);
    if let Err(retry_after_s) = porter.throttle.take(porter.now_ms(), &email_key, porter.network()) {
        return Ok(Finished::Wait { retry_after_s });
    }
    let (now_ms, old) = (porter.now_ms(), porter.cookie.key());
    let done = porter
        .db
        .write(async |tx| {
            let proof = second::prove(tx, porter.secret(), account.id, typed, now_ms).await?;
            let Some(proof) = proof else { return Ok(None) };
            if !store::spend_key(tx, &hash_of(key), now_ms).await? {
                return Ok(None);
            }
            if let Some(old) = &old {
                store::delete_session(tx, &hash_of(old)).await?;
            }
            let key = session::start(tx, porter.clock, account.id, &porter.browser()).await?;
            let note = Note::new(account.actor(), account.id, "sign-in");
            let how = match proof {
                Proof::Code => "code",
                Proof::Recovery => "recovery-code",
            };
            Note { after: Some(how), ..note }.write(tx, now_ms).await?;
            Ok(Some(key))
        })
        .await?;
    let Some(key) = done else {
        note_failure(porter, &email_key, account.id, "second-factor-failed").await?;
        return Ok(Finished::Wrong);
    };
    // Once for the password and once for the code.
    porter.throttle.forgive(&email_key, porter.network());
    porter.throttle.forgive(&email_key, porter.network());
    tracing::info!(account = %account.id, "signed in with a second factor");
    Ok(Finished::Welcome(key))
}
