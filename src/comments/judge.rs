//! The spam room's word on a comment, asked with everything that is known around it.
//!
//! What is known is gathered by reads before the transaction begins (`around`). Whatever fails on the way, the
//! comment waits for a person: it is neither published nor lost.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::comments::around::Surroundings;
use crate::comments::forms::NewComment;
use crate::comments::pass::Pass;
use crate::comments::store::Whole;
use crate::comments::submit::Tools;
use crate::spam::{self, Judgement, Submission};

/// Whether a writer of whom only this is known should read a picture first. A check that breaks gives cause too.
pub(super) fn is_suspicious(form: &NewComment, proof: Option<bool>, around: &Surroundings) -> bool {
    let submission = Submission { proof, ..typed(form) };
    let judged = catch_unwind(AssertUnwindSafe(|| spam::is_suspicious(&submission, &around.context())));
    judged.unwrap_or(true)
}

/// Judges a new comment.
pub(super) fn judge(tools: &Tools<'_>, form: &NewComment, pass: &Pass, around: &Surroundings) -> Judgement {
    let submission = Submission {
        filled_in_ms: pass.issued_at.map(|issued_at| tools.now_ms - issued_at),
        is_unread: pass.is_unread,
        is_exhausted: pass.is_exhausted,
        proof: pass.proof,
        ..typed(form)
    };
    weigh(&submission, around)
}

/// Judges a changed comment, with the website that stays. Its browser has paid for it when it was new.
pub(super) fn judge_again(form: &NewComment, was: &Whole, around: &Surroundings) -> Judgement {
    let website = was.author_website.as_deref().unwrap_or_default();
    weigh(&Submission { website, proof: Some(true), ..typed(form) }, around)
}

fn weigh(submission: &Submission<'_>, around: &Surroundings) -> Judgement {
    let judged = catch_unwind(AssertUnwindSafe(|| spam::judge(submission, &around.context())));
    judged.unwrap_or_else(|_panicked| spam::unjudged())
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
