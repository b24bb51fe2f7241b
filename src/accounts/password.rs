//! Passwords: what may be one, and how one is proven.
//!
//! A password is any text of ten characters or more, in any script, compared in NFC so that a
//! name typed on another keyboard is the same name. Nothing is ever cut: what is too long is
//! refused. Only the Argon2id string is stored (19 MiB, two passes, one lane), and no more than
//! two are computed at once, so that a crowd at the door cannot take the memory of the pages.

use std::sync::{Arc, LazyLock};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::error::{Attempt, Error, Result};
use crate::text::length;

/// The fewest characters (graphemes) of a password.
pub(super) const MIN_GRAPHEMES: usize = 10;
/// The most bytes of a password; Argon2 itself would take far more.
pub(super) const MAX_BYTES: usize = 1024;

const AT_ONCE: usize = 2;
/// How many may wait for their turn before the next one is asked to come later.
const IN_LINE: usize = 256;

/// A text that may be a password. It has no `Debug`, so it cannot slip into a log.
pub struct Password(String);

/// Why a text may not be a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    TooShort,
    TooLong,
    /// The name or the address of its own account.
    Known,
}

impl Unfit {
    /// The message that says so.
    pub fn key(self) -> &'static str {
        match self {
            Unfit::TooShort => "account-fault-password-short",
            Unfit::TooLong => "account-fault-password-long",
            Unfit::Known => "account-fault-password-known",
        }
    }
}

impl Password {
    /// A new password, refused where it would be a bad one. `known` holds what anybody knows of
    /// the account: its name and its address.
    pub fn parse(typed: &str, known: &[&str]) -> Result<Password, Unfit> {
        let password = Password::typed(typed).ok_or(Unfit::TooLong)?;
        if length::graphemes(&password.0) < MIN_GRAPHEMES {
            return Err(Unfit::TooShort);
        }
        let plain = password.0.to_lowercase();
        if known.iter().any(|word| !word.is_empty() && word.to_lowercase() == plain) {
            return Err(Unfit::Known);
        }
        Ok(password)
    }

    /// What somebody typed to prove who they are: any text that is not absurdly long.
    pub fn typed(typed: &str) -> Option<Password> {
        if typed.len() > MAX_BYTES {
            return None;
        }
        let composed: String = typed.nfc().collect();
        (composed.len() <= MAX_BYTES).then_some(Password(composed))
    }
}

/// Computes and compares, at most two at a time, off the threads that answer requests.
#[derive(Clone)]
pub struct Hasher {
    places: Arc<Semaphore>,
    line: Arc<Semaphore>,
}

impl Default for Hasher {
    fn default() -> Self {
        Hasher { places: Arc::new(Semaphore::new(AT_ONCE)), line: Arc::new(Semaphore::new(IN_LINE)) }
    }
}

impl Hasher {
    /// The string to store for this password, with a salt of its own.
    pub async fn hash(&self, password: Password) -> Result<String> {
        self.run(move || {
            argon2()?.hash_password(password.0.as_bytes()).map(|hash| hash.to_string()).map_err(Refusal::of)
        })
        .await
    }

    /// Whether this is the password. Without a stored string the same work is done against one
    /// that nobody knows the password of, so that an unknown name takes as long as a known one.
    pub async fn verify(&self, password: Password, stored: Option<String>) -> Result<bool> {
        self.run(move || {
            let known = stored.is_some();
            let stored = match stored {
                Some(stored) => stored,
                None => NOBODY.as_ref().map_err(std::clone::Clone::clone)?.clone(),
            };
            let parsed = PasswordHash::new(&stored).map_err(Refusal::of)?;
            Ok(argon2()?.verify_password(password.0.as_bytes(), &parsed).is_ok() && known)
        })
        .await
    }

    async fn run<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, Refusal> + Send + 'static,
    {
        let _line = self.line.try_acquire().map_err(|_full| Error::Busy)?;
        // Nobody closes the semaphore, so this does not fail.
        let _place = self.places.acquire().await.attempting("waiting to hash a password")?;
        let done = tokio::task::spawn_blocking(work).await.attempting("hashing a password")?;
        done.attempting("hashing a password")
    }
}

/// Argon2 would not: its words, without the password.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
struct Refusal(String);

impl Refusal {
    fn of(reason: impl std::fmt::Display) -> Refusal {
        Refusal(reason.to_string())
    }
}

/// The stored string of no account, made once with the same cost as the others.
static NOBODY: LazyLock<Result<String, Refusal>> = LazyLock::new(|| {
    let mut noise = [0_u8; 32];
    getrandom::fill(&mut noise).map_err(Refusal::of)?;
    argon2()?.hash_password(&noise).map(|hash| hash.to_string()).map_err(Refusal::of)
});

fn argon2() -> Result<Argon2<'static>, Refusal> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(Refusal::of)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(typed: &str) -> Result<(), Unfit> {
        Password::parse(typed, &["sepideh", "sepideh@example.org"]).map(|_| ())
    }

    #[test]
    fn length_is_counted_in_characters_of_any_script() {
        assert_eq!(parse("short one"), Err(Unfit::TooShort));
        assert_eq!(parse("ten chars!"), Ok(()));
        assert_eq!(parse("گذرواژهٔ من"), Ok(()));
        assert_eq!(parse("می‌خواهم"), Err(Unfit::TooShort));
        // Nine families of four people each: long in bytes, nine characters.
        assert_eq!(parse(&"👨‍👩‍👧‍👦".repeat(9)), Err(Unfit::TooShort));
        assert_eq!(parse(&"a".repeat(MAX_BYTES)), Ok(()));
        assert_eq!(parse(&"a".repeat(MAX_BYTES + 1)), Err(Unfit::TooLong));
        assert_eq!(parse(&"a".repeat(1 << 20)), Err(Unfit::TooLong));
        assert_eq!(parse("SEPIDEH@example.org"), Err(Unfit::Known));
    }

    async fn fits(made: &str, typed: &str) -> bool {
        let hasher = Hasher::default();
        let stored = hasher.hash(Password::parse(made, &[]).ok().unwrap()).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        hasher.verify(Password::typed(typed).unwrap(), Some(stored)).await.unwrap()
    }

    #[tokio::test]
    async fn a_password_is_compared_whole() {
        let long = "x".repeat(72);
        assert!(fits(&format!("{long}a"), &format!("{long}a")).await);
        assert!(!fits(&format!("{long}a"), &format!("{long}b")).await, "73 bytes, the last differs");
        let persian = "یک گذرواژهٔ بلند و به یاد ماندنی".repeat(4);
        assert!(fits(&persian, &persian).await);
        assert!(!fits(&persian, persian.trim_end_matches('ی')).await);
    }

    #[tokio::test]
    async fn two_ways_to_write_one_letter_are_one_password() {
        assert!(
            fits(
                "p\u{159}\u{ed}li\u{161} \u{17e}lut\u{fd}",
                "pr\u{30c}i\u{301}lis\u{30c} z\u{30c}luty\u{301}"
            )
            .await
        );
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        let hasher = Hasher::default();
        assert!(!hasher.verify(Password::typed("").unwrap(), None).await.unwrap());
    }
}
