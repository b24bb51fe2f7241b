//! Too much at once: hard limits answer 429 and keep the text, soft ones hold, a flooded article slows down,
//! and moderators get few letters.

use nazar::articles::{self, File};
use nazar::config::{CaptchaMode, Limit, LimitKind, Settings};
use sea_orm::{ConnectionTrait, Statement};

use crate::accounts::moderator;
use crate::app::{Browser, TestApp};
use crate::page::Page;

const POST: &str = "/articles/a/comments";

/// An open article without pictures, and these limits alone.
async fn open(limits: &[(LimitKind, u32, u32)]) -> TestApp {
    let set = |settings: &mut Settings| {
        settings.captcha.mode = CaptchaMode::Off;
        for kind in LimitKind::ALL {
            let limit = limits.iter().find(|(one, ..)| *one == kind);
            settings
                .rate_limits
                .set(kind, limit.map(|(_, count, per_s)| Limit { count: *count, per_s: *per_s }));
        }
    };
    let app = TestApp::with(set).await;
    for slug in ["a", "b"] {
        let text =
            format!("---\ntitle: {slug}\nlang: en\npublished_at: 2026-01-02\ncomments: open\n---\n\nText.\n");
        let file = File { name: format!("{slug}.md"), content: text.into() };
        articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    }
    app
}

async fn write(browser: &Browser<'_>, to: &str, n: usize) -> Page {
    browser.post(to, &[("name", "Ann"), ("body", &format!("Thank you, and again {n}"))]).await
}

/// The state and the reasons of the newest comment.
async fn newest(app: &TestApp) -> (String, String) {
    let query = "SELECT state, reasons FROM comment ORDER BY id DESC LIMIT 1";
    let statement = Statement::from_string(app.db.r().get_database_backend(), query);
    let row = app.db.r().query_one_raw(statement).await.unwrap().unwrap();
    (row.try_get("", "state").unwrap(), row.try_get("", "reasons").unwrap())
}

#[rocket::async_test]
async fn every_hard_limit_answers_429_and_keeps_the_text() {
    for kind in [LimitKind::CommentAuthor, LimitKind::CommentNetwork, LimitKind::CommentGlobal] {
        let app = open(&[(kind, 3, 600)]).await;
        let browser = app.browser();
        // The first comment brings the cookie by which a browser is known.
        let n_free = usize::from(kind == LimitKind::CommentAuthor) + 3;
        for n in 0..n_free {
            assert_eq!(write(&browser, POST, n).await.status, 303, "{kind:?} {n}");
        }

        let refused = write(&browser, POST, 77).await;

        assert_eq!(refused.status, 429, "{kind:?}");
        assert!(refused.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
        assert_eq!(refused.first("textarea[name=body]").unwrap().trim(), "Thank you, and again 77");
        app.clock.advance(600_000);
        assert_eq!(write(&browser, POST, 78).await.status, 303, "{kind:?}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn a_soft_limit_holds_what_comes_after_it() {
    for (kind, is_network) in [(LimitKind::HeldAuthor, false), (LimitKind::HeldNetwork, true)] {
        let app = open(&[(kind, 2, 600)]).await;
        let browser = app.browser().at("203.0.113.1:4711");
        let neighbour = app.browser().at("203.0.113.2:4711");
        for n in 0..2 {
            assert_eq!(write(&browser, POST, n).await.status, 303);
            assert_eq!(newest(&app).await.0, "published", "{kind:?} {n}");
        }

        assert_eq!(write(&browser, POST, 2).await.status, 303);
        let (state, reasons) = newest(&app).await;
        assert_eq!(state, "held", "{kind:?}");
        assert!(reasons.contains("reason-soft-cap"), "{reasons}");
        assert_eq!(write(&neighbour, POST, 3).await.status, 303);
        assert_eq!(newest(&app).await.0 == "held", is_network, "{kind:?}");
        app.clock.advance(600_000);
        assert_eq!(write(&browser, POST, 4).await.status, 303);
        assert_eq!(newest(&app).await.0, "published", "{kind:?}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn a_flooded_article_slows_down_and_the_moderators_are_told_once() {
    let app = open(&[(LimitKind::HeldArticle, 10, 600)]).await;
    let _desk = moderator(&app).await;
    // Somebody whom the moderators trust.
    let trusted = app.browser();
    for n in 0..2 {
        write(&trusted, "/articles/b/comments", n).await;
    }
    app.db
        .write(async |tx| {
            tx.execute_unprepared("UPDATE comment SET decided_at = created_at").await?;
            Ok(())
        })
        .await
        .unwrap();

    for n in 0..10 {
        write(&app.browser(), POST, 100 + n).await;
        assert_eq!(newest(&app).await.0, "published", "{n}");
    }
    for n in 0..20 {
        assert_eq!(write(&app.browser(), POST, 200 + n).await.status, 303);
        let (state, reasons) = newest(&app).await;
        assert_eq!(state, "held", "{n}");
        assert!(reasons.contains("reason-slow-mode"), "{reasons}");
    }
    write(&trusted, POST, 300).await;
    assert_eq!(newest(&app).await.0, "held", "trusted writers wait too");
    write(&trusted, "/articles/b/comments", 301).await;
    assert_eq!(newest(&app).await.0, "published", "other articles do not slow down");
    app.deliver().await;
    app.deliver().await;

    let letters = app.mailer.kept();
    let about = |what: &str| letters.iter().filter(|letter| letter.subject.contains(what)).count();
    assert_eq!(about("Many comments at once"), 1, "{:?}", letters.len());
    assert_eq!(letters.len(), 1, "the burst is told of together, later");
    app.clock.advance(601_000);
    app.deliver().await;
    let letters = app.mailer.kept();
    assert_eq!(letters.len(), 2, "one digest for all that is held");
    assert!(letters[1].subject.contains("21"), "{}", letters[1].subject);
    write(&app.browser(), POST, 400).await;
    assert_eq!(newest(&app).await.0, "published", "the flood is over");
    app.close().await;
}
