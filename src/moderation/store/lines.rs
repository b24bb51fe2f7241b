//! The lines of the log that the desk writes and reads.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::accounts::Account;
use crate::audit::{self, Entry};
use crate::comments::store::Whole;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::{CommentId, LogEntryId, SiteId};
use crate::entities::log_entry::{self, SubjectKind};
use crate::error::Result;
use crate::moderation::decide::Deed;
use crate::moderation::decision::Verb;
use crate::moderation::log::Line;

/// A line of the log.
pub(in crate::moderation) async fn line(db: &impl ConnectionTrait, id: LogEntryId) -> Result<Option<Line>> {
    Ok(log_entry::Entity::find_by_id(id).one(db).await?.map(Line::from))
}

/// Every line of one deed, oldest first.
pub(in crate::moderation) async fn lines_of_batch(
    db: &impl ConnectionTrait,
    batch: &str,
) -> Result<Vec<Line>> {
    let rows = log_entry::Entity::find()
        .filter(log_entry::Column::Batch.eq(batch))
        .order_by_asc(log_entry::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Line::from).collect())
}

/// How many lines one deed has.
pub(in crate::moderation) async fn count_batch(db: &impl ConnectionTrait, batch: &str) -> Result<u64> {
    Ok(log_entry::Entity::find().filter(log_entry::Column::Batch.eq(batch)).count(db).await?)
}

/// Every line about some things of one kind, oldest first.
pub(in crate::moderation) async fn lines_about(
    db: &impl ConnectionTrait,
    kind: SubjectKind,
    numbers: Vec<i64>,
) -> Result<Vec<Line>> {
    let rows = log_entry::Entity::find()
        .filter(log_entry::Column::SubjectKind.eq(kind))
        .filter(log_entry::Column::SubjectId.is_in(numbers))
        // What readers report changes nothing about the comment: it stands between no decision and its undoing.
        .filter(log_entry::Column::Act.ne("report"))
        .order_by_asc(log_entry::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Line::from).collect())
}

/// Every line about a comment, oldest first.
pub(in crate::moderation) async fn lines_of(db: &impl ConnectionTrait, id: CommentId) -> Result<Vec<Line>> {
    lines_of_many(db, vec![id]).await
}

/// Every line about these comments, oldest first.
pub(in crate::moderation) async fn lines_of_many(
    db: &impl ConnectionTrait,
    ids: Vec<CommentId>,
) -> Result<Vec<Line>> {
    lines_about(db, SubjectKind::Comment, ids.into_iter().map(|id| id.0).collect()).await
}

/// A decision to write down.
pub(in crate::moderation) struct Decided<'a> {
    /// The comment as it was.
    pub comment: &'a Whole,
    /// What was done.
    pub verb: Verb,
    /// Where it is now.
    pub to: CommentState,
    /// Why.
    pub reason: Option<&'a str>,
    /// Whether a writer who asked is to know why.
    pub tells_why: bool,
    /// The line that was undone.
    pub undoes: Option<&'a Line>,
}

impl<'a> Decided<'a> {
    /// Takes back what a line tells of.
    pub(in crate::moderation) fn undoing(comment: &'a Whole, line: &'a Line, to: CommentState) -> Self {
        Decided { comment, verb: Verb::Undo, to, reason: None, tells_why: false, undoes: Some(line) }
    }
}

/// Writes a decision down.
pub(in crate::moderation) async fn insert_line(
    tx: &Tx,
    deed: Deed<'_>,
    decided: Decided<'_>,
) -> Result<LogEntryId> {
    let comment = decided.comment;
    let entry = Entry {
        from: Some(comment.state.as_str()),
        to: Some(decided.to.as_str()),
        reason: decided.reason,
        undoes: decided.undoes.map(|line| line.id),
        batch: deed.batch,
        ..Entry::new(
            comment.site_id,
            deed.by.actor(),
            (SubjectKind::Comment, comment.id.0),
            decided.verb.word(),
        )
    };
    audit::write(tx, entry, deed.now_ms).await
}

/// A change of a setting to write down.
#[derive(Debug, Clone, Copy)]
pub(in crate::moderation) struct Setting<'a> {
    /// The number of what was changed.
    pub number: i64,
    /// The act as a word.
    pub act: &'a str,
    /// What it was about.
    pub reason: &'a str,
}

/// Writes the change of a setting down.
pub(in crate::moderation) async fn insert_setting_line(
    tx: &Tx,
    by: &Account,
    site: SiteId,
    what: Setting<'_>,
    now_ms: i64,
) -> Result<()> {
    let about = (SubjectKind::Setting, what.number);
    let entry = Entry { reason: Some(what.reason), ..Entry::new(site, by.actor(), about, what.act) };
    audit::write(tx, entry, now_ms).await?;
    Ok(())
}
