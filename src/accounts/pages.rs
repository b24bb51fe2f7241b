//! What the pages at the door show.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::forms::{Login, Setup};
use super::password::MIN_GRAPHEMES;
use crate::error::{Faults, Result};
use crate::i18n::Locale;
use crate::text::normalize::clean_line;
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct LoginPage<'a> {
    email: String,
    return_to: &'a str,
    has_accounts: bool,
    faults: Vec<FaultRow>,
}

/// The sign-in page; without any account it says how the first one is made.
pub(super) fn login(locale: Locale, has_accounts: bool, form: &Login<'_>, faults: &Faults) -> Result<Page> {
    let page = LoginPage {
        email: clean_line(form.email),
        return_to: form.return_to,
        has_accounts,
        faults: fault_rows(locale, faults),
    };
    Page::new("accounts/login.html", &page)
}

#[derive(Serialize)]
struct CodePage<'a> {
    return_to: &'a str,
    faults: Vec<FaultRow>,
}

/// The page for the code after the password.
pub(super) fn code(locale: Locale, return_to: &str, faults: &Faults) -> Result<Page> {
    let faults = fault_rows(locale, faults);
    Page::new("accounts/code.html", &CodePage { return_to, faults })
}

/// Its address.
pub(super) fn code_path(return_to: &str) -> String {
    format!("/login/code?return_to={}", utf8_percent_encode(return_to, NON_ALPHANUMERIC))
}

#[derive(Serialize)]
struct SetupPage<'a> {
    token: &'a str,
    name: String,
    email: String,
    n_characters: usize,
    faults: Vec<FaultRow>,
}

/// The page for the first account.
pub(super) fn setup(locale: Locale, form: &Setup<'_>, faults: &Faults) -> Result<Page> {
    let page = SetupPage {
        token: form.token,
        name: clean_line(form.name),
        email: clean_line(form.email),
        n_characters: MIN_GRAPHEMES,
        faults: fault_rows(locale, faults),
    };
    Page::new("accounts/setup.html", &page)
}

#[derive(Serialize)]
struct PasswordPage<'a> {
    email: &'a str,
    has_password: bool,
    n_characters: usize,
    faults: Vec<FaultRow>,
}

/// The page for another password; nothing that was typed comes back.
pub(super) fn password(locale: Locale, email: &str, has_password: bool, faults: &Faults) -> Result<Page> {
    let faults = fault_rows(locale, faults);
    let page = PasswordPage { email, has_password, n_characters: MIN_GRAPHEMES, faults };
    Page::new("accounts/password.html", &page)
}

#[derive(Serialize)]
struct OncePage<'a> {
    token: &'a str,
    name: &'a str,
}

/// The page of a sign-in link: whose it is, and one button.
pub(super) fn once(token: &str, name: &str) -> Result<Page> {
    Page::new("accounts/once.html", &OncePage { token, name })
}

#[derive(Serialize)]
struct DeadPage {
    lead_key: &'static str,
}

/// The page of a link that is spent, too old or invented; `lead_key` says what to do now.
pub(super) fn dead(lead_key: &'static str) -> Result<Page> {
    Ok(Page::new("accounts/dead.html", &DeadPage { lead_key })?.status(404))
}
