//! One table, written as CSV, JSON or XLSX, a row at a time: no format holds the whole of it in memory.

use std::fs::File;
use std::io;

use super::{csv, json, xlsx};
use crate::i18n::Locale;

/// The files that a table can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values in UTF-8 with a byte order mark.
    Csv,
    /// An array of objects.
    Json,
    /// An Office Open XML workbook.
    Xlsx,
}

impl Format {
    /// All formats, as offered on the page of exports.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Xlsx];

    /// From the ending of a file name, or a command-line value.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == name)
    }

    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A column: the name that machines read, and the key of the words that explain it.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Column {
    /// Header of the column in CSV and XLSX, key of the object in JSON. Public: never rename.
    pub name: &'static str,
    /// Message key of what it means, for the second sheet and the page of exports.
    pub meaning_key: &'static str,
}

/// What one field of a row holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words, some of them written by strangers.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with its full precision.
    Decimal(f64),
    /// A moment, as milliseconds since 1970 in UTC.
    DateTime(i64),
    /// Nothing: unknown or not applicable, which is never 0.
    Empty,
}

impl Cell {
    /// A count; the stores' limit is `i64`, ours as well.
    pub fn count(number: u64) -> Self {
        Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// A number where there is one.
    pub fn decimal(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Decimal)
    }

    /// A moment where there is one.
    pub fn moment(ms: Option<i64>) -> Self {
        ms.map_or(Self::Empty, Self::DateTime)
    }

    /// Words where there are any.
    pub fn text(words: Option<String>) -> Self {
        words.map_or(Self::Empty, Self::Text)
    }
}

/// What a table is called and what its columns are.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// Name of the sheet and of the file.
    pub name: &'static str,
    /// The columns, in the order of every row's cells.
    pub columns: &'static [Column],
    /// The language of whoever reads it: a right-to-left one turns the sheet.
    pub locale: Locale,
}

/// A table that is being written.
pub enum Writer {
    /// As CSV.
    Csv(Box<csv::Csv>),
    /// As JSON.
    Json(json::Json),
    /// As XLSX.
    Xlsx(Box<xlsx::Xlsx>),
}

impl Writer {
    /// Begins a table in an empty file.
    pub fn begin(format: Format, head: Head, file: File) -> io::Result<Self> {
        Ok(match format {
            Format::Csv => Self::Csv(Box::new(csv::Csv::begin(head, file)?)),
            Format::Json => Self::Json(json::Json::begin(head, file)?),
            Format::Xlsx => Self::Xlsx(Box::new(xlsx::Xlsx::begin(head, file)?)),
        })
    }

    /// Adds one row; its cells stand in the order of the columns.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        match self {
            Self::Csv(writer) => writer.row(cells),
            Self::Json(writer) => writer.row(cells),
            Self::Xlsx(writer) => writer.row(cells),
        }
    }

    /// Ends the table and hands the file back, everything written.
    pub fn finish(self) -> io::Result<File> {
        match self {
            Self::Csv(writer) => writer.finish(),
            Self::Json(writer) => writer.finish(),
            Self::Xlsx(writer) => writer.finish(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Seek};

    use super::*;

    const HEAD: Head = Head {
        name: "ratings",
        columns: &[
            Column { name: "title", meaning_key: "export-column-title" },
            Column { name: "votes", meaning_key: "export-column-votes" },
            Column { name: "average", meaning_key: "export-column-average" },
            Column { name: "published_at", meaning_key: "export-column-published-at" },
        ],
        locale: Locale::Fa,
    };

    fn written(format: Format, rows: &[[Cell; 4]]) -> Vec<u8> {
        let mut writer = Writer::begin(format, HEAD, tempfile::tempfile().unwrap()).unwrap();
        for row in rows {
            writer.row(row).unwrap();
        }
        let mut file = writer.finish().unwrap();
        let mut bytes = Vec::new();
        file.rewind().unwrap();
        file.read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn rows() -> [[Cell; 4]; 2] {
        [
            [
                Cell::Text("رفتار، \"خوب\"\nمی\u{200C}شود".to_owned()),
                Cell::Integer(55),
                Cell::Decimal(235.0 / 55.0),
                Cell::DateTime(1_535_932_800_000),
            ],
            [Cell::Text("=1+1".to_owned()), Cell::Integer(0), Cell::Empty, Cell::Empty],
        ]
    }

    /// One part of a workbook, which is a zip archive of XML.
    fn part(workbook: Vec<u8>, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(io::Cursor::new(workbook)).unwrap();
        let mut xml = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut xml).unwrap();
        xml
    }

    #[test]
    fn csv_has_a_mark_quotes_and_no_formula() {
        let bytes = written(Format::Csv, &rows());

        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{FEFF}title,votes,average,published_at\r\n\
             \"رفتار، \"\"خوب\"\"\nمی\u{200C}شود\",55,4.2727272727272725,2018-09-03T00:00:00Z\r\n\
             '=1+1,0,,\r\n"
        );
    }

    #[test]
    fn json_has_real_numbers_and_nulls() {
        let bytes = written(Format::Json, &rows());

        let found: serde_json::Value = serde_json::from_slice(&bytes).unwrap();

        assert_eq!(
            found,
            serde_json::json!([
                {"title": "رفتار، \"خوب\"\nمی\u{200C}شود", "votes": 55, "average": 235.0 / 55.0,
                 "published_at": "2018-09-03T00:00:00Z"},
                {"title": "=1+1", "votes": 0, "average": null, "published_at": null},
            ])
        );
    }

    #[test]
    fn an_empty_table_is_still_well_formed() {
        assert_eq!(written(Format::Json, &[]), b"[\n]\n");
        assert!(String::from_utf8(written(Format::Csv, &[])).unwrap().ends_with("published_at\r\n"));
        assert!(part(written(Format::Xlsx, &[]), "xl/worksheets/sheet1.xml").contains("title"));
    }

    #[test]
    fn xlsx_cells_are_numeric_and_the_persian_sheet_is_turned() {
        let sheet = part(written(Format::Xlsx, &rows()), "xl/worksheets/sheet1.xml");

        assert!(sheet.contains(r#"rightToLeft="1""#), "{sheet}");
        assert!(sheet.contains(r#"<c r="B2"><v>55</v></c>"#), "{sheet}");
        assert!(sheet.contains(r#"<c r="C2"><v>4.27272727272727"#), "{sheet}");
        assert!(sheet.contains("<v>43346</v>"), "{sheet}");
        assert!(sheet.contains(r#"state="frozen""#), "{sheet}");
        assert!(!sheet.contains("<f>"), "{sheet}");
        assert!(sheet.contains("=1+1"), "{sheet}");
    }

    #[test]
    fn too_long_a_text_is_cut_rather_than_losing_the_workbook() {
        let long = [Cell::Text("😀".repeat(40_000)), Cell::Empty, Cell::Empty, Cell::Empty];

        let sheet = part(written(Format::Xlsx, &[long]), "xl/worksheets/sheet1.xml");

        assert_eq!(sheet.matches('😀').count(), 16_383);
    }
}
