//! What a page's ratings come to: count, average, spread. Integers in, exact words out.

use super::stars::Stars;

/// How often each star value was given, one to five stars in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// `stars[k - 1]` votes gave k stars.
    pub stars: [u64; 5],
}

impl Totals {
    /// How many votes.
    pub fn votes(self) -> u64 {
        self.stars.iter().sum()
    }

    /// All stars together.
    pub fn sum(self) -> u64 {
        self.weighted().map(|(stars, votes)| u64::from(stars.get()) * votes).sum()
    }

    /// How many votes gave that many stars.
    pub fn of(self, stars: Stars) -> u64 {
        self.weighted().find(|(each, _)| *each == stars).map_or(0, |(_, votes)| votes)
    }

    /// Each star value with its votes, ascending.
    pub fn weighted(self) -> impl DoubleEndedIterator<Item = (Stars, u64)> + ExactSizeIterator {
        Stars::ALL.into_iter().zip(self.stars)
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let mut stars = self.stars;
        for (mine, theirs) in stars.iter_mut().zip(other.stars) {
            *mine = mine.saturating_add(theirs);
        }
        Self { stars }
    }
}

/// An aggregate brought from elsewhere: part of the average, but there are no rows behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    votes: u64,
    sum: u64,
    stars: Option<Totals>,
}

impl Imported {
    /// Votes and the sum of their stars, the spread unknown; none when it cannot be true.
    pub fn aggregate(votes: u64, sum: u64) -> Option<Self> {
        let possible = votes..=votes.checked_mul(u64::from(Stars::MAX))?;
        (votes > 0 && possible.contains(&sum)).then_some(Self { votes, sum, stars: None })
    }

    /// With its spread; none when it is empty.
    pub fn spread(stars: [u64; 5]) -> Option<Self> {
        let totals = Totals { stars };
        (totals.votes() > 0).then(|| Self { votes: totals.votes(), sum: totals.sum(), stars: Some(totals) })
    }

    /// How many votes were brought.
    pub fn votes(&self) -> u64 {
        self.votes
    }

    /// All their stars together.
    pub fn sum(&self) -> u64 {
        self.sum
    }
}

/// One bar of the spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The star value that it counts.
    pub stars: Stars,
    /// Its votes.
    pub votes: u64,
    /// Its whole-number share; the five of a spread with votes sum to 100.
    pub percent: u8,
}

/// What a page's ratings come to: its own votes and what was imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Votes cast here.
    pub own: Totals,
    /// The aggregate brought from elsewhere, if there is one.
    pub imported: Option<Imported>,
}

impl Summary {
    /// All votes, imported ones included.
    pub fn votes(&self) -> u64 {
        self.own.votes().saturating_add(self.imported.map_or(0, |it| it.votes))
    }

    /// All stars together, imported ones included.
    pub fn sum(&self) -> u64 {
        self.own.sum().saturating_add(self.imported.map_or(0, |it| it.sum))
    }

    /// The mean with full precision; none without votes, for nothing has no average and surely not 0.
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53 stars")]
    pub fn average(&self) -> Option<f64> {
        let votes = self.votes();
        (votes > 0).then(|| self.sum() as f64 / votes as f64)
    }

    /// The mean as people read it, in tenths of a star: 43 is «۴٫۳».
    pub fn average_in_tenths(&self) -> Option<u64> {
        self.rounded(10)
    }

    /// The mean in hundredths of a star.
    pub fn average_in_hundredths(&self) -> Option<u64> {
        self.rounded(100)
    }

    /// The spread of every vote whose stars are known: an imported bare sum has none.
    pub fn spread(&self) -> Totals {
        match self.imported.and_then(|it| it.stars) {
            Some(imported) => self.own.plus(imported),
            None => self.own,
        }
    }

    /// Whether votes are missing from the spread because they came as a bare sum.
    pub fn spread_is_partial(&self) -> bool {
        self.imported.is_some_and(|it| it.stars.is_none())
    }

    /// The spread as bars, five stars first. Percentages by largest remainder, so that they sum to 100.
    pub fn bars(&self) -> [Bar; 5] {
        let spread = self.spread();
        let mut bars = Stars::ALL.map(|stars| Bar { stars, votes: spread.of(stars), percent: 0 });
        for (bar, percent) in bars.iter_mut().zip(shares(spread.stars)) {
            bar.percent = percent;
        }
        bars.reverse();
        bars
    }

    /// Rounds half up in integers: a binary fraction would tip 4.25 either way.
    fn rounded(&self, per_star: u64) -> Option<u64> {
        let (votes, sum) = (u128::from(self.votes()), u128::from(self.sum()));
        let twice = sum * 2 * u128::from(per_star) + votes;
        twice.checked_div(votes * 2).and_then(|rounded| u64::try_from(rounded).ok())
    }
}

/// Whole percentages that sum to 100: each is cut, then the largest remainders get one more.
/// Equal remainders go to the higher stars. All zeros without votes.
fn shares(votes: [u64; 5]) -> [u8; 5] {
    let all: u128 = votes.iter().map(|each| u128::from(*each)).sum();
    if all == 0 {
        return [0; 5];
    }
    let whole = votes.map(|each| u128::from(each) * 100 / all);
    let mut missing = 100 - whole.iter().sum::<u128>();
    let mut by_remainder: Vec<(u128, usize)> =
        votes.iter().map(|each| u128::from(*each) * 100 % all).zip(0..).collect();
    by_remainder.sort_by(|one, other| other.cmp(one));

    let mut percents = whole.map(|each| u8::try_from(each).unwrap_or(100));
    for (_, place) in by_remainder {
        if missing == 0 {
            break;
        }
        if let Some(percent) = percents.get_mut(place) {
            *percent += 1;
            missing -= 1;
        }
    }
    percents
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The page of the look: 55 votes that come to 4.3.
    const LOOK: Totals = Totals { stars: [2, 2, 6, 14, 31] };

    fn own(stars: [u64; 5]) -> Summary {
        Summary { own: Totals { stars }, imported: None }
    }

    #[test]
    fn nothing_has_no_average() {
        let summary = Summary::default();

        assert_eq!(
            (summary.votes(), summary.sum(), summary.average(), summary.average_in_tenths()),
            (0, 0, None, None)
        );
        assert!(summary.bars().iter().all(|bar| bar.percent == 0));
    }

    #[test]
    fn fifty_five_votes_come_to_four_point_three() {
        let summary = Summary { own: LOOK, imported: None };

        assert_eq!((summary.votes(), summary.sum()), (55, 235));
        assert_eq!((summary.average_in_tenths(), summary.average_in_hundredths()), (Some(43), Some(427)));
        assert_eq!(summary.average(), Some(235.0 / 55.0));
        assert_eq!(
            summary.bars().map(|bar| (bar.stars.get(), bar.votes, bar.percent)),
            [(5, 31, 56), (4, 14, 25), (3, 6, 11), (2, 2, 4), (1, 2, 4)]
        );
    }

    #[test]
    fn halves_round_up() {
        for (stars, tenths) in [
            ([0, 0, 0, 3, 1], 43),  // 4.25
            ([0, 0, 0, 1, 19], 50), // 4.95
            ([1, 19, 0, 0, 0], 20), // 1.95
            ([19, 1, 0, 0, 0], 11), // 1.05
            ([0, 0, 0, 2, 1], 43),  // 4.33…
            ([1, 0, 0, 0, 0], 10),
        ] {
            assert_eq!(own(stars).average_in_tenths(), Some(tenths), "{stars:?}");
        }
    }

    #[test]
    fn three_equal_parts_still_sum_to_a_hundred() {
        assert_eq!(shares([1, 1, 1, 0, 0]), [33, 33, 34, 0, 0]);
        assert_eq!(shares([1, 1, 1, 1, 1]), [20; 5]);
        assert_eq!(shares([0, 0, 0, 0, 7]), [0, 0, 0, 0, 100]);
    }

    #[test]
    fn a_bare_imported_sum_counts_in_the_average_but_not_in_the_spread() {
        let summary =
            Summary { own: Totals { stars: [0, 0, 0, 0, 2] }, imported: Imported::aggregate(53, 226) };

        assert_eq!((summary.votes(), summary.sum(), summary.average_in_tenths()), (55, 236, Some(43)));
        assert!(summary.spread_is_partial());
        assert_eq!(summary.spread(), summary.own);
    }

    #[test]
    fn an_imported_spread_joins_the_bars() {
        let summary = Summary { own: LOOK, imported: Imported::spread([1, 0, 0, 0, 1]) };

        assert_eq!((summary.votes(), summary.sum()), (57, 241));
        assert!(!summary.spread_is_partial());
        assert_eq!(summary.spread().stars, [3, 2, 6, 14, 32]);
    }

    #[test]
    fn impossible_aggregates_are_refused() {
        for (votes, sum) in [(0, 0), (3, 2), (3, 16), (u64::MAX, u64::MAX)] {
            assert_eq!(Imported::aggregate(votes, sum), None, "{votes} votes, sum {sum}");
        }
        assert_eq!(Imported::spread([0; 5]), None);
    }

    proptest! {
        #[test]
        fn shares_sum_to_a_hundred_and_stay_within_one_of_the_truth(
            votes in prop::array::uniform5(0_u64..1_000_000_000_000)
        ) {
            let all: u64 = votes.iter().sum();
            let percents = shares(votes);

            let sum: u32 = percents.iter().map(|each| u32::from(*each)).sum();
            prop_assert_eq!(sum, if all == 0 { 0 } else { 100 });
            for (percent, each) in percents.iter().zip(votes) {
                let exact = if all == 0 { 0.0 } else { each as f64 * 100.0 / all as f64 };
                prop_assert!((f64::from(*percent) - exact).abs() < 1.0 + 1e-9);
            }
        }

        #[test]
        fn the_shown_average_is_within_half_a_tenth(votes in prop::array::uniform5(0_u64..10_000)) {
            let summary = own(votes);
            match (summary.average(), summary.average_in_tenths()) {
                (None, None) => prop_assert_eq!(summary.votes(), 0),
                (Some(exact), Some(shown)) => {
                    prop_assert!((exact * 10.0 - shown as f64).abs() <= 0.5 + 1e-9);
                    prop_assert!((10..=50).contains(&shown));
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
