//! The page about one's own account.

use rocket::form::Form;
use rocket::{Route, get, post};

use super::forms::Own;
use super::pages::{self, Reading};
use super::{deeds, store};
use crate::accounts::guards::Here;
use crate::accounts::porter::{Answer, Porter};
use crate::accounts::session::IDLE_MS;
use crate::entities::ids::SessionId;
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Page};

/// The routes.
pub(in crate::accounts) fn routes() -> Vec<Route> {
    rocket::routes![page, rename, end_others, end_one]
}

const OWN: &str = "/desk/account";

async fn shown(porter: &Porter<'_>, here: &Here, name: &str, faults: &Faults) -> Result<Page> {
    let now_ms = porter.now_ms();
    let places = store::list(porter.db.r(), here.account.id, now_ms, now_ms - IDLE_MS).await?;
    let reading = Reading { locale: porter.locale(), now_ms };
    pages::own(reading, (&here.account, here.session), places, name, faults)
}

#[get("/desk/account")]
async fn page(here: Here, porter: Porter<'_>) -> Result<Page> {
    shown(&porter, &here, &here.account.name, &Faults::new()).await
}

#[post("/desk/account", data = "<form>")]
async fn rename(here: Here, porter: Porter<'_>, form: Form<Own<'_>>) -> Result<Answer> {
    match form.parse() {
        Ok((name, lang)) => {
            deeds::rename(&porter, &here.account, &name, lang).await?;
            Ok(porter.done(&Flash::good("own-saved"), OWN))
        }
        Err(fault) => {
            let mut faults = Faults::new();
            faults.add_with(fault.field, fault.key, fault.args);
            Ok(Answer::Page(shown(&porter, &here, form.name, &faults).await?.status(422)))
        }
    }
}

#[post("/desk/account/sessions/others")]
async fn end_others(here: Here, porter: Porter<'_>) -> Result<Answer> {
    deeds::end_others(&porter, &here.account, here.session).await?;
    Ok(porter.done(&Flash::good("own-others-ended"), OWN))
}

#[post("/desk/account/sessions/<id>/end")]
async fn end_one(here: Here, porter: Porter<'_>, id: &str) -> Result<Answer> {
    let id = id.parse().map(SessionId).map_err(|_none| Error::NotFound)?;
    deeds::end_one(&porter, &here.account, id).await?;
    Ok(porter.done(&Flash::good("own-session-ended"), OWN))
}
