//! A page: a template, its context, and how long it may be kept.

use std::io::Cursor;
use std::sync::Arc;

use data_encoding::HEXLOWER;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{Responder, Response};
use rocket::{Request, http::Method};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tera::Context;

use crate::clock::Clock;
use crate::config::Settings;
use crate::error::{Attempt, Error, Result};
use crate::i18n::Locale;
use crate::text::slug;
use crate::views::Views;

use super::assets::{accepts, gzip};
use super::flash::Flash;
use super::locale::language;
use super::reader::has_own_cookies;

/// Who is signed in, as the layout shows it; set by the desk's guards with [`SignedIn::remember`].
#[derive(Debug, Clone, Serialize)]
pub struct SignedIn {
    /// The account's name.
    pub name: String,
    /// `admin` or `moderator`.
    pub role: &'static str,
    /// Whether the role is admin.
    pub is_admin: bool,
}

impl SignedIn {
    /// Tells the layout of this answer who is signed in.
    pub fn remember(self, request: &Request<'_>) {
        request.local_cache(|| Some(self));
    }
}

/// One answer made of a template.
#[derive(Debug)]
pub struct Page {
    template: &'static str,
    context: Context,
    status: Status,
    kind: ContentType,
    canonical: Option<String>,
    public_s: Option<u32>,
    alternates: Vec<(Locale, String)>,
}

impl Page {
    /// A page of this template; it speaks the request's language (see [`super::Language`]).
    ///
    /// # Errors
    /// A context that cannot be turned into template values.
    pub fn new(template: &'static str, context: &impl Serialize) -> Result<Self> {
        let context = Context::from_serialize(context).attempting("preparing a page")?;
        Ok(Self {
            template,
            context,
            status: Status::Ok,
            kind: ContentType::HTML,
            canonical: None,
            public_s: None,
            alternates: Vec::new(),
        })
    }

    /// With another status than 200.
    #[must_use]
    pub fn status(mut self, code: u16) -> Self {
        self.status = Status::new(code);
        self
    }

    /// With another content type than HTML.
    #[must_use]
    pub fn kind(mut self, kind: ContentType) -> Self {
        self.kind = kind;
        self
    }

    /// With the path that names this page, whatever path was asked for.
    #[must_use]
    pub fn canonical(mut self, path: &str) -> Self {
        self.canonical = Some(slug::encode(path));
        self
    }

    /// With the path and query that name this page, encoded already.
    #[must_use]
    pub fn canonical_address(mut self, encoded: String) -> Self {
        self.canonical = Some(encoded);
        self
    }

    /// With addresses (paths with query) of the same page in other languages.
    #[must_use]
    pub fn alternates(mut self, alternates: Vec<(Locale, String)>) -> Self {
        self.alternates = alternates;
        self
    }

    /// May be kept by caches for so many seconds, for readers who have no cookie of ours.
    #[must_use]
    pub fn public(mut self, seconds: u32) -> Self {
        self.public_s = Some(seconds);
        self
    }

    fn render(&mut self, request: &Request<'_>, flash: Option<&Flash>) -> Result<String> {
        let rocket = request.rocket();
        let (Some(views), Some(settings), Some(clock)) =
            (rocket.state::<Views>(), rocket.state::<Arc<Settings>>(), rocket.state::<Clock>())
        else {
            return Err(Error::Busy);
        };
        let locale = language(request).locale();
        let layout = Layout::of(request, self, settings, locale);
        self.context.extend(Context::from_serialize(&layout).attempting("preparing the layout")?);
        self.context.insert("flash", &flash.and_then(|flash| flash.shown(locale)));
        self.context.insert("now", &clock.now_ms());
        views.render(locale, self.template, &self.context)
    }
}

/// What every layout knows.
#[derive(Serialize)]
struct Layout {
    path: String,
    canonical: Option<String>,
    languages: Vec<LanguageLink>,
    alternates: Vec<Alternate>,
    account: Option<SignedIn>,
}

#[derive(Serialize)]
struct LanguageLink {
    tag: &'static str,
    name: &'static str,
    dir: &'static str,
    url: String,
    current: bool,
}

#[derive(Serialize)]
struct Alternate {
    tag: &'static str,
    url: String,
}

impl Layout {
    fn of(request: &Request<'_>, page: &Page, settings: &Settings, locale: Locale) -> Self {
        let path = page.canonical.clone().unwrap_or_else(|| request.uri().path().to_string());
        let is_desk = path.starts_with("/desk") || matches!(path.as_str(), "/login" | "/setup");
        // A list on the desk stays as it is asked for.
        let rest = if request.method() == Method::Get { without_lang(request) } else { String::new() };
        let link = |one: Locale| match page.alternates.iter().find(|(locale, _)| *locale == one) {
            Some((_, url)) => url.clone(),
            None if is_desk => format!("{path}?{rest}lang={}", one.tag()),
            None => format!("/?lang={}", one.tag()),
        };
        Self {
            canonical: page.canonical.as_ref().and_then(|path| absolute(settings, path)),
            languages: Locale::ALL
                .iter()
                .map(|one| LanguageLink {
                    tag: one.tag(),
                    name: one.native_name(),
                    dir: one.direction().as_str(),
                    url: link(*one),
                    current: *one == locale,
                })
                .collect(),
            alternates: page
                .alternates
                .iter()
                .filter_map(|(one, url)| Some(Alternate { tag: one.tag(), url: absolute(settings, url)? }))
                .collect(),
            account: request.local_cache(|| None::<SignedIn>).clone(),
            path,
        }
    }
}

/// The query of a request but for the language, ready for one more field.
fn without_lang(request: &Request<'_>) -> String {
    let query = request.uri().query().map_or("", |query| query.as_str());
    let fields = query.split('&').filter(|field| !field.is_empty() && !field.starts_with("lang="));
    fields.flat_map(|field| [field, "&"]).collect()
}

/// The absolute address of a path, when the public address is known.
pub fn absolute(settings: &Settings, path: &str) -> Option<String> {
    let base = settings.server.base_url.as_ref()?;
    Some(format!("{}{path}", base.as_str().trim_end_matches('/')))
}

impl<'r> Responder<'r, 'static> for Page {
    fn respond_to(mut self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let flash = if self.kind == ContentType::HTML { Flash::take(request) } else { None };
        let text = match self.render(request, flash.as_ref()) {
            Ok(text) => text,
            // The error page is a page too: if even that cannot be rendered, the status must do.
            Err(error) if self.template == super::respond::TEMPLATE => {
                tracing::error!(error = error.chain(), "the error page cannot be rendered");
                return Err(Status::InternalServerError);
            }
            Err(error) => return error.respond_to(request),
        };
        let is_shared = self.public_s.is_some() && flash.is_none() && !has_own_cookies(request);
        let etag = format!(
            "\"{}\"",
            HEXLOWER.encode(&Sha256::digest(text.as_bytes())).chars().take(24).collect::<String>()
        );
        let mut response = Response::build();
        response.header(self.kind.clone()).max_chunk_size(262_144);
        response.header(Header::new("Content-Language", language(request).locale().tag()));
        match self.public_s.filter(|_| is_shared) {
            Some(seconds) => {
                response
                    .header(Header::new("Cache-Control", format!("public, max-age={seconds}")))
                    .header(Header::new("Vary", "Accept-Encoding, Accept-Language, Cookie"))
                    .header(Header::new("ETag", etag.clone()));
                if request.method() == Method::Get
                    && request.headers().get_one("If-None-Match") == Some(&etag)
                {
                    return response.status(Status::NotModified).ok();
                }
            }
            None => {
                response
                    .header(Header::new("Cache-Control", "private, no-store"))
                    .header(Header::new("Vary", "Accept-Encoding, Cookie"));
            }
        }
        let packed = accepts(request, "gzip").then(|| gzip(text.as_bytes(), 6)).flatten();
        let body = match packed {
            Some(packed) => {
                response.header(Header::new("Content-Encoding", "gzip"));
                packed
            }
            None => text.into_bytes(),
        };
        response.status(self.status).sized_body(body.len(), Cursor::new(body)).ok()
    }
}
