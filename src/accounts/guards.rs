//! Who may enter: guards that read the session's account anew with every request.
//!
//! A guard that fails answers 401 or 403; [`catchers`] turns the 401 into the way to the sign-in page.

use std::sync::Arc;

use rocket::http::{CookieJar, Method, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::time::Duration;
use rocket::{Catcher, Request, catch, catchers as list_of};

use super::account::{Account, Role};
use super::return_to::{DESK, on_the_desk};
use super::session::{self, ABSOLUTE_MS, Session};
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::SessionId;
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::web::problem::Problem;
use crate::web::{Flash, LANG_COOKIE, SignedIn, language, private_cookie};

/// Somebody who may decide about comments: a moderator or an administrator.
#[derive(Debug, Clone)]
pub struct Moderator(pub Account);

/// Somebody who is signed in, and with which session.
#[derive(Debug, Clone)]
pub(super) struct Here {
    pub(super) account: Account,
    pub(super) session: SessionId,
}

/// Somebody who may do everything.
#[derive(Debug, Clone)]
pub struct Admin(pub Account);

/// The session cookie of this browser: its name depends on whether readers come over TLS.
pub(super) struct SessionCookie<'r> {
    jar: &'r CookieJar<'r>,
    settings: Arc<Settings>,
}

impl SessionCookie<'_> {
    /// Over TLS the browser itself holds the cookie to this host, this path and TLS (`__Host-`).
    fn name(&self) -> &'static str {
        if self.settings.server.is_https() { "__Host-nazar_session" } else { "nazar_session" }
    }

    /// The key in it.
    pub(super) fn key(&self) -> Option<String> {
        self.jar.get(self.name()).map(|cookie| cookie.value().to_owned())
    }

    /// Gives this browser a session.
    pub(super) fn set(&self, key: String) {
        let lasts = Duration::milliseconds(ABSOLUTE_MS);
        self.jar.add(private_cookie(self.name(), key, lasts, &self.settings));
    }

    /// Leaves a sentence for the next page.
    pub(super) fn leave(&self, flash: &Flash) {
        flash.leave(self.jar, &self.settings);
    }

    /// Takes it away.
    pub(super) fn clear(&self) {
        self.jar.add(private_cookie(self.name(), String::new(), Duration::ZERO, &self.settings));
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SessionCookie<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match request.rocket().state::<Arc<Settings>>() {
            Some(settings) => Outcome::Success(Self { jar: request.cookies(), settings: settings.clone() }),
            None => Outcome::Forward(Status::InternalServerError),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Moderator {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match entered(request).await {
            Ok(account) => match account.role {
                Role::Moderator | Role::Admin => Outcome::Success(Moderator(account)),
            },
            Err(error) => refused(error),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Admin {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match entered(request).await {
            Ok(account) => match account.role {
                Role::Admin => Outcome::Success(Admin(account)),
                Role::Moderator => refused(Error::Forbidden),
            },
            Err(error) => refused(error),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Here {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match present(request).await {
            Ok(Session { id, account }) => Outcome::Success(Here { account, session: id }),
            Err(error) => refused(error),
        }
    }
}

pub(super) fn refused<T>(error: Error) -> Outcome<T, Error> {
    let status = match &error {
        Error::SignIn { .. } => Status::Unauthorized,
        Error::Forbidden => Status::Forbidden,
        Error::Busy => Status::ServiceUnavailable,
        Error::NotFound | Error::Invalid(_) | Error::Stale(_) | Error::SlowDown { .. } => Status::BadRequest,
        Error::Internal { .. } => {
            tracing::error!(error = error.chain(), "the session cannot be read");
            Status::InternalServerError
        }
    };
    Outcome::Error((status, error))
}

/// The account behind the request's session; the layout and the language follow it.
async fn entered(request: &Request<'_>) -> Result<Account> {
    present(request).await.map(|session| session.account)
}

async fn present(request: &Request<'_>) -> Result<Session> {
    let Some(session) = find_session(request).await? else {
        return Err(Error::SignIn { return_to: asked_place(request) });
    };
    let account = &session.account;
    SignedIn {
        name: account.name.clone(),
        role: account.role.as_str(),
        is_admin: account.role == Role::Admin,
    }
    .remember(request);
    speak(request, account.lang);
    Ok(session)
}

/// The session of the request, if it has a living one.
pub(super) async fn find_session(request: &Request<'_>) -> Result<Option<Session>> {
    let rocket = request.rocket();
    let (Some(db), Some(clock), Some(settings)) =
        (rocket.state::<Db>(), rocket.state::<Clock>(), rocket.state::<Arc<Settings>>())
    else {
        return Err(Error::Busy);
    };
    let cookie = SessionCookie { jar: request.cookies(), settings: settings.clone() };
    match cookie.key() {
        Some(key) => session::find(db, clock, &key).await,
        None => Ok(None),
    }
}

/// A language chosen by link is kept in the cookie; without any choice the account's own is spoken.
pub(super) fn speak(request: &Request<'_>, own: Option<Locale>) {
    let chosen =
        request.query_value::<&str>("lang").and_then(std::result::Result::ok).and_then(Locale::parse);
    let jar = request.cookies();
    match (chosen, own) {
        (Some(locale), _) => {
            if let Some(settings) = request.rocket().state::<Arc<Settings>>() {
                let tag = locale.tag().to_owned();
                jar.add(private_cookie(LANG_COOKIE, tag, Duration::days(365), settings));
            }
        }
        (None, Some(locale)) if jar.get(LANG_COOKIE).is_none() => language(request).switch_to(locale),
        (None, _) => {}
    }
}

fn asked_place(request: &Request<'_>) -> String {
    let asked = (request.method() == Method::Get).then(|| request.uri().to_string());
    if asked.is_none() {
        return DESK.to_owned();
    }
    on_the_desk(asked.as_deref())
}

/// Whoever has to sign in first is shown the way, and comes back afterwards.
pub fn catchers() -> Vec<Catcher> {
    list_of![sign_in_first]
}

#[catch(401)]
fn sign_in_first(request: &Request<'_>) -> std::result::Result<Problem, Error> {
    if request.headers().contains("Authorization") {
        return Ok(Problem::NoKey);
    }
    Err(Error::SignIn { return_to: asked_place(request) })
}
