//! Moderators with limits, invitations, second factors, tokens for programs; and a log that only grows.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::columns::{
    add, belongs, create, drop, id, index, number, number_null, reword, take, text, text_null, unique, word,
};

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const PURPOSE: (&str, &str) = ("one_time_key", "purpose");
const TWO: [&str; 2] = ["setup", "sign_in"];
const FOUR: [&str; 4] = ["setup", "sign_in", "reset", "second_factor"];

/// Somebody who was asked to join; the row goes when they do.
fn invitation() -> TableCreateStatement {
    Table::create()
        .table("invitation")
        .col(id())
        .col(text("email"))
        .col(text("email_key"))
        .col(word("role", &["admin", "moderator"]))
        .col(text("lang"))
        .col(text("scope_sites"))
        .col(text("scope_langs"))
        .col(text("key_hash"))
        .col(number("invited_by"))
        .col(number("created_at"))
        .col(number("sent_at"))
        .col(number("expires_at"))
        .foreign_key(&mut belongs("invited_by", "account"))
        .take()
}

fn recovery_code() -> TableCreateStatement {
    Table::create()
        .table("recovery_code")
        .col(id())
        .col(number("account_id"))
        .col(text("code_hash"))
        .col(number("created_at"))
        .foreign_key(&mut belongs("account_id", "account"))
        .take()
}

fn api_token() -> TableCreateStatement {
    Table::create()
        .table("api_token")
        .col(id())
        .col(number("account_id"))
        .col(text("name"))
        .col(text("key_hash"))
        .col(text("scopes"))
        .col(number("created_at"))
        .col(number("expires_at"))
        .col(number_null("used_at"))
        .foreign_key(&mut belongs("account_id", "account"))
        .take()
}

/// What SQLite refuses: no line goes, and of a line only what names a person may be blanked.
const SQLITE_GUARD: [&str; 2] = [
    "CREATE TRIGGER log_entry_stays BEFORE DELETE ON log_entry \
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_entry_holds BEFORE UPDATE ON log_entry WHEN NOT ( \
       NEW.id IS OLD.id AND NEW.site_id IS OLD.site_id AND NEW.at IS OLD.at \
       AND NEW.actor_kind IS OLD.actor_kind AND NEW.account_id IS OLD.account_id \
       AND NEW.subject_kind IS OLD.subject_kind AND NEW.subject_id IS OLD.subject_id \
       AND NEW.act IS OLD.act AND NEW.from_state IS OLD.from_state AND NEW.to_state IS OLD.to_state \
       AND NEW.undoes_id IS OLD.undoes_id AND NEW.batch IS OLD.batch \
       AND (NEW.actor_name IS OLD.actor_name OR NEW.actor_name = '') \
       AND (NEW.reason IS OLD.reason OR NEW.reason IS NULL) \
       AND (NEW.before IS OLD.before OR NEW.before IS NULL) \
       AND (NEW.after IS OLD.after OR NEW.after IS NULL)) \
     BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
];

/// The same for PostgreSQL, which could also empty a table in one go.
const POSTGRES_GUARD: [&str; 4] = [
    "CREATE FUNCTION log_entry_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ \
     BEGIN RAISE EXCEPTION 'the log is append-only'; END $$",
    "CREATE TRIGGER log_entry_stays BEFORE DELETE ON log_entry \
     FOR EACH ROW EXECUTE FUNCTION log_entry_refuses()",
    "CREATE TRIGGER log_entry_stays_whole BEFORE TRUNCATE ON log_entry \
     FOR EACH STATEMENT EXECUTE FUNCTION log_entry_refuses()",
    "CREATE TRIGGER log_entry_holds BEFORE UPDATE ON log_entry FOR EACH ROW WHEN (NOT ( \
       NEW.id = OLD.id AND NEW.site_id = OLD.site_id AND NEW.at = OLD.at \
       AND NEW.actor_kind = OLD.actor_kind AND NEW.account_id IS NOT DISTINCT FROM OLD.account_id \
       AND NEW.subject_kind = OLD.subject_kind AND NEW.subject_id = OLD.subject_id \
       AND NEW.act = OLD.act AND NEW.from_state IS NOT DISTINCT FROM OLD.from_state \
       AND NEW.to_state IS NOT DISTINCT FROM OLD.to_state \
       AND NEW.undoes_id IS NOT DISTINCT FROM OLD.undoes_id AND NEW.batch IS NOT DISTINCT FROM OLD.batch \
       AND (NEW.actor_name = OLD.actor_name OR NEW.actor_name = '') \
       AND (NEW.reason IS NOT DISTINCT FROM OLD.reason OR NEW.reason IS NULL) \
       AND (NEW.before IS NOT DISTINCT FROM OLD.before OR NEW.before IS NULL) \
       AND (NEW.after IS NOT DISTINCT FROM OLD.after OR NEW.after IS NULL))) \
     EXECUTE FUNCTION log_entry_refuses()",
];

async fn guard(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let statements = match manager.get_database_backend() {
        DbBackend::Sqlite => SQLITE_GUARD.as_slice(),
        _ => POSTGRES_GUARD.as_slice(),
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

async fn unguard(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let statements: &[&str] = match manager.get_database_backend() {
        DbBackend::Sqlite => &["DROP TRIGGER log_entry_stays", "DROP TRIGGER log_entry_holds"],
        _ => &["DROP FUNCTION log_entry_refuses() CASCADE"],
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let empty = |name| text(name).default("").take();
        let columns = vec![
            empty("scope_sites"),
            empty("scope_langs"),
            text_null("totp_secret"),
            number_null("totp_since"),
            number_null("totp_step"),
        ];
        add(manager, "account", columns).await?;
        add(manager, "session", vec![empty("browser")]).await?;
        reword(manager, PURPOSE, &TWO, &FOUR).await?;
        let tables = vec![invitation(), recovery_code(), api_token()];
        let indexes = vec![
            unique("invitation", &["email_key"]),
            unique("invitation", &["key_hash"]),
            unique("recovery_code", &["account_id", "code_hash"]),
            unique("api_token", &["key_hash"]),
            index("api_token", &["account_id"]),
            index("one_time_key", &["account_id"]),
            index("log_entry", &["account_id", "id"]),
            index("log_entry", &["act", "id"]),
        ];
        create(manager, tables, indexes).await?;
        guard(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unguard(manager).await?;
        drop(manager, &["api_token", "recovery_code", "invitation"]).await?;
        for (table, name) in [
            ("log_entry", "ix_log_entry_account_id_id"),
            ("log_entry", "ix_log_entry_act_id"),
            ("one_time_key", "ix_one_time_key_account_id"),
        ] {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        let connection = manager.get_connection();
        connection
            .execute_unprepared("DELETE FROM one_time_key WHERE purpose IN ('reset', 'second_factor')")
            .await?;
        reword(manager, PURPOSE, &FOUR, &TWO).await?;
        take(manager, "session", &["browser"]).await?;
        let columns = ["scope_sites", "scope_langs", "totp_secret", "totp_since", "totp_step"];
        take(manager, "account", &columns).await
    }
}
