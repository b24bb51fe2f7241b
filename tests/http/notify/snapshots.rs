//! Every letter to moderators as it is sent, in four languages. `cargo insta review` shows what changed.

use std::collections::BTreeMap;

use nazar::mail::{Extra, Letter};

use super::*;

/// What differs from run to run becomes what it is.
fn steady(text: &str, seen: &mut BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) =
        ["/letters/deed/", "#comment-"].iter().filter_map(|mark| Some(rest.find(mark)? + mark.len())).min()
    {
        let (before, after) = rest.split_at(at);
        let end = after
            .find(|sign: char| !(sign.is_ascii_alphanumeric() || "-_".contains(sign)))
            .unwrap_or(after.len());
        let next = format!("{{{}}}", seen.len() + 1);
        out.push_str(before);
        out.push_str(seen.entry(after[..end].to_owned()).or_insert(next));
        rest = &after[end..];
    }
    out + rest
}

fn shown(letter: &Letter) -> String {
    let mut seen = BTreeMap::new();
    let subject = letter.subject.replace('\u{2068}', "<FSI>").replace('\u{2069}', "<PDI>");
    let headers: Vec<String> = letter.headers.iter().map(|one: &Extra| format!("{one:?}")).collect();
    let text = steady(&letter.text, &mut seen).replace('\u{2068}', "<FSI>").replace('\u{2069}', "<PDI>");
    format!(
        "To: {}\nSubject: {subject}\nHeaders: {}\n\n{text}\n{}\n{}",
        letter.to,
        headers.join(", "),
        "=".repeat(72),
        steady(&letter.html, &mut seen),
    )
}

async fn snap(kind: &str, sent: impl AsyncFn(&TestApp)) {
    for locale in Locale::ALL {
        let app = quiet().await;
        command(&app, &format!("UPDATE account SET lang = '{}'", locale.tag())).await;
        import(&app, "second", "مشتری ناراضی، بهترین آموزگار").await;
        sent(&app).await;
        let letter = app.mailer.kept().pop().unwrap();
        assert!(
            !letter.html.contains("<img")
                && !letter.html.contains("<link")
                && !letter.html.contains("@import")
        );
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("{kind}_{}", locale.tag()), shown(&letter));
        });
        app.close().await;
    }
}

const MIXED: &[(&str, &str)] = &[
    ("name", "پیمان <b>"),
    ("body", "برای تیم‌های بزرگ‌تر https://example.net/guide را ببینید.\n\nخط دوم (ABC 123)."),
];

async fn on_second(app: &TestApp, fields: &[(&str, &str)]) {
    let answer = app.browser().post("/articles/second/comments", fields).await;
    assert_eq!(answer.status, 303, "{:?}", answer.all(".faults"));
}

#[rocket::async_test]
async fn a_letter_about_one_comment() {
    snap("comment_held", async |app| {
        on_second(app, MIXED).await;
        app.deliver().await;
    })
    .await;
}

#[rocket::async_test]
async fn a_letter_about_many_comments() {
    snap("comments_waiting", async |app| {
        on_second(app, MIXED).await;
        for n in 0..12 {
            let body = format!("Number {n}, čeština i српски.");
            on_second(app, &[("name", "Zoë"), ("body", &body)]).await;
            app.clock.advance(1000);
        }
        round_after(app, 10).await;
    })
    .await;
}

#[rocket::async_test]
async fn a_letter_about_a_flood() {
    snap("article_flooded", async |app| {
        let flood = async |tx: &nazar::db::Tx| {
            let page = nazar::entities::ids::PageId(2);
            let event = nazar::outbox::Event::ArticleFlooded { page_id: page };
            nazar::outbox::push(tx, nazar::entities::ids::DEFAULT_SITE, &event, app.clock.now_ms()).await
        };
        app.db.write(flood).await.unwrap();
        app.deliver().await;
    })
    .await;
}
