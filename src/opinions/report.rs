//! Telling the services what a moderator has decided: written down with the decision, sent later.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ask::Opinions;
use super::case::Case;
use super::says::{Says, SecondOpinion, Service};
use super::store::{self, Leased};
use crate::db::{Db, Tx};
use crate::entities::ids::CommentId;
use crate::error::Result;

/// Reports sent in one round.
const MOST: u32 = 50;
/// The first pause after a report that was not taken.
const FIRST_MS: i64 = 60_000;
/// The longest pause.
const LONGEST_MS: i64 = 6 * 3_600_000;
/// After this a report is given up.
const GIVE_UP_MS: i64 = 3 * 86_400_000;

/// What a moderator has decided about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is spam.
    Spam,
    /// It is not.
    Ham,
}

impl Verdict {
    fn opposite(self) -> Self {
        match self {
            Self::Spam => Self::Ham,
            Self::Ham => Self::Spam,
        }
    }
}

/// What the services are to be told of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Wish {
    /// This verdict, all of them.
    Tell(Verdict),
    /// That this verdict was taken back, those who have heard it.
    Unsay(Verdict),
}

/// What each service has heard last.
pub(super) type Told = BTreeMap<Service, Verdict>;

impl Wish {
    /// What this service has still to hear.
    fn for_one(self, heard: Option<Verdict>) -> Option<Verdict> {
        match self {
            Self::Tell(verdict) => (heard != Some(verdict)).then_some(verdict),
            Self::Unsay(verdict) => (heard == Some(verdict)).then_some(verdict.opposite()),
        }
    }
}

/// Writes down, with the decision, what the services are to hear of a comment that they were asked about.
///
/// `None` is a decision taken back: whoever has heard it hears the opposite, everybody else nothing.
pub async fn decided(tx: &Tx, comment: CommentId, verdict: Option<Verdict>, now_ms: i64) -> Result<()> {
    let Some(row) = store::find(tx, comment).await? else { return Ok(()) };
    let wish = match (verdict, row.wish) {
        (Some(verdict), _) => Some(Wish::Tell(verdict)),
        (None, Some(Wish::Tell(before))) => Some(Wish::Unsay(before)),
        (None, Some(Wish::Unsay(_)) | None) => return Ok(()),
    };
    store::put_wish(tx, comment, wish, now_ms).await
}

/// A round of work: reports that are due are sent, texts that are due are asked about again.
///
/// # Errors
/// The database; a service that does not answer is asked later.
pub async fn run_once(db: &Db, opinions: &Opinions, now_ms: i64) -> Result<Vec<(CommentId, SecondOpinion)>> {
    for _ in 0..MOST {
        let leased = db.write(async |tx| store::lease_report(tx, now_ms).await).await?;
        let Some(leased) = leased else { break };
        send(db, opinions, leased, now_ms).await?;
    }
    recheck(db, opinions, now_ms).await
}

async fn send(db: &Db, opinions: &Opinions, leased: Leased, now_ms: i64) -> Result<()> {
    let Leased { comment, case, wish, mut told, n_attempts, wished_at } = leased;
    let mut doubt = None;
    for service in Service::ALL.into_iter().filter(|service| opinions.learns(*service)) {
        let Some(verdict) = wish.for_one(told.get(&service).copied()) else { continue };
        match opinions.report(service, &case, verdict).await {
            Ok(()) => {
                told.insert(service, verdict);
            }
            Err(why) => {
                tracing::warn!(service = service.name(), why, "a decision could not be reported");
                doubt = Some(why);
            }
        }
    }
    let next_at = doubt.as_ref().and_then(|_why| next_attempt(n_attempts, wished_at, now_ms));
    db.write(async |tx| store::settle_report(tx, comment, wish, &told, next_at, doubt.as_deref()).await).await
}

/// Doubles the pause from one minute to six hours, and gives up after three days.
fn next_attempt(n_attempts: i64, wished_at: i64, now_ms: i64) -> Option<i64> {
    if now_ms - wished_at > GIVE_UP_MS {
        return None;
    }
    let doublings = u32::try_from(n_attempts.clamp(1, 16) - 1).unwrap_or(0);
    Some(now_ms + FIRST_MS.saturating_mul(1_i64 << doublings).min(LONGEST_MS))
}

/// Asks Akismet again about texts that it wanted to see again; what it says now is for the card.
async fn recheck(db: &Db, opinions: &Opinions, now_ms: i64) -> Result<Vec<(CommentId, SecondOpinion)>> {
    let mut heard = Vec::new();
    for _ in 0..MOST {
        let due = db.write(async |tx| store::take_recheck(tx, now_ms).await).await?;
        let Some((comment, case)) = due else { break };
        let again = Some("recheck-after");
        let Some(opinion) = opinions.ask(Service::Akismet, &case, again, now_ms).await else { continue };
        if let Says::Recheck { after_s } = opinion.says {
            let at = now_ms + i64::from(after_s) * 1000;
            db.write(async |tx| store::put_recheck(tx, comment, at).await).await?;
        }
        heard.push((comment, opinion));
    }
    Ok(heard)
}

/// What came of asking: the opinions, and what is to be kept of the question.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What everybody said.
    pub opinions: Vec<SecondOpinion>,
    kept: Option<Case>,
}

impl Opinions {
    /// Asks everybody who is switched on, at once and for two seconds at the most.
    pub async fn ask_about(&self, case: Case, now_ms: i64) -> Asked {
        if self.on().is_empty() {
            return Asked::default();
        }
        let case = self.shared(case);
        let opinions = self.ask_all(&case, now_ms).await;
        let is_kept = Service::ALL.into_iter().any(|service| self.learns(service));
        Asked { opinions, kept: is_kept.then_some(case) }
    }
}

impl Asked {
    /// Keeps the question with its comment, for reports; in the transaction that stores the comment.
    pub async fn keep(&self, tx: &Tx, comment: CommentId, now_ms: i64) -> Result<()> {
        let Some(case) = &self.kept else { return Ok(()) };
        let after_s = self.opinions.iter().find_map(|opinion| match opinion.says {
            Says::Recheck { after_s } => Some(i64::from(after_s)),
            Says::Spam | Says::Ham | Says::Discard | Says::Silent => None,
        });
        store::put(tx, comment, case, after_s.map(|after_s| now_ms + after_s * 1000), now_ms).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_service_hears_each_verdict_once_and_that_it_was_taken_back() {
        use Verdict::{Ham, Spam};
        for (wish, heard, wanted) in [
            (Wish::Tell(Spam), None, Some(Spam)),
            (Wish::Tell(Spam), Some(Spam), None),
            (Wish::Tell(Ham), Some(Spam), Some(Ham)),
            (Wish::Unsay(Spam), None, None),
            (Wish::Unsay(Spam), Some(Spam), Some(Ham)),
            (Wish::Unsay(Spam), Some(Ham), None),
        ] {
            assert_eq!(wish.for_one(heard), wanted, "{wish:?} {heard:?}");
        }
    }

    #[test]
    fn pauses_double_and_end_after_three_days() {
        let pauses = [1, 2, 3, 40].map(|n| next_attempt(n, 0, 1000).map(|at| at - 1000));

        assert_eq!(pauses, [60_000, 120_000, 240_000, LONGEST_MS].map(Some));
        assert_eq!(next_attempt(1, 0, GIVE_UP_MS + 1), None);
    }
}
