//! Ballots that must not count: no star, no such article, another site, another address, another voter's name.

use nazar::config::{Limit, LimitKind};
use nazar::entities::ids::PageId;
use rocket::http::{ContentType, Header};
use sea_orm::ConnectionTrait;

use crate::app::{BASE_URL, TestApp};
use crate::ratings::{PATH, SLUG, assert_done, import, n_rows, rate, summary, target, with_article};

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
    assert_eq!(summary(&app).await.votes(), 1, "the others wait for a code");
    assert_eq!(n_rows(&app).await.0, 6);
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
