//! Lines of the log about accounts.

use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::db::Tx;
use crate::entities::ids::{AccountId, DEFAULT_SITE};
use crate::error::Result;

/// What is written down about an account.
#[derive(Clone, Copy)]
pub(super) struct Note<'a> {
    /// Who did it.
    pub by: Actor<'a>,
    /// To whose account.
    pub account: AccountId,
    /// The word of the deed.
    pub act: &'a str,
    /// What stood there before.
    pub before: Option<&'a str>,
    /// What stands there since.
    pub after: Option<&'a str>,
}

impl<'a> Note<'a> {
    /// A line about an account.
    pub(super) fn new(by: Actor<'a>, account: AccountId, act: &'a str) -> Self {
        Self { by, account, act, before: None, after: None }
    }

    /// Writes it, in the transaction of the deed.
    pub(super) async fn write(self, tx: &Tx, now_ms: i64) -> Result<()> {
        let entry = Entry {
            before: self.before,
            after: self.after,
            ..Entry::new(DEFAULT_SITE, self.by, (SubjectKind::Account, self.account.0), self.act)
        };
        audit::write(tx, entry, now_ms).await?;
        Ok(())
    }
}
