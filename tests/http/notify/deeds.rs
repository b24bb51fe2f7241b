//! Deciding by the links of a letter.

use rocket::http::{ContentType, Method};

use super::*;
use crate::query::{by_hand, number, text};

/// The links of the newest letter: approve, spam, reject.
#[track_caller]
fn links(app: &TestApp) -> [String; 3] {
    let letter = app.mailer.kept().pop().unwrap();
    let found: Vec<String> = letter.text.lines().filter_map(path_of).collect();
    for path in &found {
        assert!(letter.html.contains(path.as_str()), "{}", letter.html);
    }
    found.try_into().unwrap()
}

fn path_of(line: &str) -> Option<String> {
    let path = line.strip_prefix("http://nazar.test")?;
    path.starts_with("/letters/deed/").then(|| path.to_owned())
}

async fn told() -> (TestApp, String, [String; 3]) {
    let app = quiet().await;
    let id = comment(&app, "Well said.").await;
    app.deliver().await;
    let links = links(&app);
    (app, id, links)
}

async fn state(app: &TestApp) -> String {
    column(app, "comment", "state").await.pop().unwrap()
}

async fn press(app: &TestApp, path: &str) -> Page {
    let page = app.browser().get(path).await;
    let revision = page.value("revision").unwrap_or_default();
    app.browser().post(path, &[("revision", &revision)]).await
}

#[rocket::async_test]
async fn a09_links_that_scanners_open_change_nothing() {
    let (app, _, links) = told().await;
    for path in &links {
        for _ in 0..3 {
            let page = app.browser().get(path).await;
            assert_eq!(page.status, 200);
            assert!(page.text().contains("Well said."), "the words are before the moderator's eyes");
            assert_eq!(page.all("form[method=post] button").len(), 1, "one button");
        }
        for method in [Method::Head, Method::Put, Method::Delete, Method::Options] {
            let request = app.client.req(method, path.clone()).header(ContentType::Form);
            app.browser().send(request).await;
        }
    }
    let evil = app.browser().header("Origin", "http://evil.test").post(&links[0], &[("revision", "0")]).await;
    assert_eq!(evil.status, 403);

    assert_eq!(state(&app).await, "held");
    assert_eq!(
        number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE subject_kind IN ('comment', 'letter')").await,
        0
    );
    assert_eq!(press(&app, &links[0]).await.status, 303, "the link is as good as ever");
    assert_eq!(state(&app).await, "published");
    app.close().await;
}

#[rocket::async_test]
async fn each_link_does_its_one_deed_and_the_log_says_by_letter() {
    for (at, expected, act) in [(0, "published", "approve"), (1, "spam", "spam"), (2, "rejected", "reject")] {
        let (app, _, links) = told().await;
        let page = app.browser().get(&links[at]).await;
        let answer = app
            .browser()
            .post(&links[at], &[("revision", &page.value("revision").unwrap()), ("reason", "insult")])
            .await;

        assert_eq!((answer.status, answer.location()), (303, Some(links[at].as_str())));
        assert_eq!(state(&app).await, expected);
        let line = |column: &str, kind: &str| {
            format!("SELECT {column} AS x FROM log_entry WHERE subject_kind = '{kind}'")
        };
        assert_eq!(text(&app, &line("act", "comment")).await, act);
        assert_eq!(text(&app, &line("actor_name", "comment")).await, "Moderator");
        assert_eq!(
            text(&app, &line("COALESCE(reason, '')", "comment")).await,
            if at == 2 { "insult" } else { "" }
        );
        assert_eq!(text(&app, &line("act", "letter")).await, "by-letter");
        assert_eq!(text(&app, &line("after", "letter")).await, act);
        let after = app.browser().get(&links[at]).await;
        assert!(
            after.all("form button").is_empty() && !after.text().contains("Well said."),
            "{}",
            after.text()
        );
        assert!(after.first(".notice").unwrap().contains("Moderator"), "{}", after.text());
        app.close().await;
    }
}

#[rocket::async_test]
async fn a13_a_link_works_once_and_of_sixteen_presses_one_counts() {
    let (app, _, links) = told().await;
    let presses = (0..16).map(|_| async { app.browser().post(&links[0], &[("revision", "0")]).await.status });

    let mut answers = rocket::futures::future::join_all(presses).await;

    answers.sort_unstable();
    assert_eq!(answers, [vec![303], vec![409; 15]].concat());
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE subject_kind = 'comment'").await, 1);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM event WHERE kind = 'comment_published'").await, 1);
    // Held again, the used link stays used, and the two others still work.
    decide(&app, &text(&app, "SELECT public_id AS x FROM comment").await, CommentState::Held).await;
    assert_eq!(app.browser().post(&links[0], &[("revision", "0")]).await.status, 409);
    assert_eq!(press(&app, &links[1]).await.status, 303);
    app.close().await;
}

#[rocket::async_test]
async fn a13_m08_no_other_key_fits_and_none_is_stored() {
    let (app, _, links) = told().await;
    let key = links[0].rsplit('/').next().unwrap().to_owned();
    for bit in 0..64 {
        let mut bytes = key.clone().into_bytes();
        bytes[bit * 5 % key.len()] ^= 1 << (bit % 5);
        let Ok(other) = String::from_utf8(bytes) else { continue };
        let other: String = url::form_urlencoded::byte_serialize(other.as_bytes()).collect();
        let path = format!("/letters/deed/{other}");
        assert_eq!(app.browser().get(&path).await.status, 404, "{bit}");
        assert_eq!(app.browser().post(&path, &[("revision", "0")]).await.status, 404, "{bit}");
    }
    assert_eq!(state(&app).await, "held");
    for (table, column_name) in
        [("letter", "body_text"), ("letter", "body_html"), ("letter", "sealed"), ("letter_link", "key_hash")]
    {
        for stored in column(&app, table, column_name).await {
            for path in &links {
                assert!(!stored.contains(path.rsplit('/').next().unwrap()), "{table}.{column_name}");
            }
        }
    }
    let handle = text(&app, "SELECT sealed AS x FROM letter").await;
    let handle: Vec<String> = serde_json::from_str(&handle).unwrap();
    assert_eq!(
        app.browser().get(&format!("/letters/deed/{}", handle[0])).await.status,
        404,
        "a handle is no key"
    );
    app.close().await;
}

#[rocket::async_test]
async fn a12_links_die_with_their_account_with_its_scope_and_after_a_week() {
    let (app, _, links) = told().await;
    let dead = async |app: &TestApp, status: u16| {
        assert_eq!(app.browser().get(&links[0]).await.status, status);
        let pressed = app.browser().post(&links[0], &[("revision", "0")]).await.status;
        assert!(pressed == status || (status == 410 && pressed == 409), "{pressed}");
        assert_eq!(state(app).await, "held");
    };
    command(&app, "UPDATE account SET disabled_at = 1").await;
    dead(&app, 404).await;
    command(&app, "UPDATE account SET disabled_at = NULL, scope_langs = 'fa'").await;
    dead(&app, 404).await;
    command(&app, "UPDATE account SET scope_langs = ''").await;
    app.clock.advance(7 * 24 * 60 * MINUTE_MS);
    dead(&app, 410).await;
    assert!(!app.browser().get(&links[0]).await.text().contains("Well said."));
    app.close().await;
}

#[rocket::async_test]
async fn whoever_comes_second_is_told_who_decided_what() {
    let (app, id, links) = told().await;
    let desk = crate::accounts::admin(&app).await;
    crate::spam_desk::act(&desk, &id, "spam", "held").await;

    let page = app.browser().get(&links[0]).await;
    let pressed = app.browser().post(&links[0], &[("revision", "0")]).await;

    assert_eq!((page.status, pressed.status), (200, 409));
    for page in [&page, &pressed] {
        let said = page.first(".notice").unwrap();
        assert!(said.contains("marked as spam by"), "{said}");
    }
    assert_eq!(state(&app).await, "spam");
    app.close().await;
}

#[rocket::async_test]
async fn what_changed_since_it_was_read_is_read_again() {
    let (app, _, links) = told().await;
    command(&app, "UPDATE comment SET revision = revision + 1").await;

    let pressed = app.browser().post(&links[0], &[("revision", "0")]).await;

    assert_eq!(pressed.status, 409);
    assert_eq!(pressed.value("revision").as_deref(), Some("1"));
    assert_eq!(state(&app).await, "held");
    assert_eq!(press(&app, &links[0]).await.status, 303);
    app.close().await;
}

#[rocket::async_test]
async fn v24_two_moderators_at_once_make_one_decision_one_line_and_one_letter_about_it() {
    let (app, id, links) = told().await;
    let desk = crate::accounts::admin(&app).await;
    app.deliver().await;
    let n_before = app.mailer.kept().len();
    let path = format!("/desk/comments/{id}/spam");
    let (seen, fields) = ([("seen", "held")], [("revision", "0")]);
    let browser = app.browser();

    let (one, other, again) = tokio::join!(
        browser.post(&links[0], &fields),
        desk.post(&path, &seen),
        browser.post(&links[0], &fields),
    );

    let mut statuses = [one.status, other.status, again.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409]);
    let n = "SELECT COUNT(*) AS x FROM log_entry WHERE subject_kind = 'comment'";
    assert_eq!(number(&app, n).await, 1);
    app.deliver().await;
    app.clock.advance(60 * MINUTE_MS);
    app.deliver().await;
    assert_eq!(app.mailer.kept().len(), n_before, "moderators hear of what waits, once");
    app.close().await;
}

#[rocket::async_test]
async fn an_answer_typed_beside_the_button_stands_under_the_comment_with_the_badge() {
    let (app, _, links) = told().await;
    assert!(app.browser().get(&links[0]).await.text().contains("name=\"reply\""));
    assert!(
        !app.browser().get(&links[1]).await.text().contains("name=\"reply\""),
        "what is spam is not answered"
    );
    let answer =
        async |words: &str| app.browser().post(&links[0], &[("revision", "0"), ("reply", words)]).await;

    let long = answer(&"x".repeat(20_000)).await;
    assert_eq!((long.status, state(&app).await.as_str()), (422, "held"), "nothing is done by halves");
    by_hand(&app, "UPDATE comment SET revision = 1").await;
    assert_eq!((answer("Well, well").await.status, state(&app).await.as_str()), (409, "held"), "other words");
    by_hand(&app, "UPDATE comment SET revision = 0").await;
    assert!(long.text().contains("xxxxxxxx") && long.first(".field__error").is_some(), "and no word is lost");
    assert_eq!(answer("Thank you, <b>Zoe</b>.").await.status, 303);

    assert_eq!(column(&app, "comment", "state").await, ["published", "published"]);
    let article = app.browser().get("/articles/first").await.text();
    assert!(article.contains("Thank you, "), "{article}");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE is_staff").await, 1);
    assert_eq!(answer("Again").await.status, 409);
    app.close().await;
}
