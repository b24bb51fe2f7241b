//! What moderators do to comments beside moving them: pinned, closed, turned, put right.

use super::rows::{Parent, Whole};
use super::search;
use super::write::stored;
use crate::comments::comment::{AuthorName, Body};
use crate::entities::comment::{ActiveModel, Column, CommentState, Entity};
use crate::entities::ids::{CommentId, PageId};
use crate::error::Result;
use crate::text::direction::Direction;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Puts a comment first on its page, or back to its place.
pub async fn mark_pinned(tx: &impl ConnectionTrait, was: &Whole, since: Option<i64>) -> Result<()> {
    put(tx, was, ActiveModel { pinned_at: Set(since), ..Default::default() }).await
}

/// Lets nobody answer in the branch of this comment any more, or lets them again.
pub async fn mark_closed(tx: &impl ConnectionTrait, was: &Whole, since: Option<i64>) -> Result<()> {
    put(tx, was, ActiveModel { closed_at: Set(since), ..Default::default() }).await
}

/// Shows a comment in another direction.
pub async fn mark_direction(tx: &impl ConnectionTrait, was: &Whole, dir: Direction) -> Result<()> {
    put(tx, was, ActiveModel { dir: Set(stored(dir)), ..Default::default() }).await
}

/// Puts other words in the place of a comment's own; `since` is when moderators last did, none if these are
/// the writer's own again. The key of its text stays: the same words sent again are still the same.
pub async fn mark_corrected(
    tx: &impl ConnectionTrait,
    was: &Whole,
    body: &Body,
    since: Option<i64>,
) -> Result<()> {
    let row = ActiveModel {
        body_source: Set(body.source().to_owned()),
        body_html: Set(body.html().as_str().to_owned()),
        renderer: Set(body.renderer()),
        staff_edited_at: Set(since),
        ..Default::default()
    };
    put(tx, was, row).await?;
    search::index_again(tx, was, &AuthorName::of_house(&was.author_name), body).await
}

async fn put(tx: &impl ConnectionTrait, was: &Whole, row: ActiveModel) -> Result<()> {
    let row = ActiveModel { revision: Set(was.revision + 1), ..row };
    Entity::update_many().set(row).filter(Column::Id.eq(was.id)).exec(tx).await?;
    Ok(())
}

/// How many published comments stand first on a page.
pub async fn count_pinned(db: &impl ConnectionTrait, page: PageId) -> Result<u64> {
    let pinned = Entity::find()
        .filter(Column::PageId.eq(page))
        .filter(Column::PinnedAt.is_not_null())
        .filter(Column::State.eq(CommentState::Published));
    Ok(pinned.count(db).await?)
}

/// Whether nobody may answer in the branch of this comment.
pub async fn is_closed(db: &impl ConnectionTrait, parent: Parent) -> Result<bool> {
    let root: CommentId = parent.root_id.unwrap_or(parent.id);
    let closed = Entity::find().filter(Column::Id.eq(root)).filter(Column::ClosedAt.is_not_null());
    Ok(closed.count(db).await? > 0)
}

/// The comment with these words that somebody of the house left under another one and that stands there still.
pub async fn find_staff_repeat(
    tx: &impl ConnectionTrait,
    parent: CommentId,
    reader_key: &str,
    text_key: &str,
) -> Result<Option<Whole>> {
    let found = Entity::find()
        .filter(Column::ParentId.eq(parent))
        .filter(Column::ReaderKey.eq(reader_key))
        .filter(Column::TextKey.eq(text_key))
        .filter(Column::IsStaff.eq(true))
        .filter(Column::State.eq(CommentState::Published))
        .one(tx)
        .await?;
    Ok(found.map(Whole::from))
}
