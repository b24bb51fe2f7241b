//! The verb: another program has looked again at a comment that waits.

use crate::comments::store;
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::ids::CommentId;
use crate::error::Result;
use crate::opinions::SecondOpinion;
use crate::spam::Reason;

/// The reason that stands on a card until the program has looked again.
const BEFORE: &str = "reason-akismet-recheck";

/// Puts what is said now in the place of "has to look at it again", on the card and in the score. Where the
/// comment is, a person decides.
pub async fn heard(db: &Db, comment: CommentId, opinion: &SecondOpinion) -> Result<()> {
    db.write(async |tx| {
        let Some(whole) = store::find_by_id(tx, comment).await? else { return Ok(()) };
        if whole.state != CommentState::Held {
            return Ok(());
        }
        let is_before = |reason: &Reason| reason.key == BEFORE;
        let gone: i32 = whole.reasons.iter().filter(|one| is_before(one)).map(|one| one.points).sum();
        let mut reasons: Vec<Reason> = whole.reasons.iter().filter(|one| !is_before(one)).cloned().collect();
        if let Some(key) = opinion.key() {
            reasons.push(Reason { key: key.to_owned(), points: opinion.points, n: 1, what: String::new() });
        }
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.points));
        store::put_reasons(tx, comment, &reasons, opinion.points - gone).await
    })
    .await
}
