//! Keys that are shown once and stored as a hash.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use crate::error::{Attempt, Result};

const BYTES: usize = 32;

/// 256 random bits as text fit for a cookie or a link, and the hash to store.
pub(super) struct Key {
    /// What the visitor gets, this once.
    pub shown: String,
    /// What is stored.
    pub hash: String,
}

impl Key {
    /// A new key.
    pub(super) fn random() -> Result<Key> {
        let mut bytes = [0_u8; BYTES];
        getrandom::fill(&mut bytes).attempting("drawing a random key")?;
        let shown = BASE64URL_NOPAD.encode(&bytes);
        let hash = hash_of(&shown);
        Ok(Key { shown, hash })
    }
}

impl Key {
    /// A new key that begins with a word by which it is known.
    pub(super) fn prefixed(prefix: &str) -> Result<Key> {
        let shown = format!("{prefix}{}", Key::random()?.shown);
        let hash = hash_of(&shown);
        Ok(Key { shown, hash })
    }
}

/// The stored form of a key that somebody shows. The key has 256 random bits, so a plain hash cannot be
/// searched, and comparing hashes tells nothing about the key.
pub(super) fn hash_of(shown: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(shown.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_long_and_never_the_same() {
        let (one, other) = (Key::random().unwrap(), Key::random().unwrap());
        assert_ne!(one.shown, other.shown);
        assert_eq!(one.shown.len(), 43);
        assert_eq!(one.hash, hash_of(&one.shown));
        assert_eq!(one.hash.len(), 64);
    }
}
