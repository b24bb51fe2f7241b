//! Words of the house in a thread: an answer by a moderator, and a comment put right by one.
//!
//! Whoever calls has made sure that a moderator is signed in: nothing that a form of readers sends leads here.

use crate::comments::comment::{AuthorName, Body};
use crate::comments::store::{self, Insert, Parent, Whole};
use crate::comments::submit::{new_public_id, text_key};
use crate::config::SecretKey;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::AccountId;
use crate::error::{Error, Faults, Result};
use crate::outbox::{self, Event};
use crate::spam::{Judgement, Verdict};

/// An answer on its way.
#[derive(Debug, Clone, Copy)]
pub struct StaffReply<'a> {
    /// Whom it answers; published.
    pub to: &'a Whole,
    /// Who writes.
    pub account: AccountId,
    /// Under which name: the moderator's own or the site's.
    pub name: &'a str,
    /// The words, read by [`read`].
    pub body: &'a Body,
}

/// Reads words as a moderator typed them for a comment.
///
/// # Errors
/// [`Error::Invalid`] with what is wrong with them.
pub fn read(typed: &str, beside: &Whole) -> Result<Body> {
    Body::parse(typed, None, beside.dir).map_err(|key| Error::Invalid(Faults::one("body", key)))
}

/// Publishes an answer; the same words under the same comment are there once. Tells whether they are new.
///
/// # Errors
/// Those of the database.
pub async fn reply(tx: &Tx, key: &SecretKey, reply: StaffReply<'_>, now_ms: i64) -> Result<(Whole, bool)> {
    let to = reply.to;
    let reader_key = key.hash("staff", &[&reply.account.to_string()]);
    let text_key = text_key(key, reply.body.source());
    if let Some(before) = store::find_staff_repeat(tx, to.id, &reader_key, &text_key).await? {
        return Ok((before, false));
    }
    let public_id = new_public_id(now_ms)?;
    let parent = store::find_parent(tx, to.page_id, &to.public_id).await?;
    let new = Insert {
        public_id: public_id.clone(),
        site_id: to.site_id,
        page_id: to.page_id,
        parent: Some(parent.ok_or(Error::Stale("fault-reply-gone"))?),
        state: CommentState::Published,
        author: &AuthorName::of_house(reply.name),
        email: None,
        website: None,
        body: reply.body,
        lang: to.lang.as_deref().unwrap_or_default(),
        stars: None,
        wants_replies: false,
        reader_key: &reader_key,
        network_key: "",
        text_key: &text_key,
        submission_key: &key.hash("staff reply", &[&public_id]),
        edit_key_hash: None,
        edit_until: 0,
        judged: Judgement {
            verdict: Verdict::Pass,
            score: 0,
            reasons: Vec::new(),
            version: "staff".to_owned(),
        },
        is_staff: true,
        now_ms,
    };
    let id = store::insert(tx, new).await?;
    outbox::push(tx, to.site_id, &Event::CommentPublished { comment_id: id }, now_ms).await?;
    let stored = store::find_by_id(tx, id).await?.ok_or(Error::NotFound)?;
    Ok((stored, true))
}

/// The branch that a comment stands in, as [`store::is_closed`] asks for it.
pub fn branch(of: &Whole) -> Parent {
    Parent { id: of.id, root_id: of.root_id, depth: 0 }
}
