//! What the list shows.

use serde::Serialize;

use super::filter::Filter;
use super::sieve_page::{Sieve, queue_url};
use super::store::{Counts, MOST_COUNTED};
use super::terms::Queue;
use crate::comments::store::MOST_FOUND;
use crate::error::Result;
use crate::i18n::numbers;
use crate::moderation::case_row::{CaseRow, case_row};
use crate::moderation::cases::Case;
use crate::moderation::decision::Verb;
use crate::moderation::pages::Reading;
use crate::web::{Page, Pager};

#[derive(Serialize)]
struct Tab {
    url: String,
    name_key: &'static str,
    /// The number, in the reader's digits; with a plus if there are more.
    n: String,
    current: bool,
}

#[derive(Serialize)]
struct VerbRow {
    word: &'static str,
    name_key: &'static str,
}

#[derive(Serialize)]
struct ListPage<'a> {
    state: &'static str,
    is_held: bool,
    /// How long the spam folder keeps what is in it; none elsewhere.
    keep_days: Option<u32>,
    q: &'a str,
    n_found: u64,
    /// More than the list shows.
    is_many: bool,
    is_narrowed: bool,
    all_url: String,
    tabs: Vec<Tab>,
    sieve: Sieve,
    cases: Vec<CaseRow>,
    listed: String,
    verbs: Vec<VerbRow>,
    pager: Pager,
    back: String,
}

/// What was found.
pub(super) struct Found {
    /// How many match, no further than one beyond [`MOST_FOUND`].
    pub n: u64,
    /// The cases of this page.
    pub cases: Vec<Case>,
    /// The pages.
    pub pager: Pager,
}

/// The list of comments.
pub(super) fn page(
    reading: Reading,
    filter: &Filter,
    counts: &Counts,
    sieve: Sieve,
    found: Found,
) -> Result<Page> {
    let queue = filter.queue;
    let cases: Vec<CaseRow> = found.cases.into_iter().map(|case| case_row(reading, case)).collect();
    let listed: Vec<String> = cases.iter().map(CaseRow::listed).collect();
    let tab = |one: Queue| Tab {
        url: queue_url(filter, one),
        name_key: one.name_key(),
        n: bounded(reading, counts.of(one), MOST_COUNTED),
        current: one == queue,
    };
    let page = ListPage {
        state: queue.state().as_str(),
        is_held: queue == Queue::Held,
        keep_days: Some(reading.keep_days).filter(|days| *days > 0 && queue == Queue::Spam),
        q: &filter.words,
        n_found: found.n.min(MOST_FOUND),
        is_many: found.n > MOST_FOUND,
        is_narrowed: filter.has_conditions(),
        all_url: format!("/desk/comments?{}", filter.query(&["q"])),
        tabs: Queue::ALL.iter().copied().map(tab).collect(),
        sieve,
        listed: listed.join(" "),
        verbs: verbs(queue),
        back: filter.path(found.pager.page),
        cases,
        pager: found.pager,
    };
    Page::new("moderation/list.html", &page)
}

/// A number, or "more than" beyond the most.
fn bounded(reading: Reading, n: u64, most: u64) -> String {
    let shown = numbers::integer(reading.locale, i64::try_from(n.min(most)).unwrap_or(i64::MAX));
    if n > most { format!("{shown}+") } else { shown }
}

/// What can be decided about many in a queue; to approve what was reported is to say that it may stay.
fn verbs(queue: Queue) -> Vec<VerbRow> {
    let may_stay = |verb: Verb| verb == Verb::Approve && queue == Queue::Reported;
    BULK.into_iter()
        .filter(|(verb, _)| verb.leads_from(queue.state()).is_some() || may_stay(*verb))
        .map(|(verb, name_key)| VerbRow { word: verb.word(), name_key })
        .collect()
}

/// What can be decided about many at once, and the message on its button.
pub(super) const BULK: [(Verb, &str); 5] = [
    (Verb::Approve, "desk-approve"),
    (Verb::NotSpam, "desk-not-spam"),
    (Verb::Spam, "desk-spam"),
    (Verb::Reject, "desk-reject"),
    (Verb::Trash, "desk-trash"),
];
