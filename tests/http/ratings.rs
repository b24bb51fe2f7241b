//! Rating an article through the front door: cast, change, withdraw, and what the page says of it.

use nazar::articles::{self, File, Import, Slug};
use nazar::ratings::{self, Summary, Target};
use sea_orm::ConnectionTrait;

use crate::app::{Browser, TestApp};
use crate::page::Page;

pub(crate) const SLUG: &str = "رفتار-با-مشتری";
pub(crate) const PATH: &str =
    "/articles/%D8%B1%D9%81%D8%AA%D8%A7%D8%B1-%D8%A8%D8%A7-%D9%85%D8%B4%D8%AA%D8%B1%DB%8C";

/// Imports an article with these lines in its front matter.
pub(crate) async fn import(app: &TestApp, slug: &str, lines: &str) {
    let content =
        format!("---\ntitle: رفتار با مشتری\nlang: fa\npublished_at: 1397/06/12\n{lines}---\n\nمتن.\n");
    let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    assert!(matches!(done, Import::Done(_)), "{done:?}");
}

pub(crate) async fn with_article() -> TestApp {
    let app = TestApp::new().await;
    import(&app, SLUG, "").await;
    app
}

pub(crate) async fn target(app: &TestApp) -> Target<'static> {
    let article =
        articles::find(&app.db, &Slug::parse(SLUG).unwrap(), app.clock.now_ms()).await.unwrap().unwrap();
    Target::page(article.site_id, article.page_id)
}

pub(crate) async fn summary(app: &TestApp) -> Summary {
    ratings::summary(&app.db, target(app).await).await.unwrap()
}

/// How many rows and totals there are at all.
pub(crate) async fn n_rows(app: &TestApp) -> (i64, i64) {
    (n_in(app, "rating").await, n_in(app, "rating_total").await)
}

async fn n_in(app: &TestApp, table: &str) -> i64 {
    let query = format!("SELECT COUNT(*) AS n FROM {table}");
    let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

pub(crate) async fn rate(browser: &Browser<'_>, stars: &str) -> Page {
    browser.post(&format!("{PATH}/rating"), &[("stars", stars)]).await
}

async fn take_back(browser: &Browser<'_>) -> Page {
    browser.post(&format!("{PATH}/rating/withdrawal"), &[]).await
}

/// 303 back to the stars.
#[track_caller]
pub(crate) fn assert_done(answer: &Page) {
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

#[rocket::async_test]
async fn the_page_says_what_the_ratings_come_to_in_its_own_digits() {
    // RATINGS T21 and T22: the phrase is words, never `4.3 / 5`.
    let app = with_article().await;
    let none = app.browser().get(PATH).await;
    for (stars, votes) in ["1", "2", "3", "4", "5"].into_iter().zip([2, 2, 6, 14, 31]) {
        for _ in 0..votes {
            assert_done(&rate(&app.browser(), stars).await);
        }
    }

    let page = app.browser().get(PATH).await;

    assert!(none.text().contains("نخستین امتیاز را شما بدهید"), "no average, surely not 0");
    assert!(page.text().contains("۴٫۳ از ۵، ۵۵ رأی"), "{}", page.text());
    let rows = page.all("table.spread tbody tr");
    assert_eq!(rows.len(), 5);
    assert!(rows.first().is_some_and(|row| row.contains("۵ ستاره") && row.contains("۳۱ رأی")), "{rows:?}");
    assert_eq!(page.attributes("rect.bar__value", "width"), ["56", "25", "11", "4", "4"]);
    assert!(!page.text().contains("aggregateRating"));
    assert_eq!(page.attributes("input[name=stars]", "value"), ["1", "2", "3", "4", "5"], "ascending");
    assert_eq!(page.attributes("input[name=stars][checked]", "value").len(), 0);
    app.close().await;
}

#[rocket::async_test]
async fn a_reader_finds_the_own_rating_in_the_form() {
    // RATINGS T12, T13: without a script.
    let app = with_article().await;
    let browser = app.browser();

    let saved = browser.post_and_follow(&format!("{PATH}/rating"), &[("stars", "4")]).await;
    let changed = browser.post_and_follow(&format!("{PATH}/rating"), &[("stars", "5")]).await;
    let later = browser.get(PATH).await;
    let removed = browser.post_and_follow(&format!("{PATH}/rating/withdrawal"), &[]).await;

    assert!(saved.text().contains("امتیاز شما ثبت شد: ۴ از ۵"), "{}", saved.text());
    assert_eq!(saved.attributes("input[name=stars][checked]", "value"), ["4"]);
    assert!(changed.text().contains("امتیاز شما تغییر کرد: ۵ از ۵"));
    assert_eq!(later.attributes("input[name=stars][checked]", "value"), ["5"]);
    assert!(later.text().contains("۵٫۰ از ۵، ۱ رأی"), "a whole average keeps its decimal: {}", later.text());
    assert_eq!(
        later.attributes("form.rating button[formaction]", "formaction"),
        [format!("{PATH}/rating/withdrawal")],
        "and a way to take it back"
    );
    assert!(removed.text().contains("امتیاز شما حذف شد"));
    assert_eq!(removed.attributes("input[name=stars][checked]", "value").len(), 0);
    app.close().await;
}

#[rocket::async_test]
async fn imported_votes_are_part_of_the_average() {
    let app = TestApp::new().await;
    import(&app, SLUG, "imported_rating: {votes: 54, sum: 232}\n").await;
    rate(&app.browser(), "5").await;

    let page = app.browser().get(PATH).await;

    assert!(page.text().contains("۴٫۳ از ۵، ۵۵ رأی"), "{}", page.text());
    assert_eq!(page.all("table.spread tbody tr").len(), 5);
    assert!(page.text().contains("رأی‌های آورده‌شده از جای دیگر در این نمودار نیستند"), "the bars say so");
    app.close().await;
}
