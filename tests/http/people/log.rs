//! The log: everything stands in it, it can be narrowed, taken home, and not changed.

use nazar::accounts::Role;

use super::account_of;
use crate::accounts::{ADMIN, MODERATOR, PASSWORD, account, admin, log_in, moderator};
use crate::app::{ANSWER, TestApp};
use crate::captcha::{ON_A, picture, send, with_articles};
use crate::query::{by_hand, number, text};

async fn comment(app: &TestApp, words: &str) -> String {
    let reader = app.browser();
    picture(&reader, "a").await;
    app.clock.advance(20_000);
    assert_eq!(send(&reader, ON_A, words, ANSWER).await.status, 303);
    text(app, "SELECT public_id AS x FROM comment ORDER BY id DESC LIMIT 1").await
}

#[rocket::async_test]
async fn every_deed_about_accounts_stands_in_the_log() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    account(&app, "Mina", MODERATOR, Role::Moderator).await;
    let id = account_of(&app, MODERATOR).await.id;
    for _ in 0..3 {
        log_in(&app.browser(), MODERATOR, "a wrong password").await;
    }
    ada.post("/desk/users/invitations", &[("email", "n@example.org"), ("role", "moderator"), ("lang", "en")])
        .await;
    ada.post(&format!("/desk/users/{id}/rights"), &[("role", "moderator"), ("langs", "fa")]).await;
    ada.post(&format!("/desk/users/{id}/disabling"), &[]).await;
    ada.post(&format!("/desk/users/{id}/enabling"), &[]).await;
    ada.post(&format!("/desk/users/{id}/sessions"), &[]).await;
    ada.post("/desk/account/tokens", &[("name", "bot"), ("scopes", "queue")]).await;
    ada.post("/desk/account", &[("name", "Ada L."), ("lang", "")]).await;
    ada.get("/desk/exports/ratings.csv").await;
    app.browser().post("/login/reset", &[("email", ADMIN)]).await;
    ada.post("/logout", &[]).await;

    for act in [
        "account-create",
        "sign-in",
        "sign-in-failed",
        "account-invite",
        "account-limits",
        "account-disable",
        "account-enable",
        "sessions-end",
        "token-create",
        "account-rename",
        "export",
        "password-reset-ask",
        "sign-out",
    ] {
        let n = number(&app, &format!("SELECT COUNT(*) AS x FROM log_entry WHERE act = '{act}'")).await;
        assert!(n >= 1, "{act}");
    }
    let failed = "SELECT after AS x FROM log_entry WHERE act = 'sign-in-failed' ORDER BY id DESC LIMIT 1";
    assert_eq!(text(&app, failed).await, "3", "how many");
    let limits = "SELECT after AS x FROM log_entry WHERE act = 'account-limits'";
    assert_eq!(text(&app, limits).await, "lang fa");

    log_in(&ada, ADMIN, PASSWORD).await;
    let page = ada.get("/desk/log").await;
    assert_eq!(page.status, 200);
    let limited = ada.get("/desk/log?act=account-limits").await;
    assert!(limited.first(".log tbody th").unwrap().contains("Mina"), "whose account it was");
    assert!(page.all(".log tbody tr").len() >= 13);
    assert!(!page.text().contains("audit-act-"), "every deed has a name");
}

#[rocket::async_test]
async fn the_log_is_narrowed_by_its_address() {
    let app = with_articles().await;
    let id = comment(&app, "The first words of a reader.").await;
    let ada = admin(&app).await;
    let mina = moderator(&app).await;
    mina.post(&format!("/desk/comments/{id}/approval"), &[("seen", "held")]).await;
    let number_of_mina = account_of(&app, MODERATOR).await.id;

    let n = async |query: &str| ada.get(&format!("/desk/log?{query}")).await.all(".log tbody tr").len();
    assert_eq!(n("act=approve").await, 1);
    assert_eq!(n(&format!("who={number_of_mina}")).await, 2, "signed in, approved");
    assert_eq!(n(&format!("who={number_of_mina}&kind=comment")).await, 1);
    assert_eq!(n(&format!("subject={id}&act=approve")).await, 1);
    assert_eq!(n("act=approve&from=2026-03-21&to=2026-03-21").await, 1);
    assert_eq!(n("act=approve&from=1405/01/01").await, 1, "in the other calendar");
    assert_eq!(n("from=2026-03-22").await, 0);
    assert_eq!(n("to=2026-03-20").await, 0);
    assert_eq!(n("act='%20OR%201=1--").await, 0);

    let page = ada.get("/desk/log?act=approve").await;
    assert_eq!(page.attributes("#act option[selected]", "value"), ["approve"]);
    let undo = page.attribute(".log form", "action").unwrap();
    let line = number(&app, "SELECT MAX(id) AS x FROM log_entry WHERE act = 'approve'").await;
    assert_eq!(undo, format!("/desk/log/{line}/undo"));
    assert_eq!(page.value("back").as_deref(), Some("/desk/log?act=approve"));
}

#[rocket::async_test]
async fn a27_a_moderator_sees_the_lines_within_their_limits_and_nobodys_account() {
    let app = with_articles().await;
    let id = comment(&app, "The first words of a reader.").await;
    let (ada, mina) = (admin(&app).await, moderator(&app).await);
    ada.post(&format!("/desk/comments/{id}/approval"), &[("seen", "held")]).await;
    ada.post("/desk/users/invitations", &[("email", "n@example.org"), ("role", "moderator"), ("lang", "en")])
        .await;
    let lang = text(&app, "SELECT lang AS x FROM page WHERE path = '/articles/a'").await;
    let other = if lang == "cs" { "sr" } else { "cs" };

    let page = mina.get("/desk/log").await;
    assert!(!page.text().contains("n@example.org"));
    assert_eq!(mina.get("/desk/log?act=approve").await.all(".log tbody tr").len(), 1);
    assert_eq!(mina.get("/desk/log?act=sign-in").await.all(".log tbody tr").len(), 1, "their own");
    assert_eq!(ada.get("/desk/log?act=sign-in").await.all(".log tbody tr").len(), 2);
    by_hand(&app, &format!("UPDATE account SET scope_langs = '{other}' WHERE role = 'moderator'")).await;
    assert_eq!(mina.get("/desk/log?act=approve").await.all(".log tbody tr").len(), 0);
    assert_eq!(mina.get(&format!("/desk/log?subject={id}")).await.all(".log tbody tr").len(), 0);
    by_hand(&app, &format!("UPDATE account SET scope_langs = '{lang}' WHERE role = 'moderator'")).await;
    assert_eq!(mina.get("/desk/log?act=approve").await.all(".log tbody tr").len(), 1);
    assert_eq!(mina.get("/desk/log/export/log.csv").await.status, 403);
}

#[rocket::async_test]
async fn the_log_is_taken_home_without_formulas_and_that_is_written_down() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    ada.post("/desk/account", &[("name", "=HYPERLINK(1)"), ("lang", "")]).await;

    let csv = ada.get("/desk/log/export/log.csv?act=account-rename").await;
    assert_eq!(csv.status, 200);
    assert!(csv.header("content-disposition").unwrap().starts_with("attachment; filename=\"log.csv\""));
    let lines: Vec<String> = csv.text().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "the header and the one line that was asked for");
    assert!(lines[1].contains("'=HYPERLINK(1)"), "{}", lines[1]);

    let json: serde_json::Value =
        serde_json::from_str(&ada.get("/desk/log/export/log.json").await.text()).unwrap();
    let rows = json.as_array().unwrap();
    assert_eq!(rows[0]["act"], "export", "the export before stands in it");
    assert_eq!(rows[0]["after"], "log.csv?act=account-rename");
    assert!(rows.iter().any(|row| row["act"] == "sign-in" && row["actor"] == "Ada"));
}
