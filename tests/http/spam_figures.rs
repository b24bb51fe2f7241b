//! The desk's page of the filter's figures: the week in one line, week by week, reason by reason.

use crate::accounts::admin;
use crate::captcha::with_articles;
use crate::spam_desk::{act, comment};

#[rocket::async_test]
async fn the_figures_tell_the_week_the_reasons_and_the_model() {
    let app = with_articles().await;
    let boss = admin(&app).await;
    let empty = boss.get("/desk/spam").await;
    assert_eq!(empty.status, 200, "{}", empty.text());
    assert!(empty.first(".week").unwrap().contains("0 caught, 0 wrong, 0 honest comments lost"));
    assert!(empty.all(".chart").is_empty() && empty.all(".empty").len() == 1);

    for (n, words, what) in [
        (1, "cheap at https://a.shop.example.com/1", "spam"),
        (2, "cheap at https://other.example.net/2", "spam"),
        (3, "I read https://news.example.org/today", "approval"),
        (4, "nothing speaks against this", "spam"),
    ] {
        let id = comment(&app, &format!("Writer {n}"), words).await;
        act(&boss, &id, what, "held").await;
    }
    app.clock.advance(60_000);
    let filter = app.client.rocket().state::<nazar::spam::Filter>().unwrap();
    assert!(nazar::spam::keep_up(&app.db, filter, app.clock.now_ms()).await.unwrap());

    let page = boss.get("/desk/spam").await;
    assert!(
        page.first(".week").unwrap().contains("2 caught, 2 wrong, 0 honest"),
        "{:?}",
        page.first(".week")
    );
    assert_eq!(page.all(".chart rect.chart__caught").len() + page.all(".chart rect.chart__wrong").len(), 4);
    let weeks = page.all("[aria-labelledby=weeks-name] tbody tr");
    assert_eq!(weeks.len(), 12, "the table says what the picture shows");
    let links: Vec<String> = page.all("[aria-labelledby=reasons-name] tbody tr");
    assert!(links.iter().any(|row| row.contains("contains a link") && row.contains("67")), "{links:?}");
    assert!(links.iter().all(|row| !row.contains("reviewed first")), "{links:?}");
    let model = page.first("[aria-labelledby=model-name] .sums").unwrap();
    assert!(model.contains('4') && model.contains('1') && !model.contains("none yet"), "{model}");
    assert!(page.all("[aria-labelledby=services-name]").is_empty(), "nobody else is asked");
    for to in ["/desk/spam/lists", "/desk/spam/domains", "/desk/comments?state=spam"] {
        assert!(page.attribute(&format!("main a[href='{to}']"), "href").is_some(), "{to}");
    }
    for lang in ["fa", "sr", "cs"] {
        boss.get(&format!("/desk?lang={lang}")).await;
        let page = boss.get("/desk/spam").await;
        assert!(!page.text().contains('‹'), "a message is missing in {lang}");
        let x = |n: usize| -> i64 {
            let column = page.attribute(&format!(".chart g:nth-of-type({n}) rect"), "x");
            column.and_then(|x| x.parse().ok()).unwrap_or_default()
        };
        assert_eq!(x(1), if lang == "fa" { 8 } else { 558 }, "this week stands where reading ends");
    }
    app.close().await;
}
