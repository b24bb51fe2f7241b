//! Everything that deeds at the door and on one's own pages need of a request.

use std::sync::Arc;

use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::{Request, Responder};

use super::browser::browser_of;
use super::guards::SessionCookie;
use super::keep::Keeper;
use super::password::Hasher;
use super::throttle::Throttle;
use crate::audit::Actor;
use crate::clock::Clock;
use crate::config::{SecretKey, Settings};
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Locale;
use crate::web::{Flash, Language, Page, Visitor, language};

/// A page, or the way to another one.
#[derive(Responder)]
pub(super) enum Answer {
    Page(Page),
    Go(Redirect),
}

/// The way to another page.
pub(super) fn go(path: impl Into<String>) -> Answer {
    Answer::Go(Redirect::to(path.into()))
}

/// What the room works with while a request lasts.
pub(super) struct Porter<'r> {
    pub(super) db: &'r Db,
    pub(super) clock: &'r Clock,
    pub(super) hasher: &'r Hasher,
    pub(super) throttle: &'r Throttle,
    pub(super) settings: &'r Settings,
    pub(super) cookie: SessionCookie<'r>,
    language: Language<'r>,
    visitor: Visitor,
}

impl Porter<'_> {
    /// The site's own key.
    pub(super) fn secret(&self) -> &SecretKey {
        &self.settings.server.secret_key
    }

    /// The network that the request comes from.
    pub(super) fn network(&self) -> &str {
        &self.visitor.network_key
    }

    /// What the browser calls itself, in short.
    pub(super) fn browser(&self) -> String {
        browser_of(&self.visitor.user_agent)
    }

    /// The language of the answer.
    pub(super) fn locale(&self) -> Locale {
        self.language.locale()
    }

    /// The moment.
    pub(super) fn now_ms(&self) -> i64 {
        self.clock.now_ms()
    }

    /// Leaves a sentence for the next page and goes there.
    pub(super) fn done(&self, flash: &Flash, path: impl Into<String>) -> Answer {
        self.cookie.leave(flash);
        go(path)
    }

    /// For changing accounts.
    pub(super) fn keeper<'a>(&'a self, by: Actor<'a>) -> Keeper<'a> {
        Keeper { db: self.db, clock: self.clock, by }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Porter<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        let missing = || Outcome::Error((Status::InternalServerError, Error::Busy));
        let (Some(db), Some(clock), Some(hasher), Some(throttle), Some(settings)) =
            (rocket.state(), rocket.state(), rocket.state(), rocket.state(), rocket.state::<Arc<Settings>>())
        else {
            return missing();
        };
        let (Outcome::Success(visitor), Outcome::Success(cookie)) =
            (request.guard::<Visitor>().await, request.guard::<SessionCookie<'_>>().await)
        else {
            return missing();
        };
        let language = language(request);
        Outcome::Success(Porter { db, clock, hasher, throttle, settings, cookie, language, visitor })
    }
}
