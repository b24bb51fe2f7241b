//! Markdown read aloud: the words without the marks.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::length;

/// The words of a Markdown text, one block a line. Pictures are read by their description.
#[must_use]
pub fn from_markdown(source: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut plain = String::with_capacity(source.len());
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Text(words) | Event::Code(words) => plain.push_str(&words),
            Event::SoftBreak | Event::HardBreak => plain.push('\n'),
            Event::InlineHtml(typed) if !is_mark(&typed) => plain.push_str(&typed),
            Event::End(TagEnd::TableCell) => plain.push(' '),
            Event::Start(Tag::List(_)) | Event::Rule => end_line(&mut plain),
            Event::End(tag) if ends_a_line(tag) => end_line(&mut plain),
            _ => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The beginning of a Markdown text as one line of at most `max_graphemes`.
#[must_use]
pub fn excerpt(source: &str, max_graphemes: usize) -> String {
    let line = from_markdown(source).split_whitespace().collect::<Vec<_>>().join(" ");
    length::truncate(&line, max_graphemes)
}

fn end_line(plain: &mut String) {
    if !plain.is_empty() && !plain.ends_with('\n') {
        plain.push('\n');
    }
}

fn ends_a_line(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::TableHead
            | TagEnd::TableRow
    )
}

/// Whether something in angle brackets is HTML that marks words, rather than words: `Vec<u8>` is read.
fn is_mark(typed: &str) -> bool {
    const MARKS: [&str; 30] = [
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd",
        "mark", "q", "s", "samp", "script", "small", "span", "strong", "style", "sub", "sup", "time", "u",
        "var", "wbr",
    ];
    let name = typed.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next();
    typed.starts_with("<!")
        || name.is_some_and(|name| MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(name)))
}

#[cfg(test)]
mod tests {
    use super::{excerpt, from_markdown};

    #[test]
    fn the_words_stay_and_the_marks_go() {
        let cases = [
            ("# A\n\nb *c* **d** `e`", "A\nb c d e"),
            ("[a](https://b.cz) <https://c.cz>", "a https://c.cz"),
            ("![a cat](/cat.png)", "a cat"),
            ("- a\n- b\n  - c", "a\nb\nc"),
            ("> a\n> b", "a\nb"),
            ("|a|b|\n|-|-|\n|c|d|", "a b \nc d"),
            ("```\nx = 1\n```\ny", "x = 1\ny"),
            ("a <b>c</b> Vec<u8> &amp; 1 < 2", "a c Vec<u8> & 1 < 2"),
            ("<div>\nhidden\n</div>\n\nb", "b"),
            ("", ""),
        ];

        for (source, expected) in cases {
            assert_eq!(from_markdown(source), expected, "{source:?}");
        }
    }

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("# سلام\n\nدنیا می‌شود", 11), "سلام دنیا…");
        assert_eq!(excerpt("a\n\nb", 10), "a b");
    }
}
