//! Secrets: values that never show themselves, and the keyed hashes made with the site's key.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::error::{Attempt, Result};

/// A value that prints `***`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Hides a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself; call it where it is used, and nowhere else.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

/// The site's key. Everything that must not be guessed or linked is hashed with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecretKey(Secret<String>);

impl SecretKey {
    /// The shortest key that is taken, in bytes.
    pub const SHORTEST: usize = 32;

    /// A key from its text, when it is long enough.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        (text.len() >= Self::SHORTEST).then(|| Self(Secret::new(text.to_owned())))
    }

    /// A new random key.
    pub fn random() -> Result<Self> {
        let key = format!("{}{}", random_token()?, random_token()?);
        Ok(Self(Secret::new(key)))
    }

    /// The text, for the file that keeps it.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }

    /// Whether there is none yet.
    pub fn is_missing(&self) -> bool {
        self.0.reveal().is_empty()
    }

    /// HMAC-SHA-256 over the purpose and the parts, each with its length before it, as 43
    /// characters of URL-safe base64. Two purposes never share a hash.
    pub fn hash(&self, purpose: &str, parts: &[&str]) -> String {
        // HMAC takes a key of any length, so `new_from_slice` cannot fail; a zero hash would be
        // refused by every comparison.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.reveal().as_bytes()) else {
            return String::new();
        };
        for part in std::iter::once(&purpose).chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        BASE64URL_NOPAD.encode(&mac.finalize().into_bytes())
    }
}

/// 192 random bits from the operating system, as 32 characters of URL-safe base64.
///
/// # Errors
/// When the operating system gives no randomness.
pub fn random_token() -> Result<String> {
    let mut bytes = [0u8; 24];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string()).attempting("asking for randomness")?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

/// Whether two texts are the same, in a time that does not tell where they differ.
pub fn same_bytes(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_and_part_borders_change_the_hash() {
        let key = SecretKey::parse("0123456789abcdef0123456789abcdef").unwrap();

        assert_ne!(key.hash("a", &["bc"]), key.hash("ab", &["c"]));
        assert_ne!(key.hash("a", &["b", "c"]), key.hash("a", &["bc"]));
        assert_eq!(key.hash("a", &["b"]), key.hash("a", &["b"]));
    }

    #[test]
    fn a_secret_does_not_print_itself() {
        assert_eq!(format!("{:?}", SecretKey::parse(&"k".repeat(40)).unwrap()), "SecretKey(***)");
    }
}
