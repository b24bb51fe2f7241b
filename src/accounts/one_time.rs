//! Keys that work once: for the first account, and for signing in from a link that was printed.

use super::account::{Account, NewAccount, Role};
use super::note::Note;
use super::password::{Hasher, Password};
use super::secret::{Key, hash_of};
use super::{keep, session, store};
use crate::audit::Actor;
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::ids::AccountId;
use crate::entities::one_time_key::KeyPurpose;
use crate::error::Result;

/// How long a one-time key can be used.
pub(super) const LIFE_MS: i64 = 30 * 60 * 1000;

/// A token for `/setup?token=…`, or nothing when there is an account already.
pub async fn issue_setup_token(db: &Db, clock: &Clock) -> Result<Option<String>> {
    if store::count(db.r()).await? > 0 {
        return Ok(None);
    }
    issue(db, clock, KeyPurpose::Setup, None).await.map(Some)
}

/// A path that signs this account in, once: its page has one button, and only the button acts.
pub async fn issue_sign_in_link(db: &Db, clock: &Clock, account: AccountId) -> Result<String> {
    let token = issue(db, clock, KeyPurpose::SignIn, Some(account)).await?;
    Ok(format!("/login/once?token={token}"))
}

async fn issue(db: &Db, clock: &Clock, purpose: KeyPurpose, account: Option<AccountId>) -> Result<String> {
    let key = Key::random()?;
    let now_ms = clock.now_ms();
    db.write(async |tx| store::insert_key(tx, &key.hash, purpose, account, now_ms, now_ms + LIFE_MS).await)
        .await?;
    Ok(key.shown)
}

/// What a set-up token is worth now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetupDoor {
    /// It may make the first account.
    Open,
    /// Nobody has an account yet, but this token is spent, too old or invented.
    Dead,
    /// There is an account: this page does not exist any more.
    Gone,
}

/// Looks at a set-up token without using it.
pub(super) async fn setup_door(db: &Db, clock: &Clock, token: &str) -> Result<SetupDoor> {
    if store::count(db.r()).await? > 0 {
        return Ok(SetupDoor::Gone);
    }
    let key = store::find_key(db.r(), &hash_of(token), KeyPurpose::Setup, clock.now_ms()).await?;
    Ok(if key.is_some() { SetupDoor::Open } else { SetupDoor::Dead })
}

/// How making the first account went.
pub(super) enum SetUp {
    /// The key for the cookie of the new administrator.
    Welcome(String),
    /// Somebody was faster, or the token is dead.
    TooLate,
}

/// Makes the first account. Every set-up key is spent in the same statement, so of two who race, with
/// one token or with two, exactly one becomes the administrator.
pub(super) async fn set_up(
    db: &Db,
    clock: &Clock,
    hasher: &Hasher,
    token: &str,
    new: NewAccount,
    password: Password,
    browser: &str,
) -> Result<SetUp> {
    let hash = hasher.hash(password).await?;
    let token_hash = hash_of(token);
    let now_ms = clock.now_ms();
    db.write(async |tx| {
        let key = store::find_key(tx, &token_hash, KeyPurpose::Setup, now_ms).await?;
        let is_ours = key.is_some() && store::spend_setup_keys(tx, now_ms).await? > 0;
        if !is_ours || store::count(tx).await? > 0 {
            return Ok(SetUp::TooLate);
        }
        let name = new.name.as_str().to_owned();
        let account = keep::insert(tx, new, Some(hash), now_ms).await?;
        let by = Actor::Account { id: account, name: &name };
        let note = Note::new(by, account, "account-create");
        Note { after: Some(FIRST_ROLE.as_str()), ..note }.write(tx, now_ms).await?;
        session::start(tx, clock, account, browser).await.map(SetUp::Welcome)
    })
    .await
}

/// Whose link this is, without using it.
pub(super) async fn link_owner(db: &Db, clock: &Clock, token: &str) -> Result<Option<Account>> {
    let Some(key) = store::find_key(db.r(), &hash_of(token), KeyPurpose::SignIn, clock.now_ms()).await?
    else {
        return Ok(None);
    };
    let Some(id) = key.account_id else { return Ok(None) };
    Ok(store::find(db.r(), id).await?.filter(|account| account.disabled_at.is_none()))
}

/// Uses a sign-in link: the key for the cookie, or nothing when the link is dead. Whoever printed it has the
/// server in their hands already, so it stands for the second factor too.
pub(super) async fn redeem_link(
    db: &Db,
    clock: &Clock,
    token: &str,
    browser: &str,
) -> Result<Option<String>> {
    let Some(owner) = link_owner(db, clock, token).await? else { return Ok(None) };
    let token_hash = hash_of(token);
    db.write(async |tx| {
        if !store::spend_key(tx, &token_hash, clock.now_ms()).await? {
            return Ok(None);
        }
        let key = session::start(tx, clock, owner.id, browser).await?;
        let note = Note::new(owner.actor(), owner.id, "sign-in");
        Note { after: Some("link"), ..note }.write(tx, clock.now_ms()).await?;
        Ok(Some(key))
    })
    .await
}

/// The role of the first account.
pub(super) const FIRST_ROLE: Role = Role::Admin;
