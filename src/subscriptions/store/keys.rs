//! The table `address_key`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::db::Tx;
use crate::entities::address_key::{ActiveModel, Column, Entity, KeyUse, Model};
use crate::entities::ids::{AddressId, AddressKeyId, SubscriptionId};
use crate::error::Result;
use crate::subscriptions::keys::NewKey;

const DAY_MS: i64 = 86_400_000;

/// How long a key is good: an old letter still ends what it came for.
fn life_ms(purpose: KeyUse) -> i64 {
    match purpose {
        KeyUse::Confirm => 7 * DAY_MS,
        KeyUse::Own => 90 * DAY_MS,
        KeyUse::End => 400 * DAY_MS,
    }
}

/// Stores the hash of a key, in the transaction that stores its letter.
pub async fn insert_key(
    tx: &Tx,
    key: &NewKey,
    purpose: KeyUse,
    address: AddressId,
    subscription: Option<SubscriptionId>,
    now_ms: i64,
) -> Result<()> {
    let row = ActiveModel {
        id: NotSet,
        key_hash: Set(key.hash.clone()),
        address_id: Set(address),
        subscription_id: Set(subscription),
        purpose: Set(purpose),
        created_at: Set(now_ms),
        expires_at: Set(now_ms + life_ms(purpose)),
        used_at: Set(None),
    };
    row.insert(tx).await?;
    Ok(())
}

/// The key of this hash, if it is good for this and has not run out; it may be used up.
pub(in crate::subscriptions) async fn find_key(
    db: &impl ConnectionTrait,
    hash: &str,
    purpose: KeyUse,
    now_ms: i64,
) -> Result<Option<Model>> {
    let found = Entity::find()
        .filter(Column::KeyHash.eq(hash))
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::ExpiresAt.gt(now_ms));
    Ok(found.one(db).await?)
}

/// Uses a key up; `false` when somebody was faster.
pub(in crate::subscriptions) async fn spend_key(tx: &Tx, id: AddressKeyId, now_ms: i64) -> Result<bool> {
    let update = Entity::update_many().col_expr(Column::UsedAt, Expr::value(now_ms));
    let done = update.filter(Column::Id.eq(id)).filter(Column::UsedAt.is_null()).exec(tx).await?;
    Ok(done.rows_affected == 1)
}

/// Deletes keys that have run out.
pub(in crate::subscriptions) async fn delete_keys(tx: &Tx, now_ms: i64) -> Result<()> {
    Entity::delete_many().filter(Column::ExpiresAt.lte(now_ms)).exec(tx).await?;
    Ok(())
}
