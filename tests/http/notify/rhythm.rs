//! How often moderators get letters: what they chose, within what they may see.

use super::*;
use crate::accounts::signed_in;
use crate::app::Browser;

async fn ann(app: &TestApp) -> Browser<'_> {
    signed_in(app, "Ann", "desk@mail.test", Role::Moderator).await
}

/// A program with one moderator who says this about letters.
async fn wishing(fields: &[(&str, &str)]) -> TestApp {
    let app = quiet().await;
    command(&app, "UPDATE account SET wants_letters = FALSE").await;
    let browser = ann(&app).await;
    let answer = browser.post("/desk/letters", fields).await;
    assert_eq!(answer.status, 303, "{:?}", answer.all(".faults"));
    drop(browser);
    app
}

fn subjects(app: &TestApp) -> Vec<String> {
    app.mailer.kept().into_iter().map(|letter| letter.subject).collect()
}

#[rocket::async_test]
async fn the_page_keeps_what_was_chosen_and_says_what_is_wrong() {
    let app = quiet().await;
    let ann = ann(&app).await;
    for lang in ["fa", "sr", "cs", "en"] {
        let page = ann.get(&format!("/desk/letters?lang={lang}")).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.attribute("input[name=rhythm][checked]", "value").as_deref(), Some("at_once"));
        assert!(page.attributes("#zones option", "value").len() > 300);
    }
    let fields = [("rhythm", "daily"), ("at_hour", "7"), ("zone", "Asia/Tehran"), ("per_hour", "3")];
    let page = ann.post_and_follow("/desk/letters", &fields).await;
    assert_eq!(page.attribute("input[name=rhythm][checked]", "value").as_deref(), Some("daily"));
    assert_eq!(page.attribute("#at_hour option[selected]", "value").as_deref(), Some("7"));
    assert_eq!(page.value("zone").as_deref(), Some("Asia/Tehran"));
    assert_eq!(page.value("per_hour").as_deref(), Some("3"));
    let line = crate::query::text(&app, "SELECT after AS x FROM log_entry WHERE act = 'letters-set'").await;
    assert_eq!(line, "daily 07:00 Asia/Tehran, 3/h");

    let wrong = [("rhythm", "daily"), ("at_hour", "24"), ("zone", "<b>Mars"), ("per_hour", "0")];
    let refused = ann.post("/desk/letters", &wrong).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.all(".faults li").len(), 3, "{}", refused.text());
    assert_eq!(ann.get("/desk/letters").await.value("zone").as_deref(), Some("Asia/Tehran"));
    app.close().await;
}

#[rocket::async_test]
async fn a_pause_gathers_what_comes_meanwhile() {
    let app = wishing(&[("rhythm", "every"), ("every_minutes", "30"), ("per_hour", "12")]).await;
    comment(&app, "one").await;
    app.clock.advance(20 * MINUTE_MS);
    comment(&app, "two").await;
    app.deliver().await;
    assert!(subjects(&app).is_empty(), "twenty minutes are no pause of thirty");

    round_after(&app, 10).await;

    assert_eq!(subjects(&app), ["[Nazar] 2 comments await moderation"]);
    let letter = app.mailer.kept().pop().unwrap();
    for part in [&letter.text, &letter.html] {
        assert!(part.contains("one") && part.contains("two"), "{part}");
        assert_eq!(part.matches("/letters/deed/").count(), 6, "each with its links");
    }
    comment(&app, "three").await;
    for _ in 0..5 {
        round_after(&app, 6).await;
    }
    assert_eq!(subjects(&app).len(), 2);
    app.close().await;
}

#[rocket::async_test]
async fn a_daily_letter_comes_at_the_hour_of_its_reader_on_the_days_when_the_clocks_change_too() {
    // It is 10:00 UTC on 21 March 2026. Prague is an hour ahead, two from the 29th on.
    let app =
        wishing(&[("rhythm", "daily"), ("at_hour", "8"), ("zone", "Europe/Prague"), ("per_hour", "12")])
            .await;
    let mut came = Vec::new();
    for day in 0..10 {
        comment(&app, &format!("of day {day}")).await;
        for _ in 0..24 {
            let before = subjects(&app).len();
            round_after(&app, 60).await;
            if subjects(&app).len() > before {
                let hours = (app.clock.now_ms() - crate::app::NOW) / (60 * MINUTE_MS) + 10;
                came.push((21 + hours / 24, hours % 24));
            }
        }
    }

    let winter = (22..29).map(|day| (day, 7));
    let summer = (29..32).map(|day| (day, 6));
    assert_eq!(came, winter.chain(summer).collect::<Vec<_>>());
    app.close().await;
}

#[rocket::async_test]
async fn whoever_wants_none_gets_none_and_the_others_do() {
    let app = wishing(&[("rhythm", "none"), ("per_hour", "12")]).await;
    moderator(&app, "zoe@mail.test", Locale::En).await;
    comment(&app, "one").await;

    app.deliver().await;

    let to: Vec<String> = app.mailer.kept().into_iter().map(|letter| letter.to).collect();
    assert_eq!(to, ["zoe@mail.test"]);
    assert_eq!(crate::query::number(&app, "SELECT COUNT(*) AS x FROM notice").await, 0, "nothing is owed");
    app.close().await;
}

#[rocket::async_test]
async fn m10_nobody_gets_more_letters_an_hour_than_they_want() {
    let app = wishing(&[("rhythm", "at_once"), ("per_hour", "2")]).await;
    let mut times = Vec::new();
    for n in 0..60 {
        comment(&app, &format!("number {n}")).await;
        let before = subjects(&app).len();
        round_after(&app, 3).await;
        times.extend(std::iter::repeat_n(n * 3, subjects(&app).len() - before));
    }

    assert!(times.len() >= 4, "{times:?}");
    for window in times.windows(3) {
        assert!(window[2] - window[0] >= 60, "three within an hour: {times:?}");
    }
    round_after(&app, 61).await;
    round_after(&app, 61).await;
    assert_eq!(
        crate::query::number(&app, "SELECT COUNT(*) AS x FROM notice").await,
        0,
        "nothing is forgotten"
    );
    app.close().await;
}

#[rocket::async_test]
async fn a27_nobody_is_told_of_what_they_may_not_see() {
    let app = quiet().await;
    moderator(&app, "fa@mail.test", Locale::En).await;
    command(&app, "UPDATE account SET scope_langs = 'fa,cs' WHERE email = 'fa@mail.test'").await;
    comment(&app, "in English").await;

    app.deliver().await;

    let to: Vec<String> = app.mailer.kept().into_iter().map(|letter| letter.to).collect();
    assert_eq!(to, ["ann@mail.test"]);
    command(&app, "UPDATE account SET role = 'admin' WHERE email = 'fa@mail.test'").await;
    comment(&app, "again").await;
    app.deliver().await;
    assert_eq!(app.mailer.kept().len(), 3, "an administrator is never limited");
    app.close().await;
}
