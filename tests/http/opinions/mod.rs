//! Second opinions through the front door: asked only when switched on, never believed when in doubt, and told
//! afterwards what a person decided. The real programs are asked where the environment names them.

mod reports;
mod stand_in;

use std::time::{Duration, Instant};

use nazar::articles::{self, File};
use nazar::config::{LimitKind, Secret, Settings};
use nazar::opinions::Opinions;
use sea_orm::{ConnectionTrait, Statement};

use crate::accounts::moderator;
use crate::app::{ANSWER, Browser, TestApp};
use crate::captcha::{ON_A, picture};
use crate::page::Page;
use stand_in::{StandIn, akismet, rspamd, spamd, stopforumspam};

/// Everybody, ready to be asked.
struct Services {
    akismet: StandIn,
    stopforumspam: StandIn,
    rspamd: StandIn,
    spamd: StandIn,
}

impl Services {
    async fn start() -> Self {
        Self {
            akismet: StandIn::start(akismet).await,
            stopforumspam: StandIn::start(stopforumspam).await,
            rspamd: StandIn::start(rspamd).await,
            spamd: StandIn::start(spamd).await,
        }
    }

    fn switch_on(&self, settings: &mut Settings) {
        self.switch_on_akismet(settings);
        let opinions = &mut settings.opinions;
        opinions.stopforumspam_url = Some(self.stopforumspam.url().join("/api").unwrap());
        opinions.rspamd_url = Some(self.rspamd.url());
        opinions.rspamd_controller_url = Some(self.rspamd.url());
        opinions.rspamd_password = Some(Secret::new("word".to_owned()));
        opinions.spamassassin_address = Some(self.spamd.address.to_string());
        opinions.spamassassin_tell = true;
    }

    fn switch_on_akismet(&self, settings: &mut Settings) {
        settings.opinions.akismet_key = Some(Secret::new("good".to_owned()));
        settings.opinions.akismet_url = self.akismet.url();
        settings.spam.is_proof_asked = false;
        for kind in LimitKind::ALL {
            settings.rate_limits.set(kind, None);
        }
    }

    fn all(&self) -> [&StandIn; 4] {
        [&self.akismet, &self.stopforumspam, &self.rspamd, &self.spamd]
    }
}

/// A program with an article whose comments are published at once, if nothing speaks against them.
async fn open(change: impl FnOnce(&mut Settings)) -> TestApp {
    let app = TestApp::with(change).await;
    let text = "---\ntitle: A\nlang: en\npublished_at: 2026-01-02\ncomments: open\n---\n\nText.\n";
    let file = File { name: "a.md".to_owned(), content: text.into() };
    articles::import(&app.db, app.clock.now_ms(), &[file]).await.unwrap();
    app
}

async fn write(browser: &Browser<'_>, fields: &[(&str, &str)]) -> Page {
    picture(browser, "a").await;
    browser.app.clock.advance(20_000);
    let proven = [("name", "Ann"), ("email", "ann@example.com"), ("answer", ANSWER)];
    let usual = proven.iter().filter(|(name, _)| fields.iter().all(|(given, _)| given != name));
    browser.post(ON_A, &fields.iter().chain(usual).copied().collect::<Vec<_>>()).await
}

/// Sends a comment; its public id, state and reasons.
async fn comment(app: &TestApp, fields: &[(&str, &str)]) -> (String, String, String) {
    let answer = write(&app.browser(), fields).await;
    assert_eq!(answer.status, 303, "nothing is lost: {}", answer.text());
    let query = "SELECT public_id, state, reasons FROM comment ORDER BY id DESC LIMIT 1";
    let row = row(app, query).await;
    let text = |column| row.try_get::<String>("", column).unwrap();
    (text("public_id"), text("state"), text("reasons"))
}

async fn row(app: &TestApp, query: &str) -> sea_orm::QueryResult {
    let statement = Statement::from_string(app.db.r().get_database_backend(), query);
    app.db.r().query_one_raw(statement).await.unwrap().unwrap()
}

async fn number(app: &TestApp, query: &str) -> i64 {
    row(app, query).await.try_get("", "n").unwrap()
}

/// One round of the jobs that speak with the services.
async fn work(app: &TestApp) {
    let opinions = app.client.rocket().state::<Opinions>().unwrap();
    nazar::jobs::report(&app.db, &app.clock, opinions).await.unwrap();
}

async fn decide(moderator: &Browser<'_>, id: &str, what: &str) {
    let done = moderator.post(&format!("/desk/comments/{id}/{what}"), &[]).await;
    assert_eq!(done.status, 303, "{}", done.text());
}

#[rocket::async_test]
async fn nobody_is_asked_who_is_not_switched_on() {
    let services = Services::start().await;
    let app = open(|settings| {
        settings.opinions.akismet_url = services.akismet.url();
        settings.opinions.rspamd_controller_url = Some(services.rspamd.url());
    })
    .await;

    let (id, state, _) = comment(&app, &[("body", "Nothing to see #spam")]).await;
    decide(&moderator(&app).await, &id, "spam").await;
    work(&app).await;

    assert_eq!(state, "published");
    assert!(services.all().iter().all(|service| service.calls().is_empty()));
    assert_eq!(number(&app, "SELECT COUNT(*) AS n FROM second_opinion").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn akismet_gets_every_field_and_no_person_unless_that_is_allowed() {
    for shares in [false, true] {
        let services = Services::start().await;
        let app = open(|settings| {
            services.switch_on_akismet(settings);
            settings.opinions.share_personal = shares;
        })
        .await;
        let browser = app.browser().at("203.0.113.9:4711").header("User-Agent", "Browser/1.0 (ناظر)");
        let browser = browser.header("Referer", "http://nazar.test/articles/a");
        let fields = [("body", "سلام & = + \u{200c} خط دوم"), ("website", "https://ann.example")];
        assert_eq!(write(&browser, &fields).await.status, 303);

        let calls = services.akismet.calls();
        let [call] = calls.as_slice() else { panic!("{calls:?}") };
        assert!(call.line.starts_with("POST /1.1/comment-check "), "{}", call.line);
        assert!(call.header("content-type").unwrap().starts_with("application/x-www-form-urlencoded"));
        assert!(call.header("user-agent").unwrap().contains(" | Nazar/"), "{call:?}");
        for (name, value) in [
            ("api_key", "good"),
            ("blog", "http://nazar.test/"),
            ("referrer", "http://nazar.test/articles/a"),
            ("permalink", "http://nazar.test/articles/a"),
            ("comment_type", "comment"),
            ("comment_author", "Ann"),
            ("comment_author_url", "https://ann.example/"),
            ("comment_content", "سلام & = + \u{200c} خط دوم"),
            ("comment_date_gmt", "2026-03-21T10:00:20Z"),
            ("blog_charset", "UTF-8"),
            ("hidden_honeypot_field", ""),
        ] {
            assert_eq!(call.field(name).as_deref(), Some(value), "{name}");
        }
        assert!(call.field("user_agent").unwrap().starts_with("Browser/1.0"));
        assert_eq!(call.field("user_ip").is_some(), shares, "{call:?}");
        assert_eq!(call.field("comment_author_email").is_some(), shares, "{call:?}");
        assert_eq!(call.body.contains("203.0.113.9"), shares);
        let kept: String = row(&app, "SELECT asked AS n FROM second_opinion").await.try_get("", "n").unwrap();
        assert_eq!(kept.contains("203.0.113.9") || kept.contains("ann@example.com"), shares, "{kept}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn what_akismet_says_becomes_a_reason_and_a_place() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on_akismet(settings)).await;
    for (name, body, state, reason) in [
        ("Ann", "Well said", "published", ""),
        ("Ann", "Well #alert said", "published", ""),
        ("Ann", "Cheap #spam here", "held", "reason-akismet-spam"),
        ("akismet-guaranteed-spam", "Harmless words", "held", "reason-akismet-spam"),
        ("Ann", "Cheap #discard here", "spam", "reason-akismet-discard"),
        ("Ann", "Wait #recheck:5 a bit", "held", "reason-akismet-recheck"),
        ("Ann", "It is #invalid now", "held", "reason-akismet-silent"),
        ("Ann", "It is #500 now", "held", "reason-akismet-silent"),
        ("Ann", "It is #garbage now", "held", "reason-akismet-silent"),
    ] {
        let (_, now, reasons) = comment(&app, &[("name", name), ("body", body)]).await;
        assert_eq!(now, state, "{body}: {reasons}");
        assert!(reasons.contains(reason), "{body}: {reasons}");
        let is_heard = reasons.contains("akismet");
        assert_eq!(is_heard, !reason.is_empty(), "{body}: {reasons}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_desk_shows_what_akismet_says_of_the_account() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on_akismet(settings)).await;
    let boss = crate::accounts::admin(&app).await;
    let state =
        async || boss.get("/desk/spam").await.first("[aria-labelledby=services-name] .badge").unwrap();
    assert_eq!(state().await, "not asked yet");

    for (body, badge, notice) in [
        ("Well said", "answers", ""),
        ("Well #alert said", "trouble with the account", "over the limit (10001)"),
        ("Well said again", "answers", ""),
        ("It is #invalid now", "key refused", "does not take the key"),
        ("It is #500 now", "no answer", ""),
        ("Well said at last", "answers", ""),
    ] {
        comment(&app, &[("body", body)]).await;
        assert_eq!(state().await, badge, "{body}");
        let page = boss.get("/desk/spam").await;
        assert_eq!(page.all("main .notice").len(), usize::from(!notice.is_empty()), "{body}");
        assert!(page.first("main .notice").unwrap_or_default().contains(notice), "{body}");
    }
    let page = boss.get("/desk/spam").await;
    assert!(page.first("[aria-labelledby=services-name] td bdi").unwrap().contains("status 500"));
    let told = page.first("[aria-labelledby=services-name]").unwrap();
    assert!(!told.contains("good"), "the key stays where it is: {told}");
    assert!(moderator(&app).await.get("/desk/spam").await.all("[aria-labelledby=services-name]").is_empty());
    for lang in ["fa", "sr", "cs"] {
        boss.get(&format!("/desk?lang={lang}")).await;
        assert!(!boss.get("/desk/spam").await.text().contains('‹'), "a message is missing in {lang}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_refused_connection_or_a_bad_key_is_no_opinion() {
    let absent = crate::sink::Absent::new();
    let services = Services::start().await;
    for (key, url) in
        [("good", format!("http://{}", absent.address()).parse().unwrap()), ("bad", services.akismet.url())]
    {
        let app = open(|settings| {
            settings.opinions.akismet_key = Some(Secret::new(key.to_owned()));
            settings.opinions.akismet_url = url;
            settings.opinions.spamassassin_address = Some(absent.address().to_string());
        })
        .await;

        let (_, state, reasons) = comment(&app, &[("body", "Honest words")]).await;

        assert_eq!(state, "held");
        assert!(reasons.contains("reason-akismet-silent"), "{reasons}");
        assert!(reasons.contains("reason-spamassassin-silent"), "{reasons}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn nobody_waits_longer_than_two_seconds_for_all_of_them() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on(settings)).await;
    let start = Instant::now();

    let (_, state, reasons) = comment(&app, &[("name", "Ann #slow"), ("body", "Honest #slow words")]).await;

    let took = start.elapsed();
    assert!((Duration::from_secs(2)..Duration::from_secs(4)).contains(&took), "{took:?}");
    assert_eq!(state, "held");
    for service in ["akismet", "stopforumspam", "rspamd", "spamassassin"] {
        assert!(reasons.contains(&format!("reason-{service}-silent")), "{reasons}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn a_service_that_is_out_of_order_is_left_alone_for_a_minute() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on_akismet(settings)).await;
    services.akismet.break_down(true);
    for n in 0..8 {
        let (_, state, reasons) = comment(&app, &[("body", &format!("Honest words, number {n}"))]).await;
        assert_eq!(state, "held", "{reasons}");
        assert!(reasons.contains("reason-akismet-silent"), "{reasons}");
        app.clock.advance(-20_000);
    }
    assert_eq!(services.akismet.calls().len(), 5, "after five silences nobody waits for it");

    services.akismet.break_down(false);
    app.clock.advance(60_000);
    let (_, state, _) = comment(&app, &[("body", "Honest words, later")]).await;

    assert_eq!(state, "published");
    app.close().await;
}

#[rocket::async_test]
async fn a_comment_that_the_captcha_keeps_out_is_shown_to_nobody() {
    let services = Services::start().await;
    let app = open(|settings| services.switch_on(settings)).await;
    for fields in [[("body", "words"), ("answer", "WRONG")], [("body", "words"), ("answer", "")]] {
        assert_eq!(write(&app.browser(), &fields).await.status, 422);
    }
    let robot = app.browser().post(ON_A, &[("name", "Bot"), ("body", "words"), ("answer", ANSWER)]).await;

    assert_eq!(robot.status, 422);
    assert!(services.all().iter().all(|service| service.calls().is_empty()));
    app.close().await;
}

#[rocket::async_test]
async fn the_others_are_asked_in_their_own_words() {
    let services = Services::start().await;
    let app = open(|settings| {
        services.switch_on(settings);
        settings.opinions.share_personal = true;
    })
    .await;
    let (_, state, reasons) = comment(&app, &[("body", "Honest words, and enough of them")]).await;
    assert_eq!(state, "published", "{reasons}");
    let [sfs, spamd] = [services.stopforumspam.calls(), services.spamd.calls()].map(|calls| calls[0].clone());
    let rspamd = services.rspamd.calls()[0].clone();
    assert!(sfs.line.starts_with("GET /api?"), "{}", sfs.line);
    assert_eq!(sfs.field("username").as_deref(), Some("Ann"));
    assert_eq!(sfs.field("email").as_deref(), Some("ann@example.com"));
    assert!(sfs.field("ip").is_some());
    assert!(!sfs.line.contains("Honest"));
    assert!(rspamd.line.starts_with("POST /checkv2 "), "{}", rspamd.line);
    assert_eq!(rspamd.header("pass"), Some("all"));
    assert_eq!(rspamd.header("rcpt"), Some("comments@nazar.test"));
    assert_eq!(rspamd.header("from"), Some("ann@example.com"));
    assert!(rspamd.header("ip").is_some() && rspamd.header("settings").is_some());
    assert!(rspamd.body.contains("Honest words"), "{}", rspamd.body);
    assert_eq!(spamd.line, "CHECK SPAMC/1.5");
    assert_eq!(spamd.header("content-length"), Some(spamd.body.len().to_string().as_str()));
    assert!(spamd.body.contains("Honest words"), "{}", spamd.body);

    for (name, email, body, reason) in [
        ("Listed", "", "Honest words", "reason-stopforumspam-listed"),
        ("Ann", "listed@example.com", "Honest words again", "reason-stopforumspam-listed"),
        ("Ann", "", "Buy #spam now", "reason-rspamd-spam"),
        ("Ann", "", "Buy #spam soon", "reason-spamassassin-spam"),
    ] {
        let (_, state, reasons) = comment(&app, &[("name", name), ("email", email), ("body", body)]).await;
        assert_eq!(state, "held", "one opinion alone neither publishes nor throws away: {reasons}");
        assert!(reasons.contains(reason), "{body}: {reasons}");
    }
    app.close().await;
}

#[rocket::async_test]
async fn the_page_about_privacy_says_who_is_asked() {
    let services = Services::start().await;
    let quiet = open(|_| {}).await;
    assert!(!quiet.browser().get("/privacy?lang=en").await.text().contains("Akismet"));
    quiet.close().await;
    for shares in [false, true] {
        let app = open(|settings| {
            services.switch_on(settings);
            settings.opinions.share_personal = shares;
        })
        .await;
        let said = app.browser().get("/privacy?lang=en").await.text();
        assert!(said.contains("Akismet") && said.contains("SpamAssassin"), "{said}");
        assert_eq!(said.contains("email go along"), shares, "{said}");
        assert_eq!(said.contains("is not stored"), !shares, "{said}");
        app.close().await;
    }
}

#[rocket::async_test]
async fn the_real_programs_are_understood() {
    #[expect(clippy::disallowed_methods, reason = "tests/run names the programs it has started")]
    let named = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let (rspamd, spamd) = (named("NAZAR_TEST_RSPAMD_URL"), named("NAZAR_TEST_SPAMD"));
    if rspamd.is_none() && spamd.is_none() {
        return;
    }
    let app = open(|settings| {
        settings.opinions.rspamd_url = rspamd.as_ref().map(|url| url.parse().unwrap());
        settings.opinions.spamassassin_address = spamd.clone();
    })
    .await;
    // What every mail filter must take for spam (GTUBE), and what none may.
    let gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

    let (_, state, reasons) = comment(&app, &[("name", "مریم"), ("body", "سلام، خیلی ممنون از مقاله")]).await;
    assert_eq!(state, "published", "{reasons}");
    let (_, state, reasons) = comment(&app, &[("body", gtube)]).await;
    assert_eq!(state, "held", "{reasons}");
    assert_eq!(reasons.contains("reason-rspamd-spam"), rspamd.is_some(), "{reasons}");
    assert_eq!(reasons.contains("reason-spamassassin-spam"), spamd.is_some(), "{reasons}");
    app.close().await;
}
