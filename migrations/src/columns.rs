//! Short words for the columns that every table has: times are epoch milliseconds in UTC,
//! enums are words held by a CHECK, references are foreign keys.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

/// `id`: the row's own number, given by the database.
pub(crate) fn id() -> ColumnDef {
    ColumnDef::new("id").big_integer().not_null().auto_increment().primary_key().take()
}

/// A NOT NULL number: an id of another row, a time in epoch milliseconds, a count.
pub(crate) fn number(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

/// A NOT NULL count that starts at zero and is never negative.
pub(crate) fn count(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().default(0).check(Expr::cust(format!("{name} >= 0"))).take()
}

/// A number or time that may be absent.
pub(crate) fn number_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().null().take()
}

/// NOT NULL text.
pub(crate) fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

/// Text that may be absent.
pub(crate) fn text_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

/// A NOT NULL yes or no.
pub(crate) fn flag(name: &'static str, default: bool) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().default(default).take()
}

/// NOT NULL text that is one of the given words.
pub(crate) fn word(name: &'static str, words: &[&str]) -> ColumnDef {
    let list = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ");
    ColumnDef::new(name).text().not_null().check(Expr::cust(format!("{name} IN ({list})"))).take()
}

/// A foreign key that takes its rows along when the row it points to goes.
pub(crate) fn belongs(from: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(from).to(table, "id").on_delete(ForeignKeyAction::Cascade).take()
}

/// A foreign key that refuses to let the row it points to go.
pub(crate) fn refers(from: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(from).to(table, "id").on_delete(ForeignKeyAction::Restrict).take()
}

/// An index over columns, named `ix_<table>_<columns>`.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("ix_{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index.take()
}

/// A unique index over columns, named `ux_<table>_<columns>`.
pub(crate) fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.unique().name(format!("ux_{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index.take()
}

/// Creates tables, then indexes, in the order given.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops tables, the newest first.
pub(crate) async fn drop(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager.drop_table(Table::drop().table(*table).take()).await?;
    }
    Ok(())
}

/// Changes the words that a column of [`word`]s may hold, on a table with rows in it.
///
/// PostgreSQL changes the constraint. SQLite can only be told by its stored schema
/// (<https://www.sqlite.org/lang_altertable.html>, "Making Other Kinds Of Table Schema Changes": a CHECK may be
/// changed so, for it does not affect how rows are stored).
pub(crate) async fn reword(
    manager: &SchemaManager<'_>,
    (table, column): (&str, &str),
    from: &[&str],
    to: &[&str],
) -> Result<(), DbErr> {
    let list = |words: &[&str]| words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ");
    let db = manager.get_connection();
    if manager.get_database_backend() == DbBackend::Sqlite {
        let in_list = |words| format!("{column} IN ({})", list(words)).replace('\'', "''");
        return restate(db, table, &in_list(from), &in_list(to)).await;
    }
    let (name, words) = (format!("{table}_{column}_check"), list(to));
    db.execute_unprepared(&format!(
        "ALTER TABLE {table} DROP CONSTRAINT {name}, ADD CONSTRAINT {name} CHECK ({column} IN ({words}))"
    ))
    .await?;
    Ok(())
}

async fn restate(db: &impl ConnectionTrait, table: &str, old: &str, new: &str) -> Result<(), DbErr> {
    let asked =
        Statement::from_string(DbBackend::Sqlite, "SELECT schema_version AS x FROM pragma_schema_version");
    let version = match db.query_one_raw(asked).await? {
        Some(row) => row.try_get::<i64>("", "x")?,
        None => 0,
    };
    let update = format!(
        "UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') \
         WHERE type = 'table' AND name = '{table}' AND instr(sql, '{old}') > 0"
    );
    db.execute_unprepared("PRAGMA writable_schema = ON").await?;
    let changed = db.execute_unprepared(&update).await?;
    db.execute_unprepared(&format!("PRAGMA schema_version = {}", version + 1)).await?;
    db.execute_unprepared("PRAGMA writable_schema = OFF").await?;
    if changed.rows_affected() == 1 {
        return Ok(());
    }
    Err(DbErr::Migration(format!("the words in {table} are not as expected")))
}

/// Adds columns to a table that is there.
pub(crate) async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: Vec<ColumnDef>,
) -> Result<(), DbErr> {
    for mut column in columns {
        manager.alter_table(Table::alter().table(table).add_column(&mut column).take()).await?;
    }
    Ok(())
}

/// Takes columns away from a table.
pub(crate) async fn take(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    for column in columns {
        manager.alter_table(Table::alter().table(table).drop_column(*column).take()).await?;
    }
    Ok(())
}
