//! Writing an export into a file without a name: complete, or not at all.
//!
//! Articles are read in small batches and written on a thread of their own, so neither a long table nor a slow
//! disk holds the memory or the runtime. Only a whole file is ever sent: an answer cut in the middle would look
//! like a shorter table.

use std::fs::File;
use std::io;

use tokio::sync::mpsc;

use super::averages::{COLUMNS, Rated};
use super::store;
use super::table::{Cell, Format, Head, Writer};
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::ArticleId;
use crate::error::{Attempt, Result};
use crate::i18n::Locale;
use crate::ratings::statistics::Prior;
use crate::text::slug;

/// How many articles are read at once.
const N_BATCH: u64 = 200;

/// The rating averages of all articles, written; the language turns the sheet and explains the columns.
pub async fn ratings(db: &Db, settings: &Settings, locale: Locale, format: Format) -> Result<File> {
    let head = Head { name: "ratings", columns: COLUMNS, locale };
    let prior = Prior::from_pages(store::votes_and_sums(db.r()).await?);
    let (rows, received) = mpsc::channel::<Vec<Vec<Cell>>>(2);
    let writing = tokio::task::spawn_blocking(move || written(format, head, received));

    let mut last = ArticleId(0);
    loop {
        let batch = store::rated_after(db.r(), last, N_BATCH).await?;
        let Some(end) = batch.last() else { break };
        last = ArticleId(end.id);
        let cells = batch.into_iter().map(|rated| addressed(rated, settings).cells(prior.as_ref())).collect();
        // A writer that has given up says why below.
        if rows.send(cells).await.is_err() {
            break;
        }
    }
    drop(rows);
    writing.await.attempting("waiting for an export to be written")?.attempting("writing an export")
}

/// Writes the batches as they come.
pub(super) fn written(
    format: Format,
    head: Head,
    mut batches: mpsc::Receiver<Vec<Vec<Cell>>>,
) -> io::Result<File> {
    let mut writer = Writer::begin(format, head, tempfile::tempfile()?)?;
    while let Some(batch) = batches.blocking_recv() {
        for row in batch {
            writer.row(&row)?;
        }
    }
    writer.finish()
}

/// With its address: absolute where the site knows its own, otherwise the path.
pub(super) fn addressed(rated: Rated, settings: &Settings) -> Rated {
    let path = slug::encode(&format!("/articles/{}", rated.slug));
    Rated { url: crate::web::absolute(settings, &path).unwrap_or(path), ..rated }
}
