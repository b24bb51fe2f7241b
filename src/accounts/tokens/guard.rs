//! Programs at the door: the header `Authorization: Bearer …`, and nothing else.

use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

use super::store;
use super::token::TokenScope;
use crate::accounts::account::{Account, Role};
use crate::accounts::guards::{Admin, refused};
use crate::accounts::secret::hash_of;
use crate::accounts::store as accounts;
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Error, Result};

/// How stale "last used" may get before it is written again.
const USED_EVERY_MS: i64 = 60_000;

/// A program that acts for an account, with what it may be used for.
#[derive(Debug, Clone)]
pub struct Bearer {
    /// The account, with the key's name after its own, as the log shall call it.
    account: Account,
    scopes: Vec<TokenScope>,
}

impl Bearer {
    /// The account it acts for, if it was made for this and the account may do it now.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn may(&self, scope: TokenScope) -> Result<&Account> {
        let is_open = match scope {
            TokenScope::Queue | TokenScope::Decide | TokenScope::Averages => true,
            TokenScope::Exports => self.account.role == Role::Admin,
        };
        if is_open && self.scopes.contains(&scope) { Ok(&self.account) } else { Err(Error::Forbidden) }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Bearer {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match find(request).await {
            Ok(Some(bearer)) => Outcome::Success(bearer),
            Ok(None) => Outcome::Error((Status::Unauthorized, Error::Forbidden)),
            Err(error) => refused(error),
        }
    }
}

/// Somebody who may take whole tables home: an administrator in a browser, or a program with a key for it.
#[derive(Debug, Clone)]
pub struct MayExport(pub Account);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for MayExport {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        if request.headers().get_one("Authorization").is_none() {
            return request.guard::<Admin>().await.map(|Admin(account)| MayExport(account));
        }
        match find(request).await {
            Ok(Some(bearer)) => match bearer.may(TokenScope::Exports) {
                Ok(account) => Outcome::Success(MayExport(account.clone())),
                Err(error) => Outcome::Error((Status::Forbidden, error)),
            },
            Ok(None) => Outcome::Error((Status::Unauthorized, Error::Forbidden)),
            Err(error) => refused(error),
        }
    }
}

async fn find(request: &Request<'_>) -> Result<Option<Bearer>> {
    let rocket = request.rocket();
    let (Some(db), Some(clock)) = (rocket.state::<Db>(), rocket.state::<Clock>()) else {
        return Err(Error::Busy);
    };
    let header = request.headers().get_one("Authorization").unwrap_or_default();
    let Some(("Bearer", key)) = header.split_once(' ') else { return Ok(None) };
    let now_ms = clock.now_ms();
    let Some(token) = store::find(db.r(), &hash_of(key)).await? else { return Ok(None) };
    let account = accounts::find(db.r(), token.account).await?;
    let Some(account) = account.filter(|one| one.disabled_at.is_none()) else { return Ok(None) };
    if token.expires_at <= now_ms {
        return Ok(None);
    }
    if token.used_at.is_none_or(|at| at + USED_EVERY_MS <= now_ms) {
        db.write(async |tx| store::mark_used(tx, token.id, now_ms).await).await?;
    }
    let name = format!("{} · {}", account.name, token.name);
    Ok(Some(Bearer { account: Account { name, ..account }, scopes: token.scopes }))
}
