//! When to try again.

/// The first pause.
const FIRST_MS: i64 = 60_000;
/// The longest pause.
const LONGEST_MS: i64 = 6 * 3_600_000;
/// After this age a letter that nobody takes has failed.
const GIVE_UP_MS: i64 = 3 * 86_400_000;

/// What to do with a letter that was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Try again at this time (epoch ms).
    At(i64),
    /// Give up; the admin is told.
    Never,
}

/// Doubles the pause from one minute to six hours, spread by up to a fifth (`jitter` in 0…255), and
/// gives up after three days.
pub fn next_attempt(n_attempts: i64, created_at: i64, now_ms: i64, jitter: u8) -> Next {
    if now_ms - created_at > GIVE_UP_MS {
        return Next::Never;
    }
    let doublings = u32::try_from(n_attempts.clamp(1, 16) - 1).unwrap_or(0);
    let pause = FIRST_MS.saturating_mul(1_i64 << doublings).min(LONGEST_MS);
    Next::At(now_ms + pause + pause / 5 * i64::from(jitter) / 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_six_hours_and_end_after_three_days() {
        let pause = |n| match next_attempt(n, 0, 1_000, 0) {
            Next::At(at) => at - 1_000,
            Next::Never => -1,
        };

        assert_eq!([1, 2, 3, 10, 40].map(pause), [60_000, 120_000, 240_000, LONGEST_MS, LONGEST_MS]);
        assert_eq!(next_attempt(1, 0, GIVE_UP_MS + 1, 0), Next::Never);
        assert_eq!(next_attempt(1, 0, 0, 255), Next::At(72_000));
    }
}
