//! What somebody types who makes a key.

use rocket::FromForm;

use super::store::NewToken;
use super::token::TokenScope;
use crate::accounts::account::{Account, MAX_NAME, Role};
use crate::accounts::session::DAY_MS;
use crate::error::{FaultArg, Faults};
use crate::text::{length, normalize};

/// How many days a key may work.
pub(super) const DAYS: [i64; 4] = [7, 30, 90, 365];

/// A new key.
#[derive(Debug, Default, FromForm)]
pub(super) struct Make<'r> {
    /// What the log will call it.
    #[field(default = "")]
    pub name: &'r str,
    /// What it may be used for.
    pub scopes: Vec<&'r str>,
    /// How long.
    #[field(default = 90)]
    pub days: i64,
}

/// What an account may make keys for.
pub(super) fn open_scopes(account: &Account) -> Vec<TokenScope> {
    let is_open = |scope: &TokenScope| match scope {
        TokenScope::Queue | TokenScope::Decide | TokenScope::Averages => true,
        TokenScope::Exports => account.role == Role::Admin,
    };
    TokenScope::ALL.into_iter().filter(is_open).collect()
}

impl Make<'_> {
    /// The key, or everything that is at fault.
    pub(super) fn parse(&self, account: &Account, now_ms: i64) -> Result<NewToken, Faults> {
        let mut faults = Faults::new();
        let name = normalize::clean_line(self.name);
        if name.is_empty() {
            faults.add("name", "token-fault-name");
        } else if length::graphemes(&name) > MAX_NAME {
            let most = FaultArg::Number(i64::try_from(MAX_NAME).unwrap_or(i64::MAX));
            faults.add_with("name", "account-fault-name-long", vec![("n", most)]);
        }
        let open = open_scopes(account).into_iter();
        let scopes: Vec<TokenScope> = open.filter(|scope| self.scopes.contains(&scope.as_str())).collect();
        if scopes.is_empty() {
            faults.add("scopes", "token-fault-scopes");
        }
        if !DAYS.contains(&self.days) {
            faults.add("days", "token-fault-days");
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(NewToken { name, scopes, expires_at: now_ms + self.days * DAY_MS })
    }
}
