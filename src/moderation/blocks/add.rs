//! Blocking and no longer blocking, with a line in the log.

use crate::accounts::Account;
use crate::audit::{self, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::{BlockId, SiteId};
use crate::error::Result;
use crate::policies::{self, Block, BlockKind, NewBlock, Writer};

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
        ..Entry::new(site, by.actor(), (SubjectKind::Block, block.id.0), "add-block")
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
        let entry = Entry {
            before: Some(&was),
            batch,
            ..Entry::new(site, by.actor(), (SubjectKind::Block, id.0), "remove-block")
        };
        audit::write(tx, entry, now_ms).await?;
    }
    Ok(removed)
}

/// The block that holds an author (a comment's `reader_key`) back at this moment.
pub async fn of_author(db: &Db, site: SiteId, author_key: &str, now_ms: i64) -> Result<Option<Block>> {
    let writer = Writer { reader_key: author_key, ..Writer::default() };
    policies::block_of(db.r(), site, &writer, now_ms).await
}

/// What the log keeps of a block. Addresses stay out of it: moderators read the log, too.
fn told(block: &Block) -> String {
    let label = if block.kind == BlockKind::Address { "" } else { &block.label };
    serde_json::json!({ "kind": block.kind.as_str(), "label": label, "until": block.until }).to_string()
}
