//! Exports over HTTP: a page that lists them, and the files.

use std::fs::File;
use std::io::Seek;
use std::sync::Arc;

use rocket::http::Header;
use rocket::response::{Responder, Response};
use rocket::{Request, Route, State, get, routes as list_of};
use serde::Serialize;

use super::averages::COLUMNS;
use super::table::{Column, Format};
use crate::accounts::{Admin, MayExport};
use crate::audit::{self, Actor, Asked, Entry, SubjectKind};
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::DEFAULT_SITE;
use crate::error::{Attempt, Error, Result};
use crate::i18n::calendar;
use crate::text::slug;
use crate::web::{Language, Page};

/// The routes of the room.
pub fn routes() -> Vec<Route> {
    list_of![list, ratings, log]
}

/// The page that lists the exports.
#[derive(Serialize)]
struct ExportsPage {
    ratings: TableView,
}

#[derive(Serialize)]
struct TableView {
    files: [FileLink; 3],
    columns: &'static [Column],
}

#[derive(Serialize)]
struct FileLink {
    format: &'static str,
    url: String,
    about_key: &'static str,
}

/// What can be taken home.
#[get("/desk/exports")]
fn list(_admin: Admin) -> Result<Page> {
    let files = Format::ALL.map(|format| FileLink {
        format: format.extension(),
        url: format!("/desk/exports/ratings.{}", format.extension()),
        about_key: match format {
            Format::Csv => "desk-exports-csv",
            Format::Json => "desk-exports-json",
            Format::Xlsx => "desk-exports-xlsx",
        },
    });
    Page::new("exports/list.html", &ExportsPage { ratings: TableView { files, columns: COLUMNS } })
}

/// The rating averages as a file.
#[get("/desk/exports/<name>")]
async fn ratings(
    by: MayExport,
    name: &str,
    db: &State<Db>,
    settings: &State<Arc<Settings>>,
    clock: &State<Clock>,
    language: Language<'_>,
) -> Result<Download> {
    let format = format_of(name).ok_or(Error::NotFound)?;
    let file = super::ratings(db, settings, language.locale(), format).await?;
    note(db, by.0.actor(), name, clock.now_ms()).await?;
    let name = file_name(&settings.site.name, "ratings", clock.now_ms(), format);
    Ok(Download { file, format, table: "ratings", name })
}

/// The log as a file, narrowed as its page was.
#[get("/desk/log/export/<name>?<asked..>")]
async fn log(
    by: MayExport,
    name: &str,
    asked: Asked<'_>,
    db: &State<Db>,
    settings: &State<Arc<Settings>>,
    clock: &State<Clock>,
    language: Language<'_>,
) -> Result<Download> {
    let format = name
        .strip_prefix("log.")
        .and_then(Format::parse)
        .filter(|it| *it != Format::Xlsx)
        .ok_or(Error::NotFound)?;
    let locale = language.locale();
    let file = super::log::log(db, &asked.parse(locale), locale, format).await?;
    let query = asked.query(None);
    let told = format!("{name}{}{query}", if query.is_empty() { "" } else { "?" });
    note(db, by.0.actor(), &told, clock.now_ms()).await?;
    let name = file_name(&settings.site.name, "log", clock.now_ms(), format);
    Ok(Download { file, format, table: "log", name })
}

/// Writes down that something was taken home.
pub async fn note(db: &Db, by: Actor<'_>, what: &str, now_ms: i64) -> Result<()> {
    let line =
        Entry { after: Some(what), ..Entry::new(DEFAULT_SITE, by, (SubjectKind::Export, 0), "export") };
    db.write(async |tx| {
        audit::write(tx, line, now_ms).await?;
        Ok(())
    })
    .await
}

/// `ratings.csv`, `ratings.json` or `ratings.xlsx`.
fn format_of(name: &str) -> Option<Format> {
    name.strip_prefix("ratings.").and_then(Format::parse)
}

/// A whole file to be saved: never shown, never kept on the way.
struct Download {
    file: File,
    format: Format,
    table: &'static str,
    name: String,
}

impl<'r> Responder<'r, 'static> for Download {
    fn respond_to(mut self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let measured = self.file.rewind().and_then(|()| self.file.metadata());
        let size = match measured.attempting("measuring an export") {
            Ok(metadata) => usize::try_from(metadata.len()).ok(),
            Err(error) => return error.respond_to(request),
        };
        let mut response = Response::build();
        response
            .header(Header::new("Content-Type", self.format.media_type()))
            .header(Header::new("Content-Disposition", disposition(&self.name, self.table, self.format)))
            .header(Header::new("Cache-Control", "no-store"))
            .header(Header::new("X-Content-Type-Options", "nosniff"))
            .max_chunk_size(65_536);
        response.sized_body(size, tokio::fs::File::from_std(self.file)).ok()
    }
}

/// The site, the table and the day: `نظر ratings 2026-03-21.csv`.
fn file_name(site: &str, table: &str, now_ms: i64, format: Format) -> String {
    let day: String = calendar::iso(now_ms).chars().take_while(|it| *it != 'T').collect();
    let site: String = site
        .chars()
        .map(|it| if it.is_alphanumeric() || "-. \u{200C}".contains(it) { it } else { ' ' })
        .collect();
    format!("{} {table} {day}.{}", site.trim(), format.extension()).trim_start().to_owned()
}

/// RFC 6266: a plain name for old programs, the real one as UTF-8 (RFC 8187).
fn disposition(name: &str, table: &str, format: Format) -> String {
    let real = slug::encode(name);
    format!("attachment; filename=\"{table}.{}\"; filename*=UTF-8''{real}", format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persian_name_survives_and_nothing_leaves_the_header() {
        let name = file_name("نظر\r\n\"; evil=/x", "ratings", 1_774_087_200_000, Format::Csv);

        let line = disposition(&name, "ratings", Format::Csv);

        assert!(name.ends_with(" ratings 2026-03-21.csv"), "{name}");
        assert!(
            line.starts_with("attachment; filename=\"ratings.csv\"; filename*=UTF-8''%D9%86%D8%B8%D8%B1")
        );
        assert!(
            line.chars().skip(45).all(|it| it.is_ascii_alphanumeric() || "%-.*='".contains(it)),
            "{line}"
        );
    }

    #[test]
    fn only_the_three_names_are_files() {
        for name in ["ratings.csv", "ratings.json", "ratings.xlsx"] {
            assert!(format_of(name).is_some(), "{name}");
        }
        for name in ["ratings", "ratings.", "ratings.txt", "ratings.CSV", "../ratings.csv", "comments.csv"] {
            assert!(format_of(name).is_none(), "{name}");
        }
    }
}
