//! CSV for people with spreadsheets: a byte order mark, so that Persian, Serbian and Czech letters are read as
//! UTF-8, and the formula guard on every text cell.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use super::guard::neutralised;
use super::table::{Cell, Head};
use crate::i18n::calendar;

/// A CSV file that is being written.
pub struct Csv {
    out: ::csv::Writer<BufWriter<File>>,
}

impl Csv {
    /// Writes the mark and the header.
    pub(super) fn begin(head: Head, file: File) -> io::Result<Self> {
        let mut file = BufWriter::new(file);
        file.write_all("\u{FEFF}".as_bytes())?;
        let mut out = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(file);
        out.write_record(head.columns.iter().map(|column| column.name))?;
        Ok(Self { out })
    }

    /// Writes one record.
    pub(super) fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            self.out.write_field(written(cell))?;
        }
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    /// Flushes what is buffered.
    pub(super) fn finish(self) -> io::Result<File> {
        let buffered = self.out.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
        buffered.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// A cell as text: ASCII digits, a dot, ISO 8601; numbers are ours and need no guard.
fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => neutralised(words).into_owned(),
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::DateTime(ms) => calendar::iso(*ms),
        Cell::Empty => String::new(),
    }
}
