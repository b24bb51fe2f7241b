//! The outbox on the desk: every letter of the last month, and the addresses that refuse them.

use std::sync::Arc;

use rocket::form::Form;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{FromForm, Route, State, get, post};
use serde::Serialize;

use super::Office;
use crate::accounts::{Account, Address, Admin};
use crate::audit::{self, Entry, SubjectKind};
use crate::config::Settings;
use crate::db::Tx;
use crate::entities::ids::{DEFAULT_SITE, LetterId, RefusingAddressId};
use crate::entities::letter::LetterState;
use crate::error::{Error, Result};
use crate::outbox::{self, Folder, Refusing, Stored};
use crate::text::length::truncate;
use crate::text::normalize::clean_line;
use crate::web::{Flash, Page, Pager};

/// The most characters of a mail server's answer.
const MOST_WORDS: usize = 300;
const PER_PAGE: u64 = 50;
/// The most addresses that are shown.
const MOST_ADDRESSES: u64 = 200;
const PATH: &str = "/desk/outbox";

/// Everything mounted by this part.
pub(super) fn routes() -> Vec<Route> {
    rocket::routes![the_outbox, try_again, give_up, lift, note_bounce]
}

#[derive(Serialize)]
struct OutboxPage {
    folder: &'static str,
    tabs: Vec<Tab>,
    letters: Vec<LetterRow>,
    pager: Pager,
    addresses: Vec<AddressRow>,
    back: String,
}

#[derive(Serialize)]
struct Tab {
    url: String,
    name_key: &'static str,
    n: u64,
    current: bool,
}

#[derive(Serialize)]
struct LetterRow {
    id: i64,
    recipient: String,
    subject: String,
    n_attempts: i64,
    created_at: i64,
    next_at: Option<i64>,
    sent_at: Option<i64>,
    why: String,
    can_retry: bool,
    can_give_up: bool,
}

#[derive(Serialize)]
struct AddressRow {
    id: i64,
    address: Option<String>,
    n_refusals: i64,
    last_at: i64,
    said: String,
    is_stopped: bool,
}

impl From<Stored> for LetterRow {
    fn from(it: Stored) -> Self {
        Self {
            id: it.id.0,
            recipient: it.recipient,
            subject: it.subject,
            n_attempts: it.n_attempts,
            created_at: it.created_at,
            next_at: it.next_at,
            sent_at: it.sent_at,
            why: in_short(&it.why),
            can_retry: !matches!(it.state, LetterState::Sent | LetterState::Sending),
            can_give_up: it.state == LetterState::Waiting,
        }
    }
}

impl From<(Refusing, Option<String>)> for AddressRow {
    fn from((it, address): (Refusing, Option<String>)) -> Self {
        Self {
            id: it.id.0,
            address,
            n_refusals: it.n_refusals,
            last_at: it.last_at,
            said: in_short(&it.last_said),
            is_stopped: it.stopped_at.is_some(),
        }
    }
}

fn in_short(words: &str) -> String {
    truncate(&clean_line(words), MOST_WORDS)
}

fn name_key(folder: Folder) -> &'static str {
    match folder {
        Folder::Waiting => "outbox-waiting",
        Folder::Failing => "outbox-failing",
        Folder::Failed => "outbox-failed",
        Folder::Stopped => "outbox-stopped",
        Folder::Sent => "outbox-sent",
    }
}

fn path_of(folder: Folder) -> String {
    format!("{PATH}?state={}", folder.name())
}

#[get("/desk/outbox?<state>&<page>")]
async fn the_outbox(
    state: Option<&str>,
    page: Option<&str>,
    _admin: Admin,
    office: &State<Office>,
) -> Result<Page> {
    let db = &office.db;
    let asked = |word| Folder::ALL.into_iter().find(|one| one.name() == word).ok_or(Error::NotFound);
    let folder = state.map_or(Ok(Folder::Waiting), asked)?;
    let (mut tabs, mut n_rows) = (Vec::new(), 0);
    for one in Folder::ALL {
        let n = outbox::count_folder(db, one).await?;
        n_rows = if one == folder { n } else { n_rows };
        tabs.push(Tab { url: path_of(one), name_key: name_key(one), n, current: one == folder });
    }
    let pager = Pager::new(page, n_rows, PER_PAGE, |page| format!("{}&page={page}", path_of(folder)));
    let letters = outbox::list_folder(db, folder, pager.offset(PER_PAGE), PER_PAGE).await?;
    let addresses = outbox::list_refusing(db, MOST_ADDRESSES).await?;
    let context = OutboxPage {
        folder: folder.name(),
        tabs,
        letters: letters.into_iter().map(LetterRow::from).collect(),
        pager,
        addresses: addresses.into_iter().map(AddressRow::from).collect(),
        back: folder.name().to_owned(),
    };
    Page::new("notify/outbox.html", &context)
}

/// Where to go afterwards.
#[derive(Debug, FromForm)]
struct Back<'r> {
    #[field(default = "")]
    back: &'r str,
}

impl Back<'_> {
    fn to(&self) -> Redirect {
        let folder = Folder::ALL.into_iter().find(|one| one.name() == self.back);
        Redirect::to(path_of(folder.unwrap_or(Folder::Waiting)))
    }
}

/// Writes into the log what an administrator did to a letter or an address.
async fn note(tx: &Tx, by: &Account, about: (SubjectKind, i64), act: &str, now_ms: i64) -> Result<()> {
    audit::write(tx, Entry::new(DEFAULT_SITE, by.actor(), about, act), now_ms).await?;
    Ok(())
}

#[post("/desk/outbox/<id>/retry", data = "<back>")]
async fn try_again(
    id: i64,
    back: Form<Back<'_>>,
    by: Admin,
    office: &State<Office>,
    jar: &CookieJar<'_>,
) -> Result<Redirect> {
    let now_ms = office.clock.now_ms();
    let write = office.db.write(async |tx| {
        if !outbox::retry(tx, LetterId(id), now_ms).await? {
            return Err(Error::NotFound);
        }
        note(tx, &by.0, (SubjectKind::Letter, id), "letter-retry", now_ms).await
    });
    write.await?;
    Flash::good("outbox-retried").leave(jar, &office.settings);
    Ok(back.to())
}

#[post("/desk/outbox/<id>/giving-up", data = "<back>")]
async fn give_up(
    id: i64,
    back: Form<Back<'_>>,
    by: Admin,
    office: &State<Office>,
    jar: &CookieJar<'_>,
) -> Result<Redirect> {
    let now_ms = office.clock.now_ms();
    let write = office.db.write(async |tx| {
        if !outbox::give_up(tx, LetterId(id)).await? {
            return Err(Error::NotFound);
        }
        note(tx, &by.0, (SubjectKind::Letter, id), "letter-given-up", now_ms).await
    });
    write.await?;
    Flash::good("outbox-given-up").leave(jar, &office.settings);
    Ok(back.to())
}

#[post("/desk/outbox/addresses/<id>/lifting", data = "<back>")]
async fn lift(
    id: i64,
    back: Form<Back<'_>>,
    by: Admin,
    office: &State<Office>,
    jar: &CookieJar<'_>,
) -> Result<Redirect> {
    let now_ms = office.clock.now_ms();
    let write = office.db.write(async |tx| {
        if !outbox::lift(tx, RefusingAddressId(id)).await? {
            return Err(Error::NotFound);
        }
        note(tx, &by.0, (SubjectKind::Address, id), "address-lifted", now_ms).await
    });
    write.await?;
    Flash::good("outbox-lifted").leave(jar, &office.settings);
    Ok(back.to())
}

/// An address from which a letter came back.
#[derive(Debug, FromForm)]
struct Bounced<'r> {
    #[field(default = "")]
    address: &'r str,
    #[field(default = "")]
    back: &'r str,
}

#[post("/desk/outbox/addresses", data = "<form>")]
async fn note_bounce(
    form: Form<Bounced<'_>>,
    by: Admin,
    office: &State<Office>,
    settings: &State<Arc<Settings>>,
    jar: &CookieJar<'_>,
) -> Result<Redirect> {
    let back = Back { back: form.back }.to();
    let Ok(address) = Address::parse(form.address) else {
        Flash::bad("outbox-no-address").leave(jar, settings);
        return Ok(back);
    };
    let now_ms = office.clock.now_ms();
    let key = outbox::recipient_key(&settings.server.secret_key, address.as_str());
    let write = office.db.write(async |tx| {
        let id = outbox::stop(tx, &key, "", now_ms).await?;
        note(tx, &by.0, (SubjectKind::Address, id.0), "address-bounced", now_ms).await
    });
    write.await?;
    Flash::good("outbox-noted").leave(jar, settings);
    Ok(back)
}
