//! Short words for the columns that every table has: times are epoch milliseconds in UTC,
//! enums are words held by a CHECK, references are foreign keys.

use sea_orm_migration::prelude::*;

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
