//! The outbox on the desk, and addresses that refuse letters.

use super::*;
use crate::accounts::admin;
use crate::query::{number, text};

#[rocket::async_test]
async fn m12_an_address_that_refuses_three_letters_gets_no_more_until_somebody_lifts_that() {
    let (app, sink) = posting_in(Weather::Unknown("gone@")).await;
    moderator(&app, "gone@mail.test", Locale::En).await;
    for n in 0..5 {
        comment(&app, &format!("number {n}")).await;
        round_after(&app, 30).await;
    }

    assert_eq!(sink.taken().len(), 5, "the other one is served");
    let asked = |sink: &Sink| sink.heard().iter().filter(|line| line.contains("RCPT TO:<gone@")).count();
    assert_eq!(asked(&sink), 3, "and the server is not asked for ever");
    let gone = "SELECT COUNT(*) AS x FROM letter WHERE recipient = 'gone@mail.test' AND state = ";
    assert_eq!(number(&app, &format!("{gone}'failed'")).await, 3);
    assert_eq!(number(&app, &format!("{gone}'stopped'")).await, 2);
    let stored = text(&app, "SELECT recipient_key AS x FROM refusing_address").await;
    assert!(!stored.contains("gone"), "only its keyed hash");

    let ada = admin(&app).await;
    let page = ada.get("/desk/outbox?state=stopped").await;
    assert_eq!(page.all("div.panel .log tbody tr").len(), 2, "{}", page.text());
    let address = page.first("section.panel .log tbody tr").unwrap();
    assert!(address.contains("gone@mail.test") && address.contains("5.1.1 nobody of that name"), "{address}");
    sink.turn(Weather::Fair);
    let id = number(&app, "SELECT id AS x FROM refusing_address").await;
    let path = format!("/desk/outbox/addresses/{id}/lifting");
    assert_eq!(ada.post(&path, &[]).await.status, 303);
    assert_eq!(ada.post(&path, &[]).await.status, 404, "there is nothing to lift any more");
    let letter = number(&app, &format!("{} 'stopped'", gone.replace("COUNT(*)", "MIN(id)"))).await;
    let retry = ada.post(&format!("/desk/outbox/{letter}/retry"), &[("back", "stopped")]).await;
    assert_eq!((retry.status, retry.location()), (303, Some("/desk/outbox?state=stopped")));

    round_after(&app, 0).await;

    assert_eq!(sink.taken().pop().unwrap().header("To"), "gone@mail.test");
    let acts = "SELECT COUNT(*) AS x FROM log_entry WHERE act IN ('address-lifted', 'letter-retry')";
    assert_eq!(number(&app, acts).await, 2);
    app.close().await;
}

#[rocket::async_test]
async fn an_accepted_letter_wipes_out_what_was_refused_before() {
    let (app, sink) = posting_in(Weather::Unknown("ann@")).await;
    for n in 0..6 {
        sink.turn(if n % 3 == 2 { Weather::Fair } else { Weather::Unknown("ann@") });
        comment(&app, &format!("number {n}")).await;
        round_after(&app, 30).await;
    }

    assert_eq!(sink.taken().len(), 2);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM refusing_address").await, 0);
    app.close().await;
}

#[rocket::async_test]
async fn a_letter_that_came_back_stops_the_address_at_once() {
    let app = quiet().await;
    let ada = admin(&app).await;
    command(&app, "UPDATE account SET wants_letters = FALSE WHERE email <> 'ann@mail.test'").await;
    let note = async |address: &str| ada.post("/desk/outbox/addresses", &[("address", address)]).await.status;
    assert_eq!(note("no address").await, 303);
    assert_eq!(number(&app, "SELECT COUNT(*) AS x FROM refusing_address").await, 0);

    assert_eq!(note(" Ann@MAIL.test").await, 303);

    comment(&app, "one").await;
    app.deliver().await;
    assert!(app.mailer.kept().is_empty());
    assert_eq!(column(&app, "letter", "state").await, ["stopped"]);
    assert_eq!(
        text(&app, "SELECT act AS x FROM log_entry WHERE subject_kind = 'address'").await,
        "address-bounced"
    );
    app.close().await;
}

#[rocket::async_test]
async fn the_outbox_shows_each_letter_where_it_is_and_lets_it_be_given_up() {
    let (app, sink) = posting_in(Weather::Fair).await;
    let ada = admin(&app).await;
    comment(&app, "one").await;
    app.deliver().await;
    sink.turn(Weather::Later);
    comment(&app, "two").await;
    app.deliver().await;

    let n_in = async |state: &str| {
        let page = ada.get(&format!("/desk/outbox?state={state}&lang=cs")).await;
        assert_eq!(page.status, 200, "{state}");
        page.all("div.panel .log tbody tr").len()
    };
    assert_eq!(n_in("sent").await, 2, "one for Ann and one for Ada");
    assert_eq!(n_in("failing").await, 2);
    assert_eq!(n_in("waiting").await, 0);
    assert_eq!(ada.get("/desk/outbox?state=odd").await.status, 404);
    let failing = ada.get("/desk/outbox?state=failing").await;
    assert!(failing.first("div.panel .log tbody tr").unwrap().contains("451"), "the server's words");
    let sent = number(&app, "SELECT MIN(id) AS x FROM letter").await;
    assert_eq!(ada.post(&format!("/desk/outbox/{sent}/retry"), &[]).await.status, 404, "it is sent");
    let last = number(&app, "SELECT MAX(id) AS x FROM letter").await;
    assert_eq!(ada.post(&format!("/desk/outbox/{last}/giving-up"), &[]).await.status, 303);
    assert_eq!(n_in("failed").await, 1);
    sink.turn(Weather::Fair);
    for _ in 0..5 {
        round_after(&app, 60).await;
    }
    assert_eq!((n_in("failed").await, n_in("sent").await), (1, 3));
    app.close().await;
}
