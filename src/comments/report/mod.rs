//! What readers report: a link beneath every comment, a page with reasons, and what moderators get to see.
//!
//! Owns the table `report`, and of `comment` the columns `n_reports` and `reported_at`.
//!
//! Always true here:
//! - A reader reports a comment once. Every further time is answered in the same way and counts nothing.
//! - From `moderation.reports_needed` reports on a published comment stands in the queue of the reported ones. It
//!   stays where everybody reads it until a moderator decides.
//! - Nobody learns from the page whether or how often somebody else has reported.
//! - A moderator who lets it stand settles its reports; whoever undoes that has them back.

mod answer;
mod file;
mod forms;
mod pages;
mod routes;
mod store;

pub use crate::entities::report::ReportReason;
pub use routes::routes;
pub use store::{Said, forget, reopen, reports_of, settle};
