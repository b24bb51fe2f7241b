//! The page about a writer, and the deeds on it.

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{FromForm, Route, get, post};

use super::pages::{self, Known};
use super::store;
use super::sweep::{self, MOST_AT_ONCE, Swept};
use crate::accounts;
use crate::comments::notes;
use crate::db::Tx;
use crate::entities::ids::{AuthorNoteId, SiteId};
use crate::error::{Error, Result};
use crate::moderation::answers::undo_path;
use crate::moderation::decide::Deed;
use crate::moderation::routes::Desk;
use crate::moderation::{blocks, cases};
use crate::web::{Answer, Flash, Page};

const DAY_MS: i64 = 86_400_000;
/// So many comments stand on the page.
const MOST_SHOWN: usize = 25;
const MAX_REASON: usize = 200;

/// The routes.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![show, approve, block, note, drop_note]
}

#[get("/desk/authors/<key>")]
async fn show(key: &str, desk: Desk<'_>) -> Result<Page> {
    pages::show(desk.reading, &desk.by, key, known(&desk, key).await?, None)
}

/// What is known of a writer; nobody outside of what the account may see.
async fn known(desk: &Desk<'_>, key: &str) -> Result<Known> {
    let (db, now_ms) = (desk.db, desk.reading.now_ms);
    let sent = store::sent(db.r(), &desk.by, key, &[], MOST_AT_ONCE).await?;
    let site = sent.first().ok_or(Error::NotFound)?.site_id;
    let near = if desk.reading.sees_addresses { store::near(db.r(), key, &sent).await? } else { Vec::new() };
    let mut newest = Vec::new();
    for one in sent.iter().take(MOST_SHOWN) {
        newest.extend(cases::find(db, &desk.by, &one.public_id).await?);
    }
    Ok(Known {
        counts: store::counts(db.r(), &desk.by, key).await?,
        n_ratings: store::count_ratings(db.r(), key).await?,
        near,
        block: blocks::of_author(db, site, key, now_ms).await?,
        notes: notes::list(db.r(), site, key).await?,
        people: accounts::list(db).await?,
        cases: newest,
        sent,
    })
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
async fn note(key: &str, form: Form<Noting<'_>>, desk: Desk<'_>) -> Result<Answer> {
    let site = site_of(&desk, key).await?;
    let now_ms = desk.reading.now_ms;
    let add = desk.db.write(async |tx| notes::add(tx, site, &desk.by, key, form.body, now_ms).await);
    match add.await {
        Ok(_note) => {
            Flash::good("desk-author-noted").leave(desk.jar, desk.settings);
            Ok(Answer::go(format!("/desk/authors/{key}")))
        }
        Err(Error::Invalid(faults)) => {
            let typed = Some((form.body, &faults));
            let page = pages::show(desk.reading, &desk.by, key, known(&desk, key).await?, typed)?;
            Ok(Answer::Page(page.status(422)))
        }
        Err(error) => Err(error),
    }
}

#[post("/desk/authors/<key>/notes/<id>/removal")]
async fn drop_note(key: &str, id: i64, desk: Desk<'_>) -> Result<Redirect> {
    let site = site_of(&desk, key).await?;
    let now_ms = desk.reading.now_ms;
    let remove = async |tx: &Tx| notes::remove(tx, site, &desk.by, AuthorNoteId(id), now_ms).await;
    match desk.db.write(remove).await? {
        Some(_note) => Flash::good("desk-author-note-gone").leave(desk.jar, desk.settings),
        None => Flash::wait("rule-gone").leave(desk.jar, desk.settings),
    }
    Ok(Redirect::to(format!("/desk/authors/{key}")))
}

/// Where a writer wrote, as far as the account may see it.
async fn site_of(desk: &Desk<'_>, key: &str) -> Result<SiteId> {
    let newest = store::sent(desk.db.r(), &desk.by, key, &[], 1).await?;
    Ok(newest.first().ok_or(Error::NotFound)?.site_id)
}
