//! Articles: imported, listed, read, fed to feeds.

use nazar::articles::{Change, File, Import, import};

use crate::app::{NOW, TestApp};

/// A file for import.
pub fn file(name: &str, keys: &str, body: &str) -> File {
    File { name: name.to_owned(), content: format!("---\n{keys}---\n{body}\n").into_bytes() }
}

/// Imports files that are in order.
pub async fn imported(app: &TestApp, files: &[File]) -> Vec<Change> {
    match import(&app.db, NOW, files).await.unwrap() {
        Import::Done(done) => done.into_iter().map(|one| one.change).collect(),
        Import::Refused(faults) => panic!("{faults:?}"),
    }
}

const PERSIAN: &str = "title: مشتری ناراضی، بهترین آموزگار\nlang: fa\nslug: مشتری-ناراضی\nauthor: مریم\n\
    category: کسب‌وکار\npublished_at: 1397/06/12\nviews: ۲۴۸۱\nsummary: چند عادت ساده\n";
const PERSIAN_PATH: &str = "/articles/%D9%85%D8%B4%D8%AA%D8%B1%DB%8C-%D9%86%D8%A7%D8%B1%D8%A7%D8%B6%DB%8C";
const CZECH: &str = "title: Zákazník má „<pravdu>“ & víc\nlang: cs\ncategory: Péče & služby\n\
    published_at: 2020-05-01\nupdated_at: 2020-06-01\n";
const BODY: &str =
    "Úvod\n\n## První\n\ntext\n\n### Pod ním\n\n## Druhý\n\n> citát\n\n<script>alert(1)</script>\n";

async fn shelf() -> TestApp {
    let app = TestApp::new().await;
    let files = [
        file("fa.md", PERSIAN, "## یک\n\n## دو\n\n## سه\n\nمتن"),
        file("péče.md", CZECH, BODY),
        file("koncept.md", "title: Koncept tajný\nlang: cs\ndraft: true\ncategory: Skryté\n", "x"),
        file("jina.md", "title: Jiná\nlang: cs\npublished_at: 2019-01-01\n", "x"),
    ];
    imported(&app, &files).await;
    app
}

#[rocket::async_test]
async fn an_article_is_a_page_in_its_own_language() {
    let app = shelf().await;

    let page = app.browser().header("Accept-Language", "cs").get(PERSIAN_PATH).await;

    assert_eq!(page.status, 200);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("fa"));
    assert_eq!(page.attribute("html", "dir").as_deref(), Some("rtl"));
    assert_eq!(page.heading(), "مشتری ناراضی، بهترین آموزگار");
    assert_eq!(page.first("address bdi").as_deref(), Some("مریم"));
    assert_eq!(page.first("dl.facts time").as_deref(), Some("۱۲ شهریور ۱۳۹۷"));
    assert!(page.first("dl.facts").unwrap().contains("۲٬۴۸۱"));
    assert_eq!(page.all("nav.toc ol li").len(), 3);
    let canonical = page.attribute("link[rel=canonical]", "href").unwrap();
    assert_eq!(canonical, format!("{}{PERSIAN_PATH}", crate::app::BASE_URL));
    assert_eq!(page.attribute("link[hreflang=fa]", "href"), Some(canonical));
    app.close().await;
}

#[rocket::async_test]
async fn the_body_is_rendered_and_harmless() {
    let app = shelf().await;

    let page = app.browser().get("/articles/p%C3%A9%C4%8De").await;

    assert_eq!(page.all("nav.toc a"), ["První", "Pod ním", "Druhý"]);
    assert_eq!(page.first(".prose blockquote").as_deref(), Some("citát"));
    let text = page.text();
    assert!(!text.contains("alert(1)") && !text.contains("<pravdu>"));
    let data = page.first("script[type='application/ld+json']").unwrap();
    let json: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(json["headline"], "Zákazník má „<pravdu>“ & víc");
    assert_eq!(json["inLanguage"], "cs");
    assert!(json.get("aggregateRating").is_none());
    assert_eq!(page.first("title").unwrap(), "Zákazník má „<pravdu>“ & víc – Nazar");
    app.close().await;
}

#[rocket::async_test]
async fn every_form_of_an_address_leads_to_one_page() {
    let app = shelf().await;
    let browser = app.browser();

    for other in [
        format!("{PERSIAN_PATH}/"),
        "/articles/pe%CC%81c%CC%8Ce".to_owned(),
        "/articles/P%C3%A9%C4%8CE".to_owned(),
        "/articles/jina/".to_owned(),
        "/articles/JINA".to_owned(),
    ] {
        let page = browser.get(&other).await;
        assert!(matches!(page.status, 301 | 308), "{other}: {}", page.status);
        let target = page.location().unwrap().to_owned();
        assert_eq!(browser.get(&target).await.status, 200, "{target}");
    }
    assert_eq!(browser.get("/articles/%6A%69%6E%61").await.status, 200);
    assert_eq!(browser.get("/articles/jina?utm_source=x").await.status, 200);
    for missing in
        ["/articles/none", "/articles/none/", "/articles/%FF", "/articles/a%2Fb", "/articles/..%2f"]
    {
        assert_eq!(browser.get(missing).await.status, 404, "{missing}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_draft_is_nowhere_to_be_seen() {
    let app = shelf().await;
    let browser = app.browser();

    for path in ["/articles/koncept", "/articles/koncept/", "/articles/koncept/feed.atom"] {
        assert_eq!(browser.get(path).await.status, 404, "{path}");
    }
    for path in
        ["/?lang=cs", "/?lang=cs&category=Skryt%C3%A9", "/feed.atom", "/feed.atom?lang=cs", "/sitemap.xml"]
    {
        let text = browser.get(path).await.text();
        assert!(!text.contains("tajný") && !text.contains("koncept") && !text.contains("Skryt"), "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_list_speaks_the_reader_and_remembers_only_a_choice() {
    let app = shelf().await;
    let browser = app.browser().header("Accept-Language", "cs-CZ,cs;q=0.9");

    let page = browser.get("/").await;
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("cs"));
    assert_eq!(page.all(".teaser__title"), ["Zákazník má „<pravdu>“ & víc", "Jiná"]);
    assert_eq!(browser.cookie("nazar_lang"), None);
    assert!(page.header("cache-control").unwrap().starts_with("public"));

    let page = browser.get("/?lang=fa").await;
    assert_eq!(page.all(".teaser__title").len(), 1);
    assert_eq!(browser.cookie("nazar_lang").as_deref(), Some("fa"));
    assert!(page.header("cache-control").unwrap().contains("no-store"));
    assert_eq!(browser.get("/").await.attribute("html", "lang").as_deref(), Some("fa"));
    app.close().await;
}

#[rocket::async_test]
async fn each_language_of_the_list_names_itself_and_the_others() {
    let app = shelf().await;

    let page = app.browser().get("/?lang=sr&utm_source=x").await;

    assert_eq!(page.attribute("link[rel=canonical]", "href").as_deref(), Some("http://nazar.test/?lang=sr"));
    let others = page.attributes("link[rel=alternate][hreflang]", "hreflang");
    assert_eq!(others, ["fa", "sr", "cs", "en"]);
    app.close().await;
}

#[rocket::async_test]
async fn votes_from_elsewhere_are_part_of_the_average() {
    let app = TestApp::new().await;
    let keys = "title: A\nlang: fa\nimported_rating: {votes: 55, sum: 237}\n";
    imported(&app, &[file("a.md", keys, "x"), file("b.md", "title: B\nlang: fa\nratings: off\n", "x")]).await;
    let browser = app.browser();

    let page = browser.get("/articles/a").await;
    let silent = browser.get("/articles/b").await;

    assert_eq!(page.first(".facts__average span").as_deref(), Some("۴٫۳ از ۵، ۵۵ رأی"));
    assert_eq!(silent.first("#rating"), None);
    assert!(browser.get("/?lang=fa").await.first(".teaser .facts__average").unwrap().contains("۴٫۳ از ۵"));
    imported(&app, &[file("a.md", "title: A\nlang: fa\n", "x")]).await;
    assert_eq!(browser.get("/articles/a").await.first(".facts__average"), None);
    app.close().await;
}

#[rocket::async_test]
async fn a_category_narrows_the_list() {
    let app = shelf().await;
    let browser = app.browser();
    let list = browser.get("/?lang=cs").await;
    let link = list.attributes(".sorts a", "href").into_iter().find(|url| url.contains("category")).unwrap();

    let page = browser.get(&link).await;

    assert_eq!(page.heading(), "Péče & služby");
    assert_eq!(page.all(".teaser__title").len(), 1);
    let unknown = browser.get("/?lang=cs&category=%3Cb%3Enone").await;
    assert_eq!(unknown.all(".teaser__title").len(), 2);
    app.close().await;
}

#[rocket::async_test]
async fn long_lists_have_pages_and_odd_page_numbers_are_clamped() {
    let app = TestApp::new().await;
    let files: Vec<_> = (10..55)
        .map(|n| {
            let keys = format!("title: Article {n}\nlang: en\npublished_at: 2020-01-01T00:{n}:00Z\n");
            file(&format!("a{n}.md"), &keys, "x")
        })
        .collect();
    imported(&app, &files).await;
    let browser = app.browser();

    let first = browser.get("/?lang=en").await;
    assert_eq!(first.all(".teaser__title").first().unwrap(), "Article 54");
    let next = first.attribute("a[rel=next]", "href").unwrap();
    assert_eq!(browser.get(&next).await.all(".teaser__title").len(), 20);
    for odd in ["0", "-1", "99999999999999999999", "1e3", "x", "%DB%B3"] {
        let page = browser.get(&format!("/?lang=en&page={odd}")).await;
        assert_eq!(page.status, 200, "{odd}");
        assert!(!page.all(".teaser__title").is_empty(), "{odd}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_page_is_the_same_bytes_for_all_and_private_for_known_readers() {
    let app = shelf().await;
    let one = app.browser().header("User-Agent", "curl/8").get("/articles/jina").await;
    app.clock.advance(3_600_000);

    let other = app.browser().header("Accept-Language", "fa").get("/articles/jina").await;
    assert_eq!(one.bytes, other.bytes);
    assert_eq!(one.header("set-cookie"), None);
    assert!(one.header("cache-control").unwrap().starts_with("public"));
    let etag = one.header("etag").unwrap().to_owned();
    let again = app.browser().header("If-None-Match", &etag).get("/articles/jina").await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));

    let known = app.browser();
    known.set_cookie("nazar_reader", "somebody");
    let page = known.get("/articles/jina").await;
    assert!(page.header("cache-control").unwrap().contains("no-store"));
    app.close().await;
}

#[rocket::async_test]
async fn the_same_import_changes_nothing_and_a_new_one_keeps_the_page() {
    let app = shelf().await;

    let again = imported(&app, &[file("fa.md", PERSIAN, "## یک\n\n## دو\n\n## سه\n\nمتن")]).await;
    let changed = imported(&app, &[file("fa.md", PERSIAN, "متن دیگر")]).await;

    assert_eq!((again, changed), (vec![Change::Unchanged], vec![Change::Updated]));
    let page = app.browser().get(PERSIAN_PATH).await;
    assert_eq!(page.first(".prose").as_deref(), Some("متن دیگر"));
    app.close().await;
}

#[rocket::async_test]
async fn people_are_counted_and_programs_are_not() {
    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    let app = shelf().await;
    let reader = || app.browser().header("User-Agent", FIREFOX);

    reader().get("/articles/jina").await;
    reader().get("/articles/jina").await;
    reader().get("/articles/koncept").await;
    reader().header("Sec-Purpose", "prefetch;prerender").get("/articles/jina").await;
    reader().send(app.client.head("/articles/jina")).await;
    app.browser().get("/articles/jina").await;
    app.browser().header("User-Agent", "Googlebot/2.1").get("/articles/jina").await;
    let counter = app.client.rocket().state::<std::sync::Arc<nazar::reading::ViewCounter>>().unwrap();
    counter.flush(&app.db).await.unwrap();

    let article = nazar::articles::get(&app.db, "jina", app.clock.now_ms()).await.unwrap();
    assert_eq!(article.n_views, 2);
    app.close().await;
}

#[rocket::async_test]
async fn an_article_is_not_there_before_its_time() {
    let app = shelf().await;
    let soon = file("brzy.md", "title: Brzy\nlang: cs\ncategory: Zítra\npublished_at: 2026-03-22\n", "x");
    imported(&app, &[soon]).await;
    let paths = ["/?lang=cs", "/feed.atom", "/sitemap.xml", "/articles/jina"];

    let forms = [("name", "A"), ("body", "b"), ("stars", "5")];
    for path in ["/articles/brzy", "/articles/brzy/feed.atom", "/articles/brzy/comments/new"] {
        assert_eq!(app.browser().get(path).await.status, 404, "{path}");
    }
    for path in ["/articles/brzy/comments", "/articles/brzy/rating"] {
        assert_eq!(app.browser().post(path, &forms).await.status, 404, "{path}");
    }
    for path in paths {
        let text = app.browser().get(path).await.text();
        assert!(!text.contains("brzy") && !text.contains("Zítra"), "{path}");
    }
    app.clock.advance(24 * 3_600_000);
    assert_eq!(app.browser().get("/articles/brzy").await.status, 200);
    for path in paths {
        assert!(app.browser().get(path).await.text().contains("brzy"), "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_cover_is_named_to_whoever_shows_the_link() {
    let app = TestApp::new().await;
    let own = file("a.md", "title: A\nlang: en\npublished_at: 2020-01-01\ncover: /img/Ä b.png\n", "x");
    let other = file(
        "b.md",
        "title: B\nlang: en\npublished_at: 2020-01-01\ncover: https://img.example/b.png?a=1&b=2\n",
        "x",
    );
    let none = file("c.md", "title: C\nlang: en\npublished_at: 2020-01-01\n", "x");
    imported(&app, &[own, other, none]).await;
    for (path, image) in [
        ("/articles/a", Some("http://nazar.test/img/%C3%84%20b.png")),
        ("/articles/b", Some("https://img.example/b.png?a=1&b=2")),
        ("/articles/c", None),
    ] {
        let page = app.browser().get(path).await;
        assert_eq!(page.attribute("meta[property='og:image']", "content").as_deref(), image, "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn feeds_and_the_sitemap_are_well_formed_and_absolute() {
    let app = shelf().await;
    let browser = app.browser().header("X-Forwarded-Host", "evil.example");

    let feed = browser.get("/feed.atom").await;
    assert!(feed.header("content-type").unwrap().starts_with("application/atom+xml"));
    let text = feed.text();
    assert_well_formed(&text);
    assert!(text.contains("Zákazník má „&lt;pravdu&gt;“ &amp; víc"), "{text}");
    assert!(text.contains(&format!("<id>http://nazar.test{PERSIAN_PATH}</id>")));
    assert_eq!(text.matches("<entry").count(), 3);
    let persian = browser.get("/feed.atom?lang=fa").await.text();
    assert_eq!(persian.matches("<entry").count(), 1);
    for path in [&format!("{PERSIAN_PATH}/feed.atom"), "/sitemap.xml"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert_well_formed(&page.text());
        assert!(!page.text().contains("evil"), "{path}");
    }
    let robots = browser.get("/robots.txt").await.text();
    assert!(robots.contains("Disallow: /desk") && robots.contains("Sitemap: http://nazar.test/sitemap.xml"));
    app.close().await;
}

#[rocket::async_test]
async fn the_pages_about_privacy_and_licences_are_there_in_all_languages() {
    let app = TestApp::new().await;

    for lang in ["fa", "sr", "cs", "en"] {
        for path in ["/", "/privacy", "/licences"] {
            let page = app.browser().header("Accept-Language", lang).get(path).await;
            assert_eq!(page.status, 200, "{path} {lang}");
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(lang), "{path}");
            assert!(!page.heading().is_empty(), "{path} {lang}");
        }
    }
    app.close().await;
}

/// Every tag closes in order, and no bare ampersand or angle bracket stands in the text.
pub fn assert_well_formed(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let body = xml.split_once("?>").unwrap().1;
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("open tag: {piece}"));
        assert!(!text.contains('>'), "{text}");
        for part in text.split('&').skip(1) {
            let (name, _) = part.split_once(';').unwrap_or_else(|| panic!("bare ampersand: {part}"));
            assert!(name.len() < 8 && !name.contains(' '), "{name}");
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap());
        }
    }
    assert!(open.is_empty(), "{open:?}");
}
