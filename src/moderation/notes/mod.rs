//! Notes on authors: what moderators write down about a reader, for each other.
//!
//! Owns the table `author_note`.

mod store;

pub use store::{MOST_LETTERS, Note, add, list, remove};
