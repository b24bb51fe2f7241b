//! Forgetting a text altogether, for whoever wrote it.

use super::filter::{Source, unlearn};
use super::memory;
use crate::db::Tx;
use crate::entities::ids::{CommentId, SiteId};
use crate::error::Result;

/// Forgets a comment: its fingerprint, its domains, and what a moderator's word about it taught with its words.
pub async fn forget(tx: &Tx, site: SiteId, comment: CommentId) -> Result<()> {
    memory::forget(tx, comment.into()).await?;
    unlearn(tx, site, Source::Comment(comment)).await
}
