//! A comment: words, links, code, quotes and lists.
//!
//! What an article may have beyond that is shown as it was typed: nobody's text may disappear.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::autolink::{Piece, pieces};
use super::{Html, html::veiled, sanitise};
use crate::text::direction::{Direction, Tally};

/// Grows with every change of what [`comment`] makes, so that stored HTML can be rendered anew.
pub const COMMENT_RENDERER: i32 = 1;

/// Quotes and lists, and emphasis, within each other beyond this depth are shown on the same one.
const MAX_DEPTH: usize = 8;

/// A comment's Markdown as HTML. Every line break stays one, addresses become links, and a block gets a
/// `dir` of its own where most of its letters run against those around it.
#[must_use]
pub fn comment(source: &str) -> Html {
    let shallow = without_deep_quotes(source);
    let parser = Parser::new_ext(&shallow, Options::empty()).into_offset_iter();
    let events: Vec<_> = TextMergeWithOffset::new(parser).collect();
    let (directions, own) = directions(&events);
    let mut writing = Writing::new(&shallow, own, directions);
    for (event, range) in events {
        writing.push(event, range);
    }
    sanitise::comment(&writing.html)
}

/// A line of a thousand `>` opens a thousand quotes; only the first few are kept, before anything is read.
fn without_deep_quotes(source: &str) -> String {
    let mut shallow = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let mut n_marks = 0;
        let kept = line.trim_start_matches(|letter: char| {
            n_marks += usize::from(letter == '>');
            matches!(letter, '>' | ' ')
        });
        if n_marks > MAX_DEPTH {
            shallow.push_str("> > > > > > > > ");
            shallow.push_str(kept);
        } else {
            shallow.push_str(line);
        }
    }
    shallow
}

/// Whether an element is a block that may have a direction of its own.
fn is_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
    )
}

/// The direction of most letters of each block, in order of their beginnings, and that of the whole text.
fn directions(events: &[(Event<'_>, Range<usize>)]) -> (Vec<Option<Direction>>, Option<Direction>) {
    let mut found: Vec<Option<Direction>> = Vec::new();
    let mut open: Vec<(usize, Tally)> = Vec::new();
    let mut whole = Tally::default();
    for (event, _) in events {
        match event {
            Event::Start(tag) if is_block(tag.to_end()) => {
                open.push((found.len(), Tally::default()));
                found.push(None);
            }
            Event::End(tag) if is_block(*tag) => {
                let Some((at, tally)) = open.pop() else { continue };
                if let Some(place) = found.get_mut(at) {
                    *place = tally.majority();
                }
                open.last_mut().map_or(&mut whole, |(_, outer)| outer).add(tally);
            }
            Event::Text(words) | Event::Html(words) => {
                open.last_mut().map_or(&mut whole, |(_, inner)| inner).count(words);
            }
            _ => {}
        }
    }
    (found, whole.majority())
}

struct Writing<'s> {
    source: &'s str,
    html: String,
    directions: std::vec::IntoIter<Option<Direction>>,
    /// The direction within each open block, the text's own first.
    inherited: Vec<Option<Direction>>,
    /// What closes each open element; empty for those that are not shown as elements.
    closing: Vec<Cow<'static, str>>,
    n_nested: usize,
    n_emphasised: usize,
    n_links: usize,
    /// How many images are open: their source was shown instead of what is in them.
    n_images: usize,
    is_in_code: bool,
}

impl<'s> Writing<'s> {
    fn new(source: &'s str, own: Option<Direction>, directions: Vec<Option<Direction>>) -> Self {
        Self {
            source,
            html: String::with_capacity(source.len() * 2),
            directions: directions.into_iter(),
            inherited: vec![own],
            closing: Vec::new(),
            n_nested: 0,
            n_emphasised: 0,
            n_links: 0,
            n_images: 0,
            is_in_code: false,
        }
    }

    fn push(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Image { .. }) => {
                if self.n_images == 0 {
                    self.words_as_typed(range);
                }
                self.n_images += 1;
            }
            Event::End(TagEnd::Image) => self.n_images = self.n_images.saturating_sub(1),
            _ if self.n_images > 0 => {}
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.close(tag),
            Event::Text(words) if self.is_in_code => self.html.push_str(&veiled(&words)),
            Event::Text(words) => self.words(&words),
            Event::Code(code) => self.html.extend(["<code>", &veiled(&code), "</code>"]),
            Event::Html(typed) | Event::InlineHtml(typed) => self.lines(&typed),
            Event::SoftBreak | Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => {
                self.html.push_str("<p>");
                self.words_as_typed(range);
                self.html.push_str("</p>\n");
            }
            // These are not switched on.
            Event::InlineMath(typed) | Event::DisplayMath(typed) | Event::FootnoteReference(typed) => {
                self.words(&typed);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let end = tag.to_end();
        let dir = if is_block(end) { self.direction_of_block() } else { String::new() };
        let closing = match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.element(&format!("<p{dir}>"), "</p>\n"),
            Tag::Heading { level, .. } => {
                self.html.extend(["<p", &dir, ">"]);
                self.heading(level, range)
            }
            Tag::BlockQuote(_) => self.nested(&format!("<blockquote{dir}>\n"), "</blockquote>\n"),
            Tag::List(None) => self.nested("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.nested("<ol>\n", "</ol>\n"),
            Tag::List(Some(start)) => self.nested(&format!("<ol start=\"{start}\">\n"), "</ol>\n"),
            Tag::Item => self.element(&format!("<li{dir}>"), "</li>\n"),
            Tag::CodeBlock(_) => {
                self.is_in_code = true;
                self.element(&format!("<pre{dir}><code>"), "</code></pre>\n")
            }
            Tag::Emphasis => self.emphasised("<em>", "</em>"),
            Tag::Strong => self.emphasised("<strong>", "</strong>"),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url),
            // These are not switched on, or are dealt with before.
            Tag::Image { .. }
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => "".into(),
        };
        self.closing.push(closing);
    }

    fn close(&mut self, tag: TagEnd) {
        if is_block(tag) {
            self.inherited.pop();
        }
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::List(_) => self.n_nested = self.n_nested.saturating_sub(1),
            TagEnd::Emphasis | TagEnd::Strong => self.n_emphasised = self.n_emphasised.saturating_sub(1),
            TagEnd::Link => self.n_links = self.n_links.saturating_sub(1),
            TagEnd::CodeBlock => self.is_in_code = false,
            TagEnd::HtmlBlock => self.without_last_break(),
            _ => {}
        }
        self.html.push_str(&self.closing.pop().unwrap_or_default());
    }

    fn element(&mut self, opening: &str, closing: &'static str) -> Cow<'static, str> {
        self.html.push_str(opening);
        closing.into()
    }

    fn nested(&mut self, opening: &str, closing: &'static str) -> Cow<'static, str> {
        self.n_nested += 1;
        if self.n_nested > MAX_DEPTH { "".into() } else { self.element(opening, closing) }
    }

    fn emphasised(&mut self, opening: &str, closing: &'static str) -> Cow<'static, str> {
        self.n_emphasised += 1;
        if self.n_emphasised > MAX_DEPTH { "".into() } else { self.element(opening, closing) }
    }

    fn link(&mut self, link_type: LinkType, url: &str) -> Cow<'static, str> {
        self.n_links += 1;
        let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
        let href = format!("{scheme}{url}");
        let leads_out = sanitise::COMMENT_SCHEMES.iter().any(|allowed| {
            href.split_once(':').is_some_and(|(scheme, _)| scheme.eq_ignore_ascii_case(allowed))
        });
        if leads_out { self.element(&format!("<a href=\"{}\">", veiled(&href)), "</a>") } else { "".into() }
    }

    /// A heading is a paragraph with the marks that its writer typed.
    fn heading(&mut self, level: HeadingLevel, range: Range<usize>) -> Cow<'static, str> {
        let typed = self.source.get(range).unwrap_or_default().trim();
        let n_marks = level as usize;
        let after_marks = typed.trim_start_matches('#');
        let has_marks = typed.len() - after_marks.len() == n_marks
            && !after_marks.starts_with(|c: char| !c.is_whitespace());
        if has_marks {
            self.html.push_str(&"#".repeat(n_marks));
            self.html.push(' ');
            return "</p>\n".into();
        }
        let underline = typed.lines().next_back().unwrap_or_default().trim_start_matches(['>', ' ']);
        format!("<br>\n{}</p>\n", veiled(underline)).into()
    }

    /// The `dir` attribute of the block that opens now, if it needs one.
    fn direction_of_block(&mut self) -> String {
        let outer = self.inherited.last().copied().flatten();
        let own = self.directions.next().flatten().or(outer);
        self.inherited.push(own);
        match own {
            Some(direction) if own != outer => format!(" dir=\"{direction}\""),
            Some(_) | None => String::new(),
        }
    }

    fn words(&mut self, text: &str) {
        if self.n_links > 0 {
            self.html.push_str(&veiled(text));
            return;
        }
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => self.html.push_str(&veiled(words)),
                Piece::Address(address) => {
                    let address = veiled(address);
                    self.html.extend(["<a href=\"", &address, "\">", &address, "</a>"]);
                }
            }
        }
    }

    fn words_as_typed(&mut self, range: Range<usize>) {
        let source = self.source;
        self.lines(source.get(range).unwrap_or_default().trim_end());
    }

    fn lines(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            let words = line.trim_end_matches('\n');
            self.words(words);
            if words.len() < line.len() {
                self.html.push_str("<br>\n");
            }
        }
    }

    fn without_last_break(&mut self) {
        if self.html.ends_with("<br>\n") {
            self.html.truncate(self.html.len() - "<br>\n".len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::comment;

    fn html(source: &str) -> String {
        comment(source).into_string()
    }

    #[test]
    fn what_a_comment_may_have_is_rendered() {
        let cases = [
            ("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>\n"),
            ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
            ("```rust\na < b\n```", "<pre><code>a &lt; b\n</code></pre>\n"),
            ("    a\n    b", "<pre><code>a\nb</code></pre>\n"),
            ("> a\n> b", "<blockquote>\n<p>a<br>\nb</p>\n</blockquote>\n"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
            ("", ""),
        ];

        for (source, expected) in cases {
            assert_eq!(html(source), expected, "{source:?}");
        }
    }

    #[test]
    fn what_it_may_not_have_is_shown_as_typed() {
        let cases = [
            ("# a *b*", "<p># a <em>b</em></p>\n"),
            ("###### a", "<p>###### a</p>\n"),
            ("a\n===", "<p>a<br>\n===</p>\n"),
            ("#a\n---", "<p>#a<br>\n---</p>\n"),
            ("a\n\n---\n\nb", "<p>a</p>\n<p>---</p>\n<p>b</p>\n"),
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
            ("<div>\nhi\n</div>", "<p>&lt;div&gt;<br>\nhi<br>\n&lt;/div&gt;</p>\n"),
            ("<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n"),
            ("Vec<u8> & 1 < 2", "<p>Vec&lt;u8&gt; &amp; 1 &lt; 2</p>\n"),
            ("| a | b |\n|---|---|\n| c | d |", "<p>| a | b |<br>\n|---|---|<br>\n| c | d |</p>\n"),
            ("~~a~~ [^1]", "<p>~~a~~ [^1]</p>\n"),
            ("![a *b*](x.png)", "<p>![a *b*](x.png)</p>\n"),
            ("[a](javascript:alert(1))", "<p>a</p>\n"),
            ("[a](/desk)", "<p>a</p>\n"),
            ("[a](//evil.example)", "<p>a</p>\n"),
        ];

        for (source, expected) in cases {
            assert_eq!(html(source), expected, "{source:?}");
        }
    }

    #[test]
    fn links_lead_out_without_recommending() {
        let rel = "rel=\"nofollow ugc noopener\"";
        let cases = [
            ("[a](https://b.cz \"t\")", format!("<a href=\"https://b.cz\" {rel}>a</a>")),
            (
                "https://b.cz/?a=1&b=2.",
                format!("<a href=\"https://b.cz/?a=1&amp;b=2\" {rel}>https://b.cz/?a=1&amp;b=2</a>."),
            ),
            ("<https://b.cz>", format!("<a href=\"https://b.cz\" {rel}>https://b.cz</a>")),
            ("<me@b.cz>", format!("<a href=\"mailto:me@b.cz\" {rel}>me@b.cz</a>")),
            ("[https://a.cz](https://b.cz)", format!("<a href=\"https://b.cz\" {rel}>https://a.cz</a>")),
            ("https://b.cz/a_b_c", format!("<a href=\"https://b.cz/a_b_c\" {rel}>https://b.cz/a_b_c</a>")),
        ];

        for (source, expected) in cases {
            assert_eq!(html(source), format!("<p>{expected}</p>\n"), "{source:?}");
        }
        assert!(!html("`https://b.cz`").contains("<a"));
    }

    #[test]
    fn only_blocks_against_the_grain_get_a_direction() {
        let cases = [
            ("سلام دنیا\n\nhello", "<p>سلام دنیا</p>\n<p dir=\"ltr\">hello</p>\n"),
            ("hello world\n\nسلام", "<p>hello world</p>\n<p dir=\"rtl\">سلام</p>\n"),
            (
                "hello world\n\n> سلام\n",
                "<p>hello world</p>\n<blockquote dir=\"rtl\">\n<p>سلام</p>\n</blockquote>\n",
            ),
            ("سلام دنیا\n\n- a\n- ب", "<p>سلام دنیا</p>\n<ul>\n<li dir=\"ltr\">a</li>\n<li>ب</li>\n</ul>\n"),
            ("سلام دنیا\n\n    abc", "<p>سلام دنیا</p>\n<pre dir=\"ltr\"><code>abc</code></pre>\n"),
            ("سلام\n\n123", "<p>سلام</p>\n<p>123</p>\n"),
        ];

        for (source, expected) in cases {
            assert_eq!(html(source), expected, "{source:?}");
        }
    }

    #[test]
    fn nesting_ends_where_nobody_could_follow() {
        let quotes = html(&format!("{}a", "> ".repeat(100)));
        let lists = html(&format!("{}a", "- ".repeat(100)));
        let emphasis = html(&format!("{}a{}", "*a _b ".repeat(50), "_*".repeat(50)));

        assert_eq!(quotes.matches("<blockquote>").count(), 8);
        assert!(lists.matches("<ul>").count() <= 8);
        assert!(emphasis.matches("<em>").count() <= 60);
        assert!(quotes.contains('a') && lists.contains('a'));
    }
}
