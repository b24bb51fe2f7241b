//! The site's own words, patterns and domains, compiled to be matched in bounded time whatever they are.
//!
//! Words are looked for in the *folded* text (`text::normalize::fold`), so `kazino` finds «Казино» and `كازينو`
//! finds «کازینو»; also where letters of another script, digits or blanks between letters disguise them. `*` at
//! an end of a word stands for any letters there, within it for letters of the same word.

use aho_corasick::{AhoCorasick, MatchKind};
use regex::{Regex, RegexBuilder};
use unicode_security::MixedScript;
use unicode_security::confusable_detection::skeleton;

use super::links::{domain_of, seen};
use crate::text::normalize::fold;

/// A rule longer than this is no word and no pattern.
const LONGEST: usize = 300;
/// The most memory that one pattern may take, compiled.
const PATTERN_BYTES: usize = 1 << 18;
/// So many single letters in a row are one word, spelled out.
const SPELLED_FROM: usize = 4;

/// What a rule of the site asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// It speaks for a text; only a domain can be trusted.
    Allow,
    /// A moderator looks.
    Hold,
    /// The spam folder.
    Spam,
}

/// What a rule looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RuleKind {
    /// A word or a few, with `*` for any letters.
    Word,
    /// A regular expression.
    Pattern,
    /// A domain with everything below it.
    Domain,
}

/// A rule as a moderator wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rule {
    /// What it looks for.
    pub kind: RuleKind,
    /// What it asks for.
    pub action: Action,
    /// The word, the pattern or the domain.
    pub text: String,
}

/// Why a rule cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleFault {
    /// There is nothing in it.
    Empty,
    /// It is longer than any rule.
    TooLong,
    /// It would meet nearly every text.
    TooBroad,
    /// The pattern cannot be read, or is too big.
    NotAPattern,
    /// This is no domain.
    NotADomain,
    /// Only a domain can be trusted.
    NotToBeTrusted,
}

/// A rule that a text has met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it asks for.
    pub action: Action,
    /// The rule as the moderator wrote it.
    pub text: String,
}

/// A text prepared for [`RuleSet::hits`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readable {
    folded: String,
    typed: String,
}

/// Prepares a text: folded, with its disguised words once more without their disguise.
pub fn readable(text: &str) -> Readable {
    let typed = seen(text);
    let mut folded = fold(text);
    for word in disguised(&typed).chain(spelled_out(&folded)) {
        folded.push('\n');
        folded.push_str(&word);
    }
    Readable { folded, typed }
}

/// Words of letters of several scripts, or of letters and digits, as the Latin letters they look like.
fn disguised(typed: &str) -> impl Iterator<Item = String> {
    typed.split(|c: char| !c.is_alphanumeric()).flat_map(|word| {
        let has_letters = word.chars().any(char::is_alphabetic);
        let is_mixed = !word.is_single_script() || word.chars().any(|c| c.is_ascii_digit());
        // "1" stands for two letters.
        let readings: &[char] = if word.contains('1') { &['l', 'i'] } else { &['l'] };
        let readings = if has_letters && is_mixed { readings } else { &[] };
        readings.iter().map(|one| fold(&word.chars().map(|c| lookalike(c, *one)).collect::<String>()))
    })
}

/// The letter that a sign is mistaken for, where it is one.
fn lookalike(c: char, one: char) -> char {
    match c {
        'a'..='z' => return c,
        '0' => return 'o',
        '1' => return one,
        '3' => return 'e',
        '4' => return 'a',
        '5' => return 's',
        '7' => return 't',
        _ => {}
    }
    let mut encoded = [0_u8; 4];
    let mut letters = skeleton(c.encode_utf8(&mut encoded));
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        (_, _) => c,
    }
}

/// "c a s i n o" and "c.a.s.i.n.o" as one word.
fn spelled_out(folded: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut n_letters = 0;
    let is_gap = |c: char| matches!(c, ' ' | '.' | '-' | '_' | '*' | '|' | '/' | '+');
    for piece in folded.split(is_gap).filter(|piece| !piece.is_empty()).chain(["--"]) {
        let mut letters = piece.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_alphanumeric() => {
                word.push(letter);
                n_letters += 1;
            }
            (_, _) => {
                if n_letters >= SPELLED_FROM {
                    words.push(std::mem::take(&mut word));
                }
                word.clear();
                n_letters = 0;
            }
        }
    }
    words
}

/// The rules of a site, compiled.
#[derive(Debug, Clone, Default)]
pub struct RuleSet {
    words: Vec<Word>,
    finder: Option<AhoCorasick>,
    patterns: Vec<(Regex, Hit)>,
    domains: Vec<(String, Hit)>,
}

#[derive(Debug, Clone)]
struct Word {
    core: String,
    goes_on_before: bool,
    goes_on_after: bool,
    hit: Hit,
}

static EMPTY: RuleSet =
    RuleSet { words: Vec::new(), finder: None, patterns: Vec::new(), domains: Vec::new() };

impl Rule {
    /// What makes two rules of a kind the same.
    pub fn key(&self) -> String {
        let text = self.text.trim();
        match self.kind {
            RuleKind::Word => fold(text),
            RuleKind::Pattern => text.to_owned(),
            RuleKind::Domain => domain_of(&seen(text)).unwrap_or_else(|| text.to_owned()),
        }
    }

    /// Whether this can be a rule.
    pub fn check(&self) -> Result<(), RuleFault> {
        RuleSet::default().add(self)
    }
}

impl RuleSet {
    /// No rules.
    pub fn empty() -> &'static RuleSet {
        &EMPTY
    }

    /// Compiles rules; one that cannot be compiled is left out, since [`Rule::check`] has refused it before.
    pub fn compile<'r>(rules: impl IntoIterator<Item = &'r Rule>) -> RuleSet {
        let mut set = RuleSet::default();
        for rule in rules {
            if let Err(fault) = set.add(rule) {
                tracing::warn!(rule = rule.text, ?fault, "a rule of the site was left out");
            }
        }
        let cores = set.words.iter().map(|word| word.core.as_str());
        set.finder = AhoCorasick::builder().match_kind(MatchKind::Standard).build(cores).ok();
        set
    }

    fn add(&mut self, rule: &Rule) -> Result<(), RuleFault> {
        let text = rule.text.trim();
        if text.is_empty() {
            return Err(RuleFault::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(RuleFault::TooLong);
        }
        if rule.action == Action::Allow && rule.kind != RuleKind::Domain {
            return Err(RuleFault::NotToBeTrusted);
        }
        let hit = Hit { action: rule.action, text: text.to_owned() };
        match rule.kind {
            RuleKind::Word => self.add_word(text, hit),
            RuleKind::Pattern => self.add_pattern(text, hit),
            RuleKind::Domain => {
                let domain = domain_of(&seen(text)).ok_or(RuleFault::NotADomain)?;
                self.domains.push((domain, hit));
                Ok(())
            }
        }
    }

    fn add_word(&mut self, text: &str, hit: Hit) -> Result<(), RuleFault> {
        let folded = fold(text);
        let core = folded.trim_matches('*').to_owned();
        if core.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
            return Err(RuleFault::TooBroad);
        }
        let (goes_on_before, goes_on_after) = (folded.starts_with('*'), folded.ends_with('*'));
        if !core.contains('*') {
            self.words.push(Word { core, goes_on_before, goes_on_after, hit });
            return Ok(());
        }
        let parts: Vec<String> = core.split('*').map(regex::escape).collect();
        let border = |goes_on: bool| if goes_on { "" } else { r"\b" };
        let pattern = format!("{}{}{}", border(goes_on_before), parts.join(r"\w*"), border(goes_on_after));
        self.patterns.push((compiled(&pattern)?, hit));
        Ok(())
    }

    fn add_pattern(&mut self, text: &str, hit: Hit) -> Result<(), RuleFault> {
        let pattern = compiled(text)?;
        if pattern.is_match("") {
            return Err(RuleFault::TooBroad);
        }
        self.patterns.push((pattern, hit));
        Ok(())
    }

    /// Whether there is no rule.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.patterns.is_empty() && self.domains.is_empty()
    }

    /// Every word and pattern that a text meets, each once.
    pub fn hits(&self, text: &Readable) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut add = |hit: &Hit| {
            if !hits.contains(hit) {
                hits.push(hit.clone());
            }
        };
        self.words_in(&text.folded).into_iter().for_each(|word| add(&word.hit));
        for (pattern, hit) in &self.patterns {
            if pattern.is_match(&text.folded) || pattern.is_match(&text.typed) {
                add(hit);
            }
        }
        hits
    }

    fn words_in(&self, folded: &str) -> Vec<&Word> {
        let mut is_met = vec![false; self.words.len()];
        for found in self.finder.iter().flat_map(|finder| finder.find_overlapping_iter(folded)) {
            let (Some(word), Some(is_met)) =
                (self.words.get(found.pattern().as_usize()), is_met.get_mut(found.pattern().as_usize()))
            else {
                continue;
            };
            let before = folded.get(..found.start()).and_then(|text| text.chars().next_back());
            let after = folded.get(found.end()..).and_then(|text| text.chars().next());
            let is_free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            *is_met |= (word.goes_on_before || is_free(before)) && (word.goes_on_after || is_free(after));
        }
        self.words.iter().zip(is_met).filter(|(_, is_met)| *is_met).map(|(word, _)| word).collect()
    }

    /// The rule that names this registered domain.
    pub fn domain_hit(&self, domain: &str) -> Option<Hit> {
        self.domains.iter().find(|(named, _)| named == domain).map(|(_, hit)| hit.clone())
    }
}

fn compiled(pattern: &str) -> Result<Regex, RuleFault> {
    RegexBuilder::new(pattern)
        .case_insensitive(true)
        .size_limit(PATTERN_BYTES)
        .dfa_size_limit(PATTERN_BYTES)
        .nest_limit(50)
        .build()
        .map_err(|error| {
            tracing::debug!(%error, "a pattern was refused");
            RuleFault::NotAPattern
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(kind: RuleKind, text: &str) -> Rule {
        Rule { kind, action: Action::Hold, text: text.to_owned() }
    }

    #[track_caller]
    fn check(kind: RuleKind, text: &str, meets: &[&str], leaves: &[&str]) {
        let set = RuleSet::compile([&rule(kind, text)]);
        for one in meets {
            assert_eq!(set.hits(&readable(one)).len(), 1, "{text} in {one}");
        }
        for one in leaves {
            assert_eq!(set.hits(&readable(one)), [], "{text} not in {one}");
        }
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        check(
            RuleKind::Word,
            "Casino",
            &[
                "best CASINO!",
                "c\u{e0}sino",
                "ca\u{200b}sino",
                "𝓬𝓪𝓼𝓲𝓷𝓸",
                "саsinо",
                "cas1no",
                "ca5in0",
                "c a s i n o",
                "c.a.s.i.n.o.",
            ],
            &["casinos", "occasion", "cas ino", "a b c"],
        );
        check(RuleKind::Word, "casino*", &["casinos", "casino-x.com"], &["mycasino"]);
        check(RuleKind::Word, "*casino*", &["mycasinos"], &["cassino"]);
        check(RuleKind::Word, "via*gra", &["viagra", "viaaagra"], &["via gra", "viagras"]);
        check(RuleKind::Word, "كازينو", &["بهترین کازینو است", "کازینو!"], &["کازینوها"]);
        check(RuleKind::Word, "kredit bez jamstva", &["Кредит  без\nјамства"], &["kredit"]);
        check(RuleKind::Word, "půjčka", &["Rychlá PUJCKA"], &["pujckami"]);
        check(RuleKind::Word, "bum", &["bum"], &["burn"]);
        check(RuleKind::Word, "cop", &["cop"], &["сор"]);
    }

    #[test]
    fn patterns_meet_the_text_as_typed_and_as_folded() {
        check(RuleKind::Pattern, r"\b\d{4} ?(eur|€)", &["only ۵۰۰۰ EUR", "1234€"], &["123 eur"]);
        check(RuleKind::Pattern, "čaj", &["ČAJ"], &["caj"]);
        check(RuleKind::Pattern, "^buy", &["Buy now"], &["they buy"]);
    }

    #[test]
    fn domains_are_met_by_name() {
        let set = RuleSet::compile([&rule(RuleKind::Domain, "https://www.Example.co.uk/x")]);
        assert!(set.domain_hit("example.co.uk").is_some());
        assert!(set.domain_hit("co.uk").is_none());
    }

    #[test]
    fn what_cannot_be_a_rule_is_refused() {
        let long = "x".repeat(301);
        for (kind, text, fault) in [
            (RuleKind::Word, " ", RuleFault::Empty),
            (RuleKind::Word, "*a*", RuleFault::TooBroad),
            (RuleKind::Word, long.as_str(), RuleFault::TooLong),
            (RuleKind::Pattern, "(", RuleFault::NotAPattern),
            (RuleKind::Pattern, "a*", RuleFault::TooBroad),
            (RuleKind::Pattern, r"(\w{1000}){1000}", RuleFault::NotAPattern),
            (RuleKind::Pattern, "(a)\\1", RuleFault::NotAPattern),
            (RuleKind::Domain, "no domain", RuleFault::NotADomain),
            (RuleKind::Domain, "com", RuleFault::NotADomain),
        ] {
            assert_eq!(rule(kind, text).check(), Err(fault), "{text}");
        }
        assert!(RuleSet::compile([&rule(RuleKind::Pattern, "(")]).is_empty());
    }
}
