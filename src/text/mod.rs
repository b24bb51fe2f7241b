//! Text: what may be said about any text without knowing who wrote it or where it is shown.
//!
//! - Everything here is a pure function of its arguments.
//! - Lengths are counted in graphemes, as a person counts letters; nothing is cut inside one.
//! - [`markdown::Html`] is the only way to say that a text is safe to show unescaped, and only
//!   [`markdown`] makes one.
//! - The zero-width non-joiner is a letter's neighbour, not a trick: it is kept in every stored text.

pub mod direction;
mod fold;
pub mod isolate;
pub mod length;
pub mod markdown;
pub mod normalize;
pub mod plain;
pub mod slug;
pub mod words;
