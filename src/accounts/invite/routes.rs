//! The page of an invitation.

use rocket::form::Form;
use rocket::{Route, get, post};

use super::forms::Join;
use super::join::{join, look};
use super::pages;
use crate::accounts::pages::dead;
use crate::accounts::porter::{Answer, Porter, go};
use crate::accounts::return_to::DESK;
use crate::accounts::routes::AtTheDoor;
use crate::error::{Error, Faults, Result};
use crate::web::{Language, Page};

const DEAD: &str = "invitation-dead-lead";

/// The routes.
pub(in crate::accounts) fn routes() -> Vec<Route> {
    rocket::routes![page, take]
}

#[get("/invitation?<token>")]
async fn page(
    token: Option<&str>,
    _door: AtTheDoor,
    porter: Porter<'_>,
    language: Language<'_>,
) -> Result<Page> {
    let token = token.unwrap_or_default();
    let Some(invited) = look(&porter, token).await? else { return dead(DEAD) };
    language.switch_to(invited.lang);
    pages::join(porter.locale(), &invited, &Join { token, ..Join::default() }, &Faults::new())
}

#[post("/invitation", data = "<form>")]
async fn take(form: Form<Join<'_>>, porter: Porter<'_>, language: Language<'_>) -> Result<Answer> {
    let Some(invited) = look(&porter, form.token).await? else { return dead(DEAD).map(Answer::Page) };
    language.switch_to(invited.lang);
    let refused = |invited, faults: &Faults| {
        Ok(Answer::Page(pages::join(porter.locale(), invited, &form, faults)?.status(422)))
    };
    let (name, password) = match form.parse(&invited.email) {
        Ok(parsed) => parsed,
        Err(faults) => return refused(&invited, &faults),
    };
    match join(&porter, invited.clone(), name, password).await {
        Ok(Some(key)) => {
            porter.cookie.set(key);
            Ok(go(DESK))
        }
        Ok(None) => dead(DEAD).map(Answer::Page),
        Err(Error::Invalid(faults)) => refused(&invited, &faults),
        Err(error) => Err(error),
    }
}
