//! What strangers wrote, wherever it is shown.

use super::*;

/// Each would be an element, a handler or a scheme where it is not escaped.
const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "` onfocus=alert(1) autofocus x=`",
    "</title></textarea></script><script>alert(1)</script>",
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7*7 }}{% include \"layouts/reader.html\" %}",
    "x\u{202e}txt\u{2066}",
];

/// Nothing on the page that could run, and no override that reaches its neighbours.
#[track_caller]
fn assert_inert(page: &Page, what: &str) {
    let html = page.html();
    for element in html.tree.nodes().filter_map(scraper::ElementRef::wrap) {
        let name = element.value().name();
        if name == "script" {
            let source = element.value().attr("src");
            let is_data = element.value().attr("type") == Some("application/ld+json");
            assert!(is_data || source.is_some_and(|one| one.starts_with("/assets/")), "a script of {what}");
            assert!(is_data == source.is_none(), "{what}");
        }
        assert!(!["iframe", "object", "embed", "base", "style"].contains(&name), "<{name}> of {what}");
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on") && attribute != "style", "{attribute} of {what}");
            let scheme = value.trim_start().to_lowercase();
            let leads = matches!(attribute, "href" | "src" | "action" | "formaction");
            assert!(!leads || !scheme.starts_with("javascript:") && !scheme.starts_with("data:"), "{what}");
        }
        assert!(!(name == "img" && element.value().attr("src") == Some("x")), "an image of {what}");
    }
    let text = page.text();
    assert!(!text.contains(['\0', '\u{202e}']), "{what}");
    assert!(!text.contains(">49<"), "{what}");
    assert_eq!(page.all("title").len(), usize::from(page.text().contains("<title")), "{what}");
}

/// Balanced elements, no bare `&` or `<`, and no character that XML forbids.
#[track_caller]
fn assert_well_formed(xml: &str) {
    let is_allowed =
        |one: char| one >= ' ' && !('\u{fffe}'..='\u{ffff}').contains(&one) || "\t\n\r".contains(one);
    assert!(xml.chars().all(is_allowed), "{xml}");
    assert!(!xml.contains("]]>"), "{xml}");
    for after in xml.split('&').skip(1) {
        let name = after.split(';').next().unwrap();
        assert!(["amp", "lt", "gt", "quot", "apos"].contains(&name) || name.starts_with('#'), "&{name}");
    }
    let mut open: Vec<&str> = Vec::new();
    for part in xml.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap_or_else(|| panic!("unclosed <{part}"));
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{xml}");
        } else if !tag.starts_with('?') && !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[rocket::async_test]
async fn o02_o05_o10_hostile_comments_are_letters_on_page_desk_feed_and_letter() {
    let app = program("moderated").await;
    let desk = admin(&app).await;
    for payload in HOSTILE {
        let name: String = payload.replace('.', "·").chars().take(60).collect();
        let ana = app
            .browser()
            .header("User-Agent", payload.trim_end_matches('\u{2066}'))
            .header("Referer", payload)
            .header("Origin", crate::app::BASE_URL);
        let fields = [("name", name.as_str()), ("body", payload), ("email", "reader@mail.example")];
        let id = write(&ana, PATH, &fields).await;

        assert_inert(&ana.get(PATH).await, payload);
        assert_inert(&ana.get(&format!("/comments/{id}/edit")).await, payload);
        assert_inert(&desk.get("/desk/comments?state=held").await, payload);
        assert_inert(&desk.get("/desk/comments?state=spam").await, payload);
        app.deliver().await;
        let approved = desk.post(&format!("/desk/comments/{id}/approval"), &[("note", payload)]).await;
        assert_eq!(approved.status, 303);
        for path in ["/desk", "/desk/log", "/desk/comments?state=published", PATH] {
            assert_inert(&desk.get(path).await, payload);
        }
        assert_inert(
            &app.browser().get(&format!("/articles/first/comments/new?reply_to={id}")).await,
            payload,
        );
    }
    for path in ["/articles/first/feed.atom", "/feed.atom", "/sitemap.xml"] {
        let feed = app.browser().get(path).await.text();
        assert_well_formed(&feed);
        assert!(!feed.contains("<script") && !feed.contains('\u{202e}'), "{path}");
    }
    let letters = app.mailer.kept();
    assert!(!letters.is_empty());
    for letter in letters {
        let html = Page { status: 200, headers: Vec::new(), bytes: letter.html.clone().into_bytes() };
        let scripts = html.all("script, img[src=x], svg[onload], [onmouseover], [onfocus]");
        assert!(scripts.is_empty(), "{scripts:?}");
        assert!(!letter.subject.contains(['\r', '\n', '\u{202e}']), "{:?}", letter.subject);
    }
    app.close().await;
}

#[rocket::async_test]
async fn o14_o16_hostile_titles_are_letters_in_head_data_feed_and_list() {
    let app = program("open").await;
    let title = "</title></script><script>alert(1)</script> {{ 7*7 }} \\\"x\\\" ]]> & \u{202e}abc\u{2066}";
    let lines = format!("lang: en\nauthor: \"{title}\"\ncategory: \"{title}\"\nsummary: \"{title}\"\n");
    let content =
        format!("---\ntitle: \"{title}\"\n{lines}published_at: 2026-01-03\n---\n\n# {title}\n\n{title}\n");
    let file = File { name: "hostile.md".to_owned(), content: content.into_bytes() };
    let done = articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    let Import::Done(_) = done else {
        // Refused outright is as good.
        return app.close().await;
    };

    for path in ["/", "/articles/hostile", "/articles/hostile/comments/new"] {
        let page = app.browser().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert_inert(&page, path);
        let heads = page.text().split("</head>").next().unwrap().to_owned();
        assert!(!heads.contains(['\u{202e}', '\u{2066}']), "{path}");
        let html = page.html();
        for script in html.select(&scraper::Selector::parse("script[type='application/ld+json']").unwrap()) {
            let data: serde_json::Value = serde_json::from_str(&script.text().collect::<String>()).unwrap();
            assert!(data.to_string().contains("7*7"), "{data}");
        }
    }
    for path in ["/feed.atom", "/articles/hostile/feed.atom", "/sitemap.xml"] {
        let feed = app.browser().get(path).await.text();
        assert_well_formed(&feed);
        assert!(!feed.contains("<script") && !feed.contains('\u{202e}'), "{path}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn o06_hostile_addresses_are_letters_on_pages_of_refusal() {
    let app = program("moderated").await;
    for payload in HOSTILE {
        let text: String = payload.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for path in [
            format!("/{text}"),
            format!("/articles/{text}"),
            format!("/?{text}={text}"),
            format!("/?category={text}"),
            format!("/articles/first?sort={text}&page={text}"),
            format!("/login?return_to={text}"),
            format!("/login/once?token={text}"),
            format!("/setup?token={text}"),
            format!("/articles/first/comments/new?reply_to={text}"),
        ] {
            let page = app.browser().header("Referer", payload).get(&path).await;
            assert_inert(&page, &path);
            for word in ["src/", ".rs", "panicked", "SELECT", "Rocket", "tera"] {
                assert!(!page.text().contains(word), "{word} on {path}");
            }
        }
        let mut fields: Vec<(&str, &str)> = [
            "name",
            "email",
            "website",
            "body",
            "body.dir",
            "stars",
            "reply_to",
            "answer",
            "ticket",
            "submission",
        ]
        .map(|field| (field, payload))
        .to_vec();
        fields.push(("homepage", payload));
        assert_inert(&app.browser().post(POST, &fields).await, payload);
        assert_inert(&app.browser().post("/login", &[("email", payload), ("password", "x")]).await, payload);
        assert_inert(&app.browser().post("/articles/first/rating", &[("stars", payload)]).await, payload);
    }
    app.close().await;
}

#[rocket::async_test]
async fn m11_no_address_of_a_writer_is_public() {
    let app = program("open").await;
    let ana = app.browser().at("198.51.100.23:4711");
    let fields = [("email", "secret.ana@mail.example"), ("notify", "1"), ("website", "https://ana.example/")];
    let id = write(&ana, PATH, &fields).await;

    for path in [
        PATH,
        "/",
        "/feed.atom",
        "/articles/first/feed.atom",
        "/sitemap.xml",
        &format!("/articles/first/comments/new?reply_to={id}"),
        &format!("/comments/{id}"),
        "/privacy",
    ] {
        for browser in [&app.browser(), &ana] {
            let page = browser.get(path).await;
            let all = format!("{:?} {}", page.headers, page.text());
            assert!(!all.contains("secret.ana") && !all.contains("mail.example"), "{path}");
            assert!(!all.contains("198.51.100"), "{path}");
        }
    }
    app.close().await;
}
