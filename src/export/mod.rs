//! What administrators take home: tables, as files.
//!
//! Always true here:
//! - The numbers are those of the screen: both come from `ratings::Summary`.
//! - A cell that somebody wrote cannot run as a formula; numbers are numbers, moments are ISO 8601 in UTC,
//!   nothing is empty and never 0.
//! - A file is sent whole or not at all, to administrators and their keys only, is never kept, and stands in the log.
//!
//! Owns no table.

mod api;
pub mod averages;
mod csv;
mod guard;
mod json;
mod log;
mod routes;
mod store;
pub mod table;
mod write;
mod xlsx;

pub use api::api_routes;
pub use routes::{note, routes};
pub use table::Format;
pub use write::ratings;
