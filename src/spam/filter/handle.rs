//! The filter as the program holds it.

use super::features::Words;
use super::learned::Learned;
use crate::db::Db;
use crate::entities::ids::SiteId;
use crate::error::Result;

/// The newest models of all sites; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Filter {}

impl Filter {
    /// What the site's model says of a text; nothing if the site has none yet.
    ///
    /// # Errors
    /// The database; the text is to be held then.
    pub async fn opinion(&self, _db: &Db, _site: SiteId, _words: &Words<'_>) -> Result<Option<Learned>> {
        Ok(None)
    }
}
