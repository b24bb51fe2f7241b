//! The second factor.

use totp_rs::{Algorithm, Builder, Secret};

use super::account_of;
use crate::accounts::{ADMIN, MODERATOR, PASSWORD, admin, log_in, moderator};
use crate::app::{Browser, TestApp};
use crate::query::{number, text};

const PATH: &str = "/desk/account/second-factor";

/// The code that an app with this secret shows.
fn code(app: &TestApp, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_secret(secret)
        .build_noncompliant();
    totp.generate(u64::try_from(app.clock.now_ms()).unwrap() / 1000).to_string()
}

/// Switches it on: the secret and the recovery codes.
async fn switch_on(browser: &Browser<'_>) -> (String, Vec<String>) {
    let page = browser.get(PATH).await;
    assert!(page.attribute("img.square", "src").unwrap().starts_with("data:image/svg+xml;base64,"));
    let (secret, sealed) = (page.first("code.secret").unwrap(), page.value("sealed").unwrap());
    let code = code(browser.app, &secret);
    let on = browser.post(PATH, &[("sealed", &sealed), ("code", &code), ("current", PASSWORD)]).await;
    assert_eq!(on.status, 200, "{}", on.text());
    (secret, on.all(".codes code"))
}

async fn type_code(browser: &Browser<'_>, code: &str) -> (u16, Option<String>) {
    let answer = browser.post("/login/code", &[("code", code), ("return_to", "/desk/log")]).await;
    (answer.status, answer.location().map(str::to_owned))
}

#[rocket::async_test]
async fn a_code_is_asked_for_after_the_password() {
    let app = TestApp::new().await;
    let there = admin(&app).await;
    let here = app.browser();
    log_in(&here, ADMIN, PASSWORD).await;
    let (secret, codes) = switch_on(&here).await;
    assert_eq!(codes.len(), 10);
    assert_eq!(here.get("/desk").await.status, 200);
    assert_eq!(there.get("/desk").await.status, 303, "every other session has ended");
    let stored = text(&app, "SELECT totp_secret AS x FROM account").await;
    assert!(!stored.contains(&secret.replace(' ', "")), "the secret is stored sealed");

    app.clock.advance(60_000);
    let browser = app.browser();
    let half = log_in(&browser, ADMIN, PASSWORD).await;
    assert!(half.location().unwrap().starts_with("/login/code"), "{:?}", half.location());
    assert_eq!(browser.get("/desk").await.status, 303, "not yet in");
    assert_eq!(browser.get(half.location().unwrap()).await.status, 200);
    assert_eq!(type_code(&browser, "000000").await.0, 422);
    let persian: String =
        code(&app, &secret).chars().map(|digit| char::from_u32(digit as u32 - 48 + 0x6f0).unwrap()).collect();
    assert_eq!(type_code(&browser, &persian).await, (303, Some("/desk/log".to_owned())));
    assert_eq!(browser.get("/desk").await.status, 200);

    let stranger = app.browser();
    assert_eq!(type_code(&stranger, &code(&app, &secret)).await.1.as_deref(), Some("/login"), "no password");
}

#[rocket::async_test]
async fn a22_a_code_counts_once_also_for_many_at_once() {
    let app = TestApp::new().await;
    let (secret, codes) = switch_on(&admin(&app).await).await;
    app.clock.advance(60_000);
    for right in [code(&app, &secret), codes[0].clone()] {
        let mut waiting = Vec::new();
        for _ in 0..8 {
            let browser = app.browser();
            log_in(&browser, ADMIN, PASSWORD).await;
            waiting.push(browser);
        }
        let statuses =
            rocket::futures::future::join_all(waiting.iter().map(|browser| type_code(browser, &right))).await;
        let n_in = statuses.iter().filter(|(status, _)| *status == 303).count();
        assert_eq!(n_in, 1, "{right}: {statuses:?}");

        let later = app.browser();
        log_in(&later, ADMIN, PASSWORD).await;
        assert_eq!(type_code(&later, &right).await.0, 422, "{right}: once more");
    }
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM recovery_code").await, 9);
}

#[rocket::async_test]
async fn a14_wrong_codes_count_as_wrong_passwords_do() {
    let app = TestApp::new().await;
    let (secret, _) = switch_on(&moderator(&app).await).await;
    app.clock.advance(60_000);
    let guesser = app.browser();
    let mut n_guesses = 0;
    for _ in 0..20 {
        if log_in(&guesser, MODERATOR, PASSWORD).await.status != 303 {
            break;
        }
        n_guesses += i32::from(type_code(&guesser, "000000").await.0 == 422);
    }
    assert!(n_guesses <= 5, "{n_guesses} guesses though the password is known");
    assert_eq!(log_in(&guesser, MODERATOR, PASSWORD).await.status, 429);

    let owner = app.browser();
    log_in(&owner, MODERATOR, PASSWORD).await;
    assert_eq!(type_code(&owner, &code(&app, &secret)).await.0, 303, "the owner gets in from elsewhere");
    let failed = "SELECT COUNT(*) AS x FROM log_entry WHERE act = 'second-factor-failed'";
    assert!(number(&app, failed).await >= 1);
}

#[rocket::async_test]
async fn it_is_switched_off_with_password_and_code() {
    let app = TestApp::new().await;
    let browser = admin(&app).await;
    let (secret, codes) = switch_on(&browser).await;
    app.clock.advance(60_000);
    let off = async |current: &str, code: &str| {
        browser.post(&format!("{PATH}/off"), &[("current", current), ("code", code)]).await
    };
    let now = code(&app, &secret);
    for (password, code, field) in [("wrong", now.as_str(), "#current"), (PASSWORD, "000000", "#code")] {
        let refused = off(password, code).await;
        assert_eq!((refused.status, refused.attributes(".faults a", "href")), (422, vec![field.to_owned()]));
    }
    let renewed = browser.post(&format!("{PATH}/codes"), &[("current", PASSWORD), ("code", &codes[3])]).await;
    let newer = renewed.all(".codes code");
    assert_eq!(newer.len(), 10);
    assert_eq!(off(PASSWORD, &codes[4]).await.status, 422, "the codes before are void");

    assert_eq!(off(PASSWORD, &newer[0]).await.status, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM recovery_code").await, 0);
    assert_eq!(log_in(&app.browser(), ADMIN, PASSWORD).await.location(), Some("/desk"));
    assert!(account_of(&app, ADMIN).await.second_factor_since.is_none());
}

#[rocket::async_test]
async fn the_secret_of_a_page_cannot_be_chosen_by_whoever_sends_it() {
    let app = TestApp::new().await;
    let (ada, mina) = (admin(&app).await, moderator(&app).await);
    let foreign = mina.get(PATH).await;
    let (secret, sealed) = (foreign.first("code.secret").unwrap(), foreign.value("sealed").unwrap());
    let fields = [("sealed", sealed.as_str()), ("code", &code(&app, &secret)), ("current", PASSWORD)];
    assert_eq!(ada.post(PATH, &fields).await.status, 409);
    assert!(account_of(&app, ADMIN).await.second_factor_since.is_none());
}
