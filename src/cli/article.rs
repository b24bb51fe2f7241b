//! `nazar article import FILE|DIR` and `nazar article list [--json]`.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::{Failure, Ground};
use crate::articles::{self, Change, Import, Imported, Listed, SourceFault};
use crate::clock::Clock;
use crate::db::Db;
use crate::i18n::calendar;

/// What can be done with articles.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Act {
    /// Import a Markdown file with front matter, or all of a folder. The same files again change
    /// nothing; comments and ratings stay.
    Import {
        /// A `.md` file, or a folder that is searched for them.
        path: PathBuf,
    },
    /// List all articles, drafts included, the newest first.
    List {
        /// Print a JSON array.
        #[arg(long)]
        json: bool,
    },
}

pub(super) async fn run(ground: &Ground, act: &Act) -> Result<(), Failure> {
    let db = ground.db().await?;
    let mut out = std::io::stdout();
    let outcome = act_on(&db, &ground.clock, act, &mut out).await;
    db.close().await?;
    outcome
}

async fn act_on(db: &Db, clock: &Clock, act: &Act, out: &mut impl Write) -> Result<(), Failure> {
    match act {
        Act::Import { path } => {
            let files = articles::gather(path)?;
            if files.is_empty() {
                return Err(Failure::Failed(format!("{}: no .md files in this folder", path.display())));
            }
            match articles::import(db, clock.now_ms(), &files).await? {
                Import::Done(done) => report(out, &done)?,
                Import::Refused(faults) => return Err(Failure::Failed(list_of(&faults))),
            }
        }
        Act::List { json } => {
            let listed = articles::list_all(db).await?;
            if *json { list_json(out, &listed)? } else { list_text(out, &listed)? }
        }
    }
    Ok(())
}

fn report(out: &mut impl Write, done: &[Imported]) -> std::io::Result<()> {
    let count = |change| done.iter().filter(|one| one.change == change).count();
    for one in done {
        let word = match one.change {
            Change::Created => "created",
            Change::Updated => "updated",
            Change::Unchanged => "unchanged",
        };
        writeln!(out, "{word:<9} {} ({})", one.slug.path(), one.file)?;
    }
    writeln!(
        out,
        "{} created, {} updated, {} unchanged",
        count(Change::Created),
        count(Change::Updated),
        count(Change::Unchanged)
    )
}

fn list_of(faults: &[SourceFault]) -> String {
    let word = if faults.len() == 1 { "fault" } else { "faults" };
    let lines: Vec<_> = faults.iter().map(|fault| format!("\n{fault}")).collect();
    format!("nothing was imported, because of {} {word}:{}", faults.len(), lines.concat())
}

#[derive(Serialize)]
struct Row<'a> {
    slug: &'a str,
    path: String,
    lang: &'a str,
    title: &'a str,
    draft: bool,
    published_at: String,
}

impl<'a> Row<'a> {
    fn new(one: &'a Listed) -> Self {
        Self {
            slug: &one.slug,
            path: format!("/articles/{}", one.slug),
            lang: &one.lang,
            title: &one.title,
            draft: one.is_draft,
            published_at: calendar::iso(one.published_at),
        }
    }
}

fn list_json(out: &mut impl Write, listed: &[Listed]) -> std::io::Result<()> {
    let rows: Vec<_> = listed.iter().map(Row::new).collect();
    let text = serde_json::to_string_pretty(&rows).map_err(std::io::Error::other)?;
    writeln!(out, "{text}")
}

fn list_text(out: &mut impl Write, listed: &[Listed]) -> std::io::Result<()> {
    for row in listed.iter().map(Row::new) {
        let draft = if row.draft { "draft" } else { "" };
        let day = row.published_at.get(..10).unwrap_or_default();
        writeln!(out, "{day}  {:<2}  {draft:<5}  {}  {}", row.lang, row.path, row.title)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db;

    async fn said(db: &Db, act: Act) -> Result<String, Failure> {
        let mut out = Vec::new();
        act_on(db, &Clock::fixed(0), &act, &mut out).await?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[tokio::test]
    async fn import_and_list_say_what_they_did() {
        let folder = tempfile::tempdir().unwrap();
        let db = db::open(&format!("sqlite:{}/test.db", folder.path().display())).await.unwrap();
        db::migrate(&db).await.unwrap();
        let file = folder.path().join("a.md");
        std::fs::write(&file, "---\ntitle: A\nlang: cs\ndraft: true\n---\n").unwrap();
        let import = || Act::Import { path: file.clone() };

        let first = said(&db, import()).await.unwrap();
        assert!(first.ends_with("1 created, 0 updated, 0 unchanged\n"), "{first}");
        let again = said(&db, import()).await.unwrap();
        assert!(again.starts_with("unchanged /articles/a ("), "{again}");
        let text = said(&db, Act::List { json: false }).await.unwrap();
        assert_eq!(text, "1970-01-01  cs  draft  /articles/a  A\n");
        let json = said(&db, Act::List { json: true }).await.unwrap();
        let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(rows[0]["draft"], true);

        std::fs::write(&file, "---\nlang: cs\n---\n").unwrap();
        let refusal = said(&db, import()).await.unwrap_err();
        assert!(refusal.to_string().contains("a.md:1: title: is missing"), "{refusal}");
    }
}
