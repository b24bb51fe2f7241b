//! PostgreSQL: one pool for reading and writing.

use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DbErr};

use super::{Db, Engine, OpenError};

/// How many connections one program keeps at most.
const CONNECTIONS: u32 = 10;

/// Connects to the server that a `postgres:` URL names.
pub(super) async fn open(url: &str) -> Result<Db, OpenError> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(CONNECTIONS)
        .min_connections(0)
        .connect_timeout(Duration::from_secs(8))
        .acquire_timeout(Duration::from_secs(8))
        .sqlx_logging(false);
    let pool = Database::connect(options).await.map_err(OpenError::connecting)?;
    Ok(Db { reader: pool.clone(), writer: pool, engine: Engine::Postgres })
}

/// Frees the places of deleted rows.
pub(super) async fn scrub(db: &Db) -> Result<(), DbErr> {
    db.writer.execute_unprepared("VACUUM").await?;
    Ok(())
}
