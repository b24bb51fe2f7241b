//! Words that moderators keep at hand, by language: answers of the house, and reasons for rejecting.
//!
//! Owns the table `saved_reply`.

mod routes;
mod store;

pub use crate::entities::saved_reply::SavedKind;
pub(super) use routes::routes;
pub use store::{Saved, find, list};
