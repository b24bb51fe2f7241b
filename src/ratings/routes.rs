//! The stars over HTTP: cast or change, and withdraw. Both answer 303 to the article.

use std::sync::Arc;

use rocket::form::Form;
use rocket::http::{CookieJar, Header};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{Redirect, Responder};
use rocket::{Request, Route, post, routes as list_of};

use super::cast::{self, Cast, Target, Voter};
use super::code;
use super::forms::NewRating;
use super::pages::{NewRatingPage, view};
use super::stars::Stars;
use crate::articles::{self, Article};
use crate::clock::Clock;
use crate::config::{CaptchaMode, LimitKind, Settings};
use crate::db::Db;
use crate::error::{Error, Faults, Result};
use crate::i18n;
use crate::web::{Flash, Language, Limits, Page, Reader, Visitor, fault_rows};

/// The routes of the room.
pub fn routes() -> Vec<Route> {
    [list_of![submit, withdraw], code::routes()].concat()
}

/// Everything that a reader's ballot needs of the request.
pub(super) struct Ballot<'r> {
    pub(super) db: &'r Db,
    pub(super) clock: &'r Clock,
    pub(super) settings: &'r Arc<Settings>,
    pub(super) limits: &'r Limits,
    jar: &'r CookieJar<'r>,
    pub(super) reader: Reader<'r>,
    pub(super) visitor: Visitor,
    language: Language<'r>,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Ballot<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let missing = Outcome::Error((rocket::http::Status::InternalServerError, Error::Busy));
        let rocket = request.rocket();
        let (Some(db), Some(clock), Some(settings), Some(limits)) =
            (rocket.state(), rocket.state(), rocket.state(), rocket.state())
        else {
            return missing;
        };
        let (Outcome::Success(reader), Outcome::Success(visitor), Outcome::Success(language)) =
            (request.guard().await, request.guard().await, request.guard().await)
        else {
            return missing;
        };
        let jar = request.cookies();
        Outcome::Success(Self { db, clock, settings, limits, jar, reader, visitor, language })
    }
}

/// What a ballot is answered with.
#[derive(Responder)]
pub(super) enum Answer {
    Done(Box<Redirect>),
    Refused(Box<Page>),
    Later(Box<Page>, Header<'static>),
}

impl Answer {
    pub(super) fn go(to: String) -> Self {
        Self::Done(Box::new(Redirect::to(to)))
    }

    pub(super) fn page(page: Page) -> Self {
        Self::Refused(Box::new(page))
    }
}

/// Casts or changes a rating.
#[post("/articles/<slug>/rating", data = "<form>")]
async fn submit(slug: &str, form: Form<NewRating>, ballot: Ballot<'_>) -> Result<Answer> {
    let article = ballot.article(slug).await?;
    let stars = match form.parse() {
        Ok(stars) => stars,
        Err(faults) => return ballot.refuse(&article, &faults).await,
    };
    match ballot.cast(&article, stars).await {
        Ok(Cast::First | Cast::Unchanged) => Ok(ballot.back_to(&article, "rating-saved", Some(stars))),
        Ok(Cast::Waiting) if ballot.settings.captcha.mode == CaptchaMode::Off => {
            Ok(ballot.back_with(&article, Flash::wait("rating-waits")))
        }
        Ok(Cast::Waiting) => Ok(Answer::go(format!("{}/rating/code", article.slug.encoded_path()))),
        Ok(Cast::Changed) => Ok(ballot.back_to(&article, "rating-changed", Some(stars))),
        Err(Error::SlowDown { retry_after_s }) => ballot.put_off(&article, stars, retry_after_s).await,
        Err(error) => Err(error),
    }
}

/// Takes a rating back. A reader without one gets the same answer: it is gone.
#[post("/articles/<slug>/rating/withdrawal")]
async fn withdraw(slug: &str, ballot: Ballot<'_>) -> Result<Answer> {
    let article = ballot.article(slug).await?;
    if let Some(key) = ballot.reader.key() {
        let target = Target::page(article.site_id, article.page_id);
        cast::withdraw(ballot.db, ballot.clock, target, &key).await?;
    }
    Ok(ballot.back_to(&article, "rating-removed", None))
}

impl Ballot<'_> {
    /// The article, if it can be rated; the answer speaks its language.
    pub(super) async fn article(&self, slug: &str) -> Result<Article> {
        let article = articles::get(self.db, slug, self.clock.now_ms()).await?;
        self.language.switch_to(article.lang);
        if article.has_ratings { Ok(article) } else { Err(Error::NotFound) }
    }

    /// Casts within the limits: everybody's for every ballot, the network's for a reader's first one.
    async fn cast(&self, article: &Article, stars: Stars) -> Result<Cast> {
        let target = Target::page(article.site_id, article.page_id);
        let now_ms = self.clock.now_ms();
        let known = match self.reader.key() {
            Some(key) => cast::own(self.db, target, &key).await?,
            None => None,
        };
        self.limits.check(LimitKind::RatingGlobal, "", now_ms)?;
        if known.is_none() {
            self.limits.check(LimitKind::RatingNetwork, &self.visitor.network_key, now_ms)?;
        }
        // Only now: a reader who does not rate gets no cookie.
        let key = self.reader.key_or_new()?;
        let voter = Voter { key: &key, network: &self.visitor.network_key };
        cast::cast(self.db, self.clock, target, voter, stars).await
    }

    /// Back to the stars on the article's page, with a sentence that says what was saved.
    pub(super) fn back_to(&self, article: &Article, key: &str, stars: Option<Stars>) -> Answer {
        let flash = Flash::good(key);
        let flash = match stars {
            Some(stars) => flash.number("n", i64::from(stars.get())),
            None => flash,
        };
        self.back_with(article, flash)
    }

    /// Back to the stars with this sentence.
    pub(super) fn back_with(&self, article: &Article, flash: Flash) -> Answer {
        flash.leave(self.jar, self.settings);
        Answer::go(format!("{}#rating", article.slug.encoded_path()))
    }

    /// The form again, with what is wrong.
    async fn refuse(&self, article: &Article, faults: &Faults) -> Result<Answer> {
        let fault =
            fault_rows(article.lang, faults).into_iter().map(|row| row.text).collect::<Vec<_>>().join(" ");
        let page = self.form(article, None, fault).await?;
        Ok(Answer::Refused(Box::new(page.status(422))))
    }

    /// The form again with the choice in it, for a little later.
    async fn put_off(&self, article: &Article, stars: Stars, retry_after_s: u32) -> Result<Answer> {
        let fault = i18n::text(article.lang, "error-429-text");
        let page = self.form(article, Some(stars), fault).await?;
        let later = Header::new("Retry-After", retry_after_s.to_string());
        Ok(Answer::Later(Box::new(page.status(429)), later))
    }

    async fn form(&self, article: &Article, chosen: Option<Stars>, fault: String) -> Result<Page> {
        let rating = view(self.db, article, self.reader.key().as_deref()).await?.ok_or(Error::NotFound)?;
        Page::new("ratings/new.html", &NewRatingPage::refused(article, rating, chosen, fault))
    }
}
