//! Signing in and out, roles; THREATS group A by number.

use std::time::{Duration, Instant};

use nazar::accounts::{self, AccountName, Address, Hasher, Keeper, Kept, NewAccount, Password, Role};
use nazar::entities::ids::AccountId;

use crate::app::{Browser, TestApp};
use crate::page::Page;

pub const PASSWORD: &str = "یک گذرواژهٔ درست";
pub const ADMIN: &str = "admin@example.org";
pub const MODERATOR: &str = "moderator@example.org";

/// An account with the password of all tests.
pub async fn account(app: &TestApp, name: &str, email: &str, role: Role) -> AccountId {
    let new = NewAccount {
        name: AccountName::parse(name).unwrap(),
        email: Address::parse(email).unwrap(),
        role,
        lang: None,
    };
    let password = Password::parse(PASSWORD, &[]).ok().unwrap();
    accounts::create(&app.db, &app.clock, &Hasher::default(), new, Some(password)).await.unwrap()
}

pub async fn log_in(browser: &Browser<'_>, email: &str, password: &str) -> Page {
    browser.post("/login", &[("email", email), ("password", password)]).await
}

/// A browser in which this account has just signed in.
pub async fn signed_in<'a>(app: &'a TestApp, name: &str, email: &str, role: Role) -> Browser<'a> {
    account(app, name, email, role).await;
    let browser = app.browser();
    let answer = log_in(&browser, email, PASSWORD).await;
    assert_eq!((answer.status, answer.location()), (303, Some("/desk")), "{}", answer.text());
    browser
}

pub async fn admin(app: &TestApp) -> Browser<'_> {
    signed_in(app, "Ada", ADMIN, Role::Admin).await
}

pub async fn moderator(app: &TestApp) -> Browser<'_> {
    signed_in(app, "Mina", MODERATOR, Role::Moderator).await
}

#[rocket::async_test]
async fn a02_unknown_addresses_get_the_same_answer_after_the_same_work() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let mut fastest = Vec::new();
    let mut lengths = Vec::new();

    for email in [ADMIN, "nobody@example.org"] {
        let mut times = Vec::new();
        for _ in 0..4 {
            let browser = app.browser();
            let start = Instant::now();
            let answer = log_in(&browser, email, "not the password").await;
            times.push(start.elapsed());
            assert_eq!(answer.status, 422);
            lengths.push(answer.text().replace(email, "").len());
        }
        fastest.push(*times.iter().min().unwrap());
    }

    assert!(lengths.iter().all(|length| length == &lengths[0]), "{lengths:?}");
    let (slow, fast) = (fastest.iter().max().unwrap(), fastest.iter().min().unwrap());
    assert!(
        *slow < *fast * 3 || (*slow).checked_sub(*fast).unwrap() < Duration::from_millis(8),
        "{fastest:?}"
    );
}

#[rocket::async_test]
async fn a03_guessing_is_stopped_whatever_headers_say_and_the_owner_still_gets_in() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let headers = [
        "X-Forwarded-For",
        "X-Real-IP",
        "CF-Connecting-IP",
        "True-Client-IP",
        "X-Client-IP",
        "Forwarded",
        "X-Forwarded",
        "X-Cluster-Client-IP",
        "Fastly-Client-IP",
        "X-Originating-IP",
        "X-Remote-IP",
        "Client-IP",
    ];
    let mut statuses = Vec::new();
    for n in 0..20 {
        let mut guesser = app.browser().at("203.0.113.9:4711");
        for header in headers {
            guesser = guesser.header(header, &format!("198.51.{n}.1"));
        }
        let answer = log_in(&guesser, ADMIN, "a wrong password").await;
        if answer.status == 429 {
            assert!(answer.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
        }
        statuses.push(answer.status);
    }

    assert!(statuses[..10].iter().all(|status| *status == 422), "{statuses:?}");
    assert!(statuses[10..].iter().all(|status| *status == 429), "{statuses:?}");
    let there = app.browser().at("203.0.113.77:4711");
    assert_eq!(log_in(&there, ADMIN, PASSWORD).await.status, 429, "the same network");
    assert_eq!(log_in(&app.browser(), ADMIN, PASSWORD).await.status, 303, "the owner, from elsewhere");
    app.clock.advance(15 * 60_000);
    assert_eq!(log_in(&there, ADMIN, PASSWORD).await.status, 303, "and there, later");
}

#[rocket::async_test]
async fn a03_one_network_cannot_try_many_accounts() {
    let app = TestApp::new().await;
    let mut refused = 0;
    for n in 0..30 {
        let guesser = app.browser().at("203.0.113.9:4711");
        let answer = log_in(&guesser, &format!("somebody{n}@example.org"), "a wrong password").await;
        refused += i32::from(answer.status == 429);
    }
    assert_eq!(refused, 10);
}

#[rocket::async_test]
async fn a05_each_sign_in_has_its_own_cookie_and_signing_out_kills_it() {
    let app = TestApp::new().await;
    let browser = admin(&app).await;
    let first = browser.cookie("nazar_session").unwrap();
    let answer = log_in(&browser, ADMIN, PASSWORD).await;
    let second = browser.cookie("nazar_session").unwrap();
    let cookie =
        answer.headers.iter().find(|(_, value)| value.starts_with("nazar_session=")).unwrap().1.clone();

    assert_ne!(first, second);
    for word in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    let old = app.browser();
    old.set_cookie("nazar_session", &first);
    assert_eq!(old.get("/desk").await.status, 303, "the session before is gone");

    let out = browser.post("/logout", &[]).await;
    assert_eq!(out.status, 303);
    assert_eq!(browser.cookie("nazar_session"), None);
    let replay = app.browser();
    replay.set_cookie("nazar_session", &second);
    assert_eq!(replay.get("/desk").await.status, 303, "a kept cookie is dead");
}

#[rocket::async_test]
async fn a05_over_tls_the_cookie_is_bound_to_the_host() {
    let app = TestApp::with(|settings| {
        settings.server.base_url = Some("https://nazar.test".parse().unwrap());
    })
    .await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let browser = app.browser().header("Origin", "https://nazar.test");
    let answer = log_in(&browser, ADMIN, PASSWORD).await;

    let cookie = answer
        .headers
        .iter()
        .find(|(_, value)| value.starts_with("__Host-nazar_session="))
        .unwrap()
        .1
        .clone();
    for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    assert_eq!(browser.get("/desk").await.status, 200);
}

#[rocket::async_test]
async fn a06_signing_in_leads_to_the_desk_and_nowhere_else() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let elsewhere = [
        "//e",
        "//e.example",
        "/\\e",
        "\\\\e",
        "/%09/e",
        "/\t/e",
        "https:e",
        "https://e",
        "http:/e",
        "javascript:1",
        "data:text/html,x",
        "/desk\r\nSet-Cookie: a=b",
        "/desk%0d%0aX: y",
        "/desk//e",
        "/desk/../login",
        "/desk/./e",
        "/desk\\e",
        "/desk@e",
        "/desk.e.example",
        "/deskevil",
        "desk",
        "///desk",
        "/desk/%2e%2e/e",
        "/desk/%2f%2fe",
        "/desk?x=//e",
        "／／e．example",
        "/desk/。。/e",
        "/desk\u{2028}",
        "/desk/ e",
        "/login",
        "\u{202e}/desk",
        " /desk",
        "/desk\0",
    ];
    for target in elsewhere {
        let browser = app.browser();
        let fields = [("email", ADMIN), ("password", PASSWORD), ("return_to", target)];
        let answer = browser.post("/login", &fields).await;
        if answer.status == 303 {
            assert_eq!(answer.location(), Some("/desk"), "{target:?}");
        } else {
            assert!((400..500).contains(&answer.status), "{target:?}: {}", answer.status);
        }
        assert!(answer.headers.iter().all(|(name, value)| name != "x" && !value.starts_with("a=b")));
    }

    let anonymous = app.browser();
    let asked = anonymous.get("/desk/comments?state=spam&page=2").await;
    assert_eq!(asked.status, 303);
    let form = anonymous.get(asked.location().unwrap()).await;
    let return_to = form.value("return_to").unwrap();
    let fields = [("email", ADMIN), ("password", PASSWORD), ("return_to", return_to.as_str())];
    let answer = anonymous.post("/login", &fields).await;
    assert_eq!(answer.location(), Some("/desk/comments?state=spam&page=2"));
}

#[rocket::async_test]
async fn a09_opening_a_sign_in_link_changes_nothing_and_its_button_works_once() {
    let app = TestApp::new().await;
    let id = account(&app, "Ada", ADMIN, Role::Admin).await;
    let link = accounts::issue_sign_in_link(&app.db, &app.clock, id).await.unwrap();
    let scanner = app.browser();
    for _ in 0..3 {
        let page = scanner.get(&link).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.all("main button").len(), 1);
        assert_eq!(scanner.cookie("nazar_session"), None);
    }
    let token = scanner.get(&link).await.value("token").unwrap();

    let owner = app.browser();
    let first = owner.post("/login/once", &[("token", &token)]).await;
    let again = scanner.post("/login/once", &[("token", &token)]).await;

    assert_eq!((first.status, first.location()), (303, Some("/desk")));
    assert_eq!(owner.get("/desk").await.status, 200);
    assert_eq!(again.status, 404);
    assert_eq!(scanner.get(&link).await.status, 404);
    let late = accounts::issue_sign_in_link(&app.db, &app.clock, id).await.unwrap();
    app.clock.advance(30 * 60_000);
    assert_eq!(scanner.get(&late).await.status, 404, "half an hour later");
}

#[rocket::async_test]
async fn a10_a_role_counts_from_the_very_next_request() {
    let app = TestApp::new().await;
    let id = account(&app, "Ada", ADMIN, Role::Admin).await;
    let browser = app.browser();
    log_in(&browser, ADMIN, PASSWORD).await;
    assert_eq!(browser.get("/desk/exports/ratings.json").await.status, 200);

    account(&app, "Zora", "zora@example.org", Role::Admin).await;
    let program = Keeper::program(&app.db, &app.clock);
    assert_eq!(accounts::set_role(program, id, Role::Moderator).await.unwrap(), Kept::Done);

    assert_eq!(browser.get("/desk/exports/ratings.json").await.status, 303, "every session has ended");
    log_in(&browser, ADMIN, PASSWORD).await;
    assert_eq!(browser.get("/desk").await.status, 200);
    assert_eq!(browser.get("/desk/exports/ratings.json").await.status, 403);
}

#[rocket::async_test]
async fn a12_a14_whoever_knows_the_password_changes_it_and_ends_every_other_session() {
    let app = TestApp::new().await;
    let here = moderator(&app).await;
    let there = app.browser();
    log_in(&there, MODERATOR, PASSWORD).await;
    let before = here.cookie("nazar_session");
    let change = async |current: &str, new: &str, again: &str| {
        here.post("/desk/password", &[("current", current), ("password", new), ("again", again)]).await
    };

    assert_eq!(here.get("/desk/password").await.status, 200);
    for (current, new, again, field) in [
        ("wrong", "quite another password", "quite another password", "current"),
        ("", "quite another password", "quite another password", "current"),
        (PASSWORD, "short", "short", "password"),
        (PASSWORD, MODERATOR, MODERATOR, "password"),
        (PASSWORD, "quite another password", "quite another", "again"),
    ] {
        let refused = change(current, new, again).await;
        assert_eq!(refused.status, 422, "{field}");
        assert_eq!(refused.attributes(".faults a", "href"), [format!("#{field}")]);
        assert!(!refused.text().contains("quite another"), "no password comes back");
    }
    assert_eq!(there.get("/desk").await.status, 200, "nothing has changed");

    let done = change(PASSWORD, "quite another password", "quite another password").await;

    assert_eq!((done.status, done.location()), (303, Some("/desk")));
    assert_ne!(here.cookie("nazar_session"), before);
    assert_eq!(here.get("/desk").await.status, 200);
    assert_eq!(there.get("/desk").await.status, 303);
    assert_eq!(log_in(&app.browser(), MODERATOR, PASSWORD).await.status, 422);
    assert_eq!(log_in(&app.browser(), MODERATOR, "quite another password").await.status, 303);
    let mut last = 0;
    for _ in 0..20 {
        last = change("wrong", "one more password", "one more password").await.status;
    }
    assert_eq!(last, 429, "it counts as wrong sign-ins do");
}

#[rocket::async_test]
async fn a12_a_new_password_and_a_disabled_account_end_every_session_and_link() {
    for change in ["password", "disable"] {
        let app = TestApp::new().await;
        let id = account(&app, "Ada", ADMIN, Role::Admin).await;
        account(&app, "Zora", "zora@example.org", Role::Admin).await;
        let program = Keeper::program(&app.db, &app.clock);
        let (here, there) = (app.browser(), app.browser());
        log_in(&here, ADMIN, PASSWORD).await;
        log_in(&there, ADMIN, PASSWORD).await;
        let link = accounts::issue_sign_in_link(&app.db, &app.clock, id).await.unwrap();

        if change == "password" {
            let new = Password::parse("quite another password", &[]).ok().unwrap();
            accounts::set_password(program, &Hasher::default(), id, new).await.unwrap();
        } else {
            assert_eq!(accounts::disable(program, id).await.unwrap(), Kept::Done);
        }

        assert_eq!(here.get("/desk").await.status, 303, "{change}");
        assert_eq!(there.get("/desk").await.status, 303, "{change}");
        assert_eq!(app.browser().get(&link).await.status, 404, "{change}");
        assert_eq!(log_in(&app.browser(), ADMIN, PASSWORD).await.status, 422, "{change}");
    }
}

#[rocket::async_test]
async fn a17_a_megabyte_is_refused_fast() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    for length in [1_025, 1 << 20] {
        let long = "x".repeat(length);
        let start = Instant::now();
        let answer = log_in(&app.browser(), ADMIN, &long).await;
        assert!(matches!(answer.status, 413 | 422), "{}", answer.status);
        assert!(start.elapsed() < Duration::from_secs(2));
    }
}

#[rocket::async_test]
async fn a23_sessions_end_after_two_idle_weeks_and_after_ninety_days() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let app = TestApp::new().await;
    let browser = admin(&app).await;
    app.clock.advance(13 * DAY);
    assert_eq!(browser.get("/desk").await.status, 200);
    app.clock.advance(14 * DAY);
    assert_eq!(browser.get("/desk").await.status, 303, "idle");

    log_in(&browser, ADMIN, PASSWORD).await;
    for _ in 0..8 {
        app.clock.advance(11 * DAY);
        assert_eq!(browser.get("/desk").await.status, 200);
    }
    app.clock.advance(2 * DAY);
    assert_eq!(browser.get("/desk").await.status, 303, "ninety days");
    accounts::sweep(&app.db, &app.clock).await.unwrap();
}
