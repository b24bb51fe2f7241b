//! The desk's page of ratings: many of one page from one network on one day.

use std::sync::Arc;

use rocket::form::{Form, FromForm};
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes as list_of};
use serde::Serialize;

use crate::accounts::Admin;
use crate::articles;
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::PageId;
use crate::error::{Error, Result};
use crate::ratings::{self, Crowd, CrowdOrder};
use crate::web::{Flash, Page};

/// How far back the page looks.
const MONTH_MS: i64 = 30 * 86_400_000;
/// How many crowds it shows.
const MOST: u64 = 100;

/// The routes of the page.
pub fn ballot_routes() -> Vec<Route> {
    list_of![show, order]
}

#[derive(Serialize)]
struct Crowds {
    crowds: Vec<CrowdRow>,
}

/// One row, ready for the template.
#[derive(Serialize)]
struct CrowdRow {
    page: i64,
    network: String,
    title: String,
    url: String,
    first_at: i64,
    last_at: i64,
    n: i64,
    n_counted: i64,
    n_unproven: i64,
    n_set_aside: i64,
    stars: Vec<i64>,
}

/// Which crowd, and what is to become of it.
#[derive(FromForm)]
struct Ordered<'r> {
    page: i64,
    network: &'r str,
    deed: &'r str,
}

#[get("/desk/ratings")]
async fn show(_admin: Admin, db: &State<Db>, clock: &State<Clock>) -> Result<Page> {
    let mut rows = Vec::new();
    for crowd in ratings::crowds(db, clock.now_ms() - MONTH_MS, MOST).await? {
        if let Some(article) = articles::find_by_page(db, crowd.page, clock.now_ms()).await? {
            rows.push(row(crowd, &article));
        }
    }
    Page::new("moderation/ratings.html", &Crowds { crowds: rows })
}

fn row(crowd: Crowd, article: &articles::Teaser) -> CrowdRow {
    CrowdRow {
        n: crowd.n(),
        page: crowd.page.0,
        title: article.title.clone(),
        url: article.slug.encoded_path(),
        first_at: crowd.first_at,
        last_at: crowd.last_at,
        n_counted: crowd.n_counted,
        n_unproven: crowd.n_unproven,
        n_set_aside: crowd.n_set_aside,
        stars: crowd.stars.to_vec(),
        network: crowd.network,
    }
}

#[post("/desk/ratings", data = "<form>")]
async fn order(
    admin: Admin,
    form: Form<Ordered<'_>>,
    db: &State<Db>,
    clock: &State<Clock>,
    settings: &State<Arc<Settings>>,
    jar: &CookieJar<'_>,
) -> Result<Redirect> {
    let (order, said) = match form.deed {
        "set-aside" => (CrowdOrder::SetAside, "desk-crowd-set-aside"),
        "restore" => (CrowdOrder::Restore, "desk-crowd-restored"),
        _ => return Err(Error::NotFound),
    };
    let page = PageId(form.page);
    let article = articles::find_by_page(db, page, clock.now_ms()).await?.ok_or(Error::NotFound)?;
    let site = articles::find(db, &article.slug, clock.now_ms()).await?.ok_or(Error::NotFound)?.site_id;
    let crowd = (site, page, form.network);
    let n = ratings::order_crowd(db, crowd, order, (admin.0.id, admin.0.actor()), clock.now_ms()).await?;
    Flash::good(said).number("n", i64::try_from(n).unwrap_or(i64::MAX)).leave(jar, settings);
    Ok(Redirect::to("/desk/ratings"))
}
