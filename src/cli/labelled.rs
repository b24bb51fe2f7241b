//! Reading a table of texts whose kind is known: `text,label[,author,date,group]`.

use std::path::Path;

use super::Failure;
use crate::spam::Sample;

/// Headings of the column of texts; the second is that of a well-known collection.
const TEXT: [&str; 2] = ["text", "content"];
/// Headings of the column of kinds.
const LABEL: [&str; 2] = ["label", "class"];
/// What stands for spam.
const SPAM: [&str; 4] = ["1", "spam", "true", "yes"];
/// What stands for an honest text.
const HAM: [&str; 7] = ["0", "-1", "ham", "honest", "not spam", "false", "no"];

/// A table, and whether its texts are in groups.
#[derive(Debug)]
pub(super) struct Labelled {
    /// The rows, in their order.
    pub samples: Vec<Sample>,
    /// Whether a column says so, and there is more than one group.
    pub has_groups: bool,
}

/// What is wrong with a row, and where.
fn fault(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            format!("line {line}: has {len} fields where the first line has {expected_len}")
        }
        _ => error.to_string(),
    }
}

/// Reads a table.
pub(super) fn read(path: &Path) -> Result<Labelled, Failure> {
    let failed = |words: String| Failure::Failed(format!("{}: {words}", path.display()));
    let bytes = std::fs::read(path).map_err(|error| failed(format!("cannot be read: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        failed(format!("is not UTF-8 (from byte {} on)", error.utf8_error().valid_up_to()))
    })?;
    parse(&text).map_err(failed)
}

fn parse(text: &str) -> Result<Labelled, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |names: &[&str]| {
        headings.iter().position(|heading| names.contains(&heading.trim().to_lowercase().as_str()))
    };
    let needed = |names: &[&str]| {
        column(names).ok_or_else(|| {
            let found = headings.iter().collect::<Vec<_>>().join(",");
            format!("has no column \"{}\"; its first line is {found:?}", names.join("\" or \""))
        })
    };
    let (texts, labels) = (needed(&TEXT)?, needed(&LABEL)?);
    let (authors, groups) = (column(&["author"]), column(&["group"]));
    let mut samples = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| fault(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let field = |column: Option<usize>| column.and_then(|at| record.get(at)).unwrap_or_default();
        samples.push(Sample {
            text: field(Some(texts)).to_owned(),
            author: field(authors).to_owned(),
            website: String::new(),
            group: field(groups).trim().to_owned(),
            is_spam: is_spam(field(Some(labels))).map_err(|words| format!("line {line}: {words}"))?,
        });
    }
    if samples.is_empty() {
        return Err("has no rows below its headings".to_owned());
    }
    let mut names = samples.iter().map(|sample| &sample.group);
    let first = names.next();
    let has_groups = names.any(|name| Some(name) != first);
    Ok(Labelled { samples, has_groups })
}

fn is_spam(label: &str) -> Result<bool, String> {
    let word = label.trim().to_lowercase();
    if SPAM.contains(&word.as_str()) {
        return Ok(true);
    }
    if HAM.contains(&word.as_str()) {
        return Ok(false);
    }
    Err(format!("the label {label:?} is neither spam ({}) nor honest ({})", SPAM.join(", "), HAM.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_their_headings() {
        let table = parse("\u{feff}Group,label,text,AUTHOR\na,1,\"buy, now\",Ann\nb,ham,سلام,\n").unwrap();

        assert!(table.has_groups);
        assert_eq!(table.samples[0].text, "buy, now");
        assert_eq!((table.samples[0].is_spam, table.samples[1].is_spam), (true, false));
        assert_eq!(table.samples[0].author, "Ann");
    }

    #[test]
    fn the_well_known_collection_reads_as_it_is() {
        let table =
            parse("COMMENT_ID,AUTHOR,DATE,CONTENT,CLASS\nx,Ann,,check out,1\ny,Bob,,nice,0\n").unwrap();

        assert!(!table.has_groups);
        assert_eq!(table.samples.len(), 2);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (table, words) in [
            ("", "no column \"text\""),
            ("text,kind\na,1\n", "no column \"label\""),
            ("text,label\n", "no rows"),
            ("text,label\na,1\nb,maybe\n", "line 3: the label \"maybe\""),
            ("text,label\na,1\nb,0,c\n", "line 3"),
        ] {
            let fault = parse(table).unwrap_err();
            assert!(fault.contains(words), "{table:?}: {fault}");
        }
    }
}
