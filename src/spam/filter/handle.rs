//! The filter as the program holds it: asked about texts, brought up to date from labels.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::features::Words;
use super::learned::Learned;
use super::scorer::{Scorer, probability};
use super::store::{self, Version};
use crate::db::{Db, Tx};
use crate::entities::ids::SiteId;
use crate::error::{Error, Result};
use crate::spam::memory::{Known, Recall, Sketch};

/// The newest models of all sites; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    models: Arc<RwLock<HashMap<SiteId, Arc<Loaded>>>>,
    recall: Recall,
}

/// A model in memory.
#[derive(Debug)]
struct Loaded {
    revision: i64,
    n_labels: u32,
    n_spam: u32,
    scorer: Scorer,
}

impl Filter {
    /// What the site's newest model says of a text; nothing if the site has none yet.
    ///
    /// # Errors
    /// The database, or a stored model that cannot be read; the text is to be held then.
    pub async fn opinion(&self, db: &Db, site: SiteId, words: &Words<'_>) -> Result<Option<Learned>> {
        let Some(newest) = store::newest_version(db.r(), site).await? else { return Ok(None) };
        let loaded = match self.held(site).filter(|held| held.revision == newest.revision) {
            Some(held) => held,
            None => match self.load(db, site, &newest).await? {
                Some(loaded) => loaded,
                None => return Ok(None),
            },
        };
        let logit = loaded.scorer.logit(words);
        Ok(Some(Learned {
            p: probability(logit),
            logit,
            n_labels: loaded.n_labels,
            n_spam: loaded.n_spam,
            n_ham: loaded.n_labels.saturating_sub(loaded.n_spam),
            model: format!("filter-{}", loaded.revision),
        }))
    }

    /// The texts that moderators called spam and that are nearest to this one, nearest first.
    ///
    /// # Errors
    /// The database.
    pub async fn known_spam(&self, db: &Tx, site: SiteId, sketch: Sketch, most: usize) -> Result<Vec<Known>> {
        let changes = store::changes(db, site).await?;
        self.recall.nearest(db, site, changes, sketch, most).await
    }

    /// Whether a stored version is one that this program can ask.
    pub(super) async fn can_read(&self, db: &Db, site: SiteId, version: &Version) -> Result<bool> {
        if self.held(site).is_some_and(|held| held.revision == version.revision) {
            return Ok(true);
        }
        Ok(self.load(db, site, version).await?.is_some())
    }

    fn held(&self, site: SiteId) -> Option<Arc<Loaded>> {
        self.models.read().unwrap_or_else(PoisonError::into_inner).get(&site).cloned()
    }

    /// Loads a version; nothing if it was made for other features by another version of the program, which
    /// is made anew by the next training.
    async fn load(&self, db: &Db, site: SiteId, version: &Version) -> Result<Option<Arc<Loaded>>> {
        let Some(bytes) = store::weights(db.r(), site, version.revision).await? else {
            return Err(Error::Busy);
        };
        let Some(scorer) = Scorer::from_bytes(&bytes) else { return Ok(None) };
        let loaded = Arc::new(Loaded {
            revision: version.revision,
            n_labels: u32::try_from(version.n_labels).unwrap_or(u32::MAX),
            n_spam: u32::try_from(version.n_spam).unwrap_or(u32::MAX),
            scorer,
        });
        self.models.write().unwrap_or_else(PoisonError::into_inner).insert(site, loaded.clone());
        Ok(Some(loaded))
    }
}
