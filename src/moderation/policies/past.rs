//! The past as rules are tried on it: one comment after the other, as it looked when it came.

use std::collections::HashMap;

use super::store::{self, Decision, Past, Place};
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::ids::{PageId, SiteId};
use crate::error::Result;
use crate::policies::{House, PolicyAction, Whence};
use crate::spam::{self, AuthorHistory, Context, PageRules, RuleSet, Submission, Verdict};

const GRUDGE_MS: i64 = 90 * 86_400_000;
const HOUR_MS: i64 = 3_600_000;

/// What becomes of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Fate {
    /// Everybody reads it.
    Published,
    /// It waits.
    Held,
    /// It goes to the spam folder.
    Spam,
    /// It is not taken.
    Refused,
}

/// Rules and lists together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Law<'a> {
    pub house: &'a House,
    pub lists: &'a RuleSet,
}

/// The newest comments with all that rules look at.
pub(super) struct History {
    pub comments: Vec<Past>,
    decisions: HashMap<String, Vec<Decision>>,
    places: HashMap<PageId, Place>,
}

impl History {
    /// Gathers so many.
    pub(super) async fn gather(db: &Db, site: SiteId, limit: u64) -> Result<History> {
        let comments = store::newest(db, site, limit).await?;
        let mut readers: Vec<String> = comments.iter().map(|past| past.reader_key.clone()).collect();
        readers.sort_unstable();
        readers.dedup();
        let decisions = store::decisions(db, readers).await?;
        let places = store::places(db, site).await?.into_iter().map(|place| (place.id, place)).collect();
        Ok(History { comments, decisions, places })
    }

    /// The page of a comment.
    pub(super) fn place(&self, past: &Past) -> Option<&Place> {
        self.places.get(&past.page_id)
    }

    /// What would have become of a comment under these rules.
    pub(super) fn fate(&self, past: &Past, law: Law<'_>) -> Fate {
        let place = self.place(past);
        let is_closed = place.is_some_and(|place| law.house.is_closed(place.published_at, past.created_at));
        let met = law.house.met(&past.author_name, Whence { keys: &[], address: None });
        if is_closed || matches!(met.name, Some((PolicyAction::Refuse, _))) {
            return Fate::Refused;
        }
        let submission = Submission {
            name: &past.author_name,
            website: past.author_website.as_deref().unwrap_or_default(),
            body: &past.body_source,
            ..Submission::default()
        };
        let context = Context {
            author: self.author(past),
            rules: law.lists,
            page: PageRules { is_open: place.is_some_and(|place| place.is_open), is_old: false },
            house: met,
            ..Context::default()
        };
        match spam::replay(&submission, &spam::reasons_from_json(&past.reasons), &context) {
            Verdict::Pass if self.is_slow(past, law.house) => Fate::Held,
            Verdict::Pass => Fate::Published,
            Verdict::Hold => Fate::Held,
            Verdict::Spam => Fate::Spam,
        }
    }

    /// What moderators had made of its writer when it came.
    fn author(&self, past: &Past) -> AuthorHistory {
        let mut author = AuthorHistory::default();
        for one in self.decisions.get(&past.reader_key).into_iter().flatten() {
            let Some(at) = one.decided_at.filter(|at| *at < past.created_at) else { continue };
            let is_recent = past.created_at - at < GRUDGE_MS;
            match one.state {
                CommentState::Published => author.n_published += 1,
                CommentState::Rejected | CommentState::Trashed if is_recent => author.n_rejected += 1,
                CommentState::Spam if is_recent => author.n_spam += 1,
                CommentState::Rejected
                | CommentState::Trashed
                | CommentState::Spam
                | CommentState::Held
                | CommentState::Withdrawn => {}
            }
        }
        author
    }

    fn is_slow(&self, past: &Past, house: &House) -> bool {
        let Some(most) = house.slow(past.page_id) else { return false };
        let since = past.created_at - HOUR_MS;
        let is_before = |one: &&Past| {
            one.page_id == past.page_id
                && one.public_id != past.public_id
                && (since..=past.created_at).contains(&one.created_at)
        };
        self.comments.iter().filter(is_before).count() >= usize::try_from(most).unwrap_or(usize::MAX)
    }
}
