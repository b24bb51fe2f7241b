//! What is asked before a decision about everything that matches.

use serde::Serialize;

use super::filter::Filter;
use super::list_page::BULK;
use crate::error::{Error, Result};
use crate::i18n::{self, Args};
use crate::moderation::decision::{REASONS, Verb};
use crate::moderation::pages::Reading;
use crate::web::Page;

#[derive(Serialize)]
struct WholePage {
    /// How many, in words.
    would: String,
    /// How many were said before, if that has changed.
    n_before: Option<u64>,
    /// Whether there are more than at once.
    is_capped: bool,
    n: u64,
    decision: &'static str,
    name_key: &'static str,
    /// Reasons to choose from, when rejecting.
    reasons: Vec<(&'static str, &'static str)>,
    query: String,
    back: String,
}

/// How many it would be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    /// Now, at most so many as go at once.
    pub n: u64,
    /// Whether there are more.
    pub is_capped: bool,
    /// What was said before.
    pub before: Option<u64>,
}

/// The page that says the number first.
pub(super) fn page(reading: Reading, filter: &Filter, verb: Verb, number: Number) -> Result<Page> {
    let (_, name_key) = BULK.into_iter().find(|(one, _)| *one == verb).ok_or(Error::NotFound)?;
    let n = i64::try_from(number.n).unwrap_or(i64::MAX);
    let would = i18n::format(reading.locale, would_key(verb)?, &Args::new().number("n", n));
    let page = WholePage {
        would,
        n_before: number.before,
        is_capped: number.is_capped,
        n: number.n,
        decision: verb.word(),
        name_key,
        reasons: if verb == Verb::Reject { REASONS.to_vec() } else { Vec::new() },
        query: filter.query(&[]),
        back: filter.path(1),
    };
    Page::new("moderation/whole.html", &page)
}

fn would_key(verb: Verb) -> Result<&'static str> {
    Ok(match verb {
        Verb::Approve => "queue-would-approve",
        Verb::Reject => "queue-would-reject",
        Verb::Spam => "queue-would-spam",
        Verb::NotSpam => "queue-would-not-spam",
        Verb::Trash => "queue-would-trash",
        Verb::Restore | Verb::Undo => return Err(Error::NotFound),
    })
}
