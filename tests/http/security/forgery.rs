//! Requests that a reader or moderator never meant to send.

use nazar::entities::comment::CommentState;
use rocket::http::{ContentType, Header};

use super::*;
use crate::app::{BASE_URL, encode};

#[rocket::async_test]
async fn a04_no_post_from_elsewhere_does_anything() {
    let app = program("moderated").await;
    let id = write(&app.browser(), PATH, &[]).await;
    let desk = admin(&app).await;
    let token = make_account(&app, Role::Moderator).await;
    let before = counts(&app).await;
    let foreign: [&[(&str, &str)]; 11] = [
        &[],
        &[("Origin", "https://evil.example")],
        &[("Origin", "null")],
        &[("Origin", "")],
        &[("Origin", "http://nazar.test.evil.example")],
        &[("Origin", "http://nazar.test:81")],
        &[("Origin", "https://nazar.test")],
        &[("Referer", "http://evil.example/http://nazar.test/")],
        &[("Sec-Fetch-Site", "cross-site"), ("Origin", BASE_URL)],
        &[("Sec-Fetch-Site", "same-site"), ("Origin", BASE_URL)],
        &[("Sec-Fetch-Site", "same-origin"), ("Origin", "https://evil.example")],
    ];

    for path in posts(&app, &id) {
        for headers in foreign {
            let body = encode(&telling_fields(&id, &token));
            let mut request = app.client.post(path.clone()).header(ContentType::Form).body(body);
            for (name, value) in headers {
                request.add_header(Header::new(*name, *value));
            }
            let answer = desk.send(request).await;
            assert_eq!(answer.status, 403, "{path} {headers:?}");
            assert!(!answer.heading().is_empty());
        }
    }

    assert_eq!(counts(&app).await, before);
    assert_eq!(state(&app, &id).await, CommentState::Held);
    assert_eq!(desk.get("/desk/comments").await.status, 200, "still signed in");
    app.close().await;
}

#[rocket::async_test]
async fn a09_forms_sent_as_get_and_odd_verbs_change_nothing() {
    let app = program("moderated").await;
    let ana = app.browser();
    let id = write(&ana, PATH, &[]).await;
    let desk = admin(&app).await;
    let token = make_account(&app, Role::Moderator).await;
    let before = counts(&app).await;

    for path in posts(&app, &id) {
        let query = encode(&telling_fields(&id, &token));
        for browser in [&desk, &ana] {
            no_fault(&browser.get(&format!("{path}?{query}")).await, &path);
        }
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS"] {
            let request = app.client.req(method.parse().unwrap(), path.clone());
            let answer = desk.send(request).await;
            assert!((400..500).contains(&answer.status), "{method} {path} {}", answer.status);
        }
    }
    // A scanner that opens the link of a letter leaves it alive.
    for _ in 0..3 {
        assert_eq!(app.browser().get(&format!("/login/once?token={token}")).await.status, 200);
    }

    assert_eq!(counts(&app).await, before);
    assert_eq!(state(&app, &id).await, CommentState::Held);
    assert_eq!(desk.get("/desk/comments").await.status, 200, "still signed in");
    assert_eq!(app.browser().post("/login/once", &[("token", &token)]).await.status, 303);
    app.close().await;
}

#[rocket::async_test]
async fn a18_a_method_in_a_form_is_a_field_like_any_other() {
    let app = program("moderated").await;
    let id = write(&app.browser(), PATH, &[]).await;
    let desk = admin(&app).await;
    let before = counts(&app).await;

    for path in posts(&app, &id) {
        for method in ["DELETE", "PUT", "PATCH", "TRACE"] {
            let request = app
                .client
                .post(path.clone())
                .header(ContentType::Form)
                .header(Header::new("Origin", "https://evil.example"))
                .body(format!("_method={method}&body=x&name=y&stars=5"));
            assert_eq!(desk.send(request).await.status, 403, "{method} {path}");
        }
    }
    assert_eq!(counts(&app).await, before);

    let answer = desk.post("/desk/comments/none/approval", &[("_method", "DELETE"), ("seen", "held")]).await;
    assert_eq!(answer.status, 404, "the handler of the POST answers");
    let answer = app.browser().post(POST, &[("_method", "DELETE"), ("name", "A"), ("body", "stored")]).await;
    assert_eq!(answer.status, 303);
    app.close().await;
}

#[rocket::async_test]
async fn a07_pages_are_served_under_the_sites_own_name() {
    let app = program("moderated").await;
    for host in ["evil.example", "evil.example:80", "nazar.test.evil.example", "10.0.0.9", "test"] {
        for path in ["/", PATH, "/feed.atom", "/login", "/captcha/new.png?page=/articles/first", "/desk"] {
            let page = app.browser().header("Host", host).get(path).await;
            assert_eq!(page.status, 421, "{host} {path}");
            assert!(!page.text().contains(host), "{host} {path}");
            assert!(page.header("set-cookie").is_none(), "{host} {path}");
        }
        let before = counts(&app).await;
        let rating =
            app.browser().header("Host", host).post("/articles/first/rating", &[("stars", "5")]).await;
        assert_eq!((rating.status, counts(&app).await), (421, before), "{host}");
        assert_eq!(app.browser().header("Host", host).get("/healthz").await.status, 200, "{host}");
        assert_eq!(app.browser().header("Host", host).get("/readyz").await.status, 200, "{host}");
    }
    for host in ["nazar.test", "NAZAR.test:80", "localhost:8000", "127.0.0.1", "[::1]:8000"] {
        assert_eq!(app.browser().header("Host", host).get(PATH).await.status, 200, "{host}");
    }
    app.close().await;
    let app = program_with("moderated", |settings| settings.server.base_url = None).await;
    assert_eq!(app.browser().header("Host", "pi.local:8000").get(PATH).await.status, 200);
    app.close().await;
}

#[rocket::async_test]
async fn a07_no_host_that_a_visitor_names_comes_back() {
    let app = program("moderated").await;
    make_account(&app, Role::Moderator).await;
    let evil = || {
        app.browser()
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Proto", "evil.example")
            .header("X-Forwarded-Prefix", "/evil.example")
            .header("X-Original-URL", "/evil.example")
            .header("X-Rewrite-URL", "/evil.example")
            .header("Forwarded", "host=evil.example")
            .header("Origin", BASE_URL)
    };
    let reader = evil();

    let mut pages = Vec::new();
    let id = write(&reader, PATH, &[]).await;
    for path in [
        "/",
        PATH,
        "/articles/first/",
        "/articles/first/comments/new",
        &format!("/comments/{id}"),
        "/feed.atom",
        "/articles/first/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/login",
        "/desk",
        "/nothing-here",
    ] {
        pages.push((path.to_owned(), reader.get(path).await));
    }
    pages.push(("refused".to_owned(), reader.post(POST, &[("body", "")]).await));
    app.deliver().await;

    for (path, page) in pages {
        no_fault(&page, &path);
        assert!(!page.text().contains("evil.example"), "{path}");
        assert!(page.headers.iter().all(|(_, value)| !value.contains("evil.example")), "{path}");
    }
    let letters = app.mailer.kept();
    assert_eq!(letters.len(), 1);
    assert!(!format!("{letters:?}").contains("evil.example"));
    app.close().await;
}

#[rocket::async_test]
async fn a29_nothing_of_a_page_that_became_a_draft_is_seen() {
    let app = program("open").await;
    import(&app, "second", "lang: en\ncomments: open\n").await;
    let ana = app.browser();
    let id = write(&ana, "/articles/second", &[("name", "Zuzana"), ("body", "a secret remark")]).await;
    assert!(app.browser().get("/articles/second").await.text().contains("a secret remark"));

    import(&app, "second", "lang: en\ncomments: open\ndraft: true\n").await;

    for path in [
        "/articles/second".to_owned(),
        "/articles/second/comments/new".to_owned(),
        format!("/articles/second/comments/new?reply_to={id}"),
        format!("/comments/{id}"),
        format!("/comments/{id}/edit"),
        "/articles/second/feed.atom".to_owned(),
        "/captcha/new.png?page=/articles/second".to_owned(),
    ] {
        for browser in [&app.browser(), &ana] {
            let page = browser.get(&path).await;
            assert!(matches!(page.status, 403 | 404), "{path} {}", page.status);
            assert!(!page.text().contains("secret") && !page.text().contains("Zuzana"), "{path}");
        }
    }
    for path in ["/", "/feed.atom", "/sitemap.xml", PATH, "/articles/first/feed.atom"] {
        let text = app.browser().get(path).await.text();
        assert!(!text.contains("articles/second") && !text.contains("Zuzana"), "{path}");
    }
    let before = counts(&app).await;
    for (path, fields) in [
        ("/articles/second/comments", &[("name", "A"), ("body", "b")][..]),
        ("/articles/second/rating", &[("stars", "5")]),
        (&format!("/comments/{id}/edit"), &[("name", "A"), ("body", "b")]),
        (&format!("/comments/{id}/withdrawal"), &[]),
    ] {
        assert_eq!(ana.post(path, fields).await.status, 404, "{path}");
    }
    assert_eq!(counts(&app).await, before);
    app.close().await;
}
