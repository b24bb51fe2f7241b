//! What a site has written down about who may write and what becomes of it: its rules and its blocks, as data.
//!
//! Owns the tables `policy` and `block`.
//!
//! Always true here:
//! - A block that has ended holds nobody back; nothing has to run for that.
//! - Networks and addresses are compared as keyed hashes. What stays readable is what moderators need to know
//!   what they blocked: an address (shown to administrators), the name of an author, a range of networks so wide
//!   that it is nobody's.

mod block;
mod house;
mod keys;
mod names;
mod policy;
mod store;

pub use block::{Block, BlockKind, NewBlock, Writer};
pub use house::{House, Met, Whence};
pub use keys::{Network, address_key, network_keys};
pub use names::ReservedName;
pub use policy::{NewPolicy, Policy, PolicyAction, PolicyKind};
pub use store::{
    MOST_POLICIES, block_of, blocks, policies, policies_of, put_block, put_policy, remove_block,
    remove_policy, unname_blocks,
};
