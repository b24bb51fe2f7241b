//! The learning filter: moderators decide at the desk, and the next comment is judged by what they taught.

use nazar::entities::ids::DEFAULT_SITE;
use nazar::spam::{self, Filter, Learned, Sample, Words};
use sea_orm::ConnectionTrait;

use crate::accounts::moderator;
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{MINUTE, ON_A, picture, with_articles};
use crate::query::{number, text};

const DAY_MS: i64 = 86_400_000;

/// Sends a comment as a reader would and answers its public id.
async fn comment(app: &TestApp, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let answer = reader.post(ON_A, &[("name", "Ann"), ("body", words), ("answer", ANSWER)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

async fn act(browser: &Browser<'_>, id: &str, what: &str, seen: &str) {
    let answer = browser.post(&format!("/desk/comments/{id}/{what}"), &[("seen", seen)]).await;
    assert_eq!(answer.status, 303, "{what}: {}", answer.text());
}

/// How many labels there are: spam, and honest.
async fn labels(app: &TestApp) -> (i64, i64) {
    let spam = number(app, "SELECT COUNT(*) AS x FROM label WHERE is_spam").await;
    (spam, number(app, "SELECT COUNT(*) AS x FROM label").await - spam)
}

/// The background job, a minute later.
async fn keep_up(app: &TestApp) -> bool {
    app.clock.advance(MINUTE);
    let filter = app.client.rocket().state::<Filter>().unwrap();
    spam::keep_up(&app.db, filter, app.clock.now_ms()).await.unwrap()
}

/// What a node that has just started thinks of a text.
async fn opinion(app: &TestApp, body: &str) -> Option<Learned> {
    let words = Words { name: "Ann", body, ..Words::default() };
    Filter::default().opinion(&app.db, DEFAULT_SITE, &words).await.unwrap()
}

/// Enough decisions for a whole say, from a table.
async fn taught(app: &TestApp) {
    let honest = ["I liked the part about", "Thank you for", "We tried the same with", "What about"];
    let sellers =
        ["Check out my channel and", "Buy cheap watches,", "Make money at home,", "Free followers,"];
    let make = |starts: [&str; 4], end: &str, is_spam| -> Vec<Sample> {
        let text = |n: usize| format!("{} {end} {n}", starts[n % 4]);
        (0..110).map(|n| Sample { text: text(n), is_spam, ..Sample::default() }).collect()
    };
    let samples = [make(honest, "your old garden.", false), make(sellers, "subscribe now!", true)].concat();
    spam::import(&app.db, DEFAULT_SITE, &samples, app.clock.now_ms()).await.unwrap();
}

#[rocket::async_test]
async fn decisions_teach_and_what_is_undone_is_forgotten() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let mut ids = Vec::new();
    for words in ["A good step", "Buy watches", "Off topic", "asdf"] {
        ids.push(comment(&app, words).await);
    }
    assert_eq!(labels(&app).await, (0, 0), "nothing is learned from guesses");
    assert!(!keep_up(&app).await, "and nothing is trained");

    act(&desk, &ids[0], "approval", "held").await;
    act(&desk, &ids[1], "spam", "held").await;
    act(&desk, &ids[2], "rejection", "held").await;
    act(&desk, &ids[3], "trash", "held").await;
    assert_eq!(labels(&app).await, (1, 1), "what is rejected or thrown away says nothing of spam");
    assert!(text(&app, "SELECT words AS x FROM label WHERE is_spam").await.contains("Buy watches"));
    assert!(keep_up(&app).await);
    assert!(!keep_up(&app).await, "up to date");

    act(&desk, &ids[1], "undo", "spam").await;
    assert_eq!(labels(&app).await, (0, 1));
    act(&desk, &ids[0], "spam", "published").await;
    assert_eq!(labels(&app).await, (1, 0));
    act(&desk, &ids[0], "undo", "spam").await;
    assert_eq!(labels(&app).await, (0, 1), "the decision before holds again");
    act(&desk, &ids[1], "spam", "held").await;
    act(&desk, &ids[1], "not-spam", "spam").await;
    assert_eq!(labels(&app).await, (0, 2));
    assert!(keep_up(&app).await);
    app.close().await;
}

#[rocket::async_test]
async fn words_that_their_writer_changed_are_taught_anew() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let fields = [("name", "Ann"), ("body", "The first words"), ("answer", ANSWER)];
    assert_eq!(reader.post(ON_A, &fields).await.status, 303);
    let id = text(&app, "SELECT public_id AS x FROM comment").await;
    act(&desk, &id, "approval", "held").await;

    let changed = [("name", "Ann"), ("body", "Second thoughts: https://new.example")];
    assert_eq!(reader.post(&format!("/comments/{id}/edit"), &changed).await.status, 303);
    act(&desk, &id, "spam", "held").await;
    act(&desk, &id, "undo", "spam").await;
    assert_eq!(labels(&app).await, (0, 0), "nobody has said anything of these words");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM fingerprint WHERE is_spam IS NOT NULL").await, 0);
    act(&desk, &id, "approval", "held").await;

    assert_eq!(labels(&app).await, (0, 1));
    assert!(text(&app, "SELECT words AS x FROM label").await.contains("Second thoughts"));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM fingerprint WHERE NOT is_spam").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn the_next_comment_is_judged_by_what_was_taught() {
    let app = with_articles().await;
    comment(&app, "Check out my channel and subscribe today").await;
    let version = "SELECT judge_version AS x FROM comment ORDER BY id DESC LIMIT 1";
    assert!(!text(&app, version).await.contains("filter"));
    taught(&app).await;
    assert!(keep_up(&app).await);

    comment(&app, "Please check out my channel and subscribe").await;
    assert!(text(&app, version).await.contains("filter-1"), "{}", text(&app, version).await);
    let reasons = "SELECT reasons AS x FROM comment ORDER BY id DESC LIMIT 1";
    assert!(text(&app, reasons).await.contains("reason-filter-spam"), "{}", text(&app, reasons).await);

    comment(&app, "Thank you for your garden, I liked it").await;
    assert!(!text(&app, reasons).await.contains("reason-filter-spam"), "{}", text(&app, reasons).await);
    app.close().await;
}

#[rocket::async_test]
async fn a_stored_model_that_cannot_be_read_is_made_anew() {
    let app = with_articles().await;
    taught(&app).await;
    assert!(keep_up(&app).await);
    app.db
        .write(async |tx| {
            let set = match tx.get_database_backend() {
                sea_orm::DbBackend::Postgres => "UPDATE filter_model SET weights = '\\x00'",
                _ => "UPDATE filter_model SET weights = x'00'",
            };
            tx.execute_unprepared(set).await?;
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!(opinion(&app, "subscribe").await, None);

    app.clock.advance(MINUTE);
    assert!(spam::keep_up(&app.db, &Filter::default(), app.clock.now_ms()).await.unwrap());

    assert!(opinion(&app, "Check out my channel and subscribe").await.unwrap().p > 0.9);
    app.close().await;
}

#[rocket::async_test]
async fn a_taught_comment_that_is_undone_leaves_no_trace() {
    let app = with_articles().await;
    taught(&app).await;
    assert!(keep_up(&app).await);
    let before = opinion(&app, "A new phrase about bees").await.unwrap();
    let desk = moderator(&app).await;
    let id = comment(&app, "A new phrase about bees").await;

    act(&desk, &id, "spam", "held").await;
    assert!(keep_up(&app).await);
    let taught = opinion(&app, "A new phrase about bees").await.unwrap();
    assert!(taught.p > before.p + 0.2, "{before:?} {taught:?}");
    assert_eq!((taught.n_labels, taught.n_spam, taught.n_ham), (221, 111, 110));

    act(&desk, &id, "undo", "spam").await;
    assert!(keep_up(&app).await);
    let after = opinion(&app, "A new phrase about bees").await.unwrap();
    assert_eq!(after.logit.to_bits(), before.logit.to_bits(), "{before:?} {after:?}");
    assert_eq!(after.model, "filter-3");
    app.close().await;
}

#[rocket::async_test]
async fn one_node_trains_and_all_judge_alike() {
    let app = with_articles().await;
    taught(&app).await;
    let (here, there) = (Filter::default(), Filter::default());
    let now_ms = app.clock.now_ms();

    let trained = tokio::join!(spam::keep_up(&app.db, &here, now_ms), spam::keep_up(&app.db, &there, now_ms));

    let trained = [trained.0.unwrap(), trained.1.unwrap()];
    assert_eq!(trained.iter().filter(|is| **is).count(), 1, "{trained:?}");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM filter_model").await, 1);
    let words = Words { body: "subscribe to my garden", ..Words::default() };
    let one = here.opinion(&app.db, DEFAULT_SITE, &words).await.unwrap();
    assert_eq!(one, there.opinion(&app.db, DEFAULT_SITE, &words).await.unwrap());

    let desk = moderator(&app).await;
    for n in 0..4 {
        let id = comment(&app, &format!("Comment number {n}")).await;
        act(&desk, &id, "approval", "held").await;
        assert!(keep_up(&app).await);
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM filter_model WHERE weights IS NOT NULL").await, 2);
    assert_eq!(one.unwrap().model, "filter-1");
    assert_eq!(here.opinion(&app.db, DEFAULT_SITE, &words).await.unwrap().unwrap().model, "filter-5");
    app.close().await;
}

#[rocket::async_test]
async fn every_night_the_model_is_made_anew_and_measured() {
    let app = with_articles().await;
    taught(&app).await;
    assert!(keep_up(&app).await);
    assert!(!keep_up(&app).await);
    let figures = spam::figures(&app.db, DEFAULT_SITE, app.clock.now_ms()).await.unwrap();
    assert_eq!(figures.measured.len(), 1);
    assert!(figures.measured[0].metrics.auc.unwrap() > 0.99);
    assert_eq!((figures.n_labels, figures.n_spam, figures.revision), (220, 110, Some(1)));

    app.clock.advance(DAY_MS);
    assert!(keep_up(&app).await);
    assert!(!keep_up(&app).await, "once a night");

    let figures = spam::figures(&app.db, DEFAULT_SITE, app.clock.now_ms()).await.unwrap();
    assert_eq!((figures.measured.len(), figures.revision), (2, Some(2)));
    app.close().await;
}

#[rocket::async_test]
async fn the_week_is_told_by_what_moderators_decided() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let link = "Look at https://deal.example";
    for (words, act_on) in [
        (link, "spam"),
        ("Look at https://other.example too", "spam"),
        ("My page is https://friend.example", "approval"),
        ("Nothing against this one", "spam"),
        ("Nor against this", "approval"),
    ] {
        let id = comment(&app, words).await;
        act(&desk, &id, act_on, "held").await;
    }
    let foldered = async |words: &str| {
        let reader = app.browser();
        picture(&reader, "a").await;
        let fields = [("name", "Ann"), ("body", words), ("homepage", "x"), ("answer", ANSWER)];
        assert_eq!(reader.post(ON_A, &fields).await.status, 303);
        text(&app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
    };
    foldered("https://bot.example/1").await;
    let honest = foldered("https://friend.example/2 by a browser that fills in everything").await;
    act(&desk, &honest, "not-spam", "spam").await;

    let week = async || spam::figures(&app.db, DEFAULT_SITE, app.clock.now_ms()).await.unwrap();
    let now = week().await;
    let this = now.this_week();
    assert_eq!((this.n_caught, this.n_missed, this.n_doubted, this.n_lost), (3, 1, 1, 1), "{now:?}");
    assert_eq!(this.n_wrong(), 3);
    assert_eq!(now.weeks.len(), 12);

    app.clock.advance(8 * DAY_MS);
    let later = week().await;
    assert_eq!(later.this_week().n_caught, 0);
    assert_eq!(later.weeks[1].n_caught, 3);
    app.close().await;
}
