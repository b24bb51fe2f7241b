//! Many ratings from one network: a crowd behind one address loses none, a script behind one moves nothing.

use nazar::config::{LimitKind, Settings};
use nazar::ratings;

use crate::app::{ANSWER, Browser, TestApp};
use crate::page::Page;
use crate::ratings::{PATH, SLUG, assert_done, import, rate, summary};

const DAY_MS: i64 = 86_400_000;

fn without_limits(settings: &mut Settings) {
    for kind in LimitKind::ALL {
        settings.rate_limits.set(kind, None);
    }
}

async fn with_article() -> TestApp {
    let app = TestApp::with(without_limits).await;
    import(&app, SLUG, "").await;
    app
}

/// Somebody else behind the same address.
fn neighbour(app: &TestApp, n: usize) -> Browser<'_> {
    app.browser().at(&format!("203.0.113.{}:4711", n % 250))
}

#[track_caller]
fn assert_asked(answer: &Page) {
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.location(), Some(format!("{PATH}/rating/code").as_str()));
}

async fn type_code(browser: &Browser<'_>, answer: &str) -> Page {
    let path = format!("{PATH}/rating/code");
    let page = browser.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let ticket = page.value("ticket").unwrap();
    assert_eq!(browser.get(&format!("/captcha/{ticket}.png")).await.status, 200);
    browser.post(&path, &[("ticket", &ticket), ("answer", answer)]).await
}

#[rocket::async_test]
async fn l6_two_hundred_votes_of_one_network_with_cookies_cleared_move_one_vote() {
    let app = with_article().await;
    for n in 0..5 {
        assert_done(&rate(&app.browser(), "2").await);
        assert_eq!(summary(&app).await.votes(), n + 1);
    }

    for n in 0..200 {
        let answer = rate(&neighbour(&app, n), "5").await;
        assert_eq!(answer.status, 303);
    }

    assert_eq!(summary(&app).await.own.stars, [0, 5, 0, 0, 1]);
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    app.clock.advance(DAY_MS);
    assert_done(&rate(&neighbour(&app, 7), "5").await);
    assert_asked(&rate(&neighbour(&app, 8), "5").await);
    assert_eq!(summary(&app).await.own.stars, [0, 5, 0, 0, 2], "one more a day");
    app.close().await;
}

#[rocket::async_test]
async fn h4_twenty_people_behind_one_address_all_count_after_a_code() {
    let app = with_article().await;
    let people: Vec<Browser<'_>> = (0..20).map(|_| neighbour(&app, 1)).collect();
    for (n, person) in people.iter().enumerate() {
        let answer = rate(person, "4").await;
        if n == 0 {
            assert_done(&answer);
            continue;
        }
        assert_asked(&answer);
        let page = person.get(&format!("{PATH}/rating/code")).await;
        assert!(page.first(".rating__yours").unwrap().contains('۴'), "the star is kept: {}", page.text());
        assert_done(&type_code(person, ANSWER).await);
        let article = person.get(PATH).await;
        assert_eq!(article.attributes("input[name=stars][checked]", "value"), ["4"]);
    }

    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 20, 0]);
    for person in &people {
        assert_done(&rate(person, "5").await);
    }
    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 0, 20], "a change needs no code");
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    app.close().await;
}

#[rocket::async_test]
async fn a_rating_that_waits_is_kept_whatever_its_reader_types() {
    let app = with_article().await;
    assert_done(&rate(&neighbour(&app, 1), "1").await);
    let second = neighbour(&app, 2);
    assert_asked(&rate(&second, "3").await);

    let article = second.get(PATH).await;
    assert_eq!(article.attributes("input[name=stars][checked]", "value"), ["3"]);
    let code = format!("{PATH}/rating/code");
    assert!(article.attributes("#rating a", "href").contains(&code), "{:?}", article.all("#rating a"));
    for wrong in ["WRONG", ""] {
        let refused = type_code(&second, wrong).await;
        assert_eq!(refused.status, 422, "{wrong:?}");
        assert!(refused.value("ticket").is_some() && refused.first(".field__error").is_some());
    }
    let page = second.get(&code).await;
    let ticket = page.value("ticket").unwrap();
    let renewed = second.post(&code, &[("ticket", &ticket), ("renew", "1")]).await;
    assert_eq!((renewed.status, renewed.value("ticket") == Some(ticket)), (200, false));
    assert_asked(&rate(&second, "5").await);
    assert_eq!(summary(&app).await.own.stars, [1, 0, 0, 0, 0]);
    assert_done(&type_code(&second, ANSWER).await);
    assert_eq!(summary(&app).await.own.stars, [1, 0, 0, 0, 1]);

    assert_eq!(second.get(&code).await.status, 303, "there is nothing left to type");
    assert_eq!(app.browser().get(&code).await.status, 303);
    app.close().await;
}

#[rocket::async_test]
async fn a_solved_code_lets_one_rating_in() {
    let app = with_article().await;
    assert_done(&rate(&neighbour(&app, 1), "1").await);
    let code = format!("{PATH}/rating/code");
    let (second, third) = (neighbour(&app, 2), neighbour(&app, 3));
    assert_asked(&rate(&second, "5").await);
    assert_asked(&rate(&third, "5").await);
    let ticket = second.get(&code).await.value("ticket").unwrap();
    let fields = [("ticket", ticket.as_str()), ("answer", ANSWER)];

    assert_done(&second.post(&code, &fields).await);
    assert_eq!(third.post(&code, &fields).await.status, 422, "a ticket is used once");

    assert_eq!(summary(&app).await.own.stars, [1, 0, 0, 0, 1]);
    app.close().await;
}

#[rocket::async_test]
async fn taking_a_rating_back_and_giving_it_again_is_no_way_around() {
    let app = with_article().await;
    let people: Vec<Browser<'_>> = (0..6).map(|_| neighbour(&app, 1)).collect();
    let withdrawal = format!("{PATH}/rating/withdrawal");
    for person in &people {
        assert_done(&rate(person, "5").await);
        assert_done(&person.post(&withdrawal, &[]).await);
    }
    assert_eq!(summary(&app).await.votes(), 0);

    for days in 0..2 {
        app.clock.advance(days * DAY_MS);
        for person in &people {
            rate(person, "5").await;
        }
        assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 0, 1], "day {days}");
    }
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    app.close().await;
}
