//! The pages at the door: signing in and out, the first account, sign-in links.

use rocket::form::Form;
use rocket::http::CookieJar;
use rocket::request::{FromRequest, Outcome};
use rocket::response::Redirect;
use rocket::time::Duration;
use rocket::{Request, Route, State, get, post};

use super::change::{self, Changed};
use super::forms::{Code, Login, Once, Replace, Setup};
use super::guards::{Moderator, SessionCookie, find_session, speak};
use super::one_time::{self, SetUp, SetupDoor};
use super::porter::{Answer, Porter, go};
use super::return_to::{DESK, on_the_desk};
use super::sign_in::{self, Finished, SECOND_STEP_MS, SignedIn, sign_in};
use super::{invite, own, pages, reset, second, session, store, tokens, users};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Error, Faults, Result};
use crate::web::{Flash, Language, Page, private_cookie};

/// The cookie between the password and the code.
const SECOND_COOKIE: &str = "nazar_second";

/// Everything mounted by this room.
pub fn routes() -> Vec<Route> {
    let own_routes = rocket::routes![
        login,
        log_in,
        code,
        check_code,
        log_out,
        setup,
        set_up,
        once,
        redeem_once,
        password,
        replace_password
    ];
    [
        own_routes,
        invite::routes(),
        own::routes(),
        reset::routes(),
        second::routes(),
        tokens::routes(),
        users::routes(),
    ]
    .concat()
}

/// Whether somebody is signed in already; also keeps a language chosen at the door.
pub(super) struct AtTheDoor {
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

#[post("/login", data = "<form>")]
async fn log_in(form: Form<Login<'_>>, porter: Porter<'_>, jar: &CookieJar<'_>) -> Result<Answer> {
    let form = Login { return_to: &on_the_desk(Some(form.return_to)), ..*form };
    let refuse = |key| {
        let faults = Faults::one("email", key);
        Ok(Answer::Page(pages::login(porter.locale(), true, &form, &faults)?.status(422)))
    };
    if form.email.trim().is_empty() || form.password.is_empty() {
        return refuse("login-empty");
    }
    match sign_in(&porter, form.email, form.password).await? {
        SignedIn::Welcome(key) => {
            porter.cookie.set(key);
            Ok(go(form.return_to))
        }
        SignedIn::CodeNext(key) => {
            let lasts = Duration::milliseconds(SECOND_STEP_MS);
            jar.add(private_cookie(SECOND_COOKIE, key, lasts, porter.settings));
            Ok(go(pages::code_path(form.return_to)))
        }
        SignedIn::Wrong => refuse("login-wrong"),
        SignedIn::Wait { retry_after_s } => Err(Error::SlowDown { retry_after_s }),
    }
}

#[get("/login/code?<return_to>")]
async fn code(
    return_to: Option<&str>,
    _door: AtTheDoor,
    porter: Porter<'_>,
    jar: &CookieJar<'_>,
) -> Result<Answer> {
    let return_to = on_the_desk(return_to);
    let key = jar.get(SECOND_COOKIE).map_or("", |cookie| cookie.value());
    if sign_in::halfway(&porter, key).await?.is_none() {
        return Ok(go("/login"));
    }
    pages::code(porter.locale(), &return_to, &Faults::new()).map(Answer::Page)
}

#[post("/login/code", data = "<form>")]
async fn check_code(form: Form<Code<'_>>, porter: Porter<'_>, jar: &CookieJar<'_>) -> Result<Answer> {
    let return_to = on_the_desk(Some(form.return_to));
    let key = jar.get(SECOND_COOKIE).map_or("", |cookie| cookie.value());
    match sign_in::finish(&porter, key, form.code).await? {
        Finished::Welcome(key) => {
            porter.cookie.set(key);
            jar.add(private_cookie(SECOND_COOKIE, String::new(), Duration::ZERO, porter.settings));
            Ok(go(return_to))
        }
        Finished::Over => Ok(go("/login")),
        Finished::Wrong => {
            let faults = Faults::one("code", "second-factor-wrong");
            Ok(Answer::Page(pages::code(porter.locale(), &return_to, &faults)?.status(422)))
        }
        Finished::Wait { retry_after_s } => Err(Error::SlowDown { retry_after_s }),
    }
}

#[post("/logout")]
async fn log_out(db: &State<Db>, clock: &State<Clock>, cookie: SessionCookie<'_>) -> Result<Redirect> {
    if let Some(key) = cookie.key() {
        session::end(db, clock, &key).await?;
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
async fn set_up(form: Form<Setup<'_>>, porter: Porter<'_>) -> Result<Answer> {
    let Porter { db, clock, hasher, .. } = porter;
    match one_time::setup_door(db, clock, form.token).await? {
        SetupDoor::Open => {}
        SetupDoor::Dead => return pages::dead("setup-dead-lead").map(Answer::Page),
        SetupDoor::Gone => return Err(Error::NotFound),
    }
    let (new, password) = match form.parse(porter.locale()) {
        Ok(parsed) => parsed,
        Err(faults) => {
            return Ok(Answer::Page(pages::setup(porter.locale(), &form, &faults)?.status(422)));
        }
    };
    match one_time::set_up(db, clock, hasher, form.token, new, password, &porter.browser()).await? {
        SetUp::Welcome(key) => {
            porter.cookie.set(key);
            Ok(go(DESK))
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
async fn redeem_once(form: Form<Once<'_>>, porter: Porter<'_>) -> Result<Answer> {
    match one_time::redeem_link(porter.db, porter.clock, form.token, &porter.browser()).await? {
        Some(key) => {
            porter.cookie.set(key);
            Ok(go(DESK))
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
async fn replace_password(by: Moderator, form: Form<Replace<'_>>, porter: Porter<'_>) -> Result<Answer> {
    let Moderator(account) = &by;
    let refused = async |faults: Faults| {
        let has_password = change::has_password(porter.db, account).await?;
        let page = pages::password(porter.locale(), &account.email, has_password, &faults)?;
        Ok(Answer::Page(page.status(422)))
    };
    let password = match form.parse(&[&account.name, &account.email]) {
        Ok(password) => password,
        Err(faults) => return refused(faults).await,
    };
    match change::change_password(&porter, account, form.current, password).await? {
        Changed::Done(key) => {
            porter.cookie.set(key);
            Ok(porter.done(&Flash::good("desk-password-done"), DESK))
        }
        Changed::Wrong => refused(Faults::one("current", "desk-password-wrong")).await,
        Changed::Wait { retry_after_s } => Err(Error::SlowDown { retry_after_s }),
    }
}
