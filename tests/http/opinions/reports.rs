//! Telling the services what a person decided, asking again in time, and forgetting.

use super::{Services, comment, decide, number, open, row, work};
use crate::accounts::moderator;

#[rocket::async_test]
async fn a_decision_is_reported_with_the_very_values_of_the_question() {
    let services = Services::start().await;
    let app = open(|settings| {
        services.switch_on(settings);
        settings.opinions.share_personal = true;
    })
    .await;
    let moderator = moderator(&app).await;
    let (id, ..) = comment(&app, &[("body", "سلام & = +\r\nدو خط"), ("homepage", "x y")]).await;
    app.clock.advance(3_600_000);

    decide(&moderator, &id, "spam").await;
    assert!(services.akismet.calls_to("submit").is_empty(), "nothing is sent while the moderator waits");
    work(&app).await;
    work(&app).await;

    let asked = services.akismet.calls_to("comment-check").remove(0);
    let told = services.akismet.calls_to("submit-spam");
    assert_eq!(told.iter().map(|call| call.body.as_str()).collect::<Vec<_>>(), [asked.body.as_str()]);
    let learned = services.rspamd.calls_to("/learnspam");
    assert_eq!(learned.len(), 1);
    assert_eq!(learned[0].body, services.rspamd.calls_to("checkv2")[0].body);
    let tell = services.spamd.calls_to("TELL");
    assert_eq!(tell.len(), 1);
    assert_eq!((tell[0].header("message-class"), tell[0].header("set")), (Some("spam"), Some("local")));
    assert_eq!(tell[0].body, services.spamd.calls_to("CHECK")[0].body);

    decide(&moderator, &id, "not-spam").await;
    work(&app).await;
    let told = services.akismet.calls_to("submit-ham");
    assert_eq!(told.iter().map(|call| call.body.as_str()).collect::<Vec<_>>(), [asked.body.as_str()]);
    assert_eq!(services.rspamd.calls_to("/learnham").len(), 1);
    assert_eq!(services.spamd.calls_to("TELL").len(), 2);
    app.close().await;
}

#[rocket::async_test]
async fn a_report_that_is_not_taken_is_sent_again_and_an_undone_one_is_not_sent() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on_akismet(settings)).await;
    let moderator = moderator(&app).await;
    let (id, ..) = comment(&app, &[("body", "Words to be judged")]).await;

    decide(&moderator, &id, "spam").await;
    decide(&moderator, &id, "undo").await;
    work(&app).await;
    assert!(services.akismet.calls_to("submit").iter().all(|call| call.line.contains("submit-ham")));
    let before = services.akismet.calls_to("submit").len();

    services.akismet.break_down(true);
    decide(&moderator, &id, "spam").await;
    work(&app).await;
    work(&app).await;
    assert_eq!(services.akismet.calls_to("submit-spam").len(), 1, "not again at once");
    services.akismet.break_down(false);
    app.clock.advance(61_000);
    work(&app).await;
    app.clock.advance(61_000);
    work(&app).await;
    assert_eq!(services.akismet.calls_to("submit-spam").len(), 2, "again, until it is taken");

    decide(&moderator, &id, "undo").await;
    work(&app).await;
    assert_eq!(services.akismet.calls_to("submit").len(), before + 3, "what was told is taken back");
    app.close().await;
}

#[rocket::async_test]
async fn a_recheck_is_asked_in_time_and_replaces_its_reason() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on_akismet(settings)).await;
    let (id, state, _) = comment(&app, &[("body", "Wait #recheck:5 a bit")]).await;
    assert_eq!(state, "held");
    work(&app).await;
    assert_eq!(services.akismet.calls().len(), 1, "not before its time");

    app.clock.advance(5_000);
    work(&app).await;
    work(&app).await;

    let calls = services.akismet.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[1].field("recheck_reason").as_deref(), Some("recheck-after"));
    let query = format!("SELECT reasons, state, score FROM comment WHERE public_id = '{id}'");
    let row = row(&app, &query).await;
    let reasons: String = row.try_get("", "reasons").unwrap();
    assert!(reasons.contains("reason-akismet-spam") && !reasons.contains("recheck"), "{reasons}");
    assert_eq!(row.try_get::<String>("", "state").unwrap(), "held");
    assert_eq!(row.try_get::<i32>("", "score").unwrap(), 300);
    app.close().await;
}

#[rocket::async_test]
async fn questions_are_forgotten_after_a_month() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on_akismet(settings)).await;
    let (id, ..) = comment(&app, &[("body", "Old words")]).await;
    app.clock.advance(31 * 86_400_000);
    nazar::opinions::prune(&app.db, app.clock.now_ms()).await.unwrap();

    decide(&moderator(&app).await, &id, "spam").await;
    work(&app).await;

    assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM second_opinion").await, 0);
    assert!(services.akismet.calls_to("submit").is_empty());
    app.close().await;
}
