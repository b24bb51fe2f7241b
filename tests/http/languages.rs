//! Every page in every language: its direction, its words, its digits.

use nazar::accounts::{self, AccountName, Address, Hasher, NewAccount, Role};
use nazar::articles::{self, File, Import};
use nazar::config::{LimitKind, Settings};
use nazar::i18n::Locale;
use scraper::Selector;

use crate::app::{Browser, TestApp};
use crate::page::Page;

/// What people wrote, in letters that no check below looks for.
fn user_words(lang: Locale) -> &'static str {
    match lang {
        Locale::Fa => "سخنی درست",
        Locale::Sr => "Добро речено",
        Locale::Cs => "Pěkně řečeno",
        Locale::En => "Well said",
    }
}

fn without_limits(settings: &mut Settings) {
    for kind in LimitKind::ALL {
        settings.rate_limits.set(kind, None);
    }
}

/// One article with a comment, a reply and a rating in each language.
async fn program() -> TestApp {
    let app = TestApp::with(without_limits).await;
    for lang in Locale::ALL {
        let words = user_words(lang);
        let content = format!(
            "---\ntitle: {words}\nlang: {}\npublished_at: 2026-01-02\ncomments: open\nauthor: {words}\n\
             category: {words}\nsummary: {words}\n---\n\n## {words}\n\n{words}\n",
            lang.tag()
        );
        let file = File { name: format!("{}.md", lang.tag()), content: content.into_bytes() };
        let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
        assert!(matches!(done, Import::Done(_)), "{done:?}");
    }
    app
}

async fn signed_in(app: &TestApp, lang: Locale) -> Browser<'_> {
    let new = NewAccount {
        name: AccountName::parse(user_words(lang)).unwrap(),
        email: Address::parse(&format!("{}@desk.example", lang.tag())).unwrap(),
        role: Role::Admin,
        lang: Some(lang),
    };
    let account = accounts::create(&app.db, &app.clock, &Hasher::default(), new, None).await.unwrap();
    let link = accounts::issue_sign_in_link(&app.db, &app.clock, account).await.unwrap();
    let browser = app.browser();
    let (_, token) = link.split_once("token=").unwrap();
    assert_eq!(browser.post("/login/once", &[("token", token)]).await.status, 303);
    browser
}

/// Fills the form on its own page and sends it.
async fn comment(browser: &Browser<'_>, lang: Locale, reply_to: &str, answer: &str) -> Page {
    let article = format!("/articles/{}", lang.tag());
    let form = browser.get(&format!("{article}/comments/new")).await;
    browser.app.clock.advance(20_000);
    let ticket = form.value("ticket").unwrap();
    // The same words twice would count as one comment sent twice.
    let words = format!("{}{}", user_words(lang), "!".repeat(reply_to.len().min(1) + 2 * answer.len()));
    let fields = [
        ("name", user_words(lang)),
        ("body", words.as_str()),
        ("reply_to", reply_to),
        ("ticket", &ticket),
        ("answer", answer),
    ];
    browser.post(&format!("{article}/comments"), &fields).await
}

/// Every page there is, as a reader and an administrator of this language see it.
async fn pages(app: &TestApp, lang: Locale) -> Vec<(String, Page)> {
    let reader = app.browser().header("Accept-Language", lang.tag());
    let article = format!("/articles/{}", lang.tag());
    let mut all = Vec::new();
    let mut keep = |what: &str, page: Page| all.push((what.to_owned(), page));

    keep("empty article", reader.get(&article).await);
    let sent = comment(&reader, lang, "", crate::app::ANSWER).await;
    assert_eq!(sent.status, 303, "{:?}", sent.all(".faults"));
    let id = sent.location().unwrap().split_once("#comment-").unwrap().1.to_owned();
    keep("own comment", reader.get(&article).await);
    keep("own comment for the second time", reader.get(&article).await);
    comment(&reader, lang, &id, crate::app::ANSWER).await;
    keep("edit", reader.get(&format!("/comments/{id}/edit")).await);
    keep("edit refused", reader.post(&format!("/comments/{id}/edit"), &[("name", ""), ("body", "")]).await);
    keep("wrong answer", comment(&reader, lang, "", "nonsense").await);
    keep("reply form", reader.get(&format!("{article}/comments/new?reply_to={id}")).await);
    keep("refused", reader.post(&format!("{article}/comments"), &[("name", ""), ("email", "x")]).await);
    let long = [("name", "x.org"), ("website", "javascript:x"), ("body", &*"ی".repeat(5_001))];
    keep("refused for length", reader.post(&format!("{article}/comments"), &long).await);
    keep("renewed", reader.post(&format!("{article}/comments"), &[("renew", "1")]).await);
    keep(
        "no ticket",
        reader
            .post(
                &format!("{article}/comments"),
                &[("unread", "1"), ("name", user_words(lang)), ("body", &format!("{}?", user_words(lang)))],
            )
            .await,
    );
    keep("rating refused", reader.post(&format!("{article}/rating"), &[("stars", "9")]).await);
    reader.post(&format!("{article}/rating"), &[("stars", "4")]).await;
    keep("rated", reader.get(&article).await);
    reader.post(&format!("{article}/rating"), &[("stars", "2")]).await;
    keep("rated again", reader.get(&article).await);
    reader.post(&format!("{article}/rating/withdrawal"), &[]).await;
    keep("rating removed", reader.get(&article).await);
    for path in ["/", "/privacy", "/licences", "/nothing", "/login", "/login/once?token=x", "/setup?token=x"]
    {
        keep(path, reader.get(path).await);
    }
    keep("not signed in", reader.post("/login", &[("email", "x"), ("password", "y")]).await);
    keep("empty sign-in", reader.post("/login", &[]).await);
    keep(
        "forbidden",
        app.browser()
            .header("Accept-Language", lang.tag())
            .header("Origin", "null")
            .post("/login", &[])
            .await,
    );

    all.extend(desk_pages(app, lang, &id).await);
    all
}

/// The pages of the desk, through a few decisions about this comment.
async fn desk_pages(app: &TestApp, lang: Locale, id: &str) -> Vec<(String, Page)> {
    let mut all = Vec::new();
    let mut keep = |what: &str, page: Page| all.push((what.to_owned(), page));
    let desk = signed_in(app, lang).await;
    for path in ["/desk", "/desk/log", "/desk/exports", "/desk/comments?state=held"] {
        keep(path, desk.get(path).await);
    }
    let of = |verb: &str| format!("/desk/comments/{id}/{verb}");
    let rejected = desk.post(&of("rejection"), &[("reason", "off-topic"), ("seen", "published")]).await;
    assert_eq!(rejected.status, 303);
    keep("rejected", desk.get("/desk/comments?state=rejected").await);
    keep("overtaken", desk.post(&of("approval"), &[("seen", "held")]).await);
    desk.post(&of("undo"), &[]).await;
    keep("undone", desk.get("/desk/comments?state=published").await);
    keep("nothing to undo", desk.post("/desk/comments/none/undo", &[]).await);
    desk.post("/desk/comments", &[("decision", "spam")]).await;
    keep("none chosen", desk.get("/desk/comments?state=spam").await);
    keep("trash", desk.get("/desk/comments?state=trashed").await);
    keep("desk log", desk.get("/desk/log").await);
    keep("desk overview", desk.get("/desk").await);
    all
}

/// Texts that people see or hear, without addresses, code and what is said in another language.
fn visible(page: &Page) -> Vec<String> {
    let html = page.html();
    let mut found = Vec::new();
    let body = html.select(&Selector::parse("body").unwrap()).next().unwrap();
    for node in body.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        let is_foreign = node.ancestors().filter_map(scraper::ElementRef::wrap).any(|one| {
            let element = one.value();
            let is_other = element.attr("lang").is_some() && element.name() != "html";
            is_other
                || matches!(element.name(), "code" | "kbd" | "script" | "textarea" | "style" | "svg")
                || element.attr("class").is_some_and(|class| class.split(' ').any(|one| one == "ltr"))
                || element.attr("dir") == Some("ltr") && element.name() != "html"
        });
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !is_foreign && !words.is_empty() {
            found.push(words);
        }
    }
    for title in html.select(&Selector::parse("title").unwrap()) {
        found.push(title.text().collect());
    }
    for element in html.select(&Selector::parse("[aria-label], [title], [alt], [placeholder]").unwrap()) {
        if element.value().attr("lang").is_none() && element.value().name() != "link" {
            for name in ["aria-label", "title", "alt", "placeholder"] {
                found.extend(element.value().attr(name).map(str::to_owned));
            }
        }
    }
    found
}

/// Latin words that are right in any language.
const NAMES: [&str; 47] = [
    "nazar",
    "csv",
    "json",
    "xlsx",
    "markdown",
    "atom",
    "telegram",
    "whatsapp",
    "facebook",
    "mastodon",
    "linkedin",
    "x",
    "twitter",
    "bluesky",
    "email",
    "https",
    "http",
    "www",
    "example",
    "org",
    "name",
    "mit",
    "apache",
    "ofl",
    "sil",
    "vazirmatn",
    "source",
    "sans",
    "html",
    "utf",
    "e",
    "mail",
    "id",
    "rust",
    "a",
    "z",
    "utc",
    "excel",
    "libreoffice",
    "adobe",
    "open",
    "font",
    "license",
    "published",
    "draft",
    "fa",
    "cs",
];

fn latin_words(text: &str) -> Vec<String> {
    text.split(|one: char| !one.is_alphabetic())
        .filter(|word| !word.is_empty() && word.is_ascii())
        .map(str::to_lowercase)
        .filter(|word| !NAMES.contains(&word.as_str()))
        .collect()
}

async fn check(lang: Locale) -> Vec<String> {
    let app = program().await;
    let mut faults = Vec::new();
    for (what, page) in pages(&app, lang).await {
        let mut fault = |of: &str, text: &str| faults.push(format!("{} {what}: {of}: {text}", lang.tag()));
        if page.status >= 500 {
            fault("status", &page.status.to_string());
        }
        if page.attribute("html", "lang").as_deref() != Some(lang.tag()) {
            fault("lang", &format!("{:?}", page.attribute("html", "lang")));
        }
        if page.attribute("html", "dir").as_deref() != Some(lang.direction().as_str()) {
            fault("dir", &format!("{:?}", page.attribute("html", "dir")));
        }
        if page.text().contains(['‹', '›']) {
            fault("missing key", &page.all("body").concat());
        }
        for text in visible(&page) {
            if lang == Locale::Fa && text.replace("Apache-2.0", "").contains(|one: char| one.is_ascii_digit())
            {
                fault("ASCII digit", &text);
            }
            if matches!(lang, Locale::Fa | Locale::Sr) && !latin_words(&text).is_empty() {
                fault("Latin words", &text);
            }
            let english = text.split(|one: char| !one.is_alphabetic()).any(|word| {
                ["the", "is", "your", "comments", "and", "of", "sign", "this"]
                    .contains(&word.to_lowercase().as_str())
            });
            if lang == Locale::Cs && english {
                fault("English words", &text);
            }
            if lang == Locale::En
                && !text.is_ascii()
                && text.chars().any(|one| one as u32 > 0x24f && one as u32 <= 0x6ff)
            {
                fault("foreign letters", &text);
            }
        }
    }
    app.close().await;
    faults.sort();
    faults.dedup();
    faults
}

#[rocket::async_test]
async fn every_persian_page_is_persian() {
    let faults = check(Locale::Fa).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[rocket::async_test]
async fn every_serbian_page_is_serbian() {
    let faults = check(Locale::Sr).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[rocket::async_test]
async fn every_czech_page_is_czech() {
    let faults = check(Locale::Cs).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[rocket::async_test]
async fn every_english_page_is_english() {
    let faults = check(Locale::En).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
