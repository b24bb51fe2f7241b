//! XLSX for spreadsheets: typed cells, a frozen bold header, the sheet turned for right-to-left readers, and a
//! second sheet that says what each column means. Rows go to disk as they come (constant memory).

use std::fs::File;
use std::io::{self, BufWriter};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::table::{Cell, Head};
use crate::i18n::{self, calendar};
use crate::text::direction::Direction;

/// Moments are shown as ISO 8601 and are numbers beneath, so that they sort and subtract.
const MOMENT: &str = r#"yyyy-mm-dd"T"hh:mm:ss"Z""#;

/// Most characters that a cell can hold; Excel refuses the whole file above it.
const MOST_IN_A_CELL: usize = 32_767;

/// A workbook that is being written.
pub struct Xlsx {
    book: Workbook,
    file: File,
    head: Head,
    next_row: u32,
    moment: Format,
}

impl Xlsx {
    /// Makes the sheet and its header.
    pub(super) fn begin(head: Head, file: File) -> io::Result<Self> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory().map_err(refused)?;
        header(sheet, head).map_err(refused)?;
        Ok(Self { book, file, head, next_row: 1, moment: Format::new().set_num_format(MOMENT) })
    }

    /// Writes one row.
    pub(super) fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let sheet = self.book.worksheet_from_index(0).map_err(refused)?;
        for (place, cell) in (0_u16..).zip(cells) {
            write(sheet, (self.next_row, place), cell, &self.moment).map_err(refused)?;
        }
        self.next_row += 1;
        Ok(())
    }

    /// Adds the second sheet and packs the workbook into the file.
    pub(super) fn finish(mut self) -> io::Result<File> {
        let codebook = self.book.add_worksheet_with_constant_memory().map_err(refused)?;
        explain(codebook, self.head).map_err(refused)?;
        let mut out = BufWriter::new(self.file);
        self.book.save_to_writer(&mut out).map_err(refused)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

/// Names the sheet, turns it, and writes the machine-readable header.
fn header(sheet: &mut Worksheet, head: Head) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(head.name)?.set_right_to_left(is_turned(head)).set_freeze_panes(1, 0)?;
    for (place, column) in (0_u16..).zip(head.columns) {
        let width = if place < 4 { 24.0 } else { 14.0 };
        sheet.set_column_width(place, width)?.write_string_with_format(0, place, column.name, &bold)?;
    }
    Ok(())
}

/// Writes the meaning of each column, in the reader's language.
fn explain(sheet: &mut Worksheet, head: Head) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let title = i18n::text(head.locale, "export-columns");
    sheet.set_name(title)?.set_right_to_left(is_turned(head)).set_column_width(0, 20.0)?;
    sheet.set_column_width(1, 90.0)?;
    for (row, column) in (0_u32..).zip(head.columns) {
        sheet.write_string_with_format(row, 0, column.name, &bold)?;
        sheet.write_string(row, 1, i18n::text(head.locale, column.meaning_key))?;
    }
    Ok(())
}

/// Writes one cell with its own type. Text is stored as text: a workbook never runs it.
fn write(sheet: &mut Worksheet, at: (u32, u16), cell: &Cell, moment: &Format) -> Result<(), XlsxError> {
    let (row, place) = at;
    match cell {
        Cell::Text(words) => sheet.write_string(row, place, cut(words))?,
        Cell::Integer(number) => sheet.write_number(row, place, precise(*number))?,
        Cell::Decimal(number) => sheet.write_number(row, place, *number)?,
        Cell::DateTime(ms) => match ExcelDateTime::from_timestamp(ms.div_euclid(1000)) {
            Ok(it) => sheet.write_datetime_with_format(row, place, it, moment)?,
            // Before 1900 a spreadsheet has no dates.
            Err(_before_1900) => sheet.write_string(row, place, calendar::iso(*ms))?,
        },
        Cell::Empty => sheet,
    };
    Ok(())
}

/// Excel counts UTF-16 units.
fn cut(words: &str) -> String {
    let mut left = MOST_IN_A_CELL;
    words
        .chars()
        .take_while(|it| {
            let fits = left >= it.len_utf16();
            left = left.saturating_sub(it.len_utf16());
            fits
        })
        .collect()
}

/// A workbook knows only binary fractions.
#[expect(clippy::cast_precision_loss, reason = "exact below 2^53; counts stay far below")]
fn precise(number: i64) -> f64 {
    number as f64
}

/// Whether the first column stands on the other side.
fn is_turned(head: Head) -> bool {
    match head.locale.direction() {
        Direction::Rtl => true,
        Direction::Ltr => false,
    }
}

/// The writer's own error, as the one that all formats share.
fn refused(error: XlsxError) -> io::Error {
    io::Error::other(error)
}
