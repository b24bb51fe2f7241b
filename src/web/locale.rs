//! The language of an answer.

use std::sync::atomic::{AtomicUsize, Ordering};

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use crate::config::Settings;
use crate::i18n::{self, Locale};

/// The cookie that remembers the language a reader chose.
pub const LANG_COOKIE: &str = "nazar_lang";

/// The language of this answer: negotiated at first, and switched by a handler whose page has a
/// language of its own, so that a refusal on a Persian page is Persian whatever the browser asks.
#[derive(Debug, Clone, Copy)]
pub struct Language<'r>(&'r Spoken);

#[derive(Debug)]
struct Spoken {
    index: AtomicUsize,
    /// Whether the visitor chose it, by a link or once before.
    is_chosen: bool,
}

impl Language<'_> {
    /// The language as it stands.
    pub fn locale(self) -> Locale {
        let index = self.0.index.load(Ordering::Relaxed);
        Locale::ALL.get(index).copied().unwrap_or(Locale::En)
    }

    /// Answers in this language from here on.
    pub fn switch_to(self, locale: Locale) {
        self.0.index.store(index(locale), Ordering::Relaxed);
    }

    /// Answers in this language from here on, unless the visitor chose one.
    pub fn unless_chosen(self, locale: Locale) {
        if !self.0.is_chosen {
            self.switch_to(locale);
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Language<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(language(request))
    }
}

/// The language of the answer to this request.
pub fn language<'r>(request: &'r Request<'_>) -> Language<'r> {
    Language(request.local_cache(|| Spoken {
        index: AtomicUsize::new(index(asked(request))),
        is_chosen: chosen(request).is_some(),
    }))
}

/// The language that the visitor chose, by a link or once before.
fn chosen(request: &Request<'_>) -> Option<Locale> {
    let query = request.query_value::<&str>("lang").and_then(Result::ok).and_then(Locale::parse);
    query.or_else(|| request.cookies().get(LANG_COOKIE).and_then(|cookie| Locale::parse(cookie.value())))
}

fn asked(request: &Request<'_>) -> Locale {
    let default = request
        .rocket()
        .state::<std::sync::Arc<Settings>>()
        .map_or(Locale::En, |settings| settings.site.lang);
    let query = request.query_value::<&str>("lang").and_then(Result::ok);
    let cookie = request.cookies().get(LANG_COOKIE).map(|cookie| cookie.value().to_owned());
    i18n::negotiate(query, cookie.as_deref(), request.headers().get_one("Accept-Language"), default)
}

fn index(locale: Locale) -> usize {
    Locale::ALL.iter().position(|one| *one == locale).unwrap_or(0)
}
