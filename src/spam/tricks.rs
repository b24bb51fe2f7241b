//! Words in disguise, and names and websites that sell.

use unicode_security::{MixedScript, is_potential_mixed_script_confusable_char};

use super::links::{has_long_number, is_invisible, links, seen};

/// Names of people have fewer words than this.
const LONGEST_NAME: usize = 6;

/// Words of letters that look like one another but come from two scripts ("pаypal" with a Cyrillic а).
pub(super) fn mixed_words(text: &str) -> usize {
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
pub(super) fn tricked_words(text: &str) -> usize {
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
pub(super) fn is_advert_name(name: &str) -> bool {
    let seen = seen(name);
    !links(&seen).is_empty()
        || has_long_number(&seen)
        || seen.split_whitespace().count() >= LONGEST_NAME
        || ADVERT_WORDS.iter().any(|word| seen.split(|c: char| !c.is_alphanumeric()).any(|one| one == *word))
}

/// A website that sells: by its name, or by counting who sent the visitor.
pub(super) fn is_advert_site(website: &str) -> bool {
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
