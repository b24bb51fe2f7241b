//! Keeping accounts: making, listing, changing, disabling them.

use super::account::{Account, Address, NewAccount, Role, Scope, key_of};
use super::password::{Hasher, Password};
use super::store;
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::clock::Clock;
use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, DEFAULT_SITE};
use crate::error::{Error, Faults, Result};

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
    let id = db.write(async |tx| insert(tx, new, hash, clock.now_ms()).await).await?;
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

/// The account of an address.
pub async fn find_by_address(db: &Db, address: &Address) -> Result<Option<Account>> {
    Ok(store::find_credentials(db.r(), &key_of(address.as_str())).await?.map(|(account, _)| account))
}

/// Gives a new password. Every session and open link of the account ends.
pub async fn set_password(db: &Db, hasher: &Hasher, account: AccountId, password: Password) -> Result<()> {
    let hash = hasher.hash(password).await?;
    db.write(async |tx| {
        store::mark_password(tx, account, hash).await?;
        store::shut_out(tx, account).await
    })
    .await?;
    tracing::info!(account = %account, "an account was given another password; its sessions have ended");
    Ok(())
}

/// Gives another role; every session and open link of the account ends.
pub async fn set_role(db: &Db, account: AccountId, role: Role) -> Result<()> {
    db.write(async |tx| {
        store::mark_role(tx, account, role).await?;
        store::shut_out(tx, account).await
    })
    .await?;
    tracing::info!(account = %account, role = role.as_str(), "an account was given another role; its sessions have ended");
    Ok(())
}

/// Limits a moderator to some sites and languages, from their very next request.
pub async fn set_scope(
    db: &Db,
    clock: &Clock,
    by: Actor<'_>,
    account: AccountId,
    scope: &Scope,
) -> Result<()> {
    db.write(async |tx| {
        let Some(before) = store::find(tx, account).await? else { return Err(Error::NotFound) };
        store::mark_scope(tx, account, scope).await?;
        let (before, after) = (before.scope.in_words(), scope.in_words());
        let subject = (SubjectKind::Account, account.0);
        let line = Entry {
            before: Some(&before),
            after: Some(&after),
            ..Entry::new(DEFAULT_SITE, by, subject, "account-limits")
        };
        audit::write(tx, line, clock.now_ms()).await?;
        Ok(())
    })
    .await
}

/// Shuts an account out, at once; what it decided stays in the log.
pub async fn disable(db: &Db, clock: &Clock, account: AccountId) -> Result<()> {
    db.write(async |tx| {
        store::mark_disabled(tx, account, clock.now_ms()).await?;
        store::shut_out(tx, account).await
    })
    .await?;
    tracing::info!(account = %account, "an account was disabled; its sessions have ended");
    Ok(())
}
