//! How many challenges are asked for just now, and what that makes of the work.

/// After this long a challenge counts half.
const HALF_LIFE_MS: f64 = 60_000.0;
/// Up to here is a quiet time: about twenty a minute.
const CALM: f64 = 30.0;
/// No flood makes the work dearer than this many times.
const DEAREST: f64 = 4.0;

/// A count that fades.
#[derive(Debug, Default)]
pub(super) struct Haste {
    level: f64,
    at: i64,
}

impl Haste {
    /// Counts one challenge and says how many times the quiet work it costs.
    pub(super) fn count(&mut self, now: i64) -> f64 {
        // A clock set back fades nothing, and adds nothing either.
        let passed = (now - self.at).max(0) as f64;
        self.level = self.level * 0.5_f64.powf(passed / HALF_LIFE_MS) + 1.0;
        self.at = now;
        (self.level / CALM).clamp(1.0, DEAREST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_times_cost_the_same_and_floods_cost_more_up_to_a_bound() {
        let mut haste = Haste::default();
        for minute in 0..60 {
            for n in 0..20 {
                assert!(haste.count(minute * 60_000 + n * 3000) < 1.05, "twenty a minute are quiet");
            }
        }
        let flood: Vec<f64> = (0..500).map(|n| haste.count(3_600_000 + n)).collect();
        assert!(flood.is_sorted());
        assert!((flood[499] - DEAREST).abs() < f64::EPSILON, "bounded");
        assert!(haste.count(3_600_000 + 600_000).abs() <= 1.0, "and over after ten minutes");
        assert!(haste.count(0) <= DEAREST, "a clock set back");
    }
}
