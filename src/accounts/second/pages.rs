//! What the pages about the second factor show.

use serde::Serialize;

use super::{seal, totp};
use crate::accounts::account::Account;
use crate::accounts::porter::Porter;
use crate::error::{Faults, Result};
use crate::web::{FaultRow, Page, fault_rows};

#[derive(Serialize)]
struct OffPage<'a> {
    email: &'a str,
    has_password: bool,
    sealed: &'a str,
    picture: String,
    secret: String,
    faults: Vec<FaultRow>,
}

/// The page to switch it on; without a seal, or with a foreign one, it has a new secret.
pub(super) fn off(
    porter: &Porter<'_>,
    account: &Account,
    has_password: bool,
    sealed: &str,
    faults: &Faults,
) -> Result<Page> {
    let site = porter.secret();
    let (secret, sealed) = if let Some(secret) = seal::open(site, account.id, sealed) {
        (secret, sealed.to_owned())
    } else {
        let secret = totp::random_secret()?;
        (secret, seal::seal(site, account.id, &secret)?)
    };
    let page = OffPage {
        email: &account.email,
        has_password,
        sealed: &sealed,
        picture: totp::picture(&secret, &porter.settings.site.name, &account.email)?,
        secret: totp::written(&secret),
        faults: fault_rows(porter.locale(), faults),
    };
    Page::new("accounts/second_off.html", &page)
}

#[derive(Serialize)]
struct OnPage<'a> {
    email: &'a str,
    has_password: bool,
    since: i64,
    n_codes: u64,
    faults: Vec<FaultRow>,
}

/// The page of a second factor that is on.
pub(super) fn on(
    porter: &Porter<'_>,
    account: &Account,
    since: i64,
    (has_password, n_codes): (bool, u64),
    faults: &Faults,
) -> Result<Page> {
    let faults = fault_rows(porter.locale(), faults);
    Page::new(
        "accounts/second_on.html",
        &OnPage { email: &account.email, has_password, since, n_codes, faults },
    )
}

#[derive(Serialize)]
struct CodesPage {
    codes: Vec<String>,
}

/// The recovery codes, this once.
pub(super) fn codes(codes: Vec<String>) -> Result<Page> {
    Page::new("accounts/recovery_codes.html", &CodesPage { codes })
}
