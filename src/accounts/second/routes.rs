//! The pages on which somebody keeps their second factor.

use rocket::form::Form;
use rocket::{Route, get, post};

use super::deeds::{self, Fresh, Switched};
use super::forms::{Prove, SwitchOn};
use super::{pages, store};
use crate::accounts::account::Account;
use crate::accounts::change::has_password;
use crate::accounts::guards::Moderator;
use crate::accounts::porter::{Answer, Porter};
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Page};

/// The routes.
pub(in crate::accounts) fn routes() -> Vec<Route> {
    rocket::routes![page, switch_on, switch_off, renew]
}

async fn shown(porter: &Porter<'_>, account: &Account, sealed: &str, faults: &Faults) -> Result<Page> {
    let has_password = has_password(porter.db, account).await?;
    match account.second_factor_since {
        None => pages::off(porter, account, has_password, sealed, faults),
        Some(since) => {
            let n_codes = store::count_codes(porter.db.r(), account.id).await?;
            pages::on(porter, account, since, (has_password, n_codes), faults)
        }
    }
}

/// The page again with what was wrong.
async fn refused<T>(
    porter: &Porter<'_>,
    account: &Account,
    sealed: &str,
    outcome: Switched<T>,
) -> Result<Answer> {
    let fault = match outcome {
        Switched::Done(_) | Switched::Stale => return Err(Error::Stale("second-factor-stale")),
        Switched::WrongPassword => Faults::one("current", "desk-password-wrong"),
        Switched::WrongCode => Faults::one("code", "second-factor-wrong"),
        Switched::Wait(retry_after_s) => return Err(Error::SlowDown { retry_after_s }),
    };
    Ok(Answer::Page(shown(porter, account, sealed, &fault).await?.status(422)))
}

fn fresh(porter: &Porter<'_>, fresh: Fresh) -> Result<Answer> {
    if let Some(key) = fresh.key {
        porter.cookie.set(key);
    }
    pages::codes(fresh.codes).map(Answer::Page)
}

#[get("/desk/account/second-factor")]
async fn page(by: Moderator, porter: Porter<'_>) -> Result<Page> {
    shown(&porter, &by.0, "", &Faults::new()).await
}

#[post("/desk/account/second-factor", data = "<form>")]
async fn switch_on(by: Moderator, porter: Porter<'_>, form: Form<SwitchOn<'_>>) -> Result<Answer> {
    let Moderator(account) = by;
    match deeds::switch_on(&porter, &account, form.sealed, form.typed()).await? {
        Switched::Done(done) => fresh(&porter, done),
        outcome => refused(&porter, &account, form.sealed, outcome).await,
    }
}

#[post("/desk/account/second-factor/off", data = "<form>")]
async fn switch_off(by: Moderator, porter: Porter<'_>, form: Form<Prove<'_>>) -> Result<Answer> {
    let Moderator(account) = by;
    match deeds::switch_off(&porter, &account, form.typed()).await? {
        Switched::Done(key) => {
            porter.cookie.set(key);
            Ok(porter.done(&Flash::good("second-factor-off-done"), "/desk/account"))
        }
        outcome => refused(&porter, &account, "", outcome).await,
    }
}

#[post("/desk/account/second-factor/codes", data = "<form>")]
async fn renew(by: Moderator, porter: Porter<'_>, form: Form<Prove<'_>>) -> Result<Answer> {
    let Moderator(account) = by;
    match deeds::renew_codes(&porter, &account, form.typed()).await? {
        Switched::Done(done) => fresh(&porter, done),
        outcome => refused(&porter, &account, "", outcome).await,
    }
}
