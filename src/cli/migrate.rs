//! `nazar migrate [--status]`.

use std::io::Write;

use super::{Failure, Ground};
use crate::db;

pub(super) async fn run(ground: &Ground, only_status: bool) -> Result<(), Failure> {
    let db = db::open(&ground.settings.server.database()).await?;
    if !only_status {
        db::migrate(&db).await?;
    }
    let mut out = std::io::stdout().lock();
    for one in db::status(&db).await? {
        writeln!(out, "{}  {}", if one.is_applied { "applied" } else { "pending" }, one.name)?;
    }
    Ok(())
}
