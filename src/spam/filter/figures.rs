//! How the shield did, by what moderators decided afterwards.

use std::collections::BTreeMap;

use super::metrics::Metrics;
use super::store::{self, Version};
use crate::db::Db;
use crate::entities::ids::SiteId;
use crate::entities::label::Shield;
use crate::error::Result;
use crate::spam::reasons_from_json;

const WEEK_MS: i64 = 7 * 24 * 3_600_000;
/// How many weeks are told.
const WEEKS: i64 = 12;

/// What became of one week's texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    /// When it began (epoch ms).
    pub starts_at: i64,
    /// Spam that the shield stopped: it was held for what it said, or put into the spam folder, and nobody
    /// found it honest.
    pub n_caught: i64,
    /// Spam that the shield had said nothing against.
    pub n_missed: i64,
    /// Honest texts that were held for what they said.
    pub n_doubted: i64,
    /// Honest texts that a moderator had to take out of the spam folder: lost, had nobody looked.
    pub n_lost: i64,
}

impl Week {
    /// Where the shield and the moderators did not agree.
    pub fn n_wrong(&self) -> i64 {
        self.n_missed + self.n_doubted + self.n_lost
    }
}

/// How good the model was on one day, on the site's own decisions: each was judged by what the others teach.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// When (epoch ms).
    pub at: i64,
    /// The measures.
    pub metrics: Metrics,
}

/// The figures of a site's filter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// The last twelve weeks, the newest first; the first is the seven days until now.
    pub weeks: Vec<Week>,
    /// How many labels there are.
    pub n_labels: u64,
    /// Of them, how many spam.
    pub n_spam: u64,
    /// The number of the model that judges now.
    pub revision: Option<i64>,
    /// When that model was made (epoch ms).
    pub made_at: Option<i64>,
    /// How good it was night by night, the newest first.
    pub measured: Vec<Measured>,
}

impl Figures {
    /// The last seven days.
    pub fn this_week(&self) -> Week {
        self.weeks.first().copied().unwrap_or_default()
    }
}

/// The figures of a site's filter.
///
/// # Errors
/// The database.
pub async fn figures(db: &Db, site: SiteId, now_ms: i64) -> Result<Figures> {
    let since_ms = now_ms - WEEKS * WEEK_MS;
    let mut weeks: Vec<Week> =
        (1..=WEEKS).map(|n| Week { starts_at: now_ms - n * WEEK_MS, ..Week::default() }).collect();
    let mut add = |at: i64, count: &mut dyn FnMut(&mut Week)| {
        let week = usize::try_from((now_ms - at).max(0) / WEEK_MS).ok();
        if let Some(week) = week.and_then(|week| weeks.get_mut(week)) {
            count(week);
        }
    };
    for verdict in store::verdicts(db.r(), site, since_ms).await? {
        add(verdict.at, &mut |week| match (verdict.is_spam, verdict.shield) {
            (true, Shield::Doubted | Shield::Foldered) => week.n_caught += 1,
            (true, Shield::Passed) => week.n_missed += 1,
            (false, Shield::Doubted) => week.n_doubted += 1,
            (false, Shield::Foldered) => week.n_lost += 1,
            (false, Shield::Passed) | (_, Shield::Absent) => {}
        });
    }
    for at in store::undecided_spam(db.r(), site, since_ms).await? {
        add(at, &mut |week| week.n_caught += 1);
    }
    let (n_labels, n_spam) = store::count_labels(db.r(), site).await?;
    let nights = store::measured_versions(db.r(), site, 90).await?;
    let newest = store::newest_version(db.r(), site).await?;
    Ok(Figures {
        weeks,
        n_labels,
        n_spam,
        revision: newest.as_ref().map(|version| version.revision),
        made_at: newest.map(|version| version.made_at),
        measured: nights.iter().filter_map(read).collect(),
    })
}

fn read(version: &Version) -> Option<Measured> {
    let metrics = serde_json::from_str(version.measured.as_deref()?).ok()?;
    Some(Measured { at: version.made_at, metrics })
}

/// How often one reason was right, by what moderators decided afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonTally {
    /// The reason's message.
    pub key: String,
    /// Texts that it spoke against and that are spam.
    pub n_spam: i64,
    /// Texts that it spoke against and that are honest.
    pub n_ham: i64,
}

impl ReasonTally {
    /// Of what it spoke against, the share that is spam.
    pub fn precision(&self) -> f64 {
        self.n_spam as f64 / (self.n_spam + self.n_ham).max(1) as f64
    }
}

/// So many of the newest decisions tell how right a reason is.
const DECISIONS_TOLD: u64 = 2_000;
/// Reasons that say nothing of the text itself.
const SAY_NOTHING: [&str; 3] = ["reason-moderated", "reason-unjudged", "reason-filter-honest"];

/// How right each reason was in the last twelve weeks, the most frequent first.
///
/// # Errors
/// The database.
pub async fn reason_tallies(db: &Db, site: SiteId, now_ms: i64) -> Result<Vec<ReasonTally>> {
    let decided = store::decided_reasons(db.r(), site, now_ms - WEEKS * WEEK_MS, DECISIONS_TOLD).await?;
    let mut tallies: BTreeMap<String, ReasonTally> = BTreeMap::new();
    for one in &decided {
        let mut keys: Vec<String> = reasons_from_json(&one.reasons)
            .into_iter()
            .filter(|reason| reason.points >= 0 && !SAY_NOTHING.contains(&reason.key.as_str()))
            .map(|reason| reason.key)
            .collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            let tally = tallies.entry(key.clone()).or_insert(ReasonTally { key, n_spam: 0, n_ham: 0 });
            tally.n_spam += i64::from(one.is_spam);
            tally.n_ham += i64::from(!one.is_spam);
        }
    }
    let mut tallies: Vec<ReasonTally> = tallies.into_values().collect();
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.n_spam + tally.n_ham));
    Ok(tallies)
}
