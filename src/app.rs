//! Wires everything: settings, database, managed state, fairings, routes. The only file that
//! knows every room.

use std::sync::Arc;

use rocket::figment::Figment;
use rocket::{Build, Rocket, Route, get, routes};

use crate::accounts::{self, Hasher, Throttle};
use crate::captcha::{self, Tickets};
use crate::clock::Clock;
use crate::comments;
use crate::config::Settings;
use crate::db::Db;
use crate::error::Result;
use crate::export;
use crate::mail::Mailer;
use crate::moderation;
use crate::notify::{self, Office};
use crate::opinions::Opinions;
use crate::privacy;
use crate::ratings;
use crate::reading::{self, Counting, ViewCounter};
use crate::spam::{Filter, Lists};
use crate::views::Views;
use crate::web::{self, Headers, Limits};

/// What the program stands on; a test brings its own.
#[derive(Debug, Clone)]
pub struct Foundation {
    /// Rocket's own settings.
    pub figment: Figment,
    /// Nazar's settings.
    pub settings: Arc<Settings>,
    /// The migrated database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// Where letters go.
    pub mailer: Mailer,
}

/// The program, ready to be launched.
///
/// # Errors
/// A template that does not parse.
pub fn build(foundation: Foundation) -> Result<Rocket<Build>> {
    let Foundation { figment, settings, db, clock, mailer } = foundation;
    let views = Views::load(Arc::new(web::assets::url), site(&settings))?;
    let work = settings.spam.is_proof_asked.then_some(settings.spam.proof_work);
    let tickets = Tickets::new(settings.server.secret_key.clone(), settings.captcha.test_answer.as_deref())
        .asking_proofs(work);
    let views_counted = Arc::new(ViewCounter::default());
    let office = Office {
        db: db.clone(),
        clock: clock.clone(),
        settings: settings.clone(),
        views: views.clone(),
        mailer,
        base: base(&settings, &figment),
    };
    Ok(rocket::custom(figment)
        .manage(office)
        .manage(Opinions::new(settings.clone()))
        .manage(Filter::default())
        .manage(views)
        .manage(tickets)
        .manage(Throttle::new(&settings.rate_limits))
        .manage(Hasher::default())
        .manage(Limits::new(settings.rate_limits.clone()))
        .manage(views_counted.clone())
        .manage(Lists::default())
        .manage(db)
        .manage(clock)
        .manage(settings)
        .attach(Headers)
        .attach(Counting(views_counted))
        .register("/", [web::catchers(), accounts::catchers()].concat())
        .register("/api", web::problem::api_catchers())
        .mount("/", health())
        .mount("/", web::host::guarded(for_programs()))
        .mount("/", web::host::guarded(privacy::one_click_routes()))
        .mount("/", web::host::guarded(web::csrf::guarded(all_routes()))))
}

/// Every route of every room.
fn all_routes() -> Vec<Route> {
    [
        web::assets::routes(),
        accounts::routes(),
        moderation::routes(),
        moderation::ballot_routes(),
        captcha::routes(),
        ratings::routes(),
        comments::routes(),
        reading::routes(),
        export::routes(),
        notify::routes(),
        privacy::routes(),
    ]
    .concat()
}

/// Routes that take a key in a header and no cookie: no page of another site can use them, so where a request
/// comes from is not asked.
fn for_programs() -> Vec<Route> {
    [moderation::api_routes(), export::api_routes()].concat()
}

/// The address that links in letters begin with: the public one, or this machine's.
fn base(settings: &Settings, figment: &Figment) -> String {
    let port = figment.extract_inner::<u16>("port").unwrap_or(8000);
    web::absolute(settings, "").unwrap_or_else(|| format!("http://127.0.0.1:{port}"))
}

/// What templates know as `site`.
fn site(settings: &Settings) -> serde_json::Value {
    let url = web::absolute(settings, "").unwrap_or_default();
    serde_json::json!({ "name": settings.site.name, "url": url })
}

fn health() -> Vec<Route> {
    routes![alive, ready]
}

/// The process answers.
#[get("/healthz")]
fn alive() -> &'static str {
    "ok\n"
}

/// The database answers too, and its schema is the program's.
#[get("/readyz")]
async fn ready(db: &rocket::State<Db>) -> Result<&'static str> {
    db.ping().await?;
    match crate::db::pending(db).await {
        Ok(0) => Ok("ready\n"),
        Ok(_) | Err(_) => Err(crate::error::Error::Busy),
    }
}
