//! Every change of the table `comment`.

use super::rows::{Change, Insert, Whole};
use super::search;
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::comments::comment::Website;
use crate::entities::comment::{self, ActiveModel, Column, CommentState, StoredDirection};
use crate::entities::ids::CommentId;
use crate::error::{Error, Result};
use crate::spam;
use crate::text::direction::Direction;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, SqlErr};

pub(super) fn stored(dir: Direction) -> StoredDirection {
    match dir {
        Direction::Ltr => StoredDirection::Ltr,
        Direction::Rtl => StoredDirection::Rtl,
    }
}

/// Stores a new comment; [`Error::Stale`] if another transaction has just stored the same form.
pub async fn insert(tx: &impl ConnectionTrait, new: Insert<'_>) -> Result<CommentId> {
    let (author, website, body) = (new.author, new.website, new.body);
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
        reasons: Set(spam::reasons_to_json(&new.judged.reasons)),
        judge_version: Set(new.judged.version),
        text_key: Set(new.text_key.to_owned()),
        submission_key: Set(new.submission_key.to_owned()),
        edit_key_hash: Set(new.edit_key_hash.map(str::to_owned)),
        edit_until: Set(Some(new.edit_until)),
        wants_replies: Set(new.wants_replies),
        is_staff: Set(new.is_staff),
        revision: Set(0),
        created_at: Set(new.now_ms),
        published_at: Set(was_public(new.state).then_some(new.now_ms)),
        edited_at: Set(None),
        decided_at: Set(None),
        n_reports: Set(0),
        reported_at: Set(None),
        pinned_at: Set(None),
        closed_at: Set(None),
        staff_edited_at: Set(None),
    };
    match comment::Entity::insert(row).exec(tx).await {
        Ok(done) => {
            search::index(tx, done.last_insert_id, author, website.map(Website::as_str), body).await?;
            Ok(done.last_insert_id)
        }
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Err(Error::Stale("flash-comment-repeated"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Changes a comment that is still as it was read; tells whether it was.
pub async fn mark_edited(tx: &impl ConnectionTrait, was: &Whole, change: Change<'_>) -> Result<bool> {
    let done = comment::Entity::update_many()
        .set(ActiveModel {
            author_name: Set(change.author.as_str().to_owned()),
            body_source: Set(change.body.source().to_owned()),
            body_html: Set(change.body.html().as_str().to_owned()),
            renderer: Set(change.body.renderer()),
            dir: Set(stored(change.body.dir())),
            state: Set(change.state),
            score: Set(change.judged.score),
            reasons: Set(spam::reasons_to_json(&change.judged.reasons)),
            judge_version: Set(change.judged.version),
            text_key: Set(change.text_key.to_owned()),
            revision: Set(was.revision + 1),
            edited_at: Set(Some(change.now_ms)),
            decided_at: Set(None),
            staff_edited_at: Set(None),
            ..Default::default()
        })
        .filter(Column::Id.eq(was.id))
        .filter(Column::Revision.eq(was.revision))
        .filter(Column::State.eq(was.state))
        .exec(tx)
        .await?;
    let is_done = done.rows_affected == 1;
    if is_done {
        search::index_again(tx, was, change.author, change.body).await?;
    }
    Ok(is_done)
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
    let mut update = comment::Entity::update_many()
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

/// Writes down why a comment waits, and by how much its score has moved.
pub async fn put_reasons(
    tx: &impl ConnectionTrait,
    id: CommentId,
    reasons: &[spam::Reason],
    moved: i32,
) -> Result<()> {
    comment::Entity::update_many()
        .col_expr(Column::Reasons, Expr::value(spam::reasons_to_json(reasons)))
        .col_expr(Column::Score, Expr::col(Column::Score).add(moved))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes everything personal and every word out of a comment that its writer took back, here and in the
/// log: what is left is its place in the thread.
pub async fn blank(tx: &impl ConnectionTrait, id: CommentId) -> Result<()> {
    comment::Entity::update_many()
        .set(ActiveModel {
            author_name: Set(String::new()),
            author_email: Set(None),
            author_website: Set(None),
            body_source: Set(String::new()),
            body_html: Set(String::new()),
            lang: Set(None),
            stars: Set(None),
            reasons: Set("[]".to_owned()),
            text_key: Set(String::new()),
            edit_key_hash: Set(None),
            edit_until: Set(None),
            wants_replies: Set(false),
            ..Default::default()
        })
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    search::forget(tx, id).await?;
    audit::blank(tx, SubjectKind::Comment, id.0).await?;
    Ok(())
}

/// Hands a comment to another browser of its writer.
pub async fn mark_adopted(
    tx: &impl ConnectionTrait,
    id: CommentId,
    reader_key: &str,
    edit_key_hash: &str,
) -> Result<()> {
    comment::Entity::update_many()
        .col_expr(Column::ReaderKey, Expr::value(reader_key))
        .col_expr(Column::EditKeyHash, Expr::value(edit_key_hash))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes down what an author did to their own comment; `words` are those before and after a change.
pub async fn log_author(
    tx: &impl ConnectionTrait,
    was: &Whole,
    act: &str,
    to: CommentState,
    words: Option<(&str, &str)>,
    now_ms: i64,
) -> Result<()> {
    // A writer who takes the words back takes the name back as well.
    let name = if to == CommentState::Withdrawn { "" } else { was.author_name.as_str() };
    let about = (SubjectKind::Comment, was.id.0);
    let entry = Entry {
        from: Some(was.state.as_str()),
        to: Some(to.as_str()),
        before: words.map(|(before, _)| before),
        after: words.map(|(_, after)| after),
        ..Entry::new(was.site_id, Actor::Reader { name }, about, act)
    };
    audit::write(tx, entry, now_ms).await?;
    Ok(())
}

/// Whether a comment that begins in this state has been seen by everybody: one that is brought in
/// withdrawn was.
fn was_public(state: CommentState) -> bool {
    matches!(state, CommentState::Published | CommentState::Withdrawn)
}
