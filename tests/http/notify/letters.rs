//! Who gets which letter, and what stands in it.

use nazar::mail::{Delivery, Letter};

use super::*;

#[rocket::async_test]
async fn a_held_comment_causes_one_letter_for_each_moderator_in_their_language() {
    let app = quiet().await;
    for (address, lang) in
        [("b@mail.test", Locale::Fa), ("c@mail.test", Locale::Sr), ("d@mail.test", Locale::Cs)]
    {
        moderator(&app, address, lang).await;
    }
    let id = comment(&app, "Well said.").await;

    let worked = app.deliver().await;

    assert_eq!((worked.n_events, worked.n_sent, worked.n_failed), (1, 4, 0));
    let letters = app.mailer.kept();
    let link = format!("http://nazar.test/desk/comments?state=held#comment-{id}");
    for (letter, (to, lang, dir, words)) in letters.iter().zip([
        ("ann@mail.test", "en", "ltr", "A new comment awaits you"),
        ("b@mail.test", "fa", "rtl", "یک نظر تازه در انتظار شماست"),
        ("c@mail.test", "sr", "ltr", "коментар"),
        ("d@mail.test", "cs", "ltr", "komentář"),
    ]) {
        assert_eq!(letter.to, to);
        assert!(letter.html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{}", letter.html);
        for part in [&letter.text, &letter.html] {
            assert!(part.contains(words), "{part}");
            assert!(part.contains("Well said."), "{part}");
        }
        assert!(letter.text.contains(&link) && letter.html.contains(&link), "{}", letter.text);
    }
    assert_eq!(app.deliver().await, Worked::default(), "once");
    app.close().await;
}

#[rocket::async_test]
async fn persian_letters_have_persian_digits_and_dates() {
    let app = quiet().await;
    moderator(&app, "b@mail.test", Locale::Fa).await;
    comment(&app, "سلام").await;

    app.deliver().await;

    let letter = app.mailer.kept().pop().unwrap();
    let words = letter.text.split("http").next().unwrap();
    assert!(words.contains("۱۴۰۵"), "{words}");
    assert!(!words.chars().any(|one| one.is_ascii_digit()), "{words}");
    app.close().await;
}

#[rocket::async_test]
async fn spam_and_what_is_decided_before_cause_none() {
    let app = quiet().await;
    let trapped = write(&app, &[("homepage", "x"), ("body", "buy at https://example.com now")]).await;
    assert_eq!(trapped.status, 303);
    assert_eq!(column(&app, "comment", "state").await, ["spam"]);
    let published = comment(&app, "one").await;
    let rejected = comment(&app, "two").await;
    decide(&app, &published, CommentState::Published).await;
    decide(&app, &rejected, CommentState::Rejected).await;

    let worked = app.deliver().await;

    assert_eq!((worked.n_events, worked.n_sent), (2, 0));
    assert!(app.mailer.kept().is_empty());
    app.close().await;
}

#[rocket::async_test]
async fn m01_m02_m03_names_and_titles_make_no_headers() {
    let (app, sink) = posting_in(Weather::Fair).await;
    let payloads = [
        "Ann\r\nBcc: evil@mail.test",
        "Ann\nBcc: evil@mail.test\n\nbody",
        "Ann%0d%0aBcc: evil@mail.test",
        "=?utf-8?q?=0D=0ABcc:_evil@mail.test?=",
        "=?utf-8?b?DQpCY2M6IGV2aWxAbWFpbC50ZXN0?=",
        "Ann\u{2028}Bcc: evil@mail.test",
        "\u{202E}nnA <evil@mail.test>",
        "\"Ann\" <evil@mail.test>, evil@mail.test",
        "{{ 7*7 }} {% include \"x\" %}",
    ];
    for (at, payload) in payloads.iter().enumerate() {
        import(&app, "first", &payload.replace(['\r', '\n', '\u{202E}'], " ")).await;
        // A name may be refused, and the same in the words may not.
        write(&app, &[("name", payload), ("body", &format!("in the name {at}"))]).await;
        comment(&app, &format!("{payload}\r\n.\r\n{at}")).await;

        round_after(&app, 60).await;
    }

    let letters = sink.taken();
    assert!(letters.len() > payloads.len(), "{}", letters.len());
    for letter in &letters {
        let names: Vec<String> = letter.headers().into_iter().map(|(name, _)| name.to_lowercase()).collect();
        let mut known = names.clone();
        known.retain(|name| {
            ["from", "to", "subject", "message-id", "date", "auto-submitted", "mime-version", "content-type"]
                .contains(&name.as_str())
        });
        assert_eq!(names, known);
        assert_eq!(letter.to, ["RCPT TO:<ann@mail.test>"]);
        assert_eq!(letter.header("To"), "ann@mail.test");
        assert_eq!(letter.header("From"), "Nazar <nazar@mail.test>");
        let subject = letter.header("Subject");
        assert!(subject.starts_with("[Nazar] A comment awaits moderation: "), "{subject}");
        assert!(!letter.raw().contains("=?utf-8?q?=0D"), "{}", letter.raw());
        assert!(!subject.chars().any(|one| one.is_control() || one == '\u{202E}'), "{subject:?}");
        assert_eq!(letter.parts().len(), 2);
    }
    assert!(letters.iter().any(|one| one.text().contains("{{ 7*7 }}")), "what was typed is not run");
    app.close().await;
}

#[rocket::async_test]
async fn m04_m06_html_is_escaped_and_the_excerpt_is_an_excerpt() {
    let (app, sink) = posting_in(Weather::Fair).await;
    let payload = "<img src=//evil.test/x onerror=alert(1)><script>alert(1)</script>\"'><b>";
    import(&app, "first", payload).await;
    write(&app, &[("name", "<b>Zoe</b>")]).await;
    comment(&app, &format!("`{payload}` {}", "long words ".repeat(400))).await;

    app.deliver().await;

    for letter in sink.taken() {
        let html = letter.html();
        let document = scraper::Html::parse_document(&html);
        for selector in ["img", "script", "b", "[onerror]", "link", "iframe"] {
            let selector = scraper::Selector::parse(selector).unwrap();
            assert_eq!(document.select(&selector).count(), 0, "{selector:?} in {html}");
        }
        assert!(!html.contains("url("), "no remote pictures: {html}");
        assert!(letter.text().contains(payload), "{}", letter.text());
        assert!(letter.bytes.len() < 20_000, "{}", letter.bytes.len());
    }
    let longest = sink.taken().pop().unwrap();
    assert!(longest.text().matches("long words").count() < 60, "an excerpt");
    let huge = "x".repeat(1_000_000);
    let answer = write(&app, &[("body", &huge)]).await;
    assert!((400..500).contains(&answer.status), "{}", answer.status);
    app.close().await;
}

#[rocket::async_test]
async fn m08_links_are_of_the_public_address_whatever_the_request_says() {
    let app = quiet().await;
    let evil = app.browser().header("X-Forwarded-Host", "evil.test").header("Forwarded", "host=evil.test");
    id_of(&evil.post("/articles/first/comments", &[("name", "Zoe"), ("body", "Well said.")]).await);

    app.deliver().await;

    let letter = app.mailer.kept().pop().unwrap();
    let hrefs = scraper::Html::parse_document(&letter.html);
    let links = scraper::Selector::parse("a[href]").unwrap();
    let all: Vec<_> = hrefs.select(&links).filter_map(|one| one.value().attr("href")).collect();
    assert!(all.len() >= 2 && all.iter().all(|one| one.starts_with("http://nazar.test/")), "{all:?}");
    assert!(!letter.html.contains("evil") && !letter.text.contains("evil"));
    assert!(!letter.html.contains("token="), "a link in a letter signs nobody in");
    app.close().await;
}

#[rocket::async_test]
async fn m09_lone_dots_and_long_lines_arrive_as_they_were_written() {
    let (app, sink) = posting_in(Weather::Fair).await;
    let long = format!(".{}", "x".repeat(5000));
    let ascii = format!("a\n.\n..\n.b\n{long}\n.\nend");
    let persian = format!("سلام\n.\n..\n.پایان\n{}\n.\nend", "نظر ".repeat(1250));
    for text in [&ascii, &persian, &"bare\r.\rreturn\r\n.\r\nend".to_owned()] {
        let letter = Letter {
            to: "ann@mail.test".to_owned(),
            subject: "s".to_owned(),
            text: text.clone(),
            html: format!("<p>{text}</p>"),
            message_id: "<one@mail.test>".to_owned(),
            written_at: 0,
            headers: Vec::new(),
        };

        assert_eq!(app.mailer.send(&letter).await, Delivery::Accepted);

        let arrived = sink.taken().pop().unwrap();
        assert_eq!(arrived.text(), text.replace("\r\n", "\n").replace('\r', "\n"));
        assert_eq!(arrived.html(), letter.html.replace("\r\n", "\n").replace('\r', "\n"));
        assert!(arrived.raw().split("\r\n").all(|line| line.len() <= 998), "no line is too long");
        assert!(!arrived.raw().replace("\r\n", "").contains(['\r', '\n']), "only CRLF");
    }
    assert_eq!(sink.taken().len(), 3, "one letter each");
    app.close().await;
}

#[rocket::async_test]
async fn m10_five_hundred_comments_are_one_letter() {
    let app = quiet().await;
    moderator(&app, "b@mail.test", Locale::Fa).await;
    for n in 0..500 {
        comment(&app, &format!("Well said, {n} times.")).await;
        if n % 25 == 0 {
            app.deliver().await;
            app.clock.advance(3000);
        }
    }

    for _ in 0..20 {
        round_after(&app, 3).await;
    }

    let letters = app.mailer.kept();
    let of = |address: &str| letters.iter().filter(|one| one.to == address).collect::<Vec<_>>();
    assert_eq!(of("ann@mail.test").len(), of("b@mail.test").len());
    assert!(of("ann@mail.test").len() <= 7, "{}", of("ann@mail.test").len());
    let counted = of("b@mail.test").into_iter().find(|one| one.subject.contains("۴۹"));
    assert!(counted.is_some(), "{:?}", letters.iter().map(|one| &one.subject).collect::<Vec<_>>());
    assert_eq!(app.deliver().await, Worked::default(), "nothing is left");
    app.close().await;
}
