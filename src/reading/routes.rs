//! The pages a reader meets.

use std::collections::BTreeMap;
use std::sync::Arc;

use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::time::Duration;
use rocket::{Responder, Route, State, get, routes};

use super::asking::Asking;
use super::privacy::Privacy;
use super::{gather, show};
use crate::articles::{self, Slug};
use crate::config::Settings;
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::opinions::Opinions;
use crate::web::{LANG_COOKIE, Page, private_cookie};

/// How long a cache may keep a page: long enough to carry a crowd, short enough to be forgotten.
pub(super) const PAGE_S: u32 = 60;

/// What templates are given that show words only.
const NOTHING: BTreeMap<&str, &str> = BTreeMap::new();

/// Everything this room answers.
pub fn routes() -> Vec<Route> {
    let mut routes = routes![index, article, privacy, licences];
    routes.extend(super::feed_routes::routes());
    routes
}

/// A page, or the address where it really is.
#[derive(Responder)]
enum PageOrPlace {
    Page(Box<Page>),
    Place(Box<Redirect>),
}

#[get("/?<lang>&<category>&<page>")]
async fn index(
    asking: Asking<'_>,
    jar: &CookieJar<'_>,
    lang: Option<&str>,
    category: Option<&str>,
    page: Option<&str>,
) -> Result<Page> {
    let chosen = lang.and_then(Locale::parse);
    let made = gather::index(&asking, category, page).await?;
    match chosen.filter(|one| jar.get(LANG_COOKIE).is_none_or(|cookie| cookie.value() != one.tag())) {
        Some(locale) => {
            // A page that sets a cookie is for this browser alone, so it is not made public.
            let value = locale.tag().to_owned();
            jar.add(private_cookie(LANG_COOKIE, value, Duration::days(365), asking.settings));
            Ok(made)
        }
        None => Ok(made.public(PAGE_S)),
    }
}

#[get("/articles/<slug>?<sort>&<page>")]
async fn article(
    asking: Asking<'_>,
    slug: &str,
    sort: Option<&str>,
    page: Option<&str>,
) -> Result<PageOrPlace> {
    let canonical = Slug::parse(slug).ok_or(Error::NotFound)?;
    let article = articles::find(asking.db, &canonical, asking.now_ms).await?.ok_or(Error::NotFound)?;
    if canonical.as_str() != slug || asking.has_slash_at_end() {
        return Ok(PageOrPlace::Place(Box::new(Redirect::moved(canonical.encoded_path()))));
    }
    asking.opens(article.page_id);
    let made = show::article(&asking, article, sort, page).await?;
    Ok(PageOrPlace::Page(Box::new(made.public(PAGE_S))))
}

#[get("/privacy")]
fn privacy(opinions: &State<Opinions>, settings: &State<Arc<Settings>>) -> Result<Page> {
    let privacy = Privacy::of(opinions, settings);
    Ok(Page::new("reading/privacy.html", &privacy)?.canonical("/privacy").public(PAGE_S))
}

#[get("/licences")]
fn licences() -> Result<Page> {
    Ok(Page::new("reading/licences.html", &NOTHING)?.canonical("/licences").public(PAGE_S))
}
