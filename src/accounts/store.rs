//! Every query of the accounts, their sessions and their one-time keys.

use sea_orm::prelude::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::account::{Account, NewAccount, Role, Scope};
use crate::db::Tx;
use crate::entities::ids::{AccountId, SessionId};
use crate::entities::one_time_key::KeyPurpose;
use crate::entities::{account, api_token, one_time_key, session};
use crate::error::{Error, Result};
use crate::i18n::Locale;

impl From<account::Model> for Account {
    fn from(row: account::Model) -> Self {
        Account {
            id: row.id,
            name: row.name,
            email: row.email,
            role: row.role,
            lang: row.lang.as_deref().and_then(Locale::parse),
            wants_letters: row.wants_letters,
            disabled_at: row.disabled_at,
            created_at: row.created_at,
            scope: match row.role {
                Role::Admin => Scope::everything(),
                Role::Moderator => Scope::read(&row.scope_sites, &row.scope_langs),
            },
            second_factor_since: row.totp_since,
        }
    }
}

/// How many accounts there are, disabled ones too.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(account::Entity::find().count(db).await?)
}

/// One account.
pub(super) async fn find(db: &impl ConnectionTrait, id: AccountId) -> Result<Option<Account>> {
    Ok(account::Entity::find_by_id(id).one(db).await?.map(Account::from))
}

/// The account of an address and its stored password.
pub(super) async fn find_credentials(
    db: &impl ConnectionTrait,
    email_key: &str,
) -> Result<Option<(Account, Option<String>)>> {
    let row = account::Entity::find().filter(account::Column::EmailKey.eq(email_key)).one(db).await?;
    Ok(row.map(|row| {
        let hash = row.password_hash.clone();
        (Account::from(row), hash)
    }))
}

/// Every account, the oldest first.
pub(super) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Account>> {
    let rows = account::Entity::find().order_by_asc(account::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Account::from).collect())
}

/// Everybody who gets letters about waiting comments.
pub async fn list_wanting_letters(db: &impl ConnectionTrait) -> Result<Vec<Account>> {
    let rows = account::Entity::find()
        .filter(account::Column::WantsLetters.eq(true))
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(account::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Account::from).collect())
}

/// Writes a new account.
pub(super) async fn insert(
    tx: &Tx,
    new: NewAccount,
    password_hash: Option<String>,
    now_ms: i64,
) -> Result<AccountId> {
    let row = account::ActiveModel {
        id: ActiveValue::NotSet,
        email: ActiveValue::Set(new.email.as_str().to_owned()),
        email_key: ActiveValue::Set(new.email.key()),
        name: ActiveValue::Set(new.name.as_str().to_owned()),
        password_hash: ActiveValue::Set(password_hash),
        role: ActiveValue::Set(new.role),
        lang: ActiveValue::Set(new.lang.map(|locale| locale.tag().to_owned())),
        wants_letters: ActiveValue::Set(true),
        created_at: ActiveValue::Set(now_ms),
        disabled_at: ActiveValue::Set(None),
        scope_sites: ActiveValue::Set(String::new()),
        scope_langs: ActiveValue::Set(String::new()),
        totp_secret: ActiveValue::Set(None),
        totp_since: ActiveValue::Set(None),
        totp_step: ActiveValue::Set(None),
    };
    Ok(row.insert(tx).await?.id)
}

/// Sets the stored password.
pub(super) async fn mark_password(tx: &Tx, id: AccountId, hash: String) -> Result<()> {
    change(tx, id, account::Column::PasswordHash, Expr::value(hash)).await
}

/// Sets the role.
pub(super) async fn mark_role(tx: &Tx, id: AccountId, role: Role) -> Result<()> {
    change(tx, id, account::Column::Role, Expr::value(role.as_str())).await
}

/// Sets what they may see and decide about.
pub(super) async fn mark_scope(tx: &Tx, id: AccountId, scope: &Scope) -> Result<()> {
    let (sites, langs) = scope.stored();
    change(tx, id, account::Column::ScopeSites, Expr::value(sites)).await?;
    change(tx, id, account::Column::ScopeLangs, Expr::value(langs)).await
}

/// Sets since when the account is disabled, or that it is not.
pub(super) async fn mark_disabled(tx: &Tx, id: AccountId, since: Option<i64>) -> Result<()> {
    change(tx, id, account::Column::DisabledAt, Expr::value(since)).await
}

/// Sets what the log calls them, and their language.
pub(super) async fn mark_self(tx: &Tx, id: AccountId, name: &str, lang: Option<Locale>) -> Result<()> {
    change(tx, id, account::Column::Name, Expr::value(name)).await?;
    change(tx, id, account::Column::Lang, Expr::value(lang.map(|lang| lang.tag().to_owned()))).await
}

/// Everybody who may do everything now; the rows are held until the transaction ends.
pub(super) async fn lock_admins(tx: &Tx) -> Result<Vec<AccountId>> {
    let rows = account::Entity::find()
        .filter(account::Column::Role.eq(Role::Admin))
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(account::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

async fn change(tx: &Tx, id: AccountId, column: account::Column, value: Expr) -> Result<()> {
    let done = account::Entity::update_many()
        .col_expr(column, value)
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Ends every session, every open key and every token of an account.
pub(super) async fn shut_out(tx: &Tx, id: AccountId) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::AccountId.eq(id)).exec(tx).await?;
    one_time_key::Entity::delete_many().filter(one_time_key::Column::AccountId.eq(id)).exec(tx).await?;
    api_token::Entity::delete_many().filter(api_token::Column::AccountId.eq(id)).exec(tx).await?;
    Ok(())
}

/// Ends the sessions of an account, but this one.
pub(super) async fn delete_sessions_of(tx: &Tx, id: AccountId, but: Option<SessionId>) -> Result<()> {
    let mut all = session::Entity::delete_many().filter(session::Column::AccountId.eq(id));
    if let Some(but) = but {
        all = all.filter(session::Column::Id.ne(but));
    }
    all.exec(tx).await?;
    Ok(())
}

/// Writes a new session.
pub(super) async fn insert_session(
    tx: &Tx,
    account: AccountId,
    key_hash: &str,
    browser: &str,
    now_ms: i64,
    expires_at: i64,
) -> Result<()> {
    let row = session::ActiveModel {
        id: ActiveValue::NotSet,
        key_hash: ActiveValue::Set(key_hash.to_owned()),
        account_id: ActiveValue::Set(account),
        created_at: ActiveValue::Set(now_ms),
        seen_at: ActiveValue::Set(now_ms),
        expires_at: ActiveValue::Set(expires_at),
        browser: ActiveValue::Set(browser.to_owned()),
    };
    row.insert(tx).await?;
    Ok(())
}

/// A session and its account.
pub(super) async fn find_session(
    db: &impl ConnectionTrait,
    key_hash: &str,
) -> Result<Option<(session::Model, Account)>> {
    let Some(row) = session::Entity::find().filter(session::Column::KeyHash.eq(key_hash)).one(db).await?
    else {
        return Ok(None);
    };
    let account = find(db, row.account_id).await?;
    Ok(account.map(|account| (row, account)))
}

/// Notes that a session was used.
pub(super) async fn mark_seen(tx: &Tx, id: SessionId, now_ms: i64) -> Result<()> {
    session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(now_ms))
        .filter(session::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends one session.
pub(super) async fn delete_session(tx: &Tx, key_hash: &str) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::KeyHash.eq(key_hash)).exec(tx).await?;
    Ok(())
}

/// Removes sessions past their end, or unused since `idle_since`.
pub(super) async fn delete_sessions_over(tx: &Tx, now_ms: i64, idle_since: i64) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lte(now_ms)).exec(tx).await?;
    session::Entity::delete_many().filter(session::Column::SeenAt.lte(idle_since)).exec(tx).await?;
    Ok(())
}

/// Writes a new one-time key.
pub(super) async fn insert_key(
    tx: &Tx,
    key_hash: &str,
    purpose: KeyPurpose,
    account: Option<AccountId>,
    now_ms: i64,
    expires_at: i64,
) -> Result<()> {
    let row = one_time_key::ActiveModel {
        id: ActiveValue::NotSet,
        key_hash: ActiveValue::Set(key_hash.to_owned()),
        purpose: ActiveValue::Set(purpose),
        account_id: ActiveValue::Set(account),
        created_at: ActiveValue::Set(now_ms),
        expires_at: ActiveValue::Set(expires_at),
        used_at: ActiveValue::Set(None),
    };
    row.insert(tx).await?;
    Ok(())
}

/// A one-time key that can still be used.
pub(super) async fn find_key(
    db: &impl ConnectionTrait,
    key_hash: &str,
    purpose: KeyPurpose,
    now_ms: i64,
) -> Result<Option<one_time_key::Model>> {
    Ok(one_time_key::Entity::find()
        .filter(one_time_key::Column::KeyHash.eq(key_hash))
        .filter(one_time_key::Column::Purpose.eq(purpose))
        .filter(one_time_key::Column::UsedAt.is_null())
        .filter(one_time_key::Column::ExpiresAt.gt(now_ms))
        .one(db)
        .await?)
}

/// How many keys of this purpose were made for an account since then.
pub(super) async fn count_keys(tx: &Tx, purpose: KeyPurpose, account: AccountId, since: i64) -> Result<u64> {
    let made = one_time_key::Entity::find()
        .filter(one_time_key::Column::Purpose.eq(purpose))
        .filter(one_time_key::Column::AccountId.eq(account))
        .filter(one_time_key::Column::CreatedAt.gt(since));
    Ok(made.count(tx).await?)
}

/// Spends one key; false when somebody was faster.
pub(super) async fn spend_key(tx: &Tx, key_hash: &str, now_ms: i64) -> Result<bool> {
    let done = one_time_key::Entity::update_many()
        .col_expr(one_time_key::Column::UsedAt, Expr::value(now_ms))
        .filter(one_time_key::Column::KeyHash.eq(key_hash))
        .filter(one_time_key::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Spends every open set-up key; the number tells the one who did it from those who came too late.
pub(super) async fn spend_setup_keys(tx: &Tx, now_ms: i64) -> Result<u64> {
    let done = one_time_key::Entity::update_many()
        .col_expr(one_time_key::Column::UsedAt, Expr::value(now_ms))
        .filter(one_time_key::Column::Purpose.eq(KeyPurpose::Setup))
        .filter(one_time_key::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

/// Removes keys that expired before `before`.
pub(super) async fn delete_keys_over(tx: &Tx, before: i64) -> Result<()> {
    one_time_key::Entity::delete_many().filter(one_time_key::Column::ExpiresAt.lt(before)).exec(tx).await?;
    Ok(())
}
