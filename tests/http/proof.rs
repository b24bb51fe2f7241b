//! Proof of work through the front door, solved by the protocol's own crate.

use std::collections::BTreeMap;

use altcha::{Challenge, SolveChallengeOptions, solve_challenge};
use data_encoding::BASE64;
use nazar::articles::{self, File, Import};
use nazar::config::{Limit, LimitKind, Settings};
use serde_json::{Value, json};

use crate::app::{Browser, TestApp};

/// A program that asks for very little work, with the articles a (English), b and «ج» (Persian).
pub async fn working(change: impl FnOnce(&mut Settings)) -> TestApp {
    let app = TestApp::with(|settings| {
        settings.spam.proof_work = 2;
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
