//! Import: article files into articles, all of them or none.

use sha2::{Digest as _, Sha256};

use super::fault::SourceFault;
use super::source::{Source, parse};
use super::{Slug, store};
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::SiteId;
use crate::error::Result;
use crate::text::markdown;
use crate::text::normalize::clean_text;

/// One file to import.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path as given; its last part without extension is the default slug.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// What the import of one file did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// There was no article of this slug.
    Created,
    /// The file differs from what was imported before.
    Updated,
    /// The same file again; nothing was written.
    Unchanged,
}

/// One file of a finished import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The file's path as given.
    pub file: String,
    /// The article it became.
    pub slug: Slug,
    /// What was done.
    pub change: Change,
}

/// How an import ended.
#[derive(Debug)]
pub enum Import {
    /// Everything is in the database, in the order of the files.
    Done(Vec<Imported>),
    /// Nothing was written, because of these.
    Refused(Vec<SourceFault>),
}

/// A file's article, ready to be written.
pub(super) struct Prepared {
    pub(super) source: Source,
    pub(super) rendered: markdown::Article,
    pub(super) body: String,
    pub(super) hash: String,
}

/// Imports the files in one transaction. The same files again change nothing; comments and
/// ratings that were cast here stay whatever happens to the article.
pub async fn import(db: &Db, now_ms: i64, files: &[File]) -> Result<Import> {
    let prepared = match prepare(files) {
        Ok(prepared) => prepared,
        Err(faults) => return Ok(Import::Refused(faults)),
    };
    let done = db
        .write(async |tx| {
            let site = store::default_site(tx, now_ms).await?;
            let mut done = Vec::new();
            for (file, one) in files.iter().zip(&prepared) {
                let change = write(tx, site, one, now_ms).await?;
                done.push(Imported { file: file.name.clone(), slug: one.source.slug.clone(), change });
            }
            let n_changed = done.iter().filter(|one| !matches!(one.change, Change::Unchanged)).count();
            if n_changed > 0 {
                let after = n_changed.to_string();
                let line = Entry::new(site, Actor::Program, (SubjectKind::Import, 0), "import-articles");
                audit::write(tx, Entry { after: Some(&after), ..line }, now_ms).await?;
            }
            Ok(done)
        })
        .await?;
    Ok(Import::Done(done))
}

async fn write(tx: &Tx, site: SiteId, one: &Prepared, now_ms: i64) -> Result<Change> {
    let Some(known) = store::known(tx, site, &one.source.slug).await? else {
        store::insert(tx, site, one, now_ms).await?;
        return Ok(Change::Created);
    };
    if known.source_hash == one.hash && known.renderer == markdown::ARTICLE_RENDERER {
        return Ok(Change::Unchanged);
    }
    store::update(tx, known, one, now_ms).await?;
    Ok(Change::Updated)
}

fn prepare(files: &[File]) -> Result<Vec<Prepared>, Vec<SourceFault>> {
    let mut prepared: Vec<Prepared> = Vec::new();
    let mut faults = Vec::new();
    let mut names: Vec<(Slug, &str)> = Vec::new();
    for file in files {
        match parse(&file.name, &file.content) {
            Ok(source) => {
                if let Some((_, other)) = names.iter().find(|(slug, _)| *slug == source.slug) {
                    let problem = format!("{} is also the slug of {other}; give one another", source.slug);
                    faults.push(SourceFault::of_key(1, "slug", problem).in_file(&file.name));
                }
                names.push((source.slug.clone(), &file.name));
                prepared.push(Prepared::new(source, &file.content));
            }
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() { Ok(prepared) } else { Err(faults) }
}

impl Prepared {
    fn new(source: Source, content: &[u8]) -> Self {
        let body = clean_text(&source.body);
        let rendered = markdown::article(&body);
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(content));
        Self { source, rendered, body, hash }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::{Shelf, categories, count, get, list, list_all, related};
    use crate::db;
    use crate::error::Error;
    use crate::i18n::Locale;

    async fn fresh() -> (tempfile::TempDir, Db) {
        let folder = tempfile::tempdir().unwrap();
        let db = db::open(&format!("sqlite:{}/test.db", folder.path().display())).await.unwrap();
        db::migrate(&db).await.unwrap();
        (folder, db)
    }

    fn file(name: &str, keys: &str, body: &str) -> File {
        let content = format!("---\n{keys}---\n{body}\n").into_bytes();
        File { name: name.to_owned(), content }
    }

    async fn done(db: &Db, files: &[File]) -> Vec<Change> {
        match import(db, 1_000, files).await.unwrap() {
            Import::Done(done) => done.into_iter().map(|one| one.change).collect(),
            Import::Refused(faults) => panic!("{faults:?}"),
        }
    }

    /// A time by which everything here is published: 2033-05-18.
    const LATER: i64 = 2_000_000_000_000;

    #[tokio::test]
    async fn the_same_file_again_changes_nothing() {
        let (_folder, db) = fresh().await;
        let first = file("a.md", "title: A\nlang: cs\nviews: 7\n", "Text");
        let second = file("a.md", "title: B\nlang: cs\nviews: 7\n", "Text");

        assert_eq!(done(&db, std::slice::from_ref(&first)).await, [Change::Created]);
        let page_id = get(&db, "a", LATER).await.unwrap().page_id;
        db.write(async |tx| store::add_views(tx, page_id, 5).await).await.unwrap();
        assert_eq!(done(&db, &[first]).await, [Change::Unchanged]);
        assert_eq!(done(&db, &[second]).await, [Change::Updated]);

        let article = get(&db, "a", LATER).await.unwrap();
        assert_eq!((article.title.as_str(), article.page_id, article.n_views), ("B", page_id, 12));
        assert_eq!(article.published_at, 1_000);
    }

    #[tokio::test]
    async fn one_faulty_file_keeps_all_out() {
        let (_folder, db) = fresh().await;
        let files = [
            file("a.md", "title: A\nlang: cs\n", ""),
            file("b.md", "title: B\n", ""),
            file("x/A.md", "title: C\nlang: cs\n", ""),
        ];

        let Import::Refused(faults) = import(&db, 1_000, &files).await.unwrap() else {
            panic!("imported");
        };

        let seen: Vec<_> = faults.iter().map(|fault| fault.file.as_str()).collect();
        assert_eq!(seen, ["b.md", "x/A.md"]);
        assert!(list_all(&db).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_draft_is_nowhere() {
        let (_folder, db) = fresh().await;
        let keys = "title: A\nlang: cs\ncategory: C\n";
        let shelf = Shelf { lang: Some(Locale::Cs), category: None };
        done(&db, &[file("a.md", keys, ""), file("b.md", keys, "")]).await;
        assert_eq!(count(&db, &shelf, LATER).await.unwrap(), 2);

        done(&db, &[file("a.md", &format!("{keys}draft: true\n"), "")]).await;

        assert!(matches!(get(&db, "a", LATER).await, Err(Error::NotFound)));
        assert_eq!(count(&db, &shelf, LATER).await.unwrap(), 1);
        assert_eq!(list(&db, &shelf, 0, 10, LATER).await.unwrap().len(), 1);
        assert_eq!(categories(&db, Locale::Cs, LATER).await.unwrap(), [("C".to_owned(), 1)]);
        let other = get(&db, "b", LATER).await.unwrap();
        assert!(related(&db, &other, 4, LATER).await.unwrap().is_empty());
        assert_eq!(list_all(&db).await.unwrap().len(), 2);
    }

    #[tokio::test]
    async fn related_articles_are_of_the_language_and_first_of_the_category() {
        let (_folder, db) = fresh().await;
        let file = |name, lang, category, day| {
            let keys =
                format!("title: {name}\nlang: {lang}\ncategory: {category}\npublished_at: 2020-01-0{day}\n");
            file(&format!("{name}.md"), &keys, "# H")
        };
        let files = [
            file("a", "cs", "x", 1),
            file("b", "cs", "y", 5),
            file("c", "cs", "x", 2),
            file("d", "en", "x", 3),
            file("e", "cs", "x", 4),
        ];
        done(&db, &files).await;

        let article = get(&db, "A", LATER).await.unwrap();

        let slugs: Vec<_> = related(&db, &article, 4, LATER).await.unwrap();
        let slugs: Vec<_> = slugs.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(slugs, ["e", "c", "b"]);
    }
}
