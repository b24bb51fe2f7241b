//! What the page of the domains shows.

use std::collections::HashMap;

use serde::Serialize;

use super::domains::{SORTS, Sought, sort_word};
use super::forms::action_word;
use super::lists_page::action_key;
use crate::error::Result;
use crate::i18n::calendar;
use crate::moderation::pages::Reading;
use crate::spam::lists::Listed;
use crate::spam::{Action, DomainSort, KnownDomain, RuleKind};
use crate::web::{Page, Pager};

#[derive(Serialize)]
struct Heading {
    name_key: &'static str,
    url: String,
    is_current: bool,
    is_number: bool,
    order: &'static str,
}

#[derive(Serialize)]
struct Choice {
    word: &'static str,
    name_key: &'static str,
}

#[derive(Serialize)]
struct DomainRow {
    name: String,
    n_texts: i64,
    n_spam: i64,
    n_honest: i64,
    seen_at: i64,
    seen: String,
    rule: Option<Choice>,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct DomainsPage<'a> {
    headings: Vec<Heading>,
    domains: Vec<DomainRow>,
    is_admin: bool,
    back: String,
    q: &'a str,
    sort: &'static str,
    n_found: u64,
    pager: Pager,
}

/// What the page is made of.
pub(super) struct Found<'a> {
    /// What was looked for.
    pub sought: &'a Sought,
    /// The domains of this page.
    pub domains: Vec<KnownDomain>,
    /// How many there are.
    pub n: u64,
    /// Where we are among them.
    pub pager: Pager,
}

/// The page.
pub(super) fn page(reading: Reading, found: Found<'_>, rules: &[Listed], is_admin: bool) -> Result<Page> {
    let Found { sought, domains, n, pager } = found;
    let actions: HashMap<&str, Action> = rules
        .iter()
        .filter(|listed| listed.rule.kind == RuleKind::Domain)
        .map(|listed| (listed.rule.text.as_str(), listed.rule.action))
        .collect();
    let row = |domain: KnownDomain| {
        let rule = actions.get(domain.domain.as_str()).copied();
        DomainRow {
            n_texts: domain.n_texts,
            n_spam: domain.n_spam,
            n_honest: domain.n_honest,
            seen_at: domain.seen_at,
            seen: calendar::relative(reading.locale, domain.seen_at, reading.now_ms),
            rule: rule.map(choice),
            choices: [Action::Hold, Action::Spam, Action::Allow]
                .into_iter()
                .filter(|action| rule != Some(*action))
                .map(choice)
                .collect(),
            name: domain.domain,
        }
    };
    let page = DomainsPage {
        headings: SORTS.into_iter().map(|one| heading(one, sought)).collect(),
        domains: domains.into_iter().map(row).collect(),
        is_admin,
        back: sought.path(sought.sort, pager.page),
        q: &sought.typed,
        sort: sort_word(sought.sort),
        n_found: n,
        pager,
    };
    Page::new("moderation/domains.html", &page)
}

fn choice(action: Action) -> Choice {
    Choice { word: action_word(action), name_key: action_key(action) }
}

fn heading(one: DomainSort, sought: &Sought) -> Heading {
    let name_key = match one {
        DomainSort::Name => "rule-kind-domain",
        DomainSort::Spam => "domains-spam",
        DomainSort::Honest => "domains-honest",
        DomainSort::Seen => "domains-seen",
    };
    Heading {
        name_key,
        url: sought.path(one, 1),
        is_current: one == sought.sort,
        is_number: matches!(one, DomainSort::Spam | DomainSort::Honest),
        order: if one == DomainSort::Name { "ascending" } else { "descending" },
    }
}
