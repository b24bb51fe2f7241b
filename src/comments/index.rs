//! Making old comments findable.

use super::store;
use crate::db::Db;
use crate::error::Result;

/// So many comments in one transaction.
const AT_ONCE: u64 = 200;

/// Makes every comment findable that came before there was a search, the newest first; how many it did.
pub async fn index(db: &Db) -> Result<usize> {
    let mut n_done = 0;
    loop {
        let n = db.write(async |tx| store::index_old(tx, AT_ONCE).await).await?;
        if n == 0 {
            return Ok(n_done);
        }
        n_done += n;
    }
}
