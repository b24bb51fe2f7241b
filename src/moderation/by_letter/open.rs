//! What a link in a letter still is good for.

use crate::accounts::{self, Account};
use crate::comments::store::{self as comments, Whole};
use crate::config::SecretKey;
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::error::{Error, Result};
use crate::moderation::log::Line;
use crate::moderation::store;
use crate::outbox::{self, Link};

/// A link that somebody may follow, and what it leads to.
pub(super) struct Opened {
    /// The link.
    pub link: Link,
    /// In whose name it acts.
    pub account: Account,
    /// The comment.
    pub comment: Whole,
    /// The last line about the comment.
    pub last: Option<Line>,
    /// What can be done with it.
    pub good: Good,
}

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Good {
    /// For its deed.
    Deed,
    /// It was used.
    Used,
    /// Its time is over.
    Over,
    /// Somebody decided meanwhile.
    Decided,
}

/// Opens a link; one that nobody may follow is not found.
pub(super) async fn open(db: &Db, secret: &SecretKey, key: &str, now_ms: i64) -> Result<Opened> {
    let link = outbox::find_link(db.r(), &outbox::key_hash(secret, key)).await?.ok_or(Error::NotFound)?;
    let account = accounts::find(db, link.account).await?.ok_or(Error::NotFound)?;
    if account.disabled_at.is_some() {
        return Err(Error::NotFound);
    }
    let comment = comments::find_by_id(db.r(), link.comment).await?.ok_or(Error::NotFound)?;
    if !store::is_within(db.r(), &account, &comment).await? {
        return Err(Error::NotFound);
    }
    let last = store::lines_of(db.r(), comment.id).await?.into_iter().next_back();
    let good = if link.used_at.is_some() {
        Good::Used
    } else if link.expires_at <= now_ms {
        Good::Over
    } else if comment.state == CommentState::Held {
        Good::Deed
    } else {
        Good::Decided
    };
    Ok(Opened { link, account, comment, last, good })
}
