//! `nazar export ratings`: tables to take home, into a file or a pipe.

use std::fs::File;
use std::io::{self, IsTerminal, Seek, Write};
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};

use super::{Failure, Ground};
use crate::audit::Actor;
use crate::export::{self, Format};

#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// One row for each article: votes, average and how many chose each number of stars.
    Ratings {
        /// The kind of file (default: by the name of the output, else csv).
        #[arg(long, value_enum)]
        format: Option<Kind>,
        /// The file to write; without one, or with -, the table goes to standard output.
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// The kinds of files, as they are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// For spreadsheets and scripts.
    Csv,
    /// For programs.
    Json,
    /// For Excel and LibreOffice.
    Xlsx,
}

pub(super) async fn run(act: &Act, ground: &Ground) -> Result<(), Failure> {
    let Act::Ratings { format, output } = act;
    let output = output.as_deref().filter(|path| *path != Path::new("-"));
    let format = format.map_or_else(|| by_name(output), format_of);
    if output.is_none() && format == Format::Xlsx && io::stdout().is_terminal() {
        return Err(Failure::Usage("a workbook is no text: name a file with --output".to_owned()));
    }
    let db = ground.db().await?;
    let mut table = export::ratings(&db, &ground.settings, ground.settings.site.lang, format).await?;
    let told = format!("ratings.{}", format.extension());
    export::note(&db, Actor::Program, &told, ground.clock.now_ms()).await?;
    db.close().await?;
    table.rewind()?;
    match output {
        Some(path) => keep(table, path),
        None => pipe(table),
    }
}

/// Puts the whole table in the place of the file, or leaves what was there.
fn keep(mut table: File, path: &Path) -> Result<(), Failure> {
    let refused =
        |error: io::Error| Failure::Failed(format!("{} cannot be written: {error}", path.display()));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut draft = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    io::copy(&mut table, &mut draft).map_err(refused)?;
    draft.as_file().sync_all().map_err(refused)?;
    draft.persist(path).map_err(|failed| refused(failed.error))?;
    Ok(())
}

/// Writes the table to standard output; a reader that has seen enough is no failure.
fn pipe(mut table: File) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match io::copy(&mut table, &mut out).and_then(|_| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn by_name(output: Option<&Path>) -> Format {
    let ending = output.and_then(Path::extension).and_then(|ending| ending.to_str());
    ending.and_then(|ending| Format::parse(&ending.to_ascii_lowercase())).unwrap_or(Format::Csv)
}

fn format_of(kind: Kind) -> Format {
    match kind {
        Kind::Csv => Format::Csv,
        Kind::Json => Format::Json,
        Kind::Xlsx => Format::Xlsx,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_file_chooses_the_kind() {
        for (name, format) in [
            (Some("a.csv"), Format::Csv),
            (Some("a.JSON"), Format::Json),
            (Some("b/a.xlsx"), Format::Xlsx),
            (Some("a"), Format::Csv),
            (None, Format::Csv),
        ] {
            assert_eq!(by_name(name.map(Path::new)), format, "{name:?}");
        }
    }
}
