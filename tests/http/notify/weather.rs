//! What becomes of letters when the mail server has its moods.

use std::time::{Duration, Instant};

use super::*;
use crate::sink::Absent;

#[rocket::async_test]
async fn d13_after_an_hour_of_bad_weather_every_letter_arrives_once_and_in_order() {
    for weather in [Weather::Later, Weather::Garbage, Weather::Closing, Weather::WrongPassword] {
        let sink = Sink::start(weather.clone()).await;
        let url = sink.url().replace("smtp://", "smtp://user:open%20sesame@");
        let app = posting_to(url).await;
        outage(&app).await;

        sink.turn(Weather::Fair);

        arrived(&app, &sink, &format!("{weather:?}")).await;
        app.close().await;
    }
}

#[rocket::async_test]
async fn d13_a_server_that_refuses_connections_gets_every_letter_when_it_is_back() {
    let absent = Absent::new();
    let app = posting_to(format!("smtp://{}", absent.address())).await;
    outage(&app).await;

    let sink = absent.open(Weather::Fair);

    arrived(&app, &sink, "refused").await;
    app.close().await;
}

#[rocket::async_test]
async fn d13_a_silent_server_is_given_up_and_asked_again() {
    let (app, sink) = posting_in(Weather::Silent).await;
    for body in ["one", "two", "three"] {
        comment(&app, body).await;
    }
    assert_eq!(app.deliver().await.n_failed, 1, "one waits for an answer, the others for the one");

    sink.turn(Weather::Fair);

    arrived(&app, &sink, "silent").await;
    app.close().await;
}

/// Three comments and an hour in which nothing is taken, with attempts that become rarer.
async fn outage(app: &TestApp) {
    for body in ["one", "two", "three"] {
        comment(app, body).await;
        app.clock.advance(1000);
    }
    let mut attempts = Vec::new();
    for minute in 0..60 {
        let worked = app.deliver().await;
        assert_eq!(worked.n_sent, 0);
        if worked.n_failed > 0 {
            attempts.push(minute);
        }
        app.clock.advance(MINUTE_MS);
    }
    assert!((4..=7).contains(&attempts.len()), "the pauses grow: {attempts:?}");
    assert_eq!(column(app, "letter", "state").await, ["waiting"; 3]);
    let tried = column(app, "letter", "attempts").await;
    assert_eq!(tried, [attempts.len().to_string(), "0".to_owned(), "0".to_owned()], "one at a time");
    let why = column(app, "letter", "last_error").await;
    assert!(!why[0].is_empty() && !why[0].contains("sesame"), "{why:?}");
}

async fn arrived(app: &TestApp, sink: &Sink, what: &str) {
    for _ in 0..4 {
        round_after(app, 20).await;
    }
    let texts: Vec<String> = sink.taken().iter().map(crate::letter::Received::text).collect();
    assert_eq!(texts.len(), 3, "{what}");
    for (text, body) in texts.iter().zip(["one", "two", "three"]) {
        assert!(text.lines().any(|line| line == body), "{what}: {body} in {text}");
    }
    assert_eq!(column(app, "letter", "state").await, ["sent"; 3], "{what}");
}

#[rocket::async_test]
async fn d14_an_answer_lost_after_the_data_is_asked_for_again_with_the_same_message_id() {
    let (app, sink) = posting_in(Weather::LostAfterData).await;
    comment(&app, "Well said.").await;
    assert_eq!(app.deliver().await.n_failed, 1);

    sink.turn(Weather::Fair);
    assert_eq!(round_after(&app, 2).await.n_sent, 1);

    let letters = sink.taken();
    let [first, again] = letters.as_slice() else { panic!("{} letters", letters.len()) };
    for name in ["Message-ID", "Date", "Subject"] {
        assert_eq!(first.header(name), again.header(name));
    }
    assert!(first.header("Message-ID").ends_with("@mail.test>"));
    assert_eq!(first.header("Date"), "Sat, 21 Mar 2026 10:00:00 +0000");
    app.close().await;
}

#[rocket::async_test]
async fn m12_an_unknown_recipient_costs_the_others_nothing_and_is_not_tried_for_ever() {
    let (app, sink) = posting_in(Weather::Unknown("gone@")).await;
    moderator(&app, "gone@mail.test", Locale::En).await;
    moderator(&app, "zoe@mail.test", Locale::En).await;
    comment(&app, "Well said.").await;

    let worked = app.deliver().await;

    assert_eq!((worked.n_sent, worked.n_failed), (2, 1));
    assert_eq!(column(&app, "letter", "state").await, ["sent", "failed", "sent"]);
    assert!(column(&app, "letter", "last_error").await[1].contains("nobody of that name"));
    for _ in 0..10 {
        assert_eq!(round_after(&app, 600).await, Worked::default());
    }
    assert_eq!(sink.taken().len(), 2);
    app.close().await;
}

#[rocket::async_test]
async fn m13_no_password_is_said_in_the_clear_beyond_this_machine() {
    let sink = Sink::start(Weather::Fair).await;
    // 0.0.0.0 leads here too, and is no loopback address.
    let url = format!("smtp://user:sesame@0.0.0.0:{}", sink.address.port());
    let app = posting_to(url).await;
    comment(&app, "Well said.").await;

    let worked = app.deliver().await;

    assert_eq!((worked.n_sent, worked.n_failed), (0, 1));
    let said = sink.heard().join("\n");
    assert!(said.contains("EHLO") && !said.contains("AUTH") && !said.contains("MAIL"), "{said}");
    assert!(sink.taken().is_empty());
    app.close().await;
}

#[rocket::async_test]
async fn m13_a_server_that_cannot_prove_its_name_hears_no_password_and_the_admin_is_told() {
    let mut stranger = Stranger::start();
    let app = posting_to(format!("smtps://user:sesame@127.0.0.1:{}", stranger.port)).await;
    comment(&app, "Well said.").await;

    assert_eq!(app.deliver().await.n_failed, 1);
    assert_eq!(round_after(&app, 5).await.n_failed, 1, "it is tried again");

    let ada = crate::accounts::admin(&app).await;
    let row = ada.get("/desk/outbox?state=failing").await.first("div.panel .log tbody tr").unwrap();
    assert!(row.to_lowercase().contains("certificate"), "{row}");
    let heard = stranger.heard();
    assert!(!heard.contains("AUTH") && !heard.contains("sesame"), "{heard}");
    app.close().await;
}

#[rocket::async_test]
async fn m13_a_server_without_tls_or_with_garbage_hears_no_password() {
    let plain = Sink::start(Weather::Fair).await;
    let garbage = Sink::start(Weather::Garbage).await;
    for url in [
        format!("smtps://user:sesame@{}", plain.address),
        format!("smtp://user:sesame@0.0.0.0:{}", plain.address.port()),
        format!("smtp://user:sesame@0.0.0.0:{}", garbage.address.port()),
        format!("smtps://user:sesame@{}", garbage.address),
    ] {
        let app = posting_to(url.clone()).await;
        comment(&app, "Well said.").await;
        assert_eq!(app.deliver().await.n_failed, 1, "{url}");
        assert_eq!(column(&app, "letter", "state").await, ["waiting"], "{url}");
        assert!(!column(&app, "letter", "last_error").await[0].is_empty(), "{url}");
        app.close().await;
    }
    let heard = [plain.heard(), garbage.heard()].concat().join("\n");
    assert!(!heard.contains("AUTH") && !heard.contains("sesame") && !heard.contains("MAIL FROM"), "{heard}");
}

/// A mail server behind a certificate that nobody vouches for.
struct Stranger {
    port: u16,
    server: std::process::Child,
    _folder: tempfile::TempDir,
}

impl Stranger {
    fn start() -> Self {
        use std::io::BufRead;
        use std::process::{Command, Stdio};
        let folder = tempfile::TempDir::new().unwrap();
        let (key, certificate) = (folder.path().join("key"), folder.path().join("certificate"));
        let made = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=stranger.test", "-keyout"])
            .args([key.as_path(), std::path::Path::new("-out"), certificate.as_path()])
            .stderr(Stdio::null())
            .status();
        assert!(made.unwrap().success(), "openssl is needed");
        let mut server = Command::new("openssl")
            .args(["s_server", "-accept", "127.0.0.1:0", "-key"])
            .args([key.as_path(), std::path::Path::new("-cert"), certificate.as_path()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = std::io::BufReader::new(server.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("ACCEPT") {
            line.clear();
            assert!(said.read_line(&mut line).unwrap() > 0, "it ended");
        }
        server.stdout = Some(said.into_inner());
        let port = line.trim().rsplit_once(':').unwrap().1.parse().unwrap();
        Self { port, server, _folder: folder }
    }

    /// Everything it was told within TLS, and what it said itself.
    fn heard(&mut self) -> String {
        use std::io::Read;
        self.server.kill().unwrap();
        self.server.wait().unwrap();
        let mut heard = String::new();
        self.server.stdout.take().unwrap().read_to_string(&mut heard).unwrap();
        heard
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        let _ended_already = self.server.kill();
    }
}

#[rocket::async_test]
async fn m12_an_administrator_sees_which_letters_are_refused_and_why() {
    let (app, _sink) = posting_in(Weather::Later).await;
    let ada = crate::accounts::admin(&app).await;
    assert_eq!(ada.get("/desk/system").await.all(".log tbody tr").len(), 0);
    comment(&app, "One.").await;
    round_after(&app, 5).await;

    let page = ada.get("/desk/system?lang=fa").await;

    assert_eq!(page.status, 200);
    let rows = page.all(".log tbody tr");
    assert!(!rows.is_empty(), "{}", page.text());
    assert!(rows.iter().all(|row| row.contains("451")), "{rows:?}");
    assert!(page.first(".sums").unwrap().contains('\u{6f2}'), "in the digits of the page");
    app.close().await;
}

#[rocket::async_test]
async fn a_letter_that_nobody_takes_is_given_up_after_three_days() {
    let (app, sink) = posting_in(Weather::Closing).await;
    comment(&app, "Well said.").await;
    for _ in 0..40 {
        round_after(&app, 3 * 60).await;
    }

    assert_eq!(column(&app, "letter", "state").await, ["failed"]);
    sink.turn(Weather::Fair);
    assert_eq!(round_after(&app, 600).await, Worked::default());
    app.close().await;
}

#[rocket::async_test]
async fn a_letter_that_nobody_takes_does_not_hold_up_the_others_for_ever() {
    let (app, sink) = posting_in(Weather::Later).await;
    comment(&app, "one").await;
    for _ in 0..9 {
        round_after(&app, 30).await;
    }
    sink.turn(Weather::Fair);
    comment(&app, "two").await;

    // The first is not due for hours, and no longer holds up the second.
    assert_eq!(app.deliver().await.n_sent, 1);

    assert!(sink.taken()[0].text().contains("two"));
    app.close().await;
}

#[rocket::async_test]
async fn d16_two_programs_on_one_outbox_send_every_letter_once() {
    let (app, sink) = posting_in(Weather::Fair).await;
    for n in 0..5 {
        moderator(&app, &format!("m{n}@mail.test"), Locale::Cs).await;
    }
    for n in 0..5 {
        comment(&app, &format!("number {n}")).await;
    }

    for _ in 0..10 {
        let (one, other) = tokio::join!(app.deliver(), app.deliver());
        if one == Worked::default() && other == Worked::default() {
            break;
        }
    }

    let mut ids: Vec<String> = sink.taken().iter().map(|one| one.header("Message-ID")).collect();
    let n = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((n, ids.len()), (30, 30));
    app.close().await;
}

#[rocket::async_test]
async fn d24_comment_and_event_are_stored_together_or_not_at_all() {
    let app = quiet().await;
    command(&app, "ALTER TABLE event RENAME TO event_away").await;

    let answer = write(&app, &[]).await;

    assert!(answer.status >= 500, "{}", answer.status);
    command(&app, "ALTER TABLE event_away RENAME TO event").await;
    assert!(column(&app, "comment", "id").await.is_empty());
    assert!(column(&app, "event", "id").await.is_empty());
    comment(&app, "Well said.").await;
    assert_eq!(column(&app, "comment", "id").await.len(), 1);
    assert_eq!(column(&app, "event", "kind").await, ["comment_held"]);
    app.close().await;
}

#[rocket::async_test]
async fn r15_a_mail_server_that_hangs_does_not_slow_a_comment() {
    let (app, _sink) = posting_in(Weather::Silent).await;
    comment(&app, "first").await;

    let started = Instant::now();
    let (worked, ended) = tokio::join!(async { (app.deliver().await, Instant::now()) }, async {
        // The worker hangs by now, or will in a moment; nothing waits for it.
        comment(&app, "meanwhile").await;
        Instant::now()
    });

    assert_eq!(worked.0.n_failed, 1);
    assert!(worked.1 - started >= Duration::from_secs(1), "it did hang");
    assert!(ended < worked.1, "the comment did not wait for the letter");
    app.close().await;
}

#[rocket::async_test]
async fn what_is_done_with_is_forgotten_after_a_month() {
    let (app, sink) = posting_in(Weather::Fair).await;
    comment(&app, "one").await;
    app.deliver().await;
    sink.turn(Weather::Closing);
    round_after(&app, 31 * 24 * 60).await;
    comment(&app, "two").await;
    app.deliver().await;

    let now = app.clock.now_ms();
    assert_eq!(nazar::outbox::prune(&app.db, now).await.unwrap(), 1);

    assert_eq!(column(&app, "event", "kind").await.len(), 1);
    assert_eq!(column(&app, "letter", "state").await, ["waiting"]);
    app.close().await;
}

#[rocket::async_test]
async fn d15_a_letter_whose_program_was_killed_is_sent_by_the_next_one() {
    let (app, sink) = posting_in(Weather::Closing).await;
    comment(&app, "Well said.").await;
    app.deliver().await;
    app.clock.advance(10 * MINUTE_MS);
    let now = app.clock.now_ms();
    let taken = app.db.write(async |tx| nazar::outbox::lease(tx, now).await).await.unwrap().unwrap();
    sink.turn(Weather::Fair);

    assert_eq!(round_after(&app, 4).await, Worked::default(), "it may still be on its way");
    assert_eq!(round_after(&app, 2).await.n_sent, 1);

    assert_eq!(sink.taken()[0].header("Message-ID"), taken.letter.message_id);
    app.close().await;
}
