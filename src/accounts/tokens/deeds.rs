//! Making keys and ending them.

use super::store::{self, NewToken};
use crate::accounts::account::Account;
use crate::accounts::porter::Porter;
use crate::accounts::secret::Key;
use crate::audit::{self, Entry, SubjectKind};
use crate::db::Tx;
use crate::entities::ids::{ApiTokenId, DEFAULT_SITE};
use crate::error::{Error, Faults, Result};

/// How many keys an account may have.
const MOST: u64 = 20;
/// By which a key is known among other secrets, for programs that look for leaked ones.
const PREFIX: &str = "nzr_";

/// Makes a key: what is shown this once.
pub(super) async fn make(porter: &Porter<'_>, account: &Account, new: &NewToken) -> Result<String> {
    let key = Key::prefixed(PREFIX)?;
    let now_ms = porter.now_ms();
    porter
        .db
        .write(async |tx| {
            if store::count(tx, account.id).await? >= MOST {
                return Err(Error::Invalid(Faults::one("name", "token-fault-many")));
            }
            let id = store::insert(tx, account.id, new, key.hash, now_ms).await?;
            let scopes: Vec<&str> = new.scopes.iter().map(|scope| scope.as_str()).collect();
            let after = format!("{} · {}", new.name, scopes.join(","));
            note(tx, account, id, "token-create", (None, Some(&after)), now_ms).await
        })
        .await?;
    Ok(key.shown)
}

/// Ends a key, at once.
pub(super) async fn end(porter: &Porter<'_>, account: &Account, id: ApiTokenId) -> Result<()> {
    let now_ms = porter.now_ms();
    porter
        .db
        .write(async |tx| {
            let Some(token) = store::delete(tx, account.id, id).await? else { return Err(Error::NotFound) };
            note(tx, account, id, "token-end", (Some(&token.name), None), now_ms).await
        })
        .await
}

async fn note(
    tx: &Tx,
    by: &Account,
    id: ApiTokenId,
    act: &str,
    (before, after): (Option<&str>, Option<&str>),
    now_ms: i64,
) -> Result<()> {
    let subject = (SubjectKind::Token, id.0);
    let entry = Entry { before, after, ..Entry::new(DEFAULT_SITE, by.actor(), subject, act) };
    audit::write(tx, entry, now_ms).await?;
    Ok(())
}
