//! What the page about one's own account shows.

use serde::Serialize;

use super::store::Place;
use crate::accounts::account::Account;
use crate::accounts::session::{ABSOLUTE_MS, DAY_MS, IDLE_MS};
use crate::entities::ids::SessionId;
use crate::error::{Faults, Result};
use crate::i18n::{Locale, calendar};
use crate::text::normalize::clean_line;
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct SessionRow {
    id: String,
    browser: String,
    created_at: i64,
    seen_at: i64,
    seen: String,
    is_here: bool,
}

#[derive(Serialize)]
struct Tongue {
    tag: &'static str,
    name: &'static str,
    is_chosen: bool,
}

#[derive(Serialize)]
struct OwnPage<'a> {
    name: String,
    email: &'a str,
    role_key: String,
    tongues: Vec<Tongue>,
    sessions: Vec<SessionRow>,
    second_since: Option<i64>,
    n_idle_days: i64,
    n_days: i64,
    faults: Vec<FaultRow>,
}

/// The moment and the language of a page.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) locale: Locale,
    pub(super) now_ms: i64,
}

/// The page.
pub(super) fn own(
    reading: Reading,
    (account, here): (&Account, SessionId),
    places: Vec<Place>,
    name: &str,
    faults: &Faults,
) -> Result<Page> {
    let row = |place: Place| SessionRow {
        id: place.id.to_string(),
        browser: place.browser,
        created_at: place.created_at,
        seen_at: place.seen_at,
        seen: calendar::relative(reading.locale, place.seen_at, reading.now_ms),
        is_here: place.id == here,
    };
    let tongue = |lang: Locale| Tongue {
        tag: lang.tag(),
        name: lang.native_name(),
        is_chosen: account.lang == Some(lang),
    };
    let page = OwnPage {
        name: clean_line(name),
        email: &account.email,
        role_key: format!("desk-role-{}", account.role.as_str()),
        tongues: Locale::ALL.into_iter().map(tongue).collect(),
        sessions: places.into_iter().map(row).collect(),
        second_since: account.second_factor_since,
        n_idle_days: IDLE_MS / DAY_MS,
        n_days: ABSOLUTE_MS / DAY_MS,
        faults: fault_rows(reading.locale, faults),
    };
    Page::new("accounts/own.html", &page)
}
