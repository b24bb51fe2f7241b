//! Letters to readers: replies, new comments, verdicts, and the two letters that may go to an address on somebody's
//! mere word, which ask for its owner's.
//!
//! Always true here: what is told is read again when its letter is made, so that nobody is told of what is gone by
//! then; each letter carries the address that ends it, and that of its recipient's own page.

mod ask;
mod letters;
mod tell;

use super::Office;
use super::kinds::{Maker, Turned};
use crate::audit::{self, SubjectKind};
use crate::comments::{ask_after_all, store as comments};
use crate::entities::comment::CommentState;
use crate::entities::ids::CommentId;
use crate::error::Result;
use crate::outbox::Event;
use crate::subscriptions::Occasion;

/// The maker of letters to readers.
#[derive(Debug)]
pub(super) struct Readers;

#[rocket::async_trait]
impl Maker for Readers {
    async fn turn(&self, office: &Office, event: &Event) -> Result<Turned> {
        if !office.settings.readers.is_on {
            return Ok(Turned::default());
        }
        let occasion = match event {
            Event::CommentPublished { comment_id } => published(office, *comment_id).await?,
            Event::CommentDeclined { comment_id, tells_why } => {
                let reason = if *tells_why { last_reason(office, *comment_id).await? } else { None };
                Some(Occasion::Declined { comment: *comment_id, reason })
            }
            Event::CommentHeld { .. }
            | Event::ReaderTold { .. }
            | Event::Invited { .. }
            | Event::ResetAsked { .. }
            | Event::ArticleFlooded { .. } => None,
        };
        Ok(Turned { occasions: occasion.into_iter().collect(), ..Turned::default() })
    }

    async fn round(&self, office: &Office) -> Result<u64> {
        if !office.settings.readers.is_on {
            return Ok(0);
        }
        let n_asked = ask::round(office).await?;
        Ok(n_asked + tell::round(office).await?)
    }
}

async fn last_reason(office: &Office, id: CommentId) -> Result<Option<String>> {
    audit::last_reason(office.db.r(), SubjectKind::Comment, id.0, "reject").await
}

/// What a published comment is an occasion for; none when it is gone already.
async fn published(office: &Office, id: CommentId) -> Result<Option<Occasion>> {
    let Some(comment) = comments::find_by_id(office.db.r(), id).await? else { return Ok(None) };
    if comment.state != CommentState::Published {
        return Ok(None);
    }
    let was_in = audit::first_from(office.db.r(), SubjectKind::Comment, id.0).await?;
    if was_in.as_deref() == Some(CommentState::Spam.as_str()) {
        let now = office.clock.now_ms();
        office.db.write(async |tx| ask_after_all(tx, &office.settings, &comment, now).await).await?;
    }
    let parent = match comment.parent_id {
        Some(parent) => comments::find_by_id(office.db.r(), parent).await?,
        None => None,
    };
    Ok(Some(Occasion::Published {
        comment: comment.id,
        page: comment.page_id,
        writer: comment.author_email,
        reader_key: comment.reader_key,
        answered: parent.and_then(|one| one.author_email),
    }))
}
