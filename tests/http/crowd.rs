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

#[rocket::async_test]
async fn t29_an_administrator_sets_a_crowd_aside_and_puts_it_back() {
    let app = with_article().await;
    assert_done(&rate(&app.browser(), "4").await);
    for n in 0..12 {
        let person = neighbour(&app, n);
        rate(&person, "1").await;
        if n == 1 {
            assert_done(&type_code(&person, ANSWER).await);
        }
    }
    let admin = crate::accounts::admin(&app).await;
    assert_eq!(summary(&app).await.own.stars, [2, 0, 0, 1, 0]);

    let page = admin.get("/desk/ratings").await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert_eq!(page.all(".crowd").len(), 1, "one reader alone is no crowd");
    let said = page.first(".crowd").unwrap();
    assert!(
        said.contains("12 ratings") && said.contains("Counted: 2") && said.contains("code: 10"),
        "{said}"
    );
    let (number, network) = (page.value("page").unwrap(), page.value("network").unwrap());
    let order = async |deed: &str| {
        let fields = [("page", number.as_str()), ("network", network.as_str()), ("deed", deed)];
        admin.post("/desk/ratings", &fields).await
    };

    assert_eq!(order("set-aside").await.location(), Some("/desk/ratings"));
    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 1, 0]);
    let article = app.browser().get(PATH).await;
    assert!(article.first("#rating .figure").unwrap().contains("۴٫۰"), "{}", article.text());
    assert!(admin.get("/desk/ratings").await.first(".crowd").unwrap().contains("Set aside: 12"));
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);

    assert_eq!(order("restore").await.status, 303);
    assert_eq!(summary(&app).await.own.stars, [12, 0, 0, 1, 0]);
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    assert_eq!(order("restore").await.status, 303);
    assert_eq!(order("delete").await.status, 404);
    let logged = "SELECT COUNT(*) AS n FROM rating_event WHERE kind IN ('set_aside', 'restore')";
    assert_eq!(count(&app, &format!("{logged} AND account_id IS NOT NULL")).await, 24);
    app.close().await;
}

#[rocket::async_test]
async fn what_was_set_aside_does_not_come_back_by_giving_it_again() {
    let app = with_article().await;
    let (first, second) = (neighbour(&app, 1), neighbour(&app, 2));
    assert_done(&rate(&first, "1").await);
    assert_asked(&rate(&second, "1").await);
    let admin = crate::accounts::admin(&app).await;
    let page = admin.get("/desk/ratings").await;
    let (number, network) = (page.value("page").unwrap(), page.value("network").unwrap());
    let fields = [("page", number.as_str()), ("network", network.as_str()), ("deed", "set-aside")];
    assert_eq!(admin.post("/desk/ratings", &fields).await.status, 303);

    for person in [&first, &second] {
        rate(person, "5").await;
        person.post(&format!("{PATH}/rating/withdrawal"), &[]).await;
        app.clock.advance(DAY_MS);
        rate(person, "5").await;
    }

    assert_eq!(summary(&app).await.votes(), 0);
    app.close().await;
}

async fn count(app: &TestApp, query: &str) -> i64 {
    use sea_orm::ConnectionTrait;
    let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}
