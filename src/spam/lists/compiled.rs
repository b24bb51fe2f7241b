//! The lists as they are matched: compiled once, and anew when they have changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::store::{self, Revision};
use crate::db::Db;
use crate::entities::ids::SiteId;
use crate::error::Result;
use crate::spam::rules::{Rule, RuleSet};

type Compiled = HashMap<SiteId, (Revision, Arc<RuleSet>)>;

/// The compiled lists of all sites; clones share them.
#[derive(Debug, Clone, Default)]
pub struct Lists(Arc<Mutex<Compiled>>);

impl Lists {
    /// The lists of a site as they are now.
    ///
    /// # Errors
    /// The database.
    pub async fn of(&self, db: &Db, site: SiteId) -> Result<Arc<RuleSet>> {
        let now = store::revision(db, site).await?;
        if let Some(set) = self.kept(site, now) {
            return Ok(set);
        }
        // Between the two questions a rule may have come: then the next text compiles once more.
        let rules: Vec<Rule> = store::list(db, site).await?.into_iter().map(|listed| listed.rule).collect();
        let set = Arc::new(RuleSet::compile(&rules));
        let mut compiled = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.insert(site, (now, set.clone()));
        Ok(set)
    }

    fn kept(&self, site: SiteId, now: Revision) -> Option<Arc<RuleSet>> {
        let compiled = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.get(&site).filter(|(revision, _)| *revision == now).map(|(_, set)| set.clone())
    }
}
