//! The page on which an administrator sees how letters are doing.

use std::sync::Arc;

use rocket::{Route, State, get};
use serde::Serialize;

use super::{Office, moderators, post_office};
use crate::accounts::Admin;
use crate::config::Settings;
use crate::error::Result;
use crate::outbox::{self, Troubled};
use crate::text::length::truncate;
use crate::text::normalize::clean_line;
use crate::web::Page;

/// The most characters of a mail server's answer.
const MOST_WORDS: usize = 300;

/// The routes of the room.
pub fn routes() -> Vec<Route> {
    [rocket::routes![system], post_office::routes(), moderators::routes()].concat()
}

#[derive(Serialize)]
struct SystemPage {
    version: &'static str,
    /// Whether letters go to a mail server, or else to files.
    has_server: bool,
    n_waiting: u64,
    n_sent: u64,
    n_failed: u64,
    n_stuck: u64,
    letters: Vec<LetterRow>,
}

#[derive(Serialize)]
struct LetterRow {
    recipient: String,
    subject: String,
    is_failed: bool,
    n_attempts: i64,
    created_at: i64,
    next_at: Option<i64>,
    why: String,
}

impl From<Troubled> for LetterRow {
    fn from(it: Troubled) -> Self {
        Self {
            recipient: it.recipient,
            subject: it.subject,
            is_failed: it.is_failed,
            n_attempts: it.n_attempts,
            created_at: it.created_at,
            next_at: it.next_at,
            why: truncate(&clean_line(&it.why), MOST_WORDS),
        }
    }
}

#[get("/desk/system")]
async fn system(_admin: Admin, office: &State<Office>, settings: &State<Arc<Settings>>) -> Result<Page> {
    let standing = outbox::standing(&office.db).await?;
    let page = SystemPage {
        version: env!("CARGO_PKG_VERSION"),
        has_server: settings.smtp.url.is_some(),
        n_waiting: standing.n_waiting,
        n_sent: standing.n_sent,
        n_failed: standing.n_failed,
        n_stuck: standing.n_stuck,
        letters: standing.troubled.into_iter().map(LetterRow::from).collect(),
    };
    Page::new("notify/system.html", &page)
}
