//! Every question to the table `comment`.

use super::rows::{Parent, Repeat, Whole, Written};
use crate::comments::thread::{Node, Visibility};
use crate::entities::comment::{Column, CommentState, Entity};
use crate::entities::ids::{CommentId, PageId};
use crate::error::Result;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// The comment that a form made, if it came before.
pub async fn find_by_submission(tx: &impl ConnectionTrait, submission_key: &str) -> Result<Option<Written>> {
    let row = Entity::find().filter(Column::SubmissionKey.eq(submission_key)).into_model().one(tx).await?;
    Ok(row)
}

/// The comment with this public id, in the short form.
pub async fn find_written(tx: &impl ConnectionTrait, public_id: &str) -> Result<Option<Written>> {
    Ok(Entity::find().filter(Column::PublicId.eq(public_id)).into_model().one(tx).await?)
}

/// The first comment that says the same, if there is one.
pub async fn find_repeat(tx: &impl ConnectionTrait, of: Repeat<'_>) -> Result<Option<Written>> {
    let at_place = match of.parent_id {
        Some(parent_id) => Column::ParentId.eq(parent_id),
        None => Column::ParentId.is_null(),
    };
    let row = Entity::find()
        .filter(Column::PageId.eq(of.page_id))
        .filter(at_place)
        .filter(Column::TextKey.eq(of.text_key))
        .filter(Column::ReaderKey.eq(of.reader_key))
        .filter(Column::CreatedAt.gte(of.since_ms))
        .filter(Column::State.ne(CommentState::Withdrawn))
        .order_by_asc(Column::Id)
        .into_model()
        .one(tx)
        .await?;
    Ok(row)
}

/// The published comment of this page that may be answered.
pub async fn find_parent(
    tx: &impl ConnectionTrait,
    page_id: PageId,
    public_id: &str,
) -> Result<Option<Parent>> {
    let row = Entity::find()
        .filter(Column::PublicId.eq(public_id))
        .filter(Column::PageId.eq(page_id))
        .filter(Column::State.eq(CommentState::Published))
        .into_model()
        .one(tx)
        .await?;
    Ok(row)
}

/// A comment in any state, as the parent of one that was written before.
pub async fn find_old_parent(
    tx: &impl ConnectionTrait,
    page_id: PageId,
    public_id: &str,
) -> Result<Option<Parent>> {
    let found = Entity::find()
        .filter(Column::PublicId.eq(public_id))
        .filter(Column::PageId.eq(page_id))
        .into_model()
        .one(tx)
        .await?;
    Ok(found)
}

/// A comment by its public id.
pub async fn find(db: &impl ConnectionTrait, public_id: &str) -> Result<Option<Whole>> {
    Ok(Entity::find().filter(Column::PublicId.eq(public_id)).one(db).await?.map(Whole::from))
}

/// A comment by the number of its row.
pub async fn find_by_id(db: &impl ConnectionTrait, id: CommentId) -> Result<Option<Whole>> {
    Ok(Entity::find_by_id(id).one(db).await?.map(Whole::from))
}

/// The comments with these numbers, in no order.
pub async fn list(db: &impl ConnectionTrait, ids: Vec<CommentId>) -> Result<HashMap<CommentId, Whole>> {
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, Whole::from(row))).collect())
}

#[derive(FromQueryResult)]
struct Bone {
    id: CommentId,
    parent_id: Option<CommentId>,
    created_at: i64,
    state: CommentState,
    reader_key: String,
    pinned_at: Option<i64>,
}

/// The skeleton of a page's thread as one reader sees it: what is published, what waits and is the
/// reader's own, and the places of what was published once.
pub async fn skeleton(
    db: &impl ConnectionTrait,
    page_id: PageId,
    reader_key: Option<&str>,
) -> Result<Vec<Node>> {
    // Only what was published once can have replies, so a flood of spam costs readers nothing.
    let mut wanted = Condition::any().add(Column::PublishedAt.is_not_null());
    if let Some(reader_key) = reader_key {
        wanted = wanted.add(Column::ReaderKey.eq(reader_key).and(waits()));
    }
    let rows: Vec<Bone> =
        Entity::find().filter(Column::PageId.eq(page_id)).filter(wanted).into_model().all(db).await?;
    Ok(rows.into_iter().map(|bone| node(bone, reader_key)).collect())
}

fn waits() -> sea_orm::sea_query::SimpleExpr {
    Column::State.is_in([CommentState::Held, CommentState::Spam])
}

fn node(bone: Bone, reader_key: Option<&str>) -> Node {
    let is_own = reader_key.is_some_and(|key| key == bone.reader_key);
    let visibility = match bone.state {
        CommentState::Published => Visibility::Published,
        // To its writer, what the judge took for spam waits like everything else.
        CommentState::Held | CommentState::Spam if is_own => Visibility::Own,
        CommentState::Held
        | CommentState::Spam
        | CommentState::Rejected
        | CommentState::Trashed
        | CommentState::Withdrawn => Visibility::Gone,
    };
    let is_pinned = bone.pinned_at.is_some() && visibility == Visibility::Published;
    Node { id: bone.id, parent_id: bone.parent_id, at_ms: bone.created_at, visibility, is_pinned }
}

/// How many published comments a page has.
pub async fn count_published(db: &impl ConnectionTrait, page_id: PageId) -> Result<u64> {
    let n = Entity::find()
        .filter(Column::PageId.eq(page_id))
        .filter(Column::State.eq(CommentState::Published))
        .count(db)
        .await?;
    Ok(n)
}

/// How many published comments each of these pages has; pages without any are left out.
pub async fn counts_published(
    db: &impl ConnectionTrait,
    page_ids: Vec<PageId>,
) -> Result<HashMap<PageId, i64>> {
    let rows: Vec<(PageId, i64)> = Entity::find()
        .filter(Column::PageId.is_in(page_ids))
        .filter(Column::State.eq(CommentState::Published))
        .select_only()
        .column(Column::PageId)
        .column_as(Column::Id.count(), "n")
        .group_by(Column::PageId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The name that the network of a comment had on its day.
pub async fn network_key(db: &impl ConnectionTrait, id: CommentId) -> Result<String> {
    let found = Entity::find_by_id(id).one(db).await?;
    Ok(found.map(|row| row.network_key).unwrap_or_default())
}
