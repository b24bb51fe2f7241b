//! The questions of the list: what is wanted, what a deed on many is about, the numbers, the choices.

mod choices;
mod counts;

pub(super) use choices::{Choices, choices};
pub(super) use counts::MOST_COUNTED;
pub(in crate::moderation) use counts::tabs;
pub(in crate::moderation) use counts::{Counts, counts};

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, Query, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};

use super::filter::Filter;
use super::terms::{Author, Kind, Queue, Sort};
use crate::accounts::Account;
use crate::comments::store::{MOST_FOUND, Sayings, look_up};
use crate::entities::comment::{Column, CommentState, Entity};
use crate::entities::ids::{CommentId, SiteId};
use crate::entities::log_entry::SubjectKind;
use crate::entities::{log_entry, page};
use crate::error::Result;
use crate::moderation::store::{Waiting, on_pages, within};

/// When a decision is due: the words of the index `ix_comment_urgency`.
const URGENCY: &str = "(created_at + CAST(score AS bigint) * 216000 - n_reports * 86400000)";

/// Comments that are wanted.
pub(super) struct Wanted<'a> {
    filter: &'a Filter,
    within: Condition,
    sayings: Sayings,
}

/// What a filter asks for, within what the account may see.
pub(super) async fn wanted<'a>(
    db: &impl ConnectionTrait,
    by: &Account,
    filter: &'a Filter,
) -> Result<Wanted<'a>> {
    let sayings = look_up(db, &filter.words, filter.queue.state()).await?;
    Ok(Wanted { filter, within: within(by), sayings })
}

impl Wanted<'_> {
    fn select(&self, in_order: bool) -> Select<Entity> {
        let in_queue = in_queue(self.filter.queue, self.sayings.are_read_first(in_order));
        let found = Entity::find().filter(in_queue).filter(self.within.clone());
        found.filter(conditions(self.filter)).filter(self.sayings.condition())
    }

    /// Whether nothing but the state and the words decides.
    fn is_plain(&self) -> bool {
        let is_alone = !self.filter.has_conditions() && self.within == Condition::all();
        is_alone && self.filter.queue != Queue::Reported
    }

    fn sorted(&self) -> Select<Entity> {
        let (by, order): (SimpleExpr, Order) = match self.filter.sort() {
            Sort::Oldest => (Expr::col(Column::CreatedAt), Order::Asc),
            Sort::Newest => (Expr::col(Column::CreatedAt), Order::Desc),
            Sort::Urgency => (Expr::cust(URGENCY), Order::Asc),
        };
        self.select(true).order_by(by, order.clone()).order_by(Column::Id, order)
    }
}

/// What is in a queue. What was reported is few among much that is published, and has an index of its own; it is found
/// by that, and not by its state, as are comments that are `read_first`.
fn in_queue(queue: Queue, read_first: bool) -> Condition {
    let state = queue.state();
    if queue == Queue::Reported {
        return Condition::all().add(Column::ReportedAt.is_not_null()).add(unindexed_state(state));
    }
    Condition::all().add(if read_first { unindexed_state(state) } else { Column::State.eq(state) })
}

/// That a comment is in a state, said so that no database looks it up in the index of the states.
fn unindexed_state(state: CommentState) -> SimpleExpr {
    Expr::cust("(comment.state || '')").eq(state.as_str())
}

fn conditions(filter: &Filter) -> Condition {
    let pages = [
        filter.article.as_deref().map(|text| {
            let path = crate::text::slug::path_of(text);
            Condition::any().add(page::Column::Path.eq(path)).add(page::Column::Title.eq(text))
        }),
        filter.lang.as_deref().map(|lang| Condition::all().add(page::Column::Lang.eq(lang))),
    ];
    let reasons = filter.why.map(|why| {
        let keys = why.keys().iter();
        keys.fold(Condition::any(), |any, key| any.add(Column::Reasons.like(format!("%\"key\":\"{key}%"))))
    });
    Condition::all()
        .add_option(filter.site.map(|id| Column::SiteId.eq(SiteId(id))))
        .add_option(
            pages
                .into_iter()
                .flatten()
                .reduce(|one, other| Condition::all().add(one).add(other))
                .map(on_pages),
        )
        .add_option(filter.kind.map(|kind| match kind {
            Kind::Comment => Column::Stars.is_null(),
            Kind::Review => Column::Stars.is_not_null(),
            Kind::Edited => Column::EditedAt.is_not_null(),
            Kind::Reply => Column::ParentId.is_not_null(),
        }))
        .add_option(reasons)
        .add_option(filter.author.map(|author| by_author(author, filter.queue.state())))
        .add_option(filter.has_link.then(|| {
            let in_text = Column::BodyHtml.like("%<a %");
            Condition::any().add(in_text).add(Column::AuthorWebsite.is_not_null())
        }))
        .add_option(filter.from.as_ref().map(|day| Column::CreatedAt.gte(day.ms)))
        .add_option(filter.to.as_ref().map(|day| Column::CreatedAt.lt(day.end_ms())))
        .add_option(filter.by.map(decided_by))
        .add_option(filter.reader.as_deref().map(|key| Column::ReaderKey.eq(key)))
        .add_option(filter.network.as_deref().map(|key| Column::NetworkKey.eq(key)))
}

/// Whether something else by the same reader is published.
///
/// Counted to one at each comment, for an `EXISTS` PostgreSQL would read all that is published first. And the index
/// alone answers where the comment itself is not among what is published.
fn by_author(author: Author, state: CommentState) -> SimpleExpr {
    let but_itself = if state == CommentState::Published { " AND other.id <> comment.id" } else { "" };
    let n = match author {
        Author::New => 0,
        Author::Known => 1,
    };
    Expr::cust(format!(
        "(SELECT COUNT(*) FROM (SELECT 1 FROM comment AS other WHERE other.reader_key = comment.reader_key \
         AND other.state = 'published'{but_itself} LIMIT 1) AS one) = {n}"
    ))
}

fn decided_by(account: i64) -> SimpleExpr {
    let decided = Query::select()
        .column(log_entry::Column::SubjectId)
        .from(log_entry::Entity)
        .and_where(log_entry::Column::AccountId.eq(account))
        .and_where(log_entry::Column::SubjectKind.eq(SubjectKind::Comment))
        .take();
    Column::Id.in_subquery(decided)
}

/// How many, but no further than one beyond `most`.
async fn count_to(db: &impl ConnectionTrait, found: Select<Entity>, most: u64) -> Result<u64> {
    let bounded = found.select_only().column(Column::Id).limit(most + 1).into_query();
    // Not `count`, which would take the limit away.
    let counted =
        Query::select().expr_as(Expr::cust("COUNT(*)"), "n").from_subquery(bounded, "bounded").take();
    let row = db.query_one_raw(db.get_database_backend().build(&counted)).await?;
    let n = row.map_or(Ok(0), |row| row.try_get::<i64>("", "n"))?;
    Ok(u64::try_from(n).unwrap_or_default())
}

/// How many comments are wanted, no further than one beyond [`MOST_FOUND`].
pub(super) async fn count(db: &impl ConnectionTrait, wanted: &Wanted<'_>) -> Result<u64> {
    // The index of words knows the state of each comment, too.
    if wanted.is_plain() {
        if wanted.sayings.is_many() {
            return Ok(MOST_FOUND + 1);
        }
        if let Some(n) = wanted.sayings.n_found() {
            return Ok(n);
        }
    }
    count_to(db, wanted.select(false), MOST_FOUND).await
}

/// One page of what is wanted.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    wanted: &Wanted<'_>,
    offset: u64,
    limit: u64,
) -> Result<Vec<Waiting>> {
    let rows = wanted.sorted().offset(offset).limit(limit).all(db).await?;
    Ok(rows.into_iter().map(Waiting::from).collect())
}

/// The first of what is wanted, in its order.
pub(super) async fn ids(
    db: &impl ConnectionTrait,
    wanted: &Wanted<'_>,
    limit: u64,
) -> Result<Vec<CommentId>> {
    let ids = wanted.sorted().select_only().column(Column::Id).limit(limit);
    Ok(ids.into_tuple().all(db).await?)
}

/// The comments with these public ids that the account may see.
pub(super) async fn chosen(
    db: &impl ConnectionTrait,
    by: &Account,
    public_ids: Vec<String>,
) -> Result<HashMap<CommentId, String>> {
    let rows: Vec<(CommentId, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::PublicId])
        .filter(Column::PublicId.is_in(public_ids))
        .filter(within(by))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
