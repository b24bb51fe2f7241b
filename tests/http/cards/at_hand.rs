//! Words kept at hand, and what the log takes back beside decisions.

use super::*;

#[rocket::async_test]
async fn own_reasons_and_saved_replies_stand_on_cards_of_their_language() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    for (kind, lang, title, body) in [
        ("reason", "en", "House rule", "We do not print phone numbers."),
        ("reason", "cs", "Pravidlo", "Čísla netiskneme."),
        ("reply", "en", "Thanks", "Thank you for writing."),
    ] {
        let fields = [("kind", kind), ("lang", lang), ("title", title), ("body", body)];
        assert_eq!(browser.post("/desk/replies", &fields).await.status, 303);
    }
    let first = comment(&app, "My number is on my website.").await;
    let second = comment(&app, "A question about the museum.").await;

    let page = browser.get("/desk/comments?state=held").await;
    let grounds = page.all("select[name=reason] option").join(" ");
    assert!(grounds.contains("House rule") && !grounds.contains("Pravidlo"), "{grounds}");
    let fields = [("seen", "held"), ("reason", "We do not print phone numbers.")];
    assert_eq!(browser.post(&format!("/desk/comments/{first}/rejection"), &fields).await.status, 303);
    assert!(browser.get("/desk/log").await.text().contains("We do not print phone numbers."));

    let saved = page.attribute("select[name=saved] option[data-body]", "value").unwrap();
    let fields = [("mark", "reply"), ("seen", "held"), ("saved", &*saved), ("body", "It opens at nine.")];
    assert_eq!(mark(&browser, &second, &fields).await.status, 303);
    let article = app.browser().get("/articles/a").await.text();
    assert!(article.contains("Thank you for writing.") && article.contains("It opens at nine."), "{article}");
    let gone = [("mark", "reply"), ("seen", "published"), ("saved", "99"), ("body", "x")];
    assert_eq!(mark(&browser, &second, &gone).await.status, 404);
}

#[rocket::async_test]
async fn a_block_that_gave_way_to_another_is_back_when_that_one_is_undone() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = comment(&app, "Words of somebody.").await;
    for (days, reason) in [("7", "rude"), ("0", "very rude")] {
        let fields = [("kind", "author"), ("who", &*id), ("days", days), ("reason", reason)];
        assert_eq!(browser.post("/desk/blocks", &fields).await.status, 303);
    }
    let ends = "SELECT COUNT(*) AS x FROM block WHERE until IS NOT NULL AND reason = 'rude'";
    assert_eq!(number(&app, ends).await, 0);

    let log = browser.get("/desk/log").await;
    let undo = log.attribute(".log__act form", "action").unwrap();
    assert_eq!(browser.post(&undo, &[("back", "/desk/log")]).await.location(), Some("/desk/log"));

    assert_eq!(number(&app, ends).await, 1);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM block").await, 1);
}

#[rocket::async_test]
async fn the_log_undoes_marks_closed_pages_and_whole_deeds() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = published(&app, &browser, "one to be pinned").await;
    mark(&browser, &id, &[("mark", "pin")]).await;
    mark(&browser, &id, &[("mark", "close-page")]).await;
    let undo = async |n: usize| {
        let log = browser.get("/desk/log").await;
        let path = log.attributes(".log__act form", "action")[n].clone();
        assert_eq!(browser.post(&path, &[("back", "/desk/log")]).await.status, 303, "{path}");
    };
    undo(0).await;
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM page WHERE closed_at IS NOT NULL").await, 0);
    undo(0).await;
    assert!(!is_set(&app, "pinned_at", &id).await);

    for words in ["wait for it", "another to wait"] {
        comment(&app, words).await;
    }
    let fields = [("decision", "spam"), ("query", "state=held"), ("n", "2")];
    assert_eq!(browser.post("/desk/comments/everything", &fields).await.status, 303);
    let log = browser.get("/desk/log").await;
    let together = log.all(".log__act button").into_iter().filter(|text| text.contains('2')).count();
    assert_eq!(together, 1, "one button for the whole deed: {:?}", log.all(".log__act"));
    undo(0).await;
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE state = 'held'").await, 2);
}
