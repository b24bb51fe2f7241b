//! The pages behind the links of a letter.

use std::sync::Arc;

use rocket::form::Form;
use rocket::response::Redirect;
use rocket::{Route, State, get, post};

use super::act::{self, Answer, At};
use super::open::{Good, open};
use super::pages;
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::web::{self, Language, Page};

/// Everything mounted by this part.
pub(in crate::moderation) fn routes() -> Vec<Route> {
    rocket::routes![the_link, do_it]
}

#[get("/letters/deed/<key>")]
async fn the_link(
    key: &str,
    db: &State<Db>,
    clock: &State<Clock>,
    settings: &State<Arc<Settings>>,
    language: Language<'_>,
) -> Result<Page> {
    let now_ms = clock.now_ms();
    let opened = open(db, &settings.server.secret_key, key, now_ms).await?;
    pages::speak(language, &opened, settings);
    match opened.good {
        Good::Deed => pages::ask(db, &opened, key, (language.locale(), None)).await,
        Good::Used | Good::Over | Good::Decided => pages::tell(&opened, language.locale(), now_ms),
    }
}

#[post("/letters/deed/<key>", data = "<answer>")]
async fn do_it(
    key: &str,
    answer: Form<Answer<'_>>,
    db: &State<Db>,
    clock: &State<Clock>,
    settings: &State<Arc<Settings>>,
    language: Language<'_>,
) -> Result<web::Answer> {
    let opened = open(db, &settings.server.secret_key, key, clock.now_ms()).await?;
    pages::speak(language, &opened, settings);
    let at = At { db, now_ms: clock.now_ms(), settings };
    if opened.good == Good::Deed {
        match act::act(at, &opened, &answer).await {
            Ok(true) => return Ok(web::Answer::Go(Redirect::to(format!("/letters/deed/{key}")))),
            Ok(false) => {}
            Err(Error::Invalid(faults)) => {
                let typed = Some((answer.reply, &faults));
                return pages::ask(db, &opened, key, (language.locale(), typed)).await.map(web::Answer::Page);
            }
            Err(error) => return Err(error),
        }
    }
    // Somebody was faster, or the words have changed: whoever pressed the button is told, and reads again.
    let opened = open(db, &settings.server.secret_key, key, clock.now_ms()).await?;
    pages::too_late(db, &opened, key, (language.locale(), clock.now_ms())).await.map(web::Answer::Page)
}
