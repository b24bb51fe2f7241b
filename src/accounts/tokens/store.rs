//! Queries of the table `api_token`.

use sea_orm::prelude::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use super::token::TokenScope;
use crate::db::Tx;
use crate::entities::api_token;
use crate::entities::ids::{AccountId, ApiTokenId};
use crate::error::Result;

/// A key, without its secret.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub id: ApiTokenId,
    pub account: AccountId,
    pub name: String,
    pub scopes: Vec<TokenScope>,
    pub created_at: i64,
    pub expires_at: i64,
    pub used_at: Option<i64>,
}

impl From<api_token::Model> for Token {
    fn from(row: api_token::Model) -> Self {
        Token {
            id: row.id,
            account: row.account_id,
            name: row.name,
            scopes: TokenScope::read(&row.scopes),
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        }
    }
}

/// What a new key is made of.
pub(super) struct NewToken {
    pub name: String,
    pub scopes: Vec<TokenScope>,
    pub expires_at: i64,
}

/// The keys of an account, the newest first.
pub(super) async fn list(db: &impl ConnectionTrait, account: AccountId) -> Result<Vec<Token>> {
    let rows = api_token::Entity::find()
        .filter(api_token::Column::AccountId.eq(account))
        .order_by_desc(api_token::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Token::from).collect())
}

/// How many keys an account has.
pub(super) async fn count(db: &impl ConnectionTrait, account: AccountId) -> Result<u64> {
    Ok(api_token::Entity::find().filter(api_token::Column::AccountId.eq(account)).count(db).await?)
}

/// The key of this hash.
pub(super) async fn find(db: &impl ConnectionTrait, key_hash: &str) -> Result<Option<Token>> {
    let row = api_token::Entity::find().filter(api_token::Column::KeyHash.eq(key_hash)).one(db).await?;
    Ok(row.map(Token::from))
}

/// Writes a new key.
pub(super) async fn insert(
    tx: &Tx,
    account: AccountId,
    new: &NewToken,
    key_hash: String,
    now_ms: i64,
) -> Result<ApiTokenId> {
    let words: Vec<&str> = new.scopes.iter().map(|scope| scope.as_str()).collect();
    let row = api_token::ActiveModel {
        id: ActiveValue::NotSet,
        account_id: ActiveValue::Set(account),
        name: ActiveValue::Set(new.name.clone()),
        key_hash: ActiveValue::Set(key_hash),
        scopes: ActiveValue::Set(words.join(",")),
        created_at: ActiveValue::Set(now_ms),
        expires_at: ActiveValue::Set(new.expires_at),
        used_at: ActiveValue::Set(None),
    };
    Ok(row.insert(tx).await?.id)
}

/// Notes that a key was used.
pub(super) async fn mark_used(tx: &Tx, id: ApiTokenId, now_ms: i64) -> Result<()> {
    api_token::Entity::update_many()
        .col_expr(api_token::Column::UsedAt, Expr::value(now_ms))
        .filter(api_token::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends a key of this account: what it was, or nothing when there is no such.
pub(super) async fn delete(tx: &Tx, account: AccountId, id: ApiTokenId) -> Result<Option<Token>> {
    let row =
        api_token::Entity::find_by_id(id).filter(api_token::Column::AccountId.eq(account)).one(tx).await?;
    let Some(row) = row else { return Ok(None) };
    api_token::Entity::delete_by_id(id).exec(tx).await?;
    Ok(Some(Token::from(row)))
}

/// Removes keys that expired before then.
pub(in crate::accounts) async fn delete_over(tx: &Tx, before: i64) -> Result<()> {
    api_token::Entity::delete_many().filter(api_token::Column::ExpiresAt.lt(before)).exec(tx).await?;
    Ok(())
}
