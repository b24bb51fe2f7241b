//! Invitations, roles and limits, disabling; who keeps them.

use nazar::accounts::Role;
use nazar::entities::ids::SiteId;

use super::{account_of, edited, link_to, token_of};
use crate::accounts::{ADMIN, MODERATOR, PASSWORD, account, admin, log_in, moderator};
use crate::app::TestApp;
use crate::query::{number, text};

const NEW: &str = "nina@example.org";

#[rocket::async_test]
async fn whoever_is_invited_chooses_name_and_password_and_has_the_limits_that_were_set() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    let fields = [("email", NEW), ("role", "moderator"), ("lang", "cs"), ("langs", "cs"), ("langs", "sr")];
    let sent = ada.post("/desk/users/invitations", &fields).await;
    assert_eq!((sent.status, sent.location()), (303, Some("/desk/users")), "{}", sent.text());

    let link = link_to(&app, NEW).await;
    let guest = app.browser();
    for _ in 0..3 {
        let page = guest.get(&link).await;
        assert_eq!((page.status, page.attribute("html", "lang").unwrap().as_str()), (200, "cs"));
        assert_eq!(page.all("main button").len(), 1, "looking changes nothing");
    }
    let token = token_of(&link);
    let refused = guest
        .post("/invitation", &[("token", token), ("name", "Nina"), ("password", "short"), ("again", "x")])
        .await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(".faults a", "href"), ["#password", "#again"]);
    assert_eq!(refused.value("name").as_deref(), Some("Nina"));
    let fields = [("token", token), ("name", "Nina"), ("password", PASSWORD), ("again", PASSWORD)];
    let taken = guest.post("/invitation", &fields).await;

    assert_eq!((taken.status, taken.location()), (303, Some("/desk")), "{}", taken.text());
    assert_eq!(guest.get("/desk").await.status, 200);
    let nina = account_of(&app, NEW).await;
    assert_eq!((nina.name.as_str(), nina.role), ("Nina", Role::Moderator));
    assert!(!nina.scope.holds(SiteId(1), "fa") && nina.scope.holds(SiteId(1), "sr"));
    assert_eq!(guest.post("/invitation", &fields).await.status, 404, "once");
    assert_eq!(guest.get(&link).await.status, 404);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM invitation").await, 0);
}

#[rocket::async_test]
async fn a13_a_link_of_an_invitation_is_refused_when_edited_late_or_taken_back() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    let invite = async || {
        let fields = [("email", NEW), ("role", "moderator"), ("lang", "en")];
        assert_eq!(ada.post("/desk/users/invitations", &fields).await.status, 303);
        link_to(&app, NEW).await
    };
    let take = async |token: &str| {
        let fields = [("token", token), ("name", "Nina"), ("password", PASSWORD), ("again", PASSWORD)];
        app.browser().post("/invitation", &fields).await.status
    };

    let link = invite().await;
    for token in ["", "null", &edited(token_of(&link), 0), &edited(token_of(&link), 42)] {
        assert_eq!(take(token).await, 404, "{token}");
    }
    let stored = text(&app, "SELECT payload AS x FROM event ORDER BY id DESC LIMIT 1").await;
    let letter = text(&app, "SELECT body_text AS x FROM letter ORDER BY id DESC LIMIT 1").await;
    assert!(!stored.contains(token_of(&link)) && !letter.contains(token_of(&link)), "no key is stored");

    let id = number(&app, "SELECT id AS x FROM invitation").await;
    let again = ada.post(&format!("/desk/users/invitations/{id}/again"), &[]).await;
    assert_eq!(again.status, 303);
    let newer = link_to(&app, NEW).await;
    assert_eq!(take(token_of(&link)).await, 404, "only the newest link works");

    app.clock.advance(7 * 86_400_000);
    assert_eq!(take(token_of(&newer)).await, 404, "a week later");
    let third = invite().await;
    let id = number(&app, "SELECT id AS x FROM invitation").await;
    assert_eq!(ada.post(&format!("/desk/users/invitations/{id}/withdrawal"), &[]).await.status, 303);
    assert_eq!(take(token_of(&third)).await, 404, "taken back");
}

#[rocket::async_test]
async fn a13_of_sixteen_who_take_one_invitation_at_once_one_has_an_account() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    ada.post("/desk/users/invitations", &[("email", NEW), ("role", "admin"), ("lang", "en")]).await;
    let link = link_to(&app, NEW).await;

    let tries = (0..16).map(|_| async {
        let browser = app.browser();
        let token = token_of(&link);
        let fields = [("token", token), ("name", "Nina"), ("password", PASSWORD), ("again", PASSWORD)];
        browser.post("/invitation", &fields).await.status
    });
    let statuses = rocket::futures::future::join_all(tries).await;

    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM account").await, 2);
}

#[rocket::async_test]
async fn an_address_that_has_an_account_is_not_invited() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    let refused =
        ada.post("/desk/users/invitations", &[("email", ADMIN), ("role", "moderator"), ("lang", "en")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(".faults a", "href"), ["#email"]);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM event").await, 0);
}

#[rocket::async_test]
async fn the_last_administrator_is_neither_demoted_nor_disabled() {
    let app = TestApp::new().await;
    let ada = admin(&app).await;
    let id = account_of(&app, ADMIN).await.id;
    for (deed, fields) in [("rights", [("role", "moderator")].as_slice()), ("disabling", &[])] {
        let refused = ada.post_and_follow(&format!("/desk/users/{id}/{deed}"), fields).await;
        assert!(refused.first(".toast").unwrap().starts_with("Not done"), "{deed}");
    }
    assert_eq!(account_of(&app, ADMIN).await.role, Role::Admin);

    account(&app, "Zora", "zora@example.org", Role::Admin).await;
    let demoted = ada.post(&format!("/desk/users/{id}/rights"), &[("role", "moderator")]).await;
    assert_eq!(demoted.status, 303);
    assert_eq!(account_of(&app, ADMIN).await.role, Role::Moderator);
    assert_eq!(ada.get("/desk").await.status, 303, "and signed out at once");
}

#[rocket::async_test]
async fn a10_a12_whatever_takes_rights_away_ends_sessions_links_and_tokens_at_once() {
    for deed in ["rights", "disabling", "sessions", "second-factor"] {
        let app = TestApp::new().await;
        let (ada, mina) = (admin(&app).await, moderator(&app).await);
        let id = account_of(&app, MODERATOR).await.id;
        mina.post("/desk/account/tokens", &[("name", "bot"), ("scopes", "queue")]).await;
        mina.post("/login/reset", &[("email", MODERATOR)]).await;
        let link = link_to(&app, MODERATOR).await;
        if deed == "second-factor" {
            crate::query::by_hand(
                &app,
                "UPDATE account SET totp_secret = 'x', totp_since = 1 WHERE role = 'moderator'",
            )
            .await;
        }

        let done = ada.post(&format!("/desk/users/{id}/{deed}"), &[("role", "admin")]).await;
        assert_eq!(done.status, 303, "{deed}");

        assert_eq!(mina.get("/desk").await.status, 303, "{deed}: the session has ended");
        let keeps_keys = deed == "sessions";
        let n_tokens = number(&app, "SELECT COUNT(*) AS x FROM api_token").await;
        assert_eq!(n_tokens == 1, keeps_keys, "{deed}");
        assert_eq!(app.browser().get(&link).await.status == 200, keeps_keys, "{deed}: the reset link");
        let can_enter = log_in(&app.browser(), MODERATOR, PASSWORD).await.status == 303;
        assert_eq!(can_enter, deed != "disabling", "{deed}");
    }
}

#[rocket::async_test]
async fn limits_are_shown_and_changed_without_signing_anybody_out() {
    let app = TestApp::new().await;
    let (ada, mina) = (admin(&app).await, moderator(&app).await);
    let id = account_of(&app, MODERATOR).await.id;
    let path = format!("/desk/users/{id}");
    let changed =
        ada.post(&format!("{path}/rights"), &[("role", "moderator"), ("langs", "fa"), ("langs", "xx")]).await;
    assert_eq!(changed.status, 303);

    let page = ada.get(&path).await;
    assert_eq!(page.attributes("input[name=langs][checked]", "value"), ["fa"]);
    assert!(ada.get("/desk/users").await.text().contains("فارسی"));
    assert!(!account_of(&app, MODERATOR).await.scope.holds(SiteId(1), "cs"));
    assert_eq!(mina.get("/desk").await.status, 200);
}
