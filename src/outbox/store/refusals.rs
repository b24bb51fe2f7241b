//! Queries of the table `refusing_address`.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Set};

use crate::db::Tx;
use crate::entities::ids::RefusingAddressId;
use crate::entities::refusing_address::{self, Column, Entity};
use crate::error::{Error, Result};

/// After so many letters refused in a row nothing more is sent to an address.
pub(super) const MOST_REFUSALS: i64 = 3;

/// An address that refuses letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusing {
    /// Its number.
    pub id: RefusingAddressId,
    /// Keyed hash of the address.
    pub recipient_key: String,
    /// Letters refused since the last one that was accepted.
    pub n_refusals: i64,
    /// When the last one was refused (epoch ms).
    pub last_at: i64,
    /// What the mail server said.
    pub last_said: String,
    /// Since when no letter is sent there (epoch ms).
    pub stopped_at: Option<i64>,
}

impl From<refusing_address::Model> for Refusing {
    fn from(row: refusing_address::Model) -> Self {
        Self {
            id: row.id,
            recipient_key: row.recipient_key,
            n_refusals: row.n_refusals,
            last_at: row.last_at,
            last_said: row.last_said,
            stopped_at: row.stopped_at,
        }
    }
}

/// Whether nothing is sent to this address any more.
pub async fn is_stopped(db: &impl ConnectionTrait, recipient_key: &str) -> Result<bool> {
    let found = Entity::find()
        .filter(Column::RecipientKey.eq(recipient_key))
        .filter(Column::StoppedAt.is_not_null())
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Notes that an address refused a letter; the third in a row stops letters to it.
pub async fn refused(tx: &Tx, recipient_key: &str, said: &str, now: i64) -> Result<()> {
    note(tx, recipient_key, said, now).await?;
    Entity::update_many()
        .col_expr(Column::StoppedAt, Expr::value(now))
        .filter(Column::RecipientKey.eq(recipient_key))
        .filter(Column::NRefusals.gte(MOST_REFUSALS))
        .filter(Column::StoppedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Stops letters to an address, because one of them came back; which row says so.
pub async fn stop(tx: &Tx, recipient_key: &str, said: &str, now: i64) -> Result<RefusingAddressId> {
    note(tx, recipient_key, said, now).await?;
    Entity::update_many()
        .col_expr(Column::StoppedAt, Expr::value(now))
        .filter(Column::RecipientKey.eq(recipient_key))
        .filter(Column::StoppedAt.is_null())
        .exec(tx)
        .await?;
    let row = Entity::find().filter(Column::RecipientKey.eq(recipient_key)).one(tx).await?;
    row.map(|row| row.id).ok_or(Error::NotFound)
}

/// Notes that an address took a letter: what it refused before no longer counts.
pub async fn accepted(tx: &Tx, recipient_key: &str) -> Result<()> {
    let of_it = Entity::delete_many().filter(Column::RecipientKey.eq(recipient_key));
    of_it.filter(Column::StoppedAt.is_null()).exec(tx).await?;
    Ok(())
}

/// Forgets what a mail server said of an address; whether letters to it are stopped stays.
pub async fn forget_refusals(tx: &Tx, recipient_key: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::LastSaid, Expr::value(""))
        .filter(Column::RecipientKey.eq(recipient_key))
        .exec(tx)
        .await?;
    Ok(())
}

async fn note(tx: &Tx, recipient_key: &str, said: &str, now: i64) -> Result<()> {
    let row = refusing_address::ActiveModel {
        recipient_key: Set(recipient_key.to_owned()),
        n_refusals: Set(1),
        last_at: Set(now),
        last_said: Set(said.to_owned()),
        stopped_at: Set(None),
        ..Default::default()
    };
    let again = OnConflict::column(Column::RecipientKey)
        .value(Column::NRefusals, Expr::col((Entity, Column::NRefusals)).add(1))
        .update_columns([Column::LastAt, Column::LastSaid])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}
