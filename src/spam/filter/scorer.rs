//! A trained model: weights, what it says of a text, and its stored form.

use super::features::{Features, PLACES, Words};

/// From this share of known pieces on, the model is as sure as it says.
const KNOWN_ENOUGH: f32 = 0.8;

/// What nothing is known of is rather honest than not.
const DOUBT: f32 = 0.2;

/// The first bytes of a stored model: its kind and the version of the features that it was made with.
const HEAD: &[u8] = b"nazar-ftrl-1\n";

/// A model that is asked and no longer learns.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorer {
    weights: Vec<f32>,
}

impl Scorer {
    pub(super) fn new(weights: Vec<f32>) -> Self {
        Self { weights }
    }

    /// The log-odds that a text is spam.
    pub fn logit(&self, words: &Words<'_>) -> f64 {
        self.logit_of(&Features::of(words))
    }

    /// The log-odds for a text that has been read. Evidence counts as far as the text is made of pieces
    /// that were met in training: of a language never met, nothing is said with certainty.
    pub(super) fn logit_of(&self, features: &Features) -> f64 {
        let logit: f32 = features.all().map(|(at, value)| value * self.weight(at)).sum();
        let n_known = features.pieces.iter().filter(|(at, _)| self.weight(*at) != 0.0).count();
        let known = n_known as f32 / features.pieces.len().max(1) as f32;
        let trust = (known / KNOWN_ENOUGH).min(1.0).powi(2);
        f64::from(logit * trust - DOUBT * (1.0 - trust))
    }

    fn weight(&self, at: u32) -> f32 {
        self.weights.get(at as usize).copied().unwrap_or_default()
    }

    /// The stored form: for each weight that is not zero how far it is from the one before, and the weight.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = HEAD.to_vec();
        let mut before = 0;
        for (at, weight) in self.weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
            let mut gap = at - before;
            before = at;
            while gap >= 0x80 {
                bytes.push(u8::try_from(gap & 0x7f).unwrap_or_default() | 0x80);
                gap >>= 7;
            }
            bytes.push(u8::try_from(gap).unwrap_or_default());
            bytes.extend(weight.to_le_bytes());
        }
        bytes
    }

    /// Reads the stored form; nothing if it is none, or one of other features.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut bytes = bytes.strip_prefix(HEAD)?.iter().copied();
        let mut weights = vec![0.0; PLACES];
        let mut at = 0_usize;
        while let Some(first) = bytes.next() {
            let mut gap = usize::from(first & 0x7f);
            let mut last = first;
            let mut shift = 7;
            while last >= 0x80 {
                last = bytes.next()?;
                gap |= usize::from(last & 0x7f).checked_shl(shift)?;
                shift += 7;
            }
            at = at.checked_add(gap)?;
            let mut weight = [0_u8; 4];
            for place in &mut weight {
                *place = bytes.next()?;
            }
            *weights.get_mut(at)? = Some(f32::from_le_bytes(weight)).filter(|weight| weight.is_finite())?;
        }
        Some(Self { weights })
    }
}

/// The probability of log-odds.
pub fn probability(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_model_says_what_it_said() {
        let mut weights = vec![0.0; PLACES];
        for (at, weight) in [(0, 1.5), (1, f32::MIN_POSITIVE), (127, -2.0), (128, 3.0), (300_000, -0.25)] {
            weights[at] = weight;
        }
        *weights.last_mut().unwrap() = 7.0;
        let scorer = Scorer::new(weights);

        assert_eq!(Scorer::from_bytes(&scorer.to_bytes()), Some(scorer));
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let whole = Scorer::new(vec![1.0; 3]).to_bytes();
        let cut = whole.split_last().unwrap().1;
        let nan = [HEAD, &[0], &f32::NAN.to_le_bytes()].concat();
        let far = [HEAD, &[0xff; 12], &1.0_f32.to_le_bytes()].concat();
        for bytes in [&b""[..], b"nazar-ftrl-0\n", cut, &nan, &far] {
            assert_eq!(Scorer::from_bytes(bytes), None, "{bytes:?}");
        }
        assert_eq!(Scorer::from_bytes(HEAD), Some(Scorer::new(vec![0.0; PLACES])));
    }
}
