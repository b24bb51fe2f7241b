//! Every query of the table `comment`.

use crate::comments::comment::{AuthorName, Body, Email, Website};
use crate::comments::thread::{Node, Visibility};
use crate::entities::comment::{ActiveModel, Column, CommentState, Entity, Model, StoredDirection};
use crate::entities::ids::{CommentId, PageId, SiteId};
use crate::error::Result;
use crate::text::direction::Direction;
use crate::text::markdown::Html;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// What is stored of a new comment.
#[derive(Debug)]
pub struct Insert<'a> {
    /// Its opaque name.
    pub public_id: String,
    /// The site of its page.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// The comment it answers.
    pub parent: Option<Parent>,
    /// Where it begins its life.
    pub state: CommentState,
    /// Who wrote.
    pub author: &'a AuthorName,
    /// Where the writer can be reached.
    pub email: Option<&'a Email>,
    /// The writer's page.
    pub website: Option<&'a Website>,
    /// The words.
    pub body: &'a Body,
    /// The language of the page it was written on.
    pub lang: &'a str,
    /// 1 to 5.
    pub stars: Option<i32>,
    /// Whether replies are to be mailed.
    pub wants_replies: bool,
    /// Keyed hash of the browser's cookie.
    pub reader_key: &'a str,
    /// Keyed hash of the network.
    pub network_key: &'a str,
    /// Keyed hash of the folded text.
    pub text_key: &'a str,
    /// What makes a resent form the same comment.
    pub submission_key: &'a str,
    /// Hash of the key to edit it.
    pub edit_key_hash: &'a str,
    /// Until when it may be edited.
    pub edit_until: i64,
    /// What the judge said.
    pub judged: Judged,
    /// When it was written.
    pub now_ms: i64,
}

/// The judge's words in the shape in which they are stored.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Hundredths.
    pub score: i32,
    /// JSON.
    pub reasons: String,
    /// Which judge it was.
    pub version: String,
}

/// A published comment that is answered.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Parent {
    /// Which comment.
    pub id: CommentId,
    /// The root of its branch; none if it is one.
    pub root_id: Option<CommentId>,
    /// How deep it stands.
    pub depth: i64,
}

/// What is remembered of a comment when the same form comes again.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Written {
    /// Which comment.
    pub id: CommentId,
    /// Its opaque name.
    pub public_id: String,
    /// Its state now.
    pub state: CommentState,
    /// Keyed hash of its text.
    pub text_key: String,
    /// Hash of the key to edit it.
    pub edit_key_hash: Option<String>,
    /// Until when it may be edited.
    pub edit_until: Option<i64>,
}

/// A comment with all that is known of it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Which comment.
    pub id: CommentId,
    /// Its opaque name.
    pub public_id: String,
    /// The site of its page.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// Its state.
    pub state: CommentState,
    /// The name, as shown.
    pub author_name: String,
    /// The address, for the writer alone.
    pub author_email: Option<String>,
    /// The writer's page.
    pub author_website: Option<String>,
    /// The text as typed.
    pub body_source: String,
    /// The text as shown.
    pub body_html: Html,
    /// The direction it is shown in.
    pub dir: Direction,
    /// The language of the page it was written on.
    pub lang: Option<String>,
    /// 1 to 5.
    pub stars: Option<i32>,
    /// Whether replies are to be mailed.
    pub wants_replies: bool,
    /// Whether somebody of the house wrote it.
    pub is_staff: bool,
    /// Keyed hash of the browser's cookie.
    pub reader_key: String,
    /// Hash of the key to edit it.
    pub edit_key_hash: Option<String>,
    /// Until when it may be edited.
    pub edit_until: Option<i64>,
    /// How often it was changed.
    pub revision: i64,
    /// When it was written.
    pub created_at: i64,
    /// When it was first published.
    pub published_at: Option<i64>,
    /// When it was last changed by its writer.
    pub edited_at: Option<i64>,
}

impl From<Model> for Whole {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            site_id: row.site_id,
            page_id: row.page_id,
            parent_id: row.parent_id,
            state: row.state,
            author_name: row.author_name,
            author_email: row.author_email,
            author_website: row.author_website,
            body_source: row.body_source,
            body_html: Html::from_stored(row.body_html),
            dir: match row.dir {
                StoredDirection::Ltr => Direction::Ltr,
                StoredDirection::Rtl => Direction::Rtl,
            },
            lang: row.lang,
            stars: row.stars,
            wants_replies: row.wants_replies,
            is_staff: row.is_staff,
            reader_key: row.reader_key,
            edit_key_hash: row.edit_key_hash,
            edit_until: row.edit_until,
            revision: row.revision,
            created_at: row.created_at,
            published_at: row.published_at,
            edited_at: row.edited_at,
        }
    }
}

fn stored(dir: Direction) -> StoredDirection {
    match dir {
        Direction::Ltr => StoredDirection::Ltr,
        Direction::Rtl => StoredDirection::Rtl,
    }
}

/// Stores a new comment.
pub async fn insert(tx: &impl ConnectionTrait, new: Insert<'_>) -> Result<CommentId> {
    let row = ActiveModel {
        id: NotSet,
        public_id: Set(new.public_id),
        site_id: Set(new.site_id),
        page_id: Set(new.page_id),
        parent_id: Set(new.parent.map(|parent| parent.id)),
        root_id: Set(new.parent.map(|parent| parent.root_id.unwrap_or(parent.id))),
        depth: Set(new.parent.map_or(0, |parent| parent.depth + 1)),
        state: Set(new.state),
        author_name: Set(new.author.as_str().to_owned()),
        author_email: Set(new.email.map(|email| email.as_str().to_owned())),
        author_website: Set(new.website.map(|website| website.as_str().to_owned())),
        reader_key: Set(new.reader_key.to_owned()),
        network_key: Set(new.network_key.to_owned()),
        body_source: Set(new.body.source().to_owned()),
        body_html: Set(new.body.html().as_str().to_owned()),
        renderer: Set(new.body.renderer()),
        dir: Set(stored(new.body.dir())),
        lang: Set(Some(new.lang.to_owned())),
        stars: Set(new.stars),
        score: Set(new.judged.score),
        reasons: Set(new.judged.reasons),
        judge_version: Set(new.judged.version),
        text_key: Set(new.text_key.to_owned()),
        submission_key: Set(new.submission_key.to_owned()),
        edit_key_hash: Set(Some(new.edit_key_hash.to_owned())),
        edit_until: Set(Some(new.edit_until)),
        wants_replies: Set(new.wants_replies),
        is_staff: Set(false),
        revision: Set(0),
        created_at: Set(new.now_ms),
        published_at: Set((new.state == CommentState::Published).then_some(new.now_ms)),
        edited_at: Set(None),
        decided_at: Set(None),
    };
    Ok(Entity::insert(row).exec(tx).await?.last_insert_id)
}

/// What the writer changes within the window.
#[derive(Debug)]
pub struct Change<'a> {
    /// Who wrote.
    pub author: &'a AuthorName,
    /// Where the writer can be reached.
    pub email: Option<&'a Email>,
    /// The writer's page.
    pub website: Option<&'a Website>,
    /// The words.
    pub body: &'a Body,
    /// 1 to 5.
    pub stars: Option<i32>,
    /// Whether replies are to be mailed.
    pub wants_replies: bool,
    /// Where it goes now.
    pub state: CommentState,
    /// Keyed hash of the folded text.
    pub text_key: &'a str,
    /// What the judge said.
    pub judged: Judged,
    /// When.
    pub now_ms: i64,
}

/// Changes a comment that is still as it was read; tells whether it was.
pub async fn mark_edited(tx: &impl ConnectionTrait, was: &Whole, change: Change<'_>) -> Result<bool> {
    let done = Entity::update_many()
        .set(ActiveModel {
            author_name: Set(change.author.as_str().to_owned()),
            author_email: Set(change.email.map(|email| email.as_str().to_owned())),
            author_website: Set(change.website.map(|website| website.as_str().to_owned())),
            body_source: Set(change.body.source().to_owned()),
            body_html: Set(change.body.html().as_str().to_owned()),
            renderer: Set(change.body.renderer()),
            dir: Set(stored(change.body.dir())),
            stars: Set(change.stars),
            wants_replies: Set(change.wants_replies),
            state: Set(change.state),
            score: Set(change.judged.score),
            reasons: Set(change.judged.reasons),
            judge_version: Set(change.judged.version),
            text_key: Set(change.text_key.to_owned()),
            revision: Set(was.revision + 1),
            edited_at: Set(Some(change.now_ms)),
            decided_at: Set(None),
            ..Default::default()
        })
        .filter(Column::Id.eq(was.id))
        .filter(Column::Revision.eq(was.revision))
        .filter(Column::State.eq(was.state))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Moves a comment from the state in which it was seen to another; tells whether it was still there.
///
/// The first time it is published, that time is kept for ever.
pub async fn mark_state(
    tx: &impl ConnectionTrait,
    id: CommentId,
    seen: CommentState,
    to: CommentState,
    now_ms: i64,
) -> Result<bool> {
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(to.as_str()))
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .col_expr(Column::DecidedAt, Expr::value(now_ms));
    if to == CommentState::Published {
        let first = Expr::col(Column::PublishedAt).if_null(now_ms);
        update = update.col_expr(Column::PublishedAt, first);
    }
    let done = update.filter(Column::Id.eq(id)).filter(Column::State.eq(seen)).exec(tx).await?;
    Ok(done.rows_affected == 1)
}

/// The comment that a form made, if it came before.
pub async fn find_by_submission(tx: &impl ConnectionTrait, submission_key: &str) -> Result<Option<Written>> {
    let row = Entity::find().filter(Column::SubmissionKey.eq(submission_key)).into_model().one(tx).await?;
    Ok(row)
}

/// The comment with this public id, in the short form.
pub async fn find_written(tx: &impl ConnectionTrait, public_id: &str) -> Result<Option<Written>> {
    Ok(Entity::find().filter(Column::PublicId.eq(public_id)).into_model().one(tx).await?)
}

/// The same words by the same person on the same page since a moment.
pub async fn find_repeat(
    tx: &impl ConnectionTrait,
    page_id: PageId,
    text_key: &str,
    reader_key: &str,
    since_ms: i64,
) -> Result<Option<Written>> {
    let row = Entity::find()
        .filter(Column::PageId.eq(page_id))
        .filter(Column::TextKey.eq(text_key))
        .filter(Column::ReaderKey.eq(reader_key))
        .filter(Column::CreatedAt.gte(since_ms))
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
    Node { id: bone.id, parent_id: bone.parent_id, at_ms: bone.created_at, visibility }
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
