//! The desk's pages and the decisions made on them.

use std::sync::Arc;

use rocket::form::Form;
use rocket::http::CookieJar;
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::{Request, Responder, Route, get, post};

use super::decide::{Decided, decide};
use super::decision::{Decision, Verb};
use super::forms::One;
use super::pages::{self, Reading};
use super::{blocks, by_letter, cases, log_pages, log_routes, policies, queue, sayings, shield};
use crate::accounts::{Account, Moderator, Role};
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::web::{Flash, Page, language};

const RECENT: u64 = 5;
const DAY_MS: i64 = 86_400_000;

/// Everything mounted by this room.
pub fn routes() -> Vec<Route> {
    let own = rocket::routes![overview, log_routes::log, approve, reject, spam, not_spam, trash, undo];
    let house = [policies::routes(), blocks::routes(), sayings::routes()].concat();
    [own, queue::routes(), shield::routes(), by_letter::routes(), house].concat()
}

#[derive(Responder)]
enum Answer {
    Page(Page),
    Go(Redirect),
}

/// What every page of the desk works with; having it means that a moderator is here.
pub(super) struct Desk<'r> {
    /// Who is here.
    pub by: Account,
    /// The database.
    pub db: &'r Db,
    /// The time.
    pub clock: &'r Clock,
    /// The settings.
    pub settings: &'r Settings,
    /// The cookies.
    pub jar: &'r CookieJar<'r>,
    /// The language and the moment.
    pub reading: Reading,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Desk<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let by = match request.guard::<Moderator>().await {
            Outcome::Success(Moderator(account)) => account,
            Outcome::Error(refusal) => return Outcome::Error(refusal),
            Outcome::Forward(status) => return Outcome::Forward(status),
        };
        let rocket = request.rocket();
        let (Some(db), Some(clock), Some(settings)) =
            (rocket.state::<Db>(), rocket.state::<Clock>(), rocket.state::<Arc<Settings>>())
        else {
            return Outcome::Error((rocket::http::Status::InternalServerError, Error::Busy));
        };
        let reading = Reading {
            locale: language(request).locale(),
            now_ms: clock.now_ms(),
            sees_addresses: by.role == Role::Admin,
            keep_days: settings.spam.keep_days,
        };
        Outcome::Success(Desk { by, db, clock, settings, jar: request.cookies(), reading })
    }
}

#[get("/desk")]
async fn overview(desk: Desk<'_>) -> Result<Page> {
    let counts = queue::counts(desk.db.r(), &desk.by, desk.reading.now_ms - DAY_MS).await?;
    log_pages::overview(desk.reading, &counts, log_routes::newest(&desk, RECENT).await?)
}

#[post("/desk/comments/<id>/approval", data = "<form>")]
async fn approve(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Approve, &form).await
}

#[post("/desk/comments/<id>/rejection", data = "<form>")]
async fn reject(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Reject, &form).await
}

#[post("/desk/comments/<id>/spam", data = "<form>")]
async fn spam(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Spam, &form).await
}

#[post("/desk/comments/<id>/not-spam", data = "<form>")]
async fn not_spam(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::NotSpam, &form).await
}

#[post("/desk/comments/<id>/trash", data = "<form>")]
async fn trash(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Trash, &form).await
}

#[post("/desk/comments/<id>/undo", data = "<form>")]
async fn undo(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Undo, &form).await
}

async fn decide_one(desk: &Desk<'_>, id: &str, verb: Verb, form: &One<'_>) -> Result<Answer> {
    let decision = form.decision(verb);
    let outcome = decide(desk.db, desk.clock, &desk.by, id, &decision, form.seen()).await?;
    match &outcome {
        Decided::Done { author } | Decided::Again { author } => {
            leave_word(desk, id, &decision, author);
            Ok(Answer::Go(Redirect::to(form.back())))
        }
        Decided::Overtaken { .. } | Decided::NothingToUndo => {
            let case = cases::find(desk.db, &desk.by, id).await?;
            pages::decided(desk.reading, &outcome, case, form.back()).map(Answer::Page)
        }
    }
}

/// Leaves the sentence for the next page, with the way back.
fn leave_word(desk: &Desk<'_>, id: &str, decision: &Decision, author: &str) {
    let verb = decision.verb();
    let said = Flash::good(verb.done_key()).text("name", author);
    let said = match verb {
        Verb::Approve | Verb::Reject | Verb::Spam | Verb::NotSpam | Verb::Trash => {
            said.undo(&format!("/desk/comments/{id}/undo"))
        }
        Verb::Undo => said,
    };
    said.leave(desk.jar, desk.settings);
}
