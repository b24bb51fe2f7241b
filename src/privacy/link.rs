//! "Send me the link to my page": for whoever has no letter at hand.

use rocket::form::Form;
use rocket::{Route, get, post, routes as list_of};

use super::asking::{self, Answer};
use super::door::Door;
use super::forms::AddressForm;
use super::pages::Where;
use crate::error::Result;
use crate::subscriptions;
use crate::web::Flash;

pub(super) fn routes() -> Vec<Route> {
    list_of![new, submit]
}

#[get("/mine")]
fn new(door: Door<'_>) -> Result<Answer> {
    door.asked()?;
    asking::form(&Where::own())
}

#[post("/mine", data = "<form>")]
async fn submit(form: Form<AddressForm>, door: Door<'_>) -> Result<Answer> {
    door.asked()?;
    let lang = door.language.locale();
    let instead = asking::let_in(&door, &Where::own(), &form, async |tx, email| {
        subscriptions::ask_for_link(tx, door.secret(), email.as_str(), lang, door.now_ms).await
    })
    .await?;
    Ok(instead.unwrap_or_else(|| {
        Flash::wait("mine-link-asked").leave(door.jar, door.settings);
        Answer::away("/mine".to_owned())
    }))
}
