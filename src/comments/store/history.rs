//! What became of earlier comments.

use crate::entities::comment::{Column, CommentState, Entity};
use crate::entities::ids::{CommentId, PageId, SiteId};
use crate::error::Result;
use crate::spam::{AuthorHistory, NetworkHistory};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QuerySelect, Select,
};

/// So long a rejection counts against its writer.
const GRUDGE_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// Whose history, seen when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// The site.
    pub site_id: SiteId,
    /// A comment that is left out: the one that is being changed.
    pub but: Option<CommentId>,
    /// Now.
    pub now_ms: i64,
}

/// How many comments came to a page since a moment, the spam folder aside.
pub async fn count_lately(db: &impl ConnectionTrait, page_id: PageId, since: i64) -> Result<u64> {
    let states = [CommentState::Held, CommentState::Published, CommentState::Rejected, CommentState::Trashed];
    let lately = Entity::find()
        .filter(Column::PageId.eq(page_id))
        .filter(Column::State.is_in(states))
        .filter(Column::CreatedAt.gt(since));
    Ok(lately.count(db).await?)
}

#[derive(FromQueryResult)]
struct StateCount {
    state: CommentState,
    n: i64,
}

/// What moderators made of this reader's comments: approvals count for ever, the rest for ninety days.
pub async fn author_history(db: &impl ConnectionTrait, by: By, reader_key: &str) -> Result<AuthorHistory> {
    let recent = Column::DecidedAt.gte(by.now_ms - GRUDGE_MS);
    let counts = counted(
        db,
        of(by)
            .filter(Column::ReaderKey.eq(reader_key))
            .filter(Column::DecidedAt.is_not_null())
            .filter(Condition::any().add(Column::State.eq(CommentState::Published)).add(recent)),
    )
    .await?;
    let n = |state| count_of(&counts, state);
    Ok(AuthorHistory {
        n_published: n(CommentState::Published),
        n_rejected: n(CommentState::Rejected) + n(CommentState::Trashed),
        n_spam: n(CommentState::Spam),
    })
}

/// What became of comments from this network since a moment.
pub async fn network_history(
    db: &impl ConnectionTrait,
    by: By,
    network_key: &str,
    since_ms: i64,
) -> Result<NetworkHistory> {
    let counts = counted(
        db,
        of(by).filter(Column::NetworkKey.eq(network_key)).filter(Column::CreatedAt.gte(since_ms)),
    )
    .await?;
    let n = |state| count_of(&counts, state);
    Ok(NetworkHistory {
        n_published: n(CommentState::Published),
        n_rejected: n(CommentState::Rejected) + n(CommentState::Trashed),
        n_spam: n(CommentState::Spam),
    })
}

/// Where a text is written, and by whom.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The page.
    pub page_id: PageId,
    /// Keyed hash of the browser's cookie.
    pub reader_key: &'a str,
    /// A comment that is left out: the one that is being changed.
    pub but: Option<CommentId>,
}

/// How many of these comments are not by this reader on this page, nor the one that is being changed.
pub async fn count_elsewhere(
    db: &impl ConnectionTrait,
    ids: Vec<CommentId>,
    place: Place<'_>,
) -> Result<u32> {
    if ids.is_empty() {
        return Ok(0);
    }
    let elsewhere =
        Condition::any().add(Column::PageId.ne(place.page_id)).add(Column::ReaderKey.ne(place.reader_key));
    let mut found = Entity::find().filter(Column::Id.is_in(ids)).filter(elsewhere);
    if let Some(id) = place.but {
        found = found.filter(Column::Id.ne(id));
    }
    let n = found.filter(Column::State.ne(CommentState::Withdrawn)).count(db).await?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// What these comments say, as it was typed.
pub async fn sources(db: &impl ConnectionTrait, ids: Vec<CommentId>) -> Result<Vec<String>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = Entity::find().select_only().column(Column::BodySource).filter(Column::Id.is_in(ids));
    Ok(found.into_tuple().all(db).await?)
}

fn of(by: By) -> Select<Entity> {
    let found = Entity::find().filter(Column::SiteId.eq(by.site_id));
    match by.but {
        Some(id) => found.filter(Column::Id.ne(id)),
        None => found,
    }
}

async fn counted(db: &impl ConnectionTrait, found: Select<Entity>) -> Result<Vec<StateCount>> {
    let rows = found
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "n")
        .group_by(Column::State)
        .into_model()
        .all(db)
        .await?;
    Ok(rows)
}

fn count_of(counts: &[StateCount], state: CommentState) -> u32 {
    let n: i64 = counts.iter().filter(|one| one.state == state).map(|one| one.n).sum();
    u32::try_from(n).unwrap_or(u32::MAX)
}
