//! What the rules meet among the newest comments: how much they catch, and how much they would take by mistake.

use std::collections::HashMap;

use crate::entities::comment::CommentState;
use crate::moderation::store::Recent;
use crate::spam::{self, Rule, RuleKind, RuleSet, readable};

/// What one rule meets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Hits {
    /// Comments that it meets.
    pub n: i64,
    /// Of them, those that everybody can read.
    pub n_published: i64,
}

/// What each rule meets, by its kind and its text.
pub(super) fn hits(rules: &RuleSet, comments: &[Recent]) -> HashMap<(bool, String), Hits> {
    let mut met: HashMap<(bool, String), Hits> = HashMap::new();
    for comment in comments {
        let website = comment.website.as_deref().unwrap_or_default();
        let text = [comment.name.as_str(), website, comment.body.as_str()].join("\n");
        let words = rules.hits(&readable(&text)).into_iter().map(|hit| (false, hit.text));
        let domains = spam::domains([website, comment.body.as_str()]);
        let domains = domains.iter().filter_map(|one| rules.domain_hit(one)).map(|hit| (true, hit.text));
        for key in words.chain(domains) {
            let hits = met.entry(key).or_default();
            hits.n += 1;
            hits.n_published += i64::from(comment.state == CommentState::Published);
        }
    }
    met
}

/// The key of a rule in [`hits`].
pub(super) fn key(rule: &Rule) -> (bool, String) {
    (rule.kind == RuleKind::Domain, rule.text.clone())
}
