//! What holds of the whole filter, whatever it is given.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::features::{Features, PLACES};
use super::scorer::Scorer;
use super::{Sample, Words, learn_from, probability};

/// A model in which every place says something.
fn loud() -> &'static Scorer {
    static LOUD: OnceLock<Scorer> = OnceLock::new();
    LOUD.get_or_init(|| Scorer::new((0_u16..7).cycle().map(|n| f32::from(n) - 3.0).take(PLACES).collect()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_text_gets_a_probability(name in "\\PC{0,40}", website in ".{0,80}", body in any::<String>()) {
        let words = Words { name: &name, website: &website, body: &body };
        let p = probability(loud().logit(&words));
        prop_assert!((0.0..=1.0).contains(&p), "{p}");
    }

    #[test]
    fn pieces_of_hostile_writing_get_one_too(pieces in prop::collection::vec(prop::sample::select(HOSTILE), 0..200)) {
        let body = pieces.concat();
        let p = probability(loud().logit(&Words { body: &body, ..Words::default() }));
        prop_assert!((0.0..=1.0).contains(&p), "{p}");
    }

    #[test]
    fn any_bytes_are_a_model_or_none(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let stored = [b"nazar-ftrl-1\n", bytes.as_slice()].concat();
        if let Some(scorer) = Scorer::from_bytes(&stored) {
            let logit = scorer.logit(&Words { body: "a b c", ..Words::default() });
            prop_assert!(!logit.is_nan());
        }
    }
}

/// What texts are made of that were written to break a reader.
const HOSTILE: &[&str] = &[
    "\u{0}",
    "\u{200c}",
    "\u{200b}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fdfa}",
    "\u{1d160}",
    "\u{301}",
    "\u{1f468}\u{200d}\u{1f469}",
    "\u{e0041}",
    "\u{fffd}",
    "İ",
    "ﬃ",
    "ß",
    "ك",
    "٠",
    "http://",
    "www.",
    "@",
    ".",
    "a.com",
    "<",
    "\"",
    "://",
    "1234567",
    "\r\n",
    " ",
    "#",
    "%",
    "xn--",
    "\u{ac00}",
    "\u{1100}\u{1161}",
];

/// Texts as long as a request may be, of one kind of letter each.
#[test]
fn the_longest_texts_are_read_in_bounded_work() {
    for piece in HOSTILE.iter().chain(&["a", "word ", "سلام ", "a@b.c ", "https://a.example/ "]) {
        let body = piece.repeat(65_536 / piece.len());
        let words = Words { body: &body, ..Words::default() };
        let features = Features::of(&words);
        let n = features.all().count();
        assert!(n < 200_000, "{piece:?} gives {n} features");
        assert!(loud().logit_of(&features).is_finite(), "{piece:?}");
    }
}

/// English spam and English thanks, and then honest comments in languages that were never met: the
/// samples that the program shows, which also hold addresses and numbers.
#[test]
fn nothing_is_said_with_certainty_of_a_language_never_met() {
    let scorer = learn_from(&english());
    let p = |body: &str| probability(scorer.logit(&Words { body, ..Words::default() }));
    assert!(p("Check out my new channel and subscribe: http://deal.example/free") > 0.9, "it has learned");
    let mut n = 0;
    for said in [
        include_str!("../../cli/demo/fa/said.json"),
        include_str!("../../cli/demo/sr/said.json"),
        include_str!("../../cli/demo/cs/said.json"),
    ] {
        for body in bodies(&serde_json::from_str(said).unwrap()) {
            if body.contains("خرید ارزان") || body.contains("Luxusní hodinky") {
                continue; // These two are samples of spam.
            }
            n += 1;
            assert!(p(&body) < 0.9, "{body}");
        }
    }
    assert!(n >= 25, "{n}");
}

/// Every text in the samples.
fn bodies(json: &serde_json::Value) -> Vec<String> {
    match json {
        serde_json::Value::Array(list) => list.iter().flat_map(bodies).collect(),
        serde_json::Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| match value.as_str().filter(|_| name == "body") {
                Some(body) => vec![body.to_owned()],
                None => bodies(value),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Two kinds of texts, made of parts.
fn english() -> Vec<Sample> {
    let honest = [
        "I love this song so much",
        "this was my childhood",
        "who is here in 2026",
        "the bass line is great",
        "my daughter dances to it all day",
        "he was a genius",
        "that drummer though",
        "never gets old",
    ];
    let tails = ["", " lol", ", thanks", " and I miss those days", "!!!", ". What do you think?"];
    let spam = [
        "Check out my new channel and subscribe",
        "Please help me get 1000 followers",
        "make money from home",
        "I make rap covers, give me a chance",
        "win a free phone",
        "cheap watches and bags",
    ];
    let calls = [
        " http://deal.example/a",
        " https://www.tube.example/watch?v=1",
        " www.shop.example",
        " call 09876543210",
        ", click here",
        ", thumbs up so people can see it",
        " mail me at joe@deal.example",
    ];
    let make = |starts: &[&str], ends: &[&str], is_spam| -> Vec<Sample> {
        starts
            .iter()
            .flat_map(|start| ends.iter().map(move |end| format!("{start}{end}")))
            .map(|text| Sample { text, is_spam, ..Sample::default() })
            .collect()
    };
    [make(&honest, &tails, false), make(&spam, &calls, true)].concat()
}
