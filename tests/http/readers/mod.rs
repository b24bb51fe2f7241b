//! Letters that readers ask for, and the page of an address. Numbers are those of the list of threats.

mod asking;
mod looks;
mod owning;
mod telling;

use nazar::articles::{self, File, Import};
use nazar::config::{CaptchaMode, LimitKind, Settings};
use nazar::mail::{Extra, Letter};
use sea_orm::ConnectionTrait;

use crate::app::{Browser, TestApp};
use crate::page::Page;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;
const POST: &str = "/articles/first/comments";
const FOLLOW: &str = "/articles/first/subscription";
const ANA: &str = "ana@mail.test";

/// A program with one article whose comments are published at once, without limits, pictures and moderators.
async fn open() -> TestApp {
    open_with(|_| {}).await
}

async fn open_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    let app = TestApp::with(|settings| {
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
        settings.captcha.mode = CaptchaMode::Off;
        settings.mail.from = "nazar@mail.test".to_owned();
        change(settings);
    })
    .await;
    import(&app, "first", "en", "The first", "comments: open\n").await;
    app
}

async fn import(app: &TestApp, slug: &str, lang: &str, title: &str, lines: &str) {
    let title = serde_json::to_string(title).unwrap();
    let content =
        format!("---\ntitle: {title}\nlang: {lang}\npublished_at: 2026-01-02\n{lines}---\n\nText.\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
}

/// Somebody comments from this browser; the public id.
async fn comment(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    // Nobody writes a comment in no time.
    browser.app.clock.advance(20_000);
    let usual = [("name", "Zoe"), ("body", "Well said.")];
    let rest = usual.iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    let all: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    let answer = browser.post(path, &all).await;
    assert_eq!(answer.status, 303, "{:?} {:?}", answer.all(".faults"), answer.all(".field__error"));
    answer.location().unwrap().split_once("#comment-").unwrap().1.to_owned()
}

/// The letters to an address so far.
fn letters_to(app: &TestApp, address: &str) -> Vec<Letter> {
    app.mailer.kept().into_iter().filter(|one| one.to == address).collect()
}

/// The newest letter to an address.
#[track_caller]
fn newest_to(app: &TestApp, address: &str) -> Letter {
    letters_to(app, address).pop().unwrap_or_else(|| panic!("no letter to {address}"))
}

/// The path of the only link in a letter that begins so.
#[track_caller]
fn link(letter: &Letter, begins: &str) -> String {
    let begins = format!("http://nazar.test{begins}");
    let line = letter.text.lines().find(|line| line.starts_with(&begins));
    let line = line.unwrap_or_else(|| panic!("no {begins} in {}", letter.text));
    assert!(letter.html.contains(line), "both parts have {line}");
    line.strip_prefix("http://nazar.test").unwrap().to_owned()
}

/// The path in `List-Unsubscribe`.
#[track_caller]
fn list_unsubscribe(letter: &Letter) -> String {
    let url = letter.headers.iter().find_map(|one| match one {
        Extra::ListUnsubscribe(url) => Some(url.clone()),
        _ => None,
    });
    assert!(letter.headers.contains(&Extra::OneClick), "{:?}", letter.headers);
    url.unwrap().strip_prefix("http://nazar.test").unwrap().to_owned()
}

/// One round after this time.
async fn round_after(app: &TestApp, ms: i64) {
    app.clock.advance(ms);
    app.deliver().await;
}

/// The owner of the mailbox confirms what the newest letter asks.
async fn confirm(app: &TestApp, browser: &Browser<'_>, address: &str) -> Page {
    app.deliver().await;
    let path = link(&newest_to(app, address), "/letters/confirm/");
    browser.post(&path, &[]).await
}

/// Ana follows the first article and has confirmed it.
async fn following(app: &TestApp, address: &str) -> String {
    let browser = app.browser();
    assert_eq!(browser.post(FOLLOW, &[("email", address)]).await.status, 303);
    let answer = confirm(app, &browser, address).await;
    assert_eq!(answer.status, 303);
    answer.location().unwrap().to_owned()
}

async fn count(app: &TestApp, table: &str) -> i64 {
    let query = format!("SELECT COUNT(*) AS n FROM {table}");
    let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

/// Every row of every table, as one text.
async fn everything(app: &TestApp) -> String {
    let mut all = String::new();
    let is_sqlite = std::env::var("NAZAR_TEST_DATABASE_URL").is_err();
    let tables = if is_sqlite {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()"
    };
    let backend = app.db.r().get_database_backend();
    let rows = app.db.r().query_all_raw(sea_orm::Statement::from_string(backend, tables)).await.unwrap();
    for row in rows {
        let table: String = row.try_get("", "name").unwrap();
        let query = if is_sqlite {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let found =
                app.db.r().query_all_raw(sea_orm::Statement::from_string(backend, columns)).await.unwrap();
            let names: Vec<String> = found.iter().map(|one| one.try_get("", "name").unwrap()).collect();
            let parts: Vec<String> =
                names.iter().map(|name| format!("COALESCE(CAST(\"{name}\" AS TEXT), '')")).collect();
            format!("SELECT {} AS line FROM \"{table}\"", parts.join(" || '|' || "))
        } else {
            format!("SELECT x::text AS line FROM \"{table}\" x")
        };
        for line in app.db.r().query_all_raw(sea_orm::Statement::from_string(backend, query)).await.unwrap() {
            let line: Option<String> = line.try_get("", "line").ok();
            all.push_str(&format!("{table}: {}\n", line.unwrap_or_default()));
        }
    }
    all
}
