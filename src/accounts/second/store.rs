//! Queries of second factors and recovery codes.

use sea_orm::prelude::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter,
};

use crate::db::Tx;
use crate::entities::ids::AccountId;
use crate::entities::{account, recovery_code};
use crate::error::Result;

/// The sealed secret of an account.
pub(super) async fn find_secret(db: &impl ConnectionTrait, id: AccountId) -> Result<Option<String>> {
    Ok(account::Entity::find_by_id(id).one(db).await?.and_then(|row| row.totp_secret))
}

/// Notes that the code of this half minute was used; false when it or a later one was before.
pub(super) async fn use_step(tx: &Tx, id: AccountId, step: i64) -> Result<bool> {
    let is_new =
        Condition::any().add(account::Column::TotpStep.is_null()).add(account::Column::TotpStep.lt(step));
    let done = account::Entity::update_many()
        .col_expr(account::Column::TotpStep, Expr::value(step))
        .filter(account::Column::Id.eq(id))
        .filter(is_new)
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Spends a recovery code; false when there is no such, or no longer.
pub(super) async fn spend_code(tx: &Tx, id: AccountId, hash: &str) -> Result<bool> {
    let gone = recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(id))
        .filter(recovery_code::Column::CodeHash.eq(hash))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// How many recovery codes are left.
pub(super) async fn count_codes(db: &impl ConnectionTrait, id: AccountId) -> Result<u64> {
    Ok(recovery_code::Entity::find().filter(recovery_code::Column::AccountId.eq(id)).count(db).await?)
}

/// Puts new recovery codes in the place of the old ones.
pub(super) async fn replace_codes(tx: &Tx, id: AccountId, hashes: Vec<String>, now_ms: i64) -> Result<()> {
    recovery_code::Entity::delete_many().filter(recovery_code::Column::AccountId.eq(id)).exec(tx).await?;
    for hash in hashes {
        let row = recovery_code::ActiveModel {
            id: ActiveValue::NotSet,
            account_id: ActiveValue::Set(id),
            code_hash: ActiveValue::Set(hash),
            created_at: ActiveValue::Set(now_ms),
        };
        row.insert(tx).await?;
    }
    Ok(())
}

/// Sets or removes the second factor; false when it is as wanted already.
pub(super) async fn mark_secret(
    tx: &Tx,
    id: AccountId,
    sealed: Option<&str>,
    step: Option<i64>,
    now_ms: i64,
) -> Result<bool> {
    let is_other = match sealed {
        Some(_) => account::Column::TotpSecret.is_null(),
        None => account::Column::TotpSecret.is_not_null(),
    };
    let done = account::Entity::update_many()
        .col_expr(account::Column::TotpSecret, Expr::value(sealed.map(str::to_owned)))
        .col_expr(account::Column::TotpSince, Expr::value(sealed.map(|_| now_ms)))
        .col_expr(account::Column::TotpStep, Expr::value(step))
        .filter(account::Column::Id.eq(id))
        .filter(is_other)
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}
