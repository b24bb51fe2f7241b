//! How the letters look, in four languages: every word of the plain text and the whole page.

use nazar::mail::Letter;

use super::*;

/// An article of each language, with a title that runs the other way in it, and what is said there.
const ARTICLES: [(&str, &str, &str, &str); 4] = [
    ("fa", "راهنمای Rust برای همه", "سارا", "این نوشته خیلی خوب بود."),
    ("sr", "Шта је نظر", "Ђорђе", "Одличан чланак."),
    ("cs", "Co znamená نظر", "Čeněk", "Výborný článek."),
    ("en", "What نظر means", "سارا", "A very good article."),
];

/// The letter without what is never the same: the plain text, and the page.
fn stable(letter: &Letter) -> String {
    // Isolates cannot be seen in a file.
    let shown = |text: &str| text.replace('\u{2068}', "<FSI>").replace('\u{2069}', "<PDI>");
    let (subject, text, html) = (shown(&letter.subject), shown(&letter.text), shown(&letter.html));
    format!("{subject}\n\n{}\n{}\n{}", without_keys(&text), "=".repeat(72), without_keys(&html))
}

fn without_keys(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    let keys = ["/letters/confirm/", "/letters/end/", "/mine/", "/comments/"];
    while let Some(at) = keys.iter().filter_map(|key| Some(rest.find(key)? + key.len())).min() {
        let (before, after) = rest.split_at(at);
        let is_key = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
        out.push_str(before);
        out.push('…');
        rest = after.trim_start_matches(is_key);
    }
    out + rest
}

fn saved(name: &str, lang: &str, letter: &Letter) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(format!("{name}.{lang}"), stable(letter)));
    let dir = if lang == "fa" { "rtl" } else { "ltr" };
    assert!(letter.html.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")));
    assert!(
        !letter.html.contains("<img") && !letter.html.contains("src="),
        "nothing is loaded from anywhere"
    );
    let opened = stable(letter).matches("<FSI>").count();
    assert_eq!(opened, stable(letter).matches("<PDI>").count(), "every isolate is closed");
    if let Ok(folder) = std::env::var("NAZAR_LETTERS_TO") {
        std::fs::write(format!("{folder}/{name}.{lang}.html"), &letter.html).unwrap();
    }
}

#[rocket::async_test]
async fn letters_to_readers_look_as_they_did() {
    let app = open().await;
    let desk = crate::accounts::moderator(&app).await;
    for (lang, title, name, body) in ARTICLES {
        import(&app, lang, lang, title, "comments: open\n").await;
        let path = format!("/articles/{lang}/comments");
        let (ana, address) = (app.browser(), format!("ana.{lang}@mail.test"));
        let fields = [("name", "Ana"), ("email", &*address), ("notify", "replies"), ("verdict", "1")];
        let id = comment(&ana, &path, &fields).await;
        app.browser().post(&format!("/articles/{lang}/subscription"), &[("email", &address)]).await;
        app.deliver().await;
        saved("confirm", lang, &newest_to(&app, &address));
        confirm(&app, &ana, &address).await;

        comment(&app.browser(), &path, &[("name", name), ("body", body), ("reply_to", &id)]).await;
        app.deliver().await;
        saved("reply", lang, &newest_to(&app, &address));

        for n in 0..12 {
            let words = format!("{body} {n}");
            comment(&app.browser(), &path, &[("name", name), ("body", &words)]).await;
        }
        app.deliver().await;
        saved("thread", lang, &newest_to(&app, &address));

        app.browser().post("/mine", &[("email", &address)]).await;
        round_after(&app, MINUTE_MS).await;
        saved("link", lang, &newest_to(&app, &address));
        verdicts(&app, &desk, (lang, title, body)).await;
    }
    app.close().await;
}

async fn verdicts(app: &TestApp, desk: &Browser<'_>, (lang, title, body): (&str, &str, &str)) {
    import(app, &format!("held-{lang}"), lang, title, "comments: moderated\n").await;
    let path = format!("/articles/held-{lang}/comments");
    for (name, deed, fields) in [
        ("published", "approval", vec![("seen", "held")]),
        ("declined", "rejection", vec![("seen", "held"), ("reason", "off-topic"), ("tell", "1")]),
    ] {
        let (ana, address) = (app.browser(), format!("{name}.{lang}@mail.test"));
        let id = comment(&ana, &path, &[("email", &address), ("verdict", "1"), ("body", body)]).await;
        confirm(app, &ana, &address).await;
        let done = desk.post(&format!("/desk/comments/{id}/{deed}"), &fields).await;
        assert_eq!(done.status, 303, "{}", done.text());
        app.deliver().await;
        round_after(app, 2 * MINUTE_MS).await;
        saved(name, lang, &newest_to(app, &address));
    }
}
