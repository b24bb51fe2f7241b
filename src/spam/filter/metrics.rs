//! How good scores are, in the measures that the room's figures are given in.

use serde::{Deserialize, Serialize};

/// The measures of a set of scores. A measure that has nothing to measure (no spam, or nothing honest) is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Metrics {
    /// How many texts were scored.
    pub n: usize,
    /// Of them, how many are spam.
    pub spam: usize,
    /// Of what was called spam, the share that is spam (at p ≥ .5).
    pub precision: Option<f64>,
    /// Of all spam, the share that was called spam (at p ≥ .5).
    pub recall: Option<f64>,
    /// The harmonic mean of the two.
    pub f1: Option<f64>,
    /// How probable it is that spam scores higher than an honest text.
    pub auc: Option<f64>,
    /// The share of spam found when this share of honest texts may be wronged.
    pub recall_at_fpr: AtFpr,
    /// The share of honest texts wronged when this share of spam must be found.
    pub fpr_at_recall: AtRecall,
    /// The share of honest texts called spam from this probability on.
    pub flagged_ham: Flagged,
}

/// Recall at two false positive rates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AtFpr {
    /// At one in a hundred.
    #[serde(rename = "0.01")]
    pub one_percent: Option<f64>,
    /// At two in a thousand.
    #[serde(rename = "0.002")]
    pub two_permille: Option<f64>,
}

/// False positive rates at two recalls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AtRecall {
    /// When nine tenths are found.
    #[serde(rename = "0.90")]
    pub ninety: Option<f64>,
    /// When nineteen of twenty are found.
    #[serde(rename = "0.95")]
    pub ninety_five: Option<f64>,
}

/// Honest texts called spam at two thresholds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flagged {
    /// More probably spam than not.
    #[serde(rename = "0.5")]
    pub half: Option<f64>,
    /// Almost certainly spam.
    #[serde(rename = "0.9")]
    pub ninety: Option<f64>,
}

/// A point of the curve: what is found and what is wronged from some score on.
#[derive(Debug, Clone, Copy)]
struct Point {
    recall: f64,
    fpr: f64,
}

impl Metrics {
    /// Measures probabilities against what the texts are.
    pub fn of(scores: &[(f64, bool)]) -> Self {
        let n = scores.len();
        let spam = scores.iter().filter(|(_, is_spam)| *is_spam).count();
        let ham = n - spam;
        let (points, auc) = curve(scores, spam, ham);
        let above = |p: f64, kind: bool| {
            scores.iter().filter(|(score, is_spam)| *score >= p && *is_spam == kind).count()
        };
        let (found, wronged) = (above(0.5, true), above(0.5, false));
        let (precision, recall) = (share(found, found + wronged), share(found, spam));
        let both = spam > 0 && ham > 0;
        let best_recall = |fpr: f64| {
            both.then(|| points.iter().filter(|p| p.fpr <= fpr).map(|p| p.recall).fold(0.0, f64::max))
        };
        let least_fpr = |recall: f64| {
            both.then(|| points.iter().filter(|p| p.recall >= recall).map(|p| p.fpr).fold(1.0, f64::min))
        };
        Self {
            n,
            spam,
            precision,
            recall,
            f1: share(2 * found, found + wronged + spam).filter(|_| spam > 0),
            auc,
            recall_at_fpr: AtFpr { one_percent: best_recall(0.01), two_permille: best_recall(0.002) },
            fpr_at_recall: AtRecall { ninety: least_fpr(0.90), ninety_five: least_fpr(0.95) },
            flagged_ham: Flagged { half: share(wronged, ham), ninety: share(above(0.9, false), ham) },
        }
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The points of the curve from the highest score down, and the area under it. Equal scores are one point.
fn curve(scores: &[(f64, bool)], spam: usize, ham: usize) -> (Vec<Point>, Option<f64>) {
    let mut sorted = scores.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut found, mut wronged, mut pairs) = (0.0, 0.0, 0.0);
    let (spam, ham) = (spam as f64, ham as f64);
    let mut points = vec![Point { recall: 0.0, fpr: 0.0 }];
    for same in sorted.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let n_spam = same.iter().filter(|(_, is_spam)| *is_spam).count() as f64;
        let n_ham = same.len() as f64 - n_spam;
        pairs += n_ham * (found + n_spam / 2.0);
        found += n_spam;
        wronged += n_ham;
        points.push(Point { recall: found / spam, fpr: wronged / ham });
    }
    (points, (spam > 0.0 && ham > 0.0).then(|| pairs / (spam * ham)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_of_a_small_set_by_hand() {
        let scores = [(0.9, true), (0.8, true), (0.7, false), (0.6, true), (0.2, false), (0.1, false)];

        let metrics = Metrics::of(&scores);

        assert_eq!((metrics.n, metrics.spam), (6, 3));
        assert_eq!((metrics.precision, metrics.recall, metrics.f1), (Some(0.75), Some(1.0), Some(6.0 / 7.0)));
        assert_eq!(metrics.auc, Some(8.0 / 9.0));
        assert_eq!(metrics.recall_at_fpr.one_percent, Some(2.0 / 3.0));
        assert_eq!(metrics.fpr_at_recall.ninety, Some(1.0 / 3.0));
        assert_eq!((metrics.flagged_ham.half, metrics.flagged_ham.ninety), (Some(1.0 / 3.0), Some(0.0)));
    }

    #[test]
    fn equal_scores_say_nothing() {
        let metrics = Metrics::of(&[(0.5, true), (0.5, false), (0.5, true), (0.5, false)]);

        assert_eq!(metrics.auc, Some(0.5));
        assert_eq!(metrics.recall_at_fpr.two_permille, Some(0.0));
        assert_eq!(metrics.fpr_at_recall.ninety_five, Some(1.0));
    }

    #[test]
    fn one_kind_alone_has_no_curve() {
        let honest = Metrics::of(&[(0.95, false), (0.2, false)]);

        assert_eq!((honest.auc, honest.recall, honest.f1), (None, None, None));
        assert_eq!(honest.flagged_ham.ninety, Some(0.5));
        assert_eq!(Metrics::of(&[]).precision, None);
        assert_eq!(Metrics::of(&[(0.9, true)]).auc, None);
    }
}
