//! Reading the field `proof`: nothing, something wrong, or the end of some work.

use altcha::{
    Challenge, ChallengeParameters, HmacAlgorithm, Payload, VerifySolutionOptions, sign_challenge,
    verify_solution,
};
use data_encoding::BASE64;

use super::challenge::{LIFETIME_MS, Proofs, bound_to};
use crate::config::same_bytes;
use crate::entities::ids::SiteId;

/// No field of ours is longer; the rest is not looked at.
const LONGEST: usize = 4096;
/// Clocks of several nodes differ by less.
const CLOCKS_DIFFER_MS: i64 = 60_000;

/// Where a proof is shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The site of the page.
    pub site: SiteId,
    /// The canonical path of the page that the form belongs to.
    pub path: &'a str,
    /// What stands in the field.
    pub typed: &'a str,
}

/// What the field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: no scripts ran, or none is asked for.
    Absent,
    /// Scripts ran, but this is no proof, or not one for here and now.
    Wrong,
    /// The work was done. It is still to be seen whether it has let something in before.
    Solved(Solved),
}

/// A proof that is good, unless it was spent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solved {
    pub(super) signature: String,
    pub(super) expires_at: i64,
}

impl Solved {
    /// What names this proof, and so the filling of the form that it came with.
    pub fn name(&self) -> &str {
        &self.signature
    }
}

impl Proofs {
    /// Reads the field. Takes microseconds: the key that was found is signed, so nothing is derived again.
    pub fn read(&self, shown: &Shown<'_>, now: i64) -> Proof {
        let typed = shown.typed.trim();
        if typed.is_empty() || !self.is_asked() {
            return Proof::Absent;
        }
        self.solved(typed, shown, now).map_or(Proof::Wrong, Proof::Solved)
    }

    fn solved(&self, typed: &str, shown: &Shown<'_>, now: i64) -> Option<Solved> {
        if typed.len() > LONGEST {
            return None;
        }
        let payload: Payload = serde_json::from_slice(&BASE64.decode(typed.as_bytes()).ok()?).ok()?;
        let parameters = payload.challenge.parameters;
        let signature = self.sign(parameters.clone())?.signature?;
        if !same_bytes(&signature, payload.challenge.signature.as_deref()?) {
            return None;
        }
        let expires_at = parameters.expires_at?.checked_mul(1000)?;
        // One that ends too late was made before the clock was set back; it would outlive its time.
        let is_in_time = expires_at > now && expires_at <= now + LIFETIME_MS + CLOCKS_DIFFER_MS;
        let is_here = parameters.data.as_ref() == Some(&bound_to(shown.site, shown.path));
        // The crate asks the machine's clock; ours has answered, so it is given a challenge without an end.
        let timeless = self.sign(ChallengeParameters { expires_at: None, ..parameters })?;
        let options = VerifySolutionOptions {
            hmac_key_signature_secret: Some(self.signing_keys().to_owned()),
            ..VerifySolutionOptions::new(&timeless, &payload.solution, self.signing())
        };
        let is_solved = verify_solution(options).is_ok_and(|result| result.verified);
        (is_in_time && is_here && is_solved).then_some(Solved { signature, expires_at })
    }

    fn sign(&self, mut parameters: ChallengeParameters) -> Option<Challenge> {
        sign_challenge(&HmacAlgorithm::Sha256, &mut parameters, None, self.signing(), None).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::SecretKey;
    use altcha::{SolveChallengeOptions, solve_challenge};
    use serde_json::{Value, json};

    const NOON: i64 = 1_700_000_000_000;
    const HERE: (SiteId, &str) = (SiteId(1), "/articles/ج");

    fn proofs() -> Proofs {
        Proofs::new(&SecretKey::parse(&"k".repeat(40)).unwrap(), Some(2))
    }

    async fn payload(proofs: &Proofs) -> Value {
        let challenge = proofs.challenge(HERE.0, HERE.1, NOON).await.unwrap();
        let solution = solve_challenge(SolveChallengeOptions::new(&challenge)).unwrap().unwrap();
        json!({ "challenge": challenge, "solution": solution })
    }

    fn read(proofs: &Proofs, typed: &str, place: (SiteId, &str), now: i64) -> Proof {
        proofs.read(&Shown { site: place.0, path: place.1, typed }, now)
    }

    fn packed(payload: &Value) -> String {
        BASE64.encode(payload.to_string().as_bytes())
    }

    fn is_solved(proof: &Proof) -> bool {
        matches!(proof, Proof::Solved(_))
    }

    #[tokio::test]
    async fn a_proof_is_good_on_its_page_for_an_hour() {
        let proofs = proofs();
        let good = packed(&payload(&proofs).await);

        assert!(is_solved(&read(&proofs, &good, HERE, NOON)));
        assert!(is_solved(&read(&proofs, &format!(" {good}\n"), HERE, NOON + LIFETIME_MS - 1000)));
        for (place, now) in [
            (HERE, NOON + LIFETIME_MS + 1000),
            (HERE, NOON - 2 * CLOCKS_DIFFER_MS),
            ((SiteId(2), HERE.1), NOON),
            ((SiteId(1), "/articles/b"), NOON),
        ] {
            assert_eq!(read(&proofs, &good, place, now), Proof::Wrong, "{place:?} {now}");
        }
        let other = Proofs::new(&SecretKey::parse(&"q".repeat(40)).unwrap(), Some(2));
        assert_eq!(read(&other, &good, HERE, NOON), Proof::Wrong, "another site's key");
        let off = Proofs::new(&SecretKey::parse(&"k".repeat(40)).unwrap(), None);
        assert_eq!(read(&off, &good, HERE, NOON), Proof::Absent, "not asked for");
    }

    #[tokio::test]
    async fn whatever_is_changed_in_a_proof_makes_it_none() {
        let proofs = proofs();
        let good = payload(&proofs).await;
        let upper = good["challenge"]["signature"].as_str().unwrap().to_uppercase();
        for (place, value) in [
            ("/challenge/parameters/expiresAt", json!(NOON / 1000 + 7200)),
            ("/challenge/parameters/expiresAt", json!(null)),
            ("/challenge/parameters/cost", json!(1)),
            ("/challenge/parameters/cost", json!(-1)),
            ("/challenge/parameters/keyPrefix", json!("")),
            ("/challenge/parameters/keySignature", json!(null)),
            ("/challenge/parameters/data/page", json!("/articles/b")),
            ("/challenge/parameters/data", json!(null)),
            ("/challenge/parameters/nonce", json!("00")),
            ("/challenge/signature", json!("")),
            ("/challenge/signature", json!(null)),
            ("/challenge/signature", json!(upper)),
            ("/solution/derivedKey", json!("")),
            ("/solution/derivedKey", json!("zz")),
            ("/solution/derivedKey", json!("00".repeat(32))),
            ("/solution", json!(null)),
        ] {
            let mut changed = good.clone();
            *changed.pointer_mut(place).unwrap() = value.clone();
            assert_eq!(read(&proofs, &packed(&changed), HERE, NOON), Proof::Wrong, "{place} {value}");
        }
    }

    #[test]
    fn hostile_fields_are_wrong_and_empty_ones_absent() {
        let proofs = proofs();
        for typed in ["", " \n"] {
            assert_eq!(read(&proofs, typed, HERE, NOON), Proof::Absent);
        }
        let deep = BASE64.encode("[".repeat(2000).as_bytes());
        for typed in ["working", "1", "e30=", "bnVsbA==", "\0", "%00", &deep, &"A".repeat(70_000)] {
            assert_eq!(read(&proofs, typed, HERE, NOON), Proof::Wrong, "{typed:.20}");
        }
    }

    #[tokio::test]
    async fn the_work_is_bounded_and_its_mean_is_what_was_asked_for() {
        let proofs = proofs();
        let mut counters = Vec::new();
        for minute in 0..60 {
            let challenge = proofs.challenge(HERE.0, HERE.1, NOON + minute * 60_000).await.unwrap();
            let solution = solve_challenge(SolveChallengeOptions::new(&challenge)).unwrap().unwrap();
            counters.push(solution.counter);
        }
        assert!(counters.iter().all(|counter| *counter < 4), "{counters:?}");
        assert!((0..4).all(|lot| counters.contains(&lot)), "{counters:?}");
    }
}
