//! FTRL-Proximal: logistic regression that learns one text after the other and leaves out what is of no use.

use super::features::{Features, PLACES};
use super::scorer::Scorer;

const ALPHA: f32 = 3.0;
const BETA: f32 = 1.0;
const L1: f32 = 0.02;
const L2: f32 = 0.05;

/// How often each text is read.
const EPOCHS: usize = 2;
/// How many models read them, each in another order.
const READERS: usize = 3;
/// A weight that says nothing but that its place was met.
const KNOWN: f32 = 1e-30;

/// The rarer kind counts this many times as much at most, so that ten honest texts among a thousand
/// of spam are heard.
const RAREST: f32 = 10.0;

/// What is remembered of one place.
#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    /// The sum of the gradients, corrected.
    z: f32,
    /// The sum of their squares.
    n: f32,
}

impl Cell {
    fn weight(self) -> f32 {
        if self.z.abs() <= L1 {
            return 0.0;
        }
        (L1.copysign(self.z) - self.z) / ((BETA + self.n.sqrt()) / ALPHA + L2)
    }

    /// The weight; of a place that was met and found to be of no use, the least that is not nothing, since it
    /// is known all the same.
    fn told(self) -> f32 {
        let weight = self.weight();
        if weight == 0.0 && self.n > 0.0 { KNOWN } else { weight }
    }

    fn learn(&mut self, gradient: f32) {
        let n = gradient.mul_add(gradient, self.n);
        let sigma = (n.sqrt() - self.n.sqrt()) / ALPHA;
        self.z += gradient - sigma * self.weight();
        self.n = n;
    }
}

/// A model while it learns.
#[derive(Debug, Clone)]
struct Learner {
    cells: Vec<Cell>,
}

impl Learner {
    fn starting_with(start: &[(u32, f32)]) -> Self {
        let mut cells = vec![Cell::default(); PLACES];
        for (at, weight) in start {
            if let Some(cell) = cells.get_mut(*at as usize) {
                cell.z = -weight * (BETA / ALPHA + L2) - L1.copysign(*weight);
            }
        }
        Self { cells }
    }

    fn logit(&self, features: &Features) -> f32 {
        features.all().map(|(at, value)| value * self.cell(at).weight()).sum()
    }

    fn cell(&self, at: u32) -> Cell {
        self.cells.get(at as usize).copied().unwrap_or_default()
    }

    fn learn(&mut self, features: &Features, is_spam: bool, importance: f32) {
        let p = 1.0 / (1.0 + (-self.logit(features)).exp());
        let error = (p - if is_spam { 1.0 } else { 0.0 }) * importance;
        for (at, value) in features.all() {
            if let Some(cell) = self.cells.get_mut(at as usize) {
                cell.learn(error * value);
            }
        }
    }
}

/// Learns from texts whose kind is known. The same texts in the same order give the same model.
///
/// What one model says depends a little on the order in which it reads; the mean of a few says it better.
pub(super) fn train(texts: &[(&Features, bool)], start: &[(u32, f32)]) -> Scorer {
    let n_spam = texts.iter().filter(|(_, is_spam)| *is_spam).count().max(1) as f32;
    let n_ham = (texts.len() as f32 - n_spam).max(1.0);
    let of_spam = (n_ham / n_spam).clamp(1.0, RAREST);
    let of_ham = (n_spam / n_ham).clamp(1.0, RAREST);
    let mut dice = Dice(0x6e61_7a61_7200);
    let mut order: Vec<&(&Features, bool)> = texts.iter().collect();
    let mut weights = vec![0.0; PLACES];
    for _ in 0..READERS {
        let mut learner = Learner::starting_with(start);
        for _ in 0..EPOCHS {
            dice.shuffle(&mut order);
            for (features, is_spam) in &order {
                learner.learn(features, *is_spam, if *is_spam { of_spam } else { of_ham });
            }
        }
        for (weight, cell) in weights.iter_mut().zip(&learner.cells) {
            *weight += cell.told() / READERS as f32;
        }
    }
    Scorer::new(weights)
}

/// SplitMix64: dice that always fall the same.
#[derive(Debug)]
pub(super) struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Every order is as likely as any other.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = usize::try_from(self.next() % (at as u64 + 1)).unwrap_or_default();
            list.swap(at, other);
        }
    }
}
