//! Every query of the desk. It reads across tables; it writes the log alone.

mod lines;
mod scope;

pub(super) use lines::{
    Decided, Setting, count_batch, insert_line, insert_setting_line, line, lines_about, lines_of,
    lines_of_batch, lines_of_many,
};
pub(super) use scope::{
    in_one_of, is_page_within, is_within, lock, lock_by_id, lock_with_lines, on_pages, within,
};

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

use crate::comments::store::Whole;
use crate::entities::comment::CommentState;
use crate::entities::ids::PageId;
use crate::entities::{comment, page};
use crate::error::Result;

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
