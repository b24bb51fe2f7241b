//! Sending a comment: once, whole, past a captcha.

use nazar::config::{Limit, LimitKind};
use nazar::entities::comment::CommentState;

use super::*;

#[rocket::async_test]
async fn a_comment_waits_and_only_its_writer_sees_it() {
    let app = moderated().await;
    let (ana, other) = (app.browser(), app.browser());

    let answer = write(&ana, &[("body", "Well **said**.")]).await;

    let id = sent(&answer);
    let page = ana.get(PATH).await;
    assert_eq!(body_of(&page, &id).as_deref(), Some("Well said."));
    assert_eq!(page.all(&format!("#comment-{id} .badge--wait")).len(), 1);
    assert!(page.attribute(&format!("#comment-{id} a[href$='/edit']"), "href").is_some());
    assert_eq!(body_of(&other.get(PATH).await, &id), None);
    assert_eq!(other.get(&format!("/comments/{id}")).await.status, 404);
    assert_eq!(find(&app, &id).await.state, CommentState::Held);
    assert_eq!(count(&app, "event").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn on_an_open_page_it_is_published_at_once() {
    let app = open().await;

    let id = publish(&app, &[("website", "example.org"), ("name", "علی‌رضا")]).await;

    let page = app.browser().get(PATH).await;
    assert_eq!(body_of(&page, &id).as_deref(), Some("Well said."));
    let link = format!("#comment-{id} .comment__name");
    assert_eq!(page.first(&link).as_deref(), Some("علی‌رضا"));
    assert_eq!(page.attribute(&link, "href").as_deref(), Some("https://example.org/"));
    assert_eq!(page.attribute(&link, "rel").as_deref(), Some("nofollow ugc noopener"));
    let permalink = app.browser().get(&format!("/comments/{id}")).await;
    assert_eq!((permalink.status, permalink.location()), (303, Some(&*format!("{PATH}#comment-{id}"))));
    app.close().await;
}

#[rocket::async_test]
async fn a_refusal_keeps_every_word_and_brings_a_new_picture() {
    let app = moderated().await;
    let ana = app.browser();
    let fields = [
        ("name", "آنا <b>"),
        ("email", "a@b"),
        ("website", "javascript:alert(1)"),
        ("body", "\nمی‌خواهم\r\n\r\n  </textarea><script>x</script>"),
        ("body.dir", "rtl"),
        ("notify", "1"),
        ("answer", "no"),
    ];
    let ticket = open_form(&ana).await;

    let answer = send(&ana, &ticket, &fields).await;

    refused_for(&answer, "email");
    refused_for(&answer, "website");
    assert_eq!(answer.value("name").as_deref(), Some("آنا <b>"));
    assert_eq!(answer.value("email").as_deref(), Some("a@b"));
    assert_eq!(answer.value("website").as_deref(), Some("javascript:alert(1)"));
    let body = answer.value("body").unwrap();
    assert!(body.contains("می‌خواهم") && body.contains("</textarea><script>x</script>"), "{body:?}");
    assert_eq!(answer.attribute("textarea[name=body]", "dir").as_deref(), Some("rtl"));
    assert_eq!(answer.attribute("select[name=notify] [selected]", "value").as_deref(), Some("replies"));
    assert_ne!(answer.value("ticket").unwrap(), ticket);
    assert!(answer.all("main script").is_empty());
    assert_eq!(count(&app, "comment").await, 0);
    assert_eq!(count(&app, "event").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn a_wrong_code_ends_its_ticket_and_keeps_the_text() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;

    let wrong = send(&ana, &ticket, &[("answer", "222222"), ("body", "kept")]).await;

    refused_for(&wrong, "answer");
    assert_eq!(wrong.value("body").unwrap().trim(), "kept");
    refused_for(&send(&ana, &ticket, &[("body", "kept")]).await, "answer");
    let fresh = wrong.value("ticket").unwrap();
    sent(&send(&ana, &fresh, &[("body", "kept")]).await);
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn without_ticket_or_answer_nothing_is_stored() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;

    for fields in [
        [("ticket", ""), ("answer", ANSWER)],
        [("ticket", "invented"), ("answer", ANSWER)],
        [("ticket", &ticket), ("answer", "")],
        [("ticket", &ticket), ("answer", "null")],
    ] {
        refused_for(&send(&ana, &ticket, &fields).await, "answer");
    }

    assert_eq!(count(&app, "comment").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn a_form_left_open_for_an_hour_posts_after_one_new_picture() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;
    app.clock.advance(3_600_000);

    let late = send(&ana, &ticket, &[("body", "long thought")]).await;

    refused_for(&late, "answer");
    assert_eq!(late.value("body").unwrap().trim(), "long thought");
    sent(&send(&ana, &late.value("ticket").unwrap(), &[("body", "long thought")]).await);
    app.close().await;
}

#[rocket::async_test]
async fn another_picture_keeps_everything_typed() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;

    let page = send(&ana, &ticket, &[("renew", "1"), ("body", "half a thou"), ("name", "")]).await;

    assert_eq!(page.status, 200);
    assert_eq!(page.value("body").unwrap().trim(), "half a thou");
    assert_ne!(page.value("ticket").unwrap(), ticket);
    assert!(page.all(".faults").is_empty());
    assert_eq!(count(&app, "comment").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn who_cannot_read_the_picture_is_heard_too() {
    let app = open().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;

    let id = sent(&send(&ana, &ticket, &[("unread", "1"), ("answer", "")]).await);

    assert_eq!(find(&app, &id).await.state, CommentState::Held);
    app.close().await;
}

#[rocket::async_test]
async fn l0_who_never_had_a_ticket_gets_one_with_the_words_kept_before_anything_is_stored() {
    let app = open().await;
    let ana = app.browser();
    let fields = [("unread", "1"), ("answer", ""), ("body", "me too")];

    let first = send(&ana, "", &fields).await;
    let stored = count(&app, "comment").await;
    let second = send(&ana, &first.value("ticket").unwrap(), &fields).await;

    refused_for(&first, "answer");
    assert_eq!(stored, 0);
    assert_eq!(first.value("body").unwrap().trim(), "me too");
    assert_eq!(first.attribute("[name=unread]", "checked").as_deref(), Some(""), "the tick stays");
    assert_eq!(find(&app, &sent(&second)).await.state, CommentState::Held);
    app.close().await;
}

#[rocket::async_test]
async fn v02_sixteen_posts_with_one_ticket_make_one_comment() {
    for _round in 0..5 {
        let app = moderated().await;
        let ana = app.browser();
        let ticket = open_form(&ana).await;

        let posts = (0..16).map(|_| send(&ana, &ticket, &[]));
        let answers = futures_util::future::join_all(posts).await;

        let ids: std::collections::BTreeSet<String> = answers.iter().map(sent).collect();
        assert_eq!(ids.len(), 1);
        assert_eq!(count(&app, "comment").await, 1);
        assert_eq!(count(&app, "event").await, 1);
        app.close().await;
    }
}

#[rocket::async_test]
async fn d25_a_form_resent_after_a_lost_answer_is_the_same_comment_and_still_its_writers() {
    let app = moderated().await;
    let lost = app.browser().at("10.9.9.9:1");
    let ticket = open_form(&lost).await;
    let first = sent(&send(&lost, &ticket, &[]).await);

    // The cookies were lost with the answer.
    let again = app.browser().at("10.9.9.9:2");
    let second = sent(&send(&again, &ticket, &[]).await);

    assert_eq!(second, first);
    assert!(body_of(&again.get(PATH).await, &first).is_some());
    assert_eq!(again.get(&format!("/comments/{first}/edit")).await.status, 200);
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn a_used_ticket_lets_no_other_words_in_and_gives_no_key_away() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;
    let id = sent(&send(&ana, &ticket, &[]).await);
    let thief = app.browser();

    let replay = send(&thief, &ticket, &[("body", "other words")]).await;
    let same_words = send(&thief, &ticket, &[]).await;

    refused_for(&replay, "answer");
    assert_eq!(replay.value("body").unwrap().trim(), "other words");
    assert_eq!(same_words.status, 303);
    assert_eq!(thief.cookie("nazar_edit"), None);
    assert_eq!(thief.get(&format!("/comments/{id}/edit")).await.status, 404);
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn the_same_words_by_the_same_reader_are_one_comment() {
    let app = moderated().await;
    let ana = app.browser();
    let first = sent(&write(&ana, &[("body", "می‌روم")]).await);

    let second = sent(&write(&ana, &[("body", "مي‌روم")]).await);
    let other = sent(&write(&app.browser(), &[("body", "می‌روم")]).await);

    assert_eq!(second, first);
    assert_ne!(other, first);
    assert_eq!(count(&app, "comment").await, 2);
    app.close().await;
}

#[rocket::async_test]
async fn without_captcha_a_form_resent_is_one_comment_too() {
    let app = open_without_captcha().await;
    let ana = app.browser();
    let name = open_form(&ana).await;

    let posts = (0..16).map(|_| send(&ana, &name, &[]));
    let answers = futures_util::future::join_all(posts).await;

    let ids: std::collections::BTreeSet<String> = answers.iter().map(sent).collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn five_thousand_four_hundred_persian_letters_fit_the_form_and_come_back_whole() {
    let app = moderated().await;
    let body = "نگاه ".repeat(1080);

    let answer = write(&app.browser(), &[("body", &body)]).await;

    refused_for(&answer, "body");
    assert_eq!(answer.value("body").unwrap().trim(), body.trim());
    app.close().await;
}

#[rocket::async_test]
async fn drafts_do_not_exist_and_closed_pages_keep_the_text() {
    let app = TestApp::new().await;
    import(&app, "hidden", "draft: true\n").await;
    import(&app, "first", "comments: closed\n").await;
    let ana = app.browser();

    assert_eq!(ana.get("/articles/hidden/comments/new").await.status, 404);
    assert_eq!(ana.post("/articles/hidden/comments", &[("name", "A"), ("body", "x")]).await.status, 404);
    assert_eq!(ana.get("/articles/nowhere/comments/new").await.status, 404);
    assert_eq!(ana.get(FORM).await.status, 403);
    let answer = send(&ana, "", &[("body", "kept")]).await;

    assert_eq!(answer.status, 422);
    assert_eq!(answer.value("body").unwrap().trim(), "kept");
    assert_eq!(count(&app, "comment").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn too_many_are_told_when_to_come_back_with_their_text() {
    let app = TestApp::with(|settings| {
        settings.rate_limits.set(LimitKind::CommentNetwork, Some(Limit { count: 2, per_s: 600 }));
    })
    .await;
    import(&app, "first", "").await;
    let ana = app.browser();
    for n in 0..2 {
        sent(&write(&ana, &[("body", &format!("number {n}"))]).await);
    }

    let answer = write(&ana, &[("body", "the third")]).await;

    assert_eq!(answer.status, 429);
    assert!(answer.header("Retry-After").unwrap().parse::<u32>().unwrap() > 0);
    assert_eq!(answer.value("body").unwrap().trim(), "the third");
    assert_eq!(count(&app, "comment").await, 2);
    app.close().await;
}

#[rocket::async_test]
async fn a_trapped_program_is_told_that_it_waits_and_nobody_gets_a_letter() {
    let app = open().await;
    let bot = app.browser();

    let answer = write(&bot, &[("homepage", "http://x.example"), ("body", "see http://x.example now")]).await;

    let id = sent(&answer);
    assert_eq!(find(&app, &id).await.state, CommentState::Spam);
    assert_eq!(bot.get(PATH).await.all(&format!("#comment-{id} .badge--wait")).len(), 1);
    assert_eq!(count(&app, "event").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn the_form_under_the_article_posts_with_the_ticket_of_its_picture() {
    let app = TestApp::new().await;
    import(&app, "نگاه-مشتری", "").await;
    let path = nazar::text::slug::encode("/articles/نگاه-مشتری");
    let ana = app.browser();
    let article = ana.get(&path).await;
    let action = article.attribute("#comment-form", "action").unwrap();
    assert_eq!(article.value("ticket"), None, "the same page for every reader");

    let picture = ana.get(&article.attribute(".captcha__picture", "src").unwrap()).await;
    app.clock.advance(A_WHILE_MS);
    let answer = ana.post(&action, &[("name", "Ana"), ("body", "Well said."), ("answer", ANSWER)]).await;

    assert_eq!(picture.header("Content-Type"), Some("image/png"));
    assert_eq!((answer.status, count(&app, "comment").await), (303, 1));
    app.close().await;
}

#[rocket::async_test]
async fn a_known_reader_who_sends_again_gets_the_key_that_was_lost() {
    let app = moderated().await;
    let ana = app.browser();
    sent(&write(&ana, &[("body", "the first")]).await);
    let reader = ana.cookie("nazar_reader").unwrap();
    let ticket = open_form(&ana).await;
    let id = sent(&send(&ana, &ticket, &[]).await);

    let same = app.browser();
    same.set_cookie("nazar_reader", &reader);
    let again = sent(&send(&same, &ticket, &[]).await);

    assert_eq!(again, id);
    assert_eq!(same.get(&format!("/comments/{id}/edit")).await.status, 200);
    assert_eq!(ana.get(&format!("/comments/{id}/edit")).await.status, 200);
    app.close().await;
}

#[rocket::async_test]
async fn who_gives_up_reading_after_a_wrong_code_is_heard() {
    let app = moderated().await;
    let ana = app.browser();
    let ticket = open_form(&ana).await;
    refused_for(&send(&ana, &ticket, &[("answer", "222222")]).await, "answer");

    let id = sent(&send(&ana, &ticket, &[("answer", ""), ("unread", "1")]).await);

    assert_eq!(find(&app, &id).await.state, CommentState::Held);
    app.close().await;
}

#[rocket::async_test]
async fn after_five_wrong_codes_a_moderator_reads_it() {
    let app = open().await;
    let ana = app.browser();
    let mut ticket = open_form(&ana).await;
    for _wrong in 0..4 {
        let answer = send(&ana, &ticket, &[("answer", "222222")]).await;
        refused_for(&answer, "answer");
        ticket = answer.value("ticket").unwrap();
    }

    let id = sent(&send(&ana, &ticket, &[("answer", "222222")]).await);

    assert_eq!(find(&app, &id).await.state, CommentState::Held);
    assert_eq!(sent(&send(&ana, &ticket, &[("answer", "222222")]).await), id);
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}
