//! How many letters are kind: one each while it is quiet, one for all in a burst, and never more an hour than
//! their reader wants.

use super::rhythm::{Rhythm, Wish, last_time};

/// Letters in ten minutes, after which the rest of them waits for one that counts.
const MOST_IN_TEN_MINUTES: u64 = 5;
/// How long the first of a burst waits for the others.
const PATIENCE_MS: i64 = 10 * 60_000;

/// What is known when new things are looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traffic {
    /// Held comments that no letter tells of yet.
    pub n_new: u64,
    /// Letters of the last ten minutes.
    pub n_ten_minutes: u64,
    /// Letters of the last hour.
    pub n_hour: u64,
    /// Since when the oldest new one waits (epoch ms).
    pub oldest: i64,
    /// The time (epoch ms).
    pub now: i64,
}

/// What to do with what is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// A letter for each.
    Each,
    /// One letter for all of them.
    Together,
    /// Nothing yet.
    Wait,
    /// Nothing ever.
    Drop,
}

pub(super) fn pace(wish: &Wish, traffic: Traffic) -> Pace {
    let waited_ms = traffic.now - traffic.oldest;
    let is_time = match &wish.rhythm {
        Rhythm::None => return Pace::Drop,
        Rhythm::AtOnce
            if traffic.n_new + traffic.n_ten_minutes <= MOST_IN_TEN_MINUTES
                && traffic.n_new + traffic.n_hour <= wish.per_hour =>
        {
            return Pace::Each;
        }
        Rhythm::AtOnce => waited_ms >= PATIENCE_MS,
        Rhythm::Every { minutes } => waited_ms >= minutes * 60_000,
        Rhythm::Daily { hour, zone } => {
            last_time(*hour, zone, traffic.now).is_some_and(|last| traffic.oldest < last)
        }
    };
    if is_time && traffic.n_hour < wish.per_hour { Pace::Together } else { Pace::Wait }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    fn traffic((n_new, n_ten_minutes, n_hour, waited): (u64, u64, u64, i64)) -> Traffic {
        Traffic { n_new, n_ten_minutes, n_hour, oldest: 1_000_000_000 - waited, now: 1_000_000_000 }
    }

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
            ((1, 0, 11, 0), Pace::Each),
            ((2, 0, 11, 600_000), Pace::Together),
            ((1, 0, 12, 600_000), Pace::Wait),
        ];
        for (given, wanted) in cases {
            assert_eq!(pace(&Wish::default(), traffic(given)), wanted, "{given:?}");
        }
    }

    #[test]
    fn whoever_wants_pauses_gets_them_and_a_ceiling_holds_for_all() {
        let every = Wish { rhythm: Rhythm::Every { minutes: 30 }, per_hour: 1 };
        assert_eq!(pace(&every, traffic((1, 0, 0, 1_799_999))), Pace::Wait);
        assert_eq!(pace(&every, traffic((1, 0, 0, 1_800_000))), Pace::Together);
        assert_eq!(pace(&every, traffic((1, 0, 1, 1_800_000))), Pace::Wait);
        let never = Wish { rhythm: Rhythm::None, per_hour: 60 };
        assert_eq!(pace(&never, traffic((1, 0, 0, 0))), Pace::Drop);
        // 1,000,000,000 ms: 12 January 1970, 13:46:40 UTC.
        let daily = |hour| Wish { rhythm: Rhythm::Daily { hour, zone: TimeZone::UTC }, per_hour: 12 };
        assert_eq!(pace(&daily(13), traffic((9, 0, 0, 2_800_000))), Pace::Wait);
        assert_eq!(pace(&daily(13), traffic((9, 0, 0, 2_800_001))), Pace::Together);
        assert_eq!(pace(&daily(14), traffic((9, 0, 0, 85_600_001))), Pace::Together);
        assert_eq!(pace(&daily(14), traffic((9, 0, 0, 7_200_000))), Pace::Wait);
    }
}
