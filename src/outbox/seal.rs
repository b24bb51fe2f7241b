//! Keys that stand in letters and nowhere else.

use unicode_normalization::UnicodeNormalization;

use super::Leased;
use super::Rendered;
use crate::config::{SecretKey, random_token};
use crate::error::Result;
use crate::mail::Extra;

/// A key for a link in a letter. A letter is stored with the handle in the key's place; only when it is handed
/// over the handle becomes the key, so that a copy of the database opens nothing. Of the key itself its
/// owner stores the hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// What stands in the stored letter, and in [`Rendered::sealed`]. It is 32 signs of URL-safe base64, no secret, and
    /// nobody can guess it.
    pub handle: String,
    /// What is stored to know the key by: [`key_hash`] of it.
    pub key_hash: String,
}

impl Seal {
    /// A new one.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn new(secret: &SecretKey) -> Result<Self> {
        let handle = random_token()?;
        let key_hash = key_hash(secret, &key(secret, &handle));
        Ok(Self { handle, key_hash })
    }
}

/// The key that a handle becomes: 43 signs of URL-safe base64, signed with the site's key.
fn key(secret: &SecretKey, handle: &str) -> String {
    secret.hash("sealed-key", &[handle])
}

/// The hash by which a key that somebody shows is found.
pub fn key_hash(secret: &SecretKey, shown: &str) -> String {
    secret.hash("sealed-key-hash", &[shown])
}

/// The hash by which an address is known where the address itself is not to be stored.
pub fn recipient_key(secret: &SecretKey, address: &str) -> String {
    let signs = address.trim().chars().filter(|sign| !sign.is_control());
    secret.hash("recipient", &[&signs.nfc().collect::<String>().to_lowercase()])
}

impl Leased {
    /// The letter as it is handed over: with keys in the place of their handles.
    pub fn unsealed(&self, secret: &SecretKey) -> Rendered {
        let mut letter = self.letter.clone();
        for handle in &self.letter.sealed {
            let key = key(secret, handle);
            letter.text = letter.text.replace(handle.as_str(), &key);
            letter.html = letter.html.replace(handle.as_str(), &key);
            for header in &mut letter.headers {
                if let Extra::ListUnsubscribe(address) = header {
                    *address = address.replace(handle.as_str(), &key);
                }
            }
        }
        letter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_has_one_key_however_it_is_typed() {
        let secret = SecretKey::parse("0123456789abcdef0123456789abcdef").unwrap();

        assert_eq!(recipient_key(&secret, " Ann@Example.org"), recipient_key(&secret, "ann@example.org\n"));
        assert_ne!(recipient_key(&secret, "ann@example.org"), recipient_key(&secret, "anna@example.org"));
    }

    #[test]
    fn a_stored_handle_is_no_key() {
        let secret = SecretKey::parse("0123456789abcdef0123456789abcdef").unwrap();
        let seal = Seal::new(&secret).unwrap();

        assert_ne!(key_hash(&secret, &seal.handle), seal.key_hash);
        assert_eq!(key_hash(&secret, &key(&secret, &seal.handle)), seal.key_hash);
    }
}
