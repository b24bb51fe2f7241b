//! The captcha through the front door: every known way around one, by its number in the list of bypasses (T) and
//! of threats (V).

use nazar::articles::{self, File, Import};
use nazar::config::{CaptchaMode, Limit, LimitKind};
use rocket::http::ContentType;
use sea_orm::ConnectionTrait;

use crate::app::{ANSWER, BASE_URL, Browser, TestApp, encode};
use crate::page::Page;

pub const MINUTE: i64 = 60_000;
pub const ON_A: &str = "/articles/a/comments";
const ON_B: &str = "/articles/b/comments";

/// Where pictures are asked for. A browser without scripts proves no work, so that both ask it.
pub const MODES: [CaptchaMode; 2] = [CaptchaMode::Always, CaptchaMode::Suspicious];

/// A program with two English articles and a Persian one.
pub async fn with_articles() -> TestApp {
    in_mode(CaptchaMode::Always).await
}

/// The same, asking for pictures in this mode.
pub async fn in_mode(mode: CaptchaMode) -> TestApp {
    asking(mode, &[]).await
}

pub async fn with_limits(changes: &[(LimitKind, Option<Limit>)]) -> TestApp {
    asking(CaptchaMode::Always, changes).await
}

async fn asking(mode: CaptchaMode, changes: &[(LimitKind, Option<Limit>)]) -> TestApp {
    let app = TestApp::with(|settings| {
        settings.captcha.mode = mode;
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
        for (kind, limit) in changes {
            settings.rate_limits.set(*kind, *limit);
        }
    })
    .await;
    import_articles(&app).await;
    app
}

/// The same articles for a program with other settings.
pub async fn import_articles(app: &TestApp) {
    for (slug, lines) in
        [("a", "lang: en\n"), ("b", "lang: en\n"), ("c", "lang: fa\n"), ("d", "lang: en\ndraft: true\n")]
    {
        let content = format!("---\ntitle: {slug}\n{lines}published_at: 2020-01-01\n---\n\nText.\n");
        let file = File { name: format!("{slug}.md"), content: content.into_bytes() };
        let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
        assert!(matches!(done, Import::Done(_)), "{done:?}");
    }
}

async fn n_comments(app: &TestApp) -> i64 {
    let statement = sea_orm::Statement::from_string(
        app.db.r().get_database_backend(),
        "SELECT COUNT(*) AS n FROM comment",
    );
    app.db.r().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

/// Fetches the picture that the article page shows, and with it a ticket in the cookie.
pub async fn picture(browser: &Browser<'_>, slug: &str) -> Page {
    let page = browser.get(&format!("/captcha/new.png?page=/articles/{slug}")).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page
}

/// Sends a comment of these words with this answer.
pub async fn send(browser: &Browser<'_>, to: &str, words: &str, answer: &str) -> Page {
    browser.post(to, &[("name", "Ann"), ("body", words), ("answer", answer)]).await
}

/// Refused with the words kept, and nothing stored.
#[track_caller]
fn refused(page: &Page, words: &str) {
    assert_eq!(page.status, 422, "{}", page.text());
    assert_eq!(page.value("body").map(|body| body.trim().to_owned()).as_deref(), Some(words));
}

/// The newest ticket of a browser's cookie.
pub fn newest(browser: &Browser<'_>) -> String {
    browser.cookie("nazar_tickets").unwrap().split('.').next().unwrap().to_owned()
}

#[rocket::async_test]
async fn t01_t02_v01_no_answer_no_ticket_no_comment() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        let body = ("body", "some words");
        let name = ("name", "Ann");
        picture(&browser, "a").await;

        for fields in [
            &[name, body][..],
            &[name, body, ("answer", "")],
            &[name, body, ("answer", " \u{200c}\t")],
            &[name, body, ("answer[]", ANSWER)],
            &[name, body, ("answer[0]", ANSWER)],
            &[name, body, ("answer", ""), ("answer", ANSWER)],
            &[name, body, ("answer", ANSWER), ("ticket", "AAAAAAAAAAAAAAAAAAAAAA")],
        ] {
            refused(&browser.post(ON_A, fields).await, "some words");
        }
        let stranger = app.browser();
        for ticket in
            ["", "null", "0", "undefined", "' OR 1=1 --", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAA"]
        {
            let fields = [name, body, ("answer", ANSWER), ("ticket", ticket)];
            refused(&stranger.post(ON_A, &fields).await, "some words");
        }
        assert_eq!(n_comments(&app).await, 0);
        app.close().await;
    }
}

#[rocket::async_test]
async fn t03_t05_one_answer_lets_in_one_comment() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        picture(&browser, "a").await;

        assert_eq!(send(&browser, ON_A, "the first words", ANSWER).await.status, 303);
        refused(&send(&browser, ON_A, "other words", ANSWER).await, "other words");
        assert_eq!(n_comments(&app).await, 1);

        // The same form once more is a double click, not a second comment.
        assert_eq!(send(&browser, ON_A, "the first words", ANSWER).await.status, 303);
        assert_eq!(n_comments(&app).await, 1);
        app.close().await;
    }
}

#[rocket::async_test]
async fn t04_v02_of_sixteen_posts_at_once_exactly_one_is_stored() {
    for mode in MODES {
        let app = in_mode(mode).await;
        for round in 1..=5 {
            let browser = app.browser();
            picture(&browser, "a").await;
            let words: Vec<String> = (0..16).map(|n| format!("words {round} {n}")).collect();
            let posts = words.iter().map(|words| send(&browser, ON_A, words, ANSWER));

            let answers = futures_util::future::join_all(posts).await;

            assert_eq!(answers.iter().filter(|page| page.status == 303).count(), 1);
            assert_eq!(n_comments(&app).await, round);
        }
        app.close().await;
    }
}

#[rocket::async_test]
async fn t06_v09_a_ticket_is_good_on_its_own_page_for_its_own_holder() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let holder = app.browser();
        picture(&holder, "a").await;

        refused(&send(&holder, ON_B, "words", ANSWER).await, "words");
        refused(&send(&app.browser(), ON_A, "words", ANSWER).await, "words");
        assert_eq!(n_comments(&app).await, 0);

        assert_eq!(send(&holder, ON_A, "words", ANSWER).await.status, 303);
        app.close().await;
    }
}

#[rocket::async_test]
async fn t07_v10_a_ticket_lives_half_an_hour_by_any_clock() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();

        picture(&browser, "a").await;
        app.clock.advance(30 * MINUTE - 1000);
        assert_eq!(send(&browser, ON_A, "in time", ANSWER).await.status, 303);

        picture(&browser, "a").await;
        app.clock.advance(30 * MINUTE + 1000);
        refused(&send(&browser, ON_A, "too late", ANSWER).await, "too late");
        app.clock.advance(-60 * MINUTE);
        refused(&send(&browser, ON_A, "too late", ANSWER).await, "too late");
        assert_eq!(n_comments(&app).await, 1);
        app.close().await;
    }
}

#[rocket::async_test]
async fn a_form_left_open_for_an_hour_posts_after_one_new_picture() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        picture(&browser, "a").await;
        app.clock.advance(60 * MINUTE);

        let page = send(&browser, ON_A, "slow words", ANSWER).await;
        refused(&page, "slow words");
        let ticket = page.value("ticket").unwrap();

        let fields = [("name", "Ann"), ("body", "slow words"), ("answer", ANSWER), ("ticket", &ticket)];
        assert_eq!(browser.post(ON_A, &fields).await.status, 303);
        app.close().await;
    }
}

#[rocket::async_test]
async fn t10_v03_a_wrong_answer_ends_its_ticket_and_the_fifth_goes_to_the_queue() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        let first = picture(&browser, "a").await;
        let dead = newest(&browser);

        let mut page = send(&browser, ON_A, "patient words", "22222").await;
        refused(&page, "patient words");
        refused(&send(&browser, ON_A, "patient words", ANSWER).await, "patient words");
        assert_eq!(browser.get(&format!("/captcha/{dead}.png")).await.status, 404);

        for n in 2..=5 {
            let ticket = page.value("ticket").unwrap();
            assert_ne!(ticket, dead);
            let fresh = browser.get(&format!("/captcha/{ticket}.png")).await;
            assert_eq!(fresh.status, 200);
            assert_ne!(fresh.bytes, first.bytes);
            let fields =
                [("name", "Ann"), ("body", "patient words"), ("answer", "22222"), ("ticket", &ticket)];
            page = browser.post(ON_A, &fields).await;
            if n < 5 {
                refused(&page, "patient words");
            }
        }
        assert_eq!(page.status, 303, "the fifth wrong answer goes to the queue");
        assert_eq!(n_comments(&app).await, 1);
        app.close().await;
    }
}

#[rocket::async_test]
async fn t18_no_other_method_gets_around_the_picture() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        let body = encode(&[("name", "Ann"), ("body", "words")]);
        for method in ["PUT", "PATCH", "DELETE", "POST"] {
            let fields = format!("_method={method}&{body}");
            let origin = rocket::http::Header::new("Origin", BASE_URL);
            let request = app.client.post(ON_A).header(ContentType::Form).header(origin).body(fields);
            let page = browser.send(request).await;
            assert_eq!(page.status, 422, "{method}");
        }
        assert_eq!(n_comments(&app).await, 0);
        app.close().await;
    }
}

#[rocket::async_test]
async fn who_cannot_read_the_picture_reaches_the_queue_once_a_ticket() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        picture(&browser, "a").await;
        let fields = [("name", "Ann"), ("body", "unread words"), ("unread", "1")];

        assert_eq!(browser.post(ON_A, &fields).await.status, 303);

        assert_eq!(n_comments(&app).await, 1);
        refused(&send(&browser, ON_A, "more words", ANSWER).await, "more words");
        app.close().await;
    }
}
