//! One's own account: name, language, sessions.

use super::account_of;
use crate::accounts::{ADMIN, PASSWORD, admin, log_in, moderator};
use crate::app::TestApp;
use crate::query::number;

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

#[rocket::async_test]
async fn sessions_are_listed_and_ended_one_by_one_or_all_others() {
    let app = TestApp::new().await;
    let here = admin(&app).await;
    let firefox = app.browser().header("User-Agent", FIREFOX);
    let third = app.browser();
    for browser in [&firefox, &third] {
        log_in(browser, ADMIN, PASSWORD).await;
    }

    let page = here.get("/desk/account").await;
    assert_eq!(page.all(".log tbody tr").len(), 3);
    assert!(page.text().contains("Firefox, Linux"));
    assert_eq!(page.all(".log .badge--good").len(), 1, "this one is marked");
    let id = number(&app, "SELECT id AS x FROM session WHERE browser <> ''").await;
    assert_eq!(here.post(&format!("/desk/account/sessions/{id}/end"), &[]).await.status, 303);
    assert_eq!(firefox.get("/desk").await.status, 303);
    assert_eq!(third.get("/desk").await.status, 200);

    assert_eq!(here.post("/desk/account/sessions/others", &[]).await.status, 303);
    assert_eq!(third.get("/desk").await.status, 303);
    assert_eq!(here.get("/desk").await.status, 200);
}

#[rocket::async_test]
async fn a08_nobody_ends_the_session_or_the_key_of_somebody_else() {
    let app = TestApp::new().await;
    let (ada, mina) = (admin(&app).await, moderator(&app).await);
    ada.post("/desk/account/tokens", &[("name", "bot"), ("scopes", "queue")]).await;
    let session = number(&app, "SELECT MIN(id) AS x FROM session").await;
    let token = number(&app, "SELECT id AS x FROM api_token").await;

    for path in
        [format!("sessions/{session}/end"), format!("tokens/{token}/end"), "sessions/x/end".to_owned()]
    {
        assert_eq!(mina.post(&format!("/desk/account/{path}"), &[]).await.status, 404, "{path}");
    }
    assert_eq!(ada.get("/desk").await.status, 200);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM api_token").await, 1);
}

#[rocket::async_test]
async fn name_and_language_are_ones_own() {
    let app = TestApp::new().await;
    let here = admin(&app).await;
    let refused = here.post("/desk/account", &[("name", " "), ("lang", "fa")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(here.post("/desk/account", &[("name", "آدا"), ("lang", "fa")]).await.status, 303);

    let page = here.get("/desk/account").await;
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("fa"));
    assert_eq!(account_of(&app, ADMIN).await.name, "آدا");
    assert_eq!(page.value("name").as_deref(), Some("آدا"));
}
