//! What decisions teach: that a text is spam, that it is honest, or nothing any more.

use super::decision::Verb;
use super::log::Line;
use super::store;
use crate::accounts::Account;
use crate::comments::store::Whole;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::label::Shield;
use crate::error::Result;
use crate::opinions::{self, Verdict};
use crate::spam::{self, Lesson, Source, Words};

/// Tells everybody who learns from it what the decisions about a comment say of spam: the filter, what is known
/// of texts and domains, and other programs. The newest decision has just been written down.
pub(super) async fn teach(tx: &Tx, by: &Account, verb: Verb, comment: &Whole, now_ms: i64) -> Result<()> {
    match verb {
        // Not wanted here, which says nothing of spam: what was said before stands.
        Verb::Reject | Verb::Trash | Verb::Restore => return Ok(()),
        Verb::Approve | Verb::Spam | Verb::NotSpam | Verb::Undo => {}
    }
    let lines = store::lines_of(tx, comment.id).await?;
    let is_spam = verdict(&lines);
    let lesson = Lesson {
        site: comment.site_id,
        subject: Source::Comment(comment.id),
        words: Words {
            name: &comment.author_name,
            website: comment.author_website.as_deref().unwrap_or_default(),
            body: &comment.body_source,
        },
        is_spam,
        shield: shield(comment, &lines),
        by: Some(by.id),
    };
    spam::learn(tx, lesson, now_ms).await?;
    spam::remember_verdict(tx, comment.id.into(), is_spam).await;
    let said = is_spam.map(|is_spam| if is_spam { Verdict::Spam } else { Verdict::Ham });
    opinions::decided(tx, comment.id, said, now_ms).await
}

/// Spam, honest, or nothing said: the newest decision about that which was not undone. To reject a comment or
/// to throw it away says nothing of spam; and what its writer has changed since are other words. `lines` are
/// oldest first.
fn verdict(lines: &[Line]) -> Option<bool> {
    let is_undone = |line: &&Line| lines.iter().any(|other| other.undoes == Some(line.id));
    let says_nothing =
        |verb: &Option<Verb>| matches!(verb, Some(Verb::Reject | Verb::Trash | Verb::Restore | Verb::Undo));
    let standing =
        lines.iter().rev().filter(|line| !is_undone(line) && line.mark().is_none()).map(Line::verb);
    let newest = standing.into_iter().find(|verb| !says_nothing(verb))?;
    newest.map(|verb| verb == Verb::Spam)
}

/// What the shield had made of a comment before a moderator first looked at it.
fn shield(comment: &Whole, lines: &[Line]) -> Shield {
    let first = lines.iter().find(|line| line.verb().is_some());
    match first.and_then(|line| line.from) {
        Some(CommentState::Spam) => Shield::Foldered,
        _ if spam::is_doubted(&comment.reasons) => Shield::Doubted,
        Some(_) | None => Shield::Passed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::ids::{CommentId, LogEntryId, SiteId};
    use crate::entities::log_entry::{ActorKind, SubjectKind};

    #[track_caller]
    fn check(acts: &[(&str, Option<i64>)], expected: Option<bool>) {
        let lines: Vec<Line> = (1..)
            .zip(acts)
            .map(|(id, (act, undoes))| Line {
                id: LogEntryId(id),
                site: SiteId(1),
                at: id,
                actor: if *act == "edit" { ActorKind::Author } else { ActorKind::Moderator },
                account_id: None,
                actor_name: String::new(),
                subject: SubjectKind::Comment,
                comment_id: CommentId(1),
                act: (*act).to_owned(),
                from: Some(CommentState::Held),
                to: Some(CommentState::Held),
                reason: None,
                before: None,
                after: None,
                batch: None,
                undoes: undoes.map(LogEntryId),
            })
            .collect();
        assert_eq!(verdict(&lines), expected, "{acts:?}");
    }

    #[test]
    fn the_newest_verdict_that_holds_is_taught() {
        check(&[], None);
        check(&[("approve", None)], Some(false));
        check(&[("spam", None)], Some(true));
        check(&[("spam", None), ("not-spam", None)], Some(false));
        check(&[("reject", None), ("trash", None)], None);
        check(&[("approve", None), ("reject", None)], Some(false));
        check(&[("approve", None), ("edit", None)], None);
        check(&[("approve", None), ("edit", None), ("spam", None), ("undo", Some(3))], None);
        check(&[("approve", None), ("edit", None), ("approve", None)], Some(false));
        check(&[("spam", None), ("undo", Some(1))], None);
        check(&[("approve", None), ("spam", None), ("undo", Some(2))], Some(false));
        check(&[("spam", None), ("reject", None), ("undo", Some(2))], Some(true));
    }
}
