//! Comments as cases: everything a moderator needs to decide about one, gathered for a whole page.

use std::collections::HashMap;

use super::log::{Line, undoable};
use super::sayings::{self, Saved};
use super::store::{self, Past, Place, Waiting};
use crate::accounts::Account;
use crate::comments::report::{self, Said};
use crate::comments::store::Whole;
use crate::db::Db;
use crate::entities::ids::{CommentId, DEFAULT_SITE, PageId};
use crate::entities::log_entry::ActorKind;
use crate::error::Result;
use crate::i18n::Locale;
use crate::subscriptions;

/// One comment with its surroundings.
pub(super) struct Case {
    /// The comment and what the judge said.
    pub waiting: Waiting,
    /// The page it hangs on.
    pub place: Option<Place>,
    /// The comment it answers.
    pub parent: Option<Whole>,
    /// What its writer sent so far.
    pub past: Past,
    /// The last line about it.
    pub last: Option<Line>,
    /// Whether that is a decision that can be undone.
    pub is_undoable: bool,
    /// Whether somebody answered it.
    pub is_answered: bool,
    /// What readers say against it.
    pub reports: Vec<Said>,
    /// Whether nobody may answer in its branch.
    pub is_thread_closed: bool,
    /// What stood there before its writer changed it and brought it back, if nobody has decided since.
    pub before: Option<String>,
    /// Whether its writer asked to hear what becomes of it.
    pub is_awaited: bool,
    /// Words that moderators keep at hand, in its language.
    pub at_hand: Vec<Saved>,
}

/// The words that a moderator last could have read, where the writer changed them since.
fn before_edit(lines: &[Line]) -> Option<String> {
    let since = lines.iter().rev().take_while(|line| line.verb().is_none());
    let edits = since.filter(|line| line.actor == ActorKind::Author && line.act == "edit");
    edits.last().and_then(|line| line.before.clone())
}

/// The words kept at hand in the language of a comment, or of its page where nobody knows that.
fn in_language_of(comment: &Whole, place: Option<&Place>, saved: &[Saved]) -> Vec<Saved> {
    let lang = comment.lang.as_deref().or(place.map(|place| &*place.lang)).and_then(Locale::parse);
    let is_spoken = |saved: &&Saved| lang.is_some_and(|lang| saved.lang == lang.tag());
    saved.iter().filter(is_spoken).cloned().collect()
}

/// The case of one comment, if the account may see it.
pub(super) async fn find(db: &Db, by: &Account, public_id: &str) -> Result<Option<Case>> {
    let mut found = store::find(db.r(), public_id).await?;
    if let Some(waiting) = &found
        && !store::is_within(db.r(), by, &waiting.comment).await?
    {
        found = None;
    }
    Ok(gather(db, found.into_iter().collect()).await?.into_iter().next())
}

/// The cases of these comments.
pub(super) async fn gather(db: &Db, found: Vec<Waiting>) -> Result<Vec<Case>> {
    let pages: Vec<PageId> = found.iter().map(|one| one.comment.page_id).collect();
    let places = store::places(db.r(), pages).await?;
    let parents: Vec<CommentId> = found.iter().filter_map(|one| one.comment.parent_id).collect();
    let parents = crate::comments::store::list(db.r(), parents).await?;
    let roots: Vec<CommentId> = found.iter().filter_map(|one| one.comment.root_id).collect();
    let roots = crate::comments::store::list(db.r(), roots).await?;
    let readers = found.iter().map(|one| one.comment.reader_key.clone()).collect();
    let pasts = store::pasts(db.r(), readers).await?;
    let ids: Vec<CommentId> = found.iter().map(|one| one.comment.id).collect();
    let answered = crate::comments::store::answered(db.r(), ids.clone()).await?;
    let mut reports = report::reports_of(db, ids.clone()).await?;
    let awaited = subscriptions::verdicts_awaited(db.r(), &ids).await?;
    let saved = sayings::list(db, DEFAULT_SITE).await?;
    let mut lines: HashMap<CommentId, Vec<Line>> = HashMap::new();
    for line in store::lines_of_many(db.r(), ids).await? {
        lines.entry(line.comment_id).or_default().push(line);
    }
    let mut cases = Vec::with_capacity(found.len());
    for waiting in found {
        let comment = &waiting.comment;
        let own = lines.remove(&comment.id).unwrap_or_default();
        let place = places.get(&comment.page_id).cloned();
        cases.push(Case {
            is_awaited: awaited.contains(&comment.id),
            at_hand: in_language_of(comment, place.as_ref(), &saved),
            place,
            parent: comment.parent_id.and_then(|id| parents.get(&id).cloned()),
            past: pasts.get(&comment.reader_key).copied().unwrap_or_default(),
            reports: reports.remove(&comment.id).unwrap_or_default(),
            is_answered: answered.contains(&comment.id),
            is_thread_closed: comment
                .root_id
                .map_or(comment.closed_at, |id| roots.get(&id)?.closed_at)
                .is_some(),
            before: before_edit(&own),
            is_undoable: undoable(&own, comment.state).is_some(),
            last: own.into_iter().next_back(),
            waiting,
        });
    }
    Ok(cases)
}
