//! The outbox on the desk: every letter of the last month, and the addresses that refuse them.

use rocket::form::Form;
use rocket::http::{CookieJar, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::{FromForm, Request, Route, State, get, post};
use serde::Serialize;

use super::Office;
use crate::accounts::{Account, Address, Admin};
use crate::audit::{self, Entry, SubjectKind};
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
#[derive(Debug, Clone, Copy, FromForm)]
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

/// An administrator at the counter.
struct Clerk<'r> {
    by: Account,
    office: &'r Office,
    jar: &'r CookieJar<'r>,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Clerk<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Error> {
        let by = match request.guard::<Admin>().await {
            Outcome::Success(Admin(account)) => account,
            Outcome::Error(refusal) => return Outcome::Error(refusal),
            Outcome::Forward(status) => return Outcome::Forward(status),
        };
        match request.rocket().state::<Office>() {
            Some(office) => Outcome::Success(Clerk { by, office, jar: request.cookies() }),
            None => Outcome::Error((Status::InternalServerError, Error::Busy)),
        }
    }
}

/// What an administrator does to a letter or to an address.
enum Deed {
    Retry(LetterId),
    GiveUp(LetterId),
    Lift(RefusingAddressId),
    /// A letter to the address of this key came back.
    Stop(String),
}

impl Deed {
    /// What it is called in the log, and the message that says that it is done.
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Deed::Retry(_) => ("letter-retry", "outbox-retried"),
            Deed::GiveUp(_) => ("letter-given-up", "outbox-given-up"),
            Deed::Lift(_) => ("address-lifted", "outbox-lifted"),
            Deed::Stop(_) => ("address-bounced", "outbox-noted"),
        }
    }

    /// Does it; to what, or nothing if there was nothing to do it to.
    async fn run(&self, tx: &Tx, now_ms: i64) -> Result<Option<(SubjectKind, i64)>> {
        let (is_done, about) = match self {
            Deed::Retry(id) => (outbox::retry(tx, *id, now_ms).await?, (SubjectKind::Letter, id.0)),
            Deed::GiveUp(id) => (outbox::give_up(tx, *id).await?, (SubjectKind::Letter, id.0)),
            Deed::Lift(id) => (outbox::lift(tx, *id).await?, (SubjectKind::Address, id.0)),
            Deed::Stop(key) => (true, (SubjectKind::Address, outbox::stop(tx, key, "", now_ms).await?.0)),
        };
        Ok(is_done.then_some(about))
    }
}

impl Clerk<'_> {
    /// Does something, writes it into the log, and goes back.
    async fn does(&self, deed: Deed, back: Back<'_>) -> Result<Redirect> {
        let (act, said) = deed.words();
        let now_ms = self.office.clock.now_ms();
        let write = self.office.db.write(async |tx| {
            let about = deed.run(tx, now_ms).await?.ok_or(Error::NotFound)?;
            audit::write(tx, Entry::new(DEFAULT_SITE, self.by.actor(), about, act), now_ms).await
        });
        write.await?;
        Flash::good(said).leave(self.jar, &self.office.settings);
        Ok(back.to())
    }
}

#[post("/desk/outbox/<id>/retry", data = "<back>")]
async fn try_again(id: i64, back: Form<Back<'_>>, clerk: Clerk<'_>) -> Result<Redirect> {
    clerk.does(Deed::Retry(LetterId(id)), *back).await
}

#[post("/desk/outbox/<id>/giving-up", data = "<back>")]
async fn give_up(id: i64, back: Form<Back<'_>>, clerk: Clerk<'_>) -> Result<Redirect> {
    clerk.does(Deed::GiveUp(LetterId(id)), *back).await
}

#[post("/desk/outbox/addresses/<id>/lifting", data = "<back>")]
async fn lift(id: i64, back: Form<Back<'_>>, clerk: Clerk<'_>) -> Result<Redirect> {
    clerk.does(Deed::Lift(RefusingAddressId(id)), *back).await
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
async fn note_bounce(form: Form<Bounced<'_>>, clerk: Clerk<'_>) -> Result<Redirect> {
    let settings = &clerk.office.settings;
    let Ok(address) = Address::parse(form.address) else {
        Flash::bad("outbox-no-address").leave(clerk.jar, settings);
        return Ok(Back { back: form.back }.to());
    };
    let key = outbox::recipient_key(&settings.server.secret_key, address.as_str());
    clerk.does(Deed::Stop(key), Back { back: form.back }).await
}
