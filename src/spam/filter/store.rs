//! Queries of the tables `label`, `filter_state` and `filter_model`.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, JoinType,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationDef, Set, SqlErr,
};

use super::lesson::{Lesson, Source};
use crate::db::Tx;
use crate::entities::comment::CommentState;
use crate::entities::ids::SiteId;
use crate::entities::label::{LabelKind, Shield};
use crate::entities::{comment, filter_model, filter_state, label};
use crate::error::Result;

/// The measures of a night with too few labels.
pub(super) const UNMEASURED: &str = "null";

/// How many versions keep their weights: a node may be loading the one before.
const VERSIONS_KEPT: i64 = 2;

/// Sets or changes the label of a text.
pub(super) async fn remember(
    tx: &Tx,
    lesson: &Lesson<'_>,
    is_spam: bool,
    words: String,
    now_ms: i64,
) -> Result<()> {
    let (kind, subject_id) = lesson.subject.key();
    let row = label::ActiveModel {
        site_id: Set(lesson.site),
        subject_kind: Set(kind),
        subject_id: Set(subject_id),
        is_spam: Set(is_spam),
        words: Set(words),
        shield: Set(lesson.shield),
        account_id: Set(lesson.by),
        at: Set(now_ms),
        ..Default::default()
    };
    let again =
        OnConflict::columns([label::Column::SiteId, label::Column::SubjectKind, label::Column::SubjectId])
            .update_columns([
                label::Column::IsSpam,
                label::Column::Words,
                label::Column::Shield,
                label::Column::AccountId,
                label::Column::At,
            ])
            .to_owned();
    label::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes a label back; tells whether there was one.
pub(super) async fn forget(tx: &Tx, site: SiteId, subject: Source) -> Result<bool> {
    let (kind, subject_id) = subject.key();
    let done = label::Entity::delete_many()
        .filter(label::Column::SiteId.eq(site))
        .filter(label::Column::SubjectKind.eq(kind))
        .filter(label::Column::SubjectId.eq(subject_id))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Counts a change of a site's labels.
pub(super) async fn note_change(tx: &Tx, site: SiteId) -> Result<()> {
    let row = filter_state::ActiveModel {
        site_id: Set(site),
        changes: Set(1),
        leased_until: Set(0),
        ..Default::default()
    };
    let column = (filter_state::Entity, filter_state::Column::Changes);
    let again = OnConflict::column(filter_state::Column::SiteId)
        .value(filter_state::Column::Changes, Expr::col(column).add(1))
        .to_owned();
    filter_state::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// The sites that have labels.
pub(super) async fn states(db: &impl ConnectionTrait) -> Result<Vec<filter_state::Model>> {
    Ok(filter_state::Entity::find().order_by_asc(filter_state::Column::SiteId).all(db).await?)
}

/// How often the labels of a site have changed.
pub(super) async fn changes(db: &impl ConnectionTrait, site: SiteId) -> Result<i64> {
    let found = filter_state::Entity::find()
        .select_only()
        .column(filter_state::Column::Changes)
        .filter(filter_state::Column::SiteId.eq(site));
    Ok(found.into_tuple().one(db).await?.unwrap_or_default())
}

/// Takes the right to train for a while; tells whether it was to be had.
pub(super) async fn lease(tx: &Tx, site: SiteId, now_ms: i64, until_ms: i64) -> Result<bool> {
    let done = filter_state::Entity::update_many()
        .col_expr(filter_state::Column::LeasedUntil, Expr::value(until_ms))
        .filter(filter_state::Column::SiteId.eq(site))
        .filter(filter_state::Column::LeasedUntil.lte(now_ms))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Lets others train from then on.
pub(super) async fn release(tx: &Tx, site: SiteId, from_ms: i64) -> Result<()> {
    filter_state::Entity::update_many()
        .col_expr(filter_state::Column::LeasedUntil, Expr::value(from_ms))
        .filter(filter_state::Column::SiteId.eq(site))
        .exec(tx)
        .await?;
    Ok(())
}

/// A stored label, as far as it is learned from.
#[derive(Debug, FromQueryResult)]
pub(super) struct Stored {
    /// Where it stands among the others.
    pub id: crate::entities::ids::LabelId,
    /// Whether it is spam.
    pub is_spam: bool,
    /// The words as JSON.
    pub words: String,
    /// When it was set.
    pub at: i64,
}

/// The newest labels of one kind, the newest first.
pub(super) async fn newest_labels(
    db: &impl ConnectionTrait,
    site: SiteId,
    is_spam: bool,
    limit: u64,
) -> Result<Vec<Stored>> {
    Ok(label::Entity::find()
        .filter(label::Column::SiteId.eq(site))
        .filter(label::Column::IsSpam.eq(is_spam))
        .filter(label::Column::Words.ne(""))
        .order_by_desc(label::Column::At)
        .order_by_desc(label::Column::Id)
        .limit(limit)
        .into_model()
        .all(db)
        .await?)
}

/// Empties the words of labels that are older than those that are learned from.
pub(super) async fn drop_words(tx: &Tx, site: SiteId, is_spam: bool, before_ms: i64) -> Result<()> {
    label::Entity::update_many()
        .col_expr(label::Column::Words, Expr::value(""))
        .filter(label::Column::SiteId.eq(site))
        .filter(label::Column::IsSpam.eq(is_spam))
        .filter(label::Column::At.lt(before_ms))
        .filter(label::Column::Words.ne(""))
        .exec(tx)
        .await?;
    Ok(())
}

/// A version of a filter without its weights.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Version {
    /// Counts the versions of one site.
    pub revision: i64,
    /// How many changes of labels it knows.
    pub changes: i64,
    /// How many labels it learned from.
    pub n_labels: i64,
    /// Of them, how many spam.
    pub n_spam: i64,
    /// How good it was, as JSON.
    pub measured: Option<String>,
    /// When it was made.
    pub made_at: i64,
}

/// The newest version.
pub(super) async fn newest_version(db: &impl ConnectionTrait, site: SiteId) -> Result<Option<Version>> {
    Ok(versions(site).limit(1).into_model().one(db).await?)
}

/// The newest versions that were measured, the newest first.
pub(super) async fn measured_versions(
    db: &impl ConnectionTrait,
    site: SiteId,
    limit: u64,
) -> Result<Vec<Version>> {
    let measured = versions(site).filter(filter_model::Column::Measured.is_not_null());
    Ok(measured.limit(limit).into_model().all(db).await?)
}

fn versions(site: SiteId) -> sea_orm::Select<filter_model::Entity> {
    filter_model::Entity::find()
        .select_only()
        .columns([
            filter_model::Column::Revision,
            filter_model::Column::Changes,
            filter_model::Column::NLabels,
            filter_model::Column::NSpam,
            filter_model::Column::Measured,
            filter_model::Column::MadeAt,
        ])
        .filter(filter_model::Column::SiteId.eq(site))
        .order_by_desc(filter_model::Column::Revision)
}

/// The weights of a version.
pub(super) async fn weights(
    db: &impl ConnectionTrait,
    site: SiteId,
    revision: i64,
) -> Result<Option<Vec<u8>>> {
    let row = filter_model::Entity::find()
        .filter(filter_model::Column::SiteId.eq(site))
        .filter(filter_model::Column::Revision.eq(revision))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.weights))
}

/// Stores a version; tells whether nobody else had stored one of this number. Of older versions only what
/// was measured stays.
pub(super) async fn insert_version(
    tx: &Tx,
    site: SiteId,
    version: Version,
    weights: Vec<u8>,
) -> Result<bool> {
    let oldest_whole = version.revision - VERSIONS_KEPT + 1;
    let row = filter_model::ActiveModel {
        site_id: Set(site),
        revision: Set(version.revision),
        changes: Set(version.changes),
        n_labels: Set(version.n_labels),
        n_spam: Set(version.n_spam),
        weights: Set(Some(weights)),
        measured: Set(version.measured),
        made_at: Set(version.made_at),
        ..Default::default()
    };
    match row.insert(tx).await {
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            return Ok(false);
        }
        other => other?,
    };
    let old = || filter_model::Column::SiteId.eq(site).and(filter_model::Column::Revision.lt(oldest_whole));
    filter_model::Entity::delete_many()
        .filter(old())
        .filter(filter_model::Column::Measured.is_null().or(filter_model::Column::Measured.eq(UNMEASURED)))
        .exec(tx)
        .await?;
    filter_model::Entity::update_many()
        .col_expr(filter_model::Column::Weights, Expr::value(Option::<Vec<u8>>::None))
        .filter(old())
        .filter(filter_model::Column::Weights.is_not_null())
        .exec(tx)
        .await?;
    Ok(true)
}

/// How many labels a site has, and how many of them are spam.
pub(super) async fn count_labels(db: &impl ConnectionTrait, site: SiteId) -> Result<(u64, u64)> {
    let all = label::Entity::find().filter(label::Column::SiteId.eq(site));
    let n_spam = all.clone().filter(label::Column::IsSpam.eq(true)).count(db).await?;
    Ok((all.count(db).await?, n_spam))
}

/// A verdict without its words.
#[derive(Debug, FromQueryResult)]
pub(super) struct Given {
    /// When.
    pub at: i64,
    /// Whether it is spam.
    pub is_spam: bool,
    /// What the shield had made of it.
    pub shield: Shield,
}

/// The verdicts since then.
pub(super) async fn verdicts(db: &impl ConnectionTrait, site: SiteId, since_ms: i64) -> Result<Vec<Given>> {
    Ok(label::Entity::find()
        .select_only()
        .columns([label::Column::At, label::Column::IsSpam, label::Column::Shield])
        .filter(label::Column::SiteId.eq(site))
        .filter(label::Column::At.gt(since_ms))
        .filter(label::Column::Shield.ne(Shield::Absent))
        .into_model()
        .all(db)
        .await?)
}

/// When the comments came that lie in the spam folder and that nobody has decided about.
pub(super) async fn undecided_spam(
    db: &impl ConnectionTrait,
    site: SiteId,
    since_ms: i64,
) -> Result<Vec<i64>> {
    let decided = label::Entity::find()
        .select_only()
        .column(label::Column::SubjectId)
        .filter(label::Column::SiteId.eq(site))
        .filter(label::Column::SubjectKind.eq(LabelKind::Comment))
        .into_query();
    Ok(comment::Entity::find()
        .select_only()
        .column(comment::Column::CreatedAt)
        .filter(comment::Column::SiteId.eq(site))
        .filter(comment::Column::State.eq(CommentState::Spam))
        .filter(comment::Column::CreatedAt.gt(since_ms))
        .filter(comment::Column::Id.not_in_subquery(decided))
        .into_tuple()
        .all(db)
        .await?)
}

/// What was said of a comment before a moderator decided about it.
#[derive(Debug, FromQueryResult)]
pub(super) struct DecidedReasons {
    /// The reasons as stored.
    pub reasons: String,
    /// Whether it is spam.
    pub is_spam: bool,
}

/// What was said of the comments that were decided about since then, the newest decisions first.
pub(super) async fn decided_reasons(
    db: &impl ConnectionTrait,
    site: SiteId,
    since_ms: i64,
    limit: u64,
) -> Result<Vec<DecidedReasons>> {
    let comments: RelationDef = label::Entity::belongs_to(comment::Entity)
        .from(label::Column::SubjectId)
        .to(comment::Column::Id)
        .into();
    Ok(label::Entity::find()
        .select_only()
        .column(comment::Column::Reasons)
        .column(label::Column::IsSpam)
        .join(JoinType::InnerJoin, comments)
        .filter(label::Column::SiteId.eq(site))
        .filter(label::Column::SubjectKind.eq(LabelKind::Comment))
        .filter(label::Column::At.gt(since_ms))
        .order_by_desc(label::Column::At)
        .limit(limit)
        .into_model()
        .all(db)
        .await?)
}
