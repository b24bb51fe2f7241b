//! The site's own lists: words, patterns and domains that a person has written down.
//!
//! Always true here:
//! - What is in a list can be compiled; what cannot is refused with its reason.
//! - A rule is added or removed, never changed, so that number and newest rule tell whether the compiled lists
//!   are still right, on every node.
//!
//! Owns the table `spam_rule`.

mod compiled;
mod store;

pub use compiled::Lists;
pub use store::{Added, Listed, MOST_PATTERNS, MOST_RULES, add, list, remove};
