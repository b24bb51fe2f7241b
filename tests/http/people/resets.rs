//! Another password by letter.

use std::time::{Duration, Instant};

use super::{edited, link_to, token_of};
use crate::accounts::{ADMIN, MODERATOR, PASSWORD, account, admin, log_in};
use crate::app::TestApp;
use crate::query::number;
use nazar::accounts::Role;

const OTHER: &str = "quite another password";

async fn ask(app: &TestApp, email: &str) -> crate::page::Page {
    app.browser().post("/login/reset", &[("email", email)]).await
}

async fn choose(app: &TestApp, token: &str) -> u16 {
    let fields = [("token", token), ("password", OTHER), ("again", OTHER)];
    app.browser().post("/login/new-password", &fields).await.status
}

#[rocket::async_test]
async fn a_link_by_letter_sets_another_password_once() {
    let app = TestApp::new().await;
    let here = admin(&app).await;
    assert!(here.get("/desk").await.status == 200);
    assert_eq!(app.browser().get("/login").await.attributes("a[href='/login/reset']", "href").len(), 1);
    assert_eq!(ask(&app, ADMIN).await.status, 200);
    let link = link_to(&app, ADMIN).await;

    for _ in 0..3 {
        let page = app.browser().get(&link).await;
        assert_eq!((page.status, page.all("main button").len()), (200, 1), "looking changes nothing");
    }
    assert_eq!(log_in(&app.browser(), ADMIN, PASSWORD).await.status, 303, "the old one still works");
    let short = [("token", token_of(&link)), ("password", "short"), ("again", "short")];
    assert_eq!(app.browser().post("/login/new-password", &short).await.status, 422);
    assert_eq!(choose(&app, token_of(&link)).await, 303);

    assert_eq!(here.get("/desk").await.status, 303, "every session has ended");
    assert_eq!(log_in(&app.browser(), ADMIN, PASSWORD).await.status, 422);
    assert_eq!(log_in(&app.browser(), ADMIN, OTHER).await.status, 303);
    assert_eq!(choose(&app, token_of(&link)).await, 404, "once");
    assert_eq!(app.browser().get(&link).await.status, 404);
}

#[rocket::async_test]
async fn a02_asking_for_a_reset_tells_nobody_who_has_an_account() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let mut pages = Vec::new();
    let mut fastest = Vec::new();
    for email in [ADMIN, "nobody@example.org"] {
        let mut times = Vec::new();
        for _ in 0..4 {
            let start = Instant::now();
            let answer = ask(&app, email).await;
            times.push(start.elapsed());
            assert_eq!(answer.status, 200);
            pages.push(answer.text());
        }
        fastest.push(*times.iter().min().unwrap());
    }

    assert!(pages.iter().all(|page| page == &pages[0]));
    let (slow, fast) = (fastest.iter().max().unwrap(), fastest.iter().min().unwrap());
    assert!(
        *slow < *fast * 3 || (*slow).checked_sub(*fast).unwrap() < Duration::from_millis(8),
        "{fastest:?}"
    );
    app.deliver().await;
    let letters = app.mailer.kept();
    assert_eq!(letters.len(), 3, "three an hour, whatever is asked");
    assert!(letters.iter().all(|letter| letter.to == ADMIN));
}

#[rocket::async_test]
async fn a07_no_header_gets_into_the_link() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let mut browser = app.browser();
    for header in
        ["X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded", "X-Original-URL"]
    {
        browser = browser.header(header, "evil.example");
    }
    browser.post("/login/reset", &[("email", ADMIN)]).await;
    app.deliver().await;
    let letter = app.mailer.kept().pop().unwrap();
    assert!(letter.text.contains(&format!("{}/login/new-password?token=", crate::app::BASE_URL)));
    assert!(!letter.text.contains("evil") && !letter.html.contains("evil"));
}

#[rocket::async_test]
async fn a13_a_link_is_refused_when_edited_foreign_or_late() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let once =
        nazar::accounts::issue_sign_in_link(&app.db, &app.clock, super::account_of(&app, ADMIN).await.id)
            .await
            .unwrap();
    ask(&app, ADMIN).await;
    let link = link_to(&app, ADMIN).await;
    let token = token_of(&link);

    let mut wrong: Vec<String> = (0..token.len()).map(|at| edited(token, at)).collect();
    wrong.extend(["", "null", "eyJhbGciOiJub25lIn0.e30.", token_of(&once)].map(str::to_owned));
    for other in &wrong {
        assert_eq!(choose(&app, other).await, 404, "{other}");
    }
    let as_sign_in = app.browser().post("/login/once", &[("token", token)]).await.status;
    assert_eq!(as_sign_in, 404, "a key is for one thing");

    ask(&app, "nobody@example.org").await;
    let n_open = number(&app, "SELECT COUNT(*) AS x FROM one_time_key WHERE purpose = 'reset'").await;
    assert_eq!(n_open, 2, "the same rows for an address that nobody has");
    app.clock.advance(60 * 60_000);
    assert_eq!(choose(&app, token).await, 404, "an hour later");
}

#[rocket::async_test]
async fn a13_of_sixteen_who_use_one_link_at_once_one_is_served() {
    let app = TestApp::new().await;
    account(&app, "Mina", MODERATOR, Role::Moderator).await;
    ask(&app, MODERATOR).await;
    let link = link_to(&app, MODERATOR).await;

    let statuses = rocket::futures::future::join_all((0..16).map(|_| choose(&app, token_of(&link)))).await;

    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 303 | 404)), "{statuses:?}");
}
