//! Nothing before the owner of an address has said yes.

use super::*;
use crate::app::ANSWER;

#[rocket::async_test]
async fn m05_a_hundred_askings_from_everywhere_are_one_letter_a_day() {
    let app = open().await;
    for n in 0..100 {
        let answer =
            app.browser().post(FOLLOW, &[("email", if n % 2 == 0 { ANA } else { "Ana@MAIL.test" })]).await;
        assert_eq!(answer.status, 303);
        if n % 10 == 0 {
            app.deliver().await;
        }
    }
    round_after(&app, MINUTE_MS).await;
    comment(&app.browser(), POST, &[]).await;
    round_after(&app, 60 * MINUTE_MS).await;

    assert_eq!(app.mailer.kept().len(), 1, "{:?}", app.mailer.kept());
    assert!(newest_to(&app, ANA).subject.contains("confirm"));

    app.browser().post(FOLLOW, &[("email", ANA)]).await;
    round_after(&app, 22 * 60 * MINUTE_MS).await;
    assert_eq!(app.mailer.kept().len(), 1, "the day is not over");
    round_after(&app, 2 * 60 * MINUTE_MS).await;
    assert_eq!(app.mailer.kept().len(), 2, "asked for again, and a day later");
    round_after(&app, 2 * DAY_MS).await;
    assert_eq!(app.mailer.kept().len(), 2, "it does not go on by itself");
    app.close().await;
}

#[rocket::async_test]
async fn m05_all_addresses_together_get_no_more_than_the_ceilings() {
    let app = open_with(|settings| {
        settings.readers.asked_minute = 3;
        settings.readers.asked_day = 8;
    })
    .await;
    for n in 0..20 {
        app.browser().post(FOLLOW, &[("email", &format!("victim{n}@mail.test"))]).await;
    }

    let mut sent = Vec::new();
    for _ in 0..5 {
        app.deliver().await;
        app.deliver().await;
        sent.push(app.mailer.kept().len());
        app.clock.advance(MINUTE_MS);
    }

    assert_eq!(sent, [3, 6, 8, 8, 8]);
    round_after(&app, DAY_MS).await;
    assert_eq!(app.mailer.kept().len(), 11, "those that had to wait are asked later");
    app.close().await;
}

#[rocket::async_test]
async fn a_link_confirms_by_its_button_once_and_in_its_week() {
    let app = open().await;
    app.browser().post(FOLLOW, &[("email", ANA)]).await;
    app.deliver().await;
    let path = link(&newest_to(&app, ANA), "/letters/confirm/");
    let scanner = app.browser();

    for _ in 0..3 {
        let page = scanner.get(&path).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.attributes("main form", "action"), std::slice::from_ref(&path));
        assert!(page.all(".wanted li").join(" ").contains("The first"), "{:?}", page.all("main"));
    }
    comment(&app.browser(), POST, &[]).await;
    round_after(&app, MINUTE_MS).await;
    assert_eq!(app.mailer.kept().len(), 1, "looking is not confirming");

    let owner = app.browser();
    let answer = owner.post(&path, &[]).await;
    assert_eq!(answer.status, 303);
    let page = owner.get(answer.location().unwrap()).await;
    assert!(page.text().contains(ANA));
    assert!(page.all(".flash").join(" ").contains("Confirmed"), "{:?}", page.all(".flash"));
    assert_eq!(owner.post(&path, &[]).await.status, 404, "once");
    assert_eq!(scanner.get(&path).await.status, 404);
    assert_eq!(scanner.get("/letters/confirm/invented").await.status, 404);

    app.browser().post(FOLLOW, &[("email", "late@mail.test")]).await;
    app.deliver().await;
    let late = link(&newest_to(&app, "late@mail.test"), "/letters/confirm/");
    app.clock.advance(7 * DAY_MS);
    assert_eq!(app.browser().post(&late, &[]).await.status, 404);
    app.close().await;
}

#[rocket::async_test]
async fn a02_nobody_learns_from_an_answer_whether_an_address_is_known() {
    let app = open().await;
    following(&app, ANA).await;
    let mut answers = Vec::new();
    for address in [ANA, "nobody@mail.test"] {
        for path in [FOLLOW, "/mine"] {
            let browser = app.browser();
            let answer = browser.post(path, &[("email", address)]).await;
            let place = answer.location().unwrap().to_owned();
            let next = browser.get(place.split('#').next().unwrap()).await;
            answers.push((path, answer.status, place, next.all(".flash"), next.bytes.len()));
        }
        let browser = app.browser();
        let fields = [("email", address), ("notify", "replies"), ("verdict", "1")];
        app.clock.advance(20_000);
        let usual = [("name", "Zoe"), ("body", "Well said."), fields[0], fields[1], fields[2]];
        let answer = browser.post(POST, &usual).await;
        let next = browser.get("/articles/first").await;
        answers.push((POST, answer.status, String::new(), next.all(".flash"), 0));
    }

    let (known, unknown) = answers.split_at(3);
    let simple = |some: &[(_, u16, String, Vec<String>, usize)]| {
        some.iter()
            .map(|(path, status, place, flash, _)| (*path, *status, place.clone(), flash.clone()))
            .collect::<Vec<(&str, _, _, _)>>()
    };
    assert_eq!(simple(known), simple(unknown));
    assert!(known.iter().all(|one| !one.3.is_empty()));
    app.close().await;
}

#[rocket::async_test]
async fn the_form_offers_letters_and_keeps_what_was_chosen() {
    let app = open().await;
    let page = app.browser().get("/articles/first").await;
    assert_eq!(page.attributes("select[name=notify] option", "value"), ["none", "replies", "thread"]);
    assert_eq!(page.attribute("form.follow__form", "action").as_deref(), Some(FOLLOW));

    let fields = [("name", "Zoe"), ("body", "Well said."), ("notify", "thread"), ("verdict", "1")];
    let refused = app.browser().post(POST, &fields).await;
    assert_eq!(refused.status, 422, "letters need an address");
    assert_eq!(refused.attribute("select[name=notify] [selected]", "value").as_deref(), Some("thread"));
    assert!(refused.attribute("input[name=verdict]", "checked").is_some());
    assert_eq!(refused.value("body").unwrap().trim(), "Well said.");
    assert_eq!(count(&app, "comment").await, 0);

    let off = open_with(|settings| settings.readers.is_on = false).await;
    let page = off.browser().get("/articles/first").await;
    assert!(page.attribute("select[name=notify]", "id").is_none());
    assert!(page.attribute("form.follow__form", "action").is_none());
    assert_eq!(off.browser().post(FOLLOW, &[("email", ANA)]).await.status, 404);
    comment(&off.browser(), POST, &[("email", ANA), ("notify", "replies")]).await;
    off.deliver().await;
    assert!(off.mailer.kept().is_empty());
    assert_eq!(count(&off, "address").await, 0);
    app.close().await;
    off.close().await;
}

#[rocket::async_test]
async fn whoever_asks_in_haste_types_a_code() {
    let app = TestApp::new().await;
    import(&app, "first", "en", "The first", "").await;
    let browser = app.browser();
    let mut asked = None;
    for n in 0..4 {
        let answer = browser.post(FOLLOW, &[("email", &format!("a{n}@mail.test"))]).await;
        if answer.status == 422 {
            asked = Some((n, answer));
            break;
        }
    }
    let (n, page) = asked.expect("a code is asked for at last");
    assert!(n >= 1, "not at once");
    let (email, ticket) = (page.value("email").unwrap(), page.value("ticket").unwrap());
    assert_eq!(email, format!("a{n}@mail.test"));
    let before = count(&app, "address").await;

    let wrong = browser.post(FOLLOW, &[("email", &email), ("ticket", &ticket), ("answer", "no")]).await;
    assert_eq!((wrong.status, count(&app, "address").await), (422, before));
    let fresh = wrong.value("ticket").unwrap();
    assert_ne!(fresh, ticket);
    let right = browser.post(FOLLOW, &[("email", &email), ("ticket", &fresh), ("answer", ANSWER)]).await;
    assert_eq!((right.status, count(&app, "address").await), (303, before + 1));
    let again =
        browser.post(FOLLOW, &[("email", "b@mail.test"), ("ticket", &fresh), ("answer", ANSWER)]).await;
    assert_eq!(again.status, 422, "a code opens once");

    let trapped = app.browser().post(FOLLOW, &[("email", "c@mail.test"), ("homepage", "x")]).await;
    assert_eq!((trapped.status, count(&app, "address").await), (303, before + 1), "the trap says nothing");
    for bad in ["", "a@b", "a@[127.0.0.1]", "a@b.test\r\nBcc: c@d.test"] {
        assert_eq!(app.browser().post("/mine", &[("email", bad)]).await.status, 422, "{bad}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn what_nobody_confirms_is_deleted_after_a_week() {
    let app = open().await;
    app.browser().post(FOLLOW, &[("email", ANA)]).await;
    app.deliver().await;
    following(&app, "b@mail.test").await;
    app.clock.advance(8 * DAY_MS);

    nazar::subscriptions::prune(&app.db, app.clock.now_ms()).await.unwrap();

    assert_eq!((count(&app, "address").await, count(&app, "subscription").await), (1, 1));
    app.close().await;
}

#[rocket::async_test]
async fn spam_asks_nobody_for_anything_before_a_moderator_lets_it_out() {
    let app = open().await;
    let fields = [("homepage", "x"), ("email", ANA), ("notify", "replies")];
    comment(&app.browser(), POST, &fields).await;

    round_after(&app, MINUTE_MS).await;

    assert!(app.mailer.kept().is_empty());
    assert_eq!(count(&app, "address").await, 0);
    app.close().await;
}
