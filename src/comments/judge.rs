//! The spam room's word on a comment, asked with everything this room knows of it.

use crate::comments::edit::Revision;
use crate::comments::forms::NewComment;
use crate::comments::pass::Pass;
use crate::comments::submit::{Posted, Tools};
use crate::spam::{self, Judgement, Submission};

/// Judges a new comment.
pub(super) fn judge(tools: &Tools<'_>, posted: &Posted<'_>, pass: &Pass) -> Judgement {
    spam::judge(&Submission {
        filled_in_ms: pass.issued_at.map(|issued_at| tools.now_ms - issued_at),
        is_unread: pass.is_unread,
        is_exhausted: pass.is_exhausted,
        ..typed(posted.form)
    })
}

/// Judges a changed comment, with the website that stays.
pub(super) fn judge_again(revision: &Revision<'_>) -> Judgement {
    let website = revision.was.author_website.as_deref().unwrap_or_default();
    spam::judge(&Submission { website, ..typed(revision.form) })
}

/// The fields as they were typed, before anything invisible was cleaned away.
fn typed(form: &NewComment) -> Submission<'_> {
    Submission {
        name: &form.name,
        website: &form.website,
        body: &form.body,
        honeypot: &form.homepage,
        ..Submission::default()
    }
}
