//! Blocks: whose comments are not taken, until when, why, and who said so.
//!
//! Who is blocked is told so, with the day on which it ends, and keeps what was typed: nothing is taken in that nobody
//! will read. The reason is for moderators alone.
//!
//! The name that a network has on a comment is new every day, so that a network known from a comment can be blocked
//! until midnight (UTC) and no longer; one that an administrator types can be blocked for as long as wanted.

mod add;
mod forms;
mod pages;
mod routes;

pub use crate::policies::{Block, BlockKind, NewBlock};
pub use add::{ADDED, add, of_author, put_back, remove};
pub(super) use routes::routes;
