//! What an account may see of comments and decide about, and taking hold of it.

use std::collections::HashMap;

use sea_orm::sea_query::{Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::lines::lines_of_many;
use crate::accounts::{Account, Role, Scope};
use crate::comments::store::Whole;
use crate::db::Tx;
use crate::entities::ids::{CommentId, PageId, SiteId};
use crate::entities::{comment, page};
use crate::error::Result;
use crate::i18n::Locale;
use crate::moderation::log::Line;

/// What an account may see of comments.
pub(in crate::moderation) fn within(by: &Account) -> Condition {
    let Scope { sites, langs } = &by.scope;
    if by.role == Role::Admin || by.scope.is_everything() {
        return Condition::all();
    }
    let mut within = Condition::all();
    if !sites.is_empty() {
        within = within.add(comment::Column::SiteId.is_in(sites.iter().copied()));
    }
    if !langs.is_empty() {
        within = within.add(on_pages(in_one_of(langs)));
    }
    within
}

/// Pages in these languages, whatever region their tags name: as [`Locale::parse`] reads them.
pub(in crate::moderation) fn in_one_of(langs: &[Locale]) -> Condition {
    langs.iter().fold(Condition::any(), |any, lang| {
        let (tag, regions) = (lang.tag(), format!("{}-%", lang.tag()));
        any.add(page::Column::Lang.eq(tag)).add(page::Column::Lang.like(regions))
    })
}

/// On pages of which this is true.
pub(in crate::moderation) fn on_pages(of: Condition) -> SimpleExpr {
    let pages = Query::select().column(page::Column::Id).from(page::Entity).cond_where(of).take();
    comment::Column::PageId.in_subquery(pages)
}

/// A comment that nobody else decides about until the transaction ends; none outside of what this account
/// may see.
pub(in crate::moderation) async fn lock(tx: &Tx, by: &Account, public_id: &str) -> Result<Option<Whole>> {
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
pub(in crate::moderation) async fn is_page_within(
    db: &impl ConnectionTrait,
    by: &Account,
    page: PageId,
) -> Result<bool> {
    if by.role == Role::Admin || by.scope.is_everything() {
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
pub(in crate::moderation) async fn is_within(
    db: &impl ConnectionTrait,
    by: &Account,
    comment: &Whole,
) -> Result<bool> {
    is_page_within(db, by, comment.page_id).await
}

/// The same as [`lock`], by the number of its row.
pub(in crate::moderation) async fn lock_by_id(tx: &Tx, by: &Account, id: CommentId) -> Result<Option<Whole>> {
    let names = comment::Entity::find_by_id(id).select_only().column(comment::Column::PublicId);
    let name: Option<String> = names.into_tuple().one(tx).await?;
    match name {
        Some(name) => lock(tx, by, &name).await,
        None => Ok(None),
    }
}

/// Comments that nobody else decides about until the transaction ends, in the order of their numbers, each with all
/// lines about it. What the account may see is the caller's to ask.
pub(in crate::moderation) async fn lock_with_lines(
    tx: &Tx,
    ids: Vec<CommentId>,
) -> Result<Vec<(Whole, Vec<Line>)>> {
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(comment::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut lines: HashMap<CommentId, Vec<Line>> = HashMap::new();
    for line in lines_of_many(tx, ids).await? {
        lines.entry(line.comment_id).or_default().push(line);
    }
    let with_lines = |comment: Whole| {
        let own = lines.remove(&comment.id).unwrap_or_default();
        (comment, own)
    };
    Ok(rows.into_iter().map(Whole::from).map(with_lines).collect())
}
