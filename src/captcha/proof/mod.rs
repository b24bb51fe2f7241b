//! Proof of work: a small tax on sending, paid by the browser while its reader is still writing.
//!
//! Always true here:
//! - The protocol is ALTCHA's, version 2, by its own crate: a challenge names a counter's key derivation (PBKDF2,
//!   which WebCrypto does nearly as fast as a program of one's own) and the browser counts until it finds it.
//! - A challenge is signed, names the site and the page it was made for, and expires. Nothing is stored until one
//!   lets something in; then its signature is remembered until it expires, so that it lets nothing else in.
//! - How much work is a matter of luck within a bound that everybody knows, twice the mean, so that no phone
//!   works for long; the mean grows with the number of challenges that are asked for, to four times at most.
//! - Measured on two busy cores, 250 derivations expected: in Chromium half of the proofs are done within 0.43 s, nine
//!   of ten within 1.1 s; a challenge costs the server one derivation, reading a proof none.
//! - No proof is no fault: whoever has no scripts, or an address without TLS, pays a point and nothing else.
//!
//! Owns the table `spent_proof`.

mod challenge;
mod haste;
mod read;
pub(super) mod routes;
mod store;

pub use challenge::Proofs;
pub use read::{Proof, Shown, Solved};
pub(super) use store::delete_expired;

use crate::db::Tx;
use crate::error::Result;

/// Whether a proof has let something in before.
///
/// # Errors
/// When the database does not answer.
pub async fn is_spent(tx: &Tx, solved: &Solved) -> Result<bool> {
    store::exists(tx, &solved.signature).await
}

/// Spends a proof, in the transaction that stores what it lets in; of many at once exactly one is told `true`.
///
/// # Errors
/// When the database does not answer.
pub async fn spend(tx: &Tx, solved: &Solved) -> Result<bool> {
    store::insert(tx, &solved.signature, solved.expires_at).await
}
