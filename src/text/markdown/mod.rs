//! Markdown to safe HTML: the whole language for articles, a small one for comments.
//!
//! - [`Html`] is the only text that may be shown unescaped, and only this room can make one.
//! - Everything passes the sanitiser last, whatever came before it.
//! - The work grows with the length of the text, not faster: nesting is cut, nothing is looked at twice.

mod article;
mod autolink;
mod comment;
mod html;
mod sanitise;

pub use article::{ARTICLE_RENDERER, Article, Heading, article};
pub use comment::{COMMENT_RENDERER, comment};
pub use html::Html;
