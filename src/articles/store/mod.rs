//! Every query of the tables `site`, `page`, `article` and `rating_import` that this room makes.

mod read;
mod write;

/// The key of the one site that exists until there are more.
const DEFAULT_SITE: &str = "default";

pub use read::{Listed, Shelf, categories, count, find, find_by_page, get, list, list_all, related};
pub use write::{add_views, close, default_site};
pub(super) use write::{insert, known, update};
