//! What the log and the first page of the desk show.

use serde::Serialize;

use super::answers::undo_path;
use super::case_row::{LineRow, line_row};
use super::log::Line;
use super::pages::Reading;
use super::queue::{Counts, Queue};
use crate::accounts::{Account, Role};
use crate::audit::Asked;
use crate::entities::log_entry::SubjectKind;
use crate::error::Result;
use crate::i18n::{self, Locale};
use crate::text::length::truncate;
use crate::text::plain;
use crate::web::{Page, Pager};

/// The most characters of a comment's beginning in the log.
const LOG_GRAPHEMES: usize = 80;
/// The most characters of what stood there before and stands there since.
const CHANGE_GRAPHEMES: usize = 160;
/// What the names of deeds begin with among the messages.
const ACT: &str = "audit-act-";

/// A line of the log with its comment.
pub(super) struct LogRow {
    /// The line.
    pub line: Line,
    /// The comment, if it still exists.
    pub comment: Option<crate::comments::store::Whole>,
    /// Whether undoing would take back this very line.
    pub is_undoable: bool,
    /// Whether another line undid this one.
    pub is_undone: bool,
    /// How many lines the whole deed has, which is undone as one.
    pub n_together: u64,
}

#[derive(Serialize)]
struct EntryRow {
    line: LineRow,
    what: String,
    about_key: String,
    about: Option<String>,
    before: Option<String>,
    after: Option<String>,
    id: Option<String>,
    name: String,
    text: String,
    lang: Option<String>,
    dir: &'static str,
    undo_url: Option<String>,
    is_undone: bool,
    n_together: u64,
}

/// Something that can be chosen.
#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct LogPage<'a> {
    entries: Vec<EntryRow>,
    n_rows: u64,
    pager: Pager,
    back: String,
    people: Vec<Choice>,
    kinds: Vec<Choice>,
    acts: Vec<Choice>,
    subject: &'a str,
    from: &'a str,
    to: &'a str,
    is_narrowed: bool,
    csv_url: Option<String>,
    json_url: Option<String>,
}

/// One page of the log, and what was asked for.
pub(super) struct LogView<'a> {
    /// The lines.
    pub entries: Vec<LogRow>,
    /// Whose deeds can be looked for.
    pub people: Vec<Account>,
    /// What was asked for.
    pub asked: &'a Asked<'a>,
    /// How many lines there are.
    pub n_rows: u64,
    /// Where this page is among them.
    pub pager: Pager,
}

/// The name of a deed; one that has none is called by its word.
fn act_name(locale: Locale, act: &str) -> String {
    let key = format!("{ACT}{act}");
    if i18n::messages::has(locale, &key) { i18n::text(locale, &key) } else { act.to_owned() }
}

/// Lines about these may tell addresses: only administrators read what changed.
fn may_tell_addresses(kind: SubjectKind) -> bool {
    matches!(kind, SubjectKind::Block | SubjectKind::Address | SubjectKind::Letter | SubjectKind::Author)
}

/// What changed about an account, in the reader's words where it is a word or a number of ours.
fn told(locale: Locale, kind: SubjectKind, text: &str) -> String {
    if kind != SubjectKind::Account && kind != SubjectKind::Rating && kind != SubjectKind::Import {
        return truncate(text, CHANGE_GRAPHEMES);
    }
    match text {
        "admin" => i18n::text(locale, "desk-role-admin"),
        "moderator" => i18n::text(locale, "desk-role-moderator"),
        "link" => i18n::text(locale, "log-told-link"),
        "code" => i18n::text(locale, "log-told-code"),
        "recovery-code" => i18n::text(locale, "log-told-recovery-code"),
        _ => match text.parse() {
            Ok(number) => i18n::numbers::integer(locale, number),
            Err(_) => truncate(text, CHANGE_GRAPHEMES),
        },
    }
}

/// Whose account a line is about.
fn whose(people: &[Account], line: &Line) -> Option<String> {
    let of_account = line.subject == SubjectKind::Account;
    let found = people.iter().find(|one| of_account && one.id.0 == line.comment_id.0);
    found.map(|one| one.name.clone())
}

fn entry_row(reading: Reading, people: &[Account], entry: LogRow) -> EntryRow {
    let is_shown = reading.sees_addresses || !may_tell_addresses(entry.line.subject);
    let kind = entry.line.subject;
    let shown = |text: &Option<String>| {
        text.as_deref().filter(|_| is_shown).map(|text| told(reading.locale, kind, text))
    };
    let mut line = line_row(reading, &entry.line);
    if !is_shown {
        line.reason = None;
    }
    let comment = entry.comment;
    EntryRow {
        what: act_name(reading.locale, &entry.line.act),
        about: whose(people, &entry.line),
        about_key: format!("audit-subject-{}", entry.line.subject.as_str()),
        before: shown(&entry.line.before),
        after: shown(&entry.line.after),
        line,
        text: comment
            .as_ref()
            .map(|comment| plain::excerpt(&comment.body_source, LOG_GRAPHEMES))
            .unwrap_or_default(),
        dir: comment.as_ref().map_or(reading.locale.direction().as_str(), |comment| comment.dir.as_str()),
        lang: comment.as_ref().and_then(|comment| comment.lang.clone()),
        id: comment.as_ref().map(|comment| comment.public_id.clone()),
        name: comment.map(|comment| comment.author_name).unwrap_or_default(),
        undo_url: entry.is_undoable.then(|| undo_path(entry.line.id)),
        is_undone: entry.is_undone,
        n_together: entry.n_together,
    }
}

/// Every deed that has a name, by its name.
fn acts(locale: Locale, chosen: &str) -> Vec<Choice> {
    let words = i18n::messages::keys(locale);
    let named = words.iter().filter_map(|key| key.strip_prefix(ACT)).map(|act| Choice {
        value: act.to_owned(),
        name: act_name(locale, act),
        is_chosen: act == chosen,
    });
    let mut acts: Vec<Choice> = named.collect();
    acts.sort_by(|one, other| one.name.cmp(&other.name));
    acts
}

fn kinds(locale: Locale, chosen: &str) -> Vec<Choice> {
    let kind = |kind: SubjectKind| Choice {
        value: kind.as_str().to_owned(),
        name: i18n::text(locale, &format!("audit-subject-{}", kind.as_str())),
        is_chosen: kind.as_str() == chosen,
    };
    SubjectKind::all().into_iter().map(kind).collect()
}

fn people(locale: Locale, people: &[Account], chosen: &str) -> Vec<Choice> {
    let choice = |value: String, name: String| Choice { is_chosen: value == chosen, value, name };
    let own = people.iter().map(|one| choice(one.id.to_string(), one.name.clone()));
    let others = [("readers", "log-who-readers"), ("program", "log-who-program")]
        .map(|(word, key)| choice(word.to_owned(), i18n::text(locale, key)));
    own.chain(others).collect()
}

/// One page of the log.
pub(super) fn log(reading: Reading, by: &Account, view: LogView<'_>) -> Result<Page> {
    let LogView { entries, people: all, asked, n_rows, pager } = view;
    let locale = reading.locale;
    let page = (pager.page > 1).then_some(pager.page);
    let query = asked.query(page);
    let back = if query.is_empty() { "/desk/log".to_owned() } else { format!("/desk/log?{query}") };
    let file = |format: &str| {
        let query = asked.query(None);
        (by.role == Role::Admin).then(|| format!("/desk/log/export/log.{format}?{query}"))
    };
    let page = LogPage {
        entries: entries.into_iter().map(|entry| entry_row(reading, &all, entry)).collect(),
        n_rows,
        pager,
        back,
        people: people(locale, &all, asked.who),
        kinds: kinds(locale, asked.kind),
        acts: acts(locale, asked.act),
        subject: asked.subject,
        from: asked.from,
        to: asked.to,
        is_narrowed: !asked.is_empty(),
        csv_url: file("csv"),
        json_url: file("json"),
    };
    Page::new("moderation/log.html", &page)
}

#[derive(Serialize)]
struct OverviewPage {
    n_held: u64,
    n_spam: u64,
    n_published: u64,
    n_comments_lately: u64,
    n_ratings_lately: u64,
    entries: Vec<EntryRow>,
    back: &'static str,
}

/// The first page of the desk.
pub(super) fn overview(reading: Reading, counts: &Counts, entries: Vec<LogRow>) -> Result<Page> {
    let page = OverviewPage {
        n_held: counts.of(Queue::Held),
        n_spam: counts.of(Queue::Spam),
        n_published: counts.of(Queue::Published),
        n_comments_lately: counts.n_comments_lately,
        n_ratings_lately: counts.n_ratings_lately,
        entries: entries.into_iter().map(|entry| entry_row(reading, &[], entry)).collect(),
        back: "/desk",
    };
    Page::new("moderation/overview.html", &page)
}
