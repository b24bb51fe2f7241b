//! What whoever decided is answered: a form goes on to the list, with a sentence and the way back; the desk's own
//! script gets the same as a fragment, with the numbers as they are now.

use serde::Serialize;

use super::case_row::{CaseRow, case_row};
use super::cases;
use super::queue::{self, Queue};
use super::routes::Desk;
use crate::entities::ids::LogEntryId;
use crate::error::Result;
use crate::i18n::{self, Args};
use crate::web::{Answer, Flash, Page};

/// What became of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It leaves the list.
    Moved,
    /// It stays, and looks different.
    Marked,
    /// It is back where it was.
    Undone,
    /// Nothing was done: it is not as it was seen, or what was sent is no good.
    Late,
}

impl Fate {
    fn word(self) -> &'static str {
        match self {
            Fate::Moved => "moved",
            Fate::Marked => "marked",
            Fate::Undone => "undone",
            Fate::Late => "late",
        }
    }
}

/// A deed and what is to be said about it.
pub(super) struct Told<'a> {
    /// The comment, where it was one.
    pub id: Option<&'a str>,
    /// What became of its card.
    pub fate: Fate,
    /// The sentence.
    pub said: Flash,
    /// The line of the log by which it can be undone.
    pub undo: Option<LogEntryId>,
}

#[derive(Serialize)]
struct Count {
    state: &'static str,
    n: i64,
}

#[derive(Serialize)]
struct Fragment {
    kind: &'static str,
    id: Option<String>,
    said: String,
    left: Option<String>,
    undo_url: Option<String>,
    counts: Vec<Count>,
    case: Option<CaseRow>,
    back: String,
}

/// Where a line of the log is undone.
pub(super) fn undo_path(line: LogEntryId) -> String {
    format!("/desk/log/{line}/undo")
}

/// Answers a deed.
pub(super) async fn told(desk: &Desk<'_>, told: Told<'_>, back: String) -> Result<Answer> {
    if desk.is_script {
        return fragment(desk, told, back).await.map(Answer::Page);
    }
    let said = match told.undo {
        Some(line) => told.said.undo(&undo_path(line)),
        None => told.said,
    };
    said.leave(desk.jar, desk.settings);
    Ok(Answer::go(back))
}

async fn fragment(desk: &Desk<'_>, told: Told<'_>, back: String) -> Result<Page> {
    let locale = desk.reading.locale;
    let counts = queue::tabs(desk.db.r(), &desk.by).await?;
    let n = |queue: Queue| i64::try_from(counts.of(queue)).unwrap_or(i64::MAX);
    // The list that was decided in is named by the address to go back to.
    let list = Queue::of_address(&back);
    let case = match (told.fate, told.id) {
        (Fate::Marked | Fate::Undone, Some(id)) => cases::find(desk.db, &desk.by, id).await?,
        (Fate::Moved | Fate::Late, _) | (_, None) => None,
    };
    let left = |queue| i18n::format(locale, "desk-left", &Args::new().number("n", n(queue)));
    let fragment = Fragment {
        kind: told.fate.word(),
        id: told.id.map(str::to_owned),
        said: told.said.in_words(locale),
        left: list.filter(|_| told.fate != Fate::Marked).map(left),
        undo_url: told.undo.map(undo_path),
        counts: Queue::ALL.iter().map(|queue| Count { state: queue.word(), n: n(*queue) }).collect(),
        case: case.map(|case| case_row(desk.reading, case)),
        back,
    };
    Page::new("moderation/answer.html", &fragment)
}

/// Answers what could not be done: the sentence, and the card as it is now.
pub(super) async fn late(
    desk: &Desk<'_>,
    (id, text): (&str, String),
    typed: Option<Typed>,
    back: String,
) -> Result<Answer> {
    let case = cases::find(desk.db, &desk.by, id).await?;
    let status = if typed.is_some() { 422 } else { 409 };
    let case = case.map(|case| {
        let mut row = case_row(desk.reading, case);
        row.typed = typed;
        row
    });
    let page = if desk.is_script {
        let (id, kind) = (Some(id.to_owned()), Fate::Late.word());
        let (left, undo_url, counts) = (None, None, Vec::new());
        Page::new(
            "moderation/answer.html",
            &Fragment { kind, id, said: text, left, undo_url, counts, case, back },
        )?
    } else {
        Page::new("moderation/decided.html", &Late { text, case, back })?
    };
    Ok(Answer::Page(page.status(status)))
}

/// What was typed into a form that was refused.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Typed {
    /// The mark that was to be made.
    pub mark: &'static str,
    /// The words.
    pub body: String,
}

#[derive(Serialize)]
struct Late {
    text: String,
    case: Option<CaseRow>,
    back: String,
}
