//! What readers can do with keys and names that are not theirs.

use nazar::accounts::Role;

use super::account_of;
use crate::accounts::{ADMIN, account, admin};
use crate::app::ANSWER;
use crate::captcha::{ON_A, picture, send, with_articles};
use crate::query::{number, text};

#[rocket::async_test]
async fn a11_a_key_to_a_comment_with_one_bit_turned_opens_nothing() {
    let app = with_articles().await;
    let writer = app.browser();
    picture(&writer, "a").await;
    app.clock.advance(20_000);
    assert_eq!(send(&writer, ON_A, "My own words.", ANSWER).await.status, 303);
    let cookie = writer.cookie("nazar_edit").unwrap();
    let (id, key) = cookie.split_once('_').unwrap();
    let path = format!("/comments/{id}/edit");
    assert_eq!(writer.get(&path).await.status, 200);
    assert!(key.len() * 6 >= 128, "{} signs of base64", key.len());
    let stored = text(&app, "SELECT edit_key_hash AS x FROM comment").await;
    assert!(!stored.contains(key), "stored as a hash");

    for bit in 0..64 {
        let mut bytes = key.as_bytes().to_vec();
        let at = bit % bytes.len();
        bytes[at] ^= 1 << (bit / bytes.len() % 2);
        if !bytes[at].is_ascii_alphanumeric() {
            bytes[at] = if key.as_bytes()[at] == b'x' { b'y' } else { b'x' };
        }
        let other = app.browser();
        other.set_cookie("nazar_edit", &format!("{id}_{}", String::from_utf8(bytes).unwrap()));
        assert!(matches!(other.get(&path).await.status, 403 | 404), "{bit}");
    }
}

#[rocket::async_test]
async fn a28_the_name_and_address_of_staff_give_a_reader_nothing() {
    let app = with_articles().await;
    account(&app, "Ada", ADMIN, Role::Admin).await;
    let before = account_of(&app, ADMIN).await;
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    let fields = [
        ("name", "Ada"),
        ("email", ADMIN),
        ("body", "I speak for this site."),
        ("answer", ANSWER),
        ("is_staff", "true"),
        ("badge", "staff"),
    ];
    let sent = reader.post(ON_A, &fields).await;
    assert!(matches!(sent.status, 303 | 422), "{}", sent.status);

    let staff = "SELECT COUNT(*) AS x FROM comment WHERE is_staff OR state = 'published'";
    assert_eq!(number(&app, staff).await, 0, "no badge, and nobody approved it by the address");
    let page = reader.get("/articles/a").await;
    assert!(page.all(".thread .badge--staff").is_empty());
    assert_eq!(account_of(&app, ADMIN).await, before, "and no account is changed");
}

#[rocket::async_test]
async fn a04_a09_no_deed_on_accounts_comes_from_elsewhere_or_by_looking() {
    let app = with_articles().await;
    let ada = admin(&app).await;
    let before = number(&app, "SELECT COUNT(*) AS x FROM log_entry").await;
    let evil = app.browser().header("Origin", "https://evil.example");
    evil.set_cookie("nazar_session", &ada.cookie("nazar_session").unwrap());
    let id = account_of(&app, ADMIN).await.id;
    let paths = [
        "/desk/users/invitations".to_owned(),
        format!("/desk/users/{id}/disabling"),
        format!("/desk/users/{id}/rights"),
        "/desk/account/tokens".to_owned(),
        "/desk/account/sessions/others".to_owned(),
        "/desk/account/second-factor".to_owned(),
    ];
    let fields =
        [("email", "eve@example.org"), ("role", "admin"), ("lang", "en"), ("name", "x"), ("scopes", "queue")];
    for path in &paths {
        assert_eq!(evil.post(path, &fields).await.status, 403, "{path}");
        let looked =
            ada.get(&format!("{path}?email=eve@example.org&role=admin&lang=en&name=x&scopes=queue")).await;
        assert!(matches!(looked.status, 200 | 404), "{path}: {}", looked.status);
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM log_entry").await, before);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM api_token").await, 0);
}
