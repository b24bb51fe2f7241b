//! The page on which somebody says how often they want letters.

use std::sync::Arc;

use rocket::form::Form;
use rocket::http::CookieJar;
use rocket::response::Redirect;
use rocket::{Route, State, get, post};
use serde::Serialize;

use super::forms::{Setting, Typed};
use super::store;
use crate::accounts::{Account, Moderator};
use crate::audit::{self, Entry, SubjectKind};
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::Db;
use crate::entities::ids::DEFAULT_SITE;
use crate::entities::letter_setting::StoredRhythm;
use crate::error::{Faults, Result};
use crate::i18n::{Locale, numbers};
use crate::web::{Answer, FaultRow, Flash, Language, Page, fault_rows};

/// The pauses to choose from, in minutes.
const PAUSES: [i64; 6] = [15, 30, 60, 120, 240, 480];

/// Everything mounted by this part.
pub(in super::super) fn routes() -> Vec<Route> {
    rocket::routes![letters, set_letters]
}

#[derive(Serialize)]
struct LettersPage {
    email: String,
    wants_letters: bool,
    rhythms: Vec<Choice>,
    pauses: Vec<Choice>,
    hours: Vec<Choice>,
    zone: String,
    zones: Vec<String>,
    per_hour: String,
    faults: Vec<FaultRow>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
    name_key: &'static str,
    n: i64,
    current: bool,
}

#[get("/desk/letters")]
async fn letters(
    by: Moderator,
    db: &State<Db>,
    settings: &State<Arc<Settings>>,
    language: Language<'_>,
) -> Result<Page> {
    let setting = setting_of(db, &by.0, settings).await?;
    page(language.locale(), &by.0, &Typed::from(&setting), &Faults::new())
}

#[post("/desk/letters", data = "<form>")]
async fn set_letters(
    by: Moderator,
    form: Form<Typed>,
    db: &State<Db>,
    clock: &State<Clock>,
    settings: &State<Arc<Settings>>,
    jar: &CookieJar<'_>,
    language: Language<'_>,
) -> Result<Answer> {
    let before = setting_of(db, &by.0, settings).await?;
    match form.parse(&before) {
        Ok(setting) => {
            keep(db, &by.0, (&before, &setting), clock.now_ms()).await?;
            Flash::good("letters-kept").leave(jar, settings);
            Ok(Answer::Go(Redirect::to("/desk/letters")))
        }
        Err(faults) => Ok(Answer::Page(page(language.locale(), &by.0, &form, &faults)?.status(422))),
    }
}

async fn setting_of(db: &Db, account: &Account, settings: &Settings) -> Result<Setting> {
    let stored = store::find(db, account.id).await?;
    Ok(stored.unwrap_or_else(|| Setting::usual(account, settings.site.lang)))
}

async fn keep(db: &Db, by: &Account, (before, after): (&Setting, &Setting), now_ms: i64) -> Result<()> {
    let (was, is) = (before.in_words(), after.in_words());
    db.write(async |tx| {
        store::put(tx, by.id, after, now_ms).await?;
        let entry = Entry::new(DEFAULT_SITE, by.actor(), (SubjectKind::Account, by.id.0), "letters-set");
        audit::write(tx, Entry { before: Some(&was), after: Some(&is), ..entry }, now_ms).await?;
        Ok(())
    })
    .await
}

fn page(locale: Locale, account: &Account, typed: &Typed, faults: &Faults) -> Result<Page> {
    let choice = |value: String, name_key, n: i64, chosen: &str| Choice {
        current: value == chosen,
        name: numbers::integer(locale, n),
        value,
        name_key,
        n,
    };
    let minutes = if typed.every_minutes.is_empty() { "60" } else { &typed.every_minutes };
    let mut pauses = PAUSES.to_vec();
    pauses.extend(minutes.parse::<i64>().ok().filter(|own| !PAUSES.contains(own)));
    pauses.sort_unstable();
    let rhythm = |one: StoredRhythm| choice(one.as_str().to_owned(), rhythm_key(one), 0, &typed.rhythm);
    let context = LettersPage {
        email: account.email.clone(),
        wants_letters: account.wants_letters,
        rhythms: StoredRhythm::ALL.into_iter().map(rhythm).collect(),
        pauses: pauses.iter().map(|n| choice(n.to_string(), "letters-minutes", *n, minutes)).collect(),
        hours: (0..24).map(|n| choice(n.to_string(), "letters-hour", n, &typed.at_hour)).collect(),
        zone: typed.zone.clone(),
        zones: jiff::tz::db().available().map(|name| name.to_string()).collect(),
        per_hour: typed.per_hour.clone(),
        faults: fault_rows(locale, faults),
    };
    Page::new("notify/letters.html", &context)
}

fn rhythm_key(rhythm: StoredRhythm) -> &'static str {
    match rhythm {
        StoredRhythm::AtOnce => "letters-at-once",
        StoredRhythm::Every => "letters-every",
        StoredRhythm::Daily => "letters-daily",
        StoredRhythm::None => "letters-none",
    }
}
