//! What the log and the first page of the desk show.

use serde::Serialize;

use super::log::Line;
use super::pages::{LineRow, Reading, line_row};
use super::queue::{Counts, Queue};
use crate::error::Result;
use crate::text::plain;
use crate::web::{Page, Pager};

/// The most characters of a comment's beginning in the log.
const LOG_GRAPHEMES: usize = 80;

/// A line of the log with its comment.
pub(super) struct Entry {
    /// The line.
    pub line: Line,
    /// The comment, if it still exists.
    pub comment: Option<crate::comments::store::Whole>,
    /// Whether undoing would take back this very line.
    pub is_undoable: bool,
    /// Whether another line undid this one.
    pub is_undone: bool,
}

#[derive(Serialize)]
struct EntryRow {
    line: LineRow,
    id: Option<String>,
    state: Option<&'static str>,
    revision: i64,
    name: String,
    text: String,
    lang: Option<String>,
    dir: &'static str,
    is_undoable: bool,
    is_undone: bool,
}

#[derive(Serialize)]
struct LogPage {
    entries: Vec<EntryRow>,
    pager: Pager,
    back: String,
}

fn entry_row(reading: Reading, entry: Entry) -> EntryRow {
    let line = line_row(reading, &entry.line);
    let (is_undoable, is_undone) = (entry.is_undoable, entry.is_undone);
    match entry.comment {
        Some(comment) => EntryRow {
            line,
            state: Some(comment.state.as_str()),
            revision: comment.revision,
            text: plain::excerpt(&comment.body_source, LOG_GRAPHEMES),
            dir: comment.dir.as_str(),
            id: Some(comment.public_id),
            name: comment.author_name,
            lang: comment.lang,
            is_undoable,
            is_undone,
        },
        None => EntryRow {
            line,
            id: None,
            state: None,
            revision: 0,
            name: String::new(),
            text: String::new(),
            lang: None,
            dir: reading.locale.direction().as_str(),
            is_undoable,
            is_undone,
        },
    }
}

/// One page of the log.
pub(super) fn log(reading: Reading, entries: Vec<Entry>, pager: Pager) -> Result<Page> {
    let back = if pager.page > 1 { format!("/desk/log?page={}", pager.page) } else { "/desk/log".to_owned() };
    let entries = entries.into_iter().map(|entry| entry_row(reading, entry)).collect();
    Page::new("moderation/log.html", &LogPage { entries, pager, back })
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
pub(super) fn overview(reading: Reading, counts: &Counts, entries: Vec<Entry>) -> Result<Page> {
    let page = OverviewPage {
        n_held: counts.of(Queue::Held),
        n_spam: counts.of(Queue::Spam),
        n_published: counts.of(Queue::Published),
        n_comments_lately: counts.n_comments_lately,
        n_ratings_lately: counts.n_ratings_lately,
        entries: entries.into_iter().map(|entry| entry_row(reading, entry)).collect(),
        back: "/desk",
    };
    Page::new("moderation/overview.html", &page)
}
