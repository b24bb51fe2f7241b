//! `GET /api/v1/averages`: the same numbers as the export's, for programs with a key.

use std::sync::Arc;

use rocket::http::uri::Origin;
use rocket::serde::json::Json;
use rocket::{Route, State, get};
use serde::Serialize;

use super::averages::Rated;
use super::store;
use super::write::addressed;
use crate::accounts::{Bearer, TokenScope};
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::{ArticleId, DEFAULT_SITE};
use crate::i18n::calendar;
use crate::web::problem::{Problem, only_fields};

/// How many articles an answer holds.
const AT_ONCE: u64 = 200;

/// The routes; they take no cookie.
pub fn api_routes() -> Vec<Route> {
    rocket::routes![averages]
}

#[derive(Serialize)]
struct Averages {
    averages: Vec<Average>,
    /// Where to go on; nothing at the end.
    next: Option<String>,
}

#[derive(Serialize)]
struct Average {
    page: String,
    url: String,
    title: String,
    lang: String,
    votes: u64,
    sum: u64,
    average: Option<f64>,
    stars: [u64; 5],
    last_vote_at: Option<String>,
}

impl From<Rated> for Average {
    fn from(rated: Rated) -> Self {
        let summary = rated.summary();
        Average {
            page: format!("/articles/{}", rated.slug),
            votes: summary.votes(),
            sum: summary.sum(),
            average: summary.average(),
            stars: summary.spread().stars,
            last_vote_at: rated.tally.last_at.map(calendar::iso),
            url: rated.url,
            title: rated.title,
            lang: rated.lang,
        }
    }
}

#[get("/api/v1/averages?<cursor>")]
async fn averages(
    bearer: Bearer,
    cursor: Option<&str>,
    address: &Origin<'_>,
    db: &State<Db>,
    settings: &State<Arc<Settings>>,
) -> Result<Json<Averages>, Problem> {
    let by = bearer.may(TokenScope::Averages)?;
    only_fields(address, &["cursor"])?;
    let after = match cursor {
        Some(text) => {
            text.parse().map_err(|_none| Problem::Unreadable("`cursor` cannot be read".to_owned()))?
        }
        None => 0,
    };
    let rated = store::rated_after(db.r(), ArticleId(after), AT_ONCE).await?;
    let is_full = u64::try_from(rated.len()).is_ok_and(|n| n == AT_ONCE);
    let next = rated.last().filter(|_| is_full).map(|last| last.id.to_string());
    let own = rated.into_iter().filter(|one| !one.is_draft && by.scope.holds(DEFAULT_SITE, &one.lang));
    let averages = own.map(|one| addressed(one, settings).into()).collect();
    Ok(Json(Averages { averages, next }))
}
