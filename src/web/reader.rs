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

/// The browser that asks; it has a key once it has rated or written something.
#[derive(Clone)]
pub struct Reader<'r> {
    jar: &'r CookieJar<'r>,
    settings: Arc<Settings>,
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
        if let Some(key) = self.key() {
            return Ok(key);
        }
        let id = random_token()?;
        let value = format!("{id}.{}", self.signature(&id));
        self.jar.add(private_cookie(READER_COOKIE, value, Duration::days(365), &self.settings));
        Ok(self.settings.server.secret_key.hash("reader", &[&id]))
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
            Some(settings) => Outcome::Success(Self { jar: request.cookies(), settings: settings.clone() }),
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
