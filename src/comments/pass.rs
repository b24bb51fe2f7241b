//! The captcha's word on a comment that is coming in.

use crate::captcha::{self, Attempt, Proof, Purpose, Redeemed, Shown};
use crate::comments::around::Surroundings;
use crate::comments::judge;
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
    /// What stands in its field `proof`.
    pub proof: &'a Proof,
    /// What is known around it.
    pub around: &'a Surroundings,
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
    /// Whether the browser proved its work; none where no scripts ran.
    pub proof: Option<bool>,
}

/// Where a try at the captcha leads.
pub(super) enum Way {
    /// Past it.
    Open(Pass),
    /// To the comment that this very form made before.
    Before(Written),
    /// Back, with this message.
    Shut(&'static str),
    /// Back, for a picture that was not asked for before.
    Asked,
}

/// What is asked of a writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Nothing,
    /// The picture that every form has.
    Picture,
    /// A picture, because of what was sent; the form may not have had one.
    PictureNow,
}

/// Spends what this form brought, a ticket and a proof of work, on the comment that is to be stored.
pub(super) async fn redeem(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>, new: Coming<'_>) -> Result<Way> {
    let proof = look_at(tx, new.proof).await?;
    let ask = ask(tools, posted, new, proof);
    let way = match ask {
        Ask::Nothing => Way::Open(Pass::default()),
        Ask::Picture | Ask::PictureNow => show_ticket(tx, tools, posted, new).await?,
    };
    match way {
        Way::Open(pass) => {
            let spent = spend(tx, new.proof, proof).await?;
            // Another node let something else in with this proof at this very moment.
            let is_lost = spent != proof && ask == Ask::Nothing;
            if is_lost && self::ask(tools, posted, new, spent) != Ask::Nothing {
                return Ok(Way::Asked);
            }
            Ok(Way::Open(Pass { proof: spent, ..pass }))
        }
        Way::Shut(_) if ask == Ask::PictureNow && !posted.form.has_met_picture() => Ok(Way::Asked),
        Way::Before(_) | Way::Shut(_) | Way::Asked => Ok(way),
    }
}

fn ask(tools: &Tools<'_>, posted: &Posted<'_>, new: Coming<'_>, proof: Option<bool>) -> Ask {
    let is_cause = || {
        posted.is_hasty
            || posted.form.has_met_picture()
            || judge::is_suspicious(posted.form, proof, new.around)
    };
    match tools.settings.captcha.mode {
        CaptchaMode::Always | CaptchaMode::Suspicious if new.around.is_trusted() => Ask::Nothing,
        CaptchaMode::Always => Ask::Picture,
        CaptchaMode::Suspicious if is_cause() => Ask::PictureNow,
        CaptchaMode::Suspicious | CaptchaMode::Off => Ask::Nothing,
    }
}

/// Whether the browser proved its work, as far as can be known before it is spent.
async fn look_at(tx: &Tx, proof: &Proof) -> Result<Option<bool>> {
    Ok(match proof {
        Proof::Absent => None,
        Proof::Wrong => Some(false),
        Proof::Solved(solved) => Some(!captcha::is_spent(tx, solved).await?),
    })
}

async fn spend(tx: &Tx, proof: &Proof, seen: Option<bool>) -> Result<Option<bool>> {
    match (proof, seen) {
        (Proof::Solved(solved), Some(true)) => Ok(Some(captcha::spend(tx, solved).await?)),
        (Proof::Absent | Proof::Wrong | Proof::Solved(_), seen) => Ok(seen),
    }
}

/// Spends a ticket of this form on the comment.
async fn show_ticket(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>, new: Coming<'_>) -> Result<Way> {
    let is_unread = posted.form.is_unread();
    let path = posted.article.slug.path();
    let attempt = Attempt {
        candidates: posted.candidates,
        site: posted.article.site_id,
        path: &path,
        purpose: Purpose::Comment,
        shown: if is_unread { Shown::Unread } else { Shown::Answer(&posted.form.answer) },
        lets_in: new.public_id,
    };
    let open = |issued_at, is_exhausted| Way::Open(Pass { issued_at, is_exhausted, is_unread, proof: None });
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
