//! The signals: what is looked at, what it is worth, and the message that tells a moderator.

use unicode_security::{MixedScript, is_potential_mixed_script_confusable_char};

use super::links::{has_long_number, is_invisible, links, seen};

/// A comment as the judge sees it: as it was *typed*, before anything invisible was cleaned away.
#[derive(Clone, Copy, Debug, Default)]
pub struct Submission<'a> {
    /// The name given.
    pub name: &'a str,
    /// The website given, or nothing.
    pub website: &'a str,
    /// The text.
    pub body: &'a str,
    /// What stood in the field that people leave empty.
    pub honeypot: &'a str,
    /// How long after its ticket was issued the form came, in milliseconds; none without a ticket.
    pub filled_in_ms: Option<i64>,
    /// Whether the writer could not read the picture.
    pub is_unread: bool,
    /// Whether the writer used up every try at the picture.
    pub is_exhausted: bool,
}

/// People need longer than this to write anything.
const FASTEST_MS: i64 = 3000;
/// Names of people have fewer words than this.
const LONGEST_NAME: usize = 6;

/// Something worth points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    Links(i64),
    LongNumber,
    Honeypot,
    TooFast,
    Unread,
    MixedScript(i64),
    HiddenMarks(i64),
    NameAdvert,
    WebsiteAdvert,
    Exhausted,
}

impl Signal {
    /// The message that says it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Signal::Links(_) => "reason-links",
            Signal::LongNumber => "reason-long-number",
            Signal::Honeypot => "reason-honeypot",
            Signal::TooFast => "reason-too-fast",
            Signal::Unread => "reason-unread",
            Signal::MixedScript(_) => "reason-mixed-script",
            Signal::HiddenMarks(_) => "reason-hidden-marks",
            Signal::NameAdvert => "reason-name-advert",
            Signal::WebsiteAdvert => "reason-website-advert",
            Signal::Exhausted => "reason-wrong-codes",
        }
    }

    /// What it is worth, in hundredths.
    pub(super) fn points(self) -> i32 {
        match self {
            Signal::Links(1) | Signal::Honeypot | Signal::NameAdvert => 300,
            Signal::Links(_) => 500,
            Signal::LongNumber => 250,
            Signal::TooFast | Signal::WebsiteAdvert | Signal::Exhausted => 200,
            Signal::MixedScript(_) | Signal::HiddenMarks(_) => 150,
            Signal::Unread => 100,
        }
    }

    /// How many, for the message.
    pub(super) fn count(self) -> i64 {
        match self {
            Signal::Links(n) | Signal::MixedScript(n) | Signal::HiddenMarks(n) => n,
            Signal::LongNumber
            | Signal::Honeypot
            | Signal::TooFast
            | Signal::Unread
            | Signal::NameAdvert
            | Signal::WebsiteAdvert
            | Signal::Exhausted => 1,
        }
    }

    /// Whether a filled honeypot together with this is spam. Not what befalls people who cannot see a picture
    /// or whose browser fills in every field.
    pub(super) fn convicts(self) -> bool {
        match self {
            Signal::Links(_)
            | Signal::LongNumber
            | Signal::TooFast
            | Signal::NameAdvert
            | Signal::WebsiteAdvert
            | Signal::Exhausted
            | Signal::HiddenMarks(_) => true,
            Signal::Honeypot | Signal::Unread | Signal::MixedScript(_) => false,
        }
    }
}

/// Every signal that a submission gives, dearest first as a moderator reads them.
pub(super) fn signals(submission: &Submission<'_>) -> Vec<Signal> {
    let body = seen(submission.body);
    let texts = [submission.name, submission.body];
    let count = |check: fn(&str) -> usize| texts.iter().map(|text| check(text)).sum::<usize>();
    let mut found = vec![
        some(links(&body).len()).map(Signal::Links),
        has_long_number(&body).then_some(Signal::LongNumber),
        (!submission.honeypot.trim().is_empty()).then_some(Signal::Honeypot),
        submission.filled_in_ms.filter(|ms| *ms < FASTEST_MS).map(|_| Signal::TooFast),
        submission.is_unread.then_some(Signal::Unread),
        some(count(mixed_words)).map(Signal::MixedScript),
        some(count(tricked_words)).map(Signal::HiddenMarks),
        is_advert_name(submission.name).then_some(Signal::NameAdvert),
        is_advert_site(submission.website).then_some(Signal::WebsiteAdvert),
        submission.is_exhausted.then_some(Signal::Exhausted),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    found.sort_by_key(|signal| std::cmp::Reverse(signal.points()));
    found
}

fn some(n: usize) -> Option<i64> {
    i64::try_from(n).ok().filter(|n| *n > 0)
}

/// Words of letters that look like one another but come from two scripts ("pаypal" with a Cyrillic а).
fn mixed_words(text: &str) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.chars().any(is_arabic) && is_lookalike(word)).count()
}

fn is_lookalike(word: &str) -> bool {
    !word.is_single_script() && word.chars().any(is_potential_mixed_script_confusable_char)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}')
}

/// Words with something invisible between two letters. Joiners and direction marks are part of Persian and
/// Arabic writing and of emoji; between Latin or Cyrillic letters they hide a word from a filter.
fn tricked_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| is_tricked(word)).count()
}

fn is_tricked(word: &str) -> bool {
    if word.contains(['\u{202D}', '\u{202E}']) {
        return true;
    }
    let mut before = None;
    let mut is_hidden = false;
    for c in word.chars() {
        match c {
            // A soft hyphen says where a long word may break; text copied from the web is full of them.
            '\u{AD}' | '\u{FE00}'..='\u{FE0F}' => {}
            c if is_invisible(c) => is_hidden = true,
            c => {
                let joins = |c: char| c.is_alphanumeric() && !is_arabic(c) && !needs_joiners(c);
                if is_hidden && before.is_some_and(joins) && joins(c) {
                    return true;
                }
                is_hidden = false;
                before = Some(c);
            }
        }
    }
    false
}

/// Scripts of India and its neighbours, whose spelling uses joiners too.
fn needs_joiners(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1800}'..='\u{18AF}')
}

/// A name that is an address, a number to call, or a sentence.
fn is_advert_name(name: &str) -> bool {
    let seen = seen(name);
    !links(&seen).is_empty()
        || has_long_number(&seen)
        || seen.split_whitespace().count() >= LONGEST_NAME
        || ADVERT_WORDS.iter().any(|word| seen.split(|c: char| !c.is_alphanumeric()).any(|one| one == *word))
}

/// A website that sells: by its name, or by counting who sent the visitor.
fn is_advert_site(website: &str) -> bool {
    let seen = seen(website);
    let (address, query) = seen.split_once('?').unwrap_or((&seen, ""));
    ADVERT_WORDS.iter().any(|word| address.split(|c: char| !c.is_alphanumeric()).any(|one| one == *word))
        || query.split('&').any(|pair| COUNTING.contains(&pair.split('=').next().unwrap_or_default()))
}

/// Words that no person is called. Few, on purpose: a word list alone flags three to twelve of a hundred honest
/// comments, so it is not used on texts at all.
const ADVERT_WORDS: &[&str] = &[
    "casino",
    "viagra",
    "cialis",
    "porn",
    "seo",
    "backlink",
    "backlinks",
    "forex",
    "payday",
    "escort",
    "betting",
    "کازینو",
    "بک‌لینک",
    "سئو",
    "شرطبندی",
    "خرید",
    "فروش",
    "казино",
    "кредити",
    "kasino",
    "půjčky",
    "půjčka",
];

/// Parameters that count who sent a visitor.
const COUNTING: &[&str] = &["ref", "aff", "affid", "affiliate", "aff_id", "utm_source", "partner", "promo"];

#[cfg(test)]
mod tests {
    use super::*;

    const HONEST: Submission<'static> = Submission {
        name: "مریم رضایی",
        website: "",
        body: "سلام، خیلی ممنون. می‌خواستم بدانم نسخهٔ PDF‌ها هم هست؟",
        honeypot: "",
        filled_in_ms: Some(40_000),
        is_unread: false,
        is_exhausted: false,
    };

    #[track_caller]
    fn check(submission: Submission<'_>, expected: &[&str]) {
        let keys: Vec<&str> = signals(&submission).into_iter().map(Signal::key).collect();
        assert_eq!(keys, expected, "{submission:?}");
    }

    #[test]
    fn honest_comments_in_four_languages_give_no_signal() {
        check(HONEST, &[]);
        for (name, body) in [
            ("Ђорђе Њ.", "Одличан чланак! Хвала, све је јасно — нарочито 3. део."),
            ("Jiří Kučera", "Díky, přečetl jsem to jedním dechem. V roce 2018 to tak nebylo…"),
            ("Ann-Marie O'Neil", "Great article 👨‍👩‍👧 — thanks! It's 5 of 5, IMHO."),
            ("علي", "شكراً جزيلاً، مقال رائع ١٢٣"),
            ("😀", "سلام\u{200f}! عالی بود ⭐️"),
            ("Dr. John Smith Jr. III", "co\u{ad}operation of 1 000 000 people on 2018-09-03"),
        ] {
            check(Submission { name, body, ..HONEST }, &[]);
        }
    }

    #[test]
    fn each_trick_gives_its_signal() {
        let body = |body| Submission { body, ..HONEST };
        check(body("see https://example.com"), &["reason-links"]);
        check(body("call ۰۹۱۲۱۲۳۴۵۶۷"), &["reason-long-number"]);
        check(body("log in to pаypal now"), &["reason-mixed-script"]);
        check(body("via\u{200b}gra and ca\u{200c}sino"), &["reason-hidden-marks"]);
        check(body("abc \u{202e}moc.elpmaxe"), &["reason-hidden-marks"]);
        check(Submission { honeypot: "x", ..HONEST }, &["reason-honeypot"]);
        check(Submission { filled_in_ms: Some(2_999), ..HONEST }, &["reason-too-fast"]);
        check(Submission { filled_in_ms: Some(3_000), ..HONEST }, &[]);
        check(Submission { filled_in_ms: None, ..HONEST }, &[]);
        check(Submission { is_unread: true, ..HONEST }, &["reason-unread"]);
        check(Submission { is_exhausted: true, ..HONEST }, &["reason-wrong-codes"]);
        for name in
            ["example.com", "خرید بک لینک", "Best SEO", "0912 123 4567", "one two three four five six"]
        {
            check(Submission { name, ..HONEST }, &["reason-name-advert"]);
        }
        for (website, keys) in [
            ("https://best-casino.example/", &["reason-website-advert"][..]),
            ("https://example.com/?ref=12", &["reason-website-advert"]),
            ("https://example.com/about?page=2", &[]),
            ("https://رضایی.ir", &[]),
        ] {
            check(Submission { website, ..HONEST }, keys);
        }
    }

    #[test]
    fn hostile_texts_are_read_in_no_time() {
        for piece in ["a", "1", "\u{200b}", ".", "a.", "а a", "(", "👨‍👩‍👧", "\u{301}"] {
            let body = piece.repeat(64_000 / piece.len());
            signals(&Submission { body: &body, ..HONEST });
        }
    }
}
