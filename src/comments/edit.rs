//! The verbs of a writer about their own comment: change it, take it back.
//!
//! Who may is decided by the key alone that was given when the comment was sent, and by the time.

use crate::articles::Article;
use crate::comments::around::{self, Asked, Surroundings};
use crate::comments::forms::{Draft, NewComment};
use crate::comments::judge;
use crate::comments::store::{self, Change, Whole};
use crate::comments::submit::{Tools, edit_key_hash, text_key};
use crate::config::same_bytes;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::error::{Error, Faults, Result};
use crate::outbox::{self, Event};
use crate::spam::{self, Judgement, Remembered, Verdict};
use crate::web::Visitor;

/// What the key opens.
#[derive(Debug)]
pub enum Admitted {
    /// The comment, and still time to change it.
    InTime(Whole),
    /// The comment, and no time left.
    Late(Whole),
}

/// Lets the writer in who holds the key to a comment.
///
/// # Errors
/// [`Error::NotFound`] for a comment that the key does not fit, be it there or not.
pub async fn admit(tools: Tools<'_>, public_id: &str, edit_key: Option<&str>) -> Result<Admitted> {
    let whole = store::find(tools.db.r(), public_id).await?.ok_or(Error::NotFound)?;
    let fits = edit_key
        .zip(whole.edit_key_hash.as_deref())
        .is_some_and(|(key, hash)| same_bytes(&edit_key_hash(tools.settings, &whole.public_id, key), hash));
    match (is_writers_still(whole.state), fits) {
        (true, true) if whole.edit_until.is_some_and(|until| tools.now_ms <= until) => {
            Ok(Admitted::InTime(whole))
        }
        (true, true) => Ok(Admitted::Late(whole)),
        (_, _) => Err(Error::NotFound),
    }
}

/// Whether nobody has taken the comment out of its writer's hands.
fn is_writers_still(state: CommentState) -> bool {
    match state {
        // Spam looks to its writer like everything that waits.
        CommentState::Held | CommentState::Published | CommentState::Spam => true,
        CommentState::Rejected | CommentState::Trashed | CommentState::Withdrawn => false,
    }
}

/// A change on its way.
pub struct Revision<'a> {
    /// The article commented on.
    pub article: &'a Article,
    /// The comment as it was when the key was shown.
    pub was: &'a Whole,
    /// What was typed.
    pub form: &'a NewComment,
    /// The same, read.
    pub draft: &'a Draft,
    /// Who sends it.
    pub visitor: &'a Visitor,
}

/// What came of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// Stored, and waiting for a moderator.
    Saved,
    /// Not stored; why.
    Refused(Faults),
}

/// Changes the name and the words of a comment; whatever it was, it waits for a moderator again.
///
/// # Errors
/// Only what the visitor cannot mend.
pub async fn edit(tools: Tools<'_>, revision: Revision<'_>) -> Result<Edited> {
    let asked = Asked {
        article: revision.article,
        form: revision.form,
        draft: revision.draft,
        candidates: &[],
        visitor: revision.visitor,
        is_over_soft_cap: false,
        reader_key: &revision.was.reader_key,
        was: Some(revision.was),
    };
    let around = around::gather(&tools, asked).await;
    if let Some(faults) = around.refusal(revision.article.lang) {
        return Ok(Edited::Refused(faults));
    }
    tools.db.write(async |tx| edit_in(tx, &tools, &revision, &around).await).await
}

async fn edit_in(
    tx: &Tx,
    tools: &Tools<'_>,
    revision: &Revision<'_>,
    around: &Surroundings,
) -> Result<Edited> {
    let draft = revision.draft;
    let text_key = text_key(&tools.settings.server.secret_key, draft.body.source());
    let judged = judge::judge_again(revision.form, revision.was, around);
    let state = next_state(revision.was.state, &judged);
    let change = Change {
        author: &draft.author,
        body: &draft.body,
        state,
        text_key: &text_key,
        judged,
        now_ms: tools.now_ms,
    };
    if !store::mark_edited(tx, revision.was, change).await? {
        return Ok(Edited::Refused(Faults::one("", "fault-edit-over")));
    }
    around.second.keep(tx, revision.was.id, tools.now_ms).await?;
    let remembered = Remembered {
        site_id: revision.was.site_id,
        subject: revision.was.id.into(),
        website: revision.was.author_website.as_deref().unwrap_or_default(),
        body: &revision.form.body,
        now_ms: tools.now_ms,
    };
    spam::remember(tx, remembered).await;
    // One letter for each wait: a comment that waited before has had its own.
    if state == CommentState::Held && revision.was.state != CommentState::Held {
        let event = Event::CommentHeld { comment_id: revision.was.id };
        outbox::push(tx, revision.was.site_id, &event, tools.now_ms).await?;
    }
    let words = (revision.was.body_source.as_str(), draft.body.source());
    store::log_author(tx, revision.was, "edit", state, Some(words), tools.now_ms).await?;
    Ok(Edited::Saved)
}

/// A word changed for a better one does not lift what was taken for spam out of its folder.
fn next_state(was: CommentState, judged: &Judgement) -> CommentState {
    match (judged.verdict, was) {
        (Verdict::Spam, _) | (Verdict::Pass | Verdict::Hold, CommentState::Spam) => CommentState::Spam,
        (
            Verdict::Pass | Verdict::Hold,
            CommentState::Held
            | CommentState::Published
            | CommentState::Rejected
            | CommentState::Trashed
            | CommentState::Withdrawn,
        ) => CommentState::Held,
    }
}

/// Takes a comment back, for good: what stays is where it stood, for the replies to it.
///
/// # Errors
/// [`Error::Stale`] if a moderator was faster.
pub async fn withdraw(tools: Tools<'_>, was: &Whole) -> Result<()> {
    tools
        .db
        .write(async |tx| {
            let to = CommentState::Withdrawn;
            if !store::mark_state(tx, was.id, was.state, to, tools.now_ms).await? {
                return Err(Error::Stale("fault-edit-over"));
            }
            store::blank(tx, was.id).await?;
            store::log_author(tx, was, "withdraw", to, None, tools.now_ms).await
        })
        .await
}
