//! The page on which somebody keeps the keys of their programs.

use rocket::form::Form;
use rocket::{Route, get, post};

use super::forms::Make;
use super::{deeds, pages, store};
use crate::accounts::account::Account;
use crate::accounts::guards::Moderator;
use crate::accounts::porter::{Answer, Porter};
use crate::entities::ids::ApiTokenId;
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Page};

/// The routes.
pub(in crate::accounts) fn routes() -> Vec<Route> {
    rocket::routes![page, make, end]
}

const TOKENS: &str = "/desk/account/tokens";

async fn shown(
    porter: &Porter<'_>,
    account: &Account,
    form: &Make<'_>,
    fresh: Option<String>,
    faults: &Faults,
) -> Result<Page> {
    let tokens = store::list(porter.db.r(), account.id).await?;
    pages::tokens((porter.locale(), porter.now_ms()), account, tokens, form, fresh, faults)
}

#[get("/desk/account/tokens")]
async fn page(by: Moderator, porter: Porter<'_>) -> Result<Page> {
    shown(&porter, &by.0, &Make::default(), None, &Faults::new()).await
}

#[post("/desk/account/tokens", data = "<form>")]
async fn make(by: Moderator, porter: Porter<'_>, form: Form<Make<'_>>) -> Result<Page> {
    let Moderator(account) = by;
    let made = match form.parse(&account, porter.now_ms()) {
        Ok(new) => deeds::make(&porter, &account, &new).await,
        Err(faults) => Err(Error::Invalid(faults)),
    };
    match made {
        Ok(key) => shown(&porter, &account, &Make::default(), Some(key), &Faults::new()).await,
        Err(Error::Invalid(faults)) => Ok(shown(&porter, &account, &form, None, &faults).await?.status(422)),
        Err(error) => Err(error),
    }
}

#[post("/desk/account/tokens/<id>/end")]
async fn end(by: Moderator, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let id = id.parse().map(ApiTokenId).map_err(|_none| Error::NotFound)?;
    deeds::end(&porter, &by.0, id).await?;
    Ok(porter.done(&Flash::good("token-ended"), TOKENS))
}
