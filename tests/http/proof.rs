//! Proof of work through the front door, solved by the protocol's own crate.

use std::collections::BTreeMap;

use altcha::{Challenge, SolveChallengeOptions, solve_challenge};
use data_encoding::BASE64;
use nazar::articles::{self, File, Import};
use nazar::config::{CaptchaMode, Limit, LimitKind, Settings};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::app::{ANSWER, Browser, TestApp};
use crate::page::Page;

/// A program that asks for very little work, with the articles a (English), b and «ج» (Persian).
pub async fn working(change: impl FnOnce(&mut Settings)) -> TestApp {
    let app = TestApp::with(|settings| {
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
        change(settings);
    })
    .await;
    for (slug, lang) in [("a", "en"), ("b", "cs"), ("ج", "fa")] {
        let content = format!("---\ntitle: {slug}\nlang: {lang}\npublished_at: 2020-01-01\n---\n\nText.\n");
        let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
        let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
        assert!(matches!(done, Import::Done(_)), "{done:?}");
    }
    app
}

/// A challenge for the page of an article.
pub async fn challenge(browser: &Browser<'_>, slug: &str) -> Challenge {
    let page = browser.get(&format!("/proof/challenge?page=/articles/{slug}")).await;
    assert_eq!(page.status, 200, "{}", page.text());
    serde_json::from_slice(&page.bytes).unwrap()
}

/// The solved challenge as the field `proof` holds it.
pub fn solved(challenge: &Challenge) -> Value {
    let solution = solve_challenge(SolveChallengeOptions::new(challenge)).unwrap().unwrap();
    json!({ "challenge": challenge, "solution": solution })
}

/// The field `proof` of a browser with scripts, for the page of an article.
pub async fn proof(browser: &Browser<'_>, slug: &str) -> String {
    packed(&solved(&challenge(browser, slug).await))
}

/// A payload as browsers send it.
pub fn packed(payload: &Value) -> String {
    BASE64.encode(payload.to_string().as_bytes())
}

#[rocket::async_test]
async fn a_challenge_is_altchas_signed_bound_and_kept_by_nobody() {
    let app = working(|_| {}).await;
    let browser = app.browser();
    let page = browser.get("/proof/challenge?page=/articles/%D8%AC").await;

    assert_eq!((page.status, page.header("content-type")), (200, Some("application/json")));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("set-cookie"), None);
    assert!(page.text().is_ascii(), "browsers put it into base64: {}", page.text());
    let challenge: Challenge = serde_json::from_slice(&page.bytes).unwrap();
    let parameters = challenge.parameters;
    assert_eq!((parameters.algorithm.as_str(), parameters.cost), ("PBKDF2/SHA-256", 5000));
    assert_eq!(parameters.expires_at, Some(app.clock.now_ms() / 1000 + 3600));
    let data =
        BTreeMap::from([("page".to_owned(), json!("/articles/%D8%AC")), ("site".to_owned(), json!(1))]);
    assert_eq!(parameters.data, Some(data));
    assert_eq!(challenge.signature.map(|signature| signature.len()), Some(64));
    app.close().await;
}

#[rocket::async_test]
async fn no_challenge_for_pages_that_take_no_comments_nor_where_none_is_asked() {
    let app = working(|_| {}).await;
    for query in ["", "?page=", "?page=/articles/none", "?page=https://x/"] {
        assert_eq!(app.browser().get(&format!("/proof/challenge{query}")).await.status, 404, "{query}");
    }
    assert!(app.browser().get("/articles/a").await.text().contains("<nazar-proof"));
    app.close().await;

    let app = working(|settings| settings.spam.is_proof_asked = false).await;
    assert_eq!(app.browser().get("/proof/challenge?page=/articles/a").await.status, 404);
    assert!(!app.browser().get("/articles/a").await.text().contains("<nazar-proof"));
    app.close().await;
}

#[rocket::async_test]
async fn a_flood_of_challenges_is_told_when_to_come_back() {
    for kind in [LimitKind::ProofNetwork, LimitKind::ProofGlobal] {
        let few = Some(Limit { count: 3, per_s: 60 });
        let app = working(|settings| settings.rate_limits.set(kind, few)).await;
        let browser = app.browser();
        for _ in 0..3 {
            challenge(&browser, "a").await;
        }
        let page = browser.get("/proof/challenge?page=/articles/a").await;
        assert_eq!(page.status, 429);
        assert!(page.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1);
        app.close().await;
    }
}

#[rocket::async_test]
async fn the_article_page_is_the_same_for_every_reader_and_its_worker_is_there() {
    let app = working(|_| {}).await;
    let (one, other) = (app.browser().get("/articles/a").await, app.browser().get("/articles/a").await);
    assert_eq!(one.bytes, other.bytes);
    let worker = one.attribute("nazar-proof", "data-worker").unwrap();
    assert_eq!(
        one.attribute("nazar-proof", "data-challenge").as_deref(),
        Some("/proof/challenge?page=/articles/a")
    );
    let script = app.browser().get(&worker).await;
    assert_eq!((script.status, script.header("content-type")), (200, Some("text/javascript")));
    let policy = script.header("content-security-policy").unwrap();
    assert!(policy.contains("worker-src 'self'") && !policy.contains("unsafe"), "{policy}");
    app.close().await;
}

pub const ON_A: &str = "/articles/a/comments";
const ON_B: &str = "/articles/b/comments";

/// The state and the reasons of the newest comment.
async fn newest(app: &TestApp) -> (String, String) {
    let statement = sea_orm::Statement::from_string(
        app.db.r().get_database_backend(),
        "SELECT state, reasons FROM comment ORDER BY id DESC LIMIT 1",
    );
    let row = app.db.r().query_one_raw(statement).await.unwrap().unwrap();
    (row.try_get("", "state").unwrap(), row.try_get("", "reasons").unwrap())
}

async fn count(app: &TestApp, table: &str) -> i64 {
    let statement = sea_orm::Statement::from_string(
        app.db.r().get_database_backend(),
        format!("SELECT COUNT(*) AS n FROM {table}"),
    );
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

pub async fn send(browser: &Browser<'_>, to: &str, words: &str, proof: &str) -> Page {
    browser.post(to, &[("name", "Ann"), ("body", words), ("proof", proof)]).await
}

async fn with_mode(mode: CaptchaMode) -> TestApp {
    working(|settings| settings.captcha.mode = mode).await
}

#[rocket::async_test]
async fn a_proof_takes_the_point_away_and_its_absence_costs_nothing_else() {
    let app = with_mode(CaptchaMode::Off).await;
    let browser = app.browser();
    let good = proof(&browser, "a").await;
    let elsewhere = proof(&browser, "b").await;
    for (words, field, is_proven) in [
        ("with a proof", good.as_str(), true),
        ("without one", "", false),
        ("while it works", "working", false),
        ("with one used before", good.as_str(), false),
        ("with one of another page", elsewhere.as_str(), false),
        ("with nonsense", "e30=", false),
    ] {
        assert_eq!(send(&browser, ON_A, words, field).await.status, 303, "{words}");
        let (state, reasons) = newest(&app).await;
        assert_eq!(state, "held", "{words}");
        assert_eq!(!reasons.contains("reason-no-proof"), is_proven, "{words}: {reasons}");
    }
    app.close().await;

    let app = working(|settings| {
        settings.captcha.mode = CaptchaMode::Off;
        settings.spam.is_proof_asked = false;
    })
    .await;
    send(&app.browser(), ON_A, "nobody asked", "").await;
    assert!(!newest(&app).await.1.contains("reason-no-proof"));
    app.close().await;
}

#[rocket::async_test]
async fn a_proof_expires_by_our_clock() {
    let app = with_mode(CaptchaMode::Suspicious).await;
    let browser = app.browser();
    let proof = proof(&browser, "a").await;
    app.clock.advance(60 * 60_000 + 1000);
    assert_eq!(send(&browser, ON_A, "an hour later", &proof).await.status, 422);
    app.clock.advance(-60 * 60_000);
    assert_eq!(send(&browser, ON_A, "and in time", &proof).await.status, 303);
    app.close().await;
}

#[rocket::async_test]
async fn on_suspicion_an_honest_text_with_a_proof_meets_no_picture() {
    let app = with_mode(CaptchaMode::Suspicious).await;
    let browser = app.browser();
    for path in ["/articles/a", "/articles/a/comments/new"] {
        assert_eq!(browser.get(path).await.attribute("img[src^='/captcha/']", "src"), None, "{path}");
    }
    let proof = proof(&browser, "a").await;
    let first = send(&browser, ON_A, "honest words", &proof).await;
    assert_eq!(first.status, 303, "{}", first.text());
    assert_eq!(newest(&app).await.0, "held");

    // A double click is one comment, though neither a ticket nor the form names it, and no cookie came back yet.
    let twice = send(&app.browser(), ON_A, "honest words", &proof).await;
    assert_eq!((twice.status, twice.location()), (303, first.location()));
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn on_suspicion_a_picture_is_one_more_step_with_every_word_kept() {
    let cases = [
        ("no proof", "some words", false, 0),
        ("a link", "see https://example.com", true, 0),
        ("points", "ring 09121234567", true, 0),
        ("haste", "the third in a minute", true, 2),
    ];
    for (cause, words, is_proven, n_before) in cases {
        let app = working(|settings| {
            settings.captcha.mode = CaptchaMode::Suspicious;
            let pair = Some(Limit { count: 2, per_s: 60 });
            settings.rate_limits.set(LimitKind::UnaskedNetwork, pair);
        })
        .await;
        let browser = app.browser();
        for n in 0..n_before {
            let good = proof(&browser, "a").await;
            assert_eq!(send(&browser, ON_A, &format!("words {n}"), &good).await.status, 303);
        }
        let good = if is_proven { proof(&browser, "a").await } else { String::new() };
        let fields = [
            ("name", "مریم"),
            ("email", "a@b.example"),
            ("body", words),
            ("notify", "1"),
            ("proof", good.as_str()),
        ];

        let page = browser.post(ON_A, &fields).await;

        assert_eq!(page.status, 422, "{cause}");
        assert_eq!(count(&app, "comment").await, n_before, "{cause}");
        assert_eq!(page.value("body").map(|body| body.trim().to_owned()).as_deref(), Some(words));
        assert_eq!(page.value("name").as_deref(), Some("مریم"));
        assert_eq!(page.value("email").as_deref(), Some("a@b.example"));
        assert!(page.attribute("select[name=notify] [selected]", "value").as_deref() == Some("replies"));
        assert_eq!(page.all(".faults").len(), 0, "{cause}: nothing is wrong with it");
        assert!(page.first("#asked").unwrap().starts_with("One more step"), "{cause}");
        let ticket = page.value("ticket").unwrap();
        let picture = page.attribute("img[src^='/captcha/']", "src").unwrap();
        assert_eq!(browser.get(&picture).await.status, 200);

        let again = [&fields[..4], &[("ticket", &ticket), ("answer", ANSWER)]].concat();
        assert_eq!(browser.post(ON_A, &again).await.status, 303, "{cause}");
        assert_eq!(count(&app, "comment").await, n_before + 1, "{cause}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn on_suspicion_a_picture_once_shown_has_to_be_read() {
    let app = with_mode(CaptchaMode::Suspicious).await;
    let browser = app.browser();
    let ticket = send(&browser, ON_A, "patient words", "").await.value("ticket").unwrap();
    let good = proof(&browser, "a").await;
    let fields = [("name", "Ann"), ("body", "patient words"), ("proof", &good), ("ticket", &ticket)];

    let page = browser.post(ON_A, &[&fields[..], &[("answer", "22222")]].concat()).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.all(".faults li").len(), 1, "{}", page.text());
    assert_eq!(count(&app, "comment").await, 0);

    // Who cannot read it goes to the queue, and the proof that was not spent by the wrong answer still counts.
    let ticket = page.value("ticket").unwrap();
    let unread = [&fields[..3], &[("ticket", &ticket), ("unread", "1")]].concat();
    assert_eq!(browser.post(ON_A, &unread).await.status, 303);
    let (state, reasons) = newest(&app).await;
    assert!(state == "held" && reasons.contains("reason-unread"), "{state} {reasons}");
    assert!(!reasons.contains("reason-no-proof"), "{reasons}");
    app.close().await;
}

#[rocket::async_test]
async fn of_sixteen_posts_at_once_with_one_proof_exactly_one_is_stored() {
    let app = with_mode(CaptchaMode::Suspicious).await;
    for round in 1..=5 {
        let browser = app.browser();
        let good = proof(&browser, "a").await;
        let words: Vec<String> = (0..16).map(|n| format!("words {round} {n}")).collect();
        let posts = words.iter().map(|words| send(&browser, ON_A, words, &good));

        let answers = futures_util::future::join_all(posts).await;

        assert_eq!(answers.iter().filter(|page| page.status == 303).count(), 1);
        assert_eq!(answers.iter().filter(|page| page.status == 422).count(), 15);
        assert_eq!(count(&app, "comment").await, round);
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_proof_opens_no_other_page_and_no_other_form() {
    let app = with_mode(CaptchaMode::Suspicious).await;
    let browser = app.browser();
    let good = proof(&browser, "a").await;
    assert_eq!(send(&browser, ON_B, "words", &good).await.status, 422);
    assert_eq!(send(&browser, ON_A, "words", &good).await.status, 303);
    assert_eq!(send(&browser, ON_A, "other words", &good).await.status, 422);
    let mut forged: Value = serde_json::from_slice(&BASE64.decode(good.as_bytes()).unwrap()).unwrap();
    for (place, value) in [
        ("/challenge/parameters/nonce", json!("00112233445566778899aabbccddeeff")),
        ("/challenge/parameters/expiresAt", json!(9_999_999_999_i64)),
        ("/challenge/parameters/data/page", json!("/articles/b")),
    ] {
        *forged.pointer_mut(place).unwrap() = value;
        assert_eq!(send(&browser, ON_A, "forged words", &packed(&forged)).await.status, 422, "{place}");
    }
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn spent_proofs_are_remembered_as_long_as_they_last_and_no_longer() {
    let app = with_mode(CaptchaMode::Off).await;
    let browser = app.browser();
    send(&browser, ON_A, "words", &proof(&browser, "a").await).await;
    assert_eq!(count(&app, "spent_proof").await, 1);
    nazar::captcha::prune(&app.db, app.clock.now_ms() + 60 * 60_000).await.unwrap();
    assert_eq!(count(&app, "spent_proof").await, 1);
    nazar::captcha::prune(&app.db, app.clock.now_ms() + 8 * 60 * 60_000).await.unwrap();
    assert_eq!(count(&app, "spent_proof").await, 0);
    app.close().await;
}
