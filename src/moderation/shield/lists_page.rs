//! What the page of the lists shows.

use std::collections::HashMap;

use serde::Serialize;

use super::forms::{NewRule, action_word, kind_word};
use super::hits::{Hits, key};
use crate::entities::ids::AccountId;
use crate::error::{Faults, Result};
use crate::i18n::{Locale, calendar};
use crate::moderation::case_row::{ReasonRow, points, reasons};
use crate::moderation::pages::Reading;
use crate::spam::lists::Listed;
use crate::spam::{Action, Judgement, RuleKind, Verdict, reasons_to_json};
use crate::web::{FaultRow, Page, fault_rows};

/// Everything the page is made of.
pub(super) struct Shown<'a> {
    /// The rules.
    pub rules: Vec<Listed>,
    /// What they meet.
    pub hits: &'a HashMap<(bool, String), Hits>,
    /// Among how many comments.
    pub n_comments: usize,
    /// Who may have added them.
    pub names: &'a HashMap<AccountId, String>,
    /// Whether the lists may be changed by whoever looks.
    pub is_admin: bool,
    /// The form as it was sent.
    pub form: NewRule<'a>,
    /// What was wrong with it.
    pub faults: Faults,
    /// A text that was tried out, and what became of it.
    pub tried: Option<(String, Judgement)>,
}

#[derive(Serialize)]
struct RuleRow {
    id: i64,
    text: String,
    is_code: bool,
    kind_key: &'static str,
    action_key: &'static str,
    action: &'static str,
    who: Option<String>,
    at: i64,
    when: String,
    n_hits: i64,
    n_published: i64,
}

#[derive(Serialize)]
struct Choice {
    word: &'static str,
    name_key: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct TriedRow {
    text: String,
    verdict_key: &'static str,
    state: &'static str,
    reasons: Vec<ReasonRow>,
    sum: Option<String>,
}

#[derive(Serialize)]
struct ListsPage<'a> {
    rules: Vec<RuleRow>,
    n_comments: usize,
    is_admin: bool,
    kinds: Vec<Choice>,
    actions: Vec<Choice>,
    typed: &'a str,
    back: &'a str,
    faults: Vec<FaultRow>,
    tried: Option<TriedRow>,
}

/// The page; with 422 when a form was refused.
pub(super) fn lists(reading: Reading, shown: Shown<'_>) -> Result<Page> {
    let is_refused = !shown.faults.is_empty();
    let (hits, names) = (shown.hits, shown.names);
    let page = ListsPage {
        rules: shown.rules.into_iter().map(|listed| row(reading, listed, hits, names)).collect(),
        n_comments: shown.n_comments,
        is_admin: shown.is_admin,
        kinds: kinds(shown.form.kind),
        actions: actions(shown.form.action),
        typed: shown.form.text,
        back: shown.form.back,
        faults: fault_rows(reading.locale, &shown.faults),
        tried: shown.tried.map(|(text, judged)| tried(reading.locale, text, &judged)),
    };
    let page = Page::new("moderation/lists.html", &page)?;
    Ok(if is_refused { page.status(422) } else { page })
}

fn row(
    reading: Reading,
    listed: Listed,
    hits: &HashMap<(bool, String), Hits>,
    names: &HashMap<AccountId, String>,
) -> RuleRow {
    let met = hits.get(&key(&listed.rule)).copied().unwrap_or_default();
    RuleRow {
        id: listed.id.0,
        is_code: listed.rule.kind != RuleKind::Word,
        kind_key: kind_key(listed.rule.kind),
        action_key: action_key(listed.rule.action),
        action: action_word(listed.rule.action),
        who: listed.by.and_then(|id| names.get(&id).cloned()),
        at: listed.at,
        when: calendar::relative(reading.locale, listed.at, reading.now_ms),
        n_hits: met.n,
        n_published: met.n_published,
        text: listed.rule.text,
    }
}

fn kinds(chosen: &str) -> Vec<Choice> {
    [RuleKind::Word, RuleKind::Pattern, RuleKind::Domain]
        .into_iter()
        .map(|kind| Choice {
            word: kind_word(kind),
            name_key: kind_key(kind),
            is_chosen: kind_word(kind) == chosen,
        })
        .collect()
}

fn actions(chosen: &str) -> Vec<Choice> {
    [Action::Hold, Action::Spam, Action::Allow]
        .into_iter()
        .map(|action| Choice {
            word: action_word(action),
            name_key: action_key(action),
            is_chosen: action_word(action) == chosen,
        })
        .collect()
}

fn kind_key(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Word => "rule-kind-word",
        RuleKind::Pattern => "rule-kind-pattern",
        RuleKind::Domain => "rule-kind-domain",
    }
}

/// The message that names what a rule asks for.
pub(super) fn action_key(action: Action) -> &'static str {
    match action {
        Action::Hold => "rule-action-hold",
        Action::Spam => "rule-action-spam",
        Action::Allow => "rule-action-allow",
    }
}

fn tried(locale: Locale, text: String, judged: &Judgement) -> TriedRow {
    let (verdict_key, state) = match judged.verdict {
        Verdict::Pass => ("trial-pass", "published"),
        Verdict::Hold => ("trial-hold", "held"),
        Verdict::Spam => ("trial-spam", "spam"),
    };
    TriedRow {
        text,
        verdict_key,
        state,
        reasons: reasons(locale, &reasons_to_json(&judged.reasons)),
        sum: (judged.score != 0).then(|| points(locale, judged.score)),
    }
}
