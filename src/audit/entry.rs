//! One line of the log, before it is written.

use crate::entities::ids::{AccountId, LogEntryId, SiteId};
use crate::entities::log_entry::SubjectKind;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor<'a> {
    /// Somebody with an account.
    Account {
        /// The account.
        id: AccountId,
        /// The name they have now.
        name: &'a str,
    },
    /// A reader, with the name they gave.
    Reader {
        /// The name; empty when none is to be kept.
        name: &'a str,
    },
    /// The program itself, or whoever types its commands.
    Program,
}

/// One line of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The site it belongs to.
    pub site: SiteId,
    /// Who did it.
    pub actor: Actor<'a>,
    /// What kind of thing it was done to.
    pub subject: SubjectKind,
    /// The number of that thing; 0 where there is none.
    pub id: i64,
    /// The deed as a word in kebab-case; the message `audit-act-<word>` names it.
    pub act: &'a str,
    /// The state before, as its stored word.
    pub from: Option<&'a str>,
    /// The state after.
    pub to: Option<&'a str>,
    /// Why.
    pub reason: Option<&'a str>,
    /// What stood there before: text or JSON, without secrets.
    pub before: Option<&'a str>,
    /// What stands there since.
    pub after: Option<&'a str>,
    /// What all lines of one deed have in common, so that it can be undone as one.
    pub batch: Option<&'a str>,
    /// The line that this one undoes.
    pub undoes: Option<LogEntryId>,
}

impl<'a> Entry<'a> {
    /// A line that says no more than who did what.
    pub fn new(site: SiteId, actor: Actor<'a>, (subject, id): (SubjectKind, i64), act: &'a str) -> Entry<'a> {
        Entry {
            site,
            actor,
            subject,
            id,
            act,
            from: None,
            to: None,
            reason: None,
            before: None,
            after: None,
            batch: None,
            undoes: None,
        }
    }
}
