//! The verb: a report, from the form to the row, in one transaction.

use super::forms::{NewReport, Report};
use super::store::{self, By};
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::captcha::{self, Attempt, Purpose, Redeemed, Shown, TicketId};
use crate::comments::store::Whole;
use crate::comments::submit::{Sender, Tools};
use crate::config::CaptchaMode;
use crate::db::Tx;
use crate::error::Result;

/// After so many reports of one network within a day each further one needs a code.
const MANY_OF_NETWORK: u64 = 5;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A report on its way.
pub(super) struct Posted<'a> {
    /// The comment reported.
    pub whole: &'a Whole,
    /// Where its form is.
    pub path: &'a str,
    /// What was typed.
    pub form: &'a NewReport,
    /// The same, read.
    pub report: &'a Report,
    /// Who sends it.
    pub sender: &'a Sender,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filed {
    /// It is stored, or was before: nobody is told which.
    Done,
    /// A code first; what was wrong with the one typed, if one was asked for.
    Code(Option<&'static str>),
}

/// Stores a report, or asks for a code. A wrong code is committed too, since it ends its ticket.
pub(super) async fn file(tools: &Tools<'_>, posted: &Posted<'_>) -> Result<Filed> {
    tools.db.write(async |tx| file_in(tx, tools, posted).await).await
}

async fn file_in(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>) -> Result<Filed> {
    let (whole, sender) = (posted.whole, posted.sender);
    if store::has_reported(tx, whole.id, &sender.reader_key).await? {
        return Ok(Filed::Done);
    }
    if is_suspicious(tx, tools, posted).await?
        && let Some(fault) = shut(tx, tools, posted).await?
    {
        return Ok(Filed::Code(fault));
    }
    let by = By { reader_key: &sender.reader_key, network_key: &sender.network_key };
    if store::insert(tx, (whole.site_id, whole.id), posted.report, by, tools.now_ms).await? {
        let needed = tools.settings.moderation.reports_needed;
        store::count_one(tx, whole.id, needed, tools.now_ms).await?;
        let about = (SubjectKind::Comment, whole.id.0);
        let reason = Some(posted.report.reason.as_str());
        let entry =
            Entry { reason, ..Entry::new(whole.site_id, Actor::Reader { name: "" }, about, "report") };
        audit::write(tx, entry, tools.now_ms).await?;
    }
    Ok(Filed::Done)
}

/// A second report of one comment from one network, or many of one network within a day: a household, a school, or
/// one person with many browsers.
async fn is_suspicious(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>) -> Result<bool> {
    if tools.settings.captcha.mode == CaptchaMode::Off {
        return Ok(false);
    }
    let since = tools.now_ms - DAY_MS;
    let (here, lately) = store::of_network(tx, posted.whole.id, &posted.sender.network_key, since).await?;
    Ok(here > 0 || lately >= MANY_OF_NETWORK)
}

/// Why the code does not let the report in: a fault, or only that none was asked for before.
async fn shut(tx: &Tx, tools: &Tools<'_>, posted: &Posted<'_>) -> Result<Option<Option<&'static str>>> {
    let form = posted.form;
    if !form.has_met_picture() {
        return Ok(Some(None));
    }
    let held: Vec<TicketId> = TicketId::parse(form.ticket.trim()).into_iter().collect();
    let attempt = Attempt {
        candidates: &held,
        site: posted.whole.site_id,
        path: posted.path,
        purpose: Purpose::Report,
        shown: Shown::Answer(&form.answer),
        lets_in: &posted.whole.public_id,
    };
    let fault = match captcha::redeem(tx, tools.tickets, &attempt, tools.now_ms).await? {
        Redeemed::Passed { .. } => return Ok(None),
        Redeemed::Wrong { .. } if form.answer.trim().is_empty() => "fault-code-required",
        Redeemed::Wrong { .. } | Redeemed::Exhausted { .. } => "fault-answer-wrong",
        Redeemed::Used { .. } => "fault-answer-used",
        Redeemed::Expired | Redeemed::Missing => "fault-answer-expired",
    };
    Ok(Some(Some(fault)))
}
