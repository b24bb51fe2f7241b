//! Commenting through the front door: write, be refused without losing a word, change, withdraw.

mod changing;
mod input;
mod sending;
mod thread;

use nazar::articles::{self, File, Import};
use nazar::comments::store;
use nazar::config::{CaptchaMode, LimitKind, Settings};
use nazar::entities::comment::CommentState;
use sea_orm::ConnectionTrait;

use crate::app::{ANSWER, Browser, TestApp};
use crate::page::Page;

const PATH: &str = "/articles/first";
const FORM: &str = "/articles/first/comments/new";
const POST: &str = "/articles/first/comments";

/// Longer than anybody needs to be taken for a program.
const A_WHILE_MS: i64 = 20_000;

async fn import(app: &TestApp, slug: &str, lines: &str) {
    let content = format!("---\ntitle: The first\nlang: en\npublished_at: 2026-01-02\n{lines}---\n\nText.\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
}

/// A program with one article, moderated.
async fn moderated() -> TestApp {
    let app = TestApp::with(without_limits).await;
    import(&app, "first", "").await;
    app
}

/// A program with one article whose comments are published at once.
async fn open() -> TestApp {
    let app = TestApp::with(without_limits).await;
    import(&app, "first", "comments: open\n").await;
    app
}

/// The same without pictures, for tests that send hundreds of comments.
async fn open_without_captcha() -> TestApp {
    let app = TestApp::with(|settings| {
        without_limits(settings);
        settings.captcha.mode = CaptchaMode::Off;
    })
    .await;
    import(&app, "first", "comments: open\n").await;
    app
}

fn without_limits(settings: &mut Settings) {
    for kind in LimitKind::ALL {
        settings.rate_limits.set(kind, None);
    }
}

/// Opens the form's own page and takes its time; the ticket, or the form's own name.
async fn open_form(browser: &Browser<'_>) -> String {
    let page = browser.get(FORM).await;
    assert_eq!(page.status, 200);
    browser.app.clock.advance(A_WHILE_MS);
    page.value("ticket").or(page.value("submission")).unwrap()
}

/// Fills the form and sends it, with these fields before the usual ones.
async fn write(browser: &Browser<'_>, fields: &[(&str, &str)]) -> Page {
    let ticket = open_form(browser).await;
    send(browser, &ticket, fields).await
}

async fn send(browser: &Browser<'_>, ticket: &str, fields: &[(&str, &str)]) -> Page {
    let usual = [
        ("name", "Ana"),
        ("body", "Well said."),
        ("ticket", ticket),
        ("submission", ticket),
        ("answer", ANSWER),
    ];
    let rest = usual.iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    let all: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    browser.post(POST, &all).await
}

/// 303 to the comment on its article's page; its public id.
#[track_caller]
fn sent(answer: &Page) -> String {
    assert_eq!(answer.status, 303, "{:?}", answer.all(".faults"));
    let location = answer.location().unwrap();
    assert!(location.starts_with(PATH), "{location}");
    location.split_once("#comment-").unwrap_or_else(|| panic!("no anchor in {location}")).1.to_owned()
}

#[track_caller]
fn refused_for(answer: &Page, field: &str) {
    assert_eq!(answer.status, 422, "{:?}", answer.location());
    let links = answer.attributes(".faults a", "href");
    assert!(links.contains(&format!("#{field}")), "{links:?}");
}

async fn count(app: &TestApp, table: &str) -> i64 {
    number(app, &format!("SELECT COUNT(*) AS n FROM {table}")).await
}

async fn number(app: &TestApp, query: &str) -> i64 {
    let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

async fn find(app: &TestApp, public_id: &str) -> store::Whole {
    store::find(app.db.r(), public_id).await.unwrap().unwrap()
}

/// What a moderator does.
async fn move_to(app: &TestApp, public_id: &str, to: CommentState) {
    let was = find(app, public_id).await;
    let now = app.clock.now_ms();
    assert!(app.db.write(async |tx| store::mark_state(tx, was.id, was.state, to, now).await).await.unwrap());
}

async fn publish(app: &TestApp, fields: &[(&str, &str)]) -> String {
    let id = sent(&write(&app.browser(), fields).await);
    assert_eq!(find(app, &id).await.state, CommentState::Published, "{fields:?}");
    id
}

fn body_of(page: &Page, public_id: &str) -> Option<String> {
    page.first(&format!("#comment-{public_id} .comment__body"))
}
