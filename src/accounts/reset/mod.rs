//! Another password by letter, for whoever forgot theirs.
//!
//! Always true here: an unknown address gets the same answer after the same work, with the same rows written;
//! the link works once and for an hour; using it ends every session and token, and stands for no second factor.

mod ask;
mod forms;
mod pages;
mod redeem;
mod routes;

pub(super) use ask::send;
pub use ask::{Reset, find_for_letter};
pub(super) use routes::routes;
