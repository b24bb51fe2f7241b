//! The pages for another password.

use rocket::form::Form;
use rocket::{Route, get, post};

use super::ask::ask;
use super::forms::{Ask, Choose};
use super::pages;
use super::redeem::{owner, redeem};
use crate::accounts::account::{Address, key_of};
use crate::accounts::pages::dead;
use crate::accounts::porter::{Answer, Porter};
use crate::accounts::routes::AtTheDoor;
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Language, Page};

const DEAD: &str = "reset-dead-lead";

/// The routes.
pub(in crate::accounts) fn routes() -> Vec<Route> {
    rocket::routes![ask_page, send, choose_page, choose]
}

#[get("/login/reset")]
fn ask_page(_door: AtTheDoor, porter: Porter<'_>) -> Result<Page> {
    pages::ask(porter.locale(), "", &Faults::new())
}

#[post("/login/reset", data = "<form>")]
async fn send(form: Form<Ask<'_>>, porter: Porter<'_>) -> Result<Page> {
    if let Err(fault) = Address::parse(form.email) {
        let faults = Faults::one(fault.field, fault.key);
        return Ok(pages::ask(porter.locale(), form.email, &faults)?.status(422));
    }
    // Counted apart from passwords: whoever asks for letters must not lock the owner out.
    let counted = format!("reset {}", key_of(form.email));
    if let Err(retry_after_s) = porter.throttle.take(porter.now_ms(), &counted, porter.network()) {
        return Err(Error::SlowDown { retry_after_s });
    }
    ask(&porter, form.email).await?;
    pages::sent()
}

#[get("/login/new-password?<token>")]
async fn choose_page(
    token: Option<&str>,
    _door: AtTheDoor,
    porter: Porter<'_>,
    language: Language<'_>,
) -> Result<Page> {
    let token = token.unwrap_or_default();
    let Some(owner) = owner(&porter, token).await? else { return dead(DEAD) };
    if let Some(lang) = owner.lang {
        language.switch_to(lang);
    }
    pages::choose(porter.locale(), token, &owner.email, &Faults::new())
}

#[post("/login/new-password", data = "<form>")]
async fn choose(form: Form<Choose<'_>>, porter: Porter<'_>) -> Result<Answer> {
    let Some(owner) = owner(&porter, form.token).await? else { return dead(DEAD).map(Answer::Page) };
    let password = match form.parse(&[&owner.name, &owner.email]) {
        Ok(password) => password,
        Err(faults) => {
            let page = pages::choose(porter.locale(), form.token, &owner.email, &faults)?;
            return Ok(Answer::Page(page.status(422)));
        }
    };
    if !redeem(&porter, &owner, form.token, password).await? {
        return dead(DEAD).map(Answer::Page);
    }
    Ok(porter.done(&Flash::good("reset-done"), "/login"))
}
