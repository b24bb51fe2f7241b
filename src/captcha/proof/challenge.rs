//! Making challenges.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use altcha::{Challenge, CreateChallengeOptions};
use tokio::sync::Semaphore;

use super::haste::Haste;
use crate::captcha::dice::Dice;
use crate::config::SecretKey;
use crate::entities::ids::SiteId;
use crate::error::{Attempt, Error, Result};

/// How long a challenge can be used, in milliseconds: longer than most comments take.
pub(super) const LIFETIME_MS: i64 = 60 * 60 * 1000;
/// Rounds of one derivation.
const COST: u32 = 5_000;
/// Challenges made at once; each is one derivation.
const MAKING: usize = 2;

/// What making and reading proofs needs; one for the whole program.
#[derive(Clone)]
pub struct Proofs(Arc<Inner>);

struct Inner {
    signing: String,
    signing_keys: String,
    work: Option<u32>,
    haste: Mutex<Haste>,
    making: Semaphore,
}

impl Proofs {
    /// From the site's secret key, and how many derivations are expected of a browser in quiet times; none where
    /// no proof is asked for.
    pub fn new(secret: &SecretKey, work: Option<u32>) -> Self {
        Self(Arc::new(Inner {
            signing: secret.hash("proof challenge", &[]),
            signing_keys: secret.hash("proof key", &[]),
            work,
            haste: Mutex::default(),
            making: Semaphore::new(MAKING),
        }))
    }

    /// Whether pages ask for proofs.
    pub fn is_asked(&self) -> bool {
        self.0.work.is_some()
    }

    pub(super) fn signing(&self) -> &str {
        &self.0.signing
    }

    pub(super) fn signing_keys(&self) -> &str {
        &self.0.signing_keys
    }

    /// A new challenge for a page. Costs one derivation, on a blocking thread.
    ///
    /// # Errors
    /// [`Error::NotFound`] where no proof is asked for; no randomness.
    pub(super) async fn challenge(&self, site: SiteId, path: &str, now: i64) -> Result<Challenge> {
        let work = self.work(now).ok_or(Error::NotFound)?;
        // The browser finds the key on its first try or its last, all equally probable: the mean is the work.
        let counter = Dice::new().and_then(|mut dice| dice.below(work.saturating_mul(2)));
        let counter =
            counter.ok_or_else(|| Error::internal("making a challenge", "the system gives no randomness"))?;
        let options = CreateChallengeOptions {
            algorithm: "PBKDF2/SHA-256".to_owned(),
            cost: COST,
            counter: Some(counter),
            data: Some(bound_to(site, path)),
            expires_at: Some((now + LIFETIME_MS) / 1000),
            hmac_signature_secret: Some(self.signing().to_owned()),
            hmac_key_signature_secret: Some(self.signing_keys().to_owned()),
            ..CreateChallengeOptions::default()
        };
        let _turn = self.0.making.acquire().await.attempting("waiting to make a challenge")?;
        let made = tokio::task::spawn_blocking(move || altcha::create_challenge(options)).await;
        made.attempting("making a challenge")?.attempting("making a challenge")
    }

    /// Derivations expected for the next proof.
    fn work(&self, now: i64) -> Option<u32> {
        let quiet = self.0.work?;
        let times = self.0.haste.lock().unwrap_or_else(PoisonError::into_inner).count(now);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
        let work = (f64::from(quiet) * times).round() as u32;
        Some(work.max(1))
    }
}

/// What a challenge says of where it may be used.
pub(super) fn bound_to(site: SiteId, path: &str) -> BTreeMap<String, serde_json::Value> {
    // Encoded, so that a browser can put the challenge into base64 as it came.
    let page = crate::text::slug::encode(path);
    BTreeMap::from([("page".to_owned(), page.into()), ("site".to_owned(), site.0.into())])
}
