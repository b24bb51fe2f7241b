//! Readers' stars: one rating for each reader and page, changeable and withdrawable for ever.
//!
//! Always true here:
//! - A value is one of the five [`Stars`]; there is no other way to make one than [`Stars::parse`] and
//!   [`Stars::from_number`], and neither guesses.
//! - One row for each page, criterion and voter key, held by a unique key over columns that are NOT NULL.
//! - The totals move in the transaction that moves a row, and equal a [`recount`] at any time.
//! - What was imported from elsewhere has no rows: it is kept apart and added when a [`Summary`] is made.
//! - Nothing here knows an address, a cookie or a comment.
//!
//! Owns the tables `rating`, `rating_event` and `rating_total`; `rating_import` comes with the articles and is
//! only read here.

pub mod cast;
mod code;
mod crowds;
mod forms;
pub mod pages;
pub mod recount;
mod routes;
pub mod stars;
pub mod statistics;
mod store;
pub mod summary;
pub mod tally;

pub use cast::{Cast, Target, Voter, Withdrawal, cast, own, summaries, summary, withdraw};
pub use crowds::{Crowd, Order as CrowdOrder, crowds, order_crowd};
pub use pages::{RatingView, view};
pub use recount::recount;
pub use routes::routes;
pub use stars::Stars;
pub use store::{Given, imported_of, of_readers, tally_of, untie};
pub use summary::{Imported, Summary, Totals};
