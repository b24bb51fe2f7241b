//! Languages: which one a visitor reads, its words, its numbers and its calendar.
//!
//! - There are four: Persian, Serbian in Cyrillic letters, Czech, English. [`Locale`] is matched without
//!   `_`, so a fifth one shows every place that must learn it.
//! - Every visible word is a message; messages live in `messages/<language>/<file>.ftl`, one file per
//!   part of the program.
//! - Numbers in messages come out in the language's digits and choose the plural; texts from people are
//!   isolated, so that their direction cannot disturb the sentence around them.
//! - A missing message shows its key in ‹…› and never breaks a page.

pub mod calendar;
mod locale;
pub mod messages;
mod negotiate;
pub mod numbers;

pub use crate::text::direction::Direction;
pub use locale::Locale;
pub use messages::{Args, format, text};
pub use negotiate::negotiate;

#[cfg(test)]
mod oracle;
