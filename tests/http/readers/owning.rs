//! The page of an address: end, take along, erase.

use rocket::http::{ContentType, Header};

use super::*;
use crate::accounts;

#[rocket::async_test]
async fn m07_a_mail_program_ends_letters_with_one_post_and_no_cookie() {
    let app = open().await;
    following(&app, ANA).await;
    comment(&app.browser(), POST, &[]).await;
    app.deliver().await;
    let letter = newest_to(&app, ANA);
    let path = list_unsubscribe(&letter);
    assert_eq!(link(&letter, "/letters/end/"), path);
    let post = |body: &'static str| {
        let request = app.client.post(path.clone()).header(ContentType::Form).body(body);
        async { Page::read(request.header(Header::new("User-Agent", "Mail")).dispatch().await).await }
    };

    for _ in 0..3 {
        let page = app.browser().get(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains(ANA) && page.text().contains("The first"));
    }
    assert_eq!(post("").await.status, 404, "an empty body is no wish");
    assert_eq!(count(&app, "subscription").await, 1);

    for _ in 0..2 {
        let page = post("List-Unsubscribe=One-Click").await;
        assert_eq!((page.status, count(&app, "subscription").await), (200, 0), "as often as it likes");
    }
    comment(&app.browser(), POST, &[("body", "After the end.")]).await;
    round_after(&app, 60 * MINUTE_MS).await;
    assert_eq!(letters_to(&app, ANA).len(), 2);
    let invented = app.client.post("/letters/end/invented").header(ContentType::Form);
    let invented = Page::read(invented.body("List-Unsubscribe=One-Click").dispatch().await).await;
    assert_eq!(invented.status, 404);
    assert!(everything(&app).await.contains("end-letters"), "the log knows");
    app.close().await;
}

#[rocket::async_test]
async fn whoever_never_asked_can_forbid_all_letters() {
    let app = open().await;
    app.browser().post(FOLLOW, &[("email", ANA)]).await;
    app.deliver().await;
    let path = list_unsubscribe(&newest_to(&app, ANA));

    let page = app.browser().post(&path, &[("never", "1")]).await;

    assert_eq!(page.status, 200);
    for _ in 0..3 {
        app.browser().post(FOLLOW, &[("email", ANA)]).await;
        app.browser().post("/mine", &[("email", ANA)]).await;
        round_after(&app, 2 * DAY_MS).await;
    }
    nazar::subscriptions::prune(&app.db, app.clock.now_ms()).await.unwrap();
    app.browser().post(FOLLOW, &[("email", ANA)]).await;
    app.deliver().await;
    assert_eq!(app.mailer.kept().len(), 1);
    app.close().await;
}

#[rocket::async_test]
async fn m08_links_are_absolute_and_no_key_is_stored() {
    let app = open().await;
    let own = following(&app, ANA).await;
    comment(&app.browser(), POST, &[]).await;
    app.deliver().await;
    let all = everything(&app).await;

    assert!(all.contains("address_key: ") && all.contains(ANA));
    let mut n_keys = 0;
    for letter in letters_to(&app, ANA) {
        for line in letter.text.lines().filter(|line| line.contains("://")) {
            assert!(line.starts_with("http://nazar.test/"), "{line}");
        }
        for begins in ["/letters/confirm/", "/letters/end/", "/mine/"] {
            let found = letter.text.lines().find(|line| line.contains(begins));
            let Some(key) = found.and_then(|line| line.rsplit('/').next()) else { continue };
            assert!(key.len() >= 32, "{key}");
            assert!(!all.contains(key), "{begins} is stored");
            n_keys += 1;
        }
    }
    assert_eq!(n_keys, 4);
    assert!(!all.contains(own.rsplit('/').next().unwrap()));
    app.clock.advance(91 * DAY_MS);
    assert_eq!(app.browser().get(&own).await.status, 404, "a key does not last for ever");
    app.close().await;
}

#[rocket::async_test]
async fn one_page_shows_and_ends_all_and_speaks_the_chosen_language() {
    let app = open().await;
    import(&app, "second", "cs", "Druhý", "comments: open\n").await;
    let own = following(&app, ANA).await;
    let ana = app.browser();
    ana.post("/articles/second/subscription", &[("email", ANA)]).await;

    let page = ana.get(&own).await;
    assert_eq!(page.header("cache-control"), Some("private, no-store"));
    let listed = page.all(".wanted li").join(" ");
    assert!(
        listed.contains("The first") && listed.contains("Druhý") && listed.contains("not confirmed"),
        "{listed}"
    );
    ana.post(&format!("{own}/confirmation"), &[]).await;
    assert!(!ana.get(&own).await.all(".wanted li").join(" ").contains("not confirmed"));

    assert_eq!(ana.post(&format!("{own}/language"), &[("lang", "fa")]).await.status, 303);
    assert_eq!(ana.post(&format!("{own}/language"), &[("lang", "xx")]).await.status, 404);
    assert_eq!(ana.get(&own).await.attribute("html", "dir").as_deref(), Some("rtl"));
    comment(&app.browser(), POST, &[]).await;
    app.deliver().await;
    assert!(newest_to(&app, ANA).html.contains("<html lang=\"fa\" dir=\"rtl\">"));

    let one = ana.get(&own).await.attribute(".wanted button", "value").unwrap();
    ana.post(&format!("{own}/end"), &[("subscription", &one)]).await;
    assert_eq!(count(&app, "subscription").await, 1);
    following(&app, "b@mail.test").await;
    ana.post(&format!("{own}/end"), &[("subscription", "all")]).await;
    assert_eq!(count(&app, "subscription").await, 1, "those of others stay");
    for path in ["/mine/invented", "/mine/invented/data.json", "/mine/invented/erasure"] {
        assert_eq!(ana.get(path).await.status, 404, "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_link_to_the_page_is_sent_to_known_addresses_once_a_day() {
    let app = open().await;
    comment(&app.browser(), POST, &[("email", ANA)]).await;
    for _ in 0..5 {
        app.browser().post("/mine", &[("email", "ANA@mail.test")]).await;
        app.browser().post("/mine", &[("email", "nobody@mail.test")]).await;
        round_after(&app, MINUTE_MS).await;
    }

    assert_eq!(app.mailer.kept().len(), 1, "{:?}", app.mailer.kept());
    let own = link(&newest_to(&app, ANA), "/mine/");
    assert!(app.browser().get(&own).await.text().contains("1 comment carries"));
    assert_eq!(count(&app, "address").await, 1, "of the unknown address nothing is kept");
    app.close().await;
}

#[rocket::async_test]
async fn e09_what_is_taken_along_is_the_owners_alone() {
    let app = open().await;
    let ana = app.browser();
    let fields = [("name", "Ana"), ("email", ANA), ("notify", "replies"), ("website", "https://ana.test/")];
    let id = comment(&ana, POST, &[&fields[..], &[("body", "My very own words.")]].concat()).await;
    ana.post("/articles/first/rating", &[("stars", "4")]).await;
    let own = confirm(&app, &ana, ANA).await.location().unwrap().to_owned();
    let boris = [("name", "Boris"), ("email", "boris@mail.test"), ("reply_to", &*id), ("body", "His words.")];
    comment(&app.browser(), POST, &boris).await;
    round_after(&app, MINUTE_MS).await;

    let answer = app.browser().get(&format!("{own}/data.json")).await;

    assert!(answer.header("content-disposition").unwrap().starts_with("attachment"));
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    let stored: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!(stored["address"], ANA);
    assert_eq!(stored["comments"][0]["text"], "My very own words.");
    assert_eq!(stored["comments"][0]["page"], "/articles/first");
    assert_eq!(stored["ratings"][0]["stars"], 4);
    assert_eq!(stored["subscriptions"][0]["kind"], "replies");
    assert_eq!(stored["letters"].as_array().unwrap().len(), 2);
    assert_eq!(stored["comments"].as_array().unwrap().len(), 1);
    let text = answer.text();
    for foreign in ["Boris", "boris@", "His words", "score", "reasons", "reader_key", "network", "moderator"]
    {
        assert!(!text.contains(foreign), "{foreign} in {text}");
    }
    assert!(everything(&app).await.contains("take-along"), "E15: the log knows");
    app.close().await;
}

#[rocket::async_test]
async fn e09_ratings_of_a_browser_with_two_addresses_are_nobodys() {
    let app = open().await;
    let shared = app.browser();
    comment(&shared, POST, &[("email", ANA), ("body", "From the library.")]).await;
    comment(&shared, POST, &[("email", "boris@mail.test"), ("body", "From there too.")]).await;
    shared.post("/articles/first/rating", &[("stars", "4")]).await;
    app.browser().post("/mine", &[("email", ANA)]).await;
    app.deliver().await;

    let own = link(&newest_to(&app, ANA), "/mine/");
    let answer = app.browser().get(&format!("{own}/data.json")).await;

    let stored: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!(stored["comments"].as_array().unwrap().len(), 1);
    assert_eq!(stored["ratings"].as_array().unwrap().len(), 0);
    app.close().await;
}

/// Needles that stand for one person, in every form in which they may be stored.
const NAME: &str = "Xanthippa";
const MAIL: &str = "xanthippa.q@mail.test";
const WORDS: [&str; 2] = ["unmistakable", "https://xanthippa.example/"];

fn needles() -> Vec<String> {
    let mut all: Vec<String> =
        [NAME, MAIL, WORDS[0], "xanthippa"].iter().map(|one| (*one).to_owned()).collect();
    all.extend(all.clone().iter().map(|one| one.to_lowercase()));
    all
}

#[rocket::async_test]
async fn e10_what_is_erased_is_nowhere_and_the_thread_still_reads() {
    let app = open().await;
    accounts::moderator(&app).await;
    let ana = app.browser();
    let fields = [
        ("name", NAME),
        ("email", MAIL),
        ("website", WORDS[1]),
        ("notify", "thread"),
        ("body", "These are unmistakable words, all of them."),
    ];
    let id = comment(&ana, POST, &fields).await;
    ana.post("/articles/first/rating", &[("stars", "5")]).await;
    let own = confirm(&app, &ana, MAIL).await.location().unwrap().to_owned();
    following(&app, "boris@mail.test").await;
    let mine = [("name", NAME), ("email", MAIL), ("body", "More unmistakable words of mine.")];
    let second = comment(&ana, POST, &mine).await;
    let reply = [("name", "Boris"), ("reply_to", &*id), ("body", "An answer that stays.")];
    comment(&app.browser(), POST, &reply).await;
    round_after(&app, 20 * MINUTE_MS).await;
    let desk = accounts::admin(&app).await;
    let harsh = [("seen", "published"), ("reason", "off-topic"), ("note", "Xanthippa again."), ("tell", "1")];
    desk.post(&format!("/desk/comments/{second}/rejection"), &harsh).await;
    desk.post(&format!("/desk/comments/{second}/spam"), &[("seen", "rejected")]).await;
    let accused = [("reason", "other"), ("words", "Xanthippa is my neighbour.")];
    app.browser().post(&format!("/comments/{id}/report"), &accused).await;
    noted_about(&app, &desk, &id).await;
    app.deliver().await;
    assert!(letters_to(&app, "boris@mail.test").iter().any(|one| one.text.contains(NAME)));
    let before = everything(&app).await;
    assert!(before.contains(NAME) && before.contains(MAIL) && before.contains(WORDS[0]));
    for noted in ["Xanthippa again.", "my neighbour", "sells carpets", "Xanthippa!", "550 xanthippa"] {
        assert!(before.contains(noted), "{noted}");
    }
    let stars = app.browser().get("/articles/first").await.all(".facts__average");

    let page = ana.get(&format!("{own}/erasure")).await;
    assert_eq!(page.status, 200);
    assert!(everything(&app).await.contains(MAIL), "looking erases nothing");
    let done = ana.post(&format!("{own}/erasure"), &[]).await;

    assert_eq!(done.status, 200, "{}", done.text());
    let after = everything(&app).await;
    for needle in needles() {
        let lines: Vec<&str> = after.lines().filter(|line| line.contains(&needle)).collect();
        assert!(lines.is_empty(), "{needle} in {lines:#?}");
    }
    assert!(after.contains("|erase|") || after.contains(",erase,"), "E15: the log knows");
    assert_eq!(ana.get(&own).await.status, 404);
    let thread = app.browser().get("/articles/first").await;
    assert!(thread.text().contains("An answer that stays."));
    assert!(thread.text().contains("The writer withdrew this comment."));
    assert_eq!(thread.all(".facts__average"), stars, "totals are as they were");
    assert_eq!(count(&app, "rating").await, 1);
    comment(&app.browser(), POST, &[("body", "Life goes on.")]).await;
    round_after(&app, 60 * MINUTE_MS).await;
    assert!(app.mailer.kept().last().unwrap().to != MAIL);
    files_hold_none(&app);
    app.close().await;
}

/// What moderators and a mail server write down about the writer of a comment.
async fn noted_about(app: &TestApp, desk: &Browser<'_>, id: &str) {
    let query = format!("SELECT reader_key FROM comment WHERE public_id = '{id}'");
    let statement = sea_orm::Statement::from_string(app.db.r().get_database_backend(), query);
    let row = app.db.r().query_one_raw(statement).await.unwrap().unwrap();
    let reader_key: String = row.try_get("", "reader_key").unwrap();
    let note = [("body", "Xanthippa sells carpets.")];
    assert_eq!(desk.post(&format!("/desk/authors/{reader_key}/notes"), &note).await.status, 303);
    for (kind, who) in [("author", id), ("address", MAIL)] {
        let fields = [("kind", kind), ("who", who), ("days", "0"), ("reason", "Xanthippa!")];
        assert_eq!(desk.post("/desk/blocks", &fields).await.status, 303, "{kind}");
    }
    let key = nazar::outbox::recipient_key(&app.settings.server.secret_key, MAIL);
    let refuse = async |tx: &nazar::db::Tx| {
        nazar::outbox::refused(tx, &key, "550 xanthippa.q@mail.test: Xanthippa is unknown", 1).await
    };
    app.db.write(refuse).await.unwrap();
}

/// The database's files and letters in files.
fn files_hold_none(app: &TestApp) {
    let mut folders = vec![app.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            for needle in needles() {
                let found = bytes.windows(needle.len()).any(|some| some == needle.as_bytes());
                assert!(!found, "{needle} in {}", path.display());
            }
        }
    }
}

#[rocket::async_test]
async fn m11_no_page_or_feed_tells_an_address() {
    let app = open().await;
    let own = following(&app, ANA).await;
    comment(&app.browser(), POST, &[("name", "Ana"), ("email", ANA), ("notify", "thread")]).await;
    round_after(&app, MINUTE_MS).await;
    let key = nazar::subscriptions::address_key(&app.settings.server.secret_key, ANA);

    for path in
        ["/", "/articles/first", "/articles/first/feed.atom", "/feed.atom", FOLLOW, "/mine", "/privacy"]
    {
        let page = app.browser().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        for secret in [ANA, "mail.test", &key, own.rsplit('/').next().unwrap()] {
            assert!(!page.text().contains(secret), "{secret} on {path}");
        }
    }
    app.close().await;
}
