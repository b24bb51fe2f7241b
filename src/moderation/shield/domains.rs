//! The domains that texts link to, and what moderators said of those texts.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::entities::comment::CommentState;
use crate::moderation::store::Recent;
use crate::spam;

/// The most domains of the page.
const MOST: usize = 200;

/// What is known of a domain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Domain {
    /// Its name, as it is registered.
    pub name: String,
    /// Texts that link to it.
    pub n_texts: i64,
    /// Of them, those that a moderator called spam.
    pub n_spam: i64,
    /// Of them, those that a moderator has published.
    pub n_honest: i64,
    /// When the newest came (epoch ms).
    pub seen_at: i64,
}

/// By what the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Most spam first.
    Spam,
    /// Most honest texts first.
    Honest,
    /// The newest first.
    Seen,
    /// By name.
    Name,
}

impl Sort {
    /// All of them, in the order of the columns.
    pub(super) const ALL: [Sort; 4] = [Sort::Name, Sort::Spam, Sort::Honest, Sort::Seen];

    /// The word in addresses.
    pub(super) fn word(self) -> &'static str {
        match self {
            Sort::Spam => "spam",
            Sort::Honest => "honest",
            Sort::Seen => "seen",
            Sort::Name => "name",
        }
    }

    /// The order of a word.
    pub(super) fn parse(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

/// The domains of these comments, sorted; no more than fit on a page.
pub(super) fn domains(comments: &[Recent], sort: Sort) -> Vec<Domain> {
    let mut known: HashMap<String, Domain> = HashMap::new();
    for comment in comments {
        let website = comment.website.as_deref().unwrap_or_default();
        for name in spam::domains([website, comment.body.as_str()]) {
            let domain = known.entry(name.clone()).or_insert_with(|| Domain { name, ..Domain::default() });
            count(domain, comment);
        }
    }
    let mut found: Vec<Domain> = known.into_values().collect();
    found.sort_by(|one, other| {
        let by_name = one.name.cmp(&other.name);
        let by = |key: fn(&Domain) -> (i64, i64)| Reverse(key(one)).cmp(&Reverse(key(other)));
        match sort {
            Sort::Spam => by(|domain| (domain.n_spam, domain.n_texts)).then(by_name),
            Sort::Honest => by(|domain| (domain.n_honest, domain.n_texts)).then(by_name),
            Sort::Seen => by(|domain| (domain.seen_at, domain.n_texts)).then(by_name),
            Sort::Name => by_name,
        }
    });
    found.truncate(MOST);
    found
}

fn count(domain: &mut Domain, comment: &Recent) {
    domain.n_texts += 1;
    domain.seen_at = domain.seen_at.max(comment.at);
    let is_decided = comment.decided_at.is_some();
    domain.n_spam += i64::from(is_decided && comment.state == CommentState::Spam);
    domain.n_honest += i64::from(is_decided && comment.state == CommentState::Published);
}
