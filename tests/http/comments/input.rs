//! What may be typed into the fields, and what becomes of it.

use nazar::entities::comment::CommentState;
use scraper::Selector;

use super::*;

#[rocket::async_test]
async fn i04_fields_that_are_not_the_writers_are_ignored() {
    let app = moderated().await;
    let fields = [
        ("state", "published"),
        ("status", "approved"),
        ("approved", "1"),
        ("id", "1"),
        ("public_id", "x"),
        ("role", "admin"),
        ("is_staff", "true"),
        ("created_at", "0"),
        ("score", "-99999"),
        ("body[0]", "x"),
        ("_method", "DELETE"),
    ];

    let id = sent(&write(&app.browser(), &fields).await);

    let whole = find(&app, &id).await;
    assert_eq!((whole.state, whole.is_staff), (CommentState::Held, false));
    assert_eq!(whole.created_at, app.clock.now_ms());
    app.close().await;
}

#[rocket::async_test]
async fn i05_i08_controls_are_cleaned_and_too_much_is_refused_never_cut() {
    let app = open_without_captcha().await;
    let ana = app.browser();
    let controls: String = (0..=0x1f).chain(0x7f..=0x9f).filter_map(char::from_u32).collect();

    let id =
        sent(&write(&ana, &[("name", &format!("A{controls}na")), ("body", &format!("x{controls}y"))]).await);

    let whole = find(&app, &id).await;
    assert!(!whole.author_name.chars().any(char::is_control), "{:?}", whole.author_name);
    assert!(
        whole.body_source.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'),
        "{:?}",
        whole.body_source
    );
    for field in ["name", "email", "website", "body"] {
        let huge = "\u{1f33b}".repeat(16_500);
        let answer = write(&ana, &[(field, &huge)]).await;
        refused_for(&answer, field);
        assert_eq!(answer.value(field).unwrap().trim(), huge, "{field}");
    }
    assert_eq!(count(&app, "comment").await, 1);
    app.close().await;
}

#[rocket::async_test]
async fn i07_lengths_are_counted_in_letters_on_create_and_edit() {
    let app = open_without_captcha().await;
    let ana = app.browser();
    for letter in ["ی", "e\u{301}"] {
        let [fits, over] = [5000, 5001].map(|n| letter.repeat(n));
        let id = sent(&write(&ana, &[("body", &fits)]).await);
        refused_for(&write(&ana, &[("body", &over)]).await, "body");

        let edit = format!("/comments/{id}/edit");
        refused_for(&ana.post(&edit, &[("name", "Ana"), ("body", &over)]).await, "body");
        refused_for(&ana.post(&edit, &[("name", &letter.repeat(81)), ("body", &fits)]).await, "name");
        let saved = ana.post(&edit, &[("name", &letter.repeat(80)), ("body", &fits)]).await;
        assert_eq!(saved.status, 303);
    }
    app.close().await;
}

#[rocket::async_test]
async fn i14_websites_that_are_none_are_refused_and_kept_in_the_form() {
    let app = open_without_captcha().await;
    let ana = app.browser();
    for website in [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java&#10;script:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "https://user:pw@example.org/",
        "https://example.org@evil.example",
        "\\\\example.org",
        "https:/\\example.org",
        "x y.example",
        "http://",
    ] {
        refused_for(&write(&ana, &[("website", website)]).await, "website");
    }
    assert_eq!(count(&app, "comment").await, 0);
    app.close().await;
}

/// Payloads for names and texts; each must come out as letters.
const HOSTILE: [&str; 42] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "` onfocus=alert(1) autofocus x=`",
    "\u{c}onclick=alert(1)\u{c}",
    "</textarea><script>alert(1)</script>",
    "</bdi></a><iframe src=javascript:alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=&#106;avascript:alert(1)>x</a>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<form action=//evil.example><button>x</button></form>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<object data=x></object><embed src=x>",
    "<style>*{display:none}</style>",
    "<p style=position:fixed id=form name=body>x",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>x</script></template>",
    "[x](javascript:alert(1))",
    "[x](java&#x0a;script:alert(1))",
    "[x](  javascript:alert(1) \"t\")",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](https://evil.example/pixel.png)",
    "<javascript:alert(1)>",
    "<https://example.org/\" onclick=\"alert(1)>",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[x](https://example.org \"title\" onclick=alert(1))",
    "**<img src=x onerror=alert(1)>**",
    "```html\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    "> <script>alert(1)</script>",
    "{{ 7*7 }}{% include \"layouts/reader.html\" %}{{<comment comment={x}/>}}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "x\u{202e}txt.exe",
    "a\u{2066}b\u{2069}\u{2069}c",
    "Z\u{0300}\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}\u{0306}\u{0307}\u{0308}\u{0309}\u{030a}\u{030b}\u{030c}y",
    "می‌خواهم \u{200e}LRM كِتَاب e\u{301} 👨\u{200d}👩\u{200d}👧",
    "'; DROP TABLE comment; --",
    "Robert\r\nBcc: x@example.org",
    "\u{2028}x\u{2029}&lt;b&gt;&amp;amp;",
];

/// Nothing in a comment may be made of what was typed but the few elements of its little Markdown.
#[track_caller]
fn assert_inert(page: &Page, payload: &str) {
    let html = page.html();
    let comments = Selector::parse(".comment, .parent, .field").unwrap();
    for comment in html.select(&comments) {
        for element in comment.descendants().filter_map(scraper::ElementRef::wrap) {
            let name = element.value().name();
            let is_known = [
                "p",
                "a",
                "bdi",
                "span",
                "time",
                "svg",
                "use",
                "path",
                "div",
                "em",
                "strong",
                "code",
                "pre",
                "blockquote",
                "ul",
                "ol",
                "li",
                "br",
                "del",
                "hr",
                "input",
                "textarea",
                "select",
                "option",
                "label",
                "button",
                "img",
                "nazar-captcha",
                "nazar-draft",
                "nazar-time",
            ]
            .contains(&name);
            assert!(is_known, "<{name}> from {payload:?}");
            for (attribute, value) in element.value().attrs() {
                assert!(!attribute.starts_with("on") && attribute != "style", "{attribute} from {payload:?}");
                if attribute == "href" || attribute == "src" {
                    let is_safe = value.starts_with("https://") || value.starts_with("http://");
                    assert!(is_safe || value.starts_with(['/', '#', '?']), "{value} from {payload:?}");
                }
            }
        }
    }
    let images = Selector::parse(".comment__body img").unwrap();
    assert_eq!(html.select(&images).count(), 0, "{payload:?}");
    assert!(!page.text().contains(['\u{202e}', '\0']), "{payload:?}");
    assert_eq!(page.all("title").len(), 1);
}

#[rocket::async_test]
async fn i17_o02_o05_hostile_texts_are_letters_on_every_page_after_create_and_edit() {
    let app = open_without_captcha().await;
    let ana = app.browser();
    for payload in HOSTILE {
        // A name holds no address, and fewer letters.
        let short: String = payload.replace("://", ":").replace('.', "·").chars().take(70).collect();
        let answer = write(&ana, &[("name", payload), ("body", payload), ("email", payload)]).await;
        assert_eq!(answer.status, 422, "{payload:?}");
        assert_inert(&answer, payload);

        let id =
            sent(&write(&ana, &[("name", &format!("A {short}")), ("body", &format!("{payload} b"))]).await);
        assert_inert(&ana.get(PATH).await, payload);
        assert_inert(&ana.get(&format!("{FORM}?reply_to={id}")).await, payload);

        let plain = sent(&write(&ana, &[("body", &format!("plain {id}"))]).await);
        let edit = format!("/comments/{plain}/edit");
        let name = format!("B {short}");
        let saved = ana
            .post(&edit, &[("name", &name), ("body", &format!("{payload} c")), ("website", payload)])
            .await;
        assert_eq!(saved.status, 303, "{payload:?}");
        assert_inert(&ana.get(&edit).await, payload);
        for id in [&id, &plain] {
            move_to_if_needed(&app, id).await;
        }
        assert_inert(&app.browser().get(PATH).await, payload);
        for id in [&id, &plain] {
            move_to(&app, id, CommentState::Trashed).await;
        }
    }
    app.close().await;
}

async fn move_to_if_needed(app: &TestApp, id: &str) {
    if find(app, id).await.state != CommentState::Published {
        move_to(app, id, CommentState::Published).await;
    }
}

#[rocket::async_test]
async fn o05_overrides_and_towers_of_marks_go_and_the_joiners_of_letters_stay() {
    let app = open_without_captcha().await;
    let kept = "می‌خواهم \u{200e}LRM كِتَاب 👨\u{200d}👩\u{200d}👧";
    let tower = format!("Z{}y", "\u{0301}".repeat(40));

    let id = sent(
        &write(&app.browser(), &[("name", kept), ("body", &format!("{kept} {tower} a\u{202e}b"))]).await,
    );

    let whole = find(&app, &id).await;
    assert!(whole.body_source.starts_with(kept), "{}", whole.body_source);
    assert!(whole.author_name.contains("می‌خواهم") && whole.author_name.contains("👨\u{200d}👩\u{200d}👧"));
    assert!(whole.body_source.matches('\u{0301}').count() <= 8);
    assert!(!whole.body_source.contains('\u{202e}'));
    app.close().await;
}

#[rocket::async_test]
async fn i01_bytes_of_every_kind_never_break_the_form() {
    let app = open_without_captcha().await;
    for raw in [
        "name=%ff%fe&body=%ed%a0%80",
        "name=%00&body=%00",
        "name[]=a&body[x][y]=b&[]=c&]=d",
        "name=a&name=b&body=c&body=d&body.dir=e&body.dir.f=g",
        "%",
        "=&=&&&",
        "body.dir=rtl",
        "name=a&body=b&stars=5%00&reply_to=%27%22&ticket=%0d%0aSet-Cookie:x=y&answer=%u0041",
    ] {
        let request = app
            .client
            .post(POST)
            .header(rocket::http::ContentType::Form)
            .header(rocket::http::Header::new("Origin", crate::app::BASE_URL))
            .body(raw);
        let answer = app.browser().send(request).await;
        assert!(answer.status < 500, "{raw}: {}", answer.status);
    }
    let long = format!("name=a&body={}", "%D8%A7".repeat(43_000));
    let request = app
        .client
        .post(POST)
        .header(rocket::http::ContentType::Form)
        .header(rocket::http::Header::new("Origin", crate::app::BASE_URL))
        .body(long);
    assert!([413, 422].contains(&app.browser().send(request).await.status));
    app.close().await;
}
