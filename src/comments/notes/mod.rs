//! Notes on authors: what moderators write down about a reader, for each other.
//!
//! Owns the table `author_note`. The log tells who wrote one down and who took one away, never its words: they are
//! about a person, who may have all of them erased.

mod store;

pub use store::{MOST_LETTERS, Note, add, forget, list, remove};
