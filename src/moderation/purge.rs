//! Emptying the spam folder of what nobody has claimed.

use crate::comments;
use crate::db::Db;
use crate::error::Result;

const DAY_MS: i64 = 86_400_000;
/// So many rows go in one transaction, so that readers' writes are not kept waiting.
const AT_ONCE: u64 = 500;

/// Deletes what has been in the spam folder for longer than `keep_days`; 0 keeps everything.
///
/// What moderators said of it stays in the log, and what the filter has learned from it stays learned.
pub async fn purge(db: &Db, keep_days: u32, now_ms: i64) -> Result<u64> {
    if keep_days == 0 {
        return Ok(0);
    }
    let until_ms = now_ms - i64::from(keep_days) * DAY_MS;
    let mut n_gone = 0;
    loop {
        let n = db.write(async |tx| comments::store::delete_spam(tx, until_ms, AT_ONCE).await).await?;
        n_gone += n;
        if n < AT_ONCE {
            break;
        }
    }
    if n_gone > 0 {
        tracing::info!(n_gone, "old comments in the spam folder were deleted");
    }
    Ok(n_gone)
}
