//! Somebody whose comments are not taken.

use crate::entities::block::Model;
pub use crate::entities::block::StoredBlockKind as BlockKind;
use crate::entities::ids::{AccountId, BlockId};

/// A block as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its number.
    pub id: BlockId,
    /// By what its people are known.
    pub kind: BlockKind,
    /// Keyed hash of the browser, the address or the network.
    pub key: String,
    /// What the desk calls them.
    pub label: String,
    /// Why, for moderators.
    pub reason: String,
    /// When it ends (epoch ms); never if there is nothing.
    pub until: Option<i64>,
    /// Who wrote it down.
    pub by: Option<AccountId>,
    /// When (epoch ms).
    pub at: i64,
}

impl Block {
    /// Whether it holds anybody back at this moment.
    pub fn is_on(&self, now_ms: i64) -> bool {
        self.until.is_none_or(|until| now_ms < until)
    }
}

impl From<Model> for Block {
    fn from(row: Model) -> Self {
        Block {
            id: row.id,
            kind: row.kind,
            key: row.key,
            label: row.label,
            reason: row.reason,
            until: row.until,
            by: row.account_id,
            at: row.created_at,
        }
    }
}

/// A block before it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBlock<'a> {
    /// By what its people are known.
    pub kind: BlockKind,
    /// Keyed hash of the browser (a comment's `reader_key`), the address or the network.
    pub key: &'a str,
    /// What the desk calls them.
    pub label: &'a str,
    /// Why, for moderators.
    pub reason: &'a str,
    /// When it ends (epoch ms); never if there is nothing.
    pub until: Option<i64>,
}

/// Somebody who writes, by all that blocks may know them by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Writer<'a> {
    /// Keyed hash of the browser.
    pub reader_key: &'a str,
    /// Keyed hash of the address, if one was given.
    pub address_key: Option<String>,
    /// Keyed hashes of the networks, narrow and wide, of today and lasting.
    pub network_keys: Vec<String>,
}
