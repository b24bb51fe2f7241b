//! Invitations: a letter with a link; whoever presses its page's button has an account.
//!
//! Always true here: the link works once and for a week, whoever sends it again makes the one before
//! worthless, and its key is stored only as a hash. Owns the table `invitation`.

mod forms;
mod join;
mod pages;
mod routes;
mod send;
mod store;

pub(super) use routes::routes;
pub use send::{Invitation, find_for_letter};
pub(super) use send::{invite, send_again, withdraw};
pub(super) use store::{Invited, Wanted, delete_over, list};
