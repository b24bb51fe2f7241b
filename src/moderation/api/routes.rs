//! `GET /api/v1/queue` and `POST /api/v1/comments/<id>/decisions`.

use rocket::http::uri::Origin;
use rocket::serde::json::Json;
use rocket::{Route, State, get, post};
use serde::{Deserialize, Serialize};

use super::store::{self, Asked, Row};
use crate::accounts::{Bearer, TokenScope};
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::ids::CommentId;
use crate::error::{Error, Faults};
use crate::i18n::calendar;
use crate::moderation::decide::{Decided, Seen, decide};
use crate::moderation::decision::{Decision, Verb, state_of};
use crate::spam;
use crate::text::{length, normalize};
use crate::web::problem::{Problem, only_fields};

/// How many comments an answer holds, and may hold.
const USUAL: u64 = 50;
const MOST: u64 = 200;
const MAX_REASON: usize = 500;

/// The routes; they take no cookie, so no page of another site can use them.
pub fn api_routes() -> Vec<Route> {
    rocket::routes![queue, decide_one]
}

#[derive(Serialize)]
struct Queue {
    comments: Vec<Waiting>,
    /// Where to go on; nothing at the end.
    next: Option<String>,
}

#[derive(Serialize)]
struct Waiting {
    id: String,
    site: String,
    page: String,
    title: String,
    lang: String,
    state: &'static str,
    author: Author,
    text: String,
    html: String,
    score: f64,
    reasons: Vec<String>,
    revision: i64,
    sent_at: String,
}

#[derive(Serialize)]
struct Author {
    name: String,
    website: Option<String>,
}

impl From<Row> for Waiting {
    fn from(row: Row) -> Self {
        Waiting {
            id: row.public_id,
            site: row.site_id.to_string(),
            page: row.path,
            title: row.title,
            lang: row.lang.unwrap_or(row.page_lang),
            state: row.state.as_str(),
            author: Author { name: row.author_name, website: row.author_website },
            text: row.body_source,
            html: row.body_html,
            score: f64::from(row.score) / 100.0,
            reasons: spam::reasons_from_json(&row.reasons).into_iter().map(|reason| reason.key).collect(),
            revision: row.revision,
            sent_at: calendar::iso(row.created_at),
        }
    }
}

#[get("/api/v1/queue?<state>&<cursor>&<limit>")]
async fn queue(
    bearer: Bearer,
    state: Option<&str>,
    cursor: Option<&str>,
    limit: Option<&str>,
    address: &Origin<'_>,
    db: &State<Db>,
) -> Result<Json<Queue>, Problem> {
    let by = bearer.may(TokenScope::Queue)?;
    only_fields(address, &["state", "cursor", "limit"])?;
    let state = match state {
        Some(word) => state_of(word).ok_or_else(|| unreadable("state"))?,
        None => CommentState::Held,
    };
    let number = |given: Option<&str>, name: &str| match given {
        Some(text) => text.parse::<i64>().map(Some).map_err(|_none| unreadable(name)),
        None => Ok(None),
    };
    let after = CommentId(number(cursor, "cursor")?.unwrap_or(0));
    let limit = number(limit, "limit")?.map_or(USUAL, |n| u64::try_from(n).unwrap_or(1).clamp(1, MOST));
    let rows = store::list(db.r(), Asked { by, state, after, limit }).await?;
    let is_full = u64::try_from(rows.len()).is_ok_and(|n| n == limit);
    let next = rows.last().filter(|_| is_full).map(|row| row.id.to_string());
    Ok(Json(Queue { comments: rows.into_iter().map(Waiting::from).collect(), next }))
}

fn unreadable(name: &str) -> Problem {
    Problem::Unreadable(format!("`{name}` cannot be read"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    decision: String,
    reason: Option<String>,
    /// Whether a writer who asked what becomes of the comment is to know the reason.
    #[serde(default)]
    tell: bool,
    /// The state that the program saw; without it the decision holds whatever it is now.
    seen: Option<String>,
    revision: Option<i64>,
}

#[derive(Serialize)]
struct Done {
    id: String,
    state: &'static str,
}

#[post("/api/v1/comments/<id>/decisions", data = "<body>")]
async fn decide_one(
    bearer: Bearer,
    id: &str,
    body: &str,
    address: &Origin<'_>,
    db: &State<Db>,
    clock: &State<Clock>,
) -> Result<Json<Done>, Problem> {
    let by = bearer.may(TokenScope::Decide)?;
    only_fields(address, &[])?;
    let wanted: Wanted =
        serde_json::from_str(body).map_err(|error| Problem::Unreadable(error.to_string()))?;
    let decision = wanted.decision()?;
    let seen = wanted.seen()?;
    match decide(db, clock, by, id, &decision, seen).await? {
        Decided::Done { .. } | Decided::Again { .. } => {}
        Decided::Overtaken { now, .. } => return Err(Problem::Overtaken(now.as_str())),
        Decided::NothingToUndo => return Err(Error::Stale("desk-done-nothing").into()),
    }
    let now = crate::comments::store::find(db.r(), id).await?.ok_or(Error::NotFound)?;
    Ok(Json(Done { id: now.public_id, state: now.state.as_str() }))
}

impl Wanted {
    fn decision(&self) -> Result<Decision, Problem> {
        let verb = Verb::parse(&self.decision).ok_or_else(|| unreadable("decision"))?;
        let reason = self.reason.as_deref().map(normalize::clean_line).filter(|reason| !reason.is_empty());
        if reason.as_deref().is_some_and(|reason| length::graphemes(reason) > MAX_REASON) {
            return Err(Error::Invalid(Faults::one("reason", "rule-fault-long")).into());
        }
        Ok(match verb {
            Verb::Approve => Decision::Approve,
            Verb::Reject => Decision::Reject { reason, tells_why: self.tell },
            Verb::Spam => Decision::Spam,
            Verb::NotSpam => Decision::NotSpam,
            Verb::Trash => Decision::Trash,
            Verb::Restore => Decision::Restore,
            Verb::Undo => Decision::Undo,
        })
    }

    fn seen(&self) -> Result<Option<Seen>, Problem> {
        let Some(word) = &self.seen else { return Ok(None) };
        let state = state_of(word).ok_or_else(|| unreadable("seen"))?;
        Ok(Some(Seen { state, revision: self.revision }))
    }
}
