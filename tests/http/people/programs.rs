//! Keys for programs, and what they open.

use rocket::http::{ContentType, Header, Method};
use serde_json::Value;

use super::account_of;
use crate::accounts::{ADMIN, MODERATOR, admin, moderator};
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture, send, with_articles};
use crate::page::Page;
use crate::query::{by_hand, number, text};

/// Makes a key on the desk; what is shown once.
async fn key(browser: &Browser<'_>, scopes: &[&str]) -> String {
    let mut fields = vec![("name", "mail bot"), ("days", "30")];
    fields.extend(scopes.iter().map(|scope| ("scopes", *scope)));
    let page = browser.post("/desk/account/tokens", &fields).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page.first("#token").unwrap()
}

async fn ask(app: &TestApp, method: Method, path: &str, key: &str, body: &str) -> Page {
    let mut request = app.client.req(method, path.to_owned()).header(ContentType::JSON).body(body);
    if !key.is_empty() {
        request.add_header(Header::new("Authorization", format!("Bearer {key}")));
    }
    Page::read(request.dispatch().await).await
}

async fn get(app: &TestApp, path: &str, key: &str) -> Page {
    ask(app, Method::Get, path, key, "").await
}

fn json(page: &Page) -> Value {
    serde_json::from_str(&page.text()).unwrap()
}

async fn comment(app: &TestApp, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    assert_eq!(send(&reader, ON_A, words, ANSWER).await.status, 303);
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

const QUEUE: &str = "/api/v1/queue";

#[rocket::async_test]
async fn a24_a_key_is_shown_once_hashed_scoped_revocable_and_never_taken_from_an_address() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    let key = key(&ada, &["queue"]).await;
    assert!(!ada.get("/desk/account/tokens").await.text().contains(&key), "shown once");
    assert!(!text(&app, "SELECT key_hash AS x FROM api_token").await.contains(&key), "stored as a hash");

    assert_eq!(get(&app, QUEUE, &key).await.status, 200);
    for address in ["token", "access_token", "key", "authorization"] {
        let refused = get(&app, &format!("{QUEUE}?{address}={key}"), "").await;
        assert_eq!(refused.status, 401, "{address}");
    }
    assert_eq!(get(&app, "/api/v1/averages", &key).await.status, 403, "for one thing");
    assert_eq!(get(&app, "/desk/exports/ratings.json", &key).await.status, 403);
    assert_eq!(get(&app, "/desk", &key).await.status, 401, "a key opens no page");
    for wrong in ["", "x", &key[..key.len() - 1], &key.to_lowercase()] {
        let refused = get(&app, QUEUE, wrong).await;
        assert_eq!((refused.status, refused.header("content-type")), (401, Some("application/problem+json")));
        assert_eq!(json(&refused)["status"], 401);
    }
    assert!(ada.get("/desk/account/tokens").await.all("td time").len() == 1, "when it was last used");

    let id = number(&app, "SELECT id AS x FROM api_token").await;
    assert_eq!(ada.post(&format!("/desk/account/tokens/{id}/end"), &[]).await.status, 303);
    assert_eq!(get(&app, QUEUE, &key).await.status, 401, "revoked");
}

#[rocket::async_test]
async fn a24_a_key_ends_with_its_time_and_with_the_rights_of_its_account() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    crate::accounts::account(&app, "Zora", "zora@example.org", nazar::accounts::Role::Admin).await;
    let short = key(&ada, &["queue", "exports"]).await;
    assert_eq!(get(&app, "/desk/exports/ratings.json", &short).await.status, 200);
    app.clock.advance(30 * 86_400_000);
    assert_eq!(get(&app, QUEUE, &short).await.status, 401, "a month later");

    let ada = app.browser();
    crate::accounts::log_in(&ada, ADMIN, crate::accounts::PASSWORD).await;
    let key = key(&ada, &["queue", "exports"]).await;
    by_hand(&app, "UPDATE account SET role = 'moderator' WHERE email = 'admin@example.org'").await;
    assert_eq!(get(&app, "/desk/exports/ratings.json", &key).await.status, 403, "at once");
    assert_eq!(get(&app, QUEUE, &key).await.status, 200);
    by_hand(&app, "UPDATE account SET disabled_at = 1 WHERE email = 'admin@example.org'").await;
    assert_eq!(get(&app, QUEUE, &key).await.status, 401);
}

#[rocket::async_test]
async fn a_moderators_key_is_not_for_exports() {
    let app = TestApp::new().await;
    let mina = moderator(&app).await;
    let fields = [("name", "bot"), ("scopes", "exports")];
    let refused = mina.post("/desk/account/tokens", &fields).await;
    assert_eq!((refused.status, refused.attributes(".faults a", "href")), (422, vec!["#scopes".to_owned()]));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM api_token").await, 0);
}

#[rocket::async_test]
async fn a_program_reads_the_queue_and_decides_under_its_own_name() {
    let app = with_articles().await;
    let first = comment(&app, "The first words of a reader.").await;
    let second = comment(&app, "Other words of another reader.").await;
    let key = key(&moderator(&app).await, &["queue", "decide"]).await;

    let page = json(&get(&app, &format!("{QUEUE}?limit=1"), &key).await);
    assert_eq!(page["comments"][0]["id"], first.as_str());
    assert_eq!(page["comments"][0]["page"], "/articles/a");
    assert!(page["comments"][0]["sent_at"].as_str().unwrap().ends_with('Z'));
    assert!(page["comments"][0]["author"].get("email").is_none());
    let next = page["next"].as_str().unwrap();
    let page = json(&get(&app, &format!("{QUEUE}?limit=1&cursor={next}"), &key).await);
    assert_eq!(page["comments"][0]["id"], second.as_str());

    let decide = async |id: &str, body: &str| {
        ask(&app, Method::Post, &format!("/api/v1/comments/{id}/decisions"), &key, body).await
    };
    for wrong in ["", "{}", "[]", r#"{"decision":"publish"}"#, r#"{"decision":"approve","status":"x"}"#] {
        let refused = decide(&first, wrong).await;
        assert_eq!((refused.status, refused.header("content-type")), (422, Some("application/problem+json")));
    }
    assert_eq!(get(&app, &format!("{QUEUE}?limits=1"), &key).await.status, 422, "unknown fields");
    let done = decide(&first, r#"{"decision":"approve","seen":"held"}"#).await;
    assert_eq!((done.status, json(&done)["state"].as_str()), (200, Some("published")));
    let late = decide(&first, r#"{"decision":"reject","reason":"late","seen":"held"}"#).await;
    assert_eq!((late.status, json(&late)["state"].as_str()), (409, Some("published")));
    assert_eq!(decide("nothing", r#"{"decision":"approve"}"#).await.status, 404);

    let who = text(&app, "SELECT actor_name AS x FROM log_entry WHERE act = 'approve'").await;
    assert_eq!(who, "Mina · mail bot");
}

#[rocket::async_test]
async fn a27_a_key_sees_and_decides_only_within_the_limits_of_its_account() {
    let app = with_articles().await;
    let id = comment(&app, "The first words of a reader.").await;
    let key = key(&moderator(&app).await, &["queue", "decide", "averages"]).await;
    let lang = text(&app, "SELECT lang AS x FROM page WHERE path = '/articles/a'").await;
    let other = if lang == "cs" { "sr" } else { "cs" };
    let _ = account_of(&app, MODERATOR).await;
    by_hand(&app, &format!("UPDATE account SET scope_langs = '{other}'")).await;

    assert_eq!(json(&get(&app, QUEUE, &key).await)["comments"].as_array().unwrap().len(), 0);
    let path = format!("/api/v1/comments/{id}/decisions");
    let refused = ask(&app, Method::Post, &path, &key, r#"{"decision":"approve"}"#).await;
    assert_eq!(refused.status, 404);
    let averages = json(&get(&app, "/api/v1/averages", &key).await);
    assert!(averages["averages"].as_array().unwrap().iter().all(|one| one["lang"] == other));

    by_hand(&app, &format!("UPDATE account SET scope_langs = '{lang}'")).await;
    let done = ask(&app, Method::Post, &path, &key, r#"{"decision":"approve"}"#).await;
    assert_eq!(done.status, 200);
    let averages = json(&get(&app, "/api/v1/averages", &key).await);
    assert!(averages["averages"].as_array().unwrap().iter().any(|one| one["page"] == "/articles/a"));
}
