//! The log as a file: everything that the page would show, the newest first.

use std::fs::File;

use tokio::sync::mpsc;

use super::table::{Cell, Column, Format, Head};
use super::write::written;
use crate::audit::{self, Sought};
use crate::db::Db;
use crate::entities::ids::LogEntryId;
use crate::entities::log_entry;
use crate::error::{Attempt, Result};
use crate::i18n::Locale;

/// How many lines are read at once.
const N_BATCH: u64 = 500;

/// The columns, in their order. The names are public: scripts and spreadsheets rely on them.
const COLUMNS: &[Column] = &[
    Column { name: "id", meaning_key: "log-column-id" },
    Column { name: "at", meaning_key: "desk-log-when" },
    Column { name: "actor_kind", meaning_key: "log-column-actor-kind" },
    Column { name: "account_id", meaning_key: "log-column-account" },
    Column { name: "actor", meaning_key: "desk-log-who" },
    Column { name: "act", meaning_key: "desk-log-what" },
    Column { name: "subject_kind", meaning_key: "log-kind" },
    Column { name: "subject_id", meaning_key: "log-subject" },
    Column { name: "from_state", meaning_key: "desk-log-from" },
    Column { name: "to_state", meaning_key: "desk-log-to" },
    Column { name: "before", meaning_key: "log-before" },
    Column { name: "after", meaning_key: "log-after" },
    Column { name: "reason", meaning_key: "desk-log-why" },
    Column { name: "batch", meaning_key: "log-column-batch" },
    Column { name: "undoes_id", meaning_key: "log-column-undoes" },
];

fn cells(row: log_entry::Model) -> Vec<Cell> {
    vec![
        Cell::Integer(row.id.0),
        Cell::DateTime(row.at),
        Cell::Text(row.actor_kind.as_str().to_owned()),
        row.account_id.map_or(Cell::Empty, |id| Cell::Integer(id.0)),
        Cell::Text(row.actor_name),
        Cell::Text(row.act),
        Cell::Text(row.subject_kind.as_str().to_owned()),
        Cell::Integer(row.subject_id),
        Cell::text(row.from_state),
        Cell::text(row.to_state),
        Cell::text(row.before),
        Cell::text(row.after),
        Cell::text(row.reason),
        Cell::text(row.batch),
        row.undoes_id.map_or(Cell::Empty, |id| Cell::Integer(id.0)),
    ]
}

/// The lines that are looked for, written.
pub(super) async fn log(db: &Db, sought: &Sought, locale: Locale, format: Format) -> Result<File> {
    let head = Head { name: "log", columns: COLUMNS, locale };
    let (rows, received) = mpsc::channel::<Vec<Vec<Cell>>>(2);
    let writing = tokio::task::spawn_blocking(move || written(format, head, received));
    let mut last = LogEntryId(i64::MAX);
    loop {
        let batch = audit::list_before(db.r(), sought, last, N_BATCH).await?;
        let Some(end) = batch.last() else { break };
        last = end.id;
        // A writer that has given up says why below.
        if rows.send(batch.into_iter().map(cells).collect()).await.is_err() {
            break;
        }
    }
    drop(rows);
    writing.await.attempting("waiting for an export to be written")?.attempting("writing an export")
}
