//! Keys in letters: random, hashed in the database, and sealed in the letter as it is stored.

use crate::config::{SecretKey, random_token};
use crate::error::Result;

/// What stands in a stored letter before the seal of a key.
const MARK: &str = "sealed~";
/// What stands after it.
const END: char = '~';
/// The length of a seal.
const LENGTH: usize = 32;

/// A new key, before it is stored.
#[derive(Debug, Clone)]
pub struct NewKey {
    seal: String,
    pub(super) hash: String,
}

impl NewKey {
    /// A random key.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn random(secret: &SecretKey) -> Result<Self> {
        let seal = random_token()?;
        let hash = stored(secret, &opened(secret, &seal));
        Ok(Self { seal, hash })
    }

    /// What stands in the stored letter in place of the key.
    pub fn sealed(&self) -> String {
        format!("{MARK}{}{END}", self.seal)
    }

    /// A key that is shown at once, to somebody who has just proved the address.
    pub fn of_shown(secret: &SecretKey, shown: &str) -> Self {
        Self { seal: String::new(), hash: stored(secret, shown) }
    }
}

/// The key that belongs to a seal: 256 bits that nobody can know without the site's secret.
fn opened(secret: &SecretKey, seal: &str) -> String {
    secret.hash("key in a letter", &[seal])
}

/// How a key is stored.
pub(super) fn stored(secret: &SecretKey, shown: &str) -> String {
    secret.hash("stored key of a letter", &[shown])
}

/// By what an address is found. Two spellings that differ in capitals alone are one address.
pub fn address_key(secret: &SecretKey, address: &str) -> String {
    secret.hash("reader's address", &[&normal(address)])
}

/// An address as it is compared.
pub(super) fn normal(address: &str) -> String {
    address.trim().to_lowercase()
}

/// A stored letter's text with its keys in place of their seals: what leaves the house, and is never stored.
pub fn unseal(secret: &SecretKey, text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARK) {
        whole.push_str(before);
        match after.split_once(END).filter(|(seal, _)| is_seal(seal)) {
            Some((seal, tail)) => {
                whole.push_str(&opened(secret, seal));
                rest = tail;
            }
            None => {
                whole.push_str(MARK);
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    whole
}

fn is_seal(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> SecretKey {
        SecretKey::parse("0123456789abcdef0123456789abcdef").unwrap()
    }

    #[test]
    fn a_seal_opens_to_the_key_whose_hash_is_stored() {
        let key = NewKey::random(&secret()).unwrap();
        let letter = format!("see https://x.example/mine/{} and sealed~not-one~ too", key.sealed());

        let sent = unseal(&secret(), &letter);

        let shown = opened(&secret(), &key.seal);
        assert_eq!(sent, format!("see https://x.example/mine/{shown} and sealed~not-one~ too"));
        assert_eq!(stored(&secret(), &shown), key.hash);
        assert!(!letter.contains(&shown) && shown.len() == 43);
    }

    #[test]
    fn a_seal_is_worth_nothing_without_the_secret() {
        let key = NewKey::random(&secret()).unwrap();
        let other = SecretKey::parse("another secret key that is long enough").unwrap();

        assert_ne!(unseal(&other, &key.sealed()), unseal(&secret(), &key.sealed()));
    }

    #[test]
    fn capitals_make_no_second_address() {
        assert_eq!(address_key(&secret(), " Ana@Mail.Example"), address_key(&secret(), "ana@mail.example"));
        assert_ne!(address_key(&secret(), "ana@mail.example"), address_key(&secret(), "anna@mail.example"));
    }
}
