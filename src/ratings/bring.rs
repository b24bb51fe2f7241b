//! Bringing an aggregate from elsewhere: votes that were cast before Nazar, without rows of their own.

use super::cast::Target;
use super::store;
use super::summary::Imported;
use crate::clock::Clock;
use crate::db::Db;
use crate::error::Result;

/// Puts an imported aggregate in the place of the one before; none takes it away. The ratings cast here stay.
pub async fn bring(db: &Db, clock: &Clock, target: Target<'_>, imported: Option<&Imported>) -> Result<()> {
    let now_ms = clock.now_ms();
    db.write(async |tx| match imported {
        Some(imported) => store::put_imported(tx, target, imported, now_ms).await,
        None => store::drop_imported(tx, target).await,
    })
    .await
}
