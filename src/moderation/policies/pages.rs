//! What the page of the rules shows.

use std::collections::HashMap;

use serde::Serialize;

use super::change::action_key;
use super::forms::{Entry, General, Trial};
use super::rehearse::Rehearsal;
use super::store::Place;
use crate::entities::ids::AccountId;
use crate::error::{Faults, Result};
use crate::i18n::calendar;
use crate::moderation::case_row::{ReasonRow, reasons};
use crate::moderation::pages::Reading;
use crate::policies::{Policy, PolicyKind};
use crate::spam::{Reason, reasons_to_json};
use crate::web::{FaultRow, Page, fault_rows};

/// Everything the page is made of.
#[derive(Default)]
pub(super) struct Shown<'a> {
    pub policies: Vec<Policy>,
    pub names: HashMap<AccountId, String>,
    pub places: Vec<Place>,
    /// The general rules as they were sent; those that are written down, otherwise.
    pub general: Option<General<'a>>,
    pub entry: Entry<'a>,
    pub faults: Faults,
    pub rehearsal: Option<Rehearsal>,
    /// What is sent, and where to, to save what was rehearsed.
    pub pending: Option<Pending>,
    pub trial: Trial<'a>,
    pub tried: Option<Tried>,
}

/// A form that saves what was rehearsed.
#[derive(Serialize)]
pub(super) struct Pending {
    pub action: &'static str,
    pub fields: Vec<(&'static str, String)>,
}

/// What became of a text that was tried.
pub(super) struct Tried {
    pub text: String,
    pub fate_key: &'static str,
    pub reasons: Vec<Reason>,
}

#[derive(Serialize, Default)]
struct GeneralRow {
    hold_all: bool,
    hold_new: bool,
    publish_known: String,
    hold_links: String,
    close_after: String,
}

#[derive(Serialize)]
struct Row {
    id: i64,
    label: String,
    kind_key: &'static str,
    action_key: &'static str,
    n: Option<u32>,
    who: Option<String>,
    at: i64,
    when: String,
}

#[derive(Serialize)]
struct Article {
    id: String,
    title: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct TriedRow {
    fate_key: &'static str,
    reasons: Vec<ReasonRow>,
}

#[derive(Serialize)]
struct RulesPage<'a> {
    general: GeneralRow,
    rows: Vec<Row>,
    articles: Vec<Article>,
    entry: Typed<'a>,
    faults: Vec<FaultRow>,
    rehearsal: Option<Rehearsal>,
    pending: Option<Pending>,
    trial: Typed<'a>,
    text: String,
    tried: Option<TriedRow>,
}

#[derive(Serialize)]
struct Typed<'a> {
    kind: &'a str,
    what: &'a str,
    label: &'a str,
    n: &'a str,
    action: &'a str,
}

/// The page; with 422 when a form was refused.
pub(super) fn page(reading: Reading, shown: Shown<'_>) -> Result<Page> {
    let is_refused = !shown.faults.is_empty();
    let (entry, trial) = (shown.entry, shown.trial);
    let page = RulesPage {
        general: shown.general.map_or_else(|| stored(&shown.policies), |sent| typed(&sent)),
        rows: shown.policies.iter().filter_map(|policy| row(reading, policy, &shown.names)).collect(),
        articles: shown
            .places
            .iter()
            .map(|place| Article {
                id: place.id.to_string(),
                title: place.title.clone(),
                is_chosen: place.id.to_string() == entry.what,
            })
            .collect(),
        entry: Typed {
            kind: entry.kind,
            what: entry.what,
            label: entry.label,
            n: entry.n,
            action: entry.action,
        },
        faults: fault_rows(reading.locale, &shown.faults),
        rehearsal: shown.rehearsal,
        pending: shown.pending,
        trial: Typed { kind: trial.open, what: trial.name, label: trial.from, n: trial.known, action: "" },
        text: shown.tried.as_ref().map(|tried| tried.text.clone()).unwrap_or_default(),
        tried: shown.tried.map(|tried| TriedRow {
            fate_key: tried.fate_key,
            reasons: reasons(reading.locale, &reasons_to_json(&tried.reasons)),
        }),
    };
    let page = Page::new("moderation/rules.html", &page)?;
    Ok(if is_refused { page.status(422) } else { page })
}

fn stored(policies: &[Policy]) -> GeneralRow {
    let find = |kind| policies.iter().find(|policy| policy.new.kind == kind);
    let number = |kind| find(kind).and_then(|policy| policy.new.n).map(|n| n.to_string()).unwrap_or_default();
    GeneralRow {
        hold_all: find(PolicyKind::HoldAll).is_some(),
        hold_new: find(PolicyKind::HoldNew).is_some(),
        publish_known: number(PolicyKind::PublishKnown),
        hold_links: number(PolicyKind::HoldLinks),
        close_after: number(PolicyKind::CloseAfter),
    }
}

fn typed(sent: &General<'_>) -> GeneralRow {
    GeneralRow {
        hold_all: !sent.hold_all.is_empty(),
        hold_new: !sent.hold_new.is_empty(),
        publish_known: sent.publish_known.to_owned(),
        hold_links: sent.hold_links.to_owned(),
        close_after: sent.close_after.to_owned(),
    }
}

fn row(reading: Reading, policy: &Policy, names: &HashMap<AccountId, String>) -> Option<Row> {
    let kind_key = match policy.new.kind {
        PolicyKind::Name => "policy-kind-name",
        PolicyKind::Network => "policy-kind-network",
        PolicyKind::SlowArticle => "policy-kind-slow",
        PolicyKind::HoldAll
        | PolicyKind::HoldNew
        | PolicyKind::PublishKnown
        | PolicyKind::HoldLinks
        | PolicyKind::CloseAfter => return None,
    };
    Some(Row {
        id: policy.id.0,
        label: policy.new.label.clone(),
        kind_key,
        action_key: action_key(policy.new.action),
        n: policy.new.n,
        who: policy.by.and_then(|id| names.get(&id).cloned()),
        at: policy.at,
        when: calendar::relative(reading.locale, policy.at, reading.now_ms),
    })
}
