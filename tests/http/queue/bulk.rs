//! One decision about many comments.

use nazar::accounts::Role;

use super::{many, set, state, write};
use crate::accounts::{moderator, signed_in};
use crate::app::Browser;
use crate::captcha::with_articles;
use crate::page::Page;
use crate::query::number;

/// Decides about everything that matches.
pub async fn whole(desk: &Browser<'_>, query: &str, decision: &str, n: u64) -> Page {
    let n = n.to_string();
    let fields = [("decision", decision), ("query", query), ("n", n.as_str())];
    desk.post("/desk/comments/everything", &fields).await
}

#[rocket::async_test]
async fn everything_that_matches_is_decided_after_its_number_was_said_and_undone_as_one() {
    let app = with_articles().await;
    many(&app, 40, "held").await;
    set(&app, "held-7", "stars = 5").await;
    let desk = moderator(&app).await;
    let list = desk.get("/desk/comments?state=held&kind=comment").await;
    assert!(list.first("button[name=everything]").unwrap().contains("39"));
    let back = list.value("back").unwrap();
    let fields = [("decision", "approve"), ("seen", "held"), ("everything", "true"), ("back", back.as_str())];
    let asked = desk.post_and_follow("/desk/comments", &fields).await;
    assert_eq!(asked.first(".whole__number").unwrap(), "This would approve 39 comments.");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 40);

    let (query, n) = (asked.value("query").unwrap(), asked.value("n").unwrap());
    let fields = [("decision", "approve"), ("query", query.as_str()), ("n", n.as_str())];
    let done = desk.post_and_follow("/desk/comments/everything", &fields).await;
    assert!(done.first(".toast").unwrap().contains("39"), "{}", done.text());
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'published'").await, 39);
    assert_eq!(state(&app, "held-7").await, "held");
    assert_eq!(
        number(&app, "SELECT COUNT(DISTINCT batch) AS x FROM log_entry WHERE act = 'approve'").await,
        1
    );
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE act = 'approve'").await, 39);

    let omid = signed_in(&app, "Omid", "omid@example.org", Role::Moderator).await;
    omid.post("/desk/comments/held-3/spam", &[("seen", "published")]).await;
    let undo = done.attribute("form.toast", "action").unwrap();
    let undone = desk.post_and_follow(&undo, &[]).await;
    let toast = undone.first(".toast").unwrap();
    assert!(toast.contains("38") && toast.contains('1'), "{toast}");
    assert_eq!(state(&app, "held-3").await, "spam", "what another has decided since is left alone");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 39);
    assert_eq!(desk.post_and_follow(&undo, &[]).await.status, 200);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE act = 'undo'").await, 38, "once");
    assert_eq!(desk.post("/desk/log/999999/undo", &[]).await.status, 404);
    app.close().await;
}

#[rocket::async_test]
async fn a_number_that_has_changed_is_asked_about_again() {
    let app = with_articles().await;
    many(&app, 3, "held").await;
    let desk = moderator(&app).await;
    let asked = desk.get("/desk/comments/everything?state=held&decision=spam").await;
    assert_eq!(asked.value("n").as_deref(), Some("3"));
    write(&app, "a", "Ann", "came in meanwhile").await;

    let again = whole(&desk, "state=held", "spam", 3).await;

    assert_eq!(again.status, 409);
    assert!(again.first(".notice").unwrap().contains('3'));
    assert_eq!(again.value("n").as_deref(), Some("4"));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 4);
    assert_eq!(whole(&desk, "state=held", "spam", 4).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'spam'").await, 4);
    for (query, decision) in [("state=held", "undo"), ("state=held", "delete"), ("state=what", "spam")] {
        assert_eq!(whole(&desk, query, decision, 0).await.status, 404, "{query} {decision}");
        let path = format!("/desk/comments/everything?{query}&decision={decision}");
        assert_eq!(desk.get(&path).await.status, 404, "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn v24_two_deeds_on_many_at_once_leave_one_state_and_one_line_each() {
    let app = with_articles().await;
    many(&app, 30, "held").await;
    let mina = moderator(&app).await;
    let omid = signed_in(&app, "Omid", "omid@example.org", Role::Moderator).await;

    let (one, other) = rocket::tokio::join!(
        whole(&mina, "state=held", "approve", 30),
        whole(&omid, "state=held", "spam", 30)
    );

    assert!([one.status, other.status].contains(&303), "{} {}", one.status, other.status);
    let lines =
        "SELECT COUNT(*) AS x FROM log_entry WHERE actor_kind = 'moderator' AND subject_kind = 'comment'";
    assert_eq!(number(&app, lines).await, 30);
    assert_eq!(number(&app, "SELECT COUNT(DISTINCT state) AS x FROM comment").await, 1);
    let counted = mina.get("/desk/comments").await;
    assert!(counted.first(".tabs a[aria-current]").unwrap().ends_with('0'));
    app.close().await;
}

#[rocket::async_test]
async fn a_selection_is_undone_as_one() {
    let app = with_articles().await;
    many(&app, 3, "held").await;
    let desk = moderator(&app).await;
    let fields = [
        ("decision", "reject"),
        ("seen", "held"),
        ("ids", "held-1"),
        ("ids", "held-3"),
        ("reason", "advert"),
    ];
    let done = desk.post_and_follow("/desk/comments", &fields).await;
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'rejected'").await, 2);
    let undo = done.attribute("form.toast", "action").unwrap();
    let undone = desk.post_and_follow(&undo, &[]).await;
    assert!(undone.first(".toast").unwrap().contains('2'));
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 3);
    app.close().await;
}
