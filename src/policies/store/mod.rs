//! Every query of this room.

mod blocks;
mod rules;

pub use blocks::{block_of, blocks, put_block, remove_block, unname_blocks};
pub use rules::{MOST_POLICIES, policies, policies_of, put_policy, remove_policy};
