//! Keys in letters: random, hashed in the database, and sealed in the letter as it is stored.

use crate::config::{SecretKey, random_token};
use crate::error::Result;
use crate::outbox::{self, Seal};

/// A key for a letter or an answer, before its hash is stored.
#[derive(Debug, Clone)]
pub struct NewKey {
    pub(super) hash: String,
}

impl NewKey {
    /// The key that a letter carries under a seal.
    pub fn sealed(seal: &Seal) -> Self {
        Self { hash: seal.key_hash.clone() }
    }

    /// A random key with its text, to be shown at once to somebody who has just proved the address.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn shown(secret: &SecretKey) -> Result<(Self, String)> {
        let text = random_token()?;
        Ok((Self { hash: stored(secret, &text) }, text))
    }
}

/// How a key is stored.
pub(super) fn stored(secret: &SecretKey, shown: &str) -> String {
    outbox::key_hash(secret, shown)
}

/// By what an address is found: as the outbox knows the recipient of a letter.
pub fn address_key(secret: &SecretKey, address: &str) -> String {
    outbox::recipient_key(secret, address)
}

/// An address as it is compared.
pub(super) fn normal(address: &str) -> String {
    address.trim().to_lowercase()
}
