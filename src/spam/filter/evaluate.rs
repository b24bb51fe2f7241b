//! Measuring the filter on texts whose kind is known: train on some, score the others, count.

use std::time::Instant;

use super::features::{Features, Words};
use super::ftrl::{Dice, train};
use super::metrics::Metrics;
use super::scorer::{Scorer, probability};

/// A text whose kind is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sample {
    /// Who wrote it, or nothing.
    pub author: String,
    /// The website given, or nothing.
    pub website: String,
    /// The text.
    pub text: String,
    /// Whether it is spam.
    pub is_spam: bool,
    /// Texts of one group are never used to judge one another.
    pub group: String,
}

impl Sample {
    pub(super) fn words(&self) -> Words<'_> {
        Words { name: &self.author, website: &self.website, body: &self.text }
    }
}

/// Which texts judge which.
#[derive(Debug, Clone, Copy)]
pub enum Split<'a> {
    /// In so many parts: each is judged by what the others teach. The parts are always the same.
    Folds(usize),
    /// Each group is judged by what the others teach.
    Groups,
    /// All are judged by what other texts teach.
    Others(&'a [Sample]),
}

/// What came of measuring.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// The measures.
    pub metrics: Metrics,
    /// The probability of each text, in the order of the texts.
    pub scores: Vec<f64>,
    /// The mean time of one check in microseconds, from the text to the probability.
    pub micros_per_check: f64,
    /// How many bytes the largest model takes when it is stored.
    pub model_bytes: usize,
}

/// Learns from texts whose kind is known, from nothing.
pub fn learn_from(samples: &[Sample]) -> Scorer {
    let texts: Vec<(Features, bool)> =
        samples.iter().map(|sample| (Features::of(&sample.words()), sample.is_spam)).collect();
    train(&texts.iter().map(|(features, is_spam)| (features, *is_spam)).collect::<Vec<_>>(), &[])
}

/// Measures the filter; it begins empty for each part. Takes seconds for thousands of texts.
pub fn evaluate(samples: &[Sample], split: Split<'_>) -> Evaluation {
    let parts = match split {
        Split::Folds(n) => folds(samples.iter().map(|sample| sample.is_spam), n),
        Split::Groups => groups(samples),
        Split::Others(others) => {
            let mut sum = Sum::new(samples.len());
            sum.score(&learn_from(others), samples, |_| true);
            return sum.done(samples);
        }
    };
    let read: Vec<Features> = samples.iter().map(|sample| Features::of(&sample.words())).collect();
    let texts: Vec<(&Features, bool)> =
        read.iter().zip(samples).map(|(features, sample)| (features, sample.is_spam)).collect();
    let mut sum = Sum::new(samples.len());
    for (part, scorer) in trained_without(&texts, &parts) {
        sum.score(&scorer, samples, |at| parts.get(at) == Some(&part));
    }
    sum.done(samples)
}

/// Measures the filter on texts that have been read, in five parts.
pub(super) fn measure(texts: &[(&Features, bool)]) -> Metrics {
    let parts = folds(texts.iter().map(|(_, is_spam)| *is_spam), 5);
    let mut scores: Vec<(f64, bool)> = texts.iter().map(|(_, is_spam)| (0.0, *is_spam)).collect();
    for (part, scorer) in trained_without(texts, &parts) {
        for ((score, (features, _)), _) in
            scores.iter_mut().zip(texts).zip(&parts).filter(|(_, own)| **own == part)
        {
            score.0 = probability(scorer.logit_of(features));
        }
    }
    Metrics::of(&scores)
}

/// For each part the model that learned from all the others.
fn trained_without<'a>(
    texts: &'a [(&Features, bool)],
    parts: &'a [usize],
) -> impl Iterator<Item = (usize, Scorer)> + 'a {
    let n_parts = parts.iter().max().map_or(0, |last| last + 1);
    (0..n_parts).map(move |part| {
        let others: Vec<(&Features, bool)> =
            texts.iter().zip(parts).filter(|(_, own)| **own != part).map(|(text, _)| *text).collect();
        (part, train(&others, &[]))
    })
}

/// What is gathered while parts are judged.
struct Sum {
    scores: Vec<f64>,
    micros: f64,
    model_bytes: usize,
}

impl Sum {
    fn new(n: usize) -> Self {
        Self { scores: vec![0.0; n], micros: 0.0, model_bytes: 0 }
    }

    fn score(&mut self, scorer: &Scorer, samples: &[Sample], is_judged: impl Fn(usize) -> bool) {
        self.model_bytes = self.model_bytes.max(scorer.to_bytes().len());
        let start = Instant::now();
        for (at, (place, sample)) in self.scores.iter_mut().zip(samples).enumerate() {
            if is_judged(at) {
                *place = probability(scorer.logit(&sample.words()));
            }
        }
        self.micros += start.elapsed().as_secs_f64() * 1e6;
    }

    fn done(self, samples: &[Sample]) -> Evaluation {
        let judged: Vec<(f64, bool)> =
            self.scores.iter().zip(samples).map(|(score, sample)| (*score, sample.is_spam)).collect();
        Evaluation {
            metrics: Metrics::of(&judged),
            micros_per_check: self.micros / samples.len().max(1) as f64,
            model_bytes: self.model_bytes,
            scores: self.scores,
        }
    }
}

/// The part of each text: both kinds are dealt out evenly, in an order that is always the same.
fn folds(kinds: impl Iterator<Item = bool>, n: usize) -> Vec<usize> {
    let mut order: Vec<(usize, bool)> = kinds.enumerate().collect();
    let mut parts = vec![0; order.len()];
    Dice(3).shuffle(&mut order);
    order.sort_by_key(|(_, is_spam)| *is_spam);
    for (turn, (at, _)) in order.into_iter().enumerate() {
        if let Some(part) = parts.get_mut(at) {
            *part = turn % n.max(1);
        }
    }
    parts
}

/// The part of each text: groups in the order of their names.
fn groups(samples: &[Sample]) -> Vec<usize> {
    let names: std::collections::BTreeSet<&str> =
        samples.iter().map(|sample| sample.group.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    samples.iter().map(|sample| names.binary_search(&sample.group.as_str()).unwrap_or_default()).collect()
}
