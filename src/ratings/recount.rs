//! Proves that the totals tell the truth: counts every row anew and compares.

use std::collections::BTreeMap;

use super::store;
use super::tally::Tally;
use crate::db::Db;
use crate::entities::ids::PageId;
use crate::error::Result;

/// A page whose kept totals differ from its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The page.
    pub page: PageId,
    /// The criterion; empty for the page as a whole.
    pub criterion: String,
    /// What the totals say.
    pub kept: Tally,
    /// What the rows say.
    pub counted: Tally,
}

/// Compares all totals with all rows; none differ in a healthy database.
///
/// On a busy site a vote may fall between the two readings: look again before believing a difference.
pub async fn recount(db: &Db) -> Result<Vec<Difference>> {
    let mut counted: BTreeMap<(PageId, String), Tally> = BTreeMap::new();
    for rows in store::alike(db.r()).await? {
        let tally = counted.entry((rows.page_id, rows.criterion.clone())).or_default();
        tally.add_all(
            rows.standing()?,
            u64::try_from(rows.n).unwrap_or_default(),
            (rows.first_at, rows.last_at),
        );
    }
    let mut differences = Vec::new();
    for ((page, criterion), kept) in store::tallies(db.r()).await? {
        let counted = counted.remove(&(page, criterion.clone())).unwrap_or_default();
        if kept != counted {
            differences.push(Difference { page, criterion, kept, counted });
        }
    }
    let untold = counted.into_iter();
    differences.extend(untold.map(|((page, criterion), counted)| Difference {
        page,
        criterion,
        kept: Tally::default(),
        counted,
    }));
    Ok(differences)
}
