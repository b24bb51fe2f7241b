//! House rules that a machine can hold. Each says why, and each has a planted fault that shows it can fail.
//!
//! A rule is a function over texts; this file gives it the tree. `tests/README.md` tells how to add one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    unreachable_pub
)]

mod tidy {
    pub mod acts;
    pub mod licences;
    pub mod messages;
    pub mod rust;
    pub mod scripts;
    pub mod settings;
    pub mod stairs;
    pub mod styles;
    pub mod templates;
    pub mod tree;
}
