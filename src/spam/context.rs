//! What is known around a submission before it is judged: its writer, its network, its links, its like.
//!
//! Everything here is gathered by reads before the transaction; each part says nothing by default, so that a
//! caller who knows less judges by less.

use std::collections::BTreeSet;

use super::filter::Learned;
use super::rules::RuleSet;
use crate::opinions::SecondOpinion;
use crate::policies::Met;
use crate::text::normalize::fold;

/// Everything around a submission. `Context::default()` speaks neither for nor against anything.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// What became of the writer's earlier texts.
    pub author: AuthorHistory,
    /// What came from the same network within a day.
    pub network: NetworkHistory,
    /// Texts that are nearly the same.
    pub repeats: Repeats,
    /// Every registered domain that the text links to.
    pub domains: Vec<DomainTally>,
    /// The site's own words, patterns and domains.
    pub rules: &'a RuleSet,
    /// The words that make the page what it is.
    pub article: Option<&'a RareWords>,
    /// What the filter of this site thinks.
    pub opinion: Option<Learned>,
    /// What other programs think.
    pub second: &'a [SecondOpinion],
    /// How fast texts come in.
    pub pace: Pace,
    /// What the page says of new texts.
    pub page: PageRules,
    /// Whether the text is in a script in which nothing was published on this site yet.
    pub is_new_script: bool,
    /// Whether the text was published before and has a link now that it had not.
    pub has_new_link: bool,
    /// Whether pages ask browsers for a proof of work.
    pub is_proof_asked: bool,
    /// What the site's rules say of it.
    pub house: Met,
    /// Whether something above could not be found out: then a person has to look.
    pub is_incomplete: bool,
}

impl Default for Context<'_> {
    fn default() -> Self {
        Self {
            author: AuthorHistory::default(),
            network: NetworkHistory::default(),
            repeats: Repeats::default(),
            domains: Vec::new(),
            rules: RuleSet::empty(),
            article: None,
            opinion: None,
            second: &[],
            pace: Pace::default(),
            page: PageRules::default(),
            is_new_script: false,
            has_new_link: false,
            is_proof_asked: false,
            house: Met::default(),
            is_incomplete: false,
        }
    }
}

impl Context<'_> {
    /// Whether its writer is published at once: as the site's rules say, or as moderators usually trust.
    pub(super) fn is_trusted(&self) -> bool {
        let is_honest = self.author.n_rejected == 0 && self.author.n_spam == 0;
        match self.house.publish_from {
            None => self.author.is_trusted(),
            Some(n) => n > 0 && is_honest && self.author.n_published >= n,
        }
    }
}

/// What became of a writer's earlier texts, within 90 days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AuthorHistory {
    /// Approved by a moderator and still there for everybody to read.
    pub n_published: u32,
    /// Rejected or thrown away by a moderator.
    pub n_rejected: u32,
    /// In the spam folder.
    pub n_spam: u32,
}

impl AuthorHistory {
    /// So many approved texts make a writer trusted.
    pub const TRUSTED_FROM: u32 = 2;

    /// Whether a moderator has approved this writer often enough, and never regretted it.
    pub fn is_trusted(self) -> bool {
        self.n_published >= Self::TRUSTED_FROM && self.n_rejected == 0 && self.n_spam == 0
    }
}

/// What came from one network within a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NetworkHistory {
    /// Texts that everybody can read.
    pub n_published: u32,
    /// Texts that were rejected.
    pub n_rejected: u32,
    /// Texts that are in the spam folder.
    pub n_spam: u32,
}

/// Texts that are nearly the same as this one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repeats {
    /// How many of the last day say nearly the same somewhere else.
    pub n_recent: u32,
    /// Whether a moderator has called nearly the same text spam.
    pub is_known_spam: bool,
}

/// A registered domain and what moderators said of the texts that link to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DomainTally {
    /// The domain, as it is registered.
    pub domain: String,
    /// Texts called spam.
    pub n_spam: u32,
    /// Texts called honest.
    pub n_ham: u32,
}

impl DomainTally {
    /// Whether no moderator has judged a text with this domain yet.
    pub fn is_new(&self) -> bool {
        self.n_spam == 0 && self.n_ham == 0
    }
}

/// Folded words that make an article what it is: long ones that few other texts use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RareWords(BTreeSet<String>);

impl FromIterator<String> for RareWords {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}

/// Shorter words are in every text.
const LONG_WORD: usize = 7;

/// The words of an article that a stranger would hardly use: the long ones, since the longer a word is, the
/// rarer it is, in every language.
pub fn rare_words(texts: &[&str]) -> RareWords {
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    let words = folded.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.chars().count() >= LONG_WORD).map(str::to_owned).collect()
}

impl RareWords {
    /// How many different ones of them a folded text uses.
    pub fn shared_with(&self, folded: &str) -> usize {
        let words: BTreeSet<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
        words.into_iter().filter(|word| self.0.contains(*word)).count()
    }
}

/// How fast texts come in, against the soft caps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pace {
    /// Whether the writer or the network sends more than people do.
    pub is_over_soft_cap: bool,
    /// Whether the page is flooded, so that everything on it waits.
    pub is_slow_mode: bool,
}

/// What the page says of new texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageRules {
    /// Whether texts against which nothing speaks are published at once.
    pub is_open: bool,
    /// Whether the page is older than the site wants to be surprised by.
    pub is_old: bool,
}
