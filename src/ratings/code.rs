//! The code that lets one more rating of a network count today. The rating itself is stored already: whoever
//! leaves the page loses nothing, and an administrator sees what waits.

use rocket::form::{Form, FromForm};
use rocket::{Route, get, post, routes as list_of};

use super::cast::{self, Own, Target};
use super::pages::CodePage;
use super::routes::{Answer, Ballot};
use crate::articles::Article;
use crate::captcha::{self, Attempt, Order, Preset, Purpose, Redeemed, Shown, Ticket, TicketId, Tickets};
use crate::config::LimitKind;
use crate::error::{Error, Result};
use crate::i18n;
use crate::web::{Flash, Page};

/// The routes of the page.
pub(super) fn routes() -> Vec<Route> {
    list_of![show, submit]
}

/// What was read in the picture.
#[derive(FromForm)]
struct Typed {
    #[field(default = String::new())]
    ticket: String,
    #[field(default = String::new())]
    answer: String,
    #[field(default = String::new())]
    renew: String,
}

/// The picture, for a rating that waits for it.
#[get("/articles/<slug>/rating/code")]
async fn show(slug: &str, ballot: Ballot<'_>, tickets: &rocket::State<Tickets>) -> Result<Answer> {
    let article = ballot.article(slug).await?;
    match waiting(&ballot, &article).await? {
        Some((_, own)) => ask(&ballot, &article, tickets, own, None, None).await,
        None => Ok(Answer::go(format!("{}#rating", article.slug.encoded_path()))),
    }
}

/// The code for it.
#[post("/articles/<slug>/rating/code", data = "<typed>")]
async fn submit(
    slug: &str,
    typed: Form<Typed>,
    ballot: Ballot<'_>,
    tickets: &rocket::State<Tickets>,
) -> Result<Answer> {
    let article = ballot.article(slug).await?;
    let Some((key, own)) = waiting(&ballot, &article).await? else {
        return Ok(Answer::go(format!("{}#rating", article.slug.encoded_path())));
    };
    let previous = TicketId::parse(typed.ticket.trim());
    if !typed.renew.is_empty() {
        return ask(&ballot, &article, tickets, own, previous.as_ref(), None).await;
    }
    let held: Vec<TicketId> = previous.iter().cloned().collect();
    match redeem(&ballot, &article, tickets, &key, &held, &typed.answer).await? {
        Redeemed::Passed { .. } => Ok(ballot.back_to(&article, "rating-saved", Some(own.stars))),
        Redeemed::Exhausted { .. } => Ok(ballot.back_with(&article, Flash::wait("rating-waits"))),
        Redeemed::Wrong { .. } if typed.answer.trim().is_empty() => {
            ask(&ballot, &article, tickets, own, previous.as_ref(), Some("fault-code-required")).await
        }
        Redeemed::Wrong { .. } => {
            ask(&ballot, &article, tickets, own, previous.as_ref(), Some("fault-answer-wrong")).await
        }
        Redeemed::Used { .. } => {
            ask(&ballot, &article, tickets, own, previous.as_ref(), Some("fault-answer-used")).await
        }
        Redeemed::Expired | Redeemed::Missing => {
            ask(&ballot, &article, tickets, own, previous.as_ref(), Some("fault-answer-expired")).await
        }
    }
}

/// This reader's rating, if it waits for a code.
async fn waiting(ballot: &Ballot<'_>, article: &Article) -> Result<Option<(String, Own)>> {
    let Some(key) = ballot.reader.key() else { return Ok(None) };
    let target = Target::page(article.site_id, article.page_id);
    let own = cast::own(ballot.db, target, &key).await?;
    Ok(own.filter(|own| own.waits).map(|own| (key, own)))
}

/// Spends the ticket and lets the rating count, in one transaction; a wrong answer is committed too.
async fn redeem(
    ballot: &Ballot<'_>,
    article: &Article,
    tickets: &Tickets,
    key: &str,
    held: &[TicketId],
    answer: &str,
) -> Result<Redeemed> {
    let now_ms = ballot.clock.now_ms();
    let (path, target) = (article.slug.path(), Target::page(article.site_id, article.page_id));
    let attempt = Attempt {
        candidates: held,
        site: article.site_id,
        path: &path,
        purpose: Purpose::Rating,
        shown: Shown::Answer(answer),
        lets_in: key,
    };
    ballot
        .db
        .write(async |tx| {
            let redeemed = captcha::redeem(tx, tickets, &attempt, now_ms).await?;
            if matches!(redeemed, Redeemed::Passed { .. }) {
                cast::count_in(tx, target, key, now_ms).await?;
            }
            Ok(redeemed)
        })
        .await
}

async fn ask(
    ballot: &Ballot<'_>,
    article: &Article,
    tickets: &Tickets,
    own: Own,
    previous: Option<&TicketId>,
    fault: Option<&'static str>,
) -> Result<Answer> {
    let ticket = new_ticket(ballot, article, tickets, previous).await?;
    let words = fault.map(|key| i18n::text(article.lang, key));
    let page = CodePage::new(article, own.stars, ticket.as_ref(), words);
    let status = if fault.is_some() { 422 } else { 200 };
    Ok(Answer::page(Page::new("ratings/code.html", &page)?.status(status)))
}

/// A picture for the page; none when none can be had just now.
async fn new_ticket(
    ballot: &Ballot<'_>,
    article: &Article,
    tickets: &Tickets,
    previous: Option<&TicketId>,
) -> Result<Option<Ticket>> {
    let (now_ms, network_key) = (ballot.clock.now_ms(), ballot.visitor.network_key.as_str());
    let counted = ballot
        .limits
        .check(LimitKind::PictureNetwork, network_key, now_ms)
        .and_then(|()| ballot.limits.check(LimitKind::PictureGlobal, "", now_ms));
    if counted.is_err() {
        return Ok(None);
    }
    let path = article.slug.path();
    let order = Order {
        site: article.site_id,
        path: &path,
        purpose: Purpose::Rating,
        preset: Preset::for_language(article.lang.tag()),
        network_key,
    };
    match captcha::issue(ballot.db, tickets, &order, previous, now_ms).await {
        Ok(ticket) => Ok(Some(ticket)),
        Err(Error::SlowDown { .. } | Error::Busy) => Ok(None),
        Err(error) => Err(error),
    }
}
