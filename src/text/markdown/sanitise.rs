//! The last gate before HTML is called safe: only what is listed here passes.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::Html;
use super::html::unveiled;

/// The schemes a comment may link to.
pub(super) const COMMENT_SCHEMES: [&str; 3] = ["http", "https", "mailto"];

const COMMENT_TAGS: [&str; 11] =
    ["a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"];

#[rustfmt::skip]
const ARTICLE_TAGS: [&str; 47] = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div",
    "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
];

/// What a comment's renderer made, with its texts veiled, through the narrow gate.
pub(super) fn comment(html: &str) -> Html {
    static GATE: LazyLock<Builder<'static>> = LazyLock::new(|| {
        let mut gate = Builder::empty();
        gate.tags(HashSet::from(COMMENT_TAGS))
            .tag_attributes(HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]))
            .generic_attributes(HashSet::from(["dir"]))
            .url_schemes(HashSet::from(COMMENT_SCHEMES))
            .url_relative(UrlRelative::Deny)
            .link_rel(Some("nofollow ugc noopener"));
        gate
    });
    Html::sanitised(unveiled(&GATE.clean(html).to_string()))
}

/// What an article's renderer made, through the wide gate. Of the anchors only those in `anchors` stay: an
/// article's own HTML could otherwise take the place of a part of the page.
pub(super) fn article(html: &str, anchors: HashSet<String>) -> Html {
    let mut gate = Builder::empty();
    gate.tags(HashSet::from(ARTICLE_TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title", "hreflang", "rel"])),
            ("img", HashSet::from(["src", "alt", "title", "width", "height"])),
            ("ol", HashSet::from(["start", "reversed"])),
            ("div", HashSet::from(["class", "tabindex"])),
            ("h2", HashSet::from(["id"])),
            ("h3", HashSet::from(["id"])),
            ("h4", HashSet::from(["id"])),
            ("th", HashSet::from(["scope", "colspan", "rowspan"])),
            ("td", HashSet::from(["colspan", "rowspan"])),
            ("abbr", HashSet::from(["title"])),
        ]))
        .generic_attributes(HashSet::from(["dir", "lang"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .set_tag_attribute_value("img", "loading", "lazy")
        .attribute_filter(move |tag, attribute, value| {
            let passes = match (tag, attribute) {
                (_, "id") => anchors.contains(value),
                ("img", "src") => is_image_source(value),
                ("a", "rel") => value == "noopener",
                ("div", "class") => value == "scroll",
                ("div", "tabindex") => value == "0",
                (_, "dir") => matches!(value, "ltr" | "rtl" | "auto"),
                _ => true,
            };
            passes.then_some(Cow::Borrowed(value))
        });
    Html::sanitised(gate.clean(html).to_string())
}

/// Pictures come over https or from this site: anything else would tell strangers who reads here.
pub(super) fn is_image_source(url: &str) -> bool {
    url.starts_with("https://") || (url.starts_with('/') && !url.starts_with("//") && !url.contains('\\'))
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use scraper::Html as Page;

    use super::{ARTICLE_TAGS, COMMENT_TAGS};
    use crate::text::markdown::{article, comment};
    use crate::text::{direction, normalize, plain};

    fn payloads() -> Vec<String> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/xss.txt");
        std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
    }

    /// Reads HTML as a browser does and says what in it could act.
    fn dangers(html: &str, tags: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for element in Page::parse_fragment(html).tree.nodes().filter_map(|node| node.value().as_element()) {
            let name = element.name();
            if !["html", "head", "body", "tbody"].contains(&name) && !tags.contains(&name) {
                found.push(format!("<{name}>"));
            }
            for (attribute, value) in element.attrs() {
                let is_fine = match attribute {
                    "href" => scheme_of(value)
                        .is_none_or(|scheme| ["http", "https", "mailto", "tel"].contains(&scheme.as_str())),
                    "src" => {
                        value.starts_with("https://") || (value.starts_with('/') && !value.starts_with("//"))
                    }
                    "class" => value == "scroll",
                    "id" => name.starts_with('h'),
                    "rel" | "dir" | "lang" | "title" | "alt" | "start" | "tabindex" | "loading" | "scope"
                    | "colspan" | "rowspan" | "width" | "height" | "hreflang" | "reversed" => true,
                    _ => false,
                };
                if !is_fine {
                    found.push(format!("{attribute}={value}"));
                }
            }
        }
        found
    }

    /// The scheme that a browser finds, which looks past control characters and white space.
    fn scheme_of(url: &str) -> Option<String> {
        let seen: String = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
        let (scheme, _) = seen.split_once(':')?;
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        is_scheme.then(|| scheme.to_ascii_lowercase())
    }

    #[test]
    fn no_payload_gets_through() {
        let payloads = payloads();
        let whole = payloads.iter().take(200).cloned().collect::<Vec<_>>().join("\n\n");
        for payload in payloads.iter().chain([&whole]) {
            let of_comment = dangers(comment(payload).as_str(), &COMMENT_TAGS);
            let of_article = dangers(article(payload).html.as_str(), &ARTICLE_TAGS);
            assert!(
                of_comment.is_empty() && of_article.is_empty(),
                "{payload}\n{of_comment:?} {of_article:?}"
            );
        }
    }

    #[test]
    fn every_link_in_a_comment_is_unrecommended() {
        for payload in payloads() {
            let html = comment(&payload).into_string();
            let n_links = html.matches("<a ").count();
            assert_eq!(n_links, html.matches("rel=\"nofollow ugc noopener\"").count(), "{payload}\n{html}");
        }
    }

    /// What parsers have stumbled over, alone or repeated.
    #[rustfmt::skip]
    const STUMBLING_BLOCKS: &[&str] = &[
            "[",
            "]",
            "![",
            "[a](",
            "[a][",
            "> ",
            ">",
            "*_",
            "*a_ ",
            "**a *b ",
            "`",
            "`a``b```",
            "- ",
            "1. ",
            "+ - ",
            "<",
            "<a ",
            "<!--",
            "<?",
            "<![CDATA[",
            "</",
            "&",
            "\\",
            "~~~\n",
            "# ",
            "a\n===\n",
            "|a",
            "|-\n",
            "http://",
            "https://a(",
            "https://a.b/?,",
            "@",
            "a@b.c ",
            "<a@b.c> ",
            "[a]: b\n",
            "[a]\n\n[a]: /b\n",
            "\u{301}",
            "\u{2067}",
            "\u{202E}ab",
            "\t",
            " \n",
            "\n>\n- ",
            "    a\n",
            "سلام ",
            "👨‍👩‍👧‍👦",
            "<b>",
            "<table><tr>",
            "\"'",
    ];

    #[test]
    fn hostile_texts_take_no_longer_than_others() {
        // Debug builds are some thirty times slower than what visitors meet, and share their machine.
        let (size, limit_ms) = if cfg!(debug_assertions) { (16 * 1024, 1_500) } else { (64 * 1024, 50) };
        let mut slow = Vec::new();
        for part in STUMBLING_BLOCKS {
            let text = part.repeat(size / part.len());
            let nested: String =
                (0..300).flat_map(|depth| [" ".repeat(depth), (*part).to_owned(), "\n".to_owned()]).collect();
            for text in [text, nested] {
                let begun = Instant::now();
                let _ = comment(&text);
                let comment_ms = begun.elapsed().as_millis();
                let _ = article(&text);
                let article_ms = begun.elapsed().as_millis() - comment_ms;
                let _ = (normalize::clean_text(&text), normalize::fold(&text), plain::excerpt(&text, 200));
                let _ = direction::of_text(&text, None, direction::Direction::Ltr);
                let rest_ms = begun.elapsed().as_millis() - comment_ms - article_ms;
                // Articles come from people who may as well unplug the server.
                if comment_ms.max(rest_ms).max(article_ms / 5) > limit_ms {
                    slow.push(format!("{part:?}: {comment_ms} + {article_ms} + {rest_ms} ms"));
                }
            }
        }
        assert!(slow.is_empty(), "{slow:#?}");
    }
}
