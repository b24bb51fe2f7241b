//! Queries of the table `spent_proof`.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set, TryInsertResult};

use crate::db::Tx;
use crate::entities::spent_proof::{ActiveModel, Column, Entity};
use crate::error::Result;

pub(super) async fn exists(tx: &Tx, signature: &str) -> Result<bool> {
    Ok(Entity::find().filter(Column::Signature.eq(signature)).count(tx).await? > 0)
}

/// Whether the row is new.
pub(super) async fn insert(tx: &Tx, signature: &str, expires_at: i64) -> Result<bool> {
    let row = ActiveModel {
        signature: Set(signature.to_owned()),
        expires_at: Set(expires_at),
        ..Default::default()
    };
    let done =
        Entity::insert(row).on_conflict_do_nothing_on([Column::Signature]).exec_without_returning(tx).await?;
    Ok(matches!(done, TryInsertResult::Inserted(n) if n == 1))
}

/// Forgets proofs that expired before a moment; answers how many.
pub(in crate::captcha) async fn delete_expired(tx: &Tx, before: i64) -> Result<u64> {
    Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(before)).exec(tx).await?.rows_affected)
}
