//! The site's rules, blocks and saved words: what they do to comments, and how they are tried before.

use nazar::articles::{self, File};

use crate::accounts::{admin, moderator};
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, with_articles};
use crate::page::Page;
use crate::query::{number, text};
use crate::spam_desk::{act, comment};

const DAY_MS: i64 = 86_400_000;

/// A program with an article that publishes at once.
async fn open() -> TestApp {
    let app = with_articles().await;
    let content = "---\ntitle: a\nlang: en\npublished_at: 2020-01-01\ncomments: open\n---\n\nText.\n";
    let file = File { name: "a.md".to_owned(), content: content.as_bytes().to_vec() };
    articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    app
}

async fn send(reader: &Browser<'_>, fields: &[(&str, &str)]) -> Page {
    crate::captcha::picture(reader, "a").await;
    reader.app.clock.advance(20_000);
    let usual = [("name", "Ann"), ("body", "Thank you for that"), ("answer", ANSWER)];
    let rest = usual.iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    let all: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    reader.post(ON_A, &all).await
}

/// What becomes of a comment with these fields by somebody new.
async fn fate(app: &TestApp, fields: &[(&str, &str)]) -> String {
    fate_by(&app.browser(), fields).await
}

async fn fate_by(reader: &Browser<'_>, fields: &[(&str, &str)]) -> String {
    let answer = send(reader, fields).await;
    if answer.status != 303 {
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert_eq!(
            number(reader.app, "SELECT COUNT(*) AS x FROM comment WHERE author_name = 'nobody'").await,
            0
        );
        return answer.attribute(".faults a", "href").unwrap_or_else(|| "refused".to_owned());
    }
    text(reader.app, "SELECT state AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

async fn rule(desk: &Browser<'_>, path: &str, fields: &[(&str, &str)]) {
    let answer = desk.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path} {fields:?} {:?}", answer.all(".faults"));
}

#[rocket::async_test]
async fn each_general_rule_does_what_it_says_and_nothing_once_it_is_gone() {
    let app = open().await;
    let desk = admin(&app).await;
    assert_eq!(fate(&app, &[("body", "one")]).await, "published");
    rule(&desk, "/desk/rules", &[("hold_all", "1")]).await;
    assert_eq!(fate(&app, &[("body", "two")]).await, "held");
    let reasons = text(&app, "SELECT reasons AS x FROM comment ORDER BY id DESC LIMIT 1").await;
    assert!(reasons.contains("reason-house-all"), "{reasons}");
    rule(&desk, "/desk/rules", &[("hold_new", "1")]).await;
    let known = app.browser();
    assert_eq!(fate_by(&known, &[("body", "three")]).await, "held");
    let id = text(&app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await;
    act(&desk, &id, "approval", "held").await;
    assert_eq!(fate_by(&known, &[("body", "four")]).await, "published");
    rule(&desk, "/desk/rules", &[("hold_links", "1")]).await;
    assert_eq!(fate(&app, &[("body", "five https://example.org")]).await, "held");
    let reasons = text(&app, "SELECT reasons AS x FROM comment ORDER BY id DESC LIMIT 1").await;
    assert!(reasons.contains("reason-house-links"), "{reasons}");
    rule(&desk, "/desk/rules", &[]).await;
    assert_eq!(fate(&app, &[("body", "six")]).await, "published");
    let lines = "SELECT COUNT(*) AS x FROM log_entry WHERE act IN ('put-policy', 'remove-policy')";
    assert_eq!(number(&app, lines).await, 6, "every change is in the log");
    app.close().await;
}

#[rocket::async_test]
async fn writers_are_published_at_once_from_n_comments_on() {
    let app = with_articles().await;
    let desk = admin(&app).await;
    let reader = app.browser();
    assert_eq!(fate_by(&reader, &[("body", "one")]).await, "held");
    let id = text(&app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await;
    act(&desk, &id, "approval", "held").await;
    assert_eq!(fate_by(&reader, &[("body", "two")]).await, "held", "two are usual");
    rule(&desk, "/desk/rules", &[("publish_known", "۱")]).await;
    assert_eq!(fate_by(&reader, &[("body", "three")]).await, "published");
    rule(&desk, "/desk/rules", &[("publish_known", "0")]).await;
    assert_eq!(fate_by(&reader, &[("body", "four")]).await, "held");
    app.close().await;
}

#[rocket::async_test]
async fn names_of_the_house_cannot_be_typed_by_readers() {
    let app = open().await;
    let desk = admin(&app).await;
    for name in ["Admin", "تحریریه"] {
        rule(&desk, "/desk/rules/entries", &[("kind", "name"), ("what", name)]).await;
    }
    rule(&desk, "/desk/rules/entries", &[("kind", "name"), ("what", "Nazar*"), ("action", "hold")]).await;
    for name in [
        "admin",
        "Аdmіn",
        "\u{202e}Admin",
        "Ad\u{200c}min",
        "Adm1n",
        "A.d.m.i.n",
        "تحريريه",
        "تح\u{200c}ریریه",
    ] {
        let answer = send(&app.browser(), &[("name", name)]).await;
        assert_eq!(answer.status, 422, "{name}");
        assert_eq!(answer.attribute(".faults a", "href").as_deref(), Some("#name"), "{name}");
        assert!(answer.value("body").unwrap().contains("Thank you for that"), "no word is lost");
    }
    assert_eq!(fate(&app, &[("name", "Nazar Team")]).await, "held");
    assert_eq!(fate(&app, &[("name", "Adam"), ("body", "another")]).await, "published");
    let reader = app.browser();
    assert_eq!(fate_by(&reader, &[("body", "mine")]).await, "published");
    let id = text(&app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await;
    let edit = reader.post(&format!("/comments/{id}/edit"), &[("name", "ADMIN"), ("body", "mine")]).await;
    assert_eq!(edit.status, 422, "nor by changing a comment");
    app.close().await;
}

#[rocket::async_test]
async fn networks_are_watched_and_kept_as_hashes() {
    let app = open().await;
    let desk = admin(&app).await;
    let entry =
        |what: &'static str, action: &'static str| [("kind", "network"), ("what", what), ("action", action)];
    rule(&desk, "/desk/rules/entries", &entry("203.0.113.0/24", "hold")).await;
    rule(&desk, "/desk/rules/entries", &entry("198.18.0.0/15", "spam")).await;
    let from = |address: &str| app.browser().at(&format!("{address}:4711"));
    assert_eq!(fate_by(&from("203.0.113.9"), &[("body", "one")]).await, "held");
    assert_eq!(fate_by(&from("203.0.114.9"), &[("body", "two")]).await, "published");
    assert_eq!(fate_by(&from("198.19.7.7"), &[("body", "three")]).await, "spam");
    app.clock.advance(3 * DAY_MS);
    assert_eq!(fate_by(&from("203.0.113.9"), &[("body", "four")]).await, "held", "on every day");
    let kept = text(&app, "SELECT key || label AS x FROM policy WHERE key NOT LIKE 'net:%'").await;
    assert!(!kept.contains("203.0"), "{kept}");
    let log =
        text(&app, "SELECT after AS x FROM log_entry WHERE act = 'put-policy' ORDER BY id LIMIT 1").await;
    assert!(!log.contains("203.0"), "{log}");
    app.close().await;
}

#[rocket::async_test]
async fn threads_close_after_n_days_and_articles_can_be_slowed_down() {
    let app = open().await;
    let desk = admin(&app).await;
    let page = text(&app, "SELECT CAST(id AS TEXT) AS x FROM page WHERE path = '/articles/a'").await;
    let slow = [("kind", "slow_article"), ("what", page.as_str()), ("n", "1")];
    rule(&desk, "/desk/rules/entries", &slow).await;
    assert_eq!(fate(&app, &[("body", "one")]).await, "published");
    assert_eq!(fate(&app, &[("body", "two")]).await, "held");
    app.clock.advance(2 * 3_600_000);
    assert_eq!(fate(&app, &[("body", "three")]).await, "published");

    rule(&desk, "/desk/rules", &[("close_after", "30")]).await;
    let closed = send(&app.browser(), &[("body", "too late")]).await;
    assert_eq!(closed.status, 422);
    assert_eq!(app.browser().get("/articles/a/comments/new").await.status, 403);
    assert_eq!(app.browser().get("/articles/a").await.all("#comment-form").len(), 0);
    rule(&desk, "/desk/rules", &[]).await;
    assert_eq!(app.browser().get("/articles/a").await.all("#comment-form").len(), 1);
    app.close().await;
}

#[rocket::async_test]
async fn a_rehearsal_counts_and_lists_and_saves_nothing() {
    let app = open().await;
    let desk = admin(&app).await;
    comment(&app, "Ann", "good words").await;
    let rejected = comment(&app, "Bob", "see https://example.org").await;
    act(&desk, &rejected, "rejection", "held").await;
    comment(&app, "Cid", "more good words").await;

    let tried = desk.post("/desk/rules", &[("hold_new", "1"), ("act", "rehearse")]).await;
    assert_eq!(tried.status, 200);
    let counts = tried.all("#rehearsal table:first-of-type tbody tr");
    assert_eq!(counts.first().map(String::as_str), Some("Published at once20"), "{counts:?}");
    assert_eq!(counts.get(1).map(String::as_str), Some("Waits13"));
    assert_eq!(tried.all(".differing tbody tr").len(), 2);
    assert!(tried.first(".differing tbody tr").unwrap().contains("Published"), "their actual state is said");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM policy").await, 0, "nothing is saved");
    assert_eq!(fate(&app, &[("body", "still published")]).await, "published");

    let word = [("kind", "word"), ("text", "go*d"), ("action", "spam")];
    let tried = desk.post("/desk/rules/words", &word).await;
    assert_eq!(tried.all(".differing tbody tr").len(), 2, "{}", tried.text());
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM spam_rule").await, 0);
    let name = [("kind", "name"), ("what", "ann"), ("act", "rehearse")];
    let tried = desk.post("/desk/rules/entries", &name).await;
    assert_eq!(tried.all(".differing tbody tr").len(), 2, "Ann wrote two: {}", tried.text());
    app.close().await;
}

#[rocket::async_test]
async fn a_text_can_be_tried_by_the_rules() {
    let app = open().await;
    let desk = admin(&app).await;
    rule(&desk, "/desk/rules", &[("hold_links", "1"), ("publish_known", "3")]).await;
    rule(&desk, "/desk/rules/entries", &[("kind", "name"), ("what", "Admin")]).await;
    for (fields, fate) in [
        (vec![("text", "hello"), ("open", "1")], "Published at once"),
        (vec![("text", "hello")], "Waits"),
        (vec![("text", "hello"), ("known", "3")], "Published at once"),
        (vec![("text", "hello"), ("known", "2")], "Waits"),
        (vec![("text", "see https://example.org"), ("known", "9")], "Waits"),
        (vec![("text", "hello"), ("name", "Аdmin"), ("open", "1")], "Refused"),
    ] {
        let tried = desk.post("/desk/rules/trial", &fields).await;
        assert_eq!(tried.first(".trial .badge").as_deref(), Some(fate), "{fields:?}");
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn what_cannot_be_a_rule_comes_back() {
    let app = open().await;
    let desk = admin(&app).await;
    for (path, fields) in [
        ("/desk/rules", vec![("hold_links", "x")]),
        ("/desk/rules", vec![("close_after", "-1")]),
        ("/desk/rules/entries", vec![("kind", "network"), ("what", "0.0.0.0/0")]),
        ("/desk/rules/entries", vec![("kind", "name"), ("what", "*")]),
        ("/desk/rules/entries", vec![("kind", "slow_article"), ("what", "99"), ("n", "1")]),
        ("/desk/rules/words", vec![("kind", "pattern"), ("text", "(")]),
        ("/desk/blocks", vec![("who", "nonsense")]),
        ("/desk/blocks", vec![("kind", "address"), ("who", "no address")]),
        ("/desk/blocks", vec![("kind", "network"), ("who", "10.0.0.0/8")]),
        ("/desk/replies", vec![("lang", "en"), ("title", ""), ("body", "x")]),
    ] {
        let answer = desk.post(path, &fields).await;
        assert_eq!(answer.status, 422, "{path} {fields:?}");
        assert!(answer.first(".faults").is_some_and(|text| !text.is_empty()));
    }
    for table in ["policy", "block", "saved_reply"] {
        assert_eq!(number(&app, &format!("SELECT COUNT(*) AS x FROM {table}")).await, 0);
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_blocked_browser_is_told_so_and_the_block_ends_by_itself() {
    let app = open().await;
    let desk = moderator(&app).await;
    let reader = app.browser();
    assert_eq!(fate_by(&reader, &[("body", "one")]).await, "published");
    let id = text(&app, "SELECT public_id AS x FROM comment").await;
    rule(&desk, "/desk/blocks", &[("who", &format!("/comments/{id}")), ("days", "7"), ("reason", "rude")])
        .await;

    let refused = send(&reader, &[("body", "two")]).await;
    assert_eq!(refused.status, 422);
    let said = refused.first(".faults").unwrap();
    assert!(said.contains("2026"), "until when: {said}");
    assert!(!refused.text().contains("rude"), "the reason is for moderators");
    assert!(refused.value("body").unwrap().contains("two"));
    let edit = reader.post(&format!("/comments/{id}/edit"), &[("name", "Ann"), ("body", "worse")]).await;
    assert_eq!(edit.status, 422, "nor does a change get through");
    assert_eq!(fate(&app, &[("body", "somebody else")]).await, "published");
    assert!(desk.get("/desk/blocks").await.text().contains("rude"));

    app.clock.advance(7 * DAY_MS);
    assert_eq!(fate_by(&reader, &[("body", "three")]).await, "published");
    let list = moderator_again(&app).await.get("/desk/blocks").await;
    assert_eq!(list.all("tbody .badge").len(), 1, "it is shown as ended");
    app.close().await;
}

async fn moderator_again(app: &TestApp) -> Browser<'_> {
    let browser = app.browser();
    crate::accounts::log_in(&browser, crate::accounts::MODERATOR, crate::accounts::PASSWORD).await;
    browser
}

#[rocket::async_test]
async fn addresses_and_networks_are_blocked_by_administrators_and_freed_again() {
    let app = open().await;
    let desk = admin(&app).await;
    let address = [("kind", "address"), ("who", "Troll@Example.org"), ("days", "0")];
    rule(&desk, "/desk/blocks", &address).await;
    rule(&desk, "/desk/blocks", &[("kind", "network"), ("who", "203.0.113.0/24"), ("days", "1")]).await;
    assert_eq!(fate(&app, &[("email", "troll@example.ORG")]).await, "refused");
    let near = || app.browser().at("203.0.113.50:4711");
    assert_eq!(fate_by(&near(), &[("body", "from there")]).await, "refused");

    let other = moderator(&app).await;
    let page = other.get("/desk/blocks").await;
    assert!(!page.text().contains("roll@"), "addresses are for administrators");
    assert!(desk.get("/desk/blocks").await.text().contains("Troll@Example.org"));
    assert_eq!(other.post("/desk/blocks", &address).await.status, 403);
    assert!(
        !text(&app, "SELECT after AS x FROM log_entry WHERE act = 'add-block' ORDER BY id LIMIT 1")
            .await
            .contains("roll@")
    );

    app.clock.advance(DAY_MS);
    assert_eq!(fate_by(&near(), &[("body", "from there")]).await, "published");
    let id = number(&app, "SELECT MIN(id) AS x FROM block").await;
    rule(&admin_again(&app).await, &format!("/desk/blocks/{id}/removal"), &[]).await;
    assert_eq!(fate(&app, &[("email", "troll@example.org"), ("body", "back")]).await, "published");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE act = 'remove-block'").await, 1);
    app.close().await;
}

async fn admin_again(app: &TestApp) -> Browser<'_> {
    let browser = app.browser();
    crate::accounts::log_in(&browser, crate::accounts::ADMIN, crate::accounts::PASSWORD).await;
    browser
}

#[rocket::async_test]
async fn words_are_kept_at_hand_by_language() {
    let app = TestApp::new().await;
    let desk = moderator(&app).await;
    let words =
        [("kind", "reason"), ("lang", "fa"), ("title", "بی‌ربط"), ("body", "این نظر به مقاله ربطی ندارد.")];
    rule(&desk, "/desk/replies", &words).await;
    let page = desk.get("/desk/replies").await;
    assert_eq!(page.attribute(".replies p", "dir").as_deref(), Some("rtl"));
    assert!(page.first(".replies p").unwrap().contains("ربطی ندارد"));
    let id = number(&app, "SELECT id AS x FROM saved_reply").await;
    rule(&desk, &format!("/desk/replies/{id}/removal"), &[]).await;
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM saved_reply").await, 0);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE act LIKE '%-reply'").await, 2);
    app.close().await;
}
