//! SQLite: pragmas, one writer, a few readers.

use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Statement};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use super::{Db, Engine, OpenError};

/// The first SQLite without the WAL-reset race that can lose commits of several connections.
const OLDEST: (u32, u32, u32) = (3, 51, 3);

/// How many connections read at once.
const READERS: u32 = 4;

/// Opens the file that a `sqlite:` URL names, creating it when it is absent.
pub(super) async fn open(url: &str) -> Result<Db, OpenError> {
    keep_private(url);
    let writer = Database::connect(options(url, 1, false)).await.map_err(OpenError::connecting)?;
    assert_version(&writer).await?;
    let reader = Database::connect(options(url, READERS, true)).await.map_err(OpenError::connecting)?;
    Ok(Db { reader, writer, engine: Engine::Sqlite })
}

/// Makes an absent file readable by this user alone; SQLite gives its journals the same mode. What goes wrong
/// here goes wrong again on connecting, and is told there.
fn keep_private(url: &str) {
    let Ok(options) = url.parse::<SqliteConnectOptions>() else { return };
    let mut file = std::fs::OpenOptions::new();
    file.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    let _made_or_there = file.open(options.get_filename());
}

fn options(url: &str, connections: u32, is_reader: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(8))
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |sqlite| pragmas(sqlite, is_reader));
    options
}

fn pragmas(sqlite: SqliteConnectOptions, is_reader: bool) -> SqliteConnectOptions {
    let sqlite = sqlite
        .create_if_missing(!is_reader)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "OFF")
        .pragma("secure_delete", "ON")
        .pragma("temp_store", "MEMORY")
        .pragma("cache_size", "-8192")
        .row_buffer_size(256);
    if is_reader { sqlite.pragma("query_only", "ON") } else { sqlite.optimize_on_close(true, None) }
}

async fn assert_version(connection: &DatabaseConnection) -> Result<(), OpenError> {
    let found = version(connection).await.map_err(OpenError::connecting)?;
    let parts: Vec<u32> = found.split('.').filter_map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [major, minor, patch, ..] if (*major, *minor, *patch) >= OLDEST => Ok(()),
        _ => Err(OpenError::OldSqlite { found }),
    }
}

/// The version of the SQLite library in use, such as `3.51.3`.
async fn version(connection: &DatabaseConnection) -> Result<String, DbErr> {
    let statement =
        Statement::from_string(connection.get_database_backend(), "SELECT sqlite_version() AS version");
    let row = connection.query_one_raw(statement).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.try_get("", "version"))
}

/// A file larger than this is not written anew for one person: nobody could write meanwhile.
const LARGE: i64 = 512 * 1024 * 1024;

/// Writes the file anew, then empties the write-ahead log into it and cuts it off.
pub(super) async fn scrub(db: &Db) -> Result<(), DbErr> {
    let backend = db.writer.get_database_backend();
    let size = "SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size";
    let row = db.writer.query_one_raw(Statement::from_string(backend, size)).await?;
    let bytes: i64 = row.map_or(Ok(0), |row| row.try_get("", "size"))?;
    if bytes <= LARGE {
        db.writer.execute_unprepared("VACUUM").await?;
    }
    db.writer.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    Ok(())
}

/// Asks SQLite whether the file is whole; the answer is `ok` or what is wrong.
pub(super) async fn quick_check(db: &Db) -> Result<(), OpenError> {
    let statement = Statement::from_string(db.writer.get_database_backend(), "PRAGMA quick_check(1)");
    let row = db.writer.query_one_raw(statement).await.map_err(OpenError::connecting)?;
    let answer: String = row.and_then(|row| row.try_get_by_index(0).ok()).unwrap_or_default();
    if answer == "ok" { Ok(()) } else { Err(OpenError::Damaged { detail: answer }) }
}
