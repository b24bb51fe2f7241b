//! The page about a writer, and the deeds on it.

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{FromForm, Route, get, post};

use super::pages::{self, Known};
use super::store;
use super::sweep::{self, MOST_AT_ONCE, Swept};
use crate::comments::notes;
use crate::error::{Error, Result};
use crate::moderation::answers::undo_path;
use crate::moderation::decide::Deed;
use crate::moderation::routes::Desk;
use crate::moderation::{blocks, cases};
use crate::web::{Flash, Page};

const DAY_MS: i64 = 86_400_000;
/// So many comments stand on the page.
const MOST_SHOWN: usize = 25;
const MAX_REASON: usize = 200;

/// The routes.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![show, approve, block, note]
}

#[get("/desk/authors/<key>")]
async fn show(key: &str, desk: Desk<'_>) -> Result<Page> {
    let (db, now_ms) = (desk.db, desk.reading.now_ms);
    let sent = store::sent(db.r(), &desk.by, key, &[], MOST_AT_ONCE).await?;
    let site = sent.first().ok_or(Error::NotFound)?.site_id;
    let near = if desk.reading.sees_addresses { store::near(db.r(), key, &sent).await? } else { Vec::new() };
    let mut newest = Vec::new();
    for one in sent.iter().take(MOST_SHOWN) {
        newest.extend(cases::find(db, &desk.by, &one.public_id).await?);
    }
    let known = Known {
        counts: store::counts(db.r(), &desk.by, key).await?,
        n_ratings: store::count_ratings(db.r(), key).await?,
        near,
        block: blocks::of_author(db, site, key, now_ms).await?,
        notes: notes::list(db.r(), site, key).await?,
        cases: newest,
        sent,
    };
    pages::show(desk.reading, key, known)
}

#[post("/desk/authors/<key>/approval")]
async fn approve(key: &str, desk: Desk<'_>) -> Result<Redirect> {
    let deed = Deed::new(&desk.by, desk.reading.now_ms);
    let swept = desk.db.write(async |tx| sweep::approve(tx, deed, key).await).await?;
    Ok(leave(&desk, key, "desk-author-approved", swept))
}

/// Why and for how long.
#[derive(FromForm)]
struct Blocking<'r> {
    #[field(default = "")]
    reason: &'r str,
    /// In days; for good if there is none.
    days: Option<u32>,
}

#[post("/desk/authors/<key>/block", data = "<form>")]
async fn block(key: &str, form: Form<Blocking<'_>>, desk: Desk<'_>) -> Result<Redirect> {
    let deed = Deed::new(&desk.by, desk.reading.now_ms);
    let until = form.days.filter(|days| *days > 0).map(|days| deed.now_ms + i64::from(days) * DAY_MS);
    let reason = crate::text::normalize::clean_line(form.reason);
    let reason = crate::text::length::truncate(&reason, MAX_REASON);
    let swept = desk.db.write(async |tx| sweep::hide(tx, deed, key, (&reason, until)).await).await?;
    Ok(leave(&desk, key, "desk-author-blocked", swept))
}

fn leave(desk: &Desk<'_>, key: &str, said: &str, swept: Swept) -> Redirect {
    let said = Flash::good(said).number("n", swept.n);
    let said = match swept.line {
        Some(line) => said.undo(&undo_path(line)),
        None => said,
    };
    said.leave(desk.jar, desk.settings);
    Redirect::to(format!("/desk/authors/{key}"))
}

/// A note.
#[derive(FromForm)]
struct Noting<'r> {
    #[field(default = "")]
    body: &'r str,
}

#[post("/desk/authors/<key>/notes", data = "<form>")]
async fn note(key: &str, form: Form<Noting<'_>>, desk: Desk<'_>) -> Result<Redirect> {
    let newest = store::sent(desk.db.r(), &desk.by, key, &[], 1).await?;
    let site = newest.first().ok_or(Error::NotFound)?.site_id;
    let now_ms = desk.reading.now_ms;
    desk.db.write(async |tx| notes::add(tx, site, &desk.by, key, form.body, now_ms).await).await?;
    Flash::good("desk-author-noted").leave(desk.jar, desk.settings);
    Ok(Redirect::to(format!("/desk/authors/{key}")))
}
