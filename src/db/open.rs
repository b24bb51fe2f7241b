//! Opening a database, and the clear refusals when it cannot be used.

use std::path::{Path, PathBuf};

use sea_orm::DbErr;

use super::{Db, postgres, sqlite};

/// Why a database could not be opened. The words are for the admin's terminal.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL is neither SQLite's nor PostgreSQL's.
    #[error("database_url must begin with sqlite: or postgres:")]
    UnknownScheme,
    /// The folder of the SQLite file cannot be written.
    #[error("the folder {} cannot be written; create it or give this user the right to write there", .folder.display())]
    NotWritable {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The linked SQLite is too old.
    #[error("SQLite {found} is too old: versions before 3.51.3 can lose commits of several connections")]
    OldSqlite {
        /// The version found.
        found: String,
    },
    /// The file is no database, or a broken one.
    #[error("the database is damaged ({detail}); put the newest backup in its place, and keep this file")]
    Damaged {
        /// What the check said.
        detail: String,
    },
    /// The database was written by a newer program.
    #[error(
        "the database was migrated by a newer Nazar (it has {unknown}); use that version, or restore a backup made before it"
    )]
    Newer {
        /// The first migration that this program does not know.
        unknown: String,
    },
    /// The database did not answer.
    #[error("the database could not be opened")]
    Connecting(#[source] Box<DbErr>),
}

impl OpenError {
    /// Turns what the driver said into words: a file that is no database is a damaged one.
    pub(super) fn connecting(error: DbErr) -> Self {
        let text = error.to_string();
        if text.contains("file is not a database") || text.contains("malformed") {
            return Self::Damaged { detail: text };
        }
        Self::Connecting(Box::new(error))
    }
}

/// Opens the database that the URL names and checks that it can be used.
///
/// # Errors
/// [`OpenError`] in words for the admin: folder not writable, file damaged, server unreachable.
pub async fn open(url: &str) -> Result<Db, OpenError> {
    if let Some(rest) = url.strip_prefix("sqlite:") {
        assert_writable(rest)?;
        let db = sqlite::open(url).await?;
        sqlite::quick_check(&db).await?;
        return Ok(db);
    }
    if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        return postgres::open(url).await;
    }
    Err(OpenError::UnknownScheme)
}

/// Proves that the folder of the file can be written, by writing and removing a file.
fn assert_writable(rest: &str) -> Result<(), OpenError> {
    let file = rest.trim_start_matches("//").split('?').next().unwrap_or_default();
    if file.is_empty() || file.starts_with(':') {
        return Ok(());
    }
    let folder =
        Path::new(file).parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let probe = folder.join(format!(".nazar-{}", std::process::id()));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&probe, b"probe"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map_err(|source| OpenError::NotWritable { folder: folder.to_owned(), source })
}
