//! The page of one writer: all their comments at once.

use nazar::accounts::Role;

use super::{act, comment, of, toast, write};
use crate::accounts::{admin, moderator, signed_in};
use crate::captcha::with_articles;
use crate::query::number;

#[rocket::async_test]
async fn everything_of_one_writer_is_approved_and_undone_as_one() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let reader = app.browser();
    let id = write(&reader, "the first of two", &[]).await;
    write(&reader, "the second of two", &[]).await;
    comment(&app, "somebody else").await;
    let url = format!("/desk/authors/{}", of(&app, "reader_key", &id).await);

    let page = browser.get(&url).await;
    assert_eq!((page.status, page.all(".case").len()), (200, 2), "{}", page.text());
    assert_eq!(browser.post(&format!("{url}/approval"), &[]).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'published'").await, 2);

    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 3);
}

#[rocket::async_test]
async fn a_writer_is_blocked_and_hidden_in_one_step_and_undone_as_one() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let reader = app.browser();
    let id = write(&reader, "the first insult", &[]).await;
    write(&reader, "the second insult", &[]).await;
    act(&browser, &id, "approval", "held").await;
    let url = format!("/desk/authors/{}", of(&app, "reader_key", &id).await);

    let fields = [("reason", "insults"), ("days", "7")];
    assert_eq!(browser.post(&format!("{url}/block"), &fields).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'rejected'").await, 2);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM block").await, 1);
    assert_eq!(number(&app, "SELECT COUNT(DISTINCT batch) AS x FROM log_entry").await, 1);
    assert_eq!(browser.get(&url).await.all(".notice--bad").len(), 1);

    let line = number(&app, "SELECT MIN(id) AS x FROM log_entry WHERE batch IS NOT NULL").await;
    assert_eq!(browser.post(&format!("/desk/log/{line}/undo"), &[]).await.status, 303);
    assert_eq!(of(&app, "state", &id).await, "published");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 1);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM block").await, 0);
}

#[rocket::async_test]
async fn addresses_and_neighbours_of_a_writer_are_for_administrators() {
    let app = with_articles().await;
    let id = write(&app.browser(), "one browser", &[("email", "ann@example.org")]).await;
    write(&app.browser(), "another browser", &[("email", "ann@example.org")]).await;
    let url = format!("/desk/authors/{}", of(&app, "reader_key", &id).await);

    let seen = admin(&app).await.get(&url).await;
    assert!(seen.text().contains("ann@example.org"));
    assert_eq!(seen.all("#near-name").len(), 1);
    let browser = moderator(&app).await;
    let hidden = browser.get(&url).await;
    assert!(!hidden.text().contains("ann@example.org"));
    assert!(hidden.all("#near-name").is_empty());

    let noted = browser.post(&format!("{url}/notes"), &[("body", "یادداشت")]).await;
    assert_eq!(noted.status, 303);
    assert!(browser.get(&url).await.first(".author__notes").unwrap().contains("یادداشت"));
    let long = "۱۲۳۴ ".repeat(600);
    let refused = browser.post(&format!("{url}/notes"), &[("body", &long)]).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.first(".field__error").is_some() && refused.text().contains(long.trim()),
        "nothing is lost"
    );

    let page = browser.get(&url).await;
    assert!(page.first(".author__notes").unwrap().contains("Mina"), "who wrote it down");
    let removal = page.attribute(".author__notes form", "action").unwrap();
    let omid = signed_in(&app, "Omid", "omid@example.org", Role::Moderator).await;
    assert!(omid.get(&url).await.all(".author__notes form").is_empty(), "it is Mina's");
    assert_eq!(omid.post(&removal, &[]).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM author_note").await, 1);
    assert_eq!(browser.post(&removal, &[]).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM author_note").await, 0);
    assert_eq!(browser.get("/desk/authors/nobody").await.status, 404);
}
