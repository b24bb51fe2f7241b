//! The list of the desk: filters in the address, search, numbers, limits of moderators, deeds on many.

mod bulk;

use bulk::whole;

use crate::accounts::{MODERATOR, admin, moderator};
use crate::app::{ANSWER, Browser, NOW, TestApp};
use crate::captcha::{picture, with_articles};
use crate::query::{by_hand, number, text};

const DAY_MS: i64 = 86_400_000;

/// Sends a comment to an article and answers its public id.
async fn write(app: &TestApp, slug: &str, name: &str, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, slug).await;
    app.clock.advance(20_000);
    let fields = [("name", name), ("body", words), ("answer", ANSWER)];
    let answer = reader.post(&format!("/articles/{slug}/comments"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

/// Comments made by hand, quickly: names `n1`, `n2`, … in a state, on the page of article `a`.
async fn many(app: &TestApp, n: i64, state: &str) {
    let generated = match app.db.engine() {
        nazar::db::Engine::Sqlite => format!(
            "(WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < {n}) SELECT i FROM s) AS g"
        ),
        nazar::db::Engine::Postgres => format!("generate_series(1, {n}) AS g(i)"),
    };
    let insert = format!(
        "INSERT INTO comment (public_id, site_id, page_id, state, author_name, reader_key, network_key, body_source, \
         body_html, renderer, dir, score, reasons, judge_version, text_key, submission_key, created_at) \
         SELECT '{state}-' || g.i, p.site_id, p.id, '{state}', 'n' || g.i, 'r' || g.i, 'k', 'made by hand', \
         '<p>made by hand</p>', 1, 'ltr', 0, '[]', 'v', 't' || g.i, '{state}-s' || g.i, {NOW} + g.i \
         FROM page AS p, {generated} WHERE p.path = '/articles/a'"
    );
    by_hand(app, &insert).await;
    nazar::comments::index(&app.db).await.unwrap();
}

async fn state(app: &TestApp, id: &str) -> String {
    text(app, &format!("SELECT state AS x FROM comment WHERE public_id = '{id}'")).await
}

/// The names on a list, in its order.
async fn names(desk: &Browser<'_>, query: &str) -> Vec<String> {
    let page = desk.get(&format!("/desk/comments?{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text());
    page.all(".case .comment__name").into_iter().map(|name| name.trim().to_owned()).collect()
}

async fn set(app: &TestApp, id: &str, what: &str) {
    by_hand(app, &format!("UPDATE comment SET {what} WHERE public_id = '{id}'")).await;
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[rocket::async_test]
async fn each_spelling_finds_every_other_spelling() {
    let app = with_articles().await;
    for (name, words) in [
        ("joined", "این کار می\u{200c}شود"),
        ("lost", "این کار میشود"),
        ("apart", "این کار می شود"),
        ("arabic", "این كار مي\u{200c}شود"),
        ("czech", "Příliš žluťoučký kůň"),
        ("plain", "prilis zlutoucky kun"),
        ("cyrillic", "Ђорђе чита књигу"),
        ("latin", "Đorđe čita knjigu"),
    ] {
        write(&app, "a", name, words).await;
    }
    let desk = moderator(&app).await;
    for (typed, found) in [
        ("می\u{200c}شود", &["joined", "lost", "apart", "arabic"][..]),
        ("میشود", &["joined", "lost", "apart", "arabic"]),
        ("می شود", &["joined", "lost", "apart", "arabic"]),
        ("ميشود", &["joined", "lost", "apart", "arabic"]),
        ("كار", &["joined", "lost", "apart", "arabic"]),
        ("žluťouč", &["czech", "plain"]),
        ("zlutoucky kun", &["czech", "plain"]),
        ("đorđe", &["cyrillic", "latin"]),
        ("књи", &["cyrillic", "latin"]),
        ("njigu", &[]),
    ] {
        assert_eq!(names(&desk, &format!("q={}", encoded(typed))).await, found, "{typed}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn what_changes_its_state_is_found_in_the_other() {
    let app = with_articles().await;
    let id = write(&app, "a", "Ann", "wandering words").await;
    let desk = moderator(&app).await;
    desk.post(&format!("/desk/comments/{id}/spam"), &[("seen", "held")]).await;
    assert!(names(&desk, "state=held&q=wandering").await.is_empty());
    assert_eq!(names(&desk, "state=spam&q=wandering").await, ["Ann"]);
    by_hand(&app, &format!("DELETE FROM comment WHERE public_id = '{id}'")).await;
    assert!(names(&desk, "state=spam&q=wandering").await.is_empty());
    app.close().await;
}

#[rocket::async_test]
async fn hostile_questions_are_harmless() {
    let app = with_articles().await;
    write(&app, "a", "Ann", "grass to see").await;
    let desk = moderator(&app).await;
    for typed in [
        "\"",
        "'",
        "*",
        "grass*",
        "NEAR(a b)",
        "a AND",
        "OR",
        "NOT",
        "-grass",
        "words:grass",
        "^grass",
        "(",
        "grass)",
        "\\",
        "%",
        "_",
        "' OR 1=1 --",
        "'held' | 'x'",
        "!grass",
        "&",
        "|",
        ":*",
        "<->",
        "=held",
        "{words}: a",
        "\u{200c}",
        "\u{200c}\u{200c}",
        "a\u{0}b",
        "\u{feff}",
        "🙂",
        "$1",
        "?",
        "?1",
        ";",
    ] {
        let found = names(&desk, &format!("q={}", encoded(typed))).await;
        let is_harmless = typed.contains("grass") || typed.trim_matches('\u{feff}').is_empty();
        assert!(
            found.is_empty() || is_harmless || typed.chars().all(|c| c == '\u{200c}'),
            "{typed:?}: {found:?}"
        );
    }
    for long in ["a".repeat(10_000), "a ".repeat(5_000), "ک".repeat(10_000), "\"".repeat(10_000)] {
        assert!(names(&desk, &format!("q={}", encoded(&long))).await.is_empty());
        let all =
            format!("article={0}&reader={0}&from={0}&why={0}&page_lang={0}&by={0}&kind={0}", encoded(&long));
        assert_eq!(desk.get(&format!("/desk/comments?{all}")).await.status, 200);
    }
    app.close().await;
}

#[rocket::async_test]
async fn every_filter_narrows_the_list_and_shows_a_chip() {
    let app = with_articles().await;
    let ann = write(&app, "a", "Ann", "the first").await;
    let omid = write(&app, "c", "Omid", "see https://example.net/x").await;
    let eva = write(&app, "b", "Eva", "the third").await;
    let old = write(&app, "a", "Old", "published once").await;
    set(&app, &ann, "stars = 4, edited_at = 5").await;
    set(&app, &eva, "parent_id = (SELECT MIN(id) FROM comment), created_at = created_at - 864000000").await;
    set(&app, &old, "state = 'published'").await;
    set(&app, &eva, "reader_key = (SELECT reader_key FROM comment WHERE author_name = 'Old')").await;
    let reader = text(&app, "SELECT reader_key AS x FROM comment WHERE author_name = 'Ann'").await;
    let desk = moderator(&app).await;
    let day = |ms: i64| nazar::i18n::calendar::iso(ms).chars().take(10).collect::<String>();
    let by = number(&app, &format!("SELECT id AS x FROM account WHERE email = '{MODERATOR}'")).await;
    for (query, found) in [
        ("article=%2Farticles%2Fc".to_owned(), &["Omid"][..]),
        ("article=%2Farticles%2Fnowhere".to_owned(), &[]),
        ("page_lang=fa".to_owned(), &["Omid"]),
        ("page_lang=fa&article=%2Farticles%2Fa".to_owned(), &[]),
        ("kind=review".to_owned(), &["Ann"]),
        ("kind=comment".to_owned(), &["Eva", "Omid"]),
        ("kind=edited".to_owned(), &["Ann"]),
        ("kind=reply".to_owned(), &["Eva"]),
        ("why=links".to_owned(), &["Omid"]),
        ("author=known".to_owned(), &["Eva"]),
        ("author=new".to_owned(), &["Ann", "Omid"]),
        ("link=yes".to_owned(), &["Omid"]),
        (format!("from={}", day(NOW - DAY_MS)), &["Ann", "Omid"]),
        (format!("to={}", day(NOW - DAY_MS)), &["Eva"]),
        (format!("reader={reader}"), &["Ann"]),
        (format!("by={by}"), &[]),
        ("site=1".to_owned(), &["Eva", "Ann", "Omid"]),
        ("site=99".to_owned(), &[]),
        ("sort=newest".to_owned(), &["Omid", "Ann", "Eva"]),
        ("kind=nonsense&why=&page_lang=".to_owned(), &["Eva", "Ann", "Omid"]),
    ] {
        assert_eq!(names(&desk, &query).await, found, "{query}");
        let page = desk.get(&format!("/desk/comments?{query}")).await;
        let n_chips = query.split('&').filter(|one| !one.contains("sort") && !one.ends_with('=')).count();
        let n_chips = if query.contains("nonsense") { 0 } else { n_chips };
        assert_eq!(page.all(".chip").len(), n_chips, "{query}");
    }
    desk.post(&format!("/desk/comments/{omid}/approval"), &[("seen", "held")]).await;
    assert_eq!(names(&desk, &format!("state=published&by={by}")).await, ["Omid"]);
    app.close().await;
}

#[rocket::async_test]
async fn a_filter_survives_search_pages_states_and_decisions() {
    let app = with_articles().await;
    many(&app, 60, "held").await;
    let desk = moderator(&app).await;
    let asked = "state=held&q=made+hand&sort=newest&kind=comment&author=new";
    let page = desk.get(&format!("/desk/comments?{asked}")).await;
    assert!(page.first(".found").unwrap().contains("60"));
    assert_eq!(page.first(".case .comment__name").unwrap().trim(), "n60", "the newest first");
    let next = page.attribute(".pager a[rel=next]", "href").unwrap();
    assert_eq!(next, format!("/desk/comments?{asked}&page=2"));
    let tab = page.attribute(".tabs a[href*='state=spam']", "href").unwrap();
    for part in ["q=made+hand", "kind=comment", "author=new"] {
        assert!(tab.contains(part), "{tab}");
    }
    assert_eq!(page.attribute("#seek input[name=sort]", "value").as_deref(), Some("newest"));
    assert_eq!(page.attribute("select[name=kind] option[selected]", "value").as_deref(), Some("comment"));
    let chip = page.attribute(".chip a", "href").unwrap();
    assert!(chip.contains("q=made+hand") && !chip.contains("kind="), "{chip}");

    let second = desk.get(&next).await;
    let back = second.value("back").unwrap();
    let id = second.attribute(".case .tick", "value").unwrap();
    let fields = [("seen", "held"), ("back", back.as_str())];
    let done = desk.post(&format!("/desk/comments/{id}/approval"), &fields).await;
    assert_eq!(done.location(), Some(next.as_str()));
    assert_eq!(desk.get("/desk/comments?page=99999999").await.status, 200);
    app.close().await;
}

#[rocket::async_test]
async fn the_language_of_the_desk_is_no_filter_and_the_list_stays_when_it_is_changed() {
    let app = with_articles().await;
    write(&app, "a", "Ann", "english words").await;
    write(&app, "c", "Omid", "واژه‌های فارسی").await;
    let desk = moderator(&app).await;

    let page = desk.get("/desk/comments?state=held&sort=newest&lang=cs").await;

    assert_eq!(page.attribute("html", "lang").as_deref(), Some("cs"));
    assert_eq!(page.all(".case").len(), 2, "all languages are listed");
    let persian = page.attribute(".tongues a[lang=fa]", "href").unwrap();
    assert_eq!(persian, "/desk/comments?state=held&sort=newest&lang=fa");
    let page = desk.get(&persian).await;
    assert_eq!((page.attribute("html", "lang").as_deref(), page.all(".case").len()), (Some("fa"), 2));
    let filtered = desk.get("/desk/comments?state=held&page_lang=fa").await;
    assert_eq!((filtered.attribute("html", "lang").as_deref(), filtered.all(".case").len()), (Some("fa"), 1));
    app.close().await;
}

#[rocket::async_test]
async fn what_cannot_be_read_as_a_day_is_said() {
    let app = with_articles().await;
    let desk = moderator(&app).await;
    let page = desk.get("/desk/comments?from=yesterday").await;
    assert_eq!((page.status, page.all(".sieve details[open]").len()), (200, 1));
    assert_eq!(page.attribute("#sieve-from", "aria-invalid").as_deref(), Some("true"));
    desk.get("/desk?lang=fa").await;
    let persian = desk.get(&format!("/desk/comments?from={}", encoded("۱۴۰۵/۱/۱"))).await;
    assert!(persian.first(".chip").unwrap().contains("فروردین"), "{:?}", persian.first(".chip"));
    assert_eq!(persian.attribute("#sieve-from", "value").as_deref(), Some("1405/1/1"));
    app.close().await;
}

#[rocket::async_test]
async fn the_most_urgent_comes_first() {
    let app = with_articles().await;
    many(&app, 4, "published").await;
    for (n, what) in [
        (1, "created_at = created_at, score = 0"),
        (2, "created_at = created_at + 3600000, score = 0, n_reports = 1, reported_at = 5"),
        (3, "score = 100"),
        (4, "created_at = created_at + 3600000, score = 0"),
    ] {
        set(&app, &format!("published-{n}"), what).await;
    }
    let desk = moderator(&app).await;
    assert_eq!(names(&desk, "state=published&sort=urgency").await, ["n2", "n1", "n4", "n3"]);
    assert_eq!(names(&desk, "state=reported").await, ["n2"]);
    assert!(desk.get("/desk/comments").await.first(".tabs a[href*=reported]").unwrap().contains('1'));
    app.close().await;
}

/// Limits a moderator to Persian articles.
async fn limited(app: &TestApp) -> Browser<'_> {
    let desk = moderator(app).await;
    by_hand(app, &format!("UPDATE account SET scope_langs = 'fa' WHERE email = '{MODERATOR}'")).await;
    desk
}

#[rocket::async_test]
async fn a27_nothing_outside_of_the_limits_is_listed_counted_found_or_decided() {
    let app = with_articles().await;
    let ours = write(&app, "c", "Omid", "words in our part").await;
    let theirs = write(&app, "a", "Ann", "words in another part").await;
    let desk = limited(&app).await;
    for query in
        ["", "q=words", "page_lang=en", "article=%2Farticles%2Fa", "site=1", "q=another", "sort=urgency"]
    {
        assert!(!names(&desk, query).await.contains(&"Ann".to_owned()), "{query}");
    }
    let page = desk.get("/desk/comments").await;
    assert!(page.first(".tabs a[aria-current]").unwrap().ends_with('1'), "{:?}", page.first(".tabs a"));
    assert!(
        !page.text().contains("/articles/a<")
            && page.all("select[name=page_lang] option[value=en]").is_empty()
    );
    for what in ["approval", "rejection", "spam", "not-spam", "trash", "undo"] {
        let answer = desk.post(&format!("/desk/comments/{theirs}/{what}"), &[("seen", "held")]).await;
        assert_eq!(answer.status, 404, "{what}");
    }
    let fields = [("decision", "spam"), ("seen", "held"), ("ids", ours.as_str()), ("ids", theirs.as_str())];
    let done = desk.post_and_follow("/desk/comments", &fields).await;
    assert!(done.first(".toast").unwrap().contains('1'));
    assert_eq!((state(&app, &ours).await, state(&app, &theirs).await), ("spam".into(), "held".into()));
    let refused = whole(&desk, "state=held", "approve", 1).await;
    assert_eq!(refused.status, 409, "nothing of theirs waits");
    assert_eq!(state(&app, &theirs).await, "held");

    let ada = admin(&app).await;
    assert_eq!(names(&ada, "").await, ["Ann"], "administrators are not limited");
    let fields = [("decision", "trash"), ("seen", "held"), ("ids", theirs.as_str())];
    let toast = ada.post_and_follow("/desk/comments", &fields).await;
    let undo = toast.attribute("form.toast", "action").unwrap();
    assert_eq!(desk.post(&undo, &[]).await.status, 404, "nor undone");
    assert_eq!(state(&app, &theirs).await, "trashed");
    app.close().await;
}
