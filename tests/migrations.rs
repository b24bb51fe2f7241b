//! The schema: from nothing to the newest and back, the entities that read it, and what the database
//! itself refuses. On SQLite, and on PostgreSQL when `NAZAR_TEST_DATABASE_URL` names a server.

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test crate fails by panicking")]

use migrations::{Migrator, MigratorTrait};
use nazar::db::{self, Db, Engine};
use nazar::entities;
use sea_orm::{ConnectionTrait, EntityTrait, Statement};
use tempfile::TempDir;

/// An empty database, and how to be rid of it.
struct Empty {
    url: String,
    _folder: TempDir,
    server: Option<(String, String)>,
}

impl Empty {
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let Some(admin) = std::env::vars().find(|(name, _)| name == "NAZAR_TEST_DATABASE_URL") else {
            let url = format!("sqlite:{}", folder.path().join("nazar.db").display());
            return Self { url, _folder: folder, server: None };
        };
        let token = nazar::config::random_token().unwrap().to_lowercase().replace(['-', '_'], "x");
        let name = format!("nazar_m_{token}");
        command(&admin.1, &format!("CREATE DATABASE \"{name}\"")).await;
        let url = format!("{}/{name}", admin.1.rsplit_once('/').unwrap().0);
        Self { url, _folder: folder, server: Some((admin.1, name)) }
    }

    async fn open(&self) -> Db {
        db::open(&self.url).await.unwrap()
    }

    async fn migrated(&self) -> Db {
        let db = self.open().await;
        db::migrate(&db).await.unwrap();
        db
    }

    async fn close(self, db: Db) {
        db.close().await.unwrap();
        if let Some((admin, name)) = self.server {
            command(&admin, &format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await;
        }
    }
}

async fn command(server: &str, text: &str) {
    let connection = sea_orm::Database::connect(server).await.unwrap();
    connection.execute_unprepared(text).await.unwrap();
    connection.close().await.unwrap();
}

/// Runs a statement in a transaction of its own; what the database says when it refuses.
async fn run(db: &Db, statement: &str) -> Result<(), String> {
    db.write(async |tx| {
        tx.execute_unprepared(statement).await?;
        Ok(())
    })
    .await
    .map_err(|error| error.chain())
}

async fn tables(db: &Db) -> Vec<String> {
    let query = match db.engine() {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
             AND name NOT LIKE 'comment_words%' ORDER BY name"
        }
        Engine::Postgres => {
            "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
        }
    };
    let statement = Statement::from_string(db.r().get_database_backend(), query);
    let rows = db.r().query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get("", "name").unwrap()).collect()
}

#[tokio::test]
async fn from_nothing_to_the_newest_down_and_up_again() {
    let empty = Empty::new().await;
    let db = empty.migrated().await;
    let first = tables(&db).await;
    assert!(first.len() > 15, "{first:?}");

    db.write(async |tx| Ok(Migrator::down(tx, None).await?)).await.unwrap();
    assert_eq!(tables(&db).await, ["seaql_migrations"], "nothing is left");
    assert_eq!(db::pending(&db).await.unwrap(), Migrator::migrations().len());

    db::migrate(&db).await.unwrap();
    assert_eq!(tables(&db).await, first);
    assert_eq!(db::pending(&db).await.unwrap(), 0);
    empty.close(db).await;
}

#[tokio::test]
async fn every_entity_reads_its_table() {
    let empty = Empty::new().await;
    let db = empty.migrated().await;
    let mut names = Vec::new();
    macro_rules! read {
        ($($room:ident)*) => {$(
            let read = entities::$room::Entity::find().all(db.r()).await;
            assert!(read.is_ok(), "{}: {read:?}", stringify!($room));
            names.push(sea_orm::EntityName::table_name(&entities::$room::Entity).to_owned());
        )*};
    }
    read!(account address address_key api_token article author_note block comment comment_search event filter_model filter_state fingerprint invitation label letter letter_link letter_setting log_entry notice one_time_key page policy rating rating_event rating_import rating_total recovery_code refusing_address report saved_reply second_opinion session site spam_rule spent_proof subscription subscription_news text_domain ticket);
    names.push("seaql_migrations".to_owned());
    names.sort();

    assert_eq!(names, tables(&db).await, "one entity for each table");
    empty.close(db).await;
}

const PAGE: &str = "INSERT INTO page (id, site_id, path, title, lang, comments_policy, created_at) \
    VALUES (1, (SELECT MIN(id) FROM site), '/a', 'A', 'en', 'open', 0)";

fn rating(criterion: &str, voter: &str, stars: &str, state: &str) -> String {
    format!(
        "INSERT INTO rating (site_id, page_id, criterion, voter_key, network_key, stars, state, source, score, \
         reasons, created_at, updated_at) VALUES ((SELECT MIN(id) FROM site), 1, {criterion}, {voter}, 'n', \
         {stars}, {state}, 's', 0, '[]', 0, 0)"
    )
}

#[tokio::test]
async fn v13_the_database_refuses_a_second_rating_and_keys_that_are_null() {
    let empty = Empty::new().await;
    let db = empty.migrated().await;
    run(&db, PAGE).await.unwrap();

    run(&db, &rating("''", "'v'", "5", "'counted'")).await.unwrap();

    for (criterion, voter) in [("''", "'v'"), ("''", "NULL"), ("NULL", "'w'"), ("NULL", "NULL")] {
        let refused = run(&db, &rating(criterion, voter, "4", "'counted'")).await;
        assert!(refused.is_err(), "{criterion} {voter}");
    }
    run(&db, &rating("''", "'w'", "4", "'counted'")).await.unwrap();
    run(&db, &rating("'clear'", "'v'", "4", "'counted'")).await.unwrap();
    empty.close(db).await;
}

#[tokio::test]
async fn the_database_refuses_stars_and_states_that_there_are_not() {
    let empty = Empty::new().await;
    let db = empty.migrated().await;
    run(&db, PAGE).await.unwrap();

    for (stars, state) in [
        ("0", "'counted'"),
        ("6", "'counted'"),
        ("-1", "'counted'"),
        ("NULL", "'counted'"),
        ("3", "'odd'"),
        ("3", "''"),
    ] {
        assert!(run(&db, &rating("''", "'v'", stars, state)).await.is_err(), "{stars} {state}");
    }
    let odd_page = PAGE.replace("'open'", "'odd'").replace("(1,", "(2,").replace("'/a'", "'/b'");
    assert!(run(&db, &odd_page).await.is_err());
    let homeless =
        PAGE.replace("(SELECT MIN(id) FROM site)", "4711").replace("(1,", "(3,").replace("'/a'", "'/c'");
    assert!(run(&db, &homeless).await.is_err(), "a page belongs to a site that there is");
    empty.close(db).await;
}

#[tokio::test]
async fn d22_two_programs_that_start_at_once_both_find_the_newest_schema() {
    for _ in 0..3 {
        let empty = Empty::new().await;
        let (one, other) = (empty.open().await, empty.open().await);

        let (first, second) = tokio::join!(db::migrate(&one), db::migrate(&other));

        first.unwrap();
        second.unwrap();
        assert_eq!(db::pending(&one).await.unwrap(), 0);
        other.close().await.unwrap();
        empty.close(one).await;
    }
}

#[tokio::test]
async fn the_log_only_grows_and_only_what_names_a_person_can_be_blanked() {
    let empty = Empty::new().await;
    let db = empty.migrated().await;
    let line = "INSERT INTO log_entry (site_id, at, actor_kind, actor_name, subject_kind, subject_id, act, reason, \
        before, after, account_id) VALUES ((SELECT MIN(id) FROM site), 1, 'author', 'Sepideh', 'comment', 7, 'edit', \
        'why', 'old words', 'new words', 3)";
    run(&db, line).await.unwrap();

    for refused in [
        "DELETE FROM log_entry",
        "UPDATE log_entry SET act = 'approve'",
        "UPDATE log_entry SET at = 2",
        "UPDATE log_entry SET account_id = NULL",
        "UPDATE log_entry SET subject_id = 8",
        "UPDATE log_entry SET from_state = 'held'",
        "UPDATE log_entry SET batch = 'b'",
        "UPDATE log_entry SET actor_name = 'Somebody'",
        "UPDATE log_entry SET reason = 'another'",
        "UPDATE log_entry SET before = ''",
        "UPDATE log_entry SET actor_name = '', after = 'other words'",
    ] {
        let told = run(&db, refused).await.expect_err(refused);
        assert!(told.contains("append-only"), "{refused}: {told}");
    }
    run(&db, "UPDATE log_entry SET actor_name = '', before = NULL, after = NULL, reason = NULL")
        .await
        .unwrap();
    empty.close(db).await;
}
