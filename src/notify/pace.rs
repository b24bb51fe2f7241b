//! How many letters are kind: one each while it is quiet, one for all in a burst.

/// Letters in ten minutes, after which the rest of them waits for one that counts.
const MOST_IN_TEN_MINUTES: u64 = 5;
/// Letters in an hour.
const MOST_IN_AN_HOUR: u64 = 12;
/// How long the first of a burst waits for the others.
const PATIENCE_MS: i64 = 10 * 60_000;

/// What is known when new events are looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traffic {
    /// Held comments that no letter tells of yet.
    pub n_new: u64,
    /// Letters of the last ten minutes.
    pub n_ten_minutes: u64,
    /// Letters of the last hour.
    pub n_hour: u64,
    /// How long the oldest new one has waited.
    pub oldest_ms: i64,
}

/// What to do with the new events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// A letter for each.
    Each,
    /// One letter for all of them.
    Together,
    /// Nothing yet.
    Wait,
}

pub(super) fn pace(traffic: Traffic) -> Pace {
    if traffic.n_new + traffic.n_ten_minutes <= MOST_IN_TEN_MINUTES
        && traffic.n_new + traffic.n_hour <= MOST_IN_AN_HOUR
    {
        return Pace::Each;
    }
    if traffic.oldest_ms >= PATIENCE_MS && traffic.n_hour < MOST_IN_AN_HOUR {
        Pace::Together
    } else {
        Pace::Wait
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_becomes_one_letter_after_ten_minutes() {
        let cases = [
            ((1, 0, 0, 0), Pace::Each),
            ((5, 0, 0, 0), Pace::Each),
            ((6, 0, 0, 0), Pace::Wait),
            ((500, 0, 0, 599_999), Pace::Wait),
            ((500, 0, 0, 600_000), Pace::Together),
            ((1, 5, 5, 1_000), Pace::Wait),
            ((1, 5, 5, 600_000), Pace::Together),
            ((1, 0, 12, 600_000), Pace::Wait),
        ];
        for ((n_new, n_ten_minutes, n_hour, oldest_ms), wanted) in cases {
            assert_eq!(
                pace(Traffic { n_new, n_ten_minutes, n_hour, oldest_ms }),
                wanted,
                "{n_new} {n_ten_minutes}"
            );
        }
    }
}
