//! The link in the letter that asks: its page has one button, and only the button confirms.

use rocket::{Route, get, post, routes as list_of};

use super::asking::Answer;
use super::door::Door;
use super::own::new_key;
use super::pages::{ConfirmPage, wanted};
use crate::error::Result;
use crate::subscriptions;
use crate::web::{Flash, Page};

pub(super) fn routes() -> Vec<Route> {
    list_of![show, submit]
}

#[get("/letters/confirm/<key>")]
async fn show(key: &str, door: Door<'_>) -> Result<Answer> {
    door.asked()?;
    let Some(found) = subscriptions::look_at(door.db, door.secret(), key, door.now_ms).await? else {
        return gone();
    };
    door.speak(&found.address);
    let wanted = wanted(&door, found.waiting).await?;
    let page =
        ConfirmPage { address: found.address.address, wanted, action: format!("/letters/confirm/{key}") };
    Ok(Answer::page(Page::new("privacy/confirm.html", &page)?))
}

#[post("/letters/confirm/<key>")]
async fn submit(key: &str, door: Door<'_>) -> Result<Answer> {
    door.asked()?;
    let (secret, now_ms, reader_key) = (door.secret(), door.now_ms, door.reader.key());
    let confirmed = door
        .db
        .write(async |tx| {
            let Some(found) = subscriptions::confirm(tx, secret, key, reader_key.as_deref(), now_ms).await?
            else {
                return Ok(None);
            };
            let own = new_key(tx, secret, found.address.id, now_ms).await?;
            Ok(Some((found, own)))
        })
        .await?;
    let Some((found, own)) = confirmed else { return gone() };
    door.speak(&found.address);
    Flash::good("mine-confirmed").leave(door.jar, door.settings);
    Ok(Answer::away(format!("/mine/{own}")))
}

/// The link was used, has run out, or never was.
fn gone() -> Result<Answer> {
    let page = Page::new("privacy/gone.html", &serde_json::json!({}))?;
    Ok(Answer::page(page.status(404)))
}
