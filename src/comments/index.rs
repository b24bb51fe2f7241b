//! Making old comments findable.

use super::store;
use crate::db::Db;
use crate::entities::ids::CommentId;
use crate::error::Result;

/// So many comments in one transaction.
const AT_ONCE: u64 = 200;

/// Makes every comment findable that came before there was a search, the newest first; how many it did.
pub async fn index(db: &Db) -> Result<usize> {
    let (mut n_done, mut before) = (0, CommentId(i64::MAX));
    loop {
        let done = db.write(async |tx| store::index_old(tx, before, AT_ONCE).await).await?;
        let Some(last) = done.last() else { return Ok(n_done) };
        before = *last;
        n_done += done.len();
    }
}
