//! Deciding about comments: the queue, every decision and its way back, two at once, the log.

use nazar::accounts::Role;

use crate::accounts::{admin, moderator, signed_in};
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture, send, with_articles};
use crate::page::Page;
use crate::query::{by_hand, number, text};

/// Sends a comment as a reader would and answers its public id.
async fn comment(app: &TestApp, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let answer = send(&reader, ON_A, words, ANSWER).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

async fn state(app: &TestApp, id: &str) -> String {
    text(app, &format!("SELECT state AS x FROM comment WHERE public_id = '{id}'")).await
}

async fn n_decisions(app: &TestApp) -> i64 {
    number(
        app,
        "SELECT COUNT(*) AS x FROM log_entry WHERE actor_kind = 'moderator' AND subject_kind = 'comment'",
    )
    .await
}

async fn act(browser: &Browser<'_>, id: &str, what: &str, seen: &str) -> Page {
    browser.post(&format!("/desk/comments/{id}/{what}"), &[("seen", seen)]).await
}

#[rocket::async_test]
async fn a_waiting_comment_is_shown_whole_and_published_by_one_button() {
    let app = with_articles().await;
    let words = "متن بلند خواننده، با نشانی https://example.net/page و همهٔ واژه‌ها";
    let id = comment(&app, words).await;
    let browser = moderator(&app).await;

    let queue = browser.get("/desk/comments?state=held").await;
    assert_eq!(queue.status, 200, "{}", queue.text());
    assert_eq!(queue.all(".case").len(), 1);
    assert!(queue.first(".case__body").unwrap().contains("همهٔ واژه‌ها"));
    assert_eq!(queue.attribute(".case__body", "dir").as_deref(), Some("rtl"));
    assert!(!queue.all(".why li").is_empty(), "why it waits is said");
    let form = format!("/desk/comments/{id}/approval");
    assert_eq!(queue.attribute(".case__deeds", "action").as_deref(), Some(form.as_str()));

    let (seen, revision, back) =
        (queue.value("seen").unwrap(), queue.value("revision").unwrap(), queue.value("back").unwrap());
    let fields = [("seen", seen.as_str()), ("revision", revision.as_str()), ("back", back.as_str())];
    let done = browser.post(&form, &fields).await;
    assert_eq!((done.status, done.location()), (303, Some("/desk/comments?state=held")));
    assert_eq!(state(&app, &id).await, "published");
    let after = browser.get("/desk/comments?state=held").await;
    assert!(after.first(".toast").unwrap().contains("Ann"));
    let undo = after.attribute("form.toast", "action").unwrap();
    assert!(undo.starts_with("/desk/log/"), "{undo}");
    assert!(app.browser().get("/articles/a").await.text().contains("همهٔ واژه‌ها"));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM event WHERE kind = 'comment_published'").await, 1);
}

#[rocket::async_test]
async fn every_decision_can_be_undone_from_every_state() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let acts = [("approval", "published"), ("rejection", "rejected"), ("spam", "spam"), ("trash", "trashed")];
    let id = comment(&app, "a comment to be moved about").await;
    for (first, there) in [("", "held")].into_iter().chain(acts) {
        if !first.is_empty() {
            assert_eq!(act(&browser, &id, first, "held").await.status, 303, "{first}");
        }
        for (what, to) in acts.into_iter().filter(|(_, to)| *to != there) {
            assert_eq!(act(&browser, &id, what, there).await.status, 303, "{there} {what}");
            assert_eq!(state(&app, &id).await, to);
            let undone = act(&browser, &id, "undo", to).await;
            assert_eq!(undone.status, 303, "undo {what} from {there}");
            assert_eq!(state(&app, &id).await, there);
        }
        if !first.is_empty() {
            assert_eq!(act(&browser, &id, "undo", there).await.status, 303);
            assert_eq!(state(&app, &id).await, "held");
        }
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM event WHERE kind = 'comment_published'").await, 1);
}

#[rocket::async_test]
async fn v24_the_second_of_two_is_told_who_was_first() {
    let app = with_articles().await;
    let id = comment(&app, "a comment that two look at").await;
    let mina = moderator(&app).await;
    let omid = signed_in(&app, "امید", "omid@example.org", Role::Moderator).await;

    assert_eq!(act(&mina, &id, "approval", "held").await.status, 303);
    let second = act(&omid, &id, "spam", "held").await;

    assert_eq!(second.status, 409);
    assert!(second.first(".notice").unwrap().contains("Mina"), "{}", second.text());
    assert_eq!(state(&app, &id).await, "published");
    assert_eq!(n_decisions(&app).await, 1);
    assert_eq!(second.value("seen").as_deref(), Some("published"), "the page lets one decide knowingly");
}

#[rocket::async_test]
async fn v24_two_at_once_leave_one_state_one_line_and_one_event() {
    let app = with_articles().await;
    let mina = moderator(&app).await;
    let omid = signed_in(&app, "Omid", "omid@example.org", Role::Moderator).await;
    for _ in 0..4 {
        let id = comment(&app, &format!("number {}", n_decisions(&app).await)).await;
        let before = n_decisions(&app).await;

        let (one, other) =
            rocket::tokio::join!(act(&mina, &id, "approval", "held"), act(&omid, &id, "spam", "held"));

        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(n_decisions(&app).await, before + 1);
    }
}

#[rocket::async_test]
async fn v25_what_becomes_of_a_review_never_moves_the_average() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    app.browser().post("/articles/a/rating", &[("stars", "5")]).await;
    let average = async || app.browser().get("/articles/a").await.first(".facts__average");
    let before = average().await;
    assert!(before.as_ref().is_some_and(|text| text.contains('5')), "{before:?}");
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let review = [("name", "Ann"), ("body", "Not for me."), ("stars", "1"), ("answer", ANSWER)];
    assert_eq!(reader.post(ON_A, &review).await.status, 303);
    let id = text(&app, "SELECT public_id AS x FROM comment").await;
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE stars = 1").await, 1);

    for (what, seen) in [("approval", "held"), ("spam", "published"), ("trash", "spam")] {
        assert_eq!(act(&browser, &id, what, seen).await.status, 303, "{what}");
        assert_eq!(
            average().await,
            before,
            "{what}: stars beside words are words; the average is of ratings"
        );
    }
}

#[rocket::async_test]
async fn v24_a_double_click_decides_once() {
    let app = with_articles().await;
    let id = comment(&app, "clicked twice").await;
    let browser = moderator(&app).await;

    let first = act(&browser, &id, "approval", "held").await;
    let second = act(&browser, &id, "approval", "held").await;

    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(n_decisions(&app).await, 1);
    let undone =
        [act(&browser, &id, "undo", "published").await, act(&browser, &id, "undo", "published").await];
    assert_eq!(undone.map(|page| page.status), [303, 303]);
    assert_eq!(n_decisions(&app).await, 2);
    assert_eq!(state(&app, &id).await, "held");
}

#[rocket::async_test]
async fn what_changed_since_it_was_read_is_not_published() {
    let app = with_articles().await;
    let id = comment(&app, "harmless words").await;
    let browser = moderator(&app).await;
    let seen = browser.get("/desk/comments").await.value("revision").unwrap();
    let raise = format!("UPDATE comment SET revision = revision + 1 WHERE public_id = '{id}'");
    by_hand(&app, &raise).await;

    let fields = [("seen", "held"), ("revision", seen.as_str())];
    let answer = browser.post(&format!("/desk/comments/{id}/approval"), &fields).await;

    assert_eq!(answer.status, 409);
    assert_eq!(state(&app, &id).await, "held");
}

#[rocket::async_test]
async fn the_withdrawn_are_never_published() {
    let app = with_articles().await;
    let id = comment(&app, "taken back").await;
    let browser = moderator(&app).await;
    let withdraw = format!("UPDATE comment SET state = 'withdrawn' WHERE public_id = '{id}'");
    by_hand(&app, &withdraw).await;

    for fields in [vec![("seen", "held")], vec![("seen", "withdrawn")], vec![]] {
        let answer = browser.post(&format!("/desk/comments/{id}/approval"), &fields).await;
        assert_eq!(answer.status, 409);
        assert_eq!(state(&app, &id).await, "withdrawn");
    }
}

#[rocket::async_test]
async fn a_rejection_says_why_in_the_log() {
    let app = with_articles().await;
    let id = comment(&app, "buy my shoes").await;
    let browser = moderator(&app).await;
    let fields = [("seen", "held"), ("reason", "advert"), ("note", "کفش می‌فروشد")];
    assert_eq!(browser.post(&format!("/desk/comments/{id}/rejection"), &fields).await.status, 303);

    let log = browser.get("/desk/log").await;
    let row = log.first("tbody tr").unwrap();
    for word in ["Mina", "Ann", "Advertising", "کفش می‌فروشد", "Waiting", "Rejected"] {
        assert!(row.contains(word), "{word}: {row}");
    }
    assert_eq!(log.all("tbody form").len(), 1, "with the way back");
    let list = browser.get("/desk/comments?state=rejected").await;
    assert!(list.first(".case__why").unwrap().contains("Advertising"));
}

#[rocket::async_test]
async fn many_are_decided_with_one_button() {
    let app = with_articles().await;
    let mut ids = Vec::new();
    for words in ["one of them", "two of them", "three of them"] {
        ids.push(comment(&app, words).await);
    }
    let browser = moderator(&app).await;
    let fields = [("decision", "approve"), ("seen", "held"), ("ids", &ids[0]), ("ids", &ids[1])];
    let done = browser.post_and_follow("/desk/comments", &fields).await;
    assert!(done.first(".toast").unwrap().contains('2'), "{:?}", done.first(".toast"));
    assert_eq!(state(&app, &ids[1]).await, "published");
    assert_eq!(state(&app, &ids[2]).await, "held");

    let listed = browser.get("/desk/comments").await.value("listed").unwrap();
    let fields = [("decision", "spam"), ("seen", "held"), ("all", "true"), ("listed", listed.as_str())];
    browser.post("/desk/comments", &fields).await;
    assert_eq!(state(&app, &ids[2]).await, "spam");
    assert_eq!(state(&app, &ids[0]).await, "published");
    let nothing = browser.post_and_follow("/desk/comments", &[("decision", "approve")]).await;
    assert!(nothing.first(".toast").is_some());
    assert_eq!(n_decisions(&app).await, 3);
}

#[rocket::async_test]
async fn what_was_wrongly_taken_for_spam_waits_again() {
    let app = with_articles().await;
    let id = comment(&app, "honest words that look like spam").await;
    let browser = moderator(&app).await;
    assert_eq!(act(&browser, &id, "not-spam", "held").await.status, 409, "it is no spam yet");
    assert_eq!(act(&browser, &id, "spam", "held").await.status, 303);

    let folder = browser.get("/desk/comments?state=spam").await;
    let way = format!(".case__deeds button[formaction$='/{id}/not-spam']");
    assert_eq!(folder.all(&way).len(), 1);
    assert!(
        folder.all(".bulk option[value=not-spam]").len() == 1
            && folder.all(".bulk option[value=spam]").is_empty()
    );
    assert_eq!(act(&browser, &id, "not-spam", "spam").await.status, 303);

    assert_eq!(state(&app, &id).await, "held", "read before it is published");
    let queue = browser.get("/desk/comments").await;
    assert!(queue.first(".toast").unwrap().contains("Ann"));
    assert!(queue.first(".case__why").unwrap().contains("Marked as not spam"));
    assert!(queue.all(".case__deeds button[formaction$=not-spam]").is_empty());
    assert!(browser.get("/desk/log").await.first("tbody tr").unwrap().contains("Marked as not spam"));
    assert_eq!(act(&browser, &id, "undo", "held").await.status, 303);
    assert_eq!(state(&app, &id).await, "spam");
    let fields = [("decision", "not-spam"), ("seen", "spam"), ("ids", id.as_str())];
    browser.post("/desk/comments", &fields).await;
    assert_eq!(state(&app, &id).await, "held");
    app.close().await;
}

#[rocket::async_test]
async fn a08_unknown_comments_and_states_are_not_found() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    for id in ["0", "00000000-0000-7000-8000-000000000000", "%27%20OR%201=1", "..%2F.."] {
        for what in ["approval", "rejection", "spam", "not-spam", "trash", "undo"] {
            let answer = browser.post(&format!("/desk/comments/{id}/{what}"), &[("seen", "held")]).await;
            assert!(matches!(answer.status, 404 | 422), "{id} {what}: {}", answer.status);
        }
    }
    assert_eq!(browser.get("/desk/comments?state=everything").await.status, 404);
    for page in ["0", "-1", "1e9", "99999999999999999999", "%DB%B2"] {
        assert_eq!(browser.get(&format!("/desk/comments?page={page}")).await.status, 200, "{page}");
        assert_eq!(browser.get(&format!("/desk/log?page={page}")).await.status, 200, "{page}");
    }
}

#[rocket::async_test]
async fn a04_a_decision_from_another_site_is_refused() {
    let app = with_articles().await;
    let id = comment(&app, "left alone").await;
    let browser = moderator(&app).await;
    let key = browser.cookie("nazar_session").unwrap();
    for (name, value) in
        [("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")]
    {
        let forged = app.browser().header(name, value);
        forged.set_cookie("nazar_session", &key);
        assert_eq!(act(&forged, &id, "approval", "held").await.status, 403, "{name}: {value}");
    }
    assert_eq!(state(&app, &id).await, "held");
}

#[rocket::async_test]
async fn addresses_of_writers_are_for_administrators() {
    let app = with_articles().await;
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let fields =
        [("name", "Ann"), ("email", "ann@example.org"), ("body", "with an address"), ("answer", ANSWER)];
    assert_eq!(reader.post(ON_A, &fields).await.status, 303);

    assert!(!moderator(&app).await.get("/desk/comments").await.text().contains("ann@example.org"));
    assert!(admin(&app).await.get("/desk/comments").await.text().contains("ann@example.org"));
}

#[rocket::async_test]
async fn the_desk_speaks_four_languages_and_keeps_the_chosen_one() {
    let app = with_articles().await;
    let id = comment(&app, "words in another direction").await;
    let browser = moderator(&app).await;
    for (lang, dir) in [("fa", "rtl"), ("sr", "ltr"), ("cs", "ltr"), ("en", "ltr")] {
        assert_eq!(browser.get(&format!("/desk?lang={lang}")).await.status, 200);
        for path in ["/desk", "/desk/comments", "/desk/comments?state=spam", "/desk/log"] {
            let page = browser.get(path).await;
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(lang), "{path}");
            assert_eq!(page.attribute("html", "dir").as_deref(), Some(dir), "{path}");
            assert!(!page.text().contains('‹'), "a message is missing in {lang} on {path}");
        }
        let queue = browser.get("/desk/comments").await;
        assert_eq!(queue.attribute(".case__body", "dir").as_deref(), Some("ltr"));
        assert_eq!(queue.attribute(".case__deeds input[name=seen]", "value").as_deref(), Some("held"));
    }
    browser.get("/desk?lang=fa").await;
    assert!(browser.get("/desk/comments").await.first(".tabs").unwrap().contains('۱'));
    assert!(!id.is_empty());
}
