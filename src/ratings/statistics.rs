//! What the desk and the exports say beyond the mean. Pure formulas over a spread of stars.
//!
//! Notation: n_k votes for k stars, n votes in all, S the sum of their stars.

use super::stars::Stars;
use super::summary::Totals;

/// Fewest votes for which an interval is worth saying.
const FEWEST_FOR_INTERVAL: u64 = 3;

/// What pulls a page with few votes towards the rest of the site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// The site's mean: all stars of all rated pages through all their votes.
    pub mean: f64,
    /// How many votes the prior weighs.
    pub weight: f64,
}

impl Prior {
    /// From the votes and sums of the pages that have votes: weight = median votes, held between 5 and 50.
    /// None when nothing was rated.
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53 stars")]
    pub fn from_pages(pages: impl IntoIterator<Item = (u64, u64)>) -> Option<Self> {
        let rated: Vec<(u64, u64)> = pages.into_iter().filter(|(votes, _)| *votes > 0).collect();
        let votes: u64 = rated.iter().map(|(votes, _)| votes).sum();
        let sum: u64 = rated.iter().map(|(_, sum)| sum).sum();
        let mut counts: Vec<u64> = rated.into_iter().map(|(votes, _)| votes).collect();
        counts.sort_unstable();
        let lower = *counts.get(counts.len().saturating_sub(1) / 2)?;
        let upper = *counts.get(counts.len() / 2)?;
        let median = f64::midpoint(lower as f64, upper as f64);
        Some(Self { mean: sum as f64 / votes as f64, weight: median.clamp(5.0, 50.0) })
    }

    /// The Bayesian average (C·m + S) / (C + n): comparable between pages, for a single five-star vote
    /// moves it little. With n = 0 it is the prior's mean.
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53 stars")]
    pub fn average(&self, votes: u64, sum: u64) -> f64 {
        (self.weight * self.mean + sum as f64) / (self.weight + votes as f64)
    }
}

/// The 95 % interval of the mean, clipped to the scale; none below three votes.
///
/// Half a pseudo-vote for each star, then Student's t: m_k = n_k + ½, N = n + 5/2, x̃ = Σk·m_k / N,
/// v = (Σk²·m_k / N − x̃²)·N/(N−1), x̃ ± t(0.975, N−1)·√(v/N). The plain t-interval covers only 34–72 % at
/// three top-heavy votes; this one stayed above 95 % in every shape simulated (RATINGS, "Coverage").
#[expect(clippy::cast_precision_loss, reason = "exact below 2^53 votes")]
pub fn interval(spread: Totals) -> Option<(f64, f64)> {
    if spread.votes() < FEWEST_FOR_INTERVAL {
        return None;
    }
    let moment = |power: i32| -> f64 {
        spread.weighted().map(|(k, votes)| f64::from(k.get()).powi(power) * (votes as f64 + 0.5)).sum()
    };
    let all = moment(0);
    let mean = moment(1) / all;
    let variance = (moment(2) / all - mean * mean) * all / (all - 1.0);
    let reach = t_quantile_975(all - 1.0) * (variance / all).sqrt();
    Some(((mean - reach).max(1.0), (mean + reach).min(f64::from(Stars::MAX))))
}

/// The middle vote (between two middle ones, halfway); none without votes.
pub fn median(spread: Totals) -> Option<f64> {
    let votes = spread.votes();
    let lower = nth(spread, votes.checked_sub(1)? / 2)?;
    let upper = nth(spread, votes / 2)?;
    Some(f64::midpoint(f64::from(lower.get()), f64::from(upper.get())))
}

/// The share of votes with four or five stars (the CSAT of a 1–5 question); none without votes.
#[expect(clippy::cast_precision_loss, reason = "exact below 2^53 votes")]
pub fn top2_share(spread: Totals) -> Option<f64> {
    let votes = spread.votes();
    let top: u64 = spread.weighted().rev().take(2).map(|(_, votes)| votes).sum();
    (votes > 0).then(|| top as f64 / votes as f64)
}

/// The stars of the vote at that place when all are put in ascending order.
fn nth(spread: Totals, place: u64) -> Option<Stars> {
    let mut passed = 0;
    spread.weighted().find_map(|(stars, votes)| {
        passed += votes;
        (place < passed).then_some(stars)
    })
}

/// The 97.5 % quantile of Student's t; `freedom` need not be whole (ours is n + 3/2).
fn t_quantile_975(freedom: f64) -> f64 {
    // P(|T| > t) falls as t grows; 0.05 lies below 13 for every freedom from 1 up. Bisection is exact enough
    // and cannot run away; an export of a million pages spends a few seconds here.
    let (mut low, mut high) = (1.9, 13.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if two_sided_tail(middle, freedom) > 0.05 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// P(|T| > t) = I_x(ν/2, ½) at x = ν/(ν + t²) (Abramowitz & Stegun 26.7.1 and 26.5.27).
fn two_sided_tail(t: f64, freedom: f64) -> f64 {
    incomplete_beta(freedom / 2.0, 0.5, freedom / (freedom + t * t))
}

/// The regularised incomplete beta function I_x(a, b) by its continued fraction
/// (Abramowitz & Stegun 26.5.8, evaluated by Lentz's method).
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    }
}

/// The continued fraction of the incomplete beta function.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut above, mut below) = (1.0, 1.0 / guard(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = below;
    for step in 1..300 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for term in [even, odd] {
            below = 1.0 / guard(1.0 + term * below);
            above = guard(1.0 + term / above);
            fraction *= below * above;
        }
        if (below * above - 1.0).abs() < 1e-15 {
            break;
        }
    }
    fraction
}

/// ln Γ(x) for x > 0 by Stirling's series (Abramowitz & Stegun 6.1.41), pushed up to where it is exact to
/// double precision.
fn ln_gamma(x: f64) -> f64 {
    let (mut z, mut shift) = (x, 0.0);
    while z < 15.0 {
        shift += z.ln();
        z += 1.0;
    }
    let square = z * z;
    let series = (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / 1680.0 / square) / square) / square) / z;
    (z - 0.5) * z.ln() - z + (2.0 * std::f64::consts::PI).ln() / 2.0 + series - shift
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(found: f64, expected: f64, within: f64) {
        assert!((found - expected).abs() <= within, "{found} is not {expected}");
    }

    #[test]
    fn t_quantiles_are_those_of_the_tables() {
        for (freedom, expected) in [
            (1.0, 12.706_205),
            (2.0, 4.302_653),
            (4.0, 2.776_445),
            (5.0, 2.570_582),
            (10.0, 2.228_139),
            (30.0, 2.042_272),
            (1e6, 1.959_966),
        ] {
            close(t_quantile_975(freedom), expected, 1e-4);
        }
    }

    #[test]
    fn ln_gamma_of_known_points() {
        close(ln_gamma(0.5), std::f64::consts::PI.sqrt().ln(), 1e-13);
        close(ln_gamma(1.0), 0.0, 1e-13);
        close(ln_gamma(11.0), 3_628_800_f64.ln(), 1e-12);
    }

    #[test]
    fn fifty_five_votes_worked_by_hand() {
        // N = 57.5; x̃ = (235 + 7.5)/57.5 = 4.217391; Σk²m = 2 + 8 + 54 + 224 + 775 + 27.5 = 1090.5;
        // v = (1090.5/57.5 − 17.786389)·57.5/56.5 = 1.199692; half-width 2.002855·√(v/57.5) = 0.2893.
        let spread = Totals { stars: [2, 2, 6, 14, 31] };

        let (low, high) = interval(spread).unwrap();

        close(f64::midpoint(low, high), 242.5 / 57.5, 1e-12);
        close((high - low) / 2.0, 0.289_3, 1e-4);
        assert_eq!(median(spread), Some(5.0));
        assert_eq!(top2_share(spread), Some(45.0 / 55.0));
    }

    #[test]
    fn interval_reaches_of_the_design_paper() {
        // "The interval half-width lies between ±0.12 (everyone 4 or 5) and ±0.41 (everyone 1 or 5)": the plain
        // one; half votes widen ours a little.
        let calm = interval(Totals { stars: [0, 0, 0, 37, 18] }).unwrap();
        let torn = interval(Totals { stars: [10, 0, 0, 0, 45] }).unwrap();

        assert!((0.12..0.20).contains(&((calm.1 - calm.0) / 2.0)), "{calm:?}");
        assert!((0.38..0.45).contains(&((torn.1 - torn.0) / 2.0)), "{torn:?}");
    }

    #[test]
    fn few_votes_have_no_interval_and_none_have_no_median() {
        assert_eq!(interval(Totals { stars: [0, 0, 0, 0, 2] }), None);
        assert_eq!(median(Totals::default()), None);
        assert_eq!(top2_share(Totals::default()), None);
        assert_eq!(median(Totals { stars: [1, 0, 0, 1, 0] }), Some(2.5));
    }

    #[test]
    fn one_five_cannot_outrank_fifty_five_votes() {
        // The paper's example: C = 10, m = 3.5, 55 votes summing to 237, against a single five.
        let prior = Prior { mean: 3.5, weight: 10.0 };

        close(prior.average(55, 237), 272.0 / 65.0, 1e-12);
        close(prior.average(1, 5), 40.0 / 11.0, 1e-12);
    }

    #[test]
    fn the_prior_comes_from_the_rated_pages() {
        let prior = Prior::from_pages([(10, 40), (0, 0), (30, 135)]).unwrap();

        close(prior.mean, 175.0 / 40.0, 1e-12);
        close(prior.weight, 20.0, 1e-12);
        close(Prior::from_pages([(1, 5)]).unwrap().weight, 5.0, 1e-12);
        close(Prior::from_pages([(900, 4000)]).unwrap().weight, 50.0, 1e-12);
        assert_eq!(Prior::from_pages([(0, 0)]), None);
    }

    proptest! {
        #[test]
        fn the_interval_stays_on_the_scale_and_holds_the_shrunk_mean(
            votes in prop::array::uniform5(0_u64..5_000)
        ) {
            let spread = Totals { stars: votes };
            if let Some((low, high)) = interval(spread) {
                let shrunk = (spread.sum() as f64 + 7.5) / (spread.votes() as f64 + 2.5);
                prop_assert!(1.0 <= low && low <= shrunk && shrunk <= high && high <= 5.0);
            }
        }

        #[test]
        fn the_median_is_that_of_the_sorted_votes(votes in prop::array::uniform5(0_usize..30)) {
            let sorted: Vec<f64> =
                (1_u8..=5).zip(votes).flat_map(|(k, n)| std::iter::repeat_n(f64::from(k), n)).collect();
            let spread = Totals { stars: votes.map(|n| n as u64) };
            let expected = (!sorted.is_empty())
                .then(|| f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]));
            prop_assert_eq!(median(spread), expected);
        }
    }
}
