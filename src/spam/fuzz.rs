//! Hostile texts of all scripts, made from a seed, through everything that reads a visitor's words: the judge, the
//! filter, the folding and the Markdown.
//!
//! `cargo test` makes a few hundred; `NAZAR_FUZZ_SECONDS=300` goes on for as long, from `NAZAR_FUZZ_SEED` on, with
//! texts of full length. A fault names the seed that makes its text again.

use std::hint::black_box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use unicode_normalization::UnicodeNormalization;

use super::{
    Action, Context, RareWords, Rule, RuleKind, RuleSet, Sample, Scorer, Sketch, Submission, Words, domains,
    is_suspicious, judge, learn_from, probability, rare_words, readable, reasons_from_json, reasons_to_json,
    resemblance, script_of,
};
use crate::text::direction::{self, Direction};
use crate::text::{length, markdown, normalize, plain, slug};

/// A few hundred, in every run of the tests.
const FEW: u64 = 260;
/// The most graphemes of a comment.
const MOST: usize = 10_000;

/// Numbers that look like chance (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or_default()
    }

    /// One of a block of characters; of those that are none, the sign for that.
    fn letter_of(&mut self, (first, end): (u32, u32)) -> char {
        let step = u32::try_from(self.below(usize::try_from(end - first).unwrap_or(1))).unwrap_or_default();
        char::from_u32(first + step).unwrap_or('\u{FFFD}')
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Blocks of letters, marks and signs: every script that anybody writes, and what no one does.
#[rustfmt::skip]
const BLOCKS: &[(u32, u32)] = &[
    (0x00, 0x20), (0x20, 0x7F), (0x80, 0xA0), (0xA0, 0x180), (0x180, 0x250), (0x250, 0x300), (0x300, 0x370),
    (0x370, 0x400), (0x400, 0x530), (0x530, 0x590), (0x590, 0x600), (0x600, 0x700), (0x700, 0x800),
    (0x900, 0xA00), (0xA00, 0xB00), (0xB80, 0xC80), (0xD00, 0xE00), (0xE00, 0xF00), (0xF00, 0x1000),
    (0x1000, 0x10A0), (0x10A0, 0x1200), (0x1200, 0x13A0), (0x1780, 0x18B0), (0x1AB0, 0x1B00), (0x1DC0, 0x1F00),
    (0x1F00, 0x2000), (0x2000, 0x2070), (0x2070, 0x2100), (0x2100, 0x2200), (0x2460, 0x2500), (0x2800, 0x2900),
    (0x2E80, 0x3040), (0x3040, 0x3400), (0x4E00, 0x5000), (0xAC00, 0xAD00), (0xE000, 0xE100), (0xFB00, 0xFE00),
    (0xFE00, 0xFE30), (0xFE70, 0xFF00), (0xFF00, 0xFFF0), (0xFFF9, 0x10000), (0x1D400, 0x1D800),
    (0x1F1E6, 0x1F200), (0x1F300, 0x1F650), (0x20000, 0x20100), (0xE0000, 0xE0080), (0x10FF00, 0x110000),
];

/// What breaks other programs, alone and repeated.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", " ", "\n", "\t", "\0", "0", "۹", ".", "a.", "www.", "http://", "https://a.b/", "xn--", "@", "%", "%00",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{AD}", "\u{115F}", "\u{3164}",
    "\u{301}", "\u{489}", "\u{20E3}", "\u{FE0F}", "\u{1AB0}", "👨\u{200D}👩\u{200D}👧\u{200D}👦", "🏴\u{E0067}\u{E007F}", "🇮🇷",
    "ﷺ", "ß", "İ", "ǆ", "ﬃ", "Å", "ᄀ", "ᅡ", "ᆨ", "क\u{94D}", "ำ", "ك", "ي", "ى\u{64E}", "љ", "а", "p\u{430}y", "ⅷ",
    "*", "**", "_", "__", "***a ", "**a _b ", "_a **b_ ", "[", "]", "![", "[a](", "[a](<", "[a][", "](", "[![a](b)](",
    "`", "``", "`a``b", "```\n", "~~~\n", "> ", ">", "- ", " - ", "1. ", "\t- ", "# ", "===\n", "---\n", "| a ", "|-|\n",
    "[x]: y\n", "[x]\n", "[^1]", "<", "<a", "<a href=\"", "<!--", "<![CDATA[", "<?", "</p>", "<script>", "<img src=x onerror=a>",
    "&", "&amp;", "&#", "&#x41;", "&#0;", "&nbsp;", "\\", "\\*", "\\\n", "  \n", "{{", "{%", "javascript:", "data:text/html,",
    "'", "\"", "(", ")", " dot ", "[.]", "0912 123 ", "+420 ", "1/", "1/1/", "00000000000000000000", "ha", "خخ", "spam spam ",
];

/// Words as people write them, for hostile pieces to stand among.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "the", "garden", "article", "سلام", "ممنون", "می\u{200C}شود", "добар", "чланак", "díky", "příliš", "subscribe", "cheap",
    "casino", "example.com", "https://shop.example.net/a?b=c", "购买", "ありがとう", "감사합니다", "धन्यवाद", "ขอบคุณ", "شكرا", "תודה",
];

fn letter(dice: &mut Dice) -> char {
    let block = dice.pick(BLOCKS);
    dice.letter_of(block)
}

/// A text of about so many letters.
fn text(dice: &mut Dice, size: usize) -> String {
    let mut made = String::new();
    match dice.below(9) {
        0 => made.extend((0..size).map(|_| letter(dice))),
        1 => {
            let piece = dice.pick(PIECES);
            made.push_str(&piece.repeat(size / piece.chars().count().max(1) + 1));
        }
        2 => {
            let (one, two) = (dice.pick(PIECES), dice.pick(PIECES));
            while made.len() < size {
                made.push_str(one);
                made.push_str(two);
            }
        }
        3 => {
            let opens = dice.pick(PIECES).repeat(size / 4 + 1);
            let closes = dice.pick(PIECES).repeat(size / 4 + 1);
            made = [opens.as_str(), dice.pick(WORDS), closes.as_str()].concat();
        }
        4 => {
            for n in 0..size.isqrt() {
                made.push_str(&dice.pick(PIECES).repeat(n));
                made.push('\n');
            }
        }
        5 => {
            // Letters under towers of marks.
            while made.chars().count() < size {
                made.push(letter(dice));
                let mark = dice.letter_of((0x300, 0x370));
                made.extend(std::iter::repeat_n(mark, dice.below(40)));
            }
        }
        6 => {
            let block = dice.pick(BLOCKS);
            made.extend((0..size).map(|_| dice.letter_of(block)));
        }
        _ => {
            while made.chars().count() < size {
                made.push_str(if dice.below(3) == 0 { dice.pick(PIECES) } else { dice.pick(WORDS) });
                if dice.below(4) > 0 {
                    made.push(' ');
                }
            }
        }
    }
    let end = made.char_indices().nth(size.max(1)).map_or(made.len(), |(at, _)| at);
    made.truncate(end);
    made
}

/// What texts are read with.
struct Readers {
    rules: RuleSet,
    scorer: Scorer,
    article: RareWords,
}

impl Readers {
    fn new() -> Self {
        let rule = |kind, text: &str| Rule { kind, action: Action::Hold, text: text.to_owned() };
        let rules = [
            rule(RuleKind::Word, "casino*"),
            rule(RuleKind::Word, "خرید بک لینک"),
            rule(RuleKind::Pattern, r"(\w+\s?){3,8}\d{4,} ?(eur|usd)"),
            rule(RuleKind::Pattern, r"(a|aa)+$"),
            rule(RuleKind::Domain, "example.com"),
        ];
        let sample = |n: usize, is_spam| Sample {
            text: format!("{} {n} {}", WORDS[n % 11], WORDS[11 + n % 11]),
            is_spam,
            ..Sample::default()
        };
        let samples: Vec<Sample> = (0..60).map(|n| sample(n, n % 2 == 0)).collect();
        Self {
            rules: RuleSet::compile(&rules),
            scorer: learn_from(&samples),
            article: rare_words(&["An article about gardens, chrysanthemums and perennials"]),
        }
    }

    /// Reads a text in every way in which the program does.
    fn read(&self, text: &str, other: &str) {
        let folded = normalize::fold(text);
        assert_eq!(normalize::fold(&folded), folded, "folding twice folds no further");
        let clean = normalize::clean_text(text);
        assert_eq!(normalize::clean_text(&clean), clean, "what is clean stays as it is");
        let line = normalize::clean_line(text);
        assert!(!line.contains('\n'));
        black_box((normalize::is_blank(text), normalize::ascii_digits(text)));
        assert!(length::graphemes(&length::truncate(text, 100)) <= 100, "a cut text is short");
        black_box(direction::of_text(text, None, Direction::Rtl));
        black_box((slug::is_valid(text), slug::anchor(&line), slug::encode(&slug::path_of(text))));

        for html in [markdown::comment(&clean).into_string(), markdown::article(&clean).html.into_string()] {
            let lower = html.to_lowercase();
            assert!(!lower.contains("<script") && !lower.contains("<img src=\"x\" onerror"), "{lower}");
        }
        black_box(plain::excerpt(&clean, 200));

        let words = Words { name: other, website: "", body: text };
        assert!(probability(self.scorer.logit(&words)).is_finite());
        black_box((domains([other, text]), script_of(text), self.rules.hits(&readable(text))));
        if let (Some(one), Some(two)) = (Sketch::of(text), Sketch::of(&clean)) {
            black_box(one.distance(two));
        }
        assert!((0.0..=1.0).contains(&resemblance(text, other)));
        let submission = Submission {
            name: other,
            website: &line,
            body: text,
            proof: Some(true),
            ..Submission::default()
        };
        let context = Context { rules: &self.rules, article: Some(&self.article), ..Context::default() };
        let judged = judge(&submission, &context);
        assert_eq!(reasons_from_json(&reasons_to_json(&judged.reasons)), judged.reasons);
        black_box(is_suspicious(&submission, &context));
    }
}

/// Processor time of this thread: a busy machine makes nothing slower by it.
fn busy() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(stat.split(' ').next()?.parse().ok()?))
}

/// A reading may take so long: in proportion to the text as it reads (ﷺ stands for eighteen letters), and not more.
fn patience(text: &str) -> Duration {
    let n_bytes = text.nfkd().map(char::len_utf8).sum::<usize>().max(text.len());
    let (base, per_byte) = if cfg!(debug_assertions) { (300, 60) } else { (30, 4) };
    Duration::from_millis(base) + Duration::from_micros(per_byte * n_bytes as u64)
}

struct Slowest {
    took: Duration,
    seed: u64,
    n_bytes: usize,
}

/// Reads the text of one seed; answers how long that took.
fn one(readers: &Readers, seed: u64, size: usize) -> (Duration, usize) {
    let mut dice = Dice(seed);
    let (whole, other) = (text(&mut dice, size), text(&mut dice, 60));
    let (began, clock) = (busy(), Instant::now());
    let done = catch_unwind(AssertUnwindSafe(|| readers.read(&whole, &other)));
    let took = began.and_then(|began| busy()?.checked_sub(began)).unwrap_or_else(|| clock.elapsed());
    let begins: String = whole.chars().take(60).collect();
    assert!(done.is_ok(), "seed {seed}, size {size}: {begins:?}");
    let limit = patience(&whole);
    assert!(took < limit, "seed {seed}, size {size}: {took:?} for {} bytes: {begins:?}", whole.len());
    (took, whole.len())
}

#[test]
fn hostile_texts_stop_nothing_and_are_read_in_time() {
    let number = |name: &str| std::env::var_os(name)?.to_str()?.parse::<u64>().ok();
    let readers = Readers::new();
    let from = number("NAZAR_FUZZ_SEED").unwrap_or(1);
    let seconds = number("NAZAR_FUZZ_SECONDS");
    let clock = Instant::now();
    let mut slowest = Slowest { took: Duration::ZERO, seed: 0, n_bytes: 0 };
    let mut n_read = 0_u64;
    loop {
        let seed = from.wrapping_add(n_read);
        // Most are short; a long one shows what grows faster than its text.
        let size = match (Dice(!seed).below(20), seconds) {
            (0, Some(_)) => MOST,
            (0..4, Some(_)) => Dice(!seed).below(MOST),
            (0, None) => 3_000,
            _ => Dice(!seed).below(400),
        };
        let (took, n_bytes) = one(&readers, seed, size);
        if took > slowest.took {
            slowest = Slowest { took, seed, n_bytes };
        }
        n_read += 1;
        let is_over = seconds.map_or(n_read >= FEW, |seconds| clock.elapsed().as_secs() >= seconds);
        if is_over {
            break;
        }
    }
    let Slowest { took, seed, n_bytes } = slowest;
    println!("{n_read} texts; the slowest took {took:?}: {n_bytes} bytes, seed {seed}");
}

#[test]
fn every_piece_at_full_length_is_read_in_time() {
    let readers = Readers::new();
    let is_long = std::env::var_os("NAZAR_FUZZ_SECONDS").is_some();
    let size = if is_long { MOST } else { 600 };
    for piece in PIECES {
        let text = piece.repeat(size);
        let began = busy();
        readers.read(&text, "Ann");
        let took = began.and_then(|began| busy()?.checked_sub(began)).unwrap_or_default();
        assert!(took < patience(&text), "{piece:?} × {size}: {took:?} for {} bytes", text.len());
        if is_long {
            println!("{took:>12?} {piece:?} × {size}");
        }
    }
}
