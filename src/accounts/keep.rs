//! Keeping accounts: making, listing, changing, disabling them. Every deed leaves a line in the log, and what
//! takes rights away ends every session, open link and token of the account at once.

use super::account::{Account, Address, NewAccount, Role, Scope, key_of};
use super::note::Note;
use super::password::{Hasher, Password};
use super::store;
use crate::audit::Actor;
use crate::clock::Clock;
use crate::db::{Db, Tx};
use crate::entities::ids::AccountId;
use crate::error::{Error, Faults, Result};

/// Where, when and by whom an account is changed.
#[derive(Clone, Copy)]
pub struct Keeper<'a> {
    /// The database.
    pub db: &'a Db,
    /// The time.
    pub clock: &'a Clock,
    /// Who does it.
    pub by: Actor<'a>,
}

impl<'a> Keeper<'a> {
    /// The program, or whoever types its commands.
    pub fn program(db: &'a Db, clock: &'a Clock) -> Self {
        Self { db, clock, by: Actor::Program }
    }
}

/// How a change went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As wanted.
    Done,
    /// Not done: nobody would be left who may do everything.
    LastAdmin,
}

/// Makes an account. An address that has one already is a fault of the field `email`.
pub async fn create(
    db: &Db,
    clock: &Clock,
    hasher: &Hasher,
    new: NewAccount,
    password: Option<Password>,
) -> Result<AccountId> {
    let hash = match password {
        Some(password) => Some(hasher.hash(password).await?),
        None => None,
    };
    let role = new.role;
    let id = db
        .write(async |tx| {
            let id = insert(tx, new, hash, clock.now_ms()).await?;
            let note = Note::new(Actor::Program, id, "account-create");
            Note { after: Some(role.as_str()), ..note }.write(tx, clock.now_ms()).await?;
            Ok(id)
        })
        .await?;
    tracing::info!(account = %id, role = role.as_str(), "an account was made");
    Ok(id)
}

/// The row of a new account, within the caller's transaction.
pub(super) async fn insert(
    tx: &Tx,
    new: NewAccount,
    password_hash: Option<String>,
    now_ms: i64,
) -> Result<AccountId> {
    if store::find_credentials(tx, &new.email.key()).await?.is_some() {
        return Err(Error::Invalid(Faults::one("email", "account-fault-email-taken")));
    }
    store::insert(tx, new, password_hash, now_ms).await
}

/// Every account, the oldest first.
pub async fn list(db: &Db) -> Result<Vec<Account>> {
    store::list(db.r()).await
}

/// One account.
pub async fn find(db: &Db, id: AccountId) -> Result<Option<Account>> {
    store::find(db.r(), id).await
}

/// The account of an address.
pub async fn find_by_address(db: &Db, address: &Address) -> Result<Option<Account>> {
    Ok(store::find_credentials(db.r(), &key_of(address.as_str())).await?.map(|(account, _)| account))
}

/// Gives a new password. Every session, open link and token of the account ends.
pub async fn set_password(
    keeper: Keeper<'_>,
    hasher: &Hasher,
    account: AccountId,
    password: Password,
) -> Result<()> {
    let hash = hasher.hash(password).await?;
    let now_ms = keeper.clock.now_ms();
    keeper
        .db
        .write(async |tx| {
            store::mark_password(tx, account, hash).await?;
            store::shut_out(tx, account).await?;
            Note::new(keeper.by, account, "password-change").write(tx, now_ms).await
        })
        .await?;
    tracing::info!(account = %account, "an account was given another password; its sessions have ended");
    Ok(())
}

/// Gives another role; every session, open link and token of the account ends.
pub async fn set_role(keeper: Keeper<'_>, account: AccountId, role: Role) -> Result<Kept> {
    let now_ms = keeper.clock.now_ms();
    let kept = keeper
        .db
        .write(async |tx| {
            let Some(before) = store::find(tx, account).await? else { return Err(Error::NotFound) };
            if before.role == role {
                return Ok(Kept::Done);
            }
            if role == Role::Moderator && !another_admin(tx, account).await? {
                return Ok(Kept::LastAdmin);
            }
            store::mark_role(tx, account, role).await?;
            store::shut_out(tx, account).await?;
            let note = Note::new(keeper.by, account, "account-role");
            let words = (before.role.as_str(), role.as_str());
            Note { before: Some(words.0), after: Some(words.1), ..note }.write(tx, now_ms).await?;
            Ok(Kept::Done)
        })
        .await?;
    tracing::info!(account = %account, role = role.as_str(), ?kept, "an account was to get another role");
    Ok(kept)
}

/// Limits a moderator to some sites and languages, from their very next request.
pub async fn set_scope(keeper: Keeper<'_>, account: AccountId, scope: &Scope) -> Result<()> {
    keeper
        .db
        .write(async |tx| {
            let Some(before) = store::find(tx, account).await? else { return Err(Error::NotFound) };
            if before.scope == *scope {
                return Ok(());
            }
            store::mark_scope(tx, account, scope).await?;
            let (before, after) = (before.scope.in_words(), scope.in_words());
            let note = Note::new(keeper.by, account, "account-limits");
            Note { before: Some(&before), after: Some(&after), ..note }.write(tx, keeper.clock.now_ms()).await
        })
        .await
}

/// Shuts an account out, at once; what it decided stays in the log.
pub async fn disable(keeper: Keeper<'_>, account: AccountId) -> Result<Kept> {
    let now_ms = keeper.clock.now_ms();
    let kept = keeper
        .db
        .write(async |tx| {
            let Some(before) = store::find(tx, account).await? else { return Err(Error::NotFound) };
            if before.disabled_at.is_some() {
                return Ok(Kept::Done);
            }
            if before.role == Role::Admin && !another_admin(tx, account).await? {
                return Ok(Kept::LastAdmin);
            }
            store::mark_disabled(tx, account, Some(now_ms)).await?;
            store::shut_out(tx, account).await?;
            Note::new(keeper.by, account, "account-disable").write(tx, now_ms).await?;
            Ok(Kept::Done)
        })
        .await?;
    tracing::info!(account = %account, ?kept, "an account was to be disabled");
    Ok(kept)
}

/// Lets a disabled account in again.
pub async fn enable(keeper: Keeper<'_>, account: AccountId) -> Result<()> {
    keeper
        .db
        .write(async |tx| {
            store::mark_disabled(tx, account, None).await?;
            Note::new(keeper.by, account, "account-enable").write(tx, keeper.clock.now_ms()).await
        })
        .await
}

/// Ends every session of an account; its password and its tokens stay.
pub async fn end_sessions(keeper: Keeper<'_>, account: AccountId) -> Result<()> {
    keeper
        .db
        .write(async |tx| {
            store::delete_sessions_of(tx, account, None).await?;
            Note::new(keeper.by, account, "sessions-end").write(tx, keeper.clock.now_ms()).await
        })
        .await
}

/// Whether somebody else may do everything. On PostgreSQL the rows are held until the transaction ends, so of
/// two administrators who demote each other at once one stays.
async fn another_admin(tx: &Tx, account: AccountId) -> Result<bool> {
    Ok(store::lock_admins(tx).await?.into_iter().any(|id| id != account))
}
