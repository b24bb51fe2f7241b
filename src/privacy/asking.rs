//! The one form into which anybody can type any address, and its way past the porters.

use rocket::Responder;
use rocket::http::Header;
use rocket::response::Redirect;

use super::door::Door;
use super::forms::AddressForm;
use super::pages::{AskPage, Where};
use crate::captcha::{self, Attempt, Order, Preset, Purpose, Redeemed, Shown, Ticket, TicketId};
use crate::comments::comment::Email;
use crate::config::{CaptchaMode, LimitKind, random_token};
use crate::db::Tx;
use crate::error::{Error, Faults, Result};
use crate::web::Page;

/// What a visitor of this room is answered.
#[derive(Responder)]
pub(super) enum Answer {
    Page(Box<Page>),
    Later(Box<Page>, Header<'static>),
    Away(Box<Redirect>),
}

impl Answer {
    pub(super) fn page(page: Page) -> Self {
        Self::Page(Box::new(page))
    }

    pub(super) fn away(to: String) -> Self {
        Self::Away(Box::new(Redirect::to(to)))
    }
}

/// The form as it is met.
pub(super) fn form(place: &Where<'_>) -> Result<Answer> {
    Ok(Answer::page(Page::new("privacy/ask.html", &AskPage::new(place, ""))?))
}

/// Lets an address in that a person typed, as far as one can know, and does with it what is to be done; `Some` is
/// what the visitor is shown instead.
///
/// # Errors
/// Only what the visitor cannot mend.
pub(super) async fn let_in<F>(
    door: &Door<'_>,
    place: &Where<'_>,
    form: &AddressForm,
    deed: F,
) -> Result<Option<Answer>>
where
    F: AsyncFnOnce(&Tx, &Email) -> Result<()>,
{
    if form.is_renewal() {
        return ask_picture(door, place, form, None, 200).await.map(Some);
    }
    let email = match Email::parse(&form.email) {
        Ok(Some(email)) => email,
        Ok(None) => return refused(door, place, form, "email", "fault-email-required").await.map(Some),
        Err(fault) => return refused(door, place, form, "email", fault).await.map(Some),
    };
    let network = &door.visitor.network_key;
    if let Err(error) = door.limits.check(LimitKind::LetterNetwork, network, door.now_ms) {
        return too_fast(door, place, form, error).map(Some);
    }
    if form.fell_into_trap() {
        return Ok(None);
    }
    let is_hasty = door.limits.check(LimitKind::UnaskedNetwork, network, door.now_ms).is_err();
    let is_asked = is_hasty && door.settings.captcha.mode != CaptchaMode::Off;
    let held: Vec<TicketId> = form.held().into_iter().collect();
    if held.is_empty() && is_asked {
        return ask_picture(door, place, form, None, 422).await.map(Some);
    }
    let let_in = random_token()?;
    let done = door
        .db
        .write(async |tx| {
            if !held.is_empty() {
                let attempt = Attempt {
                    candidates: &held,
                    site: place.site,
                    path: &place.path,
                    purpose: Purpose::Letters,
                    shown: Shown::Answer(&form.answer),
                    lets_in: &let_in,
                };
                let came = captcha::redeem(tx, door.tickets, &attempt, door.now_ms).await?;
                // A wrong answer is committed too: it ends its ticket.
                if let Some(fault) = fault_of(&came) {
                    return Ok(Some(fault));
                }
            }
            deed(tx, &email).await?;
            Ok(None)
        })
        .await?;
    match done {
        None => Ok(None),
        Some(fault) => ask_picture(door, place, form, Some(fault), 422).await.map(Some),
    }
}

fn fault_of(redeemed: &Redeemed) -> Option<&'static str> {
    match redeemed {
        Redeemed::Passed { .. } => None,
        Redeemed::Wrong { .. } | Redeemed::Exhausted { .. } => Some("fault-answer-wrong"),
        Redeemed::Used { .. } => Some("fault-answer-used"),
        Redeemed::Expired | Redeemed::Missing => Some("fault-answer-expired"),
    }
}

async fn refused(
    door: &Door<'_>,
    place: &Where<'_>,
    form: &AddressForm,
    field: &'static str,
    fault: &'static str,
) -> Result<Answer> {
    let faults = Faults::one(field, fault);
    let mut page = AskPage::new(place, &form.email).with_faults(door.language.locale(), &faults);
    if form.held().is_some() {
        page = page.with_picture(door.language.locale(), new_ticket(door, place, form).await?.as_ref());
    }
    Ok(Answer::page(Page::new("privacy/ask.html", &page)?.status(422)))
}

fn too_fast(door: &Door<'_>, place: &Where<'_>, form: &AddressForm, error: Error) -> Result<Answer> {
    let Error::SlowDown { retry_after_s } = error else { return Err(error) };
    let faults = Faults::one("", "fault-too-fast");
    let page = AskPage::new(place, &form.email).with_faults(door.language.locale(), &faults);
    let page = Page::new("privacy/ask.html", &page)?.status(429);
    Ok(Answer::Later(Box::new(page), Header::new("Retry-After", retry_after_s.to_string())))
}

/// The form with the address kept and a picture: one more step, or another try.
async fn ask_picture(
    door: &Door<'_>,
    place: &Where<'_>,
    form: &AddressForm,
    fault: Option<&'static str>,
    status: u16,
) -> Result<Answer> {
    let ticket = new_ticket(door, place, form).await?;
    let mut page = AskPage::new(place, &form.email).with_picture(door.language.locale(), ticket.as_ref());
    if let Some(fault) = fault {
        page = page.with_faults(door.language.locale(), &Faults::one("answer", fault));
    }
    Ok(Answer::page(Page::new("privacy/ask.html", &page)?.status(status)))
}

/// A picture for the form; none when none can be had just now.
async fn new_ticket(door: &Door<'_>, place: &Where<'_>, form: &AddressForm) -> Result<Option<Ticket>> {
    let network_key = door.visitor.network_key.as_str();
    let counted = door
        .limits
        .check(LimitKind::PictureNetwork, network_key, door.now_ms)
        .and_then(|()| door.limits.check(LimitKind::PictureGlobal, "", door.now_ms));
    if counted.is_err() {
        return Ok(None);
    }
    let order = Order {
        site: place.site,
        path: &place.path,
        purpose: Purpose::Letters,
        preset: Preset::for_language(door.language.locale().tag()),
        network_key,
    };
    match captcha::issue(door.db, door.tickets, &order, form.held().as_ref(), door.now_ms).await {
        Ok(ticket) => Ok(Some(ticket)),
        Err(Error::SlowDown { .. } | Error::Busy) => Ok(None),
        Err(error) => Err(error),
    }
}
