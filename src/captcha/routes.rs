//! The two pictures: a new one with its ticket in a cookie, and that of a ticket already held.

use std::sync::Arc;

use rocket::http::{ContentType, CookieJar, Header};
use rocket::request::{FromRequest, Outcome};
use rocket::response::Responder;
use rocket::time::Duration;
use rocket::{Request, Route, State, get, routes};

use super::picture::Preset;
use super::store;
use super::ticket::{self, MOST_CANDIDATES, Order, Purpose, TicketId, Tickets};
use crate::clock::Clock;
use crate::config::{LimitKind, Settings};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::text::slug;
use crate::web::{Limits, Visitor, private_cookie};

/// The cookie that keeps the newest tickets of a browser.
pub const TICKETS_COOKIE: &str = "nazar_tickets";

/// The routes of this room.
pub fn routes() -> Vec<Route> {
    routes![new, show, super::proof::routes::challenge]
}

/// The tickets that a browser holds in its cookie, newest first.
#[derive(Clone, Debug, Default)]
pub struct HeldTickets(pub Vec<TicketId>);

impl HeldTickets {
    fn read(jar: &CookieJar<'_>) -> HeldTickets {
        let cookie = jar.get(TICKETS_COOKIE);
        let names = cookie.map_or("", rocket::http::Cookie::value).split('.');
        HeldTickets(names.take(MOST_CANDIDATES).filter_map(TicketId::parse).collect())
    }

    /// With one more, and the oldest forgotten.
    fn with(self, newest: TicketId) -> String {
        let all = std::iter::once(newest).chain(self.0).take(MOST_CANDIDATES);
        all.map(|id| id.as_str().to_owned()).collect::<Vec<_>>().join(".")
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for HeldTickets {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(HeldTickets::read(request.cookies()))
    }
}

/// A picture that nobody may keep.
struct Png(Vec<u8>);

impl<'r> Responder<'r, 'static> for Png {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let mut response = (ContentType::PNG, self.0).respond_to(request)?;
        response.set_header(Header::new("Cache-Control", "no-store"));
        response.set_header(Header::new("X-Robots-Tag", "noindex"));
        Ok(response)
    }
}

/// What is needed at the counter where pictures and challenges are given out.
pub(super) struct Counter<'r> {
    pub(super) db: &'r Db,
    pub(super) tickets: &'r Tickets,
    settings: &'r Settings,
    pub(super) now: i64,
    pub(super) network_key: String,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Counter<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        let broken = Outcome::Forward(rocket::http::Status::InternalServerError);
        let Outcome::Success(visitor) = request.guard::<Visitor>().await else { return broken };
        let (Some(db), Some(tickets)) = (rocket.state::<Db>(), rocket.state::<Tickets>()) else {
            return broken;
        };
        let (Some(settings), Some(clock)) = (rocket.state::<Arc<Settings>>(), rocket.state::<Clock>()) else {
            return broken;
        };
        let (now, network_key) = (clock.now_ms(), visitor.network_key);
        Outcome::Success(Counter { db, tickets, settings: settings.as_ref(), now, network_key })
    }
}

#[get("/captcha/new.png?<page>")]
async fn new(
    page: Option<&str>,
    counter: Counter<'_>,
    limits: &State<Limits>,
    held: HeldTickets,
    jar: &CookieJar<'_>,
) -> Result<Png> {
    let Counter { db, tickets, settings, now, network_key } = counter;
    limits.check(LimitKind::PictureNetwork, &network_key, now)?;
    limits.check(LimitKind::PictureGlobal, "", now)?;
    let path = slug::path_of(page.ok_or(Error::NotFound)?);
    let (site, lang) = store::find_open_page(db, &path, now).await?.ok_or(Error::NotFound)?;
    let preset = Preset::for_language(&lang);
    let order = Order { site, path: &path, purpose: Purpose::Comment, preset, network_key: &network_key };
    let ticket = ticket::issue(db, tickets, &order, None, now).await?;
    jar.add(private_cookie(TICKETS_COOKIE, held.with(ticket.id), Duration::hours(6), settings));
    Ok(Png(ticket.png))
}

#[get("/captcha/<file>", rank = 2)]
async fn show(file: &str, counter: Counter<'_>) -> Result<Png> {
    let id = file.strip_suffix(".png").and_then(TicketId::parse).ok_or(Error::NotFound)?;
    Ok(Png(ticket::picture(counter.db, &id, counter.now).await?))
}
