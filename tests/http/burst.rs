//! Many comments in one moment: each is judged by everything that is known, and none is lost.

use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::join_all;
use nazar::accounts::Role;

use crate::accounts::{ADMIN, PASSWORD, account, log_in};
use crate::app::{ANSWER, TestApp};
use crate::captcha::{ON_A, picture, with_articles};
use crate::query::{by_hand, number};

/// As many texts called spam as a site may know, with sketches that have nothing in common.
fn known_spam(n: u64) -> String {
    let row = |id: u64| {
        let mixed = id.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let bits = (mixed ^ mixed >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9).cast_signed();
        let band = |n: u32| bits.cast_unsigned() >> (16 * n) & 0xFFFF;
        let bands = [band(0), band(1), band(2), band(3)].map(|band| band.to_string()).join(", ");
        format!("(1, 'comment', {}, {bits}, {bands}, 'Latn', TRUE, 1)", 1_000_000 + id)
    };
    let rows: Vec<String> = (0..n).map(row).collect();
    let columns =
        "site_id, subject_kind, subject_id, simhash, band_1, band_2, band_3, band_4, script, is_spam, at";
    format!("INSERT INTO fingerprint ({columns}) VALUES {}", rows.join(", "))
}

#[rocket::async_test]
async fn a_burst_is_judged_in_full_beside_thousands_of_known_texts() {
    let app = with_articles().await;
    by_hand(&app, &known_spam(5_000)).await;
    let browsers: Vec<_> = (0..30).map(|_| app.browser()).collect();
    for browser in &browsers {
        picture(browser, "a").await;
    }
    app.clock.advance(20_000);
    let texts: Vec<String> = (0..30)
        .map(|n| format!("Thank you, chapter {n} was what I had been looking for since {}", 1990 + n))
        .collect();

    let posts = browsers.iter().zip(&texts).map(|(browser, text)| async move {
        browser.post(ON_A, &[("name", "Ann"), ("body", text), ("answer", ANSWER)]).await.status
    });
    assert!(join_all(posts).await.iter().all(|status| *status == 303));

    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 30);
    let unjudged = "SELECT COUNT(*) AS x FROM comment WHERE reasons LIKE '%unjudged%'";
    assert_eq!(number(&app, unjudged).await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn a16_two_hundred_who_sign_in_at_once_keep_no_reader_waiting() {
    let app = TestApp::new().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let n_answered = AtomicUsize::new(0);
    let guess = async |n: usize| {
        let guesser = app.browser().at(&format!("203.0.{n}.9:4711"));
        let answer = log_in(&guesser, &format!("somebody{n}@example.org"), "a wrong password").await;
        n_answered.fetch_add(1, Ordering::Relaxed);
        answer.status
    };
    let read = async {
        let page = app.browser().get("/").await;
        (page.status, n_answered.load(Ordering::Relaxed))
    };

    let (statuses, (status, n_before)) = rocket::tokio::join!(join_all((0..200).map(guess)), read);

    assert_eq!(status, 200);
    assert!(n_before < 200, "the reader was served while passwords were still compared");
    assert!(statuses.iter().all(|status| *status == 422), "two at a time, each in its turn: {statuses:?}");
    assert_eq!(log_in(&app.browser(), ADMIN, PASSWORD).await.status, 303, "and the owner gets in");
}
