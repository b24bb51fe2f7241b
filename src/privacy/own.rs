//! The page of an address: everything about it in one place, for whoever holds a key from one of its letters.

use rocket::form::Form;
use rocket::http::{ContentType, Header};
use rocket::{Responder, Route, get, post, routes as list_of};

use super::asking::Answer;
use super::door::Door;
use super::erase;
use super::forms::{EndForm, LangForm};
use super::gather::{self, Stored};
use super::pages::{ErasePage, OwnPage, wanted};
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::config::SecretKey;
use crate::db::Tx;
use crate::entities::ids::{AddressId, DEFAULT_SITE, SubscriptionId};
use crate::error::{Attempt, Error, Result};
use crate::i18n::Locale;
use crate::subscriptions::{self, KeyUse, NewKey};
use crate::web::{Flash, Page};

pub(super) fn routes() -> Vec<Route> {
    list_of![show, confirm, end, put_lang, download, ask_erasure, erase_all]
}

/// A new key to the page of an address, for somebody who has just proved it.
pub(super) async fn new_key(tx: &Tx, secret: &SecretKey, address: AddressId, now_ms: i64) -> Result<String> {
    let (key, shown) = NewKey::shown(secret)?;
    subscriptions::insert_key(tx, &key, KeyUse::Own, address, None, now_ms).await?;
    Ok(shown)
}

#[get("/mine/<key>")]
async fn show(key: &str, door: Door<'_>) -> Result<Page> {
    let owner = door.owner(key).await?;
    let all = subscriptions::list_of(door.db.r(), owner.id).await?;
    let n_comments = gather::count_comments(&door, &owner).await?;
    let wanted = wanted(&door, all).await?;
    let page = OwnPage::new(key, &owner.address, door.lang_of(&owner), wanted, n_comments);
    Page::new("privacy/own.html", &page)
}

/// Confirms what was asked for: whoever is here reads the mailbox.
#[post("/mine/<key>/confirmation")]
async fn confirm(key: &str, door: Door<'_>) -> Result<Answer> {
    let owner = door.owner(key).await?;
    let (reader_key, now_ms) = (door.reader.key(), door.now_ms);
    door.db
        .write(async |tx| subscriptions::confirm_all(tx, owner.id, reader_key.as_deref(), now_ms).await)
        .await?;
    Ok(back(&door, key, Flash::good("mine-confirmed")))
}

#[post("/mine/<key>/end", data = "<form>")]
async fn end(key: &str, form: Form<EndForm>, door: Door<'_>) -> Result<Answer> {
    let owner = door.owner(key).await?;
    let one = match form.subscription.trim() {
        "all" => None,
        number => Some(SubscriptionId(number.parse().map_err(|_no_number| Error::NotFound)?)),
    };
    let now_ms = door.now_ms;
    door.db
        .write(async |tx| {
            let n = subscriptions::end_all(tx, owner.id, one).await?;
            let about = (SubjectKind::Address, owner.id.0);
            let entry = Entry::new(DEFAULT_SITE, Actor::Reader { name: "" }, about, "end-letters");
            if n > 0 { audit::write(tx, entry, now_ms).await.map(|_line| ()) } else { Ok(()) }
        })
        .await?;
    Ok(back(&door, key, Flash::good("mine-ended")))
}

#[post("/mine/<key>/language", data = "<form>")]
async fn put_lang(key: &str, form: Form<LangForm>, door: Door<'_>) -> Result<Answer> {
    let owner = door.owner(key).await?;
    let lang = Locale::parse(form.lang.trim()).ok_or(Error::NotFound)?;
    door.db.write(async |tx| subscriptions::put_lang(tx, owner.id, lang).await).await?;
    Ok(back(&door, key, Flash::good("mine-language-saved")))
}

/// A file to keep.
#[derive(Responder)]
struct Download(String, ContentType, Header<'static>, Header<'static>);

#[get("/mine/<key>/data.json")]
async fn download(key: &str, door: Door<'_>) -> Result<Download> {
    let owner = door.owner(key).await?;
    let stored: Stored = gather::gather(&door, &owner).await?;
    let json = serde_json::to_string_pretty(&stored).attempting("writing what is stored about an address")?;
    let now_ms = door.now_ms;
    door.db
        .write(async |tx| {
            let about = (SubjectKind::Address, owner.id.0);
            let entry = Entry::new(DEFAULT_SITE, Actor::Reader { name: "" }, about, "take-along");
            audit::write(tx, entry, now_ms).await
        })
        .await?;
    Ok(Download(
        json,
        ContentType::JSON,
        Header::new("Content-Disposition", "attachment; filename=\"nazar.json\""),
        Header::new("Cache-Control", "private, no-store"),
    ))
}

#[get("/mine/<key>/erasure")]
async fn ask_erasure(key: &str, door: Door<'_>) -> Result<Page> {
    let owner = door.owner(key).await?;
    let n_comments = gather::count_comments(&door, &owner).await?;
    let page = ErasePage { address: Some(owner.address), n_comments, key: key.to_owned() };
    Page::new("privacy/erase.html", &page)
}

#[post("/mine/<key>/erasure")]
async fn erase_all(key: &str, door: Door<'_>) -> Result<Page> {
    let owner = door.owner(key).await?;
    let n_comments = erase::erase(&door, &owner).await?;
    let page = ErasePage { address: None, n_comments, key: String::new() };
    Page::new("privacy/erase.html", &page)
}

fn back(door: &Door<'_>, key: &str, flash: Flash) -> Answer {
    flash.leave(door.jar, door.settings);
    Answer::away(format!("/mine/{key}"))
}
