//! Queries of the table `invitation`.

use sea_orm::prelude::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

use crate::accounts::account::{Address, Role, Scope};
use crate::db::Tx;
use crate::entities::ids::{AccountId, InvitationId};
use crate::entities::invitation;
use crate::error::Result;
use crate::i18n::Locale;

/// Somebody who was asked to join.
#[derive(Debug, Clone)]
pub(in crate::accounts) struct Invited {
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    pub lang: Locale,
    pub scope: Scope,
    pub sent_at: i64,
    pub expires_at: i64,
    pub(super) key_hash: String,
    pub(super) invited_by: AccountId,
}

impl From<invitation::Model> for Invited {
    fn from(row: invitation::Model) -> Self {
        Invited {
            id: row.id,
            email: row.email,
            role: row.role,
            lang: Locale::parse(&row.lang).unwrap_or(Locale::En),
            scope: Scope::read(&row.scope_sites, &row.scope_langs),
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            key_hash: row.key_hash,
            invited_by: row.invited_by,
        }
    }
}

/// What a new invitation says.
pub(in crate::accounts) struct Wanted {
    pub email: Address,
    pub role: Role,
    pub lang: Locale,
    pub scope: Scope,
}

/// Writes an invitation in the place of any other to the same address.
pub(super) async fn replace(
    tx: &Tx,
    wanted: &Wanted,
    by: AccountId,
    key_hash: String,
    now_ms: i64,
    expires_at: i64,
) -> Result<InvitationId> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::EmailKey.eq(wanted.email.key()))
        .exec(tx)
        .await?;
    let (scope_sites, scope_langs) = wanted.scope.stored();
    let row = invitation::ActiveModel {
        id: ActiveValue::NotSet,
        email: ActiveValue::Set(wanted.email.as_str().to_owned()),
        email_key: ActiveValue::Set(wanted.email.key()),
        role: ActiveValue::Set(wanted.role),
        lang: ActiveValue::Set(wanted.lang.tag().to_owned()),
        scope_sites: ActiveValue::Set(scope_sites),
        scope_langs: ActiveValue::Set(scope_langs),
        key_hash: ActiveValue::Set(key_hash),
        invited_by: ActiveValue::Set(by),
        created_at: ActiveValue::Set(now_ms),
        sent_at: ActiveValue::Set(now_ms),
        expires_at: ActiveValue::Set(expires_at),
    };
    Ok(row.insert(tx).await?.id)
}

/// Everybody who was asked and has not come yet, the newest first.
pub(in crate::accounts) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Invited>> {
    let rows = invitation::Entity::find().order_by_desc(invitation::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Invited::from).collect())
}

/// One invitation.
pub(super) async fn find(db: &impl ConnectionTrait, id: InvitationId) -> Result<Option<Invited>> {
    Ok(invitation::Entity::find_by_id(id).one(db).await?.map(Invited::from))
}

/// The invitation of a link, while it works.
pub(super) async fn find_by_key(
    db: &impl ConnectionTrait,
    key_hash: &str,
    now_ms: i64,
) -> Result<Option<Invited>> {
    let row = invitation::Entity::find()
        .filter(invitation::Column::KeyHash.eq(key_hash))
        .filter(invitation::Column::ExpiresAt.gt(now_ms))
        .one(db)
        .await?;
    Ok(row.map(Invited::from))
}

/// Gives an invitation another key.
pub(super) async fn renew(
    tx: &Tx,
    id: InvitationId,
    key_hash: String,
    now_ms: i64,
    expires_at: i64,
) -> Result<()> {
    invitation::Entity::update_many()
        .col_expr(invitation::Column::KeyHash, Expr::value(key_hash))
        .col_expr(invitation::Column::SentAt, Expr::value(now_ms))
        .col_expr(invitation::Column::ExpiresAt, Expr::value(expires_at))
        .filter(invitation::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes an invitation; false when it is gone already.
pub(super) async fn delete(tx: &Tx, id: InvitationId, key_hash: &str) -> Result<bool> {
    let gone = invitation::Entity::delete_many()
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::KeyHash.eq(key_hash))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Removes invitations that expired before then.
pub(in crate::accounts) async fn delete_over(tx: &Tx, before: i64) -> Result<()> {
    invitation::Entity::delete_many().filter(invitation::Column::ExpiresAt.lt(before)).exec(tx).await?;
    Ok(())
}
