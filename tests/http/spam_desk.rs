//! The desk's pages about spam: the folder and its search, the lists, the domains, the figures.

use sea_orm::{ConnectionTrait, Statement};

use crate::accounts::moderator;
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture, with_articles};

const DAY_MS: i64 = 86_400_000;

/// Sends a comment as a reader would and answers its public id.
async fn comment(app: &TestApp, name: &str, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let answer = reader.post(ON_A, &[("name", name), ("body", words), ("answer", ANSWER)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

async fn text(app: &TestApp, query: &str) -> String {
    let statement = Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "x").unwrap()
}

async fn number(app: &TestApp, query: &str) -> i64 {
    let statement = Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "x").unwrap()
}

async fn by_hand(app: &TestApp, command: &str) {
    app.db
        .write(async |tx| {
            tx.execute_unprepared(command).await?;
            Ok(())
        })
        .await
        .unwrap();
}

async fn act(browser: &Browser<'_>, id: &str, what: &str, seen: &str) {
    let answer = browser.post(&format!("/desk/comments/{id}/{what}"), &[("seen", seen)]).await;
    assert_eq!(answer.status, 303, "{what}: {}", answer.text());
}

async fn found(browser: &Browser<'_>, state: &str, q: &str) -> usize {
    let q: String = url::form_urlencoded::byte_serialize(q.as_bytes()).collect();
    let page = browser.get(&format!("/desk/comments?state={state}&q={q}")).await;
    assert_eq!(page.status, 200, "{q}");
    page.all(".case").len()
}

#[rocket::async_test]
async fn comments_are_found_however_their_words_are_spelled() {
    let app = with_articles().await;
    comment(&app, "علي", "این كتاب خوانده می\u{200c}شود").await;
    comment(&app, "Đorđe", "Погледајте https://Shop.Example.com/a_b?x=100% одмах").await;
    comment(&app, "Ann", "Nothing to see").await;
    let browser = moderator(&app).await;
    for (q, n) in [
        ("کتاب", 1),
        ("كتاب", 1),
        ("می‌شود", 1),
        ("میشود", 1),
        ("علی کتاب", 1),
        ("shop.example.COM", 1),
        ("pogledajte", 1),
        ("ПОГЛЕДАЈТЕ ђорђе", 1),
        ("a_b", 1),
        ("a%b", 0),
        ("_", 1),
        ("%", 1),
        ("\\", 0),
        ("' OR 1=1 --", 0),
        ("ann nothing", 1),
        ("ann کتاب", 0),
        ("  ", 3),
        ("\u{0}", 3),
        ("o", 2),
    ] {
        assert_eq!(found(&browser, "held", q).await, n, "{q:?}");
        assert_eq!(found(&browser, "spam", q).await, 0, "{q:?} in another state");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_search_says_what_it_found_and_survives_pages_tabs_and_decisions() {
    let app = with_articles().await;
    for n in 0..27 {
        comment(&app, &format!("Writer {n}"), &format!("cheap watches & more, {n}")).await;
    }
    comment(&app, "Ann", "something else").await;
    let browser = moderator(&app).await;

    let first = browser.get("/desk/comments?state=held&q=watches+%26").await;

    assert!(first.first(".found").unwrap().contains("27"), "{:?}", first.first(".found"));
    assert_eq!(first.attribute(".seek input[name=q]", "value").as_deref(), Some("watches &"));
    assert_eq!(first.all(".case").len(), 25);
    let next = first.attribute(".pager a[rel=next]", "href").unwrap();
    let second = browser.get(&next).await;
    assert_eq!(second.all(".case").len(), 2, "{next}");
    let tab = first.attribute(".tabs a[href*='state=spam']", "href").unwrap();
    assert_eq!(
        browser.get(&tab).await.attribute(".seek input[name=q]", "value").as_deref(),
        Some("watches &")
    );
    let (back, listed) = (second.value("back").unwrap(), second.value("listed").unwrap());
    let fields =
        [("decision", "spam"), ("seen", "held"), ("all", "true"), ("listed", &listed), ("back", &back)];
    let answer = browser.post("/desk/comments", &fields).await;
    assert_eq!(answer.location(), Some(back.as_str()));
    assert_eq!(found(&browser, "spam", "watches").await, 2);
    let nothing = browser.get("/desk/comments?state=held&q=gold").await;
    assert!(nothing.first(".found").unwrap().contains("gold"));
    assert_eq!(nothing.attribute(".found a", "href").as_deref(), Some("/desk/comments?state=held"));
    app.close().await;
}

#[rocket::async_test]
async fn changed_words_are_found_and_the_old_ones_are_not() {
    let app = with_articles().await;
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    reader.post(ON_A, &[("name", "Ann"), ("body", "the first words"), ("answer", ANSWER)]).await;
    let id = text(&app, "SELECT public_id AS x FROM comment").await;
    let browser = moderator(&app).await;
    assert_eq!(found(&browser, "held", "first").await, 1);

    let changed =
        reader.post(&format!("/comments/{id}/edit"), &[("name", "Ann"), ("body", "the second ones")]).await;

    assert_eq!(changed.status, 303, "{}", changed.text());
    assert_eq!(found(&browser, "held", "first").await, 0);
    assert_eq!(found(&browser, "held", "second").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn comments_from_before_there_was_a_search_become_findable() {
    let app = with_articles().await;
    comment(&app, "Ann", "an old comment").await;
    by_hand(&app, "DELETE FROM comment_search").await;
    let browser = moderator(&app).await;
    assert_eq!(found(&browser, "held", "old").await, 0);

    assert_eq!(nazar::comments::index(&app.db).await.unwrap(), 1);

    assert_eq!(found(&browser, "held", "old").await, 1);
    assert_eq!(nazar::comments::index(&app.db).await.unwrap(), 0);
    app.close().await;
}

#[rocket::async_test]
async fn spam_says_when_it_goes_and_goes_then() {
    let app = with_articles().await;
    let spam = comment(&app, "Bot", "cheap watches").await;
    let kept = comment(&app, "Ann", "an honest comment").await;
    let answered = comment(&app, "Omid", "a comment with a reply").await;
    let browser = moderator(&app).await;
    act(&browser, &answered, "approval", "held").await;
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let fields = [("name", "Mina"), ("body", "a reply"), ("answer", ANSWER), ("reply_to", &answered)];
    assert_eq!(reader.post(ON_A, &fields).await.status, 303);
    by_hand(&app, &format!("UPDATE comment SET parent_id = (SELECT id FROM comment WHERE public_id = '{answered}') WHERE author_name = 'Mina'")).await;
    act(&browser, &answered, "spam", "published").await;
    act(&browser, &spam, "spam", "held").await;

    let folder = browser.get("/desk/comments?state=spam").await;
    let says: Vec<String> = folder.all(".case__where");
    assert_eq!(says.iter().filter(|one| one.contains("deleted on")).count(), 1, "{says:?}");
    assert!(says.iter().any(|one| one.contains("April 20, 2026")), "{says:?}");
    assert!(folder.first(".found").unwrap().contains("30 days"));

    let days = |n| app.clock.now_ms() + n * DAY_MS;
    assert_eq!(nazar::moderation::purge(&app.db, 30, days(29)).await.unwrap(), 0, "not yet");
    assert_eq!(nazar::moderation::purge(&app.db, 0, days(400)).await.unwrap(), 0, "0 is for ever");
    assert_eq!(nazar::moderation::purge(&app.db, 30, days(31)).await.unwrap(), 1);

    for (id, n) in [(&spam, 0), (&kept, 1), (&answered, 1)] {
        assert_eq!(
            number(&app, &format!("SELECT COUNT(*) AS x FROM comment WHERE public_id = '{id}'")).await,
            n
        );
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment_search").await, 3, "its words are gone too");
    let log = browser.get("/desk/log").await;
    assert_eq!(log.status, 200, "the log still tells of it");
    assert_eq!(log.all("tbody tr").len(), 3);
    app.close().await;
}
