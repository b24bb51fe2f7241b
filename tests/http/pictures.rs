//! Captcha pictures through the front door: what they show, what they cost, and who may ask for them.

use nazar::articles::{self, File};
use nazar::config::{CaptchaMode, Limit, LimitKind};

use crate::app::ANSWER;
use crate::captcha::{MINUTE, MODES, ON_A, in_mode, newest, picture, send, with_limits};

#[rocket::async_test]
async fn t08_t09_v04_the_answer_is_nowhere_and_no_parameter_shapes_the_picture() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        for query in [
            "",
            "&width=20000&height=9000",
            "&length=1&ql=1",
            "&difficulty=easy&chars=A",
            "&preset=easy&text=AAAAA&answer=AAAAA",
            "&seed=1&font=x",
        ] {
            let page = browser.get(&format!("/captcha/new.png?page=/articles/a{query}")).await;

            assert_eq!((page.status, page.header("content-type")), (200, Some("image/png")), "{query}");
            let size = [&page.bytes[16..20], &page.bytes[20..24]]
                .map(|one| u32::from_be_bytes(one.try_into().unwrap()));
            assert_eq!(size, [220, 120], "{query}");
            let known = [
                "cache-control",
                "content-length",
                "content-security-policy",
                "content-type",
                "cross-origin-opener-policy",
                "permissions-policy",
                "referrer-policy",
                "set-cookie",
                "x-content-type-options",
                "x-frame-options",
                "x-robots-tag",
            ];
            let odd: Vec<_> =
                page.headers.iter().filter(|(name, _)| !known.contains(&name.as_str())).collect();
            assert!(odd.is_empty(), "{odd:?}");
        }
        // The cookie holds names of 128 random bits and nothing else.
        let cookie = browser.cookie("nazar_tickets").unwrap();
        assert_eq!(cookie.split('.').map(str::len).collect::<Vec<_>>(), [22; 4]);

        let form = browser.post(ON_A, &[("name", "Ann"), ("body", "words"), ("ticket", "x")]).await;
        assert_eq!(form.status, 422);
        assert!(!form.text().contains(ANSWER));
        let html = form.html();
        let picture =
            html.select(&scraper::Selector::parse("img[src^='/captcha/']").unwrap()).next().unwrap();
        let src = picture.value().attr("src").unwrap();
        assert_eq!(src.len(), "/captcha/.png".len() + 22, "{src}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn t13_no_picture_comes_twice() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        let mut seen = std::collections::HashSet::new();
        for slug in ["a", "c"] {
            for _ in 0..20 {
                assert!(seen.insert(picture(&browser, slug).await.bytes));
            }
        }
        app.close().await;
    }
}

#[rocket::async_test]
async fn t14_t19_a_tickets_picture_is_the_same_bytes_or_gone_and_never_kept() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        let first = picture(&browser, "a").await;
        let path = format!("/captcha/{}.png", newest(&browser));

        for _ in 0..3 {
            let again = browser.get(&path).await;
            assert_eq!((again.status, again.header("cache-control")), (200, Some("no-store")));
            assert_eq!(again.bytes, first.bytes);
        }
        assert_eq!(first.header("cache-control"), Some("no-store"));
        assert_eq!(send(&browser, ON_A, "words", ANSWER).await.status, 303);
        assert_eq!(browser.get(&path).await.status, 404, "spent");
        app.close().await;
    }
}

#[rocket::async_test]
async fn t17_v20_a_forged_address_escapes_no_limit() {
    let app = with_limits(&[(LimitKind::PictureNetwork, Some(Limit { count: 2, per_s: 60 }))]).await;
    let mut statuses = Vec::new();
    for forged in ["1.2.3.4", "5.6.7.8", "9.9.9.9"] {
        let browser =
            app.browser().at("192.0.2.7:9").header("X-Forwarded-For", forged).header("X-Real-IP", forged);
        statuses.push(browser.get("/captcha/new.png?page=/articles/a").await.status);
    }
    assert_eq!(statuses, [200, 200, 429]);
    app.close().await;
}

#[rocket::async_test]
async fn t20_r07_a_flood_of_pictures_is_told_when_to_come_back_and_articles_go_on() {
    let few = Some(Limit { count: 3, per_s: 60 });
    let app = with_limits(&[(LimitKind::PictureGlobal, few)]).await;
    for _ in 0..3 {
        picture(&app.browser(), "a").await;
    }
    let page = app.browser().get("/captcha/new.png?page=/articles/a").await;
    assert_eq!(page.status, 429);
    assert!(page.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1);
    assert_eq!(page.header("set-cookie"), None);
    assert_eq!(app.browser().get("/articles/a").await.status, 200);

    app.clock.advance(MINUTE);
    picture(&app.browser(), "a").await;
    app.close().await;
}

#[rocket::async_test]
async fn t24_every_served_picture_has_two_levels_and_no_metadata() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        for slug in ["a", "c"] {
            let bytes = picture(&browser, slug).await.bytes;
            let mut decoder = png::Decoder::new(bytes.as_slice());
            decoder.set_transformations(png::Transformations::IDENTITY);
            let reader = decoder.read_info().unwrap();
            let info = reader.info();
            assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Grayscale, png::BitDepth::One));
            for chunk in [&b"tEXt"[..], b"zTXt", b"iTXt", b"tIME", b"eXIf", b"pHYs"] {
                assert!(!bytes.windows(4).any(|four| four == chunk));
            }
        }
        app.close().await;
    }
}

#[rocket::async_test]
async fn v07_pages_that_are_not_there_have_no_picture() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let browser = app.browser();
        for query in ["", "?page=", "?page=/articles/none", "?page=/articles/d", "?page=https://x/"] {
            assert_eq!(browser.get(&format!("/captcha/new.png{query}")).await.status, 404, "{query}");
        }
        for file in [
            "none.png",
            "AAAAAAAAAAAAAAAAAAAAAA.png",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "%27%20OR%201=1.png",
            "..%2fa.png",
        ] {
            assert_eq!(browser.get(&format!("/captcha/{file}")).await.status, 404, "{file}");
        }
        assert_eq!(browser.cookie("nazar_tickets"), None);
        app.close().await;
    }
}

#[rocket::async_test]
async fn v12_hostile_headers_have_no_effect() {
    for mode in MODES {
        let app = in_mode(mode).await;
        let long = "A".repeat(64_000);
        for hostile in ["'; DROP TABLE ticket; --", long.as_str(), "%00%ff", "🎃"] {
            let browser = app.browser().header("User-Agent", hostile);
            browser.set_cookie("nazar_tickets", hostile);
            picture(&browser, "a").await;
            assert_eq!(browser.cookie("nazar_tickets").unwrap().len(), 22);
        }
        assert_eq!(app.browser().get("/articles/a").await.status, 200);
        app.close().await;
    }
}

#[rocket::async_test]
async fn there_is_no_picture_for_what_readers_cannot_see_yet() {
    let app = in_mode(CaptchaMode::Always).await;
    let tomorrow = nazar::i18n::calendar::iso(app.clock.now_ms() + 24 * 60 * MINUTE);
    let content = format!("---\ntitle: f\nlang: en\npublished_at: {tomorrow}\n---\n\nText.\n");
    let file = File { name: "f.md".to_owned(), content: content.into_bytes() };
    articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    let browser = app.browser();
    let statuses = async |slug: &str| {
        [
            browser.get(&format!("/articles/{slug}")).await.status,
            browser.get(&format!("/captcha/new.png?page=/articles/{slug}")).await.status,
            browser.get(&format!("/proof/challenge?page=/articles/{slug}")).await.status,
        ]
    };
    assert_eq!(statuses("d").await, [404, 404, 404], "a draft");
    assert_eq!(statuses("f").await, [404, 404, 404], "of tomorrow");
    assert_eq!(browser.cookie("nazar_tickets"), None, "no ticket was given out");

    app.clock.advance(25 * 60 * MINUTE);

    assert_eq!(statuses("f").await, [200, 200, 200]);
    assert_eq!(statuses("d").await, [404, 404, 404]);
    app.close().await;
}
