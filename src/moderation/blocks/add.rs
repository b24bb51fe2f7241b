//! Blocking and no longer blocking, with a line in the log.

use serde::Deserialize;

use crate::accounts::Account;
use crate::audit::{self, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::{BlockId, SiteId};
use crate::error::Result;
use crate::moderation::log::Line;
use crate::policies::{self, Block, BlockKind, NewBlock, Writer};

/// The word of the deed in the log.
pub const ADDED: &str = "add-block";

/// Writes a block down, in the caller's transaction. `batch` is what the lines of one deed have in common.
///
/// Who is blocked already is blocked as said now.
pub async fn add(
    tx: &Tx,
    site: SiteId,
    by: &Account,
    new: NewBlock<'_>,
    batch: Option<&str>,
    now_ms: i64,
) -> Result<Block> {
    let (block, before) = policies::put_block(tx, site, new, by.id, now_ms).await?;
    let (was, is) = (before.as_ref().map(told), told(&block));
    let entry = Entry {
        reason: (!block.reason.is_empty()).then_some(&block.reason),
        before: was.as_deref(),
        after: Some(&is),
        batch,
        ..Entry::new(site, by.actor(), (SubjectKind::Block, block.id.0), ADDED)
    };
    audit::write(tx, entry, now_ms).await?;
    Ok(block)
}

/// Takes a block away; nothing if it is gone already.
pub async fn remove(
    tx: &Tx,
    site: SiteId,
    by: &Account,
    id: BlockId,
    batch: Option<&str>,
    now_ms: i64,
) -> Result<Option<Block>> {
    let removed = policies::remove_block(tx, site, id).await?;
    if let Some(block) = &removed {
        let was = told(block);
        let about = (SubjectKind::Block, id.0);
        let entry =
            Entry { before: Some(&was), batch, ..Entry::new(site, by.actor(), about, "remove-block") };
        audit::write(tx, entry, now_ms).await?;
    }
    Ok(removed)
}

/// Takes back what a line says was blocked, in the caller's transaction: whoever was blocked otherwise before is so
/// again. False if it is no such line, or the block is gone already.
pub async fn put_back(
    tx: &Tx,
    by: &Account,
    line: &Line,
    (batch, now_ms): (Option<&str>, i64),
) -> Result<bool> {
    let id = BlockId(line.comment_id.0);
    if line.act != ADDED {
        return Ok(false);
    }
    let Some(gone) = policies::remove_block(tx, line.site, id).await? else { return Ok(false) };
    let was = told(&gone);
    let about = (SubjectKind::Block, id.0);
    let undoes = Some(line.id);
    let entry =
        Entry { before: Some(&was), batch, undoes, ..Entry::new(line.site, by.actor(), about, "undo") };
    audit::write(tx, entry, now_ms).await?;
    if let Some(old) = line.before.as_deref().and_then(|told| serde_json::from_str::<Older>(told).ok()) {
        let (reason, until) = (&*old.reason, old.until);
        let new = NewBlock { kind: gone.kind, key: &gone.key, label: &gone.label, reason, until };
        add(tx, line.site, by, new, batch, now_ms).await?;
    }
    Ok(true)
}

/// What the log tells of a block that gave way to another of the same people.
#[derive(Deserialize)]
struct Older {
    #[serde(default)]
    reason: String,
    until: Option<i64>,
}

/// The block that holds an author (a comment's `reader_key`) back at this moment.
pub async fn of_author(db: &Db, site: SiteId, author_key: &str, now_ms: i64) -> Result<Option<Block>> {
    let writer = Writer { reader_key: author_key, ..Writer::default() };
    policies::block_of(db.r(), site, &writer, now_ms).await
}

/// What the log keeps of a block. Addresses stay out of it: moderators read the log, too.
fn told(block: &Block) -> String {
    let label = if block.kind == BlockKind::Address { "" } else { &block.label };
    let kind = block.kind.as_str();
    serde_json::json!({ "kind": kind, "label": label, "reason": block.reason, "until": block.until })
        .to_string()
}
