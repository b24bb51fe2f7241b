//! Attacks through the front door, by their numbers in the list of threats.

mod forgery;
mod input;
mod keeping;
mod output;

use nazar::accounts::{self, AccountName, Address, Hasher, NewAccount, Role};
use nazar::articles::{self, File, Import};
use nazar::comments::store;
use nazar::config::{CaptchaMode, LimitKind, Settings};
use nazar::entities::comment::CommentState;
use sea_orm::ConnectionTrait;

use crate::app::{Browser, TestApp};
use crate::page::Page;

const PATH: &str = "/articles/first";
const POST: &str = "/articles/first/comments";
const TABLES: [&str; 7] =
    ["comment", "rating", "rating_event", "event", "log_entry", "account", "one_time_key"];

async fn import(app: &TestApp, slug: &str, lines: &str) {
    let content = format!("---\ntitle: The first\n{lines}published_at: 2026-01-02\n---\n\nText.\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
}

/// One English article without pictures or limits.
async fn program(policy: &str) -> TestApp {
    program_with(policy, |_| {}).await
}

async fn program_with(policy: &str, change: impl FnOnce(&mut Settings)) -> TestApp {
    let app = TestApp::with(|settings| {
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
        settings.captcha.mode = CaptchaMode::Off;
        change(settings);
    })
    .await;
    import(&app, "first", &format!("lang: en\ncomments: {policy}\n")).await;
    app
}

async fn make_account(app: &TestApp, role: Role) -> String {
    let new = NewAccount {
        name: AccountName::parse("Anna").unwrap(),
        email: Address::parse(&format!("{role:?}@desk.example")).unwrap(),
        role,
        lang: None,
    };
    let account = accounts::create(&app.db, &app.clock, &Hasher::default(), new, None).await.unwrap();
    let link = accounts::issue_sign_in_link(&app.db, &app.clock, account).await.unwrap();
    link.split_once("token=").unwrap().1.to_owned()
}

async fn admin(app: &TestApp) -> Browser<'_> {
    let token = make_account(app, Role::Admin).await;
    let browser = app.browser();
    assert_eq!(browser.post("/login/once", &[("token", &token)]).await.status, 303);
    browser
}

async fn counts(app: &TestApp) -> Vec<i64> {
    let mut all = Vec::new();
    for table in TABLES {
        let query = format!("SELECT COUNT(*) AS n FROM {table}");
        let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
        let row = app.db.r().query_one_raw(statement).await.unwrap().unwrap();
        all.push(row.try_get("", "n").unwrap());
    }
    all
}

/// Writes a comment; its public id.
async fn write(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    browser.app.clock.advance(20_000);
    let usual = [("name", "Ana"), ("body", "Well said.")];
    let rest = usual.iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    let all: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    let answer = browser.post(&format!("{path}/comments"), &all).await;
    assert_eq!(answer.status, 303, "{:?} {fields:?}", answer.all(".faults"));
    answer.location().unwrap().split_once("#comment-").unwrap().1.to_owned()
}

async fn state(app: &TestApp, id: &str) -> CommentState {
    store::find(app.db.r(), id).await.unwrap().unwrap().state
}

/// Every mounted way to change something, with real names in place of the holes.
fn posts(app: &TestApp, id: &str) -> Vec<String> {
    // What is for programs takes no cookie, so nobody can be made to use it; `access.rs` knocks there.
    let routes =
        app.client.rocket().routes().filter(|route| {
            route.method == rocket::http::Method::Post && !route.uri.path().starts_with("/api/")
        });
    // Mail programs post to the address in `List-Unsubscribe` from nowhere: see `m07`.
    let routes = routes.filter(|route| route.uri.path() != "/letters/end/<key>");
    let paths: Vec<String> = routes
        .map(|route| {
            route
                .uri
                .path()
                .replace("<slug>", "first")
                .replace("<id>", id)
                .replace("<batch>", id)
                .replace("<line>", "1")
                .replace("<key>", "key")
        })
        .collect();
    assert!(paths.len() >= 15, "{paths:?}");
    assert!(paths.iter().all(|path| !path.contains('<')), "{paths:?}");
    paths
}

/// Fields that would do something in one form or another.
fn telling_fields<'a>(id: &'a str, token: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Eve"),
        ("body", "stolen words"),
        ("stars", "5"),
        ("value", "5"),
        ("rating", "5"),
        ("ids", id),
        ("decision", "approve"),
        ("reason", "off-topic"),
        ("token", token),
        ("email", "eve@example.org"),
        ("password", "a long enough password, once"),
    ]
}

#[track_caller]
fn no_fault(page: &Page, what: &str) {
    assert!(page.status < 500, "{} for {what}", page.status);
}
