//! Bringing the schema up to date, under a lock, and saying how it stands.

use std::collections::BTreeSet;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbErr, Statement, TransactionTrait};

use super::{Db, Engine, IMMEDIATE, OpenError};

/// Any number that no other program takes for PostgreSQL's advisory lock: "nazar" in ASCII.
const LOCK: i64 = 0x006e_617a_6172;

/// One migration and whether the database has it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Migration {
    /// Its name, such as `m0001_sites`.
    pub name: String,
    /// Whether it has been applied.
    pub is_applied: bool,
}

/// Applies what is missing; of several programs that start at once one migrates, the others wait.
///
/// # Errors
/// [`OpenError::Newer`] when the database knows migrations that this program does not.
pub async fn migrate(db: &Db) -> Result<(), OpenError> {
    let tx = db.writer.begin_with_options(IMMEDIATE).await.map_err(OpenError::connecting)?;
    if db.engine == Engine::Postgres {
        let call = format!("SELECT pg_advisory_xact_lock({LOCK})");
        tx.execute_unprepared(&call).await.map_err(OpenError::connecting)?;
    }
    refuse_newer(&tx, db.engine).await?;
    Migrator::up(&tx, None).await.map_err(OpenError::connecting)?;
    tx.commit().await.map_err(OpenError::connecting)
}

/// Refuses a database that a newer program has migrated: its meaning is unknown here.
async fn refuse_newer(on: &impl ConnectionTrait, engine: Engine) -> Result<(), OpenError> {
    let known: BTreeSet<String> = Migrator::migrations().iter().map(|one| one.name().to_owned()).collect();
    match applied(on, engine).await.map_err(OpenError::connecting)?.difference(&known).next() {
        Some(unknown) => Err(OpenError::Newer { unknown: unknown.clone() }),
        None => Ok(()),
    }
}

/// Names of the applied migrations; none when the table of them does not exist yet.
async fn applied(on: &impl ConnectionTrait, engine: Engine) -> Result<BTreeSet<String>, DbErr> {
    let exists = match engine {
        Engine::Sqlite => "SELECT count(*) AS n FROM sqlite_master WHERE name = 'seaql_migrations'",
        Engine::Postgres => {
            "SELECT count(*) AS n FROM pg_tables WHERE tablename = 'seaql_migrations' AND schemaname = current_schema()"
        }
    };
    let backend = on.get_database_backend();
    let row = on.query_one_raw(Statement::from_string(backend, exists)).await?;
    if row.is_none_or(|row| row.try_get::<i64>("", "n").unwrap_or(0) == 0) {
        return Ok(BTreeSet::new());
    }
    let rows =
        on.query_all_raw(Statement::from_string(backend, "SELECT version FROM seaql_migrations")).await?;
    rows.iter().map(|row| row.try_get("", "version")).collect()
}

/// How the schema stands, oldest migration first, without changing anything.
pub async fn status(db: &Db) -> Result<Vec<Migration>, OpenError> {
    let applied = applied(&db.writer, db.engine).await.map_err(OpenError::connecting)?;
    let all = Migrator::migrations();
    Ok(all
        .iter()
        .map(|one| Migration { name: one.name().to_owned(), is_applied: applied.contains(one.name()) })
        .collect())
}

/// How many migrations are still to come.
pub async fn pending(db: &Db) -> Result<usize, OpenError> {
    Ok(status(db).await?.iter().filter(|one| !one.is_applied).count())
}
