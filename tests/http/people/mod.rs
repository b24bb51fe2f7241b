//! People on the desk: invitations, resets, second factors, sessions; THREATS group A by number.

mod invitations;
mod log;
mod programs;
mod readers;
mod resets;
mod second;
mod selves;

use nazar::accounts::{self, Account, Address};

use crate::app::TestApp;

/// The account of an address as it is now.
async fn account_of(app: &TestApp, email: &str) -> Account {
    let address = Address::parse(email).unwrap();
    accounts::find_by_address(&app.db, &address).await.unwrap().unwrap()
}

/// Sends what is to be sent; the path of the link in the newest letter to this address.
async fn link_to(app: &TestApp, email: &str) -> String {
    app.deliver().await;
    let letter = app.mailer.kept().into_iter().rev().find(|letter| letter.to == email).unwrap();
    let line = letter.text.lines().find(|line| line.contains("token=")).unwrap().to_owned();
    assert!(letter.html.contains(&line), "both parts have the same link");
    line.strip_prefix(crate::app::BASE_URL).unwrap().to_owned()
}

fn token_of(link: &str) -> &str {
    link.split_once("token=").unwrap().1
}

/// The same token with one sign changed.
fn edited(token: &str, at: usize) -> String {
    let mut bytes = token.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    String::from_utf8(bytes).unwrap()
}
