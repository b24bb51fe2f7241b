//! Rating an article through the front door: cast, change, withdraw, and everything that must not count.

use nazar::articles::{self, File, Import, Slug};
use nazar::config::{Limit, LimitKind};
use nazar::entities::ids::PageId;
use nazar::ratings::{self, Summary, Target};
use rocket::http::{ContentType, Header};
use sea_orm::ConnectionTrait;

use crate::app::{BASE_URL, Browser, TestApp};
use crate::page::Page;

const SLUG: &str = "رفتار-با-مشتری";
const PATH: &str = "/articles/%D8%B1%D9%81%D8%AA%D8%A7%D8%B1-%D8%A8%D8%A7-%D9%85%D8%B4%D8%AA%D8%B1%DB%8C";

/// Imports an article with these lines in its front matter.
async fn import(app: &TestApp, slug: &str, lines: &str) {
    let content =
        format!("---\ntitle: رفتار با مشتری\nlang: fa\npublished_at: 1397/06/12\n{lines}---\n\nمتن.\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
}

async fn with_article() -> TestApp {
    let app = TestApp::new().await;
    import(&app, SLUG, "").await;
    app
}

async fn target(app: &TestApp) -> Target<'static> {
    let article = articles::find(&app.db, &Slug::parse(SLUG).unwrap()).await.unwrap().unwrap();
    Target::page(article.site_id, article.page_id)
}

async fn summary(app: &TestApp) -> Summary {
    ratings::summary(&app.db, target(app).await).await.unwrap()
}

/// How many rows and totals there are at all.
async fn n_rows(app: &TestApp) -> (i64, i64) {
    let mut found = [0, 0];
    for (place, table) in ["rating", "rating_total"].into_iter().enumerate() {
        let query = format!("SELECT COUNT(*) AS n FROM {table}");
        let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
        found[place] = app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap();
    }
    (found[0], found[1])
}

async fn rate(browser: &Browser<'_>, stars: &str) -> Page {
    browser.post(&format!("{PATH}/rating"), &[("stars", stars)]).await
}

async fn take_back(browser: &Browser<'_>) -> Page {
    browser.post(&format!("{PATH}/rating/withdrawal"), &[]).await
}

/// 303 back to the stars.
#[track_caller]
fn assert_done(answer: &Page) {
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.location(), Some(format!("{PATH}#rating").as_str()));
}

#[rocket::async_test]
async fn a_rating_is_cast_changed_and_withdrawn() {
    // RATINGS T12, T33 and THREATS V14: the reverse mistake, saved as 1, is repaired to 5.
    let app = with_article().await;
    let browser = app.browser();

    assert_done(&rate(&browser, "1").await);
    assert_eq!(summary(&app).await.own.stars, [1, 0, 0, 0, 0]);
    assert_done(&rate(&browser, "5").await);
    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 0, 1]);
    assert_done(&rate(&browser, "3").await);
    assert_done(&rate(&browser, "۵").await);
    assert_eq!((summary(&app).await.votes(), summary(&app).await.average()), (1, Some(5.0)));
    assert_done(&take_back(&browser).await);
    assert_eq!((summary(&app).await.votes(), summary(&app).await.average()), (0, None));
    assert_done(&take_back(&browser).await);
    assert_done(&rate(&browser, "٤").await);
    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 1, 0]);

    assert_eq!(n_rows(&app).await, (1, 1));
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    app.close().await;
}

#[rocket::async_test]
async fn a_cookie_comes_with_the_first_rating_only() {
    let app = with_article().await;
    let browser = app.browser();

    let refused = rate(&browser, "6").await;
    assert!(refused.headers.iter().all(|(_, value)| !value.contains("nazar_reader")), "{refused:?}");
    let first = rate(&browser, "4").await;
    let again = rate(&browser, "4").await;

    let cookies = |page: &Page| -> Vec<String> {
        let lines = page
            .headers
            .iter()
            .filter(|(name, value)| name == "set-cookie" && value.contains("nazar_reader"));
        lines.map(|(_, value)| value.clone()).collect()
    };
    let set = cookies(&first);
    assert_eq!(set.len(), 1);
    assert!(
        set[0].contains("HttpOnly") && set[0].contains("SameSite=Lax") && set[0].contains("Path=/"),
        "{set:?}"
    );
    assert_eq!(cookies(&again).len(), 0);
    app.close().await;
}

#[rocket::async_test]
async fn a_forged_reader_cookie_is_nobody() {
    let app = with_article().await;
    let honest = app.browser();
    rate(&honest, "5").await;
    let (id, _) = honest
        .cookie("nazar_reader")
        .unwrap()
        .split_once('.')
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();

    let forger = app.browser();
    forger.set_cookie("nazar_reader", &format!("{id}.forged"));
    assert_done(&rate(&forger, "1").await);

    assert_eq!(summary(&app).await.own.stars, [1, 0, 0, 0, 1]);
    app.close().await;
}

#[rocket::async_test]
async fn the_same_form_twice_is_one_rating() {
    // RATINGS T32: Enter twice, a double tap, the back button.
    let app = with_article().await;
    let browser = app.browser();
    rate(&browser, "2").await;

    let answers = futures_util::future::join_all((0..8).map(|_| rate(&browser, "4"))).await;

    answers.iter().for_each(assert_done);
    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 1, 0]);
    assert_eq!(n_rows(&app).await, (1, 1));
    app.close().await;
}

#[rocket::async_test]
async fn a_double_tap_before_the_first_cookie_is_one_rating_too() {
    // The captcha's picture gave this browser a ticket when it opened the page; both taps carry it.
    let app = with_article().await;
    let (one, other) = (app.browser(), app.browser());
    for browser in [&one, &other] {
        browser.set_cookie("nazar_tickets", "c29tZSB0aWNrZXQgb2YgMTI4IGJpdHM");
    }

    rate(&one, "5").await;
    rate(&other, "5").await;

    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 0, 1]);
    app.close().await;
}

#[rocket::async_test]
async fn forty_posts_at_once_of_one_reader_are_one_row() {
    // RATINGS T23, THREATS V06.
    let app = with_article().await;
    let browser = app.browser();
    rate(&browser, "3").await;

    let values = ["1", "2", "3", "4", "5"];
    let answers = futures_util::future::join_all((0..40).map(|n| rate(&browser, values[n % 5]))).await;

    answers.iter().for_each(assert_done);
    assert_eq!(summary(&app).await.votes(), 1);
    assert_eq!(n_rows(&app).await, (1, 1));
    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    app.close().await;
}

#[rocket::async_test]
async fn six_hundred_mixed_ballots_equal_a_recount() {
    // RATINGS T23, THREATS V15.
    let app = with_article().await;
    let browsers: Vec<Browser<'_>> = (0..30).map(|_| app.browser()).collect();
    futures_util::future::join_all(browsers.iter().map(|browser| rate(browser, "3"))).await;

    let values = ["1", "2", "3", "4", "5"];
    let ballots = (0..600_usize).map(|n| {
        let browser = &browsers[n * 7919 % browsers.len()];
        async move {
            let answer = if n % 4 == 3 {
                take_back(browser).await
            } else {
                rate(browser, values[n * 31 / 7 % 5]).await
            };
            assert_done(&answer);
        }
    });
    futures_util::future::join_all(ballots).await;

    assert_eq!(ratings::recount(&app.db).await.unwrap(), []);
    assert_eq!(n_rows(&app).await, (30, 1));
    assert!(summary(&app).await.votes() <= 30);
    app.close().await;
}

#[rocket::async_test]
async fn what_is_no_star_is_refused_with_the_form() {
    // RATINGS T25, THREATS V05.
    let app = with_article().await;
    let browser = app.browser();
    let long = format!("1{}", "0".repeat(40));
    let bad = [
        "",
        "0",
        "6",
        "۶",
        "٠",
        "-1",
        "+5",
        "4.5",
        "4,5",
        "1e1",
        "NaN",
        "inf",
        "18446744073709551616",
        &long,
        "5;1",
        "5\0",
        "\u{202E}5",
        "5\u{200C}",
        " 5",
        "5 ",
        "05",
        "[5]",
        "５",
        "true",
        "null",
    ];

    for value in bad {
        let answer = rate(&browser, value).await;

        assert_eq!(answer.status, 422, "{value:?}");
        assert_eq!(answer.attribute("html", "lang").as_deref(), Some("fa"), "{value:?}");
        assert_eq!(answer.all("input[type=radio][name=stars]").len(), 5, "{value:?}");
        assert!(answer.first(".field__error").is_some_and(|text| !text.is_empty()), "{value:?}");
    }
    for body in ["", "stars=5&stars=1", "stars=5&stars=5", "stars[]=5", "stars[0]=5", "stars.x=5"] {
        let request = app.client.post(format!("{PATH}/rating")).header(ContentType::Form).body(body);
        let answer = browser.send(request.header(Header::new("Origin", BASE_URL))).await;
        assert_eq!(answer.status, 422, "{body}");
    }

    assert_eq!(n_rows(&app).await, (0, 0));
    app.close().await;
}

#[rocket::async_test]
async fn a_refused_form_keeps_the_rating_that_stands() {
    let app = with_article().await;
    let browser = app.browser();
    rate(&browser, "4").await;

    let answer = rate(&browser, "9").await;

    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes("input[name=stars][checked]", "value"), ["4"]);
    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 1, 0]);
    app.close().await;
}

#[rocket::async_test]
async fn what_is_not_there_cannot_be_rated() {
    // RATINGS T26, THREATS V07.
    let app = with_article().await;
    import(&app, "draft", "draft: true\n").await;
    import(&app, "closed", "ratings: off\n").await;
    let browser = app.browser();

    for slug in ["missing", "draft", "closed", "..%2Fadmin", "%00", "%FF", "draft'--"] {
        for act in ["rating", "rating/withdrawal"] {
            let answer = browser.post(&format!("/articles/{slug}/{act}"), &[("stars", "5")]).await;

            assert_eq!(answer.status, 404, "{slug}/{act}");
            assert!(!answer.text().contains("رفتار با مشتری"), "{slug}/{act}");
        }
    }

    assert_eq!(n_rows(&app).await, (0, 0));
    assert_eq!(browser.cookie("nazar_reader"), None);
    app.close().await;
}

#[rocket::async_test]
async fn forged_addresses_win_no_further_votes() {
    // RATINGS T24, THREATS V06: cookie-less series, with every forwarding header there is.
    let app = TestApp::with(|settings| {
        settings.rate_limits.set(LimitKind::RatingNetwork, Some(Limit { count: 6, per_s: 3600 }));
    })
    .await;
    import(&app, SLUG, "").await;

    let mut statuses = Vec::new();
    for n in 0..24 {
        let forged = format!("203.0.{n}.9");
        let browser = app
            .browser()
            .at("192.0.2.7:4000")
            .header("X-Forwarded-For", &forged)
            .header("X-Real-IP", &forged)
            .header("Forwarded", &format!("for={forged}"))
            .header("Client-IP", &forged);
        let answer = rate(&browser, "1").await;
        if answer.status == 429 {
            assert!(answer.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
            assert_eq!(answer.attributes("input[name=stars][checked]", "value"), ["1"], "the choice is kept");
            assert_eq!(browser.cookie("nazar_reader"), None);
        }
        statuses.push(answer.status);
    }

    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 6, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 18, "{statuses:?}");
    assert_eq!(summary(&app).await.votes(), 6);
    app.close().await;
}

#[rocket::async_test]
async fn who_has_rated_may_change_it_whatever_the_network_does() {
    let app = TestApp::with(|settings| {
        settings.rate_limits.set(LimitKind::RatingNetwork, Some(Limit { count: 1, per_s: 3600 }));
    })
    .await;
    import(&app, SLUG, "").await;
    let browser = app.browser();

    for stars in ["1", "5", "3", "5"] {
        assert_done(&rate(&browser, stars).await);
    }

    assert_eq!(summary(&app).await.own.stars, [0, 0, 0, 0, 1]);
    app.close().await;
}

#[rocket::async_test]
async fn another_site_cannot_rate_for_a_reader() {
    // RATINGS T27: no token on a page that is the same for everybody; the origin is the token.
    let app = with_article().await;

    for (name, value) in
        [("Origin", "https://evil.test"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")]
    {
        let browser = app.browser().header(name, value);
        assert_eq!(rate(&browser, "5").await.status, 403, "{name}: {value}");
    }

    assert_eq!(n_rows(&app).await, (0, 0));
    app.close().await;
}

#[rocket::async_test]
async fn the_database_itself_refuses_a_second_row_of_a_voter() {
    // THREATS V13: also with each column of the key NULL.
    let app = with_article().await;
    let PageId(page) = target(&app).await.page;
    let insert = |criterion: &str, voter: &str| {
        let sql = format!(
            "INSERT INTO rating (site_id, page_id, criterion, voter_key, network_key, stars, state, source, score, \
             reasons, revision, created_at, updated_at) SELECT site_id, {page}, {criterion}, {voter}, 'n', 5, \
             'counted', 'page', 0, '[]', 1, 0, 0 FROM page WHERE id = {page}"
        );
        let db = &app.db;
        async move { db.write(async |tx| Ok(tx.execute_unprepared(&sql).await?.rows_affected())).await }
    };

    assert_eq!(insert("''", "'v'").await.unwrap(), 1);
    for (criterion, voter) in [("''", "'v'"), ("NULL", "'v'"), ("''", "NULL"), ("NULL", "NULL")] {
        assert!(insert(criterion, voter).await.is_err(), "{criterion} {voter}");
    }

    assert_eq!(n_rows(&app).await.0, 1);
    app.close().await;
}

#[rocket::async_test]
async fn a_recount_sees_what_a_wrong_total_hides() {
    let app = with_article().await;
    rate(&app.browser(), "5").await;
    rate(&app.browser(), "2").await;

    app.db
        .write(async |tx| Ok(tx.execute_unprepared("UPDATE rating_total SET n_5 = 7").await?))
        .await
        .unwrap();

    let differences = ratings::recount(&app.db).await.unwrap();
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].kept.totals.stars, [0, 1, 0, 0, 7]);
    assert_eq!(differences[0].counted.totals.stars, [0, 1, 0, 0, 1]);
    app.close().await;
}
