//! Readers report comments: once each, with a reason; moderators look, decide, and undo.

use crate::accounts::moderator;
use crate::app::{ANSWER, Browser, NOW, TestApp};
use crate::captcha::with_articles;
use crate::page::Page;
use crate::query::{number, text};
use crate::spam_desk::{act, comment};

/// A program with one published comment, and the comment's public id.
async fn published(app: &TestApp) -> String {
    let id = comment(app, "Ann", "words that somebody minds").await;
    act(&moderator(app).await, &id, "approval", "held").await;
    id
}

async fn report(browser: &Browser<'_>, id: &str, fields: &[(&str, &str)]) -> Page {
    browser.post(&format!("/comments/{id}/report"), fields).await
}

async fn standing(app: &TestApp) -> (i64, i64) {
    let n = number(app, "SELECT n_reports AS x FROM comment").await;
    (n, number(app, "SELECT COUNT(reported_at) AS x FROM comment").await)
}

#[rocket::async_test]
async fn a_reader_reports_once_and_nobody_learns_of_it() {
    let app = with_articles().await;
    let id = published(&app).await;
    let reader = app.browser();
    let link = format!("/comments/{id}/report");
    let article = reader.get("/articles/a").await;
    assert_eq!(article.attribute(".comment__report", "href").as_deref(), Some(link.as_str()));

    let form = reader.get(&link).await;
    assert_eq!(form.status, 200);
    assert!(form.text().contains("words that somebody minds"));
    assert_eq!(form.all("input[type=radio][name=reason]").len(), 5);
    let before = app.browser().get("/articles/a").await.text();
    let first = report(&reader, &id, &[("reason", "insult")]).await;
    let second = report(&reader, &id, &[("reason", "spam")]).await;

    assert_eq!((first.status, second.status), (303, 303), "{}", first.text());
    assert_eq!(first.location(), second.location(), "the second time is answered like the first");
    assert!(reader.get("/articles/a").await.first(".notice").is_some_and(|text| !text.is_empty()));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM report").await, 1);
    assert_eq!(text(&app, "SELECT reason AS x FROM report").await, "insult");
    assert_eq!(standing(&app).await, (1, 0));
    let stranger = app.browser();
    assert_eq!(stranger.get("/articles/a").await.text(), before, "nothing shows that somebody reported");
    assert_eq!(stranger.get(&link).await.text(), form.text());
    let lines = "SELECT COUNT(*) AS x FROM log_entry WHERE act = 'report' AND actor_kind = 'author'";
    assert_eq!(number(&app, lines).await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn from_n_reports_on_moderators_see_it_and_it_stays_until_one_decides() {
    let app = with_articles().await;
    let id = published(&app).await;
    for (reason, words) in [("insult", ""), ("other", "این توهین است")] {
        let answer = report(&app.browser(), &id, &[("reason", reason), ("words", words)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    assert_eq!(standing(&app).await, (2, 1));
    assert!(app.browser().get("/articles/a").await.text().contains("words that somebody minds"));

    let desk = crate::accounts::admin(&app).await;
    let card = desk.get("/desk/comments?state=published").await;
    assert!(card.first(".reports").unwrap().contains('2'), "{:?}", card.first(".reports"));
    assert!(card.first(".reports blockquote").unwrap().contains("این توهین است"));

    act(&desk, &id, "approval", "published").await;
    assert_eq!(standing(&app).await, (0, 0), "it stays");
    assert_eq!(desk.get("/desk/comments?state=published").await.first(".reports"), None);
    act(&desk, &id, "undo", "published").await;
    assert_eq!(standing(&app).await, (2, 1), "undoing brings the reports back");

    act(&desk, &id, "rejection", "published").await;
    assert!(!app.browser().get("/articles/a").await.text().contains("words that somebody minds"));
    assert_eq!(report(&app.browser(), &id, &[("reason", "spam")]).await.status, 404);
    act(&desk, &id, "undo", "rejected").await;
    assert_eq!(standing(&app).await, (2, 1));
    app.close().await;
}

#[rocket::async_test]
async fn a_published_comment_that_nobody_reported_needs_no_second_approval() {
    let app = with_articles().await;
    let id = published(&app).await;
    report(&app.browser(), &id, &[("reason", "spam")]).await;
    let desk = crate::accounts::admin(&app).await;

    let answer = desk.post(&format!("/desk/comments/{id}/approval"), &[("seen", "published")]).await;

    assert_eq!(answer.status, 409);
    assert_eq!(
        standing(&app).await,
        (1, 0),
        "one report is not enough to call anybody, and is not forgotten"
    );
    app.close().await;
}

#[rocket::async_test]
async fn a_report_without_a_reason_comes_back_with_its_words() {
    let app = with_articles().await;
    let id = published(&app).await;
    let reader = app.browser();
    for (fields, field) in [
        (vec![("words", "because")], "#reason"),
        (vec![("reason", "nonsense"), ("words", "because")], "#reason"),
        (vec![("reason", "other"), ("words", " \u{200c} ")], "#words"),
    ] {
        let answer = report(&reader, &id, &fields).await;
        assert_eq!(answer.status, 422, "{fields:?}");
        assert_eq!(answer.attribute(".faults a", "href").as_deref(), Some(field));
        assert_eq!(answer.value("words").unwrap_or_default().contains("because"), field == "#reason");
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM report").await, 0);
    assert_eq!(reader.cookie("nazar_reader"), None, "who reports nothing gets no cookie");
    app.close().await;
}

#[rocket::async_test]
async fn what_is_not_published_cannot_be_reported() {
    let app = with_articles().await;
    let held = comment(&app, "Ann", "not yet read by anybody").await;
    for id in [held.as_str(), "00000000-0000-7000-8000-000000000000", "x"] {
        assert_eq!(app.browser().get(&format!("/comments/{id}/report")).await.status, 404, "{id}");
        assert_eq!(report(&app.browser(), id, &[("reason", "spam")]).await.status, 404, "{id}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_second_report_from_one_network_needs_the_code() {
    let app = with_articles().await;
    let id = published(&app).await;
    let at = |n: u8| app.browser().at(&format!("198.51.100.{n}:4711"));
    assert_eq!(report(&at(1), &id, &[("reason", "spam")]).await.status, 303);

    let second = at(2);
    let asked = report(&second, &id, &[("reason", "insult"), ("words", "see there")]).await;
    assert_eq!(asked.status, 422);
    assert_eq!(asked.value("words").as_deref(), Some("see there"), "nothing typed is lost");
    assert_eq!(asked.attributes("input[name=reason][checked]", "value"), ["insult"]);
    assert_eq!(standing(&app).await, (1, 0));
    let ticket = asked.value("ticket").unwrap();
    let wrong = report(&second, &id, &[("reason", "insult"), ("ticket", &ticket), ("answer", "XXXXX")]).await;
    assert_eq!((wrong.status, wrong.attribute(".faults a", "href").as_deref()), (422, Some("#answer")));
    let ticket = wrong.value("ticket").unwrap();
    let again = [("reason", "insult"), ("ticket", ticket.as_str()), ("renew", "1")];
    let renewed = report(&second, &id, &again).await;
    assert_eq!(renewed.status, 200);
    let ticket = renewed.value("ticket").unwrap();
    let right = [("reason", "insult"), ("ticket", ticket.as_str()), ("answer", ANSWER)];
    assert_eq!(report(&second, &id, &right).await.status, 303);
    assert_eq!(standing(&app).await, (2, 1));

    let third = [("reason", "spam"), ("ticket", ticket.as_str()), ("answer", ANSWER)];
    assert_eq!(report(&at(3), &id, &third).await.status, 422, "a code lets in one report");
    assert_eq!(standing(&app).await, (2, 1));
    app.close().await;
}

#[rocket::async_test]
async fn who_reports_too_much_is_told_to_wait() {
    use nazar::config::{Limit, LimitKind};
    let app = TestApp::with(|settings| {
        settings.rate_limits.set(LimitKind::ReportNetwork, Some(Limit { count: 1, per_s: 600 }));
        settings.captcha.mode = nazar::config::CaptchaMode::Off;
    })
    .await;
    crate::captcha::import_articles(&app).await;
    let id = published(&app).await;
    let at = |n: u8| app.browser().at(&format!("198.51.100.{n}:4711"));
    assert_eq!(report(&at(1), &id, &[("reason", "spam")]).await.status, 303);

    let late = report(&at(2), &id, &[("reason", "spam"), ("words", "kept")]).await;

    assert_eq!(late.status, 429);
    assert!(late.header("Retry-After").is_some_and(|s| s.parse::<u32>().is_ok_and(|s| s > 0)));
    assert_eq!(late.value("words").as_deref(), Some("kept"));
    app.clock.advance(601_000);
    assert!(app.clock.now_ms() > NOW);
    assert_eq!(report(&at(2), &id, &[("reason", "spam")]).await.status, 303);
    assert_eq!(standing(&app).await, (2, 1));
    app.close().await;
}

#[rocket::async_test]
async fn n_is_a_setting_and_what_is_kept_can_be_reported_anew() {
    let app = TestApp::with(|settings| settings.moderation.reports_needed = 1).await;
    crate::captcha::import_articles(&app).await;
    let id = published(&app).await;
    let reader = app.browser();
    assert_eq!(report(&reader, &id, &[("reason", "spam")]).await.status, 303);
    assert_eq!(standing(&app).await, (1, 1));
    act(&crate::accounts::admin(&app).await, &id, "approval", "published").await;

    assert_eq!(report(&reader, &id, &[("reason", "insult")]).await.status, 303);
    assert_eq!(standing(&app).await, (0, 0), "the same reader has been heard");
    assert_eq!(report(&app.browser(), &id, &[("reason", "insult")]).await.status, 303);
    assert_eq!(standing(&app).await, (1, 1));
    app.close().await;
}
