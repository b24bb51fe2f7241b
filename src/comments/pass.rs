//! The captcha's word on a comment that is coming in.

use crate::captcha::{self, Attempt, Purpose, Redeemed, Shown};
use crate::comments::store::{self, Written};
use crate::comments::submit::{Posted, Tools};
use crate::config::CaptchaMode;
use crate::db::Tx;
use crate::error::Result;

/// What is known already of the comment that is to be stored.
#[derive(Clone, Copy)]
pub(super) struct Coming<'a> {
    /// Its public id.
    pub public_id: &'a str,
    /// Keyed hash of its text.
    pub text_key: &'a str,
}

/// How the comment came past the captcha.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pass {
    /// When the ticket was issued; none without one.
    pub issued_at: Option<i64>,
    /// Whether every try at the picture was wrong.
    pub is_exhausted: bool,
    /// Whether the writer could not read the picture.
    pub is_unread: bool,
}

/// Where a try at the captcha leads.
pub(super) enum Way {
    /// Past it.
    Open(Pass),
    /// To the comment that this very form made before.
    Before(Written),
    /// Back, with this message.
    Shut(&'static str),
}

/// Spends a ticket of this form on the comment that is to be stored.
pub(super) async fn redeem(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>, new: Coming<'_>) -> Result<Way> {
    let is_unread = posted.form.is_unread();
    if tools.settings.captcha.mode == CaptchaMode::Off {
        return Ok(Way::Open(Pass::default()));
    }
    let path = posted.article.slug.path();
    let attempt = Attempt {
        candidates: posted.candidates,
        site: posted.article.site_id,
        path: &path,
        purpose: Purpose::Comment,
        shown: if is_unread { Shown::Unread } else { Shown::Answer(&posted.form.answer) },
        lets_in: new.public_id,
    };
    let open = |issued_at, is_exhausted| Way::Open(Pass { issued_at, is_exhausted, is_unread });
    Ok(match captcha::redeem(tx, tools.tickets, &attempt, tools.now_ms).await? {
        Redeemed::Passed { issued_at, failures: _ } => open(Some(issued_at), false),
        Redeemed::Exhausted { issued_at, failures: _ } => open(Some(issued_at), true),
        Redeemed::Expired | Redeemed::Wrong { .. } if is_unread => open(None, false),
        // Whoever never had a ticket has not opened the form either: they get it, with their words in
        // it and the tick still set, and its ticket opens the queue.
        Redeemed::Missing if is_unread => Way::Shut("fault-answer-unasked"),
        Redeemed::Used { by } => match store::find_written(tx, &by).await? {
            Some(written) if written.text_key == new.text_key => Way::Before(written),
            Some(_) | None => Way::Shut("fault-answer-used"),
        },
        Redeemed::Wrong { .. } if posted.form.answer.trim().is_empty() => Way::Shut("fault-answer-required"),
        Redeemed::Wrong { .. } => Way::Shut("fault-answer-wrong"),
        Redeemed::Expired | Redeemed::Missing => Way::Shut("fault-answer-expired"),
    })
}
