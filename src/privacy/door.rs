//! Who comes to this room, and what a handler needs to serve them.

use std::sync::Arc;

use rocket::Request;
use rocket::http::{CookieJar, Status};
use rocket::request::{FromRequest, Outcome};

use crate::articles::{self, Article};
use crate::captcha::Tickets;
use crate::clock::Clock;
use crate::config::{SecretKey, Settings};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::subscriptions::{self, Address};
use crate::web::{Language, Limits, Reader, Visitor};

/// One request to this room.
pub(super) struct Door<'r> {
    pub(super) db: &'r Db,
    pub(super) settings: &'r Settings,
    pub(super) tickets: &'r Tickets,
    pub(super) limits: &'r Limits,
    pub(super) now_ms: i64,
    pub(super) visitor: Visitor,
    pub(super) reader: Reader<'r>,
    pub(super) language: Language<'r>,
    pub(super) jar: &'r CookieJar<'r>,
}

impl<'r> Door<'r> {
    /// The key that hashes what is not stored.
    pub(super) fn secret(&self) -> &'r SecretKey {
        &self.settings.server.secret_key
    }

    /// Nothing is here where readers get no letters.
    pub(super) fn asked(&self) -> Result<()> {
        if self.settings.readers.is_on { Ok(()) } else { Err(Error::NotFound) }
    }

    /// The article of this slug; from here on the answer speaks its language.
    pub(super) async fn article(&self, slug: &str) -> Result<Article> {
        let article = articles::get(self.db, slug, self.now_ms).await?;
        self.language.switch_to(article.lang);
        Ok(article)
    }

    /// The address that a key opens; from here on the answer speaks the language of its letters.
    pub(super) async fn owner(&self, key: &str) -> Result<Address> {
        let found = subscriptions::open(self.db, self.secret(), key, self.now_ms).await?;
        let owner = found.ok_or(Error::NotFound)?;
        self.speak(&owner);
        Ok(owner)
    }

    /// From here on the answer speaks the language of an address's letters.
    pub(super) fn speak(&self, owner: &Address) {
        self.language.switch_to(self.lang_of(owner));
    }

    /// The language of an address's letters.
    pub(super) fn lang_of(&self, owner: &Address) -> Locale {
        Locale::parse(&owner.lang).unwrap_or(self.settings.site.lang)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Door<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        let (
            Some(db),
            Some(settings),
            Some(tickets),
            Some(limits),
            Some(clock),
            Outcome::Success(visitor),
            Outcome::Success(reader),
            Outcome::Success(language),
        ) = (
            rocket.state::<Db>(),
            rocket.state::<Arc<Settings>>(),
            rocket.state::<Tickets>(),
            rocket.state::<Limits>(),
            rocket.state::<Clock>(),
            request.guard::<Visitor>().await,
            request.guard::<Reader<'r>>().await,
            request.guard::<Language<'r>>().await,
        )
        else {
            return Outcome::Forward(Status::InternalServerError);
        };
        let (settings, now_ms, jar) = (settings.as_ref(), clock.now_ms(), request.cookies());
        Outcome::Success(Self { db, settings, tickets, limits, now_ms, visitor, reader, language, jar })
    }
}
