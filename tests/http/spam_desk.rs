//! The desk's pages about spam: the folder and its search, the lists, the domains, the figures.

use crate::accounts::{admin, moderator};
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture, with_articles};
use crate::query::{by_hand, number, text};

const DAY_MS: i64 = 86_400_000;

/// Sends a comment as a reader would and answers its public id.
pub async fn comment(app: &TestApp, name: &str, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let answer = reader.post(ON_A, &[("name", name), ("body", words), ("answer", ANSWER)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

/// Decides about a comment, as a form of the desk would.
pub async fn act(browser: &Browser<'_>, id: &str, what: &str, seen: &str) {
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
        ("a%b", 1),
        ("_", 0),
        ("%", 0),
        ("\\", 0),
        ("' OR 1=1 --", 0),
        ("ann nothing", 1),
        ("ann کتاب", 0),
        ("  ", 3),
        ("\u{0}", 3),
        ("noth", 1),
        ("oth", 0),
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

    assert_eq!(reader.post(&format!("/comments/{id}/withdrawal"), &[]).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment_search").await, 0, "no word is left behind");
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
    let log = browser.get("/desk/log?kind=comment").await;
    assert_eq!(log.status, 200, "the log still tells of it");
    assert_eq!(log.all("tbody tr").len(), 3);
    app.close().await;
}

async fn reasons(app: &TestApp) -> String {
    text(app, "SELECT reasons AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

#[rocket::async_test]
async fn a_word_on_the_list_counts_from_the_next_comment_on_until_it_is_removed() {
    let app = with_articles().await;
    let boss = admin(&app).await;
    for (kind, written, action) in [
        ("word", "Casino*", "spam"),
        ("pattern", r"\d{4} ?eur", "hold"),
        ("domain", "https://www.Shop.example.com/x", "spam"),
    ] {
        let fields = [("kind", kind), ("text", written), ("action", action)];
        let answer = boss.post_and_follow("/desk/spam/lists", &fields).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert!(answer.first(".toast").is_some(), "{written}");
    }
    for (words, state, rule) in [
        ("the best САSINOS in town", "spam", "reason-rule-spam"),
        ("only ۵۰۰۰ EUR", "held", "reason-rule-hold"),
        ("see example.com/y", "spam", "reason-rule-spam"),
        ("an occasion", "held", ""),
    ] {
        comment(&app, "Ann", words).await;
        assert_eq!(
            text(&app, "SELECT state AS x FROM comment ORDER BY id DESC LIMIT 1").await,
            state,
            "{words}"
        );
        assert!(reasons(&app).await.contains(rule), "{words}: {}", reasons(&app).await);
    }
    let page = boss.get("/desk/spam/lists").await;
    let rows = page.all("tbody tr");
    assert_eq!(rows.len(), 3);
    for row in &rows {
        assert!(row.contains('1'), "each has met one comment: {row}");
    }
    let action = page.attribute("tbody tr:last-child form", "action").unwrap();
    assert_eq!(boss.post(&action, &[]).await.status, 303);
    assert_eq!(boss.post(&action, &[]).await.status, 303, "twice is no fault");
    comment(&app, "Ann", "another CASINO").await;
    assert!(!reasons(&app).await.contains("reason-rule"), "{}", reasons(&app).await);

    let log = boss.get("/desk/log?kind=setting").await;
    let lines = log.all("tbody tr");
    assert_eq!(lines.len(), 4, "three added, one removed");
    assert!(lines[0].contains("Removed from the list") && lines[0].contains("Casino*"), "{}", lines[0]);
    assert!(lines[3].contains("spam folder") && log.all("tbody form").is_empty(), "{}", lines[3]);
    app.close().await;
}

#[rocket::async_test]
async fn what_cannot_be_on_a_list_is_refused_in_words_and_kept() {
    let app = with_articles().await;
    let boss = admin(&app).await;
    let long = "x".repeat(301);
    for lang in ["fa", "sr", "cs", "en"] {
        boss.get(&format!("/desk?lang={lang}")).await;
        for (kind, written, action) in [
            ("word", "", "hold"),
            ("word", "*", "spam"),
            ("word", &long, "hold"),
            ("word", "honest", "allow"),
            ("pattern", "(unclosed", "spam"),
            ("pattern", r"(\w{1000}){1000}", "spam"),
            ("domain", "no domain", "hold"),
            ("sentence", "x", "hold"),
            ("word", "good", "praise"),
        ] {
            let fields = [("kind", kind), ("text", written), ("action", action)];
            let answer = boss.post("/desk/spam/lists", &fields).await;
            assert_eq!(answer.status, 422, "{kind} {written}");
            assert!(!answer.text().contains('‹'), "a message is missing in {lang}");
            assert_eq!(answer.all(".faults li").len(), 1);
            assert_eq!(answer.attribute(".rule input[name=text]", "value").unwrap_or_default(), written);
        }
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM spam_rule").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn the_same_rule_is_on_the_list_once_and_can_change_its_mind() {
    let app = with_articles().await;
    let boss = admin(&app).await;
    let add = |written: &'static str, action: &'static str| {
        let boss = &boss;
        async move {
            let fields = [("kind", "domain"), ("text", written), ("action", action)];
            boss.post("/desk/spam/lists", &fields).await.status
        }
    };
    assert_eq!(add("example.com", "spam").await, 303);
    assert_eq!(add("http://WWW.example.com/a", "spam").await, 422, "it is there");
    assert_eq!(add("example.com", "allow").await, 303);
    assert_eq!(text(&app, "SELECT action AS x FROM spam_rule").await, "allow");

    comment(&app, "Ann", "I read about it on https://example.com/a").await;

    assert!(reasons(&app).await.contains("reason-rule-allow"), "{}", reasons(&app).await);
    assert!(!reasons(&app).await.contains("reason-new-domain"));
    app.close().await;
}

#[rocket::async_test]
async fn moderators_see_the_lists_and_try_texts_but_change_nothing() {
    let app = with_articles().await;
    let boss = admin(&app).await;
    let fields = [("kind", "word"), ("text", "کازینو"), ("action", "spam")];
    assert_eq!(boss.post("/desk/spam/lists", &fields).await.status, 303);
    let browser = moderator(&app).await;

    let page = browser.get("/desk/spam/lists").await;
    assert!(page.first("tbody").unwrap().contains("کازینو"));
    assert!(page.all("form.rule").is_empty() && page.all("tbody form").is_empty());
    assert_eq!(browser.post("/desk/spam/lists", &fields).await.status, 403);

    let tried = browser.post("/desk/spam/trial", &[("text", "بهترین كازينو <b>")]).await;
    assert_eq!(tried.status, 200);
    let verdict = tried.first(".trial").unwrap();
    assert!(verdict.contains("spam folder") && verdict.contains("کازینو"), "{verdict}");
    assert_eq!(tried.first("textarea").as_deref(), Some("بهترین كازينو <b>"));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment").await, 0, "nothing is stored");
    assert!(browser.post("/desk/spam/trial", &[("text", "")]).await.all(".trial").is_empty());
    app.close().await;
}

#[rocket::async_test]
async fn domains_show_what_moderators_said_and_can_be_put_on_the_list() {
    let app = with_articles().await;
    let boss = admin(&app).await;
    for (n, words, what) in [
        (1, "cheap at https://a.shop.example.com/1", "spam"),
        (2, "cheap at shop.example.com", "spam"),
        (3, "I read http://news.example.org/today", "approval"),
        (4, "not decided: www.example.net", ""),
    ] {
        let id = comment(&app, &format!("Writer {n}"), words).await;
        if !what.is_empty() {
            act(&boss, &id, what, "held").await;
        }
    }
    let names = |sort: &'static str| {
        let boss = &boss;
        async move {
            let page = boss.get(&format!("/desk/spam/domains{sort}")).await;
            assert_eq!(page.status, 200, "{}", page.text());
            page.all("tbody th bdi")
        }
    };
    assert_eq!(names("").await, ["example.com", "example.net", "example.org"]);
    assert_eq!(names("?sort=honest").await[0], "example.org");
    assert_eq!(names("?sort=seen").await[0], "example.net");
    assert_eq!(names("?sort=name").await, ["example.com", "example.net", "example.org"]);
    assert_eq!(boss.get("/desk/spam/domains?sort=price").await.status, 404);
    for (q, found) in [
        ("example.com", &["example.com"][..]),
        ("NET", &["example.net"]),
        ("https%3A%2F%2Fdeep.shop.example.com%2Fx", &["example.com"]),
        ("ample.", &["example.com", "example.net", "example.org"]),
        ("%25", &[]),
        ("_", &[]),
        ("%00", &["example.com", "example.net", "example.org"]),
    ] {
        let page = boss.get(&format!("/desk/spam/domains?sort=name&q={q}")).await;
        assert_eq!(page.status, 200, "{q}");
        assert_eq!(page.all("tbody th bdi"), found, "{q}");
    }

    let page = boss.get("/desk/spam/domains?sort=name").await;
    let row = page.first("tbody tr").unwrap();
    assert!(row.contains('2') && row.contains("in 2 comments"), "{row}");
    assert!(!row.contains("Trusted") && page.all("tbody tr:first-child button").len() == 3);
    let back = page.value("back").unwrap();
    let fields = [("kind", "domain"), ("text", "example.com"), ("action", "allow"), ("back", back.as_str())];
    let answer = boss.post("/desk/spam/lists", &fields).await;
    assert_eq!(answer.location(), Some("/desk/spam/domains?sort=name"));
    let page = boss.get(&back).await;
    assert_eq!(page.all("tbody tr:first-child button").len(), 2);
    assert_eq!(page.all("tbody tr:first-child .badge--good").len(), 1);
    assert!(moderator(&app).await.get(&back).await.all("tbody form").is_empty());
    for lang in ["fa", "sr", "cs"] {
        boss.get(&format!("/desk?lang={lang}")).await;
        for path in
            ["/desk/spam/domains", "/desk/spam/lists", "/desk/log", "/desk/comments?state=spam&q=cheap"]
        {
            assert!(!boss.get(path).await.text().contains('‹'), "a message is missing in {lang} on {path}");
        }
    }
    app.close().await;
}
