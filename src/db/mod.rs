//! The door to the database: a reader, a writer, and nothing that knows a table.
//!
//! Always true here:
//! - Every write runs inside [`Db::write`]: on SQLite through the one writer connection with
//!   `BEGIN IMMEDIATE` (a deferred transaction that reads and then writes fails at once with
//!   `SQLITE_BUSY`, whatever the busy timeout), on PostgreSQL in a transaction of the pool.
//! - A write that returned `Ok` is on disk (`synchronous=FULL`, PostgreSQL's default durability).
//! - This room alone asks which engine it is.

mod open;
mod postgres;
mod schema;
mod sqlite;

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

pub use open::{OpenError, open};
pub use schema::{Migration, migrate, pending, status};

use crate::error::{Error, Result};

/// Which engine is behind a [`Db`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded SQLite file.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The database: reads go to `r()`, writes run inside [`Db::write`].
#[derive(Clone, Debug)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    engine: Engine,
}

/// How every write transaction begins.
const IMMEDIATE: TransactionOptions = TransactionOptions {
    isolation_level: None,
    access_mode: None,
    sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
};

/// The transaction of one verb; it is committed by [`Db::write`] alone.
pub type Tx = DatabaseTransaction;

impl Db {
    /// The connections for reading.
    pub fn r(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs one verb in one transaction: commits when it returns `Ok`, rolls back otherwise.
    pub async fn write<T, F>(&self, verb: F) -> Result<T>
    where
        F: AsyncFnOnce(&Tx) -> Result<T>,
    {
        let tx = self.writer.begin_with_options(IMMEDIATE).await?;
        match verb(&tx).await {
            Ok(value) => {
                tx.commit().await?;
                Ok(value)
            }
            Err(error) => {
                tx.rollback().await?;
                Err(error)
            }
        }
    }

    /// Runs many reads on one connection, which see one state of the database: under load a request waits for a
    /// connection once, not with every question.
    pub async fn read<T, F>(&self, questions: F) -> Result<T>
    where
        F: AsyncFnOnce(&Tx) -> Result<T>,
    {
        let tx = self.reader.begin().await?;
        let answer = questions(&tx).await;
        tx.rollback().await?;
        answer
    }

    /// Overwrites what was deleted, so that the files hold nothing of it: for whoever had themselves erased.
    ///
    /// SQLite overwrites whatever is deleted anyway; here stale copies inside of pages go too, with the write-ahead
    /// log. PostgreSQL frees the rows' places at once; what its own log and backups hold is for whoever runs it.
    pub async fn scrub(&self) -> Result<()> {
        match self.engine {
            Engine::Sqlite => sqlite::scrub(self).await?,
            Engine::Postgres => postgres::scrub(self).await?,
        }
        Ok(())
    }

    /// Answers whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.reader.ping().await?;
        Ok(())
    }

    /// Closes every connection; on SQLite this folds the write-ahead log into the file.
    pub async fn close(self) -> Result<()> {
        self.reader.close().await?;
        self.writer.close().await?;
        Ok(())
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if is_busy(&error) { Self::Busy } else { Self::internal("talking to the database", error) }
    }
}

/// Runs a part of a transaction that may fail on its own: what it did is undone, and the rest goes on.
pub async fn savepoint<T, F>(tx: &Tx, part: F) -> Result<T>
where
    F: AsyncFnOnce(&Tx) -> Result<T>,
{
    let inner = tx.begin().await?;
    match part(&inner).await {
        Ok(value) => {
            inner.commit().await?;
            Ok(value)
        }
        Err(error) => {
            inner.rollback().await?;
            Err(error)
        }
    }
}

/// Whether trying again later would help: no free connection, or a lock held too long.
fn is_busy(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) => {
            cause.as_database_error().and_then(sqlx::error::DatabaseError::code).is_some_and(|code| {
                matches!(code.as_ref(), "5" | "6" | "261" | "262" | "517" | "53300" | "57P03")
            })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn fresh() -> (tempfile::TempDir, Db) {
        let folder = tempfile::tempdir().unwrap();
        let db = open(&format!("sqlite:{}/test.db", folder.path().display())).await.unwrap();
        migrate(&db).await.unwrap();
        (folder, db)
    }

    #[tokio::test]
    async fn a_fresh_database_is_migrated_once_and_stays_so() {
        let (_folder, db) = fresh().await;

        migrate(&db).await.unwrap();

        assert_eq!(pending(&db).await.unwrap(), 0);
        assert!(status(&db).await.unwrap().len() >= 7);
    }

    #[tokio::test]
    async fn a_verb_can_run_in_a_spawned_task() {
        let (_folder, db) = fresh().await;
        let word = String::from("done");

        let answer = tokio::spawn(async move {
            let seen = &word;
            db.write(async |tx| {
                sea_orm::ConnectionTrait::execute_unprepared(tx, "DELETE FROM letter").await?;
                Ok(seen.clone())
            })
            .await
        });

        assert_eq!(answer.await.unwrap().unwrap(), "done");
    }

    #[tokio::test]
    async fn a_text_file_is_refused_as_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.db");
        std::fs::write(&file, "this is no database, but it is longer than a page header ".repeat(100))
            .unwrap();

        let refusal = open(&format!("sqlite:{}", file.display())).await.unwrap_err();

        assert!(matches!(refusal, OpenError::Damaged { .. }), "{refusal:?}");
    }
}
