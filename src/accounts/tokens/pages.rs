//! What the page about keys shows.

use serde::Serialize;

use super::forms::{DAYS, Make, open_scopes};
use super::store::Token;
use crate::accounts::account::Account;
use crate::error::{Faults, Result};
use crate::i18n::{Locale, calendar};
use crate::text::normalize::clean_line;
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct TokenRow {
    id: String,
    name: String,
    scope_keys: Vec<String>,
    created_at: i64,
    expires_at: i64,
    is_over: bool,
    used_at: Option<i64>,
    used: String,
}

#[derive(Serialize)]
struct ScopeChoice {
    word: &'static str,
    name_key: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct DaysChoice {
    n: i64,
    is_chosen: bool,
}

#[derive(Serialize)]
struct TokensPage {
    tokens: Vec<TokenRow>,
    name: String,
    scopes: Vec<ScopeChoice>,
    days: Vec<DaysChoice>,
    fresh: Option<String>,
    faults: Vec<FaultRow>,
}

/// The page; `fresh` is a key that was made just now, and is shown this once.
pub(super) fn tokens(
    (locale, now_ms): (Locale, i64),
    account: &Account,
    tokens: Vec<Token>,
    form: &Make<'_>,
    fresh: Option<String>,
    faults: &Faults,
) -> Result<Page> {
    let row = |token: Token| TokenRow {
        id: token.id.to_string(),
        scope_keys: token.scopes.iter().map(|scope| scope.name_key()).collect(),
        name: token.name,
        created_at: token.created_at,
        expires_at: token.expires_at,
        is_over: token.expires_at <= now_ms,
        used_at: token.used_at,
        used: token.used_at.map(|at| calendar::relative(locale, at, now_ms)).unwrap_or_default(),
    };
    let scopes = open_scopes(account).into_iter().map(|scope| ScopeChoice {
        word: scope.as_str(),
        name_key: scope.name_key(),
        is_chosen: form.scopes.contains(&scope.as_str()),
    });
    let days = if DAYS.contains(&form.days) { form.days } else { 90 };
    let page = TokensPage {
        tokens: tokens.into_iter().map(row).collect(),
        name: clean_line(form.name),
        scopes: scopes.collect(),
        days: DAYS.map(|n| DaysChoice { n, is_chosen: n == days }).into(),
        fresh,
        faults: fault_rows(locale, faults),
    };
    Page::new("accounts/tokens.html", &page)
}
