//! The letters of one address, for its owner: when they were sent, and how they are forgotten.

mod store;

pub use store::{Posted, forget, letters_to, post};
