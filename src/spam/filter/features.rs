//! What a text is counted by: pieces of words, words, and a few things that are the same in every language.

use super::clean::{Clean, clean};

/// Places in each of the two hashed blocks.
const BLOCK: u32 = 1 << 18;
/// The first place of the features that have a name of their own.
const NAMED: u32 = 2 * BLOCK;
/// All places of a model.
pub(super) const PLACES: usize = 2 * BLOCK as usize + 8;

/// The shortest and the longest piece of a word.
const PIECES: std::ops::RangeInclusive<usize> = 2..=5;
/// How much the name and the website count beside the words of the text.
const NAME_LENGTH: f32 = 0.3;
/// How much each feature with a name counts beside the blocks, which have length one.
const NAMED_LENGTH: f32 = 0.3;

/// Where a site's model starts: links, long numbers and mail addresses speak a little against a text. Three
/// weights, chosen by hand; nothing in them was learned from anybody's words.
pub(super) const PRIOR: &[(u32, f32)] = &[(NAMED + 1, 3.0), (NAMED + 2, 2.5), (NAMED + 3, 1.5)];

/// What one comment says, as its writer typed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// The name given.
    pub name: &'a str,
    /// The website given, or nothing.
    pub website: &'a str,
    /// The text.
    pub body: &'a str,
}

/// A text as numbers: where in the model, and how much.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Features {
    /// Pieces of words.
    pub pieces: Vec<(u32, f32)>,
    /// Everything else.
    pub others: Vec<(u32, f32)>,
}

impl Features {
    /// Reads a text.
    pub(super) fn of(words: &Words<'_>) -> Self {
        let body = clean(words.body);
        let mut features = Self::default();
        weigh(&mut hash_pieces(&body.text), 0, 1.0, &mut features.pieces);
        weigh(&mut hash_words(&body.text), BLOCK, 1.0, &mut features.others);
        let author = [clean(words.name), clean(words.website)];
        let mut names: Vec<u32> = author
            .iter()
            .flat_map(|clean| clean.text.split(' '))
            .filter(|word| !word.is_empty())
            .map(|word| hash("@".chars().chain(word.chars())))
            .collect();
        weigh(&mut names, BLOCK, NAME_LENGTH, &mut features.others);
        features.others.extend(named(&body));
        features
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, f32)> {
        self.pieces.iter().chain(&self.others).copied()
    }
}

/// Hashes of all pieces of two to five letters; a blank stands at both ends of a word.
fn hash_pieces(text: &str) -> Vec<u32> {
    let mut hashes = Vec::with_capacity(text.len() * 4);
    let mut letters: Vec<char> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        letters.clear();
        letters.push(' ');
        letters.extend(word.chars());
        letters.push(' ');
        for n in PIECES {
            hashes.extend(letters.windows(n).map(|piece| hash(piece.iter().copied())));
        }
    }
    hashes
}

/// Hashes of all words and of all pairs of words that follow one another.
fn hash_words(text: &str) -> Vec<u32> {
    let mut hashes = Vec::new();
    let mut before: Option<&str> = None;
    for word in text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()) {
        hashes.push(hash(word.chars()));
        if let Some(before) = before {
            hashes.push(hash(before.chars().chain(" ".chars()).chain(word.chars())));
        }
        before = Some(word);
    }
    hashes
}

/// FNV-1a over the letters, stirred; written here so that no version of anything changes what is stored.
fn hash(letters: impl Iterator<Item = char>) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for letter in letters {
        hash = (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    u32::try_from((hash ^ (hash >> 31)) & u64::from(BLOCK - 1)).unwrap_or_default()
}

/// Each hash once, and the whole block scaled to a length.
fn weigh(hashes: &mut Vec<u32>, first: u32, length: f32, items: &mut Vec<(u32, f32)>) {
    hashes.sort_unstable();
    hashes.dedup();
    let value = length / (hashes.len().max(1) as f32).sqrt();
    items.extend(hashes.iter().map(|hash| (first + hash, value)));
}

/// What can be counted in any language, and one that is always there.
fn named(text: &Clean) -> impl Iterator<Item = (u32, f32)> {
    let (mut n, mut n_digits, mut n_signs) = (0_usize, 0_usize, 0_usize);
    for letter in text.text.chars() {
        n += 1;
        n_digits += usize::from(letter.is_numeric());
        n_signs += usize::from(!letter.is_alphanumeric() && letter != ' ');
    }
    let n = n.max(1) as f32;
    let one_if = |is: bool| if is { 1.0 } else { 0.0 };
    let values = [
        text.n_links.min(4) as f32 / 2.0,
        one_if(text.n_links > 0),
        one_if(text.n_numbers > 0),
        one_if(text.n_mails > 0),
        (n.ln() - 4.0) / 2.0,
        3.0 * n_digits as f32 / n,
        3.0 * n_signs as f32 / n,
        1.0,
    ];
    (NAMED..).zip(values.map(|value| value * NAMED_LENGTH)).filter(|(_, value)| *value != 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(body: &str) -> Features {
        Features::of(&Words { body, ..Words::default() })
    }

    #[test]
    fn both_blocks_have_length_one_whatever_the_length_of_the_text() {
        for body in ["a", "سلام دنیا", "one two three four five", &"word ".repeat(500)] {
            let features = features(body);
            let length = |items: &[(u32, f32)], blocks: std::ops::Range<u32>| {
                items.iter().filter(|(at, _)| blocks.contains(at)).map(|(_, v)| v * v).sum::<f32>()
            };
            assert!((length(&features.pieces, 0..BLOCK) - 1.0).abs() < 1e-3, "{body}");
            assert!((length(&features.others, BLOCK..NAMED) - 1.0).abs() < 1e-3, "{body}");
        }
    }

    #[test]
    fn hashes_are_what_stored_models_were_made_with() {
        assert_eq!(hash("xurl".chars()), 234198);
        assert_eq!(hash("سلام".chars()), 139163);
    }

    #[test]
    fn every_feature_has_a_place() {
        let words = Words { name: "Best SEO", website: "https://a.example", body: "see a.com 09121234567" };
        assert!(Features::of(&words).all().all(|(at, _)| (at as usize) < PLACES));
        assert!(Features::of(&Words::default()).all().count() < 4);
    }
}
