//! The pages at the door: signing in and out, the first account, sign-in links.

use rocket::form::Form;
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::{Request, Responder, Route, State, get, post};

use super::change::{self, Change, Changed};
use super::forms::{Login, Once, Replace, Setup};
use super::guards::{Moderator, SessionCookie, find_session, speak};
use super::one_time::{self, SetUp, SetupDoor};
use super::password::Hasher;
use super::return_to::{DESK, on_the_desk};
use super::sign_in::{Attempted, SignedIn, sign_in};
use super::throttle::Throttle;
use super::{pages, session, store};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Language, Page, Visitor};

/// Everything mounted by this room.
pub fn routes() -> Vec<Route> {
    rocket::routes![login, log_in, log_out, setup, set_up, once, redeem_once, password, replace_password]
}

#[derive(Responder)]
enum Answer {
    Page(Page),
    Go(Redirect),
}

fn go(path: String) -> Answer {
    Answer::Go(Redirect::to(path))
}

/// Whether somebody is signed in already; also keeps a language chosen at the door.
struct AtTheDoor {
    is_signed_in: bool,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for AtTheDoor {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        speak(request, None);
        let is_signed_in = find_session(request).await.is_ok_and(|session| session.is_some());
        Outcome::Success(AtTheDoor { is_signed_in })
    }
}

#[get("/login?<return_to>")]
async fn login(
    return_to: Option<&str>,
    door: AtTheDoor,
    db: &State<Db>,
    language: Language<'_>,
) -> Result<Answer> {
    let return_to = on_the_desk(return_to);
    if door.is_signed_in {
        return Ok(go(return_to));
    }
    let has_accounts = store::count(db.r()).await? > 0;
    let form = Login { return_to: &return_to, ..Login::default() };
    pages::login(language.locale(), has_accounts, &form, &Faults::new()).map(Answer::Page)
}

/// Everything that signing in needs besides the form.
struct Porter<'r> {
    db: &'r Db,
    clock: &'r Clock,
    hasher: &'r Hasher,
    throttle: &'r Throttle,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Porter<'r> {
    type Error = Error;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        match (rocket.state(), rocket.state(), rocket.state(), rocket.state()) {
            (Some(db), Some(clock), Some(hasher), Some(throttle)) => {
                Outcome::Success(Porter { db, clock, hasher, throttle })
            }
            _ => Outcome::Error((rocket::http::Status::InternalServerError, Error::Busy)),
        }
    }
}

#[post("/login", data = "<form>")]
async fn log_in(
    form: Form<Login<'_>>,
    porter: Porter<'_>,
    visitor: Visitor,
    cookie: SessionCookie<'_>,
    language: Language<'_>,
) -> Result<Answer> {
    let form = Login { return_to: &on_the_desk(Some(form.return_to)), ..*form };
    let refuse = |key| {
        let faults = Faults::one("email", key);
        Ok(Answer::Page(pages::login(language.locale(), true, &form, &faults)?.status(422)))
    };
    if form.email.trim().is_empty() || form.password.is_empty() {
        return refuse("login-empty");
    }
    let Porter { db, clock, hasher, throttle } = porter;
    let old_key = cookie.key();
    let attempted = Attempted {
        email: form.email,
        password: form.password,
        network: &visitor.network_key,
        old_key: old_key.as_deref(),
    };
    match sign_in(db, clock, hasher, throttle, attempted).await? {
        SignedIn::Welcome(key) => {
            cookie.set(key);
            Ok(go(form.return_to.to_owned()))
        }
        SignedIn::Wrong => refuse("login-wrong"),
        SignedIn::Wait { retry_after_s } => Err(Error::SlowDown { retry_after_s }),
    }
}

#[post("/logout")]
async fn log_out(db: &State<Db>, cookie: SessionCookie<'_>) -> Result<Redirect> {
    if let Some(key) = cookie.key() {
        session::end(db, &key).await?;
        cookie.clear();
    }
    Ok(Redirect::to("/login"))
}

#[get("/setup?<token>")]
async fn setup(
    token: Option<&str>,
    _door: AtTheDoor,
    db: &State<Db>,
    clock: &State<Clock>,
    language: Language<'_>,
) -> Result<Page> {
    let token = token.unwrap_or_default();
    match one_time::setup_door(db, clock, token).await? {
        SetupDoor::Open => {
            pages::setup(language.locale(), &Setup { token, ..Setup::default() }, &Faults::new())
        }
        SetupDoor::Dead => pages::dead("setup-dead-lead"),
        SetupDoor::Gone => Err(Error::NotFound),
    }
}

#[post("/setup", data = "<form>")]
async fn set_up(
    form: Form<Setup<'_>>,
    porter: Porter<'_>,
    cookie: SessionCookie<'_>,
    language: Language<'_>,
) -> Result<Answer> {
    let Porter { db, clock, hasher, .. } = porter;
    match one_time::setup_door(db, clock, form.token).await? {
        SetupDoor::Open => {}
        SetupDoor::Dead => return pages::dead("setup-dead-lead").map(Answer::Page),
        SetupDoor::Gone => return Err(Error::NotFound),
    }
    let (new, password) = match form.parse(language.locale()) {
        Ok(parsed) => parsed,
        Err(faults) => {
            return Ok(Answer::Page(pages::setup(language.locale(), &form, &faults)?.status(422)));
        }
    };
    match one_time::set_up(db, clock, hasher, form.token, new, password).await? {
        SetUp::Welcome(key) => {
            cookie.set(key);
            Ok(go(DESK.to_owned()))
        }
        SetUp::TooLate => Err(Error::NotFound),
    }
}

#[get("/login/once?<token>")]
async fn once(token: Option<&str>, _door: AtTheDoor, db: &State<Db>, clock: &State<Clock>) -> Result<Page> {
    let token = token.unwrap_or_default();
    match one_time::link_owner(db, clock, token).await? {
        Some(owner) => pages::once(token, &owner.name),
        None => pages::dead("sign-in-dead-lead"),
    }
}

#[post("/login/once", data = "<form>")]
async fn redeem_once(
    form: Form<Once<'_>>,
    db: &State<Db>,
    clock: &State<Clock>,
    cookie: SessionCookie<'_>,
) -> Result<Answer> {
    match one_time::redeem_link(db, clock, form.token).await? {
        Some(key) => {
            cookie.set(key);
            Ok(go(DESK.to_owned()))
        }
        None => pages::dead("sign-in-dead-lead").map(Answer::Page),
    }
}

#[get("/desk/password")]
async fn password(by: Moderator, db: &State<Db>, language: Language<'_>) -> Result<Page> {
    let Moderator(account) = by;
    let has_password = change::has_password(db, &account).await?;
    pages::password(language.locale(), &account.email, has_password, &Faults::new())
}

#[post("/desk/password", data = "<form>")]
async fn replace_password(
    by: Moderator,
    form: Form<Replace<'_>>,
    porter: Porter<'_>,
    visitor: Visitor,
    cookie: SessionCookie<'_>,
    language: Language<'_>,
) -> Result<Answer> {
    let (Moderator(account), network) = (&by, &visitor.network_key);
    let refused = async |faults: Faults| {
        let has_password = change::has_password(porter.db, account).await?;
        let page = pages::password(language.locale(), &account.email, has_password, &faults)?;
        Ok(Answer::Page(page.status(422)))
    };
    let password = match form.parse(&[&account.name, &account.email]) {
        Ok(password) => password,
        Err(faults) => return refused(faults).await,
    };
    let Porter { db, clock, hasher, throttle } = porter;
    let wanted = Change { account, network, current: form.current, password };
    match change::change_password(db, clock, hasher, throttle, wanted).await? {
        Changed::Done(key) => {
            cookie.set(key);
            cookie.leave(&Flash::good("desk-password-done"));
            Ok(go(DESK.to_owned()))
        }
        Changed::Wrong => refused(Faults::one("current", "desk-password-wrong")).await,
        Changed::Wait { retry_after_s } => Err(Error::SlowDown { retry_after_s }),
    }
}
