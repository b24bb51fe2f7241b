//! What a reader's pages gather: an article with its comments and ratings, and the feeds of both.

use nazar::config::LimitKind;

use crate::app::{ANSWER, Browser, TestApp};
use crate::articles::{assert_well_formed, file, imported};

const KEYS: &str = "title: Prvni\nlang: cs\npublished_at: 2026-01-02\n";

/// One article whose comments are published at once, and one where they wait.
async fn two_articles() -> TestApp {
    let app = TestApp::with(|settings| {
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
    })
    .await;
    let open = format!("{KEYS}comments: open\n");
    imported(&app, &[file("open.md", &open, "Text"), file("held.md", KEYS, "Text")]).await;
    app
}

async fn write(browser: &Browser<'_>, slug: &str, body: &str) {
    let page = browser.get(&format!("/articles/{slug}/comments/new")).await;
    let ticket = page.value("ticket").unwrap();
    browser.app.clock.advance(20_000);
    let fields = [("name", "Ana & <b>"), ("body", body), ("ticket", &ticket), ("answer", ANSWER)];
    let answer = browser.post(&format!("/articles/{slug}/comments"), &fields).await;
    assert_eq!(answer.status, 303, "{:?}", answer.all(".faults"));
}

#[rocket::async_test]
async fn published_comments_are_on_the_page_in_its_feed_and_counted_in_the_list() {
    let app = two_articles().await;
    let writer = app.browser();
    write(&writer, "open", "První & nejlepší").await;
    write(&writer, "open", "Druhý").await;
    let reader = app.browser();

    let page = reader.get("/articles/open").await;
    let feed = reader.get("/articles/open/feed.atom").await.text();
    let list = reader.get("/?lang=cs").await;

    assert_eq!(page.all(".comment__body").len(), 2);
    assert_well_formed(&feed);
    assert_eq!(feed.matches("<entry").count(), 2);
    let (newest, oldest) = (feed.find("Druhý").unwrap(), feed.find("nejlepší").unwrap());
    assert!(newest < oldest && feed.contains("<name>Ana &amp; &lt;b&gt;</name>"), "{feed}");
    assert!(list.all(".teaser__facts").iter().any(|facts| facts.contains("2 komentáře")));
    app.close().await;
}

#[rocket::async_test]
async fn a_waiting_comment_is_seen_by_its_writer_alone() {
    let app = two_articles().await;
    let writer = app.browser();
    let before = app.browser().get("/articles/held").await;
    write(&writer, "held", "Tajné čekání").await;

    let own = writer.get("/articles/held").await;
    let other = app.browser().get("/articles/held").await;
    let feed = app.browser().get("/articles/held/feed.atom").await.text();

    assert!(own.text().contains("Tajné čekání"));
    assert!(own.header("cache-control").unwrap().contains("no-store"));
    assert_eq!(other.bytes, before.bytes);
    assert!(!feed.contains("Tajné"));
    app.close().await;
}

#[rocket::async_test]
async fn comments_and_ratings_outlive_a_new_import_and_a_time_as_draft() {
    let app = two_articles().await;
    let reader = app.browser();
    write(&reader, "open", "Zůstanu").await;
    assert_eq!(reader.post("/articles/open/rating", &[("stars", "5")]).await.status, 303);

    imported(&app, &[file("open.md", &format!("{KEYS}draft: true\n"), "Jinak")]).await;
    assert_eq!(app.browser().get("/articles/open").await.status, 404);
    assert_eq!(reader.post("/articles/open/rating", &[("stars", "1")]).await.status, 404);
    imported(&app, &[file("open.md", KEYS, "Jinak")]).await;

    let page = app.browser().get("/articles/open").await;
    assert!(page.first(".comment__body").unwrap().contains("Zůstanu"));
    assert!(page.first(".facts__average span").unwrap().starts_with("5,0 z 5"), "{:?}", page.all(".facts"));
    app.close().await;
}
