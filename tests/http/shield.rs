//! What is known around a comment and what comes of it: writers, texts, domains, pages, and what fails.

use nazar::articles::{self, File};
use nazar::comments::EDIT_COOKIE;
use sea_orm::ConnectionTrait;

use crate::accounts::moderator;
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{picture, with_articles};

/// How a comment was judged.
#[derive(Debug)]
struct Judged {
    id: String,
    state: String,
    score: i32,
    reasons: String,
}

async fn newest(app: &TestApp) -> Judged {
    let statement = sea_orm::Statement::from_string(
        app.db.r().get_database_backend(),
        "SELECT public_id, state, score, reasons FROM comment ORDER BY id DESC LIMIT 1",
    );
    let row = app.db.r().query_one_raw(statement).await.unwrap().unwrap();
    let text = |column| row.try_get::<String>("", column).unwrap();
    Judged {
        id: text("public_id"),
        state: text("state"),
        score: row.try_get("", "score").unwrap(),
        reasons: text("reasons"),
    }
}

async fn by_hand(app: &TestApp, command: &str) {
    let done = app.db.write(async |tx| Ok(tx.execute_unprepared(command).await.map(|_done| ())?)).await;
    done.unwrap();
}

async fn write(browser: &Browser<'_>, slug: &str, words: &str) -> Judged {
    picture(browser, slug).await;
    browser.app.clock.advance(20_000);
    let fields = [("name", "Ann"), ("body", words), ("answer", ANSWER), ("proof", "")];
    let page = browser.post(&format!("/articles/{slug}/comments"), &fields).await;
    assert_eq!(page.status, 303, "nothing is refused by its content: {}", page.text());
    newest(browser.app).await
}

async fn decide(desk: &Browser<'_>, id: &str, what: &str) {
    let done = desk.post(&format!("/desk/comments/{id}/{what}"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
}

#[track_caller]
fn check(judged: &Judged, state: &str, reason: &str) {
    assert_eq!(judged.state, state, "{judged:?}");
    assert!(judged.reasons.contains(reason), "{judged:?}");
}

const SPAM: &str = "Hello my dear friends, I was poor until I met a great man who showed me how to make money \
                    with trading. Now I earn five thousand dollars every week without leaving home. Write him today!";

/// The same, by a machine that changes every sixth word or so.
const SPINS: [&str; 5] = [
    "Hello my good friends, I was broke until I met a great man who showed me how to make cash \
     with trading. Now I earn nine thousand dollars every week without leaving home. Write him now!",
    "Hi my dear friends, I was poor until I met the great woman who showed me how to make money \
     with crypto. Now I earn five thousand euros every month without leaving home. Write her today!",
    "Hello dear all, I was so poor until I met this man who showed me how to make real money \
     with trading. Today I earn five thousand dollars each week without leaving my home. Text him today!",
    "HELLO MY DEAR FRIENDS! I was poor, until I met a great man who taught me how to make money \
     with stocks. Now I get 5000 dollars every week without leaving the home. Write him today :)",
    "Good morning my dear friends, we were poor until we met a great man who showed us how to make money \
     with trading. Now we earn six thousand dollars every week without leaving home. Write him soon!",
];

#[rocket::async_test]
async fn five_spins_of_one_text_are_known_after_the_first_verdict() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let first = write(&app.browser(), "a", SPAM).await;
    check(&first, "held", "reason-moderated");
    decide(&desk, &first.id, "spam").await;

    for spin in SPINS {
        check(&write(&app.browser(), "b", spin).await, "spam", "reason-known-spam");
    }
    let honest = "Hello, I was reading this at home today and my dear friends asked me how much money the man \
                  in the story earned every week. Could you write that down somewhere? Thanks!";
    check(&write(&app.browser(), "b", honest).await, "held", "reason-moderated");

    decide(&desk, &first.id, "undo").await;
    let again = write(&app.browser(), "a", SPINS[0]).await;
    assert!(!again.reasons.contains("reason-known-spam"), "what is undone is forgotten: {again:?}");
    app.close().await;
}

#[rocket::async_test]
async fn the_same_text_elsewhere_within_a_day_counts_and_short_thanks_do_not() {
    let app = with_articles().await;
    write(&app.browser(), "a", SPAM).await;
    check(&write(&app.browser(), "b", &SPAM.replace("dear", "DEAR")).await, "held", "reason-repeat");
    app.clock.advance(25 * 60 * 60 * 1000);
    let late = write(&app.browser(), "a", &SPAM.to_lowercase()).await;
    assert!(!late.reasons.contains("reason-repeat"), "{late:?}");
    for slug in ["a", "b"] {
        let thanks = write(&app.browser(), slug, "Thank you very much!").await;
        assert!(!thanks.reasons.contains("reason-repeat"), "{thanks:?}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn domains_are_known_by_what_moderators_said_of_them() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let words = |words: &str, host: &str| format!("{words} https://{host}/");
    for (n, text) in ["win big", "free bonus", "play now"].into_iter().enumerate() {
        let judged = write(&app.browser(), "a", &words(text, "www.casino-x.co.uk")).await;
        check(&judged, "held", if n == 0 { "reason-new-domain" } else { "reason-doubtful-domain" });
        decide(&desk, &judged.id, "spam").await;
    }
    let fourth = write(&app.browser(), "b", &words("lucky you", "other.casino-x.co.uk")).await;
    check(&fourth, "spam", r#""what":"casino-x.co.uk""#);
    check(&fourth, "spam", "reason-spam-domain");

    let good = write(&app.browser(), "a", &words("read", "example.org")).await;
    decide(&desk, &good.id, "approval").await;
    let known = write(&app.browser(), "a", &words("and", "en.example.org")).await;
    check(&known, "held", "reason-honest-domain");
    assert_eq!(known.score, 200, "a link and no proof, less a known domain");
    app.close().await;
}

#[rocket::async_test]
async fn two_approvals_make_a_writer_known() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let reader = app.browser();
    for words in ["first words", "second words"] {
        let judged = write(&reader, "a", words).await;
        check(&judged, "held", "reason-moderated");
        decide(&desk, &judged.id, "approval").await;
    }
    let third = write(&reader, "a", "third words").await;
    check(&third, "published", "reason-trusted");
    check(&write(&app.browser(), "a", "somebody else").await, "held", "reason-moderated");
    check(&write(&reader, "a", "see https://new.example.net").await, "held", "reason-new-domain");

    decide(&desk, &third.id, "rejection").await;
    check(&write(&reader, "a", "fourth words").await, "held", "reason-moderated");
    app.clock.advance(91 * 24 * 60 * 60 * 1000);
    check(&write(&reader, "a", "after three months").await, "published", "reason-trusted");
    app.close().await;
}

async fn with_page(app: &TestApp, slug: &str, lines: &str, body: &str) {
    let content = format!("---\ntitle: {slug}\nlang: en\npublished_at: 2020-01-01\n{lines}---\n\n{body}\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
}

#[rocket::async_test]
async fn an_open_page_publishes_what_nothing_speaks_against() {
    let app = with_articles().await;
    with_page(&app, "open", "comments: open\n", "On photosynthesis, chlorophyll and temperature.").await;
    check(&write(&app.browser(), "open", "I liked this").await, "published", "");
    let on_topic = "Does chlorophyll need the temperature for photosynthesis?";
    check(&write(&app.browser(), "open", on_topic).await, "published", "reason-shared-words");
    check(&write(&app.browser(), "open", "see https://example.com").await, "held", "reason-links");
    check(&write(&app.browser(), "open", "call 0912 123 4567").await, "held", "reason-long-number");
    app.close().await;
}

#[rocket::async_test]
async fn on_an_old_page_everything_waits_where_the_site_wants_it() {
    let app = TestApp::with(|settings| settings.spam.hold_after_days = 30).await;
    with_page(&app, "old", "comments: open\n", "Text.").await;
    check(&write(&app.browser(), "old", "I liked this").await, "held", "reason-old-page");
    app.close().await;
}

#[rocket::async_test]
async fn what_is_changed_after_it_was_published_waits_with_its_new_link() {
    let app = with_articles().await;
    with_page(&app, "open", "comments: open\n", "Text.").await;
    let reader = app.browser();
    let was = write(&reader, "open", "I liked this").await;
    check(&was, "published", "");
    assert!(reader.cookie(EDIT_COOKIE).is_some());
    let fields = [("name", "Ann"), ("body", "I liked this, see https://example.com")];
    reader.post(&format!("/comments/{}/edit", was.id), &fields).await;
    check(&newest(&app).await, "held", "reason-new-link");
    app.close().await;
}

#[rocket::async_test]
async fn a_script_that_was_never_seen_here_waits() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    for n in 0..10 {
        let judged = write(&app.browser(), "a", &format!("honest words, number {n}")).await;
        decide(&desk, &judged.id, "approval").await;
    }
    check(&write(&app.browser(), "a", "购买最便宜的商品请访问我们的商店").await, "held", "reason-new-script");
    let at_home = write(&app.browser(), "c", "سلام، خیلی ممنون از شما").await;
    check(&at_home, "held", "reason-moderated");
    app.close().await;
}

#[rocket::async_test]
async fn v22_what_cannot_be_judged_waits_and_is_not_lost() {
    let app = with_articles().await;
    with_page(&app, "open", "comments: open\n", "Text.").await;
    let desk = moderator(&app).await;
    by_hand(&app, "ALTER TABLE text_domain RENAME TO text_domain_gone").await;
    by_hand(&app, "ALTER TABLE fingerprint RENAME TO fingerprint_gone").await;

    let words = "I liked this, and so much that I write more than forty letters; see https://example.com";
    let judged = write(&app.browser(), "open", words).await;
    check(&judged, "held", "reason-unjudged");
    assert!(judged.reasons.contains("reason-links"), "by what is known it is judged: {judged:?}");
    let card = desk.get("/desk/comments?state=held").await;
    assert!(card.first(".why").unwrap().contains("could not be checked in full"), "{}", card.text());
    decide(&desk, &judged.id, "approval").await;
    assert_eq!(newest(&app).await.state, "published", "a broken memory does not stop a moderator");

    by_hand(&app, "ALTER TABLE fingerprint_gone RENAME TO fingerprint").await;
    by_hand(&app, "ALTER TABLE text_domain_gone RENAME TO text_domain").await;
    check(&write(&app.browser(), "open", "All is well again").await, "published", "");
    app.close().await;
}

#[rocket::async_test]
async fn the_desk_says_what_each_thing_is_worth() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    write(&app.browser(), "a", "see https://example.com and call 0912 123 4567").await;

    let card = desk.get("/desk/comments?state=held").await;
    let why: Vec<String> = card.all(".why li");
    let has = |words: &str, points: &str| why.iter().any(|one| one.contains(words) && one.contains(points));
    assert!(has("contains a link", "+3.0"), "{why:?}");
    assert!(has("phone number", "+2.5"), "{why:?}");
    assert!(has("example.com", ""), "{why:?}");
    assert!(why.last().unwrap().contains("+6.5"), "the sum: {why:?}");
    assert!(card.first(".case__why").unwrap().contains(nazar::spam::VERSION), "and by which rules");
    app.close().await;
}
