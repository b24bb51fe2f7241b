//! The first account: its link, its form, and two who race for it; THREATS A15.

use nazar::accounts::{self, Role};

use crate::accounts::{ADMIN, PASSWORD, log_in};
use crate::app::TestApp;

async fn setup_token(app: &TestApp) -> String {
    accounts::issue_setup_token(&app.db, &app.clock).await.unwrap().unwrap()
}

fn first_account<'a>(token: &'a str, email: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("token", token), ("name", "سپیده"), ("email", email), ("password", PASSWORD), ("again", PASSWORD)]
}

#[rocket::async_test]
async fn a15_nobody_gets_in_on_a_fresh_installation() {
    let app = TestApp::new().await;
    let browser = app.browser();

    let login = browser.get("/login").await;
    assert_eq!(login.status, 200);
    assert!(login.all("form[action='/login']").is_empty(), "there is nobody who could sign in");
    assert_eq!(browser.get("/setup").await.status, 404);
    assert_eq!(browser.get("/setup?token=guess").await.status, 404);
    assert_eq!(browser.post("/setup", &first_account("guess", ADMIN)).await.status, 404);
    for (email, password) in [("admin", "admin"), ("admin@example.org", "password"), ("", "")] {
        assert_eq!(log_in(&app.browser(), email, password).await.status, 422);
    }
    assert_eq!(accounts::count(app.db.r()).await.unwrap(), 0);
}

#[rocket::async_test]
async fn a15_of_two_who_race_exactly_one_becomes_admin() {
    for same_token in [true, false] {
        let app = TestApp::new().await;
        let one = setup_token(&app).await;
        let other = if same_token { one.clone() } else { setup_token(&app).await };
        let (first, second) = (app.browser(), app.browser());
        let (first_form, second_form) =
            (first_account(&one, ADMIN), first_account(&other, "second@example.org"));

        let (left, right) =
            rocket::tokio::join!(first.post("/setup", &first_form), second.post("/setup", &second_form));

        let mut statuses = [left.status, right.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 404]);
        let accounts = accounts::list(&app.db).await.unwrap();
        assert_eq!(accounts.len(), 1);
        assert_eq!(accounts[0].role, Role::Admin);
        assert!(accounts::issue_setup_token(&app.db, &app.clock).await.unwrap().is_none());
        assert_eq!(app.browser().get(&format!("/setup?token={one}")).await.status, 404);
    }
}

#[rocket::async_test]
async fn the_first_account_is_asked_for_what_is_missing_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let token = setup_token(&app).await;
    let browser = app.browser().header("Accept-Language", "fa");
    let page = browser.get(&format!("/setup?token={token}")).await;
    assert_eq!((page.status, page.attribute("html", "dir")), (200, Some("rtl".to_owned())));

    let fields = [
        ("token", token.as_str()),
        ("name", "سپیده"),
        ("email", "not one"),
        ("password", "کوتاه"),
        ("again", "x"),
    ];
    let refused = browser.post("/setup", &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.value("name").as_deref(), Some("سپیده"));
    assert_eq!(refused.value("email").as_deref(), Some("not one"));
    assert_eq!(refused.value("password").as_deref(), Some(""));
    assert_eq!(refused.all(".field__error").len(), 3, "{:?}", refused.all(".field__error"));
    assert!(refused.first(".faults").unwrap().contains('۳'));

    let made = browser.post("/setup", &first_account(&token, ADMIN)).await;
    assert_eq!((made.status, made.location()), (303, Some("/desk")));
    let desk = browser.get("/desk").await;
    assert_eq!(desk.status, 200);
    assert!(desk.first(".desk__out").unwrap().contains("سپیده"));
}

#[rocket::async_test]
async fn a15_a_setup_link_lasts_half_an_hour() {
    let app = TestApp::new().await;
    let token = setup_token(&app).await;
    app.clock.advance(30 * 60_000 - 1);
    assert_eq!(app.browser().get(&format!("/setup?token={token}")).await.status, 200);
    app.clock.advance(1);
    assert_eq!(app.browser().get(&format!("/setup?token={token}")).await.status, 404);
    assert_eq!(app.browser().post("/setup", &first_account(&token, ADMIN)).await.status, 404);
}
