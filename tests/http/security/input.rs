//! What may arrive, and what it must not break.

use std::time::{Duration, Instant};

use rocket::http::{ContentType, Header};

use super::*;
use crate::app::BASE_URL;
use crate::naughty::{RAW, STRINGS};

const FIELDS: [&str; 12] = [
    "name",
    "email",
    "website",
    "body",
    "body.dir",
    "stars",
    "reply_to",
    "answer",
    "notify",
    "ticket",
    "renew",
    "submission",
];

#[rocket::async_test]
async fn i01_i05_naughty_strings_in_every_field_of_a_comment_are_no_fault_of_ours() {
    let app = program("moderated").await;
    let ana = app.browser();
    for text in STRINGS {
        for field in FIELDS {
            let usual = [("name", "Ana"), ("body", "words"), ("unread", "1")];
            let mut fields = vec![(field, text)];
            fields.extend(usual.iter().filter(|(name, _)| *name != field));
            let answer = ana.post(POST, &fields).await;
            assert!([200, 303, 422].contains(&answer.status), "{} {field} {text:?}", answer.status);
        }
    }
    for page in [PATH, "/feed.atom", "/articles/first/feed.atom"] {
        assert_eq!(app.browser().get(page).await.status, 200);
    }
    app.close().await;
}

#[rocket::async_test]
async fn i01_naughty_strings_in_ratings_sign_in_and_on_the_desk_are_no_fault_of_ours() {
    let app = program("moderated").await;
    let id = write(&app.browser(), PATH, &[]).await;
    let (ana, desk) = (app.browser(), admin(&app).await);
    for text in STRINGS {
        no_fault(&ana.post("/articles/first/rating", &[("stars", text)]).await, text);
        no_fault(&ana.post("/login", &[("email", text), ("password", "x")]).await, text);
        no_fault(&ana.post("/login", &[("return_to", text)]).await, text);
        no_fault(&ana.post("/login/once", &[("token", text)]).await, text);
        no_fault(&ana.post("/setup", &[("token", text), ("name", text), ("email", text)]).await, text);
        for verb in ["approval", "rejection", "spam", "trash", "undo"] {
            let fields =
                [("reason", text), ("note", text), ("seen", text), ("back", text), ("revision", text)];
            no_fault(&desk.post(&format!("/desk/comments/{id}/{verb}"), &fields).await, text);
        }
        let fields =
            [("ids", text), ("decision", "reject"), ("reason", text), ("listed", text), ("back", text)];
        no_fault(&desk.post("/desk/comments", &fields).await, text);
    }
    for page in ["/desk", "/desk/log", "/desk/comments", PATH] {
        assert_eq!(desk.get(page).await.status, 200);
    }
    app.close().await;
}

/// Every place in an address that a visitor can write to.
const HOLES: [&str; 22] = [
    "/{}",
    "/articles/{}",
    "/articles/{}/feed.atom",
    "/articles/{}/comments/new",
    "/articles/first/{}",
    "/articles/first?sort={}",
    "/articles/first?page={}",
    "/articles/first?{}",
    "/articles/first/comments/new?reply_to={}",
    "/?lang={}",
    "/?category={}",
    "/?page={}",
    "/feed.atom?lang={}",
    "/comments/{}",
    "/comments/{}/edit",
    "/captcha/{}.png",
    "/captcha/new.png?page={}",
    "/captcha/new.png?page=/articles/{}",
    "/assets/{}",
    "/login?return_to={}",
    "/login/once?token={}",
    "/setup?token={}",
];

const DESK_HOLES: [&str; 4] =
    ["/desk/comments?state={}", "/desk/comments?page={}", "/desk/log?page={}", "/desk/exports/{}"];

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[rocket::async_test]
async fn i01_i02_naughty_strings_in_addresses_are_no_fault_of_ours() {
    let app = program("moderated").await;
    let (ana, desk) = (app.browser(), admin(&app).await);
    let encoded: Vec<String> = STRINGS.iter().map(|text| percent(text)).collect();
    for text in encoded.iter().map(String::as_str).chain(RAW) {
        for hole in HOLES {
            no_fault(&ana.get(&hole.replace("{}", text)).await, &format!("{hole} {text}"));
        }
        for hole in DESK_HOLES {
            no_fault(&desk.get(&hole.replace("{}", text)).await, &format!("{hole} {text}"));
        }
    }
    let id = "%00";
    for verb in ["approval", "rejection", "spam", "trash", "undo"] {
        let answer = desk.post(&format!("/desk/comments/{id}/{verb}"), &[]).await;
        assert_eq!(answer.status, 404, "{verb}");
    }
    for way in ["edit", "withdrawal"] {
        no_fault(&ana.post(&format!("/comments/{id}/{way}"), &[]).await, way);
    }
    app.close().await;
}

#[rocket::async_test]
async fn i02_v12_naughty_cookies_and_headers_are_no_fault_of_ours() {
    let app = program("moderated").await;
    for text in STRINGS {
        let ana = app.browser();
        for cookie in
            ["nazar_reader", "nazar_tickets", "nazar_edit", "nazar_flash", "nazar_lang", "nazar_session"]
        {
            ana.set_cookie(cookie, &percent(text));
        }
        for page in
            [PATH, "/", "/articles/first/comments/new", "/captcha/new.png?page=/articles/first", "/desk"]
        {
            no_fault(&ana.get(page).await, text);
        }
        no_fault(&ana.post(POST, &[("name", "Ana"), ("body", text)]).await, text);
        no_fault(&ana.post("/articles/first/rating", &[("stars", "5")]).await, text);
    }
    let id = write(&app.browser(), PATH, &[]).await;
    for cookie in [format!("%00_{id}"), format!("{id}_%00"), format!("%00_%00.{id}_x"), "x".repeat(64_000)] {
        let eve = app.browser();
        eve.set_cookie("nazar_edit", &cookie);
        eve.set_cookie("nazar_tickets", &cookie);
        no_fault(&eve.get(PATH).await, &cookie);
        no_fault(&eve.get(&format!("/comments/{id}/edit")).await, &cookie);
    }
    app.close().await;
}

#[rocket::async_test]
async fn i01_broken_bodies_and_odd_keys_are_refused_with_a_page() {
    let app = program("moderated").await;
    let before = counts(&app).await;
    let deep = format!("body{}=x", "[a]".repeat(3_000));
    let large = format!("name=Ana&body={}", "x".repeat(100_000));
    let bodies = [
        "%",
        "name=%&body=%",
        "name=%ff&body=%ff",
        "name=%ff",
        "&&&=&==",
        "body[]=x&name[]=y",
        "body[a][b]=x",
        "body.=x",
        ".=x",
        "[=x",
        "]=x",
        "body[=x",
        "name=A\0B",
        "\0",
        "=",
        "name",
        &deep,
        &large,
    ];
    for body in bodies {
        for path in [POST, "/articles/first/rating", "/login", "/login/once", "/setup"] {
            for kind in [ContentType::Form, ContentType::FormData, ContentType::JSON, ContentType::Plain] {
                let request =
                    app.client.post(path).header(kind.clone()).header(Header::new("Origin", BASE_URL));
                let answer = app.browser().send(request.body(body)).await;
                let start: String = body.chars().take(30).collect();
                assert!((400..500).contains(&answer.status), "{} {path} {kind} {start:?}", answer.status);
                assert!(!answer.heading().is_empty(), "{path} {kind} {start:?}");
            }
        }
    }
    assert_eq!(counts(&app).await, before);
    app.close().await;
}

#[rocket::async_test]
async fn i03_no_way_leads_out_of_the_public_folder() {
    let app = program("moderated").await;
    for path in [
        "/../Cargo.toml",
        "/assets/../Cargo.toml",
        "/assets/..%2fCargo.toml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5cCargo.toml",
        "/assets/%252e%252e/Cargo.toml",
        "/assets//etc/passwd",
        "/assets/css/../../Rocket.toml",
        "/assets/.",
        "/assets/.env",
        "/Rocket.toml",
        "/.env",
        "/.git/config",
        "/.git/HEAD",
        "/nazar.db",
        "/data/nazar.db",
        "/data/secret.key",
        "/secret.key",
        "/templates/layouts/desk.html",
        "/Cargo.lock",
        "/mail",
        "/server-status",
        "/desk/exports/..%2f..%2fRocket.toml",
        "/captcha/..%2f..%2fsecret.key.png",
    ] {
        let page = app.browser().get(path).await;
        assert!(matches!(page.status, 303 | 400 | 404 | 422), "{} {path}", page.status);
        let text = page.text();
        assert!(
            !text.contains("root:") && !text.contains("[package]") && !text.contains("[default"),
            "{path}"
        );
    }
    app.close().await;
}

#[rocket::async_test]
async fn i04_nobody_writes_into_fields_of_a_rating_that_are_ours() {
    let app = program("moderated").await;
    let fields = [
        ("stars", "4"),
        ("votes", "999"),
        ("sum", "999"),
        ("voter_key", "x"),
        ("user_id", "1"),
        ("weight", "99"),
        ("created_at", "0"),
        ("state", "published"),
        ("page_id", "99"),
    ];
    assert_eq!(app.browser().post("/articles/first/rating", &fields).await.status, 303);
    assert_eq!(counts(&app).await[1], 1);
    let text = app.browser().get(PATH).await.text();
    assert!(!text.contains("999"));
    app.close().await;
}

#[rocket::async_test]
async fn i18_one_page_under_all_its_addresses_has_one_thread() {
    let app = program("open").await;
    import(&app, "راه", "lang: en\ncomments: open\n").await;
    for (n, path) in [
        "/articles/راه",
        "/articles/%D8%B1%D8%A7%D9%87",
        "/articles/%d8%b1%d8%a7%d9%87",
        "/articles/%D8%B1ا%D9%87",
    ]
    .iter()
    .enumerate()
    {
        let path = if path.is_ascii() { (*path).to_owned() } else { path.chars().map(escape).collect() };
        write(&app.browser(), &path, &[("body", &format!("words {n}"))]).await;
    }
    write(&app.browser(), "/articles/%66irst", &[("body", "words 5")]).await;

    let page = app.browser().get("/articles/%D8%B1%D8%A7%D9%87?utm_source=x").await;
    assert_eq!(page.all(".comment__body").len(), 4);
    let slashed = app.browser().get("/articles/%D8%B1%D8%A7%D9%87/").await;
    assert_eq!((slashed.status, slashed.location()), (301, Some("/articles/%D8%B1%D8%A7%D9%87")));
    assert_eq!(app.browser().get("/articles/%66irst").await.all(".comment__body").len(), 1);
    let upper = app.browser().get("/articles/First").await;
    assert_eq!((upper.status, upper.location()), (301, Some("/articles/first")));
    app.close().await;
}

fn escape(letter: char) -> String {
    if letter.is_ascii() { letter.to_string() } else { percent(&letter.to_string()) }
}

#[rocket::async_test]
async fn r01_bodies_far_too_large_are_refused_fast() {
    let app = program("moderated").await;
    let before = counts(&app).await;
    let large = format!("name=Ana&body={}", "x".repeat(20 * 1024 * 1024));
    let many = (0..200_000).map(|n| format!("f{n}=x")).collect::<Vec<_>>().join("&");
    for body in [large, many] {
        for path in [POST, "/articles/first/rating", "/login"] {
            let started = Instant::now();
            let request =
                app.client.post(path).header(ContentType::Form).header(Header::new("Origin", BASE_URL));
            let answer = app.browser().send(request.body(&body)).await;
            assert!((400..500).contains(&answer.status), "{path} {}", answer.status);
            assert!(started.elapsed() < Duration::from_secs(2), "{path} {:?}", started.elapsed());
        }
    }
    assert_eq!(counts(&app).await, before);
    app.close().await;
}
