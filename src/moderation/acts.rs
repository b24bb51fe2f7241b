//! The routes of everything that is done to one comment, and of undoing a line of the log.

use std::borrow::Cow;

use rocket::form::Form;
use rocket::{FromForm, Route, post};

use super::answers::{Fate, Told, Typed, late, told};
use super::decide::{Decided, Deed, Seen, within};
use super::decision::{Verb, state_of};
use super::forms::{One, back};
use super::mark::Mark;
use super::marks::{Marked, Words, mark as make};
use super::pages::not_done;
use super::routes::Desk;
use super::sayings;
use super::undo::{Undone, undo as take_back};
use crate::entities::comment::CommentState;
use crate::entities::ids::{DEFAULT_SITE, LogEntryId, SavedReplyId};
use crate::error::{Error, Result};
use crate::web::{Answer, Flash, fault_rows};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    rocket::routes![approve, reject, spam, not_spam, trash, restore, undo, mark, undo_line]
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

#[post("/desk/comments/<id>/restoration", data = "<form>")]
async fn restore(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Restore, &form).await
}

#[post("/desk/comments/<id>/undo", data = "<form>")]
async fn undo(id: &str, form: Form<One<'_>>, desk: Desk<'_>) -> Result<Answer> {
    decide_one(&desk, id, Verb::Undo, &form).await
}

async fn decide_one(desk: &Desk<'_>, id: &str, verb: Verb, form: &One<'_>) -> Result<Answer> {
    let (decision, seen, now_ms) = (form.decision(verb), form.seen(), desk.reading.now_ms);
    let decided = desk.db.write(async |tx| within(tx, now_ms, &desk.by, id, &decision, seen).await).await?;
    let (author, undo) = match &decided {
        Decided::Done { author, line, .. } => (author, Some(*line).filter(|_| verb != Verb::Undo)),
        Decided::Again { author } => (author, None),
        Decided::Overtaken { .. } | Decided::NothingToUndo => {
            return late(desk, (id, not_done(desk.reading, &decided)), None, form.back()).await;
        }
    };
    let said = Flash::good(verb.done_key()).text("name", author);
    let fate = if verb == Verb::Undo { Fate::Undone } else { Fate::Moved };
    told(desk, Told { id: Some(id), fate, said, undo }, form.back()).await
}

/// A mark, with what it needs.
#[derive(Debug, FromForm)]
struct Marking<'r> {
    #[field(default = "")]
    mark: &'r str,
    #[field(default = "")]
    seen: &'r str,
    revision: Option<i64>,
    #[field(default = "")]
    body: &'r str,
    /// The number of an answer kept at hand; what is typed comes beneath it.
    saved: Option<i64>,
    /// `site` for the name of the site over an answer; otherwise the moderator's own.
    #[field(default = "")]
    under: &'r str,
    #[field(default = "")]
    why: &'r str,
    #[field(default = "")]
    back: &'r str,
}

#[post("/desk/comments/<id>/marks", data = "<form>")]
async fn mark(id: &str, form: Form<Marking<'_>>, desk: Desk<'_>) -> Result<Answer> {
    let mark = Mark::parse(form.mark).ok_or(Error::NotFound)?;
    let seen = state_of(form.seen).map(|state| Seen { state, revision: form.revision });
    let name = if form.under == "site" { &desk.settings.site.name } else { &desk.by.name };
    let reason = Some(form.why.trim()).filter(|why| !why.is_empty());
    let body = with_saved(&desk, form.saved, form.body).await?;
    let words = Words { body: &body, name, settings: desk.settings, reason };
    let deed = Deed::new(&desk.by, desk.reading.now_ms);
    let marked = desk.db.write(async |tx| make(tx, deed, id, (mark, words), seen).await).await;
    answer_mark(&desk, (id, mark), &form, marked).await
}

/// What was typed, beneath an answer kept at hand if one was chosen.
async fn with_saved<'r>(desk: &Desk<'_>, saved: Option<i64>, typed: &'r str) -> Result<Cow<'r, str>> {
    let Some(id) = saved else { return Ok(Cow::Borrowed(typed)) };
    let saved = sayings::find(desk.db, DEFAULT_SITE, SavedReplyId(id)).await?.ok_or(Error::NotFound)?;
    Ok(Cow::Owned(format!("{}\n\n{typed}", saved.body).trim_end().to_owned()))
}

async fn answer_mark(
    desk: &Desk<'_>,
    (id, mark): (&str, Mark),
    form: &Marking<'_>,
    marked: Result<Marked>,
) -> Result<Answer> {
    let place = back(form.back);
    let (author, undo) = match marked {
        Ok(Marked::Done { author, line }) => (author, Some(line)),
        Ok(Marked::Again { author }) => (author, None),
        Ok(Marked::Overtaken(outcome)) => {
            return late(desk, (id, not_done(desk.reading, &outcome)), None, place).await;
        }
        Err(Error::Invalid(faults)) => {
            let text: Vec<String> =
                fault_rows(desk.reading.locale, &faults).into_iter().map(|fault| fault.text).collect();
            let typed = Typed { mark: mark.word(), body: form.body.to_owned() };
            return late(desk, (id, text.join(" ")), Some(typed), place).await;
        }
        Err(error) => return Err(error),
    };
    let said = Flash::good(mark.done_key()).text("name", &author);
    // An answer to what waits approves it.
    let is_moved = mark == Mark::Reply && state_of(form.seen) == Some(CommentState::Held);
    let fate = if is_moved { Fate::Moved } else { Fate::Marked };
    told(desk, Told { id: Some(id), fate, said, undo }, place).await
}

/// Where to go after undoing.
#[derive(Debug, FromForm)]
struct Undoing<'r> {
    #[field(default = "")]
    back: &'r str,
}

#[post("/desk/log/<line>/undo", data = "<form>")]
async fn undo_line(line: i64, form: Form<Undoing<'_>>, desk: Desk<'_>) -> Result<Answer> {
    let deed = Deed::new(&desk.by, desk.reading.now_ms);
    let undone = desk.db.write(async |tx| take_back(tx, deed, LogEntryId(line)).await).await?;
    let place = back(form.back);
    let (said, id) = match undone {
        Undone::One { done: Decided::Done { author, .. } | Decided::Again { author }, id } => {
            (Flash::good("desk-done-undo").text("name", &author), Some(id))
        }
        Undone::One { done, id } => {
            return late(&desk, (&id, not_done(desk.reading, &done)), None, place).await;
        }
        Undone::Many { n_done, n_missed: 0, id } => (Flash::good("desk-undone-many").number("n", n_done), id),
        Undone::Many { n_done, n_missed, id } => {
            (Flash::wait("desk-undone-some").number("n", n_done).number("missed", n_missed), id)
        }
    };
    told(&desk, Told { id: id.as_deref(), fate: Fate::Undone, said, undo: None }, place).await
}
