//! The page of the words that moderators keep at hand.

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{FromForm, Route, get, post};
use serde::Serialize;

use super::store::{self, New, Saved};
use crate::accounts::Role;
use crate::entities::ids::{DEFAULT_SITE, SavedReplyId};
use crate::entities::saved_reply::SavedKind;
use crate::error::{Error, Faults, Result};
use crate::i18n::Locale;
use crate::moderation::forms::MAX_REASON;
use crate::moderation::routes::Desk;
use crate::text::{length, normalize};
use crate::web::{Answer, FaultRow, Flash, Page, fault_rows};

const REPLIES: &str = "/desk/replies";
const LONGEST_TITLE: usize = 80;
const LONGEST: usize = 2000;

/// Everything mounted by this part.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![the_replies, keep, drop_one]
}

/// Words to be kept.
#[derive(Debug, Clone, Copy, Default, FromForm)]
struct Typed<'r> {
    #[field(default = "")]
    kind: &'r str,
    #[field(default = "")]
    lang: &'r str,
    #[field(default = "")]
    title: &'r str,
    #[field(default = "")]
    body: &'r str,
}

impl Typed<'_> {
    fn parse(&self) -> Result<New, Faults> {
        let kind = if self.kind == "reason" { SavedKind::Reason } else { SavedKind::Reply };
        let lang = Locale::parse(self.lang).ok_or_else(|| Faults::one("lang", "reply-fault-lang"))?.tag();
        let (title, body) = (normalize::clean_line(self.title), normalize::clean_text(self.body));
        let body = body.trim().to_owned();
        let mut faults = Faults::new();
        if title.is_empty() || length::graphemes(&title) > LONGEST_TITLE {
            faults.add("title", "reply-fault-title");
        }
        let (longest, fault) = match kind {
            SavedKind::Reply => (LONGEST, "reply-fault-body"),
            SavedKind::Reason => (MAX_REASON, "reply-fault-reason"),
        };
        if body.is_empty() || length::graphemes(&body) > longest {
            faults.add("body", fault);
        }
        if faults.is_empty() { Ok(New { kind, lang, title, body }) } else { Err(faults) }
    }
}

#[derive(Serialize)]
struct Row {
    id: i64,
    lang: String,
    dir: &'static str,
    language: &'static str,
    title: String,
    body: String,
}

#[derive(Serialize)]
struct Language {
    tag: &'static str,
    name: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct RepliesPage<'a> {
    replies: Vec<Row>,
    reasons: Vec<Row>,
    tongues: Vec<Language>,
    is_reason: bool,
    typed_title: &'a str,
    typed_body: &'a str,
    is_admin: bool,
    faults: Vec<FaultRow>,
}

#[get("/desk/replies")]
async fn the_replies(desk: Desk<'_>) -> Result<Page> {
    page(&desk, Typed::default(), &Faults::new()).await
}

#[post("/desk/replies", data = "<form>")]
async fn keep(desk: Desk<'_>, form: Form<Typed<'_>>) -> Result<Answer> {
    let new = match form.parse() {
        Ok(new) => new,
        Err(faults) => return page(&desk, *form, &faults).await.map(Answer::Page),
    };
    let now_ms = desk.reading.now_ms;
    if !desk.db.write(async |tx| store::add(tx, DEFAULT_SITE, &desk.by, &new, now_ms).await).await? {
        return page(&desk, *form, &Faults::one("title", "policy-fault-full")).await.map(Answer::Page);
    }
    Flash::good("reply-kept").text("text", &new.title).leave(desk.jar, desk.settings);
    Ok(Answer::Go(Redirect::to(REPLIES)))
}

#[post("/desk/replies/<id>/removal")]
async fn drop_one(desk: Desk<'_>, id: &str) -> Result<Redirect> {
    let id = SavedReplyId(id.parse().map_err(|_no_number| Error::NotFound)?);
    let now_ms = desk.reading.now_ms;
    let removed =
        desk.db.write(async |tx| store::remove(tx, DEFAULT_SITE, &desk.by, id, now_ms).await).await?;
    let flash = match removed {
        Some(saved) => Flash::good("policy-removed").text("text", &saved.title),
        None => Flash::wait("rule-gone"),
    };
    flash.leave(desk.jar, desk.settings);
    Ok(Redirect::to(REPLIES))
}

fn row(saved: Saved) -> Row {
    let locale = Locale::parse(&saved.lang).unwrap_or(Locale::En);
    Row {
        id: saved.id.0,
        dir: locale.direction().as_str(),
        language: locale.native_name(),
        lang: saved.lang,
        title: saved.title,
        body: saved.body,
    }
}

async fn page(desk: &Desk<'_>, typed: Typed<'_>, faults: &Faults) -> Result<Page> {
    let chosen = Locale::parse(typed.lang).unwrap_or(desk.reading.locale);
    let language = |locale: Locale| Language {
        tag: locale.tag(),
        name: locale.native_name(),
        is_chosen: locale == chosen,
    };
    let saved = store::list(desk.db, DEFAULT_SITE).await?;
    let (replies, reasons): (Vec<Saved>, Vec<Saved>) =
        saved.into_iter().partition(|saved| saved.kind == SavedKind::Reply);
    let page = RepliesPage {
        replies: replies.into_iter().map(row).collect(),
        reasons: reasons.into_iter().map(row).collect(),
        tongues: Locale::ALL.into_iter().map(language).collect(),
        is_reason: typed.kind == "reason",
        typed_title: typed.title,
        typed_body: typed.body,
        is_admin: desk.by.role == Role::Admin,
        faults: fault_rows(desk.reading.locale, faults),
    };
    let page = Page::new("moderation/replies.html", &page)?;
    Ok(if faults.is_empty() { page } else { page.status(422) })
}
