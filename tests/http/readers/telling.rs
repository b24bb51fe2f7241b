//! What was asked for and confirmed is told, and nothing else.

use nazar::comments::store;
use nazar::entities::comment::CommentState;

use super::*;
use crate::accounts;

#[rocket::async_test]
async fn replies_are_told_to_whom_they_answer() {
    let app = open().await;
    let ana = app.browser();
    let id = comment(&ana, POST, &[("name", "Ana"), ("email", ANA), ("notify", "replies")]).await;
    confirm(&app, &ana, ANA).await;
    comment(&app.browser(), POST, &[("body", "To nobody in particular.")]).await;
    comment(&ana, POST, &[("body", "I forgot to say."), ("reply_to", &id)]).await;
    let other = app.browser();
    comment(&other, POST, &[("email", "Ana@Mail.test"), ("body", "From my phone."), ("reply_to", &id)]).await;
    round_after(&app, MINUTE_MS).await;
    assert_eq!(letters_to(&app, ANA).len(), 1, "her own replies and others' comments are no news");

    let reply =
        comment(&app.browser(), POST, &[("name", "Boris"), ("body", "I think so too."), ("reply_to", &id)])
            .await;
    round_after(&app, MINUTE_MS).await;

    let letter = newest_to(&app, ANA);
    assert_eq!(letters_to(&app, ANA).len(), 2);
    assert!(letter.subject.contains("A reply to your comment") && letter.subject.contains("The first"));
    assert!(letter.text.contains("Boris") && letter.text.contains("I think so too."), "{}", letter.text);
    assert_eq!(link(&letter, "/comments/"), format!("/comments/{reply}"));
    assert!(letter.html.contains("I think so too.") && !letter.html.contains("<img"));
    list_unsubscribe(&letter);
    app.close().await;
}

#[rocket::async_test]
async fn a_busy_thread_is_one_letter_in_a_quarter_of_an_hour() {
    let app = open().await;
    following(&app, ANA).await;
    comment(&app.browser(), POST, &[("body", "The very first.")]).await;
    app.deliver().await;
    assert_eq!(letters_to(&app, ANA).len(), 2, "the first comes at once");

    for n in 0..12 {
        comment(&app.browser(), POST, &[("body", &format!("Number {n} of many, all different."))]).await;
        app.deliver().await;
    }
    assert_eq!(letters_to(&app, ANA).len(), 2, "the others wait");
    round_after(&app, 15 * MINUTE_MS).await;
    app.deliver().await;

    let letter = newest_to(&app, ANA);
    assert_eq!(letters_to(&app, ANA).len(), 3);
    assert!(letter.subject.contains("12 new comments"), "{}", letter.subject);
    assert!(letter.text.contains("Number 0 of") && letter.text.contains("Number 9 of"));
    assert!(letter.text.contains("And 2 more.") && !letter.text.contains("Number 10 of"), "{}", letter.text);
    round_after(&app, 60 * MINUTE_MS).await;
    assert_eq!(letters_to(&app, ANA).len(), 3, "nothing twice");
    app.close().await;
}

#[rocket::async_test]
async fn a29_what_is_gone_meanwhile_is_not_told() {
    let app = open().await;
    following(&app, ANA).await;
    comment(&app.browser(), POST, &[("body", "The very first.")]).await;
    app.deliver().await;
    let mut gone = Vec::new();
    for body in ["One that goes away.", "One that stays here."] {
        gone.push(comment(&app.browser(), POST, &[("body", body)]).await);
        app.deliver().await;
    }
    let was = store::find(app.db.r(), &gone[0]).await.unwrap().unwrap();
    let now = app.clock.now_ms();
    app.db
        .write(async |tx| store::mark_state(tx, was.id, was.state, CommentState::Trashed, now).await)
        .await
        .unwrap();
    round_after(&app, 16 * MINUTE_MS).await;

    let letter = newest_to(&app, ANA);
    assert!(letter.text.contains("One that stays here.") && !letter.text.contains("One that goes away."));
    assert!(letter.subject.contains("A new comment"), "{}", letter.subject);

    let id = comment(&app.browser(), POST, &[("body", "Gone with its article.")]).await;
    assert!(!id.is_empty());
    import(&app, "first", "en", "The first", "draft: true\n").await;
    round_after(&app, 16 * MINUTE_MS).await;
    assert!(letters_to(&app, ANA).iter().all(|one| !one.text.contains("Gone with its article.")));
    app.close().await;
}

#[rocket::async_test]
async fn held_comments_are_told_when_they_are_published() {
    let app = open().await;
    import(&app, "first", "en", "The first", "comments: moderated\n").await;
    following(&app, ANA).await;
    let id = comment(&app.browser(), POST, &[("body", "Held at first.")]).await;
    round_after(&app, 20 * MINUTE_MS).await;
    assert_eq!(letters_to(&app, ANA).len(), 1);

    let desk = accounts::moderator(&app).await;
    let approved = desk.post(&format!("/desk/comments/{id}/approval"), &[("seen", "held")]).await;
    assert_eq!(approved.status, 303);
    round_after(&app, MINUTE_MS).await;

    assert!(newest_to(&app, ANA).text.contains("Held at first."));
    app.close().await;
}

/// Ana's comment waits, and she has confirmed that she wants to hear what becomes of it.
async fn awaiting(app: &TestApp) -> String {
    import(app, "first", "en", "The first", "comments: moderated\n").await;
    let ana = app.browser();
    let id = comment(&ana, POST, &[("name", "Ana"), ("email", ANA), ("verdict", "1")]).await;
    assert_eq!(confirm(app, &ana, ANA).await.status, 303);
    id
}

#[rocket::async_test]
async fn whoever_asked_is_told_once_that_a_comment_is_published() {
    let app = open().await;
    let id = awaiting(&app).await;
    let desk = accounts::moderator(&app).await;

    desk.post(&format!("/desk/comments/{id}/approval"), &[("seen", "held")]).await;
    app.deliver().await;
    assert_eq!(letters_to(&app, ANA).len(), 1, "for a minute it can be undone");
    round_after(&app, 2 * MINUTE_MS).await;
    round_after(&app, 60 * MINUTE_MS).await;

    let letter = newest_to(&app, ANA);
    assert_eq!(letters_to(&app, ANA).len(), 2);
    assert!(letter.subject.contains("Your comment is published"), "{}", letter.subject);
    assert_eq!(link(&letter, "/comments/"), format!("/comments/{id}"));
    assert_eq!(count(&app, "subscription").await, 0, "there is nothing more to tell");
    app.close().await;
}

#[rocket::async_test]
async fn a_refusal_that_is_undone_in_time_is_not_told() {
    let app = open().await;
    let id = awaiting(&app).await;
    let desk = accounts::moderator(&app).await;
    let reject = [("seen", "held"), ("reason", "off-topic")];

    desk.post(&format!("/desk/comments/{id}/rejection"), &reject).await;
    app.deliver().await;
    desk.post(&format!("/desk/comments/{id}/undo"), &[("seen", "rejected")]).await;
    round_after(&app, 10 * MINUTE_MS).await;
    assert_eq!(letters_to(&app, ANA).len(), 1);

    desk.post(&format!("/desk/comments/{id}/rejection"), &reject).await;
    round_after(&app, MINUTE_MS).await;
    round_after(&app, 2 * MINUTE_MS).await;
    let letter = newest_to(&app, ANA);
    assert!(letter.subject.contains("not published"), "{}", letter.subject);
    assert!(!letter.text.contains("/comments/"), "there is no such place");
    app.close().await;
}

#[rocket::async_test]
async fn the_reason_is_told_if_the_moderator_wants_that_however_it_was_decided() {
    for (tell, is_told) in [("", false), ("1", true)] {
        let app = open().await;
        awaiting(&app).await;
        let desk = accounts::moderator(&app).await;
        let card = desk.get("/desk/comments?state=held").await;
        assert_eq!(card.all("input[name=tell]").len(), 1, "the writer wants to hear of it");
        let fields = [
            ("decision", "reject"),
            ("query", "state=held&q=Well"),
            ("n", "1"),
            ("reason", "off-topic"),
            ("tell", tell),
        ];
        assert_eq!(desk.post("/desk/comments/everything", &fields).await.status, 303);
        round_after(&app, MINUTE_MS).await;
        round_after(&app, 61 * MINUTE_MS).await;

        let letter = newest_to(&app, ANA);
        assert!(letter.subject.contains("not published"), "{}", letter.subject);
        assert_eq!(letter.text.contains("topic"), is_told, "{}", letter.text);
        app.close().await;
    }
}

#[rocket::async_test]
async fn a_verdict_before_the_confirmation_is_told_after_it() {
    let app = open().await;
    import(&app, "first", "en", "The first", "comments: moderated\n").await;
    let ana = app.browser();
    let id = comment(&ana, POST, &[("name", "Ana"), ("email", ANA), ("verdict", "1")]).await;
    let desk = accounts::moderator(&app).await;
    desk.post(&format!("/desk/comments/{id}/approval"), &[("seen", "held")]).await;
    round_after(&app, 10 * MINUTE_MS).await;
    let before = letters_to(&app, ANA);
    assert_eq!(before.len(), 1, "nothing but the question: {before:?}");

    ana.post(&link(&before[0], "/letters/confirm/"), &[]).await;
    round_after(&app, 2 * MINUTE_MS).await;

    assert!(newest_to(&app, ANA).subject.contains("published"));
    app.close().await;
}

#[rocket::async_test]
async fn the_browser_that_confirmed_is_not_asked_again() {
    let app = open().await;
    let ana = app.browser();
    comment(&ana, POST, &[("name", "Ana"), ("email", ANA), ("notify", "replies")]).await;
    confirm(&app, &ana, ANA).await;
    import(&app, "second", "en", "The second", "comments: open\n").await;

    let id =
        comment(&ana, "/articles/second/comments", &[("name", "Ana"), ("email", ANA), ("notify", "replies")])
            .await;
    let reply = [("body", "An answer."), ("reply_to", id.as_str())];
    comment(&app.browser(), "/articles/second/comments", &reply).await;
    round_after(&app, MINUTE_MS).await;
    assert!(newest_to(&app, ANA).text.contains("An answer."));

    let stranger = app.browser();
    import(&app, "third", "en", "The third", "comments: open\n").await;
    stranger.post("/articles/third/subscription", &[("email", ANA)]).await;
    comment(&app.browser(), "/articles/third/comments", &[("body", "Nobody asked.")]).await;
    round_after(&app, MINUTE_MS).await;
    assert!(letters_to(&app, ANA).iter().all(|one| !one.text.contains("Nobody asked.")));
    app.close().await;
}
