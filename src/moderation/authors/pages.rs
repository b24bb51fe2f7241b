//! What the page about a writer shows.

use std::collections::BTreeSet;

use serde::Serialize;

use super::store::{Near, Sent};
use crate::accounts::Account;
use crate::comments::notes::Note;
use crate::entities::comment::CommentState;
use crate::entities::ids::AuthorNoteId;
use crate::error::{Faults, Result};
use crate::i18n::calendar;
use crate::moderation::blocks::Block;
use crate::moderation::case_row::{CaseRow, case_row};
use crate::moderation::cases::Case;
use crate::moderation::decision::state_key;
use crate::moderation::pages::Reading;
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct StateRow {
    name_key: &'static str,
    n: i64,
}

#[derive(Serialize)]
struct NearRow {
    name: String,
    url: String,
    n: i64,
}

#[derive(Serialize)]
struct NoteRow {
    id: AuthorNoteId,
    body: String,
    /// Who wrote it down; none if the account is gone.
    who: Option<String>,
    when: String,
    at: i64,
    can_go: bool,
}

#[derive(Serialize)]
struct BlockRow {
    reason: String,
    until: Option<i64>,
}

#[derive(Serialize)]
struct AuthorPage {
    key: String,
    name: String,
    /// Names this browser has given beside the newest.
    names: Vec<String>,
    /// Only for administrators.
    addresses: Vec<String>,
    sees_near: bool,
    near: Vec<NearRow>,
    states: Vec<StateRow>,
    n_sent: i64,
    n_held: i64,
    n_hidden: i64,
    /// The share of what was decided about that is public; none where nothing was decided.
    approved: Option<f64>,
    n_ratings: u64,
    block: Option<BlockRow>,
    notes: Vec<NoteRow>,
    /// The words of a note that could not be one.
    typed: String,
    faults: Vec<FaultRow>,
    cases: Vec<CaseRow>,
    back: String,
}

/// Everything that the page is made of.
pub(super) struct Known {
    /// What they sent, the newest first; never empty.
    pub sent: Vec<Sent>,
    /// How many are in which state.
    pub counts: std::collections::BTreeMap<&'static str, i64>,
    /// How many ratings they gave.
    pub n_ratings: u64,
    /// Who may be the same.
    pub near: Vec<Near>,
    /// The block that keeps them out.
    pub block: Option<Block>,
    /// What moderators noted.
    pub notes: Vec<Note>,
    /// Everybody with an account, who may have noted it.
    pub people: Vec<Account>,
    /// The newest comments.
    pub cases: Vec<Case>,
}

const STATES: [CommentState; 6] = [
    CommentState::Held,
    CommentState::Published,
    CommentState::Rejected,
    CommentState::Spam,
    CommentState::Trashed,
    CommentState::Withdrawn,
];

fn note_row(reading: Reading, by: &Account, people: &[Account], note: Note) -> NoteRow {
    NoteRow {
        id: note.id,
        who: people.iter().find(|one| Some(one.id) == note.by).map(|one| one.name.clone()),
        when: calendar::relative(reading.locale, note.at, reading.now_ms),
        at: note.at,
        can_go: note.is_removable_by(by),
        body: note.body,
    }
}

/// The page; with the words of a note that could not be one, if there are any.
pub(super) fn show(
    reading: Reading,
    by: &Account,
    key: &str,
    known: Known,
    typed: Option<(&str, &Faults)>,
) -> Result<Page> {
    let n = |state: CommentState| known.counts.get(state.as_str()).copied().unwrap_or_default();
    let newest = known.sent.iter().map(|one| one.author_name.clone()).find(|name| !name.is_empty());
    let name = newest.unwrap_or_default();
    let names: BTreeSet<String> = known
        .sent
        .iter()
        .map(|one| one.author_name.clone())
        .filter(|one| !one.is_empty() && *one != name)
        .collect();
    let addresses: BTreeSet<String> = known.sent.iter().filter_map(|one| one.author_email.clone()).collect();
    let page = AuthorPage {
        names: names.into_iter().collect(),
        addresses: addresses.into_iter().filter(|_| reading.sees_addresses).collect(),
        sees_near: reading.sees_addresses,
        near: known
            .near
            .into_iter()
            .map(|one| NearRow { name: one.name, url: format!("/desk/authors/{}", one.reader_key), n: one.n })
            .collect(),
        states: STATES
            .into_iter()
            .map(|state| StateRow { name_key: state_key(state), n: n(state) })
            .filter(|row| row.n > 0)
            .collect(),
        n_sent: STATES.into_iter().map(n).sum(),
        n_held: n(CommentState::Held),
        n_hidden: n(CommentState::Held) + n(CommentState::Published),
        approved: share(
            n(CommentState::Published),
            n(CommentState::Rejected) + n(CommentState::Spam) + n(CommentState::Trashed),
        ),
        n_ratings: known.n_ratings,
        block: known.block.map(|block| BlockRow { reason: block.reason, until: block.until }),
        notes: known.notes.into_iter().map(|note| note_row(reading, by, &known.people, note)).collect(),
        typed: typed.map(|(words, _)| words.to_owned()).unwrap_or_default(),
        faults: typed.map(|(_, faults)| fault_rows(reading.locale, faults)).unwrap_or_default(),
        cases: known.cases.into_iter().map(|case| case_row(reading, case)).collect(),
        back: format!("/desk/authors/{key}"),
        key: key.to_owned(),
        name,
    };
    Page::new("moderation/author.html", &page)
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn share(yes: i64, no: i64) -> Option<f64> {
    (yes + no > 0).then(|| yes as f64 / (yes + no) as f64)
}
