//! The program answers, and what it answers carries the headers.

use crate::app::TestApp;

#[rocket::async_test]
async fn a_started_program_is_alive_and_ready() {
    let app = TestApp::new().await;
    let browser = app.browser();

    let alive = browser.get("/healthz").await;
    let ready = browser.get("/readyz").await;

    assert_eq!((alive.status, ready.status), (200, 200));
    app.close().await;
}

#[rocket::async_test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::new().await;
    let browser = app.browser();

    for path in ["/healthz", "/nowhere"] {
        let page = browser.get(path).await;

        let policy = page.header("content-security-policy").unwrap();
        assert!(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(page.header("server"), None, "{path}");
    }
    app.close().await;
}
