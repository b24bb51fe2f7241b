//! Time: the only place that reads the system's clock.
//!
//! Everything else receives a [`Clock`] as an argument, so that a test can hold time still or move it.
//! Time is counted in milliseconds since 1970-01-01T00:00:00Z, in UTC, as it is stored.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the time. Clones of a fixed clock show, and move, the same hands.
#[derive(Clone, Debug)]
pub struct Clock(Kind);

#[derive(Clone, Debug)]
enum Kind {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// The clock of the machine.
    #[must_use]
    pub fn system() -> Self {
        Self(Kind::System)
    }

    /// A clock that stands at `now_ms` until it is moved with [`Clock::advance`].
    #[must_use]
    pub fn fixed(now_ms: i64) -> Self {
        Self(Kind::Fixed(Arc::new(AtomicI64::new(now_ms))))
    }

    /// Milliseconds since the epoch, in UTC.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        match &self.0 {
            Kind::System => system_ms(),
            Kind::Fixed(hands) => hands.load(Ordering::SeqCst),
        }
    }

    /// Moves a fixed clock by `ms`, back if it is negative. The machine's own clock is not ours to move:
    /// there it does nothing.
    pub fn advance(&self, ms: i64) {
        match &self.0 {
            Kind::System => {}
            Kind::Fixed(hands) => {
                hands.fetch_add(ms, Ordering::SeqCst);
            }
        }
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the system's clock")]
fn system_ms() -> i64 {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn clones_of_a_fixed_clock_move_together() {
        let clock = Clock::fixed(1_000);
        let same = clock.clone();

        clock.advance(500);
        same.advance(-100);

        assert_eq!((clock.now_ms(), same.now_ms()), (1_400, 1_400));
    }

    #[test]
    fn the_system_clock_runs_and_cannot_be_moved() {
        let clock = Clock::system();
        let before = clock.now_ms();

        clock.advance(86_400_000);

        assert!(before > 1_700_000_000_000 && clock.now_ms() - before < 60_000);
    }
}
