//! Ending letters by the link that each of them carries: by a person with a button, or by a mail program without one.

use rocket::form::Form;
use rocket::{Route, get, post, routes as list_of};

use super::asking::Answer;
use super::door::Door;
use super::forms::OneClickForm;
use super::pages::{EndPage, wanted};
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::entities::ids::DEFAULT_SITE;
use crate::error::{Error, Result};
use crate::subscriptions;
use crate::web::Page;

/// What a mail program says when its owner ended the letters there (RFC 8058).
const ONE_CLICK: &str = "One-Click";

pub(super) fn routes() -> Vec<Route> {
    list_of![show]
}

pub(super) fn one_click_routes() -> Vec<Route> {
    list_of![submit]
}

#[get("/letters/end/<key>")]
async fn show(key: &str, door: Door<'_>) -> Result<Answer> {
    let found = subscriptions::end(door.db, door.secret(), key, door.now_ms).await?.ok_or(Error::NotFound)?;
    door.speak(&found.address);
    let is_over = found.is_for_one && found.subscription.is_none();
    let one = wanted(&door, found.subscription.into_iter().collect()).await?.into_iter().next();
    let action = format!("/letters/end/{key}");
    let page = EndPage { address: found.address.address, one, is_over, is_never: false, action };
    Ok(Answer::page(Page::new("privacy/end.html", &page)?))
}

/// A body that says neither is no wish of anybody, and does nothing.
#[post("/letters/end/<key>", data = "<form>")]
async fn submit(key: &str, form: Form<OneClickForm>, door: Door<'_>) -> Result<Answer> {
    let found = subscriptions::end(door.db, door.secret(), key, door.now_ms).await?.ok_or(Error::NotFound)?;
    door.speak(&found.address);
    let (secret, now_ms, id) = (door.secret(), door.now_ms, found.address.id);
    let is_never = !form.never.trim().is_empty();
    if !is_never && form.list_unsubscribe.trim() != ONE_CLICK {
        return Err(Error::NotFound);
    }
    door.db
        .write(async |tx| {
            if is_never {
                subscriptions::refuse(tx, id, now_ms).await?;
            } else {
                subscriptions::end_by_key(tx, secret, key, now_ms).await?;
            }
            let act = if is_never { "refuse-letters" } else { "end-letters" };
            let about = (SubjectKind::Address, id.0);
            audit::write(tx, Entry::new(DEFAULT_SITE, Actor::Reader { name: "" }, about, act), now_ms).await
        })
        .await?;
    let address = if is_never { String::new() } else { found.address.address };
    let page = EndPage { address, one: None, is_over: true, is_never, action: String::new() };
    Ok(Answer::page(Page::new("privacy/end.html", &page)?))
}
