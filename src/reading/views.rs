//! View counts: kept in memory between two flushes, so that reading never waits for writing.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::articles;
use crate::db::Db;
use crate::entities::ids::PageId;
use crate::error::Result;

/// Views that the database does not know yet. Only pages that exist are ever counted, so the map
/// is as small as the number of articles.
#[derive(Debug, Default)]
pub struct ViewCounter {
    seen: Mutex<HashMap<PageId, i64>>,
}

impl ViewCounter {
    /// A person opened the page.
    pub fn count(&self, page_id: PageId) {
        self.add(page_id, 1);
    }

    /// Writes what was counted since the last time; called every few seconds and at shutdown.
    /// What cannot be written now is kept for the next time.
    pub async fn flush(&self, db: &Db) -> Result<()> {
        let mut counted: Vec<(PageId, i64)> = std::mem::take(&mut *self.lock()).into_iter().collect();
        // In one order on every node, so that two that flush at once wait for each other and no more.
        counted.sort_unstable();
        if counted.is_empty() {
            return Ok(());
        }
        let written = db
            .write(async |tx| {
                for (page_id, n_views) in &counted {
                    articles::add_views(tx, *page_id, *n_views).await?;
                }
                Ok(())
            })
            .await;
        if written.is_err() {
            for (page_id, n_views) in counted {
                self.add(page_id, n_views);
            }
        }
        written
    }

    fn add(&self, page_id: PageId, n_views: i64) {
        *self.lock().entry(page_id).or_default() += n_views;
    }

    /// A thread that panicked while counting cannot have left the map half changed.
    fn lock(&self) -> MutexGuard<'_, HashMap<PageId, i64>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
