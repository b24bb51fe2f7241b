//! What somebody who was invited types.

use rocket::FromForm;

use crate::accounts::account::{AccountName, fit_password};
use crate::accounts::forms::kept;
use crate::accounts::password::Password;
use crate::error::Faults;

/// The form of an invitation's page.
#[derive(Debug, Default, FromForm)]
pub(super) struct Join<'r> {
    /// The token of the link.
    #[field(default = "")]
    pub token: &'r str,
    /// What the log will call them.
    #[field(default = "")]
    pub name: &'r str,
    /// The password.
    #[field(default = "")]
    pub password: &'r str,
    /// The password once more.
    #[field(default = "")]
    pub again: &'r str,
}

impl Join<'_> {
    /// The name and the password, or everything that is at fault.
    pub(super) fn parse(&self, email: &str) -> Result<(AccountName, Password), Faults> {
        let mut faults = Faults::new();
        let name = kept(AccountName::parse(self.name), &mut faults);
        let known = [self.name.trim(), email];
        let password = kept(fit_password(self.password, "password", &known), &mut faults);
        if self.password != self.again {
            faults.add("again", "account-fault-password-differs");
        }
        match (name, password) {
            (Some(name), Some(password)) if faults.is_empty() => Ok((name, password)),
            _ => Err(faults),
        }
    }
}
