//! The texts that moderators called spam, kept in memory: every new text is compared with thousands of them.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::sketch::Sketch;
use super::store::{self, Known, Subject};
use crate::db::Tx;
use crate::entities::ids::SiteId;
use crate::error::Result;

/// The sketches of known spam of all sites, each as of one state of its labels; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Recall(Arc<RwLock<HashMap<SiteId, Arc<Kept>>>>);

#[derive(Debug)]
struct Kept {
    changes: i64,
    sketches: Vec<(Subject, Sketch)>,
}

impl Recall {
    /// The texts that moderators called spam and that are nearest to this one, nearest first. `changes` counts
    /// the changes of the site's labels, so that no word of a moderator is overlooked.
    ///
    /// # Errors
    /// The database.
    pub async fn nearest(
        &self,
        db: &Tx,
        site: SiteId,
        changes: i64,
        sketch: Sketch,
        most: usize,
    ) -> Result<Vec<Known>> {
        let kept = if let Some(kept) = self.kept(site).filter(|kept| kept.changes == changes) {
            kept
        } else {
            let sketches = store::known_sketches(db, site).await?;
            let kept = Arc::new(Kept { changes, sketches });
            self.0.write().unwrap_or_else(PoisonError::into_inner).insert(site, kept.clone());
            kept
        };
        let known = |(subject, other): &(Subject, Sketch)| Known {
            subject: *subject,
            distance: other.distance(sketch),
        };
        let mut known: Vec<Known> = kept.sketches.iter().map(known).collect();
        if known.len() > most {
            known.select_nth_unstable_by_key(most, |one| one.distance);
            known.truncate(most);
        }
        known.sort_by_key(|one| one.distance);
        Ok(known)
    }

    fn kept(&self, site: SiteId) -> Option<Arc<Kept>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&site).cloned()
    }
}
