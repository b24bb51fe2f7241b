//! Feeds and the sitemap: what their templates are given.

use serde::Serialize;

/// A feed of articles, or of the comments on one.
#[derive(Debug, Serialize)]
pub(super) struct Feed {
    pub(super) lang: &'static str,
    pub(super) title: String,
    /// Address of the feed itself, which is also its lasting name.
    pub(super) address: String,
    /// Address of the page that the feed follows.
    pub(super) page: String,
    /// RFC 3339; of the newest entry.
    pub(super) updated: String,
    pub(super) entries: Vec<Entry>,
}

/// One entry of a feed.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    pub(super) lang: &'static str,
    pub(super) title: String,
    /// Its address, which is also its lasting name.
    pub(super) address: String,
    pub(super) author: String,
    pub(super) category: Option<String>,
    pub(super) published: String,
    pub(super) updated: String,
    pub(super) summary: Option<String>,
    /// HTML, shown escaped as Atom wants it.
    pub(super) html: Option<String>,
}

/// One page in the sitemap.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    pub(super) address: String,
    /// RFC 3339.
    pub(super) changed: Option<String>,
}

/// XML 1.0 has no way to write most control characters, not even escaped.
pub(super) fn xml_text(text: &str) -> String {
    let is_good = |c: &char| match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !c.is_control(),
    };
    text.chars().filter(is_good).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(xml_text("a\u{0}b\u{8}c\u{b}\t\u{ffff}d\u{200c}\u{1f600}"), "abc\td\u{200c}\u{1f600}");
    }
}
