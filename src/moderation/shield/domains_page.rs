//! What the page of the domains shows.

use std::collections::HashMap;

use serde::Serialize;

use super::domains::{Domain, Sort};
use super::forms::action_word;
use super::lists_page::action_key;
use crate::error::Result;
use crate::i18n::calendar;
use crate::moderation::pages::Reading;
use crate::spam::lists::Listed;
use crate::spam::{Action, RuleKind};
use crate::web::Page;

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
struct DomainsPage {
    headings: Vec<Heading>,
    domains: Vec<DomainRow>,
    is_admin: bool,
    back: String,
}

/// The page.
pub(super) fn page(
    reading: Reading,
    domains: Vec<Domain>,
    sort: Sort,
    rules: &[Listed],
    is_admin: bool,
) -> Result<Page> {
    let actions: HashMap<&str, Action> = rules
        .iter()
        .filter(|listed| listed.rule.kind == RuleKind::Domain)
        .map(|listed| (listed.rule.text.as_str(), listed.rule.action))
        .collect();
    let row = |domain: Domain| {
        let rule = actions.get(domain.name.as_str()).copied();
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
            name: domain.name,
        }
    };
    let page = DomainsPage {
        headings: Sort::ALL.into_iter().map(|one| heading(one, sort)).collect(),
        domains: domains.into_iter().map(row).collect(),
        is_admin,
        back: path(sort),
    };
    Page::new("moderation/domains.html", &page)
}

fn choice(action: Action) -> Choice {
    Choice { word: action_word(action), name_key: action_key(action) }
}

fn path(sort: Sort) -> String {
    format!("/desk/spam/domains?sort={}", sort.word())
}

fn heading(one: Sort, current: Sort) -> Heading {
    let name_key = match one {
        Sort::Name => "rule-kind-domain",
        Sort::Spam => "domains-spam",
        Sort::Honest => "domains-honest",
        Sort::Seen => "domains-seen",
    };
    Heading {
        name_key,
        url: path(one),
        is_current: one == current,
        is_number: matches!(one, Sort::Spam | Sort::Honest),
        order: if one == Sort::Name { "ascending" } else { "descending" },
    }
}
