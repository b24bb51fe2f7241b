//! JSON for programs: an array of objects, numbers as numbers, nothing as `null`.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use serde_json::{Map, Value};

use super::table::{Cell, Column, Head};
use crate::i18n::calendar;

/// A JSON file that is being written.
pub struct Json {
    out: BufWriter<File>,
    columns: &'static [Column],
    is_first: bool,
}

impl Json {
    /// Opens the array.
    pub(super) fn begin(head: Head, file: File) -> io::Result<Self> {
        let mut out = BufWriter::new(file);
        out.write_all(b"[")?;
        Ok(Self { out, columns: head.columns, is_first: true })
    }

    /// Writes one object on a line of its own.
    pub(super) fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let separator: &[u8] = if self.is_first { b"\n" } else { b",\n" };
        self.is_first = false;
        self.out.write_all(separator)?;
        let object: Map<String, Value> = self
            .columns
            .iter()
            .zip(cells)
            .map(|(column, cell)| (column.name.to_owned(), value(cell)))
            .collect();
        Ok(serde_json::to_writer(&mut self.out, &object)?)
    }

    /// Closes the array.
    pub(super) fn finish(mut self) -> io::Result<File> {
        self.out.write_all(b"\n]\n")?;
        self.out.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// A cell as a JSON value. What is not a number (it cannot happen: we divide by counts above 0) is `null`.
fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(words) => Value::from(words.as_str()),
        Cell::Integer(number) => Value::from(*number),
        Cell::Decimal(number) => Value::from(*number),
        Cell::DateTime(ms) => Value::from(calendar::iso(*ms)),
        Cell::Empty => Value::Null,
    }
}
