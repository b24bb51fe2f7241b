//! Signed-in browsers. The cookie holds a random key; only its hash is stored.

use super::account::Account;
use super::note::Note;
use super::secret::{Key, hash_of};
use super::store;
use crate::clock::Clock;
use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, SessionId};
use crate::error::Result;

pub(super) const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// A browser that was not used for so long has to sign in again.
pub(super) const IDLE_MS: i64 = 14 * DAY_MS;
/// And so it has after this time, however much it was used.
pub(super) const ABSOLUTE_MS: i64 = 90 * DAY_MS;
/// How stale "last seen" may get before it is written again: a page view is no reason to write.
const SEEN_EVERY_MS: i64 = 10 * 60 * 1000;

/// A living session: the account behind it, as it is now.
#[derive(Debug, Clone)]
pub(super) struct Session {
    /// Its number.
    pub id: SessionId,
    /// Who it is.
    pub account: Account,
}

/// Starts a session of a browser that calls itself this, and answers the key for the cookie.
pub(super) async fn start(tx: &Tx, clock: &Clock, account: AccountId, browser: &str) -> Result<String> {
    let key = Key::random()?;
    let now_ms = clock.now_ms();
    store::insert_session(tx, account, &key.hash, browser, now_ms, now_ms + ABSOLUTE_MS).await?;
    Ok(key.shown)
}

/// The session of this key, if it lives and its account may sign in.
pub(super) async fn find(db: &Db, clock: &Clock, shown: &str) -> Result<Option<Session>> {
    let now_ms = clock.now_ms();
    let Some((row, account)) = store::find_session(db.r(), &hash_of(shown)).await? else { return Ok(None) };
    let is_over = row.expires_at <= now_ms || row.seen_at + IDLE_MS <= now_ms;
    if is_over || account.disabled_at.is_some() {
        return Ok(None);
    }
    if row.seen_at + SEEN_EVERY_MS <= now_ms {
        db.write(async |tx| store::mark_seen(tx, row.id, now_ms).await).await?;
    }
    Ok(Some(Session { id: row.id, account }))
}

/// Ends the session of this key; that there is none is fine.
pub(super) async fn end(db: &Db, clock: &Clock, shown: &str) -> Result<()> {
    let Some(session) = find(db, clock, shown).await? else { return Ok(()) };
    db.write(async |tx| {
        store::delete_session(tx, &hash_of(shown)).await?;
        let account = &session.account;
        Note::new(account.actor(), account.id, "sign-out").write(tx, clock.now_ms()).await
    })
    .await
}

/// Removes the sessions and one-time keys that nobody can use any more.
pub async fn sweep(db: &Db, clock: &Clock) -> Result<()> {
    let now_ms = clock.now_ms();
    db.write(async |tx| {
        store::delete_sessions_over(tx, now_ms, now_ms - IDLE_MS).await?;
        store::delete_keys_over(tx, now_ms - DAY_MS).await?;
        super::invite::delete_over(tx, now_ms - 30 * DAY_MS).await?;
        super::tokens::delete_over(tx, now_ms - 30 * DAY_MS).await
    })
    .await
}
