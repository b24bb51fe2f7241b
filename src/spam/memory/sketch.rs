//! Sixty-four bits that texts nearly the same share.

use crate::text::normalize::fold;

/// Shorter texts are said by many people ("great song, thank you").
const LONGER_THAN: usize = 40;
/// Laughter is long and says the same as other laughter.
const FEWEST_GRAMS: usize = 24;
/// So much of a text says what it is.
const MOST_LETTERS: usize = 20_000;
/// Letters in a row that are compared.
const GRAM: usize = 4;

/// A 64-bit simhash of the folded text's character 4-grams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sketch(u64);

impl Sketch {
    /// Texts at most so many bits apart are the same but for a word.
    pub const NEAR: u32 = 3;

    /// The sketch of a text; none of one that many people may write.
    pub fn of(text: &str) -> Option<Self> {
        let grams = grams(text)?;
        let mut votes = [0_i32; 64];
        for gram in grams {
            for (bit, vote) in votes.iter_mut().enumerate() {
                *vote += if gram >> bit & 1 == 1 { 1 } else { -1 };
            }
        }
        let bits = votes.iter().enumerate().filter(|(_, vote)| **vote > 0);
        Some(Self(bits.fold(0, |sum, (bit, _)| sum | 1 << bit)))
    }

    /// As it is stored.
    pub fn stored(self) -> i64 {
        self.0.cast_signed()
    }

    /// As it was stored.
    pub fn from_stored(stored: i64) -> Self {
        Self(stored.cast_unsigned())
    }

    /// Four times sixteen bits: of two sketches no more than [`Self::NEAR`] bits apart, one is equal.
    pub fn bands(self) -> [i64; 4] {
        [0, 16, 32, 48].map(|shift| (self.0 >> shift & 0xFFFF).cast_signed())
    }

    /// How many bits differ.
    pub fn distance(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }
}

/// How much of two texts is the same, 0 to 1: the share of their 4-grams that both have.
pub fn resemblance(one: &str, other: &str) -> f64 {
    let (Some(one), Some(other)) = (grams(one), grams(other)) else { return 0.0 };
    let n_both = shared(&one, &other);
    n_both as f64 / (one.len() + other.len() - n_both) as f64
}

/// How many numbers two sorted lists without doubles share.
fn shared(one: &[u64], other: &[u64]) -> usize {
    let (mut n, mut rest) = (0, other.iter().peekable());
    for gram in one {
        while rest.next_if(|next| *next < gram).is_some() {}
        n += usize::from(rest.next_if_eq(&gram).is_some());
    }
    n
}

/// The different 4-grams of a text as sorted numbers.
fn grams(text: &str) -> Option<Vec<u64>> {
    let letters: Vec<char> = fold(text).chars().take(MOST_LETTERS).collect();
    let mut grams: Vec<u64> = letters.windows(GRAM).map(hash).collect();
    grams.sort_unstable();
    grams.dedup();
    (letters.len() > LONGER_THAN && grams.len() >= FEWEST_GRAMS).then_some(grams)
}

/// The same on every machine and for ever, since it is stored: FNV-1a, then mixed so that every bit counts.
fn hash(letters: &[char]) -> u64 {
    let step = |hash: u64, letter: &char| (hash ^ u64::from(*letter)).wrapping_mul(0x0000_0100_0000_01B3);
    let hash = letters.iter().fold(0xCBF2_9CE4_8422_2325, step);
    let hash = (hash ^ hash >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let hash = (hash ^ hash >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Make $500 a day from home with no work at all, my sister did it, ask me how on my channel";

    #[test]
    fn the_same_but_for_dress_is_the_same() {
        let sketch = Sketch::of(TEXT).unwrap();
        for dressed in [
            TEXT.to_uppercase(),
            TEXT.replace(' ', "  \n"),
            TEXT.replace('a', "a\u{200b}"),
            TEXT.replace('a', "á"),
        ] {
            assert_eq!(sketch.distance(Sketch::of(&dressed).unwrap()), 0, "{dressed}");
        }
        assert_eq!(Sketch::from_stored(sketch.stored()), sketch);
    }

    #[test]
    fn what_many_people_write_has_no_sketch() {
        for text in ["", "Great song, thank you!", &"ha".repeat(100), &"خخ".repeat(100), &"👍".repeat(100)]
        {
            assert_eq!(Sketch::of(text), None, "{text}");
        }
    }

    #[test]
    fn what_two_lists_share_is_counted() {
        for (one, other, n) in [
            (&[][..], &[][..], 0),
            (&[1, 2, 3], &[], 0),
            (&[1, 2, 3], &[2], 1),
            (&[1, 5, 9], &[2, 5, 6, 9, 11], 2),
            (&[4], &[1, 2, 3], 0),
        ] {
            assert_eq!((shared(one, other), shared(other, one)), (n, n), "{one:?} {other:?}");
        }
    }

    #[test]
    fn near_sketches_share_a_band() {
        let sketch = Sketch::of(TEXT).unwrap();
        for bits in [0b111_u64, 1 << 63 | 1 << 20 | 1 << 40, 1 << 15 | 1 << 16 | 1 << 47] {
            let other = Sketch(sketch.0 ^ bits);
            assert_eq!(sketch.distance(other), 3);
            assert!(sketch.bands().iter().zip(other.bands()).any(|(one, other)| *one == other));
        }
    }

    #[test]
    fn spins_resemble_and_strangers_do_not() {
        let spin =
            "Earn $900 a day from home with no work at all! my cousin did it, ask me how on our channel";
        assert!(resemblance(TEXT, spin) > 0.5);
        let stranger =
            "My sister and I listened to this at home every day, all the work of that channel is good";
        assert!(resemblance(TEXT, stranger) < 0.3);
        assert!(resemblance(TEXT, "") < f64::EPSILON);
    }
}
