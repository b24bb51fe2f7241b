//! What people type about their own account.

use rocket::FromForm;

use crate::accounts::account::AccountName;
use crate::error::Fault;
use crate::i18n::Locale;

/// Name and language.
#[derive(Debug, Default, FromForm)]
pub(super) struct Own<'r> {
    /// What the log calls them.
    #[field(default = "")]
    pub name: &'r str,
    /// The language of the desk; empty for the one that the browser asks for.
    #[field(default = "")]
    pub lang: &'r str,
}

impl Own<'_> {
    pub(super) fn parse(&self) -> Result<(AccountName, Option<Locale>), Fault> {
        Ok((AccountName::parse(self.name)?, Locale::parse(self.lang)))
    }
}
