//! Remembering a text, and what a moderator says of it.

use super::script::script_of;
use super::sketch::Sketch;
use super::store::{self, Subject, Traces};
use crate::db::{Db, Tx, savepoint};
use crate::entities::ids::SiteId;
use crate::error::Result;
use crate::spam::links::domains;

/// A text to be remembered.
#[derive(Debug, Clone, Copy)]
pub struct Remembered<'a> {
    /// Its site.
    pub site_id: SiteId,
    /// What it is.
    pub subject: Subject,
    /// The website of its writer, if any.
    pub website: &'a str,
    /// The text.
    pub body: &'a str,
    /// When it came in.
    pub now_ms: i64,
}

/// Remembers a text, in place of what it was before. A failure is logged: the text is stored all the same.
pub async fn remember(tx: &Tx, text: Remembered<'_>) {
    let traces = Traces {
        sketch: Sketch::of(text.body),
        script: script_of(text.body),
        domains: domains([text.website, text.body]),
    };
    let kept = savepoint(tx, async |tx| store::replace(tx, &text, &traces).await).await;
    if let Err(error) = kept {
        tracing::error!(error = error.chain(), "a text could not be remembered");
    }
}

/// So long a text that no moderator has judged is remembered.
const KEEP_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// Forgets old texts that no moderator has judged; answers how many.
pub async fn prune(db: &Db, now_ms: i64) -> Result<u64> {
    db.write(async |tx| store::prune(tx, now_ms - KEEP_MS).await).await
}

/// Remembers what a moderator said of a text, or with none forgets it. A failure is logged: the decision holds.
pub async fn remember_verdict(tx: &Tx, subject: Subject, is_spam: Option<bool>) {
    let kept = savepoint(tx, async |tx| store::mark_verdict(tx, subject, is_spam).await).await;
    if let Err(error) = kept {
        tracing::error!(error = error.chain(), "a moderator's word could not be remembered");
    }
}
