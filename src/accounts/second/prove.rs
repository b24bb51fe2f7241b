//! Proving the second factor.

use super::{codes, seal, store, totp};
use crate::config::SecretKey;
use crate::db::Tx;
use crate::entities::ids::AccountId;
use crate::error::Result;

/// What proved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::accounts) enum Proof {
    /// A code of the app.
    Code,
    /// A recovery code, now spent.
    Recovery,
}

/// Whether this is a code of the account, and spends it: of many who give the same code at once one is right.
pub(in crate::accounts) async fn prove(
    tx: &Tx,
    site: &SecretKey,
    account: AccountId,
    typed: &str,
    now_ms: i64,
) -> Result<Option<Proof>> {
    let Some(sealed) = store::find_secret(tx, account).await? else { return Ok(None) };
    let secret = seal::open(site, account, &sealed);
    let step = secret.and_then(|secret| totp::matching_step(&secret, typed, now_ms));
    if let Some(step) = step {
        return Ok(store::use_step(tx, account, step).await?.then_some(Proof::Code));
    }
    let is_spent = store::spend_code(tx, account, &codes::hash_of(site, account, typed)).await?;
    Ok(is_spent.then_some(Proof::Recovery))
}
