//! Letters: who gets which, when, and what becomes of them in any weather. Numbers are those of the
//! list of threats.

mod deeds;
mod letters;
mod office;
mod rhythm;
mod snapshots;
mod weather;

use nazar::accounts::{self, AccountName, Address, Hasher, NewAccount, Role};
use nazar::articles::{self, File, Import};
use nazar::config::{CaptchaMode, LimitKind, Secret, Settings};
use nazar::entities::comment::CommentState;
use nazar::i18n::Locale;
use nazar::notify::Worked;
use sea_orm::ConnectionTrait;

use crate::app::TestApp;
use crate::page::Page;
use crate::sink::{Sink, Weather};

const MINUTE_MS: i64 = 60_000;

/// A program with one article, one moderator who reads English, and no captcha.
async fn quiet() -> TestApp {
    quiet_with(|_| {}).await
}

async fn quiet_with(change: impl FnOnce(&mut Settings)) -> TestApp {
    let app = TestApp::with(|settings| {
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
        settings.captcha.mode = CaptchaMode::Off;
        settings.mail.from = "nazar@mail.test".to_owned();
        change(settings);
    })
    .await;
    import(&app, "first", "The first").await;
    moderator(&app, "ann@mail.test", Locale::En).await;
    app
}

/// The same, with its letters going to this server.
async fn posting_to(url: String) -> TestApp {
    quiet_with(|settings| {
        settings.smtp.url = Some(Secret::new(url.parse().unwrap()));
        settings.smtp.timeout_s = 1;
    })
    .await
}

/// The same, with a server in this weather.
async fn posting_in(weather: Weather) -> (TestApp, Sink) {
    let sink = Sink::start(weather).await;
    (posting_to(sink.url()).await, sink)
}

async fn import(app: &TestApp, slug: &str, title: &str) {
    let title = serde_json::to_string(title).unwrap();
    let content = format!("---\ntitle: {title}\nlang: en\npublished_at: 2026-01-02\n---\n\nText.\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
}

async fn moderator(app: &TestApp, address: &str, lang: Locale) {
    let new = NewAccount {
        name: AccountName::parse("Moderator").unwrap(),
        email: Address::parse(address).unwrap(),
        role: Role::Moderator,
        lang: Some(lang),
    };
    accounts::create(&app.db, &app.clock, &Hasher::default(), new, None).await.unwrap();
}

/// Somebody else writes a comment.
async fn write(app: &TestApp, fields: &[(&str, &str)]) -> Page {
    let usual = [("name", "Zoe"), ("body", "Well said.")];
    let rest = usual.iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    let all: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    app.browser().post("/articles/first/comments", &all).await
}

/// The same, and it is taken; its public id.
#[track_caller]
fn id_of(answer: &Page) -> String {
    assert_eq!(answer.status, 303, "{:?}", answer.all(".faults"));
    answer.location().unwrap().split_once("#comment-").unwrap().1.to_owned()
}

async fn comment(app: &TestApp, body: &str) -> String {
    id_of(&write(app, &[("body", body)]).await)
}

/// What a moderator does.
async fn decide(app: &TestApp, public_id: &str, to: CommentState) {
    use nazar::comments::store;
    let was = store::find(app.db.r(), public_id).await.unwrap().unwrap();
    let now = app.clock.now_ms();
    assert!(app.db.write(async |tx| store::mark_state(tx, was.id, was.state, to, now).await).await.unwrap());
}

/// One round after this time.
async fn round_after(app: &TestApp, minutes: i64) -> Worked {
    app.clock.advance(minutes * MINUTE_MS);
    app.deliver().await
}

/// One column of a table, as texts, in the order of its rows.
async fn column(app: &TestApp, table: &str, column: &str) -> Vec<String> {
    let query = format!("SELECT CAST({column} AS TEXT) AS value FROM {table} ORDER BY id");
    let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
    let rows = app.db.r().query_all_raw(statement).await.unwrap();
    let value = |row: &sea_orm::QueryResult| row.try_get::<Option<String>>("", "value").unwrap();
    rows.iter().map(|row| value(row).unwrap_or_default()).collect()
}

async fn command(app: &TestApp, command: &str) {
    app.db
        .write(async |tx| {
            tx.execute_unprepared(command).await?;
            Ok(())
        })
        .await
        .unwrap();
}
