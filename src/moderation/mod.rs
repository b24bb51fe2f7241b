//! The desk: what waits, why it waits, what was decided, by whom and when.
//!
//! Owns the moderators' lines of `log_entry`; the table `comment` is changed only through
//! `comments::store`.
//!
//! Always true here:
//! - A decision, its line in the log and the event it causes are one transaction.
//! - Whoever decides has seen what is decided about: a comment that changed since is not decided.
//! - Every decision can be undone, from the notice after it and from the log.
//! - Of two who decide at once, one decides and the other is told who it was.
//! - What its author has withdrawn is never published.
//! - What is in the spam folder can be found, says when it goes, and goes then; what has replies stays.
//! - "Not spam" says that a text is honest and leads back to the queue; only "approve" publishes.

mod acts;
mod answers;
mod api;
mod authors;
mod ballots;
pub mod blocks;
mod by_letter;
mod case_row;
mod cases;
mod decide;
mod decision;
mod diff;
mod forms;
mod log;
mod log_pages;
mod log_routes;
mod mark;
mod marks;
mod pages;
mod policies;
mod purge;
mod queue;
mod reports;
mod routes;
pub mod sayings;
mod shield;
mod store;
mod teach;
mod undo;

pub use api::api_routes;
pub use ballots::ballot_routes;
pub use decide::{Decided, Seen, decide};
pub use decision::{Decision, Verb};
pub use purge::purge;
pub use routes::routes;
