//! The table of contents: the article's headings as a nested list.

use serde::Serialize;

use crate::text::markdown::Heading;

/// Fewer headings than this need no table.
const FEWEST: usize = 3;

/// One line of the table, with the lines below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TocEntry {
    /// The anchor in the body.
    pub id: String,
    /// The heading without markup.
    pub text: String,
    /// Headings of the next level, up to the next one of this.
    pub children: Vec<TocEntry>,
}

/// Two levels, from the highest one that the article uses; empty if it has fewer than three
/// headings in them.
pub fn table(headings: &[Heading]) -> Vec<TocEntry> {
    let Some(top) = headings.iter().map(|heading| heading.level).min() else {
        return Vec::new();
    };
    let shown: Vec<_> = headings.iter().filter(|heading| heading.level <= top + 1).collect();
    if shown.len() < FEWEST {
        return Vec::new();
    }
    let mut table: Vec<TocEntry> = Vec::new();
    for heading in shown {
        let entry = TocEntry { id: heading.id.clone(), text: heading.text.clone(), children: Vec::new() };
        match table.last_mut() {
            Some(above) if heading.level > top => above.children.push(entry),
            // A lower heading before the first high one stands on its own.
            Some(_) | None => table.push(entry),
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(levels: &[u8]) -> String {
        fn write(entries: &[TocEntry], out: &mut String) {
            for entry in entries {
                out.push_str(&entry.text);
                if !entry.children.is_empty() {
                    out.push('(');
                    write(&entry.children, out);
                    out.push(')');
                }
            }
        }
        let headings: Vec<_> = (0..)
            .zip(levels)
            .map(|(n, level)| Heading {
                level: *level,
                id: format!("h{n}"),
                text: char::from(b'a' + n).to_string(),
            })
            .collect();
        let mut out = String::new();
        write(&table(&headings), &mut out);
        out
    }

    #[test]
    fn headings_nest_by_level() {
        assert_eq!(shape(&[2, 3, 3, 2, 2]), "a(bc)de");
        assert_eq!(shape(&[2, 3, 4, 3, 2]), "a(bd)e");
        assert_eq!(shape(&[3, 3, 4, 3]), "ab(c)d");
        assert_eq!(shape(&[3, 2, 3, 2]), "ab(c)d");
    }

    #[test]
    fn a_short_article_has_no_table() {
        assert_eq!(shape(&[]), "");
        assert_eq!(shape(&[2, 2]), "");
        assert_eq!(shape(&[2, 4, 4, 4]), "");
    }
}
