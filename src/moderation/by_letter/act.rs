//! Doing what a link in a letter is good for.

use super::open::Opened;
use crate::audit::{self, Entry, SubjectKind};
use crate::config::Settings;
use crate::db::{Db, Tx};
use crate::entities::comment::CommentState;
use crate::entities::letter_link::LinkDeed;
use crate::error::{Error, Result};
use crate::moderation::decide::{Decided, Deed, Seen, within};
use crate::moderation::decision::{Decision, REASONS, Verb};
use crate::moderation::forms::{Why, decision};
use crate::moderation::mark::Mark;
use crate::moderation::marks::{Marked, Words, mark};
use crate::outbox;

/// What the page of a link sends.
#[derive(Debug, rocket::FromForm)]
pub(super) struct Answer<'r> {
    /// How often the comment had been changed when it was read.
    pub revision: Option<i64>,
    /// One of the canned reasons to reject it, or nothing.
    #[field(default = "")]
    pub reason: &'r str,
    /// Whether a writer who asked is to know it: a ticked box.
    #[field(default = "")]
    pub tell: &'r str,
    /// Words to answer a comment with that is approved; empty for none.
    #[field(default = "")]
    pub reply: &'r str,
}

/// Where and when it is done.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    /// The database.
    pub db: &'a Db,
    /// When (epoch ms).
    pub now_ms: i64,
    /// The settings.
    pub settings: &'a Settings,
}

impl Answer<'_> {
    fn decision(&self, deed: LinkDeed) -> Decision {
        match deed {
            LinkDeed::Approve => Decision::Approve,
            LinkDeed::Spam => Decision::Spam,
            LinkDeed::Reject => {
                let known = REASONS.iter().find(|(word, _)| *word == self.reason);
                let reason = known.map_or("", |(word, _)| *word);
                decision(Verb::Reject, Why { reason, tell: self.tell, ..Why::default() })
            }
        }
    }
}

/// Spends the link and decides, in one transaction: `false` when either can no longer be done, and then neither is.
///
/// # Errors
/// [`Error::Invalid`] when the words of the answer cannot be one; then nothing is done either.
pub(super) async fn act(at: At<'_>, opened: &Opened, answer: &Answer<'_>) -> Result<bool> {
    let Opened { link, account, comment, .. } = opened;
    let done = at.db.write(async |tx| {
        if !outbox::spend_link(tx, link.id, at.now_ms).await? || !act_in(tx, at, opened, answer).await? {
            return Err(Error::Stale("error-409-text"));
        }
        let about = (SubjectKind::Letter, link.id.0);
        let entry = Entry::new(comment.site_id, account.actor(), about, "by-letter");
        audit::write(tx, Entry { after: Some(link.deed.as_str()), ..entry }, at.now_ms).await?;
        Ok(())
    });
    match done.await {
        Ok(()) => Ok(true),
        Err(Error::Stale(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Decides, or answers what is approved by being answered; tells whether it is done.
async fn act_in(tx: &Tx, at: At<'_>, opened: &Opened, answer: &Answer<'_>) -> Result<bool> {
    let Opened { link, account, comment, .. } = opened;
    let seen = Some(Seen { state: CommentState::Held, revision: answer.revision });
    if link.deed == LinkDeed::Approve && !answer.reply.trim().is_empty() {
        let words = Words { body: answer.reply, name: &account.name, settings: at.settings, reason: None };
        let deed = Deed::new(account, at.now_ms);
        let marked = mark(tx, deed, &comment.public_id, (Mark::Reply, words), seen).await?;
        return Ok(matches!(marked, Marked::Done { .. }));
    }
    let decision = answer.decision(link.deed);
    let decided = within(tx, at.now_ms, account, &comment.public_id, &decision, seen).await?;
    Ok(matches!(decided, Decided::Done { .. }))
}
