//! The list, and one decision about many.

use rocket::form::Form;
use rocket::http::uri::Origin;
use rocket::response::Redirect;
use rocket::{FromForm, Route, get, post};

use super::bulk::{self, By, Done, MOST_AT_ONCE, Whole};
use super::filter::Filter;
use super::list_page::{self, Found};
use super::sieve_page::sieve;
use super::store::{self, choices, tabs};
use super::whole_page::{self, Number};
use crate::accounts;
use crate::comments::store::MOST_FOUND;
use crate::error::{Error, Result};
use crate::moderation::answers::undo_path;
use crate::moderation::cases;
use crate::moderation::decision::Verb;
use crate::moderation::forms::{Many, Why, decision};
use crate::moderation::routes::Desk;
use crate::web::{Answer, Flash, Page, Pager};

const PER_PAGE: u64 = 25;

/// Everything mounted by this part.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![list, ask_whole, decide_whole, decide_many]
}

fn asked(desk: &Desk<'_>, query: &str) -> Result<Filter> {
    Filter::parse(query, desk.reading.locale).ok_or(Error::NotFound)
}

#[get("/desk/comments?<page>")]
async fn list(page: Option<&str>, at: &Origin<'_>, desk: Desk<'_>) -> Result<Page> {
    let filter = asked(&desk, at.query().map_or("", |query| query.as_str()))?;
    let db = desk.db.r();
    let wanted = store::wanted(db, &desk.by, &filter).await?;
    let n = store::count(db, &wanted).await?;
    let pager = Pager::new(page, n.min(MOST_FOUND), PER_PAGE, |page| filter.path(page));
    let found = store::list(db, &wanted, pager.offset(PER_PAGE), PER_PAGE).await?;
    let cases = cases::gather(desk.db, found).await?;
    let counts = tabs(db, &desk.by).await?;
    let accounts = accounts::list(desk.db).await?;
    let sieve = sieve(desk.reading, &filter, &choices(db, &desk.by).await?, &accounts);
    list_page::page(desk.reading, &filter, &counts, sieve, Found { n, cases, pager })
}

#[get("/desk/comments/everything?<decision>")]
async fn ask_whole(decision: &str, at: &Origin<'_>, desk: Desk<'_>) -> Result<Page> {
    let filter = asked(&desk, at.query().map_or("", |query| query.as_str()))?;
    let verb = Verb::parse(decision).ok_or(Error::NotFound)?;
    let wanted = store::wanted(desk.db.r(), &desk.by, &filter).await?;
    let n = store::count(desk.db.r(), &wanted).await?;
    let number = Number { n: n.min(MOST_AT_ONCE), is_capped: n > MOST_AT_ONCE, before: None };
    whole_page::page(desk.reading, &filter, verb, number)
}

/// A decision about everything that matches.
#[derive(Debug, FromForm)]
struct WholeForm<'r> {
    /// The word of the decision.
    #[field(default = "")]
    decision: &'r str,
    /// The filter, as in the address of the list.
    #[field(default = "")]
    query: &'r str,
    /// How many were said.
    n: u64,
    /// A canned reason.
    #[field(default = "")]
    reason: &'r str,
    /// Whether writers who asked are to know it.
    #[field(default = "")]
    tell: &'r str,
}

#[post("/desk/comments/everything", data = "<form>")]
async fn decide_whole(form: Form<WholeForm<'_>>, desk: Desk<'_>) -> Result<Answer> {
    let filter = asked(&desk, form.query)?;
    let verb = Verb::parse(form.decision).filter(|verb| *verb != Verb::Undo).ok_or(Error::NotFound)?;
    let by = By { account: &desk.by, now_ms: desk.clock.now_ms() };
    let decision = decision(verb, Why { reason: form.reason, tell: form.tell, ..Why::default() });
    match bulk::decide_whole(desk.db, by, &decision, &filter, form.n).await? {
        Whole::Done(done) => {
            leave_word(&desk, &done, true);
            Ok(Answer::Go(Redirect::to(filter.path(1))))
        }
        Whole::Changed(n) => {
            let number = Number { n, is_capped: n == MOST_AT_ONCE, before: Some(form.n) };
            Ok(Answer::Page(whole_page::page(desk.reading, &filter, verb, number)?.status(409)))
        }
    }
}

#[post("/desk/comments", data = "<form>")]
async fn decide_many(form: Form<Many<'_>>, desk: Desk<'_>) -> Result<Redirect> {
    let Some(decision) = form.decision() else {
        return Ok(nothing_chosen(&desk, &form));
    };
    if form.everything {
        let query = form.back().split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
        let (query, word) = (asked(&desk, &query)?.query(&[]), decision.verb().word());
        return Ok(Redirect::to(format!("/desk/comments/everything?{query}&decision={word}")));
    }
    let chosen = form.chosen();
    if chosen.is_empty() {
        return Ok(nothing_chosen(&desk, &form));
    }
    let by = By { account: &desk.by, now_ms: desk.clock.now_ms() };
    let done = bulk::decide_chosen(desk.db, by, &decision, &chosen).await?;
    leave_word(&desk, &done, decision.verb() != Verb::Undo);
    Ok(Redirect::to(form.back()))
}

fn nothing_chosen(desk: &Desk<'_>, form: &Many<'_>) -> Redirect {
    Flash::bad("desk-bulk-none").leave(desk.jar, desk.settings);
    Redirect::to(form.back())
}

/// Leaves the sentence for the next page, with the way back.
fn leave_word(desk: &Desk<'_>, done: &Done, can_undo: bool) {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let said = match done.n_missed {
        0 => Flash::good("desk-done-many"),
        missed => Flash::wait("desk-done-some").number("missed", number(missed)),
    };
    let said = said.number("n", number(done.n_done));
    let said = match done.line.filter(|_| can_undo) {
        Some(line) => said.undo(&undo_path(line)),
        None => said,
    };
    said.leave(desk.jar, desk.settings);
}
