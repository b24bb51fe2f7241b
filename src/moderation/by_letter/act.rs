//! Doing what a link in a letter is good for.

use super::open::Opened;
use crate::audit::{self, Entry, SubjectKind};
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::letter_link::LinkDeed;
use crate::error::{Error, Result};
use crate::moderation::decide::{Decided, Seen, within};
use crate::moderation::decision::{Decision, REASONS};
use crate::outbox;

/// What the page of a link sends.
#[derive(Debug, rocket::FromForm)]
pub(super) struct Answer<'r> {
    /// How often the comment had been changed when it was read.
    pub revision: Option<i64>,
    /// One of the canned reasons to reject it, or nothing.
    #[field(default = "")]
    pub reason: &'r str,
}

impl Answer<'_> {
    fn decision(&self, deed: LinkDeed) -> Decision {
        match deed {
            LinkDeed::Approve => Decision::Approve,
            LinkDeed::Spam => Decision::Spam,
            LinkDeed::Reject => {
                let known = REASONS.iter().find(|(word, _)| *word == self.reason);
                Decision::Reject { reason: known.map(|(word, _)| (*word).to_owned()) }
            }
        }
    }
}

/// Spends the link and decides, in one transaction: `false` when either can no longer be done, and then neither is.
pub(super) async fn act(db: &Db, clock: &Clock, opened: &Opened, answer: &Answer<'_>) -> Result<bool> {
    let now_ms = clock.now_ms();
    let Opened { link, account, comment, .. } = opened;
    let decision = answer.decision(link.deed);
    let seen = Seen { state: CommentState::Held, revision: answer.revision };
    let done = db.write(async |tx| {
        if !outbox::spend_link(tx, link.id, now_ms).await? {
            return Err(Error::Stale("error-409-text"));
        }
        match within(tx, now_ms, account, &comment.public_id, &decision, Some(seen)).await? {
            Decided::Done { .. } => {}
            Decided::Again { .. } | Decided::Overtaken { .. } | Decided::NothingToUndo => {
                return Err(Error::Stale("error-409-text"));
            }
        }
        let about = (SubjectKind::Letter, link.id.0);
        let entry = Entry::new(comment.site_id, account.actor(), about, "by-letter");
        audit::write(tx, Entry { after: Some(link.deed.as_str()), ..entry }, now_ms).await?;
        Ok(())
    });
    match done.await {
        Ok(()) => Ok(true),
        Err(Error::Stale(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
