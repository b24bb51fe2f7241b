//! A returning browser: a random number in a signed cookie, known to the database as a keyed hash.

use std::sync::Arc;

use rocket::Request;
use rocket::http::{Cookie, CookieJar, SameSite};
use rocket::request::{FromRequest, Outcome};
use rocket::time::Duration;

use crate::config::{Settings, random_token, same_bytes};
use crate::error::{Error, Result};

/// The cookie of a browser that has rated or written.
pub const READER_COOKIE: &str = "nazar_reader";

/// The cookie that keeps the newest tickets of a browser, newest first, joined by dots (see `captcha`).
const TICKETS_COOKIE: &str = "nazar_tickets";

/// Less than 128 bits is no ticket of ours.
const SHORTEST_TICKET: usize = 22;

/// The browser that asks; it has a key once it has rated or written something.
#[derive(Clone)]
pub struct Reader<'r> {
    jar: &'r CookieJar<'r>,
    settings: Arc<Settings>,
    user_agent: String,
}

/// A browser that may be new: its key, and the cookie that it has not got yet.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// The browser's key.
    pub key: String,
    cookie: Option<Cookie<'static>>,
}

impl Reader<'_> {
    /// The browser's key (a keyed hash), if it has rated or written before.
    pub fn key(&self) -> Option<String> {
        let cookie = self.jar.get_pending(READER_COOKIE)?;
        let (id, signature) = cookie.value().split_once('.')?;
        same_bytes(signature, &self.signature(id))
            .then(|| self.settings.server.secret_key.hash("reader", &[id]))
    }

    /// The browser's key; a browser without one gets a cookie for a year.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn key_or_new(&self) -> Result<String> {
        let newcomer = self.newcomer()?;
        Ok(self.welcome(newcomer))
    }

    /// The browser's key, and the cookie that a browser without one gets once something is stored of it.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn newcomer(&self) -> Result<Newcomer> {
        if let Some(key) = self.key() {
            return Ok(Newcomer { key, cookie: None });
        }
        let id = self.new_id()?;
        let value = format!("{id}.{}", self.signature(&id));
        let cookie = private_cookie(READER_COOKIE, value, Duration::days(365), &self.settings);
        let key = self.settings.server.secret_key.hash("reader", &[&id]);
        Ok(Newcomer { key, cookie: Some(cookie) })
    }

    /// Sends the cookie, if it is a new one; gives the key.
    pub fn welcome(&self, newcomer: Newcomer) -> String {
        if let Some(cookie) = newcomer.cookie {
            self.jar.add(cookie);
        }
        newcomer.key
    }

    /// A random name; where the page's picture has given this browser a ticket already, one made of that, so
    /// that a double tap, sent before our cookie arrived, comes from one browser and not from two.
    fn new_id(&self) -> Result<String> {
        let tickets =
            self.jar.get(TICKETS_COOKIE).map(|cookie| cookie.value().to_owned()).unwrap_or_default();
        match tickets.split('.').next() {
            Some(newest) if newest.len() >= SHORTEST_TICKET => {
                Ok(self.settings.server.secret_key.hash("reader of ticket", &[newest, &self.user_agent]))
            }
            Some(_) | None => random_token(),
        }
    }

    fn signature(&self, id: &str) -> String {
        self.settings.server.secret_key.hash("reader cookie", &[id])
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Reader<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        match request.rocket().state::<Arc<Settings>>() {
            Some(settings) => {
                let user_agent = request.headers().get_one("User-Agent").unwrap_or_default().to_owned();
                Outcome::Success(Self { jar: request.cookies(), settings: settings.clone(), user_agent })
            }
            None => Outcome::Forward(rocket::http::Status::InternalServerError),
        }
    }
}

/// A cookie that scripts cannot read and other sites cannot send along.
pub fn private_cookie(
    name: &'static str,
    value: String,
    lasts: Duration,
    settings: &Settings,
) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(settings.server.is_https())
        .max_age(lasts)
        .build()
}

/// Whether the request carries any cookie of ours; then its page is for this browser alone.
pub fn has_own_cookies(request: &Request<'_>) -> bool {
    request.cookies().iter().any(|cookie| cookie.name().trim_start_matches("__Host-").starts_with("nazar_"))
}
