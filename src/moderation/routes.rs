//! The desk's pages and the decisions made on them.

use std::sync::Arc;

use rocket::http::CookieJar;
use rocket::request::{FromRequest, Outcome};
use rocket::{Request, Route, get};

use super::pages::Reading;
use super::{acts, authors, blocks, by_letter, log_pages, log_routes, policies, queue, sayings, shield};
use crate::accounts::{Account, Moderator, Role};
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::web::{Page, language};

/// What the desk's script accepts beside pages.
const FRAGMENT: &str = "application/vnd.nazar.fragment+html";
const RECENT: u64 = 5;
const DAY_MS: i64 = 86_400_000;

/// Everything mounted by this room.
pub fn routes() -> Vec<Route> {
    let own = rocket::routes![overview, log_routes::log];
    let house = [policies::routes(), blocks::routes(), sayings::routes()].concat();
    let cards = [acts::routes(), authors::routes()].concat();
    [own, cards, queue::routes(), shield::routes(), by_letter::routes(), house].concat()
}

/// What every page of the desk works with; having it means that a moderator is here.
pub(super) struct Desk<'r> {
    /// Who is here.
    pub by: Account,
    /// The database.
    pub db: &'r Db,
    /// The time.
    pub clock: &'r Clock,
    /// The settings.
    pub settings: &'r Settings,
    /// The cookies.
    pub jar: &'r CookieJar<'r>,
    /// The language and the moment.
    pub reading: Reading,
    /// Whether the desk's own script asks, which wants no whole page.
    pub is_script: bool,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Desk<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let by = match request.guard::<Moderator>().await {
            Outcome::Success(Moderator(account)) => account,
            Outcome::Error(refusal) => return Outcome::Error(refusal),
            Outcome::Forward(status) => return Outcome::Forward(status),
        };
        let rocket = request.rocket();
        let (Some(db), Some(clock), Some(settings)) =
            (rocket.state::<Db>(), rocket.state::<Clock>(), rocket.state::<Arc<Settings>>())
        else {
            return Outcome::Error((rocket::http::Status::InternalServerError, Error::Busy));
        };
        let reading = Reading {
            locale: language(request).locale(),
            now_ms: clock.now_ms(),
            sees_addresses: by.role == Role::Admin,
            keep_days: settings.spam.keep_days,
        };
        let is_script = request.headers().get("Accept").any(|kinds| kinds.contains(FRAGMENT));
        Outcome::Success(Desk { by, db, clock, settings, jar: request.cookies(), reading, is_script })
    }
}

#[get("/desk")]
async fn overview(desk: Desk<'_>) -> Result<Page> {
    let counts = queue::counts(desk.db.r(), &desk.by, desk.reading.now_ms - DAY_MS).await?;
    log_pages::overview(desk.reading, &counts, log_routes::newest(&desk, RECENT).await?)
}
