//! Headers, caches, and the pages of refusal.

use rocket::http::{ContentType, Header};

use super::*;
use crate::app::BASE_URL;

#[rocket::async_test]
async fn o01_every_answer_carries_its_headers() {
    let app = program_with("open", |settings| settings.captcha.mode = CaptchaMode::Always).await;
    let (ana, desk) = (app.browser(), admin(&app).await);
    let asset = ana.get(PATH).await.attribute("link[rel=stylesheet]", "href").unwrap();
    let mut answers = vec![("refused", ana.post(POST, &[("body", "")]).await)];
    answers.push(("forbidden", app.browser().header("Origin", "null").post(POST, &[]).await));
    let too_large = app.client.post(POST).header(ContentType::Form).header(Header::new("Origin", BASE_URL));
    answers.push(("too large", ana.send(too_large.body("x=".repeat(300_000))).await));
    for path in [
        "/",
        PATH,
        "/nothing",
        "/articles/%ff",
        "/login",
        "/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/healthz",
        "/captcha/new.png?page=/articles/first",
        &asset,
    ] {
        answers.push((Box::leak(path.to_owned().into_boxed_str()), ana.get(path).await));
    }
    for path in ["/desk", "/desk/comments", "/desk/exports/ratings.csv", "/desk/exports/ratings.xlsx"] {
        answers.push((path, desk.get(path).await));
    }

    for (what, answer) in answers {
        let header = |name| answer.header(name).unwrap_or_else(|| panic!("{what} without {name}")).to_owned();
        let policy = header("content-security-policy");
        for part in ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"] {
            assert!(policy.contains(part), "{what} {policy}");
        }
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{what} {policy}");
        assert!(!policy.contains("nonce"), "{what}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
        assert!(header("referrer-policy").contains("origin"), "{what}");
        let kind = header("content-type");
        let is_text = kind.starts_with("text/") || kind.contains("xml") && !kind.contains("officedocument");
        assert!(!is_text || kind.contains("charset=utf-8"), "{what} {kind}");
        let server = answer.header("server").unwrap_or_default();
        assert!(!server.chars().any(|one| one.is_ascii_digit()), "{what} {server}");
        assert!(answer.header("cache-control").is_some(), "{what}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn o18_o19_readers_without_cookies_get_the_same_bytes_and_no_cookie() {
    let app = program_with("open", |settings| settings.captcha.mode = CaptchaMode::Always).await;
    for path in
        ["/", PATH, "/privacy", "/licences", "/feed.atom", "/articles/first/feed.atom", "/sitemap.xml"]
    {
        let first = app.browser().get(path).await;
        app.clock.advance(1_000);
        let evil = app.browser().header("X-Forwarded-Host", "evil.example").header("User-Agent", "other");
        let second = evil.get(path).await;
        assert_eq!(first.bytes, second.bytes, "{path}");
        for page in [&first, &second] {
            assert_eq!(page.status, 200, "{path}");
            assert!(page.header("set-cookie").is_none(), "{path}");
            let cache = page.header("cache-control").unwrap();
            assert!(cache.starts_with("public"), "{path} {cache}");
        }
    }
    app.close().await;
}

#[rocket::async_test]
async fn o19_pages_for_one_person_are_kept_by_nobody() {
    let app = program_with("moderated", |settings| settings.captcha.mode = CaptchaMode::Always).await;
    let token = make_account(&app, Role::Moderator).await;
    let (ana, desk) = (app.browser(), admin(&app).await);
    ana.post("/articles/first/rating", &[("stars", "5")]).await;
    let mut pages = Vec::new();
    for path in [
        PATH,
        "/articles/first/comments/new",
        "/captcha/new.png?page=/articles/first",
        "/login",
        &format!("/login/once?token={token}"),
        "/nothing",
        "/?lang=fa",
    ] {
        pages.push((path.to_owned(), ana.get(path).await));
    }
    for path in ["/desk", "/desk/comments", "/desk/log", "/desk/exports", "/desk/exports/ratings.csv"] {
        pages.push((path.to_owned(), desk.get(path).await));
    }
    pages.push(("refused".to_owned(), app.browser().post(POST, &[]).await));
    for (path, page) in pages {
        let cache = page.header("cache-control").unwrap();
        assert!(cache.contains("no-store"), "{path} {cache}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn u08_rockets_own_refusals_are_our_pages_in_the_readers_language() {
    let app = program("moderated").await;
    let post = |path: &'static str, kind: ContentType, body: String| {
        app.client.post(path).header(kind).header(Header::new("Origin", BASE_URL)).body(body)
    };
    for (lang, dir) in [("fa", "rtl"), ("sr", "ltr"), ("cs", "ltr"), ("en", "ltr")] {
        let ana = app.browser().header("Accept-Language", lang);
        let answers = [
            ("missing", 404, ana.send(app.client.get("/nothing/at/all")).await),
            ("bad address", 404, ana.send(app.client.get("/articles/%ff")).await),
            ("odd verb", 404, ana.send(app.client.put("/articles/first")).await),
            ("too large", 413, ana.send(post("/login", ContentType::Form, "x".repeat(400_000))).await),
            ("not a form", 415, ana.send(post("/login", ContentType::JSON, "{}".to_owned())).await),
            ("no boundary", 400, ana.send(post("/login", ContentType::FormData, "x".to_owned())).await),
        ];
        for (what, status, page) in answers {
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(lang), "{what}");
            assert_eq!(page.attribute("html", "dir").as_deref(), Some(dir), "{what}");
            assert!(!page.heading().is_empty() && !page.text().contains("Rocket"), "{what}");
            let says_500 = page.heading() == nazar::i18n::text(lang_of(lang), "error-500-title");
            assert!(!says_500, "{what}: their fault is not ours");
            assert_eq!(page.status, status, "{what}");
        }
    }
    app.close().await;
}

fn lang_of(tag: &str) -> nazar::i18n::Locale {
    nazar::i18n::Locale::parse(tag).unwrap()
}
