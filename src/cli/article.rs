//! `nazar article import FILE|DIR` and `nazar article list [--json]`.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use crate::articles::{self, Change, Import, Imported, Listed, SourceFault};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Attempt, Result};
use crate::i18n::calendar;

/// What can be done with articles.
#[derive(Debug, clap::Subcommand)]
pub enum ArticleCommand {
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

/// Does it. Answers go to `out`, refusals to `err`; `false` means that nothing was done.
pub async fn run(
    command: &ArticleCommand,
    db: &Db,
    clock: &Clock,
    out: &mut (impl Write + Send),
    err: &mut (impl Write + Send),
) -> Result<bool> {
    match command {
        ArticleCommand::Import { path } => {
            let files = match articles::gather(path) {
                Ok(files) if files.is_empty() => {
                    return refuse(err, &format!("{}: no .md files in this folder", path.display()));
                }
                Ok(files) => files,
                Err(error) => return refuse(err, &error.to_string()),
            };
            match articles::import(db, clock.now_ms(), &files).await? {
                Import::Done(done) => report(out, &done).attempting("writing the answer")?,
                Import::Refused(faults) => {
                    list_faults(err, &faults).attempting("writing the answer")?;
                    return Ok(false);
                }
            }
        }
        ArticleCommand::List { json } => {
            let listed = articles::list_all(db).await?;
            let written = if *json { list_json(out, &listed) } else { list_text(out, &listed) };
            written.attempting("writing the answer")?;
        }
    }
    Ok(true)
}

fn refuse(err: &mut impl Write, problem: &str) -> Result<bool> {
    writeln!(err, "{problem}").attempting("writing the answer")?;
    Ok(false)
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

fn list_faults(err: &mut impl Write, faults: &[SourceFault]) -> std::io::Result<()> {
    for fault in faults {
        writeln!(err, "{fault}")?;
    }
    let n_faults = faults.len();
    let word = if n_faults == 1 { "fault" } else { "faults" };
    writeln!(err, "nothing was imported: {n_faults} {word}")
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

    async fn said(db: &Db, command: ArticleCommand) -> (bool, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let done = run(&command, db, &Clock::fixed(0), &mut out, &mut err).await.unwrap();
        (done, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[tokio::test]
    async fn import_and_list_say_what_they_did() {
        let folder = tempfile::tempdir().unwrap();
        let db = db::open(&format!("sqlite:{}/test.db", folder.path().display())).await.unwrap();
        db::migrate(&db).await.unwrap();
        let file = folder.path().join("a.md");
        std::fs::write(&file, "---\ntitle: A\nlang: cs\ndraft: true\n---\n").unwrap();
        let import = || ArticleCommand::Import { path: file.clone() };

        let (done, out, _) = said(&db, import()).await;
        assert!(done && out.ends_with("1 created, 0 updated, 0 unchanged\n"), "{out}");
        let (_, out, _) = said(&db, import()).await;
        assert!(out.starts_with("unchanged /articles/a ("), "{out}");
        let (_, out, _) = said(&db, ArticleCommand::List { json: false }).await;
        assert_eq!(out, "1970-01-01  cs  draft  /articles/a  A\n");
        let (_, out, _) = said(&db, ArticleCommand::List { json: true }).await;
        let rows: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(rows[0]["draft"], true);

        std::fs::write(&file, "---\nlang: cs\n---\n").unwrap();
        let (done, _, err) = said(&db, import()).await;
        assert!(!done && err.contains("a.md:1: title: is missing"), "{err}");
    }
}
