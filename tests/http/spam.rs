//! What the judge says of comments that came through the front door.

use sea_orm::ConnectionTrait;

use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture, with_articles};
use crate::page::Page;
use crate::proof::proof;

/// The state, score and reasons of the newest comment.
async fn newest(app: &TestApp) -> (String, i32, String) {
    let statement = sea_orm::Statement::from_string(
        app.db.r().get_database_backend(),
        "SELECT state, score, reasons FROM comment ORDER BY id DESC LIMIT 1",
    );
    let row = app.db.r().query_one_raw(statement).await.unwrap().unwrap();
    let text = |column| row.try_get::<String>("", column).unwrap();
    (text("state"), row.try_get("", "score").unwrap(), text("reasons"))
}

/// Writes a comment this long after its picture was seen.
async fn write(browser: &Browser<'_>, after_ms: i64, fields: &[(&str, &str)]) -> Page {
    picture(browser, "a").await;
    let proof = proof(browser, "a").await;
    browser.app.clock.advance(after_ms);
    browser.post(ON_A, &[fields, &[("answer", ANSWER), ("proof", &proof)]].concat()).await
}

#[rocket::async_test]
async fn each_comment_keeps_its_score_and_its_reasons() {
    let app = with_articles().await;
    for (after_ms, name, body, homepage, expected) in [
        (9000, "Ann", "Thank you for this", "", ("held", 0, "reason-moderated")),
        (9000, "Ann", "see https://example.com", "", ("held", 300, "reason-links")),
        (2000, "Ann", "Sent in no time", "", ("held", 200, "reason-too-fast")),
        (9000, "Ann", "My browser fills in every field", "Ann", ("held", 300, "reason-honeypot")),
        (2000, "Ann", "A script fills in every field", "x", ("spam", 500, "reason-honeypot")),
        (9000, "Ann", "buy at example.com", "x", ("spam", 600, "reason-honeypot")),
        (9000, "Best SEO", "Nice", "", ("held", 300, "reason-name-advert")),
        (9000, "Ann", "ring ۰۹۱۲ ۱۲۳ ۴۵۶۷", "", ("held", 250, "reason-long-number")),
        (9000, "Ann", "via\u{2060}gra", "", ("held", 150, "reason-hidden-marks")),
    ] {
        let fields = [("name", name), ("body", body), ("homepage", homepage)];

        let page = write(&app.browser(), after_ms, &fields).await;

        assert_eq!(page.status, 303, "nothing is refused by its content: {body}");
        let (state, score, reasons) = newest(&app).await;
        assert_eq!((state.as_str(), score), (expected.0, expected.1), "{body}: {reasons}");
        assert!(reasons.contains(expected.2), "{body}: {reasons}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_script_is_told_what_a_person_is_told() {
    let app = with_articles().await;
    let person = write(&app.browser(), 9000, &[("name", "Ann"), ("body", "words of a person")]).await;
    let trapped = [("name", "Ann"), ("body", "words of a script"), ("homepage", "x")];
    let script = write(&app.browser(), 100, &trapped).await;

    assert_eq!(newest(&app).await.0, "spam");
    let without_id = |page: &Page| page.location().unwrap().split('#').next().unwrap().to_owned();
    assert_eq!((person.status, without_id(&person)), (script.status, without_id(&script)));
    app.close().await;
}
