//! How often a wrong password may be tried.
//!
//! The narrow limit is per account *and* network, so that a stranger who guesses cannot lock the owner
//! out; the wide ones bound a network that tries many accounts, and a crowd of networks that tries one.
//! Counts live in memory: a restart forgives, which is no gain for anybody who cannot restart us.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::config::{Limit, LimitKind, RateLimits};

/// However often the narrow limits are raised, one account is not tried more often than this in all.
const CROWD: Limit = Limit { count: 300, per_s: 3600 };
/// Above this many counts the spent ones are swept out.
const SWEEP_AT: usize = 10_000;
/// With this many live counts nobody new may try: memory is bounded.
const MOST: usize = 200_000;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Counted {
    Pair(String, String),
    Network(String),
    Account(String),
}

impl Counted {
    fn all(account: &str, network: &str) -> [Counted; 3] {
        [
            Counted::Pair(account.to_owned(), network.to_owned()),
            Counted::Network(network.to_owned()),
            Counted::Account(account.to_owned()),
        ]
    }
}

#[derive(Debug, Clone, Copy)]
struct Tries {
    n: u32,
    until_ms: i64,
}

/// Counts the tries to sign in.
#[derive(Debug)]
pub struct Throttle {
    counts: Mutex<HashMap<Counted, Tries>>,
    pair: Option<Limit>,
    network: Option<Limit>,
}

impl Throttle {
    /// Nothing counted yet, with the limits of the settings.
    pub fn new(limits: &RateLimits) -> Throttle {
        Throttle {
            counts: Mutex::default(),
            pair: limits.get(LimitKind::LoginAccount),
            network: limits.get(LimitKind::LoginNetwork),
        }
    }

    /// What is limited now, and how.
    fn limits(&self, account: &str, network: &str) -> Vec<(Counted, Limit)> {
        let [pair, net, crowd] = Counted::all(account, network);
        // Whoever switches the narrow limit off wants none for accounts.
        let crowd_limit = self.pair.map(|_| CROWD);
        [(pair, self.pair), (net, self.network), (crowd, crowd_limit)]
            .into_iter()
            .filter_map(|(counted, limit)| limit.map(|limit| (counted, limit)))
            .collect()
    }

    /// Takes one try. It is counted before the password is compared, so that many at once cannot slip
    /// through; a right password gives it back. `Err` says for how many seconds there is none left.
    pub fn take(&self, now_ms: i64, account: &str, network: &str) -> Result<(), u32> {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() > SWEEP_AT {
            counts.retain(|_, tries| tries.until_ms > now_ms);
        }
        if counts.len() > MOST {
            return Err(60);
        }
        let all = self.limits(account, network);
        let wait_ms =
            all.iter().filter_map(|(counted, limit)| wait_ms(&counts, counted, *limit, now_ms)).max();
        if let Some(wait_ms) = wait_ms {
            return Err(u32::try_from((wait_ms + 999).div_euclid(1000)).unwrap_or(u32::MAX));
        }
        for (counted, limit) in all {
            let fresh = Tries { n: 0, until_ms: now_ms + i64::from(limit.per_s) * 1000 };
            let tries = counts.entry(counted).or_insert(fresh);
            if tries.until_ms <= now_ms {
                *tries = fresh;
            }
            tries.n += 1;
        }
        Ok(())
    }

    /// How often this account was tried in this hour, from anywhere; 0 when tries are not limited.
    pub fn tried(&self, now_ms: i64, account: &str) -> u32 {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let tries = counts.get(&Counted::Account(account.to_owned()));
        tries.filter(|tries| tries.until_ms > now_ms).map_or(0, |tries| tries.n)
    }

    /// Gives the try back, for the password was right, and forgets the wrong ones before it.
    pub fn forgive(&self, account: &str, network: &str) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        for counted in Counted::all(account, network) {
            match &counted {
                Counted::Pair(..) => {
                    counts.remove(&counted);
                }
                Counted::Network(_) | Counted::Account(_) => {
                    if let Some(tries) = counts.get_mut(&counted) {
                        tries.n = tries.n.saturating_sub(1);
                    }
                }
            }
        }
    }
}

fn wait_ms(counts: &HashMap<Counted, Tries>, counted: &Counted, limit: Limit, now_ms: i64) -> Option<i64> {
    let tries = counts.get(counted)?;
    (tries.until_ms > now_ms && tries.n >= limit.count).then_some(tries.until_ms - now_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throttle() -> Throttle {
        Throttle::new(&RateLimits::default())
    }

    #[test]
    fn a_guesser_is_stopped_and_the_owner_is_not() {
        let throttle = throttle();
        for n in 0..10 {
            assert_eq!(throttle.tried(0, "owner"), n);
            assert_eq!(throttle.take(0, "owner", "there"), Ok(()));
        }

        assert_eq!(throttle.take(1_000, "owner", "there"), Err(899));
        assert_eq!(throttle.take(1_000, "owner", "home"), Ok(()));
        assert_eq!(throttle.take(900_000, "owner", "there"), Ok(()));
    }

    #[test]
    fn one_network_cannot_try_everybody() {
        let throttle = throttle();
        let refused = (0..40).filter(|n| throttle.take(0, &format!("account {n}"), "there").is_err()).count();
        assert_eq!(refused, 20);
    }

    #[test]
    fn many_networks_cannot_try_one_account_for_ever() {
        let throttle = throttle();
        let refused =
            (0..310).filter(|n| throttle.take(0, "owner", &format!("network {n}")).is_err()).count();
        assert_eq!(refused, 10);
    }

    #[test]
    fn right_passwords_cost_nothing() {
        let throttle = throttle();
        for _ in 0..100 {
            assert_eq!(throttle.take(0, "owner", "home"), Ok(()));
            throttle.forgive("owner", "home");
        }
    }

    #[test]
    fn limits_can_be_switched_off() {
        let mut limits = RateLimits::default();
        limits.set(LimitKind::LoginAccount, None);
        limits.set(LimitKind::LoginNetwork, None);
        let throttle = Throttle::new(&limits);
        assert!((0..1_000).all(|_| throttle.take(0, "owner", "there").is_ok()));
    }
}
