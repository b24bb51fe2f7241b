//! Deeds on cards beside the plain decisions, each with its way back; the desk's script; writers as a whole.

use nazar::accounts::Role;

use crate::accounts::{moderator, signed_in};
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture, with_articles};
use crate::page::Page;
use crate::query::{number, text};

mod at_hand;
mod authors;

const FRAGMENT: &str = "application/vnd.nazar.fragment+html";

/// Sends a comment from this browser and answers its public id.
async fn write(reader: &Browser<'_>, words: &str, more: &[(&str, &str)]) -> String {
    picture(reader, "a").await;
    reader.app.clock.advance(20_000);
    let fields = [&[("name", "Ann"), ("body", words), ("answer", ANSWER)], more].concat();
    let answer = reader.post(ON_A, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    text(reader.app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

async fn comment(app: &TestApp, words: &str) -> String {
    write(&app.browser(), words, &[]).await
}

async fn published(app: &TestApp, browser: &Browser<'_>, words: &str) -> String {
    let id = comment(app, words).await;
    assert_eq!(act(browser, &id, "approval", "held").await.status, 303);
    id
}

async fn act(browser: &Browser<'_>, id: &str, what: &str, seen: &str) -> Page {
    browser.post(&format!("/desk/comments/{id}/{what}"), &[("seen", seen)]).await
}

async fn mark(browser: &Browser<'_>, id: &str, fields: &[(&str, &str)]) -> Page {
    browser.post(&format!("/desk/comments/{id}/marks"), fields).await
}

/// Presses the button of the toast.
async fn toast(browser: &Browser<'_>) -> Page {
    let page = browser.get("/desk/comments").await;
    let undo = page.attribute("form.toast", "action").expect("a toast with the way back");
    browser.post(&undo, &[]).await
}

/// Takes back the newest line of the log that can be.
async fn undo_from_log(browser: &Browser<'_>) -> Page {
    let newest = number(
        browser.app,
        "SELECT MAX(id) AS x FROM log_entry WHERE actor_kind = 'moderator' AND undoes_id IS NULL",
    )
    .await;
    browser.post(&format!("/desk/log/{newest}/undo"), &[]).await
}

async fn of(app: &TestApp, column: &str, id: &str) -> String {
    text(app, &format!("SELECT CAST({column} AS TEXT) AS x FROM comment WHERE public_id = '{id}'")).await
}

async fn is_set(app: &TestApp, column: &str, id: &str) -> bool {
    number(app, &format!("SELECT COUNT({column}) AS x FROM comment WHERE public_id = '{id}'")).await == 1
}

async fn article(app: &TestApp) -> Page {
    app.browser().get("/articles/a").await
}

#[rocket::async_test]
async fn what_was_thrown_away_is_restored_to_where_it_was() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = published(&app, &browser, "to be thrown away").await;
    act(&browser, &id, "rejection", "published").await;
    act(&browser, &id, "trash", "rejected").await;

    assert_eq!(act(&browser, &id, "restoration", "trashed").await.status, 303);
    assert_eq!(of(&app, "state", &id).await, "rejected");
    assert_eq!(act(&browser, &id, "restoration", "rejected").await.status, 303);
    assert_eq!(of(&app, "state", &id).await, "published");

    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(of(&app, "state", &id).await, "rejected", "and undone");
    assert_eq!(undo_from_log(&browser).await.status, 409, "the newest line is undone already");
}

#[rocket::async_test]
async fn a_pinned_comment_stands_first_with_a_word_until_it_is_undone() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    published(&app, &browser, "the older one").await;
    let id = published(&app, &browser, "the younger one").await;
    let first = |page: &Page| page.first(".thread .comment__body").unwrap();
    assert!(first(&article(&app).await).contains("older"));

    assert_eq!(mark(&browser, &id, &[("mark", "pin")]).await.status, 303);
    let page = article(&app).await;
    assert!(first(&page).contains("younger"));
    assert_eq!(page.all(".badge--pinned").len(), 1);

    assert_eq!(toast(&browser).await.status, 303);
    assert!(first(&article(&app).await).contains("older"));
    mark(&browser, &id, &[("mark", "pin")]).await;
    mark(&browser, &id, &[("mark", "unpin")]).await;
    assert!(!is_set(&app, "pinned_at", &id).await);
    assert_eq!(undo_from_log(&browser).await.status, 303);
    assert!(is_set(&app, "pinned_at", &id).await, "unpinning is undone as well");
}

#[rocket::async_test]
async fn a_page_has_few_pinned_comments() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    for n in 1..=3 {
        let id = published(&app, &browser, &format!("number {n}")).await;
        assert_eq!(mark(&browser, &id, &[("mark", "pin")]).await.status, 303);
    }
    let fourth = published(&app, &browser, "number four").await;

    let refused = mark(&browser, &fourth, &[("mark", "pin")]).await;

    assert_eq!(refused.status, 422);
    assert!(refused.first(".notice").unwrap().contains("Three"), "{}", refused.text());
    let held = comment(&app, "nobody reads this yet").await;
    assert_eq!(mark(&browser, &held, &[("mark", "pin")]).await.status, 409);
}

#[rocket::async_test]
async fn a_closed_thread_takes_no_replies_and_says_so() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = published(&app, &browser, "the beginning").await;
    let other = published(&app, &browser, "another beginning").await;

    assert_eq!(mark(&browser, &id, &[("mark", "close-thread")]).await.status, 303);

    let page = article(&app).await;
    assert_eq!(page.attributes("[data-reply]", "data-reply"), [other.as_str()]);
    assert!(page.text().contains("This thread takes no more replies."));
    let form = app.browser().get(&format!("/articles/a/comments/new?reply_to={id}")).await;
    assert_eq!(form.status, 403);
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let fields = [("name", "Bob"), ("body", "but I say"), ("answer", ANSWER), ("reply_to", &id)];
    let refused = reader.post(ON_A, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("but I say"), "the words are kept");

    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(article(&app).await.all("[data-reply]").len(), 2);
}

#[rocket::async_test]
async fn a_closed_page_takes_no_comments_even_after_another_import() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = comment(&app, "the last straw").await;
    let close = [("mark", "close-page")];

    assert_eq!(mark(&browser, &id, &close).await.status, 303);
    crate::captcha::import_articles(&app).await;

    let page = article(&app).await;
    assert!(page.all("#form").is_empty());
    assert_eq!(page.all(".comments__closed").len(), 1);
    let refused = app.browser().post(ON_A, &[("name", "Ann"), ("body", "me too"), ("answer", ANSWER)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(mark(&browser, &id, &close).await.status, 303, "closing twice changes nothing");

    let line = number(&app, "SELECT MAX(id) AS x FROM log_entry WHERE act = 'close-page'").await;
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry WHERE act = 'close-page'").await, 1);
    assert_eq!(browser.post(&format!("/desk/log/{line}/undo"), &[]).await.status, 303);
    assert_eq!(article(&app).await.all("#form").len(), 1);
    mark(&browser, &id, &close).await;
    mark(&browser, &id, &[("mark", "reopen-page")]).await;
    assert_eq!(undo_from_log(&browser).await.status, 303);
    assert!(article(&app).await.all("#form").is_empty(), "opening is undone as well");
}

#[rocket::async_test]
async fn words_put_right_by_moderators_are_labelled_logged_and_undone() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = published(&app, &browser, "call me at 0123456").await;
    let edit = |body: &'static str| [("mark", "correct"), ("seen", "published"), ("body", body)];

    assert_eq!(mark(&browser, &id, &edit("call me at [removed]")).await.status, 303);
    let page = article(&app).await;
    assert!(page.text().contains("edited by the editors"));
    assert!(!page.text().contains("0123456"));
    let logged = "SELECT before || '→' || after AS x FROM log_entry WHERE act = 'correct'";
    assert_eq!(text(&app, logged).await, "call me at 0123456→call me at [removed]");

    assert_eq!(mark(&browser, &id, &edit("call me")).await.status, 303);
    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(of(&app, "body_source", &id).await, "call me at [removed]");
    assert!(is_set(&app, "staff_edited_at", &id).await, "another correction still stands");
    let first = number(&app, "SELECT MIN(id) AS x FROM log_entry WHERE act = 'correct'").await;
    assert_eq!(browser.post(&format!("/desk/log/{first}/undo"), &[]).await.status, 303);
    assert_eq!(of(&app, "body_source", &id).await, "call me at 0123456");
    assert!(!article(&app).await.text().contains("edited by the editors"));

    let refused = mark(&browser, &id, &edit("  ")).await;
    assert_eq!(refused.status, 422);
    let stale = [("mark", "correct"), ("seen", "published"), ("revision", "0"), ("body", "again")];
    assert_eq!(mark(&browser, &id, &stale).await.status, 409, "two do not write over each other");
}

#[rocket::async_test]
async fn a_moderators_answer_is_public_at_once_and_wears_the_badge() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = published(&app, &browser, "is this true?").await;
    let fields = [("mark", "reply"), ("seen", "published"), ("body", "It is.")];

    assert_eq!(mark(&browser, &id, &fields).await.status, 303);
    assert_eq!(mark(&browser, &id, &fields).await.status, 303, "a double click answers once");

    let page = article(&app).await;
    assert_eq!(page.all(".comment--staff .badge--staff").len(), 1);
    assert!(page.first(".comment--staff .comment__name").unwrap().contains("Mina"));
    let of_site = [("mark", "reply"), ("body", "Signed by all of us."), ("under", "site")];
    assert_eq!(mark(&browser, &id, &of_site).await.status, 303);
    let name = text(&app, "SELECT author_name AS x FROM comment ORDER BY id DESC LIMIT 1").await;
    assert_eq!(name, app.settings.site.name);

    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(article(&app).await.all(".comment--staff").len(), 1, "undone, nobody reads it");
    let events = "SELECT COUNT(*) AS x FROM event WHERE kind = 'comment_published'";
    assert_eq!(number(&app, events).await, 3, "those who asked for replies hear of it");
}

#[rocket::async_test]
async fn an_answer_to_what_waits_approves_it_and_both_are_undone_as_one() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = comment(&app, "may I?").await;

    let fields = [("mark", "reply"), ("seen", "held"), ("body", "You may.")];
    assert_eq!(mark(&browser, &id, &fields).await.status, 303);
    assert_eq!(of(&app, "state", &id).await, "published");
    assert_eq!(article(&app).await.all(".comment--staff").len(), 1);

    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(of(&app, "state", &id).await, "held");
    assert!(article(&app).await.all(".comment").is_empty());
}

#[rocket::async_test]
async fn a28_the_name_and_address_of_a_moderator_earn_no_badge_when_nobody_is_signed_in() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let fields = [("email", crate::accounts::MODERATOR), ("is_staff", "true"), ("badge", "staff")];
    picture(&app.browser(), "a").await;
    let reader = app.browser();
    let id = {
        picture(&reader, "a").await;
        app.clock.advance(20_000);
        let typed = [("name", "Mina"), ("body", "trust me"), ("answer", ANSWER)];
        assert_eq!(reader.post(ON_A, &[&typed[..], &fields].concat()).await.status, 303);
        text(&app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
    };
    act(&browser, &id, "approval", "held").await;

    let page = article(&app).await;

    assert!(page.text().contains("trust me"));
    assert!(page.all(".badge--staff").is_empty());
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM comment WHERE is_staff").await, 0);
    for what in ["marks", "restoration"] {
        let sent =
            reader.post(&format!("/desk/comments/{id}/{what}"), &[("mark", "reply"), ("body", "x")]).await;
        assert!(sent.location().is_some_and(|to| to.starts_with("/login")), "{what}: {}", sent.status);
    }
}

#[rocket::async_test]
async fn a_text_shown_the_wrong_way_is_turned_and_turned_back() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let id = comment(&app, "OK OK OK خوب").await;
    let before = of(&app, "dir", &id).await;

    assert_eq!(mark(&browser, &id, &[("mark", "flip")]).await.status, 303);
    assert_ne!(of(&app, "dir", &id).await, before);
    assert_eq!(toast(&browser).await.status, 303);
    assert_eq!(of(&app, "dir", &id).await, before);
}

#[rocket::async_test]
async fn a_later_deed_of_another_is_not_undone_by_the_older_toast() {
    let app = with_articles().await;
    let mina = moderator(&app).await;
    let omid = signed_in(&app, "Omid", "omid@example.org", Role::Moderator).await;
    let id = comment(&app, "two at work").await;
    act(&mina, &id, "approval", "held").await;
    mark(&omid, &id, &[("mark", "pin")]).await;

    let late = toast(&mina).await;

    assert_eq!(late.status, 409);
    assert!(is_set(&app, "pinned_at", &id).await);
    assert_eq!(of(&app, "state", &id).await, "published");
}

#[rocket::async_test]
async fn the_desks_script_gets_a_fragment_with_the_numbers_as_they_are() {
    let app = with_articles().await;
    let browser = moderator(&app).await.header("Accept", FRAGMENT);
    let id = comment(&app, "one").await;
    comment(&app, "two").await;

    let answer = act(&browser, &id, "approval", "held").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.attribute("[data-kind]", "data-kind").as_deref(), Some("moved"));
    assert!(answer.first("[data-left]").unwrap().contains("One left"), "{}", answer.text());
    assert_eq!(answer.first("data[value=held]").as_deref(), Some("1"));
    assert!(answer.all("html > head > title").is_empty(), "no whole page");
    assert!(answer.header("Set-Cookie").is_none_or(|cookie| !cookie.contains("nazar_flash")));

    let undo = answer.attribute("[data-kind]", "data-undo").unwrap();
    let back = browser.post(&undo, &[("seen", "held")]).await;
    assert_eq!(back.attribute("[data-kind]", "data-kind").as_deref(), Some("undone"));
    assert_eq!(back.attribute(".case", "data-state").as_deref(), Some("held"));

    act(&moderator_two(&app).await, &id, "spam", "held").await;
    let late = act(&browser, &id, "approval", "held").await;
    assert_eq!(late.status, 409);
    assert_eq!(late.attribute("[data-kind]", "data-kind").as_deref(), Some("late"));
    assert!(late.first("[data-said]").unwrap().contains("Omid"));
    assert_eq!(late.attribute(".case", "data-state").as_deref(), Some("spam"));
}

async fn moderator_two(app: &TestApp) -> Browser<'_> {
    signed_in(app, "Omid", "omid@example.org", Role::Moderator).await
}

#[rocket::async_test]
async fn what_its_writer_changed_is_shown_word_by_word_and_goes_when_taken_back() {
    let app = with_articles().await;
    let browser = moderator(&app).await;
    let reader = app.browser();
    let id = write(&reader, "a harmless text", &[]).await;
    act(&browser, &id, "approval", "held").await;
    let edit = format!("/comments/{id}/edit");
    let changed = reader.post(&edit, &[("name", "Ann"), ("body", "a poisoned text")]).await;
    assert_eq!(changed.status, 303, "{}", changed.text());

    let page = browser.get("/desk/comments?state=held").await;
    assert_eq!(page.all(".case__diff ins"), ["poisoned"]);
    assert_eq!(page.all(".case__diff del"), ["harmless"]);

    assert_eq!(reader.post(&format!("/comments/{id}/withdrawal"), &[]).await.status, 303);
    let kept = "SELECT COUNT(*) AS x FROM log_entry WHERE subject_kind = 'comment' AND \
                (before IS NOT NULL OR after IS NOT NULL)";
    assert_eq!(number(&app, kept).await, 0, "words taken back are nowhere");
}
