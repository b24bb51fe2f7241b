//! Counting how much comes in how short a time; the numbers are settings.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::{Limit, LimitKind, RateLimits};
use crate::error::{Error, Result};

/// Keys remembered at once; a flood from many networks costs no more memory than this.
const MOST_KEYS: usize = 100_000;

/// Who has how much left. One for the whole program; clones share it.
///
/// Each key has a moment at which its allowance is whole again; every event moves it on by the limit's
/// period divided by its count, and an event that would move it more than a period ahead is refused.
#[derive(Clone)]
pub struct Limits {
    limits: RateLimits,
    shared: Arc<Shared>,
}

struct Shared {
    hasher: RandomState,
    whole_at: Mutex<HashMap<(LimitKind, u64), i64>>,
}

impl Limits {
    /// With nothing counted yet.
    pub fn new(limits: RateLimits) -> Self {
        let shared = Shared { hasher: RandomState::new(), whole_at: Mutex::default() };
        Self { limits, shared: Arc::new(shared) }
    }

    /// Counts one event of `key`, or refuses it; a refused one is not counted.
    ///
    /// # Errors
    /// [`Error::SlowDown`] when the limit is reached.
    pub fn check(&self, kind: LimitKind, key: &str, now: i64) -> Result<()> {
        let Some(limit) = self.limits.get(kind) else { return Ok(()) };
        let mut whole_at = self.shared.whole_at.lock().unwrap_or_else(PoisonError::into_inner);
        if whole_at.len() >= MOST_KEYS {
            forget_idle(&mut whole_at, now);
        }
        let place = whole_at.entry((kind, self.shared.hasher.hash_one(key))).or_insert(now);
        // A clock set back must not lock a key for as long as it was set back; a period is the most.
        *place = (*place).clamp(now, now + period_ms(limit));
        *place = count(*place, limit, now)?;
        Ok(())
    }

    /// As [`Limits::check`], without counting: whether one more would be let in.
    ///
    /// # Errors
    /// [`Error::SlowDown`] when the limit is reached.
    pub fn peek(&self, kind: LimitKind, key: &str, now: i64) -> Result<()> {
        let Some(limit) = self.limits.get(kind) else { return Ok(()) };
        let whole_at = self.shared.whole_at.lock().unwrap_or_else(PoisonError::into_inner);
        let place = whole_at.get(&(kind, self.shared.hasher.hash_one(key))).copied().unwrap_or(now);
        count(place, limit, now).map(|_| ())
    }
}

fn period_ms(limit: Limit) -> i64 {
    i64::from(limit.per_s) * 1000
}

/// Where the moment moves to with one more event.
fn count(whole_at: i64, limit: Limit, now: i64) -> Result<i64> {
    let period = period_ms(limit);
    let step = (period / i64::from(limit.count.max(1))).max(1);
    let next = whole_at.clamp(now, now + period) + step;
    let early_ms = next - now - period;
    if early_ms > 0 {
        let retry_after_s = u32::try_from((early_ms + 999) / 1000).unwrap_or(u32::MAX);
        return Err(Error::SlowDown { retry_after_s });
    }
    Ok(next)
}

/// Forgets keys whose allowance is whole, and the half of the others that are nearest to it.
fn forget_idle(whole_at: &mut HashMap<(LimitKind, u64), i64>, now: i64) {
    whole_at.retain(|_, moment| *moment > now);
    if whole_at.len() >= MOST_KEYS {
        let mut moments: Vec<i64> = whole_at.values().copied().collect();
        let middle = moments.len() / 2;
        let median = *moments.select_nth_unstable(middle).1;
        whole_at.retain(|_, moment| *moment > median);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: LimitKind = LimitKind::CommentNetwork;

    fn limits(count: u32, per_s: u32) -> Limits {
        let mut limits = RateLimits::default();
        limits.set(KIND, Some(Limit { count, per_s }));
        Limits::new(limits)
    }

    #[test]
    fn so_many_pass_then_one_each_step() {
        for (count, per_s) in [(10, 600), (1, 60), (7, 60), (1200, 60)] {
            let limits = limits(count, per_s);
            for n in 0..count {
                assert!(limits.check(KIND, "a", 0).is_ok(), "{n} of {count}");
            }
            let refused = limits.check(KIND, "a", 0);
            let Err(Error::SlowDown { retry_after_s }) = refused else { panic!("{refused:?}") };
            assert!(retry_after_s >= 1 && retry_after_s <= per_s.div_ceil(count) + 1);
            assert!(limits.peek(KIND, "a", 0).is_err());
            assert!(limits.check(KIND, "b", 0).is_ok(), "another key is another count");
            assert!(limits.check(KIND, "a", i64::from(retry_after_s) * 1000).is_ok());
        }
    }

    #[test]
    fn one_switched_off_counts_nothing() {
        let mut settings = RateLimits::default();
        settings.set(KIND, None);
        let limits = Limits::new(settings);
        assert!((0..10_000).all(|_| limits.check(KIND, "a", 0).is_ok()));
        assert!(limits.shared.whole_at.lock().unwrap().is_empty());
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out_for_longer_than_a_period() {
        let limits = limits(2, 60);
        let day = 86_400_000;
        for _ in 0..2 {
            limits.check(KIND, "a", day).unwrap();
        }
        assert!(limits.check(KIND, "a", 0).is_err());
        assert!(limits.check(KIND, "a", 60_000).is_ok());
    }

    #[test]
    fn memory_is_bounded() {
        let limits = limits(1, 3600);
        for n in 0..(MOST_KEYS + 5_000) {
            let _ = limits.check(KIND, &n.to_string(), i64::try_from(n).unwrap());
        }
        assert!(limits.shared.whole_at.lock().unwrap().len() <= MOST_KEYS);
        assert!(
            limits.check(KIND, &(MOST_KEYS + 4_999).to_string(), 110_000).is_err(),
            "the newest are kept"
        );
    }
}
