//! What people type at the door, and what of it is at fault.

use rocket::FromForm;

use super::account::{AccountName, Address, NewAccount, fit_password};
use super::one_time::FIRST_ROLE;
use super::password::Password;
use crate::error::{Fault, Faults};
use crate::i18n::Locale;

/// The sign-in form.
#[derive(Debug, Default, FromForm)]
pub(super) struct Login<'r> {
    /// The address.
    #[field(default = "")]
    pub email: &'r str,
    /// The password.
    #[field(default = "")]
    pub password: &'r str,
    /// Where to go afterwards.
    #[field(default = "")]
    pub return_to: &'r str,
}

/// The code after the password.
#[derive(Debug, FromForm)]
pub(super) struct Code<'r> {
    /// A code of the app, or a recovery code.
    #[field(default = "")]
    pub code: &'r str,
    /// Where to go afterwards.
    #[field(default = "")]
    pub return_to: &'r str,
}

/// The form for the first account.
#[derive(Debug, Default, FromForm)]
pub(super) struct Setup<'r> {
    /// The token of the link.
    #[field(default = "")]
    pub token: &'r str,
    /// What the log will call them.
    #[field(default = "")]
    pub name: &'r str,
    /// Where letters go.
    #[field(default = "")]
    pub email: &'r str,
    /// The password.
    #[field(default = "")]
    pub password: &'r str,
    /// The password once more.
    #[field(default = "")]
    pub again: &'r str,
}

/// The form for another password.
#[derive(Debug, Default, FromForm)]
pub(super) struct Replace<'r> {
    /// The present password.
    #[field(default = "")]
    pub current: &'r str,
    /// The new one.
    #[field(default = "")]
    pub password: &'r str,
    /// The new one once more.
    #[field(default = "")]
    pub again: &'r str,
}

impl Replace<'_> {
    /// The new password, or everything that is at fault; `known` is what everybody knows of the account.
    pub(super) fn parse(&self, known: &[&str]) -> Result<Password, Faults> {
        let mut faults = Faults::new();
        let password = chosen(self.password, self.again, known, &mut faults);
        password.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

/// The form of a sign-in link.
#[derive(Debug, FromForm)]
pub(super) struct Once<'r> {
    /// The token of the link.
    #[field(default = "")]
    pub token: &'r str,
}

impl Setup<'_> {
    /// The account and its password, or everything that is at fault.
    pub(super) fn parse(&self, locale: Locale) -> Result<(NewAccount, Password), Faults> {
        let mut faults = Faults::new();
        let name = kept(AccountName::parse(self.name), &mut faults);
        let email = kept(Address::parse(self.email), &mut faults);
        let known = [self.name.trim(), self.email.trim()];
        let password = chosen(self.password, self.again, &known, &mut faults);
        match (name, email, password) {
            (Some(name), Some(email), Some(password)) if faults.is_empty() => {
                Ok((NewAccount { name, email, role: FIRST_ROLE, lang: Some(locale) }, password))
            }
            _ => Err(faults),
        }
    }
}

/// A password that was typed twice; `known` is what everybody knows of the account.
pub(super) fn chosen(password: &str, again: &str, known: &[&str], faults: &mut Faults) -> Option<Password> {
    let fit = kept(fit_password(password, "password", known), faults);
    if password != again {
        faults.add("again", "account-fault-password-differs");
    }
    fit
}

pub(super) fn kept<T>(parsed: Result<T, Fault>, faults: &mut Faults) -> Option<T> {
    match parsed {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.add_with(fault.field, fault.key, fault.args);
            None
        }
    }
}
