//! A comment: words, links, code, quotes and lists.

use super::Html;

/// Grows with every change of what [`comment`] makes, so that stored HTML can be rendered anew.
pub const COMMENT_RENDERER: i32 = 1;

/// A comment's Markdown as HTML.
#[must_use]
pub fn comment(source: &str) -> Html {
    Html::sanitised(format!("<p>{}</p>", ammonia::clean_text(source)))
}
