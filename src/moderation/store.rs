//! Every query of the desk. It reads across tables; it writes the log alone.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

use super::decide::Deed;
use super::decision::Verb;
use super::log::Line;
use crate::accounts::{Account, Role, Scope};
use crate::audit::{self, Entry};
use crate::comments::store::Whole;
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::{CommentId, LogEntryId, PageId, SiteId};
use crate::entities::log_entry::SubjectKind;
use crate::entities::{comment, log_entry, page};
use crate::error::Result;

/// A comment that nobody else decides about until the transaction ends; none outside of what this account
/// may see.
pub(super) async fn lock(tx: &Tx, by: &Account, public_id: &str) -> Result<Option<Whole>> {
    // PostgreSQL refuses to look for a NUL; no id has one.
    if public_id.contains('\0') {
        return Ok(None);
    }
    let row = comment::Entity::find()
        .filter(comment::Column::PublicId.eq(public_id))
        .lock_exclusive()
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let is_within = is_page_within(tx, by, row.page_id).await?;
    Ok(is_within.then(|| Whole::from(row)))
}

/// Whether an account may see what hangs on a page and decide about it.
pub(super) async fn is_page_within(db: &impl ConnectionTrait, by: &Account, page: PageId) -> Result<bool> {
    if by.role == Role::Admin || by.scope == Scope::default() {
        return Ok(true);
    }
    let found: Option<(SiteId, String)> = page::Entity::find_by_id(page)
        .select_only()
        .columns([page::Column::SiteId, page::Column::Lang])
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some_and(|(site, lang)| by.scope.holds(site, &lang)))
}

/// Whether an account may see a comment and decide about it.
pub(super) async fn is_within(db: &impl ConnectionTrait, by: &Account, comment: &Whole) -> Result<bool> {
    is_page_within(db, by, comment.page_id).await
}

/// The same as [`lock`], by the number of its row.
pub(super) async fn lock_by_id(tx: &Tx, by: &Account, id: CommentId) -> Result<Option<Whole>> {
    let names = comment::Entity::find_by_id(id).select_only().column(comment::Column::PublicId);
    let name: Option<String> = names.into_tuple().one(tx).await?;
    match name {
        Some(name) => lock(tx, by, &name).await,
        None => Ok(None),
    }
}

/// A line of the log.
pub(super) async fn line(db: &impl ConnectionTrait, id: LogEntryId) -> Result<Option<Line>> {
    Ok(log_entry::Entity::find_by_id(id).one(db).await?.map(Line::from))
}

/// Every line of one deed, oldest first.
pub(super) async fn lines_of_batch(db: &impl ConnectionTrait, batch: &str) -> Result<Vec<Line>> {
    let rows = log_entry::Entity::find()
        .filter(log_entry::Column::Batch.eq(batch))
        .order_by_asc(log_entry::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Line::from).collect())
}

/// Every line about something, oldest first.
pub(super) async fn lines_about(
    db: &impl ConnectionTrait,
    (kind, number): (SubjectKind, i64),
) -> Result<Vec<Line>> {
    let rows = log_entry::Entity::find()
        .filter(log_entry::Column::SubjectKind.eq(kind))
        .filter(log_entry::Column::SubjectId.eq(number))
        .order_by_asc(log_entry::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Line::from).collect())
}

/// Every line about a comment, oldest first.
pub(super) async fn lines_of(db: &impl ConnectionTrait, id: CommentId) -> Result<Vec<Line>> {
    lines_of_many(db, vec![id]).await
}

/// Every line about these comments, oldest first.
pub(super) async fn lines_of_many(db: &impl ConnectionTrait, ids: Vec<CommentId>) -> Result<Vec<Line>> {
    let rows = log_entry::Entity::find()
        .filter(log_entry::Column::SubjectKind.eq(SubjectKind::Comment))
        .filter(log_entry::Column::SubjectId.is_in(ids.into_iter().map(|id| id.0)))
        // What readers report changes nothing about the comment: it stands between no decision and its undoing.
        .filter(log_entry::Column::Act.ne("report"))
        .order_by_asc(log_entry::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Line::from).collect())
}

/// A decision to write down.
pub(super) struct Decided<'a> {
    /// The comment as it was.
    pub comment: &'a Whole,
    /// What was done.
    pub verb: Verb,
    /// Where it is now.
    pub to: CommentState,
    /// Why.
    pub reason: Option<&'a str>,
    /// The line that was undone.
    pub undoes: Option<&'a Line>,
}

/// Writes a decision down.
pub(super) async fn insert_line(tx: &Tx, deed: Deed<'_>, decided: Decided<'_>) -> Result<LogEntryId> {
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

/// A comment with what the judge said of it.
pub(super) struct Waiting {
    /// The comment.
    pub comment: Whole,
    /// Since when it is in its state (epoch ms).
    pub since: i64,
    /// The sum of the points, in hundredths.
    pub score: i32,
    /// The reasons as stored.
    pub reasons: String,
    /// Which rules and which model judged.
    pub rules: String,
}

impl From<comment::Model> for Waiting {
    fn from(row: comment::Model) -> Self {
        let (score, reasons, rules) = (row.score, row.reasons.clone(), row.judge_version.clone());
        let since = row.decided_at.or(row.edited_at).unwrap_or(row.created_at);
        Waiting { comment: Whole::from(row), since, score, reasons, rules }
    }
}

/// One comment with what the judge said of it.
pub(super) async fn find(db: &impl ConnectionTrait, public_id: &str) -> Result<Option<Waiting>> {
    let row = comment::Entity::find().filter(comment::Column::PublicId.eq(public_id)).one(db).await?;
    Ok(row.map(Waiting::from))
}

/// The page a comment hangs on, as the desk names it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Its path, decoded.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// Whether moderators let nobody write there.
    pub is_closed: bool,
}

/// The pages with these numbers.
pub(super) async fn places(db: &impl ConnectionTrait, ids: Vec<PageId>) -> Result<HashMap<PageId, Place>> {
    let rows = page::Entity::find().filter(page::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let is_closed = row.closed_at.is_some();
            (row.id, Place { path: row.path, title: row.title, lang: row.lang, is_closed })
        })
        .collect())
}

/// What a reader sent before.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Past {
    /// Comments sent, this one included.
    pub n_sent: i64,
    /// Of them, how many everybody can read.
    pub n_published: i64,
}

#[derive(FromQueryResult)]
struct PastCount {
    reader_key: String,
    state: CommentState,
    n: i64,
}

/// What these readers sent so far.
pub(super) async fn pasts(db: &impl ConnectionTrait, readers: Vec<String>) -> Result<HashMap<String, Past>> {
    let rows: Vec<PastCount> = comment::Entity::find()
        .select_only()
        .column(comment::Column::ReaderKey)
        .column(comment::Column::State)
        .column_as(comment::Column::Id.count(), "n")
        .filter(comment::Column::ReaderKey.is_in(readers))
        .group_by(comment::Column::ReaderKey)
        .group_by(comment::Column::State)
        .into_model()
        .all(db)
        .await?;
    let mut pasts: HashMap<String, Past> = HashMap::new();
    for row in rows {
        let past = pasts.entry(row.reader_key).or_default();
        past.n_sent += row.n;
        if row.state == CommentState::Published {
            past.n_published += row.n;
        }
    }
    Ok(pasts)
}

/// A change of a setting to write down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The number of what was changed.
    pub number: i64,
    /// The act as a word.
    pub act: &'a str,
    /// What it was about.
    pub reason: &'a str,
}

/// Writes the change of a setting down.
pub(super) async fn insert_setting_line(
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

/// The words of a comment that came in lately.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Recent {
    /// Its state.
    pub state: CommentState,
    /// The name given.
    pub name: String,
    /// The website given.
    pub website: Option<String>,
    /// The text.
    pub body: String,
}

/// The newest comments since a moment.
pub(super) async fn recent(db: &impl ConnectionTrait, since_ms: i64, limit: u64) -> Result<Vec<Recent>> {
    Ok(comment::Entity::find()
        .select_only()
        .column(comment::Column::State)
        .column_as(comment::Column::AuthorName, "name")
        .column_as(comment::Column::AuthorWebsite, "website")
        .column_as(comment::Column::BodySource, "body")
        .filter(comment::Column::CreatedAt.gte(since_ms))
        .order_by_desc(comment::Column::Id)
        .limit(limit)
        .into_model()
        .all(db)
        .await?)
}
