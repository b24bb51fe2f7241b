//! The block between the `---` lines: YAML, read as the words that stand there.
//!
//! The events of the YAML parser are taken one by one, for three reasons: every value keeps its
//! line; a value stays as it is written (`1397/06/12`, `on` and `1984` are words here, not a
//! fraction, a truth and a number); and whatever could make a small file grow without bound
//! (aliases, deep nesting, thousands of entries) is refused at the first sight of it.

use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};

use super::fault::SourceFault;

/// The longest block that is read; real ones have a few hundred bytes.
const MAX_BYTES: usize = 64 * 1024;
/// `imported_rating: { stars: [1, 2] }` is the deepest thing that a key can mean.
const MAX_DEPTH: usize = 3;
const MAX_NODES: usize = 500;

/// A file taken apart: the entries of its front matter and the Markdown below.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) entries: Vec<Entry>,
    pub(super) body: &'a str,
}

/// One `key: value`, with the line of the key in the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) line: usize,
    pub(super) value: Value,
}

/// What stands behind a key.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing, `~` or `null`.
    Empty,
    /// The words as written, quotes and folding taken off.
    Text(String),
    List(Vec<Value>),
    Map(Vec<Entry>),
}

/// Splits `text` (line ends already `\n`) and reads the front matter.
pub(super) fn read(text: &str) -> Result<Parts<'_>, Vec<SourceFault>> {
    let (yaml, body) = split(text).map_err(|fault| vec![fault])?;
    let entries = read_yaml(yaml)?;
    Ok(Parts { entries, body })
}

fn split(text: &str) -> Result<(&str, &str), SourceFault> {
    let missing = |line| {
        SourceFault::of_file(
            line,
            "the front matter is missing: the file must begin with a line ---, then the keys, \
             then another line ---",
        )
    };
    let Some((first, rest)) = text.split_once('\n') else {
        return Err(missing(1));
    };
    if first.trim_end() != "---" {
        return Err(missing(1));
    }
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            if end > MAX_BYTES {
                return Err(too_big());
            }
            let (yaml, below) = rest.split_at(end);
            let body = below.strip_prefix(line).unwrap_or_default();
            return Ok((yaml, body));
        }
        end += line.len();
    }
    Err(SourceFault::of_file(1, "the front matter is not closed: put a line --- below its last key"))
}

fn too_big() -> SourceFault {
    SourceFault::of_file(1, "the front matter is longer than 64 KiB; the text belongs below it")
}

fn read_yaml(yaml: &str) -> Result<Vec<Entry>, Vec<SourceFault>> {
    let mut reader = Reader { parser: Parser::new_from_str(yaml), nodes: 0, faults: Vec::new() };
    let read = reader.document();
    match read {
        Ok(entries) if reader.faults.is_empty() => Ok(entries),
        Ok(_) => Err(reader.faults),
        Err(fault) => {
            reader.faults.push(fault);
            Err(reader.faults)
        }
    }
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    nodes: usize,
    /// Faults after which reading goes on; the others end it.
    faults: Vec<SourceFault>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, usize), SourceFault> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, line_in_file(&span))),
            Some(Err(error)) => Err(SourceFault::of_file(
                error.marker().line() + 1,
                format!("this is not YAML: {}", error.info()),
            )),
            None => Ok((Event::StreamEnd, 1)),
        }
    }

    fn document(&mut self) -> Result<Vec<Entry>, SourceFault> {
        loop {
            let (event, line) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
                Event::StreamEnd | Event::DocumentEnd => return Ok(Vec::new()),
                Event::MappingStart(..) => return self.map(1),
                Event::Scalar(text, style, ..) if is_empty(&text, style) => {}
                Event::Scalar(..)
                | Event::SequenceStart(..)
                | Event::SequenceEnd
                | Event::MappingEnd
                | Event::Alias(_) => {
                    return Err(SourceFault::of_file(line, "write each key as `key: value`"));
                }
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>, SourceFault> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, line) = self.next()?;
            let key = match event {
                Event::Scalar(text, ..) => text.trim().to_owned(),
                Event::MappingEnd => return Ok(entries),
                _ => return Err(SourceFault::of_file(line, "a key must be one word")),
            };
            let value = self.value(depth, &key)?;
            if let Some(first) = entries.iter().find(|entry| entry.key == key) {
                let problem = format!("is given twice (first in line {}); keep one", first.line);
                self.faults.push(SourceFault::of_key(line, &key, problem));
            } else {
                entries.push(Entry { key, line, value });
            }
        }
    }

    fn value(&mut self, depth: usize, key: &str) -> Result<Value, SourceFault> {
        let (event, line) = self.next()?;
        self.value_of(event, line, depth, key)
    }

    fn value_of(
        &mut self,
        event: Event<'a>,
        line: usize,
        depth: usize,
        key: &str,
    ) -> Result<Value, SourceFault> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(SourceFault::of_key(line, key, "has too many entries"));
        }
        match event {
            Event::Scalar(text, style, ..) if is_empty(&text, style) => Ok(Value::Empty),
            Event::Scalar(text, ..) => Ok(Value::Text(text.into_owned())),
            Event::SequenceStart(..) | Event::MappingStart(..) if depth >= MAX_DEPTH => {
                Err(SourceFault::of_key(line, key, "is nested too deeply"))
            }
            Event::SequenceStart(..) => self.list(depth + 1, key).map(Value::List),
            Event::MappingStart(..) => self.map(depth + 1).map(Value::Map),
            Event::Alias(_) => {
                Err(SourceFault::of_key(line, key, "uses an alias (*name); write the value itself"))
            }
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::SequenceEnd
            | Event::MappingEnd
            | Event::Nothing => Err(SourceFault::of_key(line, key, "has no value")),
        }
    }

    fn list(&mut self, depth: usize, key: &str) -> Result<Vec<Value>, SourceFault> {
        let mut values = Vec::new();
        loop {
            let (event, line) = self.next()?;
            if event == Event::SequenceEnd {
                return Ok(values);
            }
            values.push(self.value_of(event, line, depth, key)?);
        }
    }
}

/// The parser counts from 1 within the block, which begins in the second line of the file.
fn line_in_file(span: &Span) -> usize {
    span.start.line() + 1
}

fn is_empty(text: &str, style: ScalarStyle) -> bool {
    style == ScalarStyle::Plain && matches!(text.trim(), "" | "~" | "null")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, Option<String>)> {
        read(text).unwrap_err().into_iter().map(|fault| (fault.line, fault.key)).collect()
    }

    #[test]
    fn values_keep_their_words_and_lines() {
        let parts = read(
            "---\ntitle: 1984\npublished_at: 1397/06/12\nratings: on\n\ncriteria: [a, 'b: c']\nsummary: >\n  one\n  two\n---\nText\n",
        )
        .unwrap();

        let seen: Vec<_> = parts.entries.iter().map(|e| (e.key.as_str(), e.line)).collect();
        assert_eq!(
            seen,
            [("title", 2), ("published_at", 3), ("ratings", 4), ("criteria", 6), ("summary", 7)]
        );
        assert_eq!(parts.entries[0].value, Value::Text("1984".into()));
        assert_eq!(parts.entries[1].value, Value::Text("1397/06/12".into()));
        assert_eq!(
            parts.entries[3].value,
            Value::List(vec![Value::Text("a".into()), Value::Text("b: c".into())])
        );
        assert_eq!(parts.body, "Text\n");
    }

    #[test]
    fn a_rule_in_the_body_stays_in_the_body() {
        let parts = read("---\ntitle: a\n---\none\n\n---\ntwo").unwrap();

        assert_eq!(parts.body, "one\n\n---\ntwo");
    }

    #[test]
    fn missing_or_open_front_matter_is_a_fault() {
        assert_eq!(faults(""), [(1, None)]);
        assert_eq!(faults("# Title\n"), [(1, None)]);
        assert_eq!(faults("---\ntitle: a\n"), [(1, None)]);
        assert_eq!(faults("---\n- a\n---\n"), [(2, None)]);
    }

    #[test]
    fn empty_front_matter_has_no_entries() {
        assert!(read("---\n---\ntext").unwrap().entries.is_empty());
        assert!(read("---\n\n# a remark\n---\ntext").unwrap().entries.is_empty());
    }

    #[test]
    fn a_key_given_twice_is_a_fault() {
        assert_eq!(faults("---\ntitle: a\nlang: fa\ntitle: b\n---\n"), [(4, Some("title".into()))]);
    }

    #[test]
    fn broken_yaml_names_its_line() {
        assert_eq!(faults("---\ntitle: a\nlang: \"fa\n---\n").len(), 1);
        assert_eq!(faults("---\ntitle: a\nb: c: d\n---\n"), [(3, None)]);
    }

    #[test]
    fn hostile_yaml_is_refused_at_once() {
        let deep = format!("---\na: {}\n---\n", "[".repeat(60_000));
        let deep_maps = format!("---\na: {}\n---\n", "{b: ".repeat(10_000));
        let bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n";
        let wide = format!("---\na: [{}]\n---\n", "x,".repeat(20_000));
        let long = format!("---\na: {}\n---\n", "x".repeat(1_000_000));
        let open = format!("---\n{}", "a: b\n".repeat(200_000));
        let started = std::time::Instant::now();

        for text in [deep.as_str(), &deep_maps, bomb, &wide, &long, &open] {
            assert!(!faults(text).is_empty());
        }

        assert!(started.elapsed().as_secs() < 2);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(512))]
        #[test]
        fn no_text_stops_the_reader(yaml in "[ab:{}\\[\\],&*!|>'\"%@`#\\-?\\\\ \t\n~\u{6f1}\u{2028}]{0,60}") {
            let _ = read(&format!("---\n{yaml}\n---\n"));
        }
    }
}
