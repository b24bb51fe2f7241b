//! The entries of a front matter, taken out one key at a time; what is left over is unknown.
//! Faults are collected, never returned: a writer wants to see all of them at once.

use super::article::ImportedRating;
use super::fault::{SourceFault, shown};
use super::front_matter::{Entry, Value};
use crate::i18n::{Locale, calendar};
use crate::text::length::graphemes;
use crate::text::normalize::{ascii_digits, clean_line};

/// Every key that a front matter may hold, in the order of the documentation.
const KEYS: [&str; 15] = [
    "title",
    "lang",
    "slug",
    "author",
    "category",
    "published_at",
    "updated_at",
    "summary",
    "cover",
    "draft",
    "comments",
    "ratings",
    "criteria",
    "views",
    "imported_rating",
];
const MAX_CRITERIA: usize = 10;
const MAX_CRITERION: usize = 60;
const MAX_VOTES: i64 = 1_000_000_000;

/// See the module.
pub(super) struct Fields {
    entries: Vec<Entry>,
    /// Lines of the keys taken so far, for faults that concern two keys.
    lines: Vec<(&'static str, usize)>,
    faults: Vec<SourceFault>,
}

impl Fields {
    pub(super) fn new(entries: Vec<Entry>) -> Self {
        Self { entries, lines: Vec::new(), faults: Vec::new() }
    }

    pub(super) fn fault(&mut self, line: usize, key: &str, problem: impl Into<String>) {
        self.faults.push(SourceFault::of_key(line, key, problem));
    }

    /// The line of a key that was taken already.
    pub(super) fn line_of(&self, key: &str) -> usize {
        self.lines.iter().find(|(known, _)| *known == key).map_or(0, |(_, line)| *line)
    }

    /// A scalar as it stands; a list or map in its place is a fault.
    pub(super) fn word(&mut self, key: &'static str) -> Option<(usize, String)> {
        let entry = self.take(key)?;
        match entry.value {
            Value::Text(text) => Some((entry.line, text.trim().to_owned())),
            Value::Empty => None,
            Value::List(_) | Value::Map(_) => {
                self.fault(entry.line, key, "must be one value, not a list");
                None
            }
        }
    }

    pub(super) fn required_word(&mut self, key: &'static str) -> Option<(usize, String)> {
        let n_faults = self.faults.len();
        let found = self.word(key).filter(|(_, word)| !word.is_empty());
        if found.is_none() && self.faults.len() == n_faults {
            let line = self.line_of(key).max(1);
            self.fault(line, key, "is missing; every article needs one");
        }
        found
    }

    /// One line of text, cleaned, at most `max` graphemes.
    pub(super) fn text(&mut self, key: &'static str, max: usize) -> Option<String> {
        let (line, word) = self.word(key)?;
        self.cleaned(line, key, &word, max)
    }

    pub(super) fn required_text(&mut self, key: &'static str, max: usize) -> Option<String> {
        let (line, word) = self.required_word(key)?;
        let n_faults = self.faults.len();
        let text = self.cleaned(line, key, &word, max);
        if text.is_none() && self.faults.len() == n_faults {
            self.fault(line, key, "has no visible letter; every article needs one");
        }
        text
    }

    fn cleaned(&mut self, line: usize, key: &str, word: &str, max: usize) -> Option<String> {
        let text = clean_line(word);
        let length = graphemes(&text);
        if length > max {
            let problem = format!("is too long: {length} letters; at most {max}");
            self.fault(line, key, problem);
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(&mut self, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
        let (line, word) = self.word(key)?;
        let lower = word.to_lowercase();
        let found = choices.iter().find(|(name, _)| *name == lower).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            let problem = format!("cannot be {:?}; use {}", shown(&word), one_of(&names));
            self.fault(line, key, problem);
        }
        found
    }

    /// `on` or `off`; YAML's other words for them are understood too.
    pub(super) fn switch(&mut self, key: &'static str) -> Option<bool> {
        let words = if key == "ratings" { ["on", "off"] } else { ["true", "false"] };
        let (line, word) = self.word(key)?;
        match word.to_lowercase().as_str() {
            "on" | "true" | "yes" => Some(true),
            "off" | "false" | "no" => Some(false),
            _ => {
                let problem = format!("cannot be {:?}; use {}", shown(&word), one_of(&words));
                self.fault(line, key, problem);
                None
            }
        }
    }

    /// A whole number from 0 to `max`, in any of the three digit sets.
    pub(super) fn number(&mut self, key: &'static str, max: i64) -> Option<i64> {
        let (line, word) = self.word(key)?;
        let number = whole(&word, max);
        if number.is_none() {
            let problem = format!("cannot be {:?}; use a whole number from 0 to {max}", shown(&word));
            self.fault(line, key, problem);
        }
        number
    }

    /// A date or a moment; a date alone is a day in the zone of `locale`.
    pub(super) fn date(&mut self, key: &'static str, locale: Locale) -> Option<i64> {
        let (line, word) = self.word(key)?;
        let parsed = calendar::parse_published(locale, &ascii_digits(&word)).ok();
        if parsed.is_none() {
            let problem = format!(
                "{:?} is not a date; use 2018-09-03, 2018-09-03T10:00:00Z or the Jalali 1397/06/12",
                shown(&word)
            );
            self.fault(line, key, problem);
        }
        parsed
    }

    /// A list of different names.
    pub(super) fn names(&mut self, key: &'static str) -> Vec<String> {
        let Some(entry) = self.take(key) else {
            return Vec::new();
        };
        let values = match entry.value {
            Value::Empty => return Vec::new(),
            Value::List(values) => values,
            Value::Text(_) | Value::Map(_) => {
                self.fault(entry.line, key, "must be a list, such as [accuracy, style]");
                return Vec::new();
            }
        };
        let mut names: Vec<String> = Vec::new();
        for value in values {
            let name = match value {
                Value::Text(text) => clean_line(&text),
                Value::Empty | Value::List(_) | Value::Map(_) => String::new(),
            };
            if name.is_empty() || graphemes(&name) > MAX_CRITERION || names.contains(&name) {
                let problem = format!("must hold different names of 1 to {MAX_CRITERION} letters");
                self.fault(entry.line, key, problem);
                return Vec::new();
            }
            names.push(name);
        }
        if names.len() > MAX_CRITERIA {
            self.fault(entry.line, key, format!("may hold at most {MAX_CRITERIA} names"));
        }
        names
    }

    /// `{votes: N, sum: N}` or `{stars: [n1, n2, n3, n4, n5]}`.
    pub(super) fn imported_rating(&mut self) -> Option<ImportedRating> {
        const KEY: &str = "imported_rating";
        const FORMS: &str = "use {votes: 55, sum: 237} or {stars: [1, 2, 5, 18, 29]}";
        let entry = self.take(KEY)?;
        let map = match entry.value {
            Value::Empty => return None,
            Value::Map(map) => map,
            Value::Text(_) | Value::List(_) => {
                self.fault(entry.line, KEY, FORMS);
                return None;
            }
        };
        let mut inner = Self::new(map);
        let stars = inner.star_counts(KEY);
        let votes = inner.number("votes", MAX_VOTES);
        let sum = inner.number("sum", 5 * MAX_VOTES);
        let has_faults = !inner.faults.is_empty();
        self.faults.append(&mut inner.faults);
        if let Some(unknown) = inner.entries.first() {
            self.fault(unknown.line, KEY, format!("does not know {:?}; {FORMS}", shown(&unknown.key)));
            return None;
        }
        let rating = match (stars, votes, sum) {
            (Some(stars), None, None) => ImportedRating::of_stars(stars),
            (None, Some(votes), Some(sum)) => ImportedRating::of_sum(votes, sum),
            _ if has_faults => return None,
            _ => {
                self.fault(entry.line, KEY, FORMS);
                return None;
            }
        };
        if rating.is_none() {
            let problem = "is impossible: every vote has 1 to 5 stars, so the sum lies between \
                           the number of votes and five times that";
            self.fault(entry.line, KEY, problem);
        }
        rating
    }

    fn star_counts(&mut self, key: &str) -> Option<[i64; 5]> {
        let entry = self.take("stars")?;
        let counts = match &entry.value {
            Value::List(values) => values.iter().map(count).collect::<Option<Vec<_>>>(),
            Value::Empty | Value::Text(_) | Value::Map(_) => None,
        };
        let stars = counts.and_then(|counts| <[i64; 5]>::try_from(counts).ok());
        if stars.is_none() {
            let problem = "stars must be five whole numbers: how many gave 1, 2, 3, 4 and 5 stars";
            self.fault(entry.line, key, problem);
        }
        stars
    }

    fn take(&mut self, key: &'static str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        let entry = self.entries.remove(at);
        self.lines.push((key, entry.line));
        Some(entry)
    }

    /// All faults, in the order of the file; whatever was not taken is an unknown key.
    pub(super) fn finish(mut self) -> Vec<SourceFault> {
        for entry in std::mem::take(&mut self.entries) {
            let problem = match nearest(&entry.key) {
                Some(known) => format!("is not a key; did you mean `{known}`?"),
                None => format!("is not a key; known are {}", KEYS.join(", ")),
            };
            self.fault(entry.line, &entry.key, problem);
        }
        self.faults.sort_by_key(|fault| fault.line);
        self.faults
    }
}

/// A known key that differs only in case, hyphens, the order of its letters or one of them.
fn nearest(key: &str) -> Option<&'static str> {
    let plain = key.to_lowercase().replace(['-', ' '], "_");
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    KEYS.into_iter().find(|known| {
        let shorter = plain.chars().zip(known.chars()).filter(|(a, b)| a == b).count();
        let longer = plain.chars().count().max(known.chars().count());
        sorted(known) == sorted(&plain) || (longer > 3 && shorter + 1 >= longer)
    })
}

fn count(value: &Value) -> Option<i64> {
    match value {
        Value::Text(text) => whole(text, MAX_VOTES),
        Value::Empty | Value::List(_) | Value::Map(_) => None,
    }
}

fn whole(word: &str, max: i64) -> Option<i64> {
    let digits = ascii_digits(word.trim());
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|number| *number <= max)
}

fn one_of(words: &[&str]) -> String {
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}
