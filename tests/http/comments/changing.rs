//! The quarter of an hour in which a writer may change their mind.

use nazar::config::Limit;
use nazar::entities::comment::CommentState;

use super::*;

#[rocket::async_test]
async fn a_writer_changes_a_comment_within_a_quarter_of_an_hour() {
    let app = open().await;
    let ana = app.browser();
    let id = sent(&write(&ana, &[("email", "ana@example.org"), ("notify", "1")]).await);
    let edit = format!("/comments/{id}/edit");
    app.clock.advance(14 * 60_000);

    let form = ana.get(&edit).await;
    let refused = ana.post(&edit, &[("name", ""), ("body", "better words")]).await;
    let saved = ana.post(&edit, &[("name", "Ana B."), ("body", "better words")]).await;

    assert_eq!(form.status, 200);
    assert_eq!(form.value("body").unwrap().trim(), "Well said.");
    refused_for(&refused, "name");
    assert_eq!(refused.value("body").unwrap().trim(), "better words");
    assert_eq!((saved.status, saved.location()), (303, Some(&*format!("{PATH}#comment-{id}"))));
    let whole = find(&app, &id).await;
    assert_eq!((whole.state, &*whole.author_name), (CommentState::Held, "Ana B."));
    assert_eq!((whole.author_email.as_deref(), whole.wants_replies), (Some("ana@example.org"), true));
    assert_eq!(count(&app, "event").await, 2, "published, then waiting");
    assert_eq!(body_of(&ana.get(PATH).await, &id).as_deref(), Some("better words"));
    assert_eq!(body_of(&app.browser().get(PATH).await, &id), None);
    app.close().await;
}

#[rocket::async_test]
async fn after_a_quarter_of_an_hour_it_stays_as_it_is_and_the_words_are_kept() {
    let app = open().await;
    let ana = app.browser();
    let id = sent(&write(&ana, &[]).await);
    let edit = format!("/comments/{id}/edit");
    app.clock.advance(15 * 60_000 + 1);

    let late = ana.post(&edit, &[("name", "Ana"), ("body", "too late")]).await;

    assert_eq!(late.status, 422);
    assert_eq!(late.value("body").unwrap().trim(), "too late");
    assert_eq!(ana.get(&edit).await.status, 403);
    assert_eq!(ana.post(&format!("/comments/{id}/withdrawal"), &[]).await.status, 403);
    assert_eq!(find(&app, &id).await.body_source, "Well said.");
    app.close().await;
}

#[rocket::async_test]
async fn nobody_else_changes_it() {
    let app = open().await;
    let (ana, eve) = (app.browser(), app.browser());
    let id = sent(&write(&ana, &[]).await);
    let eves = sent(&write(&eve, &[("body", "mine")]).await);
    let key = eve.cookie("nazar_edit").unwrap().split_once('_').unwrap().1.to_owned();

    for cookie in [format!("{eves}_{key}"), format!("{id}_{key}"), format!("{id}_"), "x".to_owned()] {
        eve.set_cookie("nazar_edit", &cookie);
        for path in [format!("/comments/{id}/edit"), format!("/comments/{id}/withdrawal")] {
            let answer = eve.post(&path, &[("name", "Eve"), ("body", "stolen")]).await;
            assert_eq!(answer.status, 404, "{cookie} {path}");
        }
    }

    assert_eq!(find(&app, &id).await.body_source, "Well said.");
    app.close().await;
}

#[rocket::async_test]
async fn changes_in_too_quick_a_row_are_put_off_with_every_word() {
    let app = TestApp::with(|settings| {
        without_limits(settings);
        settings.rate_limits.set(LimitKind::CommentNetwork, Some(Limit { count: 2, per_s: 60 }));
    })
    .await;
    import(&app, "first", "comments: open\n").await;
    let ana = app.browser();
    let edit = format!("/comments/{}/edit", sent(&write(&ana, &[]).await));
    assert_eq!(ana.post(&edit, &[("name", "Ana"), ("body", "once")]).await.status, 303);

    let put_off = ana.post(&edit, &[("name", "Ana"), ("body", "twice")]).await;

    assert_eq!(put_off.status, 429);
    assert!(put_off.header("retry-after").is_some());
    assert_eq!(put_off.value("body").unwrap().trim(), "twice");
    app.close().await;
}

#[rocket::async_test]
async fn a_withdrawn_comment_is_gone_and_leaves_a_gap_under_replies() {
    let app = open().await;
    let ana = app.browser();
    let id = sent(&write(&ana, &[]).await);
    let reply = publish(&app, &[("reply_to", &id), ("body", "a reply")]).await;

    let answer = ana.post(&format!("/comments/{id}/withdrawal"), &[]).await;

    assert_eq!(answer.status, 303);
    let page = ana.get(PATH).await;
    assert_eq!(page.all(".comment--gone").len(), 1);
    assert!(body_of(&page, &reply).is_some());
    assert!(!page.text().contains("Well said."));
    let whole = find(&app, &id).await;
    assert_eq!(whole.state, CommentState::Withdrawn);
    assert_eq!((&*whole.author_name, &*whole.body_source, whole.author_email), ("", "", None));
    for (table, column) in [
        ("comment", "body_html"),
        ("comment", "author_website"),
        ("log_entry", "actor_name"),
        ("comment_search", "folded"),
    ] {
        let left =
            format!("SELECT COUNT(*) AS n FROM {table} WHERE {column} = 'Ana' OR {column} LIKE '%said%'");
        assert_eq!(number(&app, &left).await, 0, "{table}.{column}");
    }
    assert_eq!(ana.post(&format!("/comments/{id}/withdrawal"), &[]).await.status, 404);
    assert_eq!(ana.get(&format!("/comments/{id}/edit")).await.status, 404);
    app.close().await;
}

#[rocket::async_test]
async fn a_browser_is_remembered_only_once_something_of_it_is_stored() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;

    let refused = send(&ana, &ticket, &[("answer", "wrong")]).await;
    assert_eq!((refused.status, ana.cookie("nazar_reader")), (422, None));

    let sent = write(&ana, &[]).await;
    assert_eq!(sent.status, 303);
    assert!(ana.cookie("nazar_reader").is_some());
    app.close().await;
}
