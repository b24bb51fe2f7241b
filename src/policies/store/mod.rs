//! Every query of this room.

mod blocks;

pub use blocks::{block_of, blocks, put_block, remove_block};
