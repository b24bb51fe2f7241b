//! The queue: an index of the words of comments, kept by the database itself, and the orders of the list.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::columns::index;

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// FTS5 keeps no copy of the texts, and knows every state as a word (`=held`). Words come cut and folded.
const SQLITE: [&str; 5] = [
    "CREATE VIRTUAL TABLE comment_words USING fts5(words, content = '', contentless_delete = 1, detail = none, \
     prefix = '3', tokenize = \"ascii tokenchars '='\")",
    "CREATE TRIGGER comment_search_made AFTER INSERT ON comment_search BEGIN \
       INSERT INTO comment_words (rowid, words) \
         SELECT new.comment_id, new.folded || '=' || state FROM comment WHERE id = new.comment_id; \
     END",
    "CREATE TRIGGER comment_search_changed AFTER UPDATE OF folded ON comment_search BEGIN \
       DELETE FROM comment_words WHERE rowid = old.comment_id; \
       INSERT INTO comment_words (rowid, words) \
         SELECT new.comment_id, new.folded || '=' || state FROM comment WHERE id = new.comment_id; \
     END",
    "CREATE TRIGGER comment_search_gone AFTER DELETE ON comment_search BEGIN \
       DELETE FROM comment_words WHERE rowid = old.comment_id; \
     END",
    "CREATE TRIGGER comment_moved AFTER UPDATE OF state ON comment WHEN old.state <> new.state BEGIN \
       DELETE FROM comment_words WHERE rowid = new.id; \
       INSERT INTO comment_words (rowid, words) \
         SELECT comment_id, folded || '=' || new.state FROM comment_search WHERE comment_id = new.id; \
     END",
];

const POSTGRES: [&str; 6] = [
    "ALTER TABLE comment_search ADD COLUMN words tsvector",
    "CREATE FUNCTION comment_search_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
       NEW.words := array_to_tsvector(array_remove(string_to_array(NEW.folded, ' '), '') \
         || (SELECT array_agg('=' || state) FROM comment WHERE id = NEW.comment_id)); \
       RETURN NEW; \
     END $$",
    "CREATE TRIGGER comment_search_words BEFORE INSERT OR UPDATE ON comment_search \
     FOR EACH ROW EXECUTE FUNCTION comment_search_words()",
    "CREATE FUNCTION comment_moved() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
       UPDATE comment_search SET folded = folded WHERE comment_id = NEW.id; \
       RETURN NULL; \
     END $$",
    "CREATE TRIGGER comment_moved AFTER UPDATE OF state ON comment FOR EACH ROW \
     WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION comment_moved()",
    "CREATE INDEX ix_comment_search_words ON comment_search USING gin (words)",
];

/// The same words as in `moderation/store`: a query uses the index only if it says the same.
const URGENCY: &str = "CREATE INDEX ix_comment_urgency ON comment \
    (state, (created_at + CAST(score AS bigint) * 216000 - n_reports * 86400000), id)";

fn orders() -> [IndexCreateStatement; 4] {
    [
        index("comment", &["state", "created_at", "id"]),
        index("comment", &["reader_key", "state"]),
        index("comment", &["page_id", "id"]),
        index("log_entry", &["account_id", "subject_kind", "subject_id"]),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        // Words were folded in another way before; the program puts them back in the background.
        db.execute_unprepared("DELETE FROM comment_search").await?;
        let own: &[&str] =
            if manager.get_database_backend() == DbBackend::Sqlite { &SQLITE } else { &POSTGRES };
        for statement in own {
            db.execute_unprepared(statement).await?;
        }
        for order in orders() {
            manager.create_index(order).await?;
        }
        db.execute_unprepared(URGENCY).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        for (table, name) in [
            ("comment", "ix_comment_urgency"),
            ("comment", "ix_comment_state_created_at_id"),
            ("comment", "ix_comment_reader_key_state"),
            ("comment", "ix_comment_page_id_id"),
            ("log_entry", "ix_log_entry_account_id_subject_kind_subject_id"),
        ] {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        let own: &[&str] = if manager.get_database_backend() == DbBackend::Sqlite {
            &[
                "DROP TRIGGER comment_moved",
                "DROP TRIGGER comment_search_gone",
                "DROP TRIGGER comment_search_changed",
                "DROP TRIGGER comment_search_made",
                "DROP TABLE comment_words",
            ]
        } else {
            &[
                "DROP TRIGGER comment_moved ON comment",
                "DROP FUNCTION comment_moved",
                "DROP TRIGGER comment_search_words ON comment_search",
                "DROP FUNCTION comment_search_words",
                "ALTER TABLE comment_search DROP COLUMN words",
            ]
        };
        for statement in own {
            db.execute_unprepared(statement).await?;
        }
        Ok(())
    }
}
