//! Blocks: whose comments are not taken, until when, why, and who said so.

mod add;

pub use crate::policies::{Block, BlockKind, NewBlock};
pub use add::{add, of_author, remove};
