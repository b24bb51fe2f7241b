//! Who may knock where: every mounted route for nobody, for a moderator, for an administrator.

use std::collections::BTreeSet;

use rocket::http::{ContentType, Header, Method};

use crate::accounts::{admin, moderator};
use crate::app::{BASE_URL, Browser, TestApp};

/// Whom a route lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    Everybody,
    Moderators,
    Admins,
    /// With a key of their own, and never with a cookie.
    Programs,
}

use For::{Admins, Everybody, Moderators, Programs};

/// Method and path of every mounted route, and whom it is for. A route that is not in here fails the test.
const ROUTES: &[(&str, &str, For)] = &[
    ("GET", "/healthz", Everybody),
    ("GET", "/readyz", Everybody),
    ("GET", "/", Everybody),
    ("GET", "/articles/<slug>", Everybody),
    ("GET", "/articles/<slug>/comments/new", Everybody),
    ("POST", "/articles/<slug>/comments", Everybody),
    ("POST", "/articles/<slug>/rating", Everybody),
    ("POST", "/articles/<slug>/rating/withdrawal", Everybody),
    ("GET", "/articles/<slug>/rating/code", Everybody),
    ("POST", "/articles/<slug>/rating/code", Everybody),
    ("GET", "/articles/<slug>/feed.atom", Everybody),
    ("GET", "/assets/<path..>", Everybody),
    ("GET", "/captcha/<file>", Everybody),
    ("GET", "/captcha/new.png", Everybody),
    ("GET", "/proof/challenge", Everybody),
    ("GET", "/comments/<id>", Everybody),
    ("GET", "/comments/<id>/edit", Everybody),
    ("POST", "/comments/<id>/edit", Everybody),
    ("POST", "/comments/<id>/withdrawal", Everybody),
    ("GET", "/comments/<id>/report", Everybody),
    ("POST", "/comments/<id>/report", Everybody),
    ("GET", "/feed.atom", Everybody),
    ("GET", "/licences", Everybody),
    ("GET", "/privacy", Everybody),
    ("GET", "/articles/<slug>/subscription", Everybody),
    ("POST", "/articles/<slug>/subscription", Everybody),
    ("GET", "/letters/confirm/<key>", Everybody),
    ("POST", "/letters/confirm/<key>", Everybody),
    ("GET", "/letters/end/<key>", Everybody),
    ("POST", "/letters/end/<key>", Everybody),
    ("GET", "/mine", Everybody),
    ("POST", "/mine", Everybody),
    ("GET", "/mine/<key>", Everybody),
    ("POST", "/mine/<key>/confirmation", Everybody),
    ("POST", "/mine/<key>/end", Everybody),
    ("POST", "/mine/<key>/language", Everybody),
    ("GET", "/mine/<key>/data.json", Everybody),
    ("GET", "/mine/<key>/erasure", Everybody),
    ("POST", "/mine/<key>/erasure", Everybody),
    ("GET", "/robots.txt", Everybody),
    ("GET", "/sitemap.xml", Everybody),
    ("GET", "/login", Everybody),
    ("POST", "/login", Everybody),
    ("POST", "/logout", Everybody),
    ("GET", "/login/once", Everybody),
    ("POST", "/login/once", Everybody),
    ("GET", "/login/code", Everybody),
    ("POST", "/login/code", Everybody),
    ("GET", "/login/reset", Everybody),
    ("POST", "/login/reset", Everybody),
    ("GET", "/login/new-password", Everybody),
    ("POST", "/login/new-password", Everybody),
    ("GET", "/invitation", Everybody),
    ("POST", "/invitation", Everybody),
    ("GET", "/desk/account", Moderators),
    ("POST", "/desk/account", Moderators),
    ("POST", "/desk/account/sessions/others", Moderators),
    ("POST", "/desk/account/sessions/<id>/end", Moderators),
    ("GET", "/desk/account/second-factor", Moderators),
    ("POST", "/desk/account/second-factor", Moderators),
    ("POST", "/desk/account/second-factor/off", Moderators),
    ("POST", "/desk/account/second-factor/codes", Moderators),
    ("GET", "/desk/account/tokens", Moderators),
    ("POST", "/desk/account/tokens", Moderators),
    ("POST", "/desk/account/tokens/<id>/end", Moderators),
    ("GET", "/api/v1/queue", Programs),
    ("POST", "/api/v1/comments/<id>/decisions", Programs),
    ("GET", "/api/v1/averages", Programs),
    ("GET", "/desk/log/export/<name>", Admins),
    ("GET", "/desk/users", Admins),
    ("POST", "/desk/users/invitations", Admins),
    ("POST", "/desk/users/invitations/<id>/again", Admins),
    ("POST", "/desk/users/invitations/<id>/withdrawal", Admins),
    ("GET", "/desk/users/<id>", Admins),
    ("POST", "/desk/users/<id>/rights", Admins),
    ("POST", "/desk/users/<id>/disabling", Admins),
    ("POST", "/desk/users/<id>/enabling", Admins),
    ("POST", "/desk/users/<id>/sessions", Admins),
    ("POST", "/desk/users/<id>/second-factor", Admins),
    ("POST", "/desk/users/<id>/reset", Admins),
    ("GET", "/setup", Everybody),
    ("POST", "/setup", Everybody),
    ("GET", "/desk", Moderators),
    ("GET", "/desk/comments", Moderators),
    ("POST", "/desk/comments", Moderators),
    ("GET", "/desk/comments/everything", Moderators),
    ("POST", "/desk/comments/everything", Moderators),
    ("POST", "/desk/comments/<id>/approval", Moderators),
    ("POST", "/desk/comments/<id>/rejection", Moderators),
    ("POST", "/desk/comments/<id>/spam", Moderators),
    ("POST", "/desk/comments/<id>/not-spam", Moderators),
    ("POST", "/desk/comments/<id>/trash", Moderators),
    ("POST", "/desk/comments/<id>/restoration", Moderators),
    ("POST", "/desk/comments/<id>/undo", Moderators),
    ("POST", "/desk/comments/<id>/marks", Moderators),
    ("POST", "/desk/log/<line>/undo", Moderators),
    ("GET", "/desk/authors/<key>", Moderators),
    ("POST", "/desk/authors/<key>/approval", Moderators),
    ("POST", "/desk/authors/<key>/block", Moderators),
    ("POST", "/desk/authors/<key>/notes", Moderators),
    ("POST", "/desk/authors/<key>/notes/<id>/removal", Moderators),
    ("GET", "/desk/spam", Moderators),
    ("GET", "/desk/spam/domains", Moderators),
    ("GET", "/desk/spam/lists", Moderators),
    ("POST", "/desk/spam/lists", Admins),
    ("POST", "/desk/spam/lists/<id>/removal", Admins),
    ("POST", "/desk/spam/trial", Moderators),
    ("GET", "/desk/rules", Admins),
    ("POST", "/desk/rules", Admins),
    ("POST", "/desk/rules/entries", Admins),
    ("POST", "/desk/rules/words", Admins),
    ("POST", "/desk/rules/trial", Admins),
    ("POST", "/desk/rules/<id>/removal", Admins),
    ("GET", "/desk/blocks", Moderators),
    ("POST", "/desk/blocks", Moderators),
    ("POST", "/desk/blocks/<id>/removal", Moderators),
    ("GET", "/desk/replies", Moderators),
    ("POST", "/desk/replies", Moderators),
    ("POST", "/desk/replies/<id>/removal", Moderators),
    ("GET", "/desk/log", Moderators),
    ("GET", "/desk/ratings", Admins),
    ("POST", "/desk/ratings", Admins),
    ("GET", "/desk/exports", Admins),
    ("GET", "/desk/exports/<name>", Admins),
    ("GET", "/desk/system", Admins),
    ("GET", "/desk/letters", Moderators),
    ("POST", "/desk/letters", Moderators),
    ("GET", "/desk/outbox", Admins),
    ("POST", "/desk/outbox/<id>/retry", Admins),
    ("POST", "/desk/outbox/<id>/giving-up", Admins),
    ("POST", "/desk/outbox/addresses", Admins),
    ("POST", "/desk/outbox/addresses/<id>/lifting", Admins),
    ("GET", "/letters/deed/<key>", Everybody),
    ("POST", "/letters/deed/<key>", Everybody),
    ("GET", "/desk/password", Moderators),
    ("POST", "/desk/password", Moderators),
];

/// A path that fits the route.
fn path(route: &str) -> String {
    let steps: Vec<&str> = route
        .split('?')
        .next()
        .unwrap_or_default()
        .split('/')
        .map(|step| match step {
            "<name>" if route.contains("exports") => "ratings.json",
            step if step.starts_with('<') => "00000000-0000-7000-8000-000000000000",
            step => step,
        })
        .collect();
    steps.join("/")
}

async fn knock(browser: &Browser<'_>, method: Method, path: &str) -> u16 {
    let request = browser
        .app
        .client
        .req(method, path.to_owned())
        .header(ContentType::Form)
        .header(Header::new("Origin", BASE_URL));
    browser.send(request).await.status
}

#[rocket::async_test]
async fn every_route_has_its_row() {
    let app = TestApp::new().await;
    let known: BTreeSet<(String, String)> =
        ROUTES.iter().map(|(method, uri, _)| ((*method).to_owned(), (*uri).to_owned())).collect();

    let mounted: BTreeSet<(String, String)> = app
        .client
        .rocket()
        .routes()
        .map(|route| (route.method.to_string(), route.uri.path().to_string()))
        .collect();

    let missing: Vec<_> = mounted.difference(&known).collect();
    let gone: Vec<_> = known.difference(&mounted).collect();
    assert!(missing.is_empty(), "say in ROUTES whom these are for: {missing:#?}");
    assert!(gone.is_empty(), "these rows name no mounted route: {gone:#?}");
}

#[rocket::async_test]
async fn a01_the_desk_is_closed_to_whoever_is_not_signed_in() {
    let app = TestApp::new().await;
    for (_, route, whom) in ROUTES.iter().filter(|(_, _, whom)| *whom != Everybody) {
        for method in [Method::Get, Method::Head, Method::Post, Method::Put, Method::Delete] {
            let status = knock(&app.browser(), method, &path(route)).await;
            assert!(matches!(status, 303 | 401 | 403 | 404 | 405), "{method} {route} ({whom:?}): {status}");
        }
    }
}

#[rocket::async_test]
async fn a10_each_role_gets_in_where_the_table_says() {
    let app = TestApp::new().await;
    let (moderator, admin) = (moderator(&app).await, admin(&app).await);
    for (method, route, whom) in ROUTES.iter().filter(|(_, _, whom)| !matches!(whom, Everybody | Programs)) {
        let method: Method = method.parse().unwrap();
        let by_moderator = knock(&moderator, method, &path(route)).await;
        let by_admin = knock(&admin, method, &path(route)).await;

        assert_eq!(by_moderator == 403, *whom == Admins, "{method} {route} by a moderator: {by_moderator}");
        assert_ne!(by_admin, 403, "{method} {route} by an administrator");
        assert_ne!(by_admin, 401, "{method} {route} by an administrator");
    }
}

#[rocket::async_test]
async fn no_cookie_opens_what_is_for_programs() {
    let app = TestApp::new().await;
    let admin = admin(&app).await;
    for (method, route, _) in ROUTES.iter().filter(|(_, _, whom)| *whom == Programs) {
        let status = knock(&admin, method.parse().unwrap(), &path(route)).await;
        assert_eq!(status, 401, "{method} {route}");
    }
}
