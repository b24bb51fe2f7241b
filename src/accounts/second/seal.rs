//! Sealing a secret with the site's own key: whoever reads the database alone cannot make codes.
//!
//! Encrypt, then authenticate, both with HMAC-SHA-256 under purposes of their own: the stream for a nonce is
//! the hash of (account, nonce), which covers 32 bytes; a secret has 20. The seal of one account opens for
//! no other.

use data_encoding::BASE64URL_NOPAD;

use super::totp::SECRET_BYTES;
use crate::config::{SecretKey, random_token, same_bytes};
use crate::entities::ids::AccountId;
use crate::error::Result;

/// A secret as it may be stored, or carried by a form of its own account.
pub(super) fn seal(site: &SecretKey, account: AccountId, secret: &[u8; SECRET_BYTES]) -> Result<String> {
    let nonce = random_token()?;
    let hidden = BASE64URL_NOPAD.encode(&mixed(site, account, &nonce, secret));
    let tag = tag_of(site, account, &nonce, &hidden);
    Ok(format!("{nonce}.{hidden}.{tag}"))
}

/// The secret in a seal; nothing when it is not one of ours for this account.
pub(super) fn open(site: &SecretKey, account: AccountId, sealed: &str) -> Option<[u8; SECRET_BYTES]> {
    let mut parts = sealed.split('.');
    let (nonce, hidden, tag) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !same_bytes(tag, &tag_of(site, account, nonce, hidden)) {
        return None;
    }
    let hidden = BASE64URL_NOPAD.decode(hidden.as_bytes()).ok()?;
    mixed(site, account, nonce, &hidden).try_into().ok()
}

fn tag_of(site: &SecretKey, account: AccountId, nonce: &str, hidden: &str) -> String {
    site.hash("second-factor-seal-tag", &[&account.to_string(), nonce, hidden])
}

/// The bytes combined with the stream of this nonce; doing it twice gives them back.
fn mixed(site: &SecretKey, account: AccountId, nonce: &str, bytes: &[u8]) -> Vec<u8> {
    let stream = site.hash("second-factor-seal", &[&account.to_string(), nonce]);
    let stream = BASE64URL_NOPAD.decode(stream.as_bytes()).unwrap_or_default();
    bytes.iter().zip(stream).map(|(byte, key)| byte ^ key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_for_its_account_and_its_site_alone() {
        let site = SecretKey::parse(&"k".repeat(40)).unwrap();
        let other = SecretKey::parse(&"l".repeat(40)).unwrap();
        let secret = *b"twenty bytes, secret";
        let sealed = seal(&site, AccountId(7), &secret).unwrap();

        assert_eq!(open(&site, AccountId(7), &sealed), Some(secret));
        assert_eq!(open(&site, AccountId(8), &sealed), None);
        assert_eq!(open(&other, AccountId(7), &sealed), None);
        assert!(!sealed.contains(&BASE64URL_NOPAD.encode(&secret)));
        assert_ne!(sealed, seal(&site, AccountId(7), &secret).unwrap());
        for at in 0..sealed.len() {
            let mut edited = sealed.clone().into_bytes();
            edited[at] = if edited[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(open(&site, AccountId(7), &String::from_utf8(edited).unwrap()), None, "{at}");
        }
        assert_eq!(open(&site, AccountId(7), ""), None);
    }
}
