//! Who asks for a page, and from where: what every handler of this room needs of the request.

use std::net::IpAddr;
use std::sync::Arc;

use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};

use super::counting::Opened;
use crate::clock::Clock;
use crate::comments::EditKeys;
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::PageId;
use crate::i18n::Locale;
use crate::web::{Language, Reader, absolute, language};

/// See the module.
pub(super) struct Asking<'r> {
    pub(super) db: &'r Db,
    pub(super) settings: &'r Settings,
    pub(super) language: Language<'r>,
    /// The browser's key, once it has rated or written something.
    pub(super) reader_key: Option<String>,
    /// The keys to the reader's own comments.
    pub(super) edit_keys: EditKeys,
    pub(super) now_ms: i64,
    request: &'r Request<'r>,
}

impl Asking<'_> {
    /// The language of the answer.
    pub(super) fn locale(&self) -> Locale {
        self.language.locale()
    }

    /// The absolute address of a path. Never from the `Host` header: whoever asks chooses that.
    pub(super) fn address(&self, path: &str) -> String {
        absolute(self.settings, path).unwrap_or_else(|| {
            let config = self.request.rocket().config();
            match config.address {
                IpAddr::V4(v4) => format!("http://{v4}:{}{path}", config.port),
                IpAddr::V6(v6) => format!("http://[{v6}]:{}{path}", config.port),
            }
        })
    }

    /// Rocket matches `/a/` as if it were `/a`; a page has one address.
    pub(super) fn has_slash_at_end(&self) -> bool {
        self.request.uri().path().ends_with('/')
    }

    /// Says which page this answer opens, so that the view can be counted.
    pub(super) fn opens(&self, page_id: PageId) {
        self.request.local_cache(|| Opened(Some(page_id)));
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Asking<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        let (Some(db), Some(settings), Some(clock)) =
            (rocket.state::<Db>(), rocket.state::<Arc<Settings>>(), rocket.state::<Clock>())
        else {
            return Outcome::Forward(Status::InternalServerError);
        };
        let (Outcome::Success(reader), Outcome::Success(edit_keys)) =
            (request.guard::<Reader<'_>>().await, request.guard::<EditKeys>().await)
        else {
            return Outcome::Forward(Status::InternalServerError);
        };
        Outcome::Success(Self {
            db,
            settings,
            language: language(request),
            reader_key: reader.key(),
            edit_keys,
            now_ms: clock.now_ms(),
            request,
        })
    }
}
