//! An article: CommonMark with tables and strikethrough.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html};
use serde::Serialize;

use super::{Html, html::escaped, sanitise};
use crate::text::direction::{Direction, Tally};
use crate::text::slug;

/// Grows with every change of what [`article`] makes, so that stored HTML can be rendered anew.
pub const ARTICLE_RENDERER: i32 = 1;

/// Anchors of the page around the article; a heading of such a name gets `-2`.
const PAGE_ANCHORS: [&str; 12] = [
    "main", "content", "contents", "header", "footer", "article", "comments", "comment", "form", "rating",
    "share", "related",
];

/// Quotes, lists and emphasis within each other beyond this depth are shown on the same one: a reader of
/// HTML looks back over all that is open, at every element.
const MAX_DEPTH: usize = 16;

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
    /// The anchor, unique within the article and the page.
    pub id: String,
    /// The words, without marks.
    pub text: String,
}

/// An article's Markdown as HTML and a list of its headings. The largest heading becomes `h2`: the page has
/// its own `h1`.
#[must_use]
pub fn article(source: &str) -> Article {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events: Vec<_> = TextMergeStream::new(Parser::new_ext(source, options)).collect();
    let headings = headings(&events);
    let mut adapting =
        Adapting { headings: headings.iter(), images: Vec::new(), n_nested: 0, adapted: Vec::new() };
    for (at, event) in events.iter().enumerate() {
        adapting.push(event, events.get(at + 1));
    }
    let mut rendered = String::with_capacity(source.len() * 2);
    html::push_html(&mut rendered, adapting.adapted.into_iter());
    let anchors = headings.iter().map(|heading| heading.id.clone()).collect();
    Article { html: sanitise::article(&rendered, anchors), headings }
}

/// Turns what was read into what our pages need before it is written out as HTML.
struct Adapting<'e, 's> {
    headings: std::slice::Iter<'e, Heading>,
    /// For each open image, whether it may be shown; otherwise its words stand for it.
    images: Vec<bool>,
    n_nested: usize,
    adapted: Vec<Event<'s>>,
}

impl<'s> Adapting<'_, 's> {
    fn push(&mut self, event: &Event<'s>, next: Option<&Event<'s>>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let id = self.headings.next().map(|heading| escaped(&heading.id)).unwrap_or_default();
                self.raw(format!("<h{} id=\"{id}\">", shown_level(*level)));
            }
            Event::End(TagEnd::Heading(level)) => self.raw(format!("</h{}>\n", shown_level(*level))),
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                self.raw(link(*link_type, dest_url, title));
            }
            Event::End(TagEnd::Link) => self.raw("</a>".to_owned()),
            Event::Start(Tag::Image { dest_url, .. }) => {
                let is_shown = sanitise::is_image_source(dest_url);
                self.images.push(is_shown);
                if is_shown {
                    self.adapted.push(event.clone());
                }
            }
            Event::End(TagEnd::Image) => {
                if self.images.pop().unwrap_or(false) {
                    self.adapted.push(event.clone());
                }
            }
            Event::Start(Tag::Table(_)) => {
                self.raw("<div class=\"scroll\" tabindex=\"0\">".to_owned());
                self.adapted.push(event.clone());
            }
            Event::End(TagEnd::Table) => {
                self.adapted.push(event.clone());
                self.raw("</div>\n".to_owned());
            }
            Event::Start(Tag::CodeBlock(_)) => self.raw(code_block(next)),
            Event::Start(tag) if is_nestable(tag.to_end()) => {
                self.n_nested += 1;
                if self.n_nested <= MAX_DEPTH {
                    self.adapted.push(event.clone());
                }
            }
            Event::End(tag) if is_nestable(*tag) => {
                if self.n_nested <= MAX_DEPTH {
                    self.adapted.push(event.clone());
                }
                self.n_nested = self.n_nested.saturating_sub(1);
            }
            other => self.adapted.push(other.clone()),
        }
    }

    fn raw(&mut self, html: String) {
        self.adapted.push(Event::InlineHtml(html.into()));
    }
}

fn is_nestable(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough
    )
}

fn link(link_type: LinkType, url: &str, title: &str) -> String {
    let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
    let title = if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escaped(title)) };
    let rel = if leads_elsewhere(url) { " rel=\"noopener\"" } else { "" };
    format!("<a href=\"{scheme}{}\"{title}{rel}>", escaped(url))
}

fn leads_elsewhere(url: &str) -> bool {
    let is_scheme =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    is_scheme("https:") || is_scheme("http:") || url.starts_with("//")
}

/// Code runs from the start of the Latin line in every language, unless it is written in another script.
fn code_block(code: Option<&Event<'_>>) -> String {
    let mut tally = Tally::default();
    if let Some(Event::Text(code)) = code {
        tally.count(code);
    }
    let direction = tally.majority().unwrap_or(Direction::Ltr);
    format!("<pre dir=\"{direction}\"><code>")
}

fn shown_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => 4,
    }
}

fn headings(events: &[Event<'_>]) -> Vec<Heading> {
    let mut anchors = Anchors::new();
    let mut headings = Vec::new();
    let mut open: Option<(u8, String)> = None;
    for event in events {
        match (event, &mut open) {
            (Event::Start(Tag::Heading { level, .. }), _) => {
                open = Some((shown_level(*level), String::new()));
            }
            (Event::End(TagEnd::Heading(_)), open) => {
                if let Some((level, text)) = open.take() {
                    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    headings.push(Heading { level, id: anchors.take(&text), text });
                }
            }
            (Event::Text(words) | Event::Code(words), Some((_, text))) => text.push_str(words),
            (Event::SoftBreak | Event::HardBreak, Some((_, text))) => text.push(' '),
            _ => {}
        }
    }
    headings
}

/// The anchors that are taken.
struct Anchors {
    taken: HashSet<String>,
    /// The last number given to each base, so that a thousand equal headings are not a million looks.
    n_last: HashMap<String, usize>,
}

impl Anchors {
    fn new() -> Self {
        Self { taken: PAGE_ANCHORS.map(str::to_owned).into(), n_last: HashMap::new() }
    }

    fn take(&mut self, heading: &str) -> String {
        let base =
            Some(slug::anchor(heading)).filter(|base| !base.is_empty()).unwrap_or("section".to_owned());
        let mut anchor = base.clone();
        while !self.taken.insert(anchor.clone()) {
            let n = self.n_last.entry(base.clone()).or_insert(1);
            *n += 1;
            anchor = format!("{base}-{n}");
        }
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::{Heading, article};

    fn html(source: &str) -> String {
        article(source).html.into_string()
    }

    #[test]
    fn lists_of_both_kinds_stay_lists() {
        assert_eq!(html("- a\n- b\n"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assert_eq!(html("1. a\n"), "<ol>\n<li>a</li>\n</ol>\n");
    }

    #[test]
    fn headings_get_anchors_in_their_own_script() {
        let rendered = article(
            "# بازی‌ها\n\n## Úvod *a* `b`\n\n##### Úvod a b\n\n### !!!\n\n## Comments\n\nÚvod a b 2\n---",
        );

        let shown: Vec<_> =
            rendered.headings.iter().map(|h| (h.level, h.id.as_str(), h.text.as_str())).collect();
        assert_eq!(
            shown,
            [
                (2, "بازی-ها", "بازی‌ها"),
                (2, "úvod-a-b", "Úvod a b"),
                (4, "úvod-a-b-2", "Úvod a b"),
                (3, "section", "!!!"),
                (2, "comments-2", "Comments"),
                (2, "úvod-a-b-2-2", "Úvod a b 2"),
            ]
        );
        let Heading { id, .. } = &rendered.headings[2];
        assert!(rendered.html.as_str().contains(&format!("<h4 id=\"{id}\">Úvod a b</h4>")));
        assert!(!rendered.html.as_str().contains("<h1"));
    }

    #[test]
    fn what_an_article_may_have_is_rendered() {
        let cases = [
            ("~~a~~ **b**", "<p><del>a</del> <strong>b</strong></p>\n"),
            (
                "|a|b|\n|-|-:|\n|c|d|",
                "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody></table>\n</div>\n",
            ),
            (
                "[a](https://b.cz \"t\")",
                "<p><a href=\"https://b.cz\" title=\"t\" rel=\"noopener\">a</a></p>\n",
            ),
            ("[a](/b) [c](#d)", "<p><a href=\"/b\">a</a> <a href=\"#d\">c</a></p>\n"),
            ("<me@b.cz>", "<p><a href=\"mailto:me@b.cz\">me@b.cz</a></p>\n"),
            ("![a](/b.png)", "<p><img src=\"/b.png\" alt=\"a\" loading=\"lazy\"></p>\n"),
            ("![a *b*](http://c.cz/d.png)", "<p>a <em>b</em></p>\n"),
            ("![a](//c.cz/d.png)", "<p>a</p>\n"),
            ("```rust\nlet a;\n```", "<pre dir=\"ltr\"><code>let a;\n</code></pre>\n"),
            ("    سلام", "<pre dir=\"rtl\"><code>سلام</code></pre>\n"),
            ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
            ("a[^1]", "<p>a[^1]</p>\n"),
        ];

        for (source, expected) in cases {
            assert_eq!(html(source), expected, "{source:?}");
        }
    }

    #[test]
    fn an_articles_own_html_cannot_dress_up_as_the_page() {
        let cases = [
            ("<div class=\"flash\" id=\"comments\" style=\"x\">a</div>", "<div>a</div>"),
            ("<h1>a</h1>", "a"),
            ("<h2 id=\"rating\">a</h2>", "<h2>a</h2>"),
            ("<img src=\"http://a.cz/b\" onerror=\"x\">", "<img loading=\"lazy\">"),
            ("<script>alert(1)</script>", ""),
            ("<form action=\"/x\"><input name=\"a\"></form>", ""),
            (
                "<a href=\"https://a.cz\" rel=\"opener\" target=\"_blank\">a</a>",
                "<p><a href=\"https://a.cz\">a</a></p>",
            ),
            ("<iframe src=\"https://a.cz\"></iframe>", ""),
        ];

        for (source, expected) in cases {
            assert_eq!(html(source).trim(), expected, "{source:?}");
        }
    }

    #[test]
    fn a_thousand_equal_headings_all_differ() {
        let headings = article(&"# a\n\n".repeat(1_000)).headings;

        assert_eq!(headings.last().unwrap().id, "a-1000");
    }
}
