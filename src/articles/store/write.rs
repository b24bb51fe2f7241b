//! What changes the rows of this room, always within the transaction of a verb.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, Set};

use super::super::article::Slug;
use super::super::import::Prepared;
use super::DEFAULT_SITE;
use crate::db::Tx;
use crate::entities::ids::{PageId, SiteId};
use crate::entities::{article, page, rating_import, site};
use crate::error::{Attempt, Result};
use crate::i18n::Locale;
use crate::text::markdown::ARTICLE_RENDERER;

/// The imported aggregate of the article as a whole.
const WHOLE: &str = "";

/// Adds views that were counted since the last time.
pub async fn add_views(tx: &Tx, page_id: PageId, n_views: i64) -> Result<()> {
    page::Entity::update_many()
        .col_expr(page::Column::NViews, Expr::col(page::Column::NViews).add(n_views))
        .filter(page::Column::Id.eq(page_id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Lets nobody write on a page any more, or lets them again; tells whether that changed anything. What the
/// article's own file says stays apart from it.
pub async fn close(tx: &Tx, page_id: PageId, since: Option<i64>) -> Result<bool> {
    let other = match since {
        Some(_) => page::Column::ClosedAt.is_null(),
        None => page::Column::ClosedAt.is_not_null(),
    };
    let done = page::Entity::update_many()
        .set(page::ActiveModel { closed_at: Set(since), ..Default::default() })
        .filter(page::Column::Id.eq(page_id))
        .filter(other)
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// The default site; made when it is asked for the first time.
pub async fn default_site(tx: &Tx, now_ms: i64) -> Result<SiteId> {
    let found = site::Entity::find().filter(site::Column::Key.eq(DEFAULT_SITE)).one(tx).await?;
    if let Some(found) = found {
        return Ok(found.id);
    }
    let row = site::ActiveModel {
        key: Set(DEFAULT_SITE.to_owned()),
        name: Set(String::new()),
        lang: Set(Locale::En.tag().to_owned()),
        created_at: Set(now_ms),
        ..Default::default()
    };
    Ok(row.insert(tx).await?.id)
}

/// The row of this slug, draft or not.
pub(in crate::articles) async fn known(tx: &Tx, site: SiteId, slug: &Slug) -> Result<Option<article::Model>> {
    let query = article::Entity::find()
        .filter(article::Column::SiteId.eq(site))
        .filter(article::Column::Slug.eq(slug.as_str()));
    Ok(query.one(tx).await?)
}

pub(in crate::articles) async fn insert(tx: &Tx, site: SiteId, new: &Prepared, now_ms: i64) -> Result<()> {
    let page_id = upsert_page(tx, site, new, now_ms).await?;
    let mut row = article::ActiveModel {
        site_id: Set(site),
        page_id: Set(page_id),
        slug: Set(new.source.slug.to_string()),
        created_at: Set(now_ms),
        ..Default::default()
    };
    fill(&mut row, new, now_ms, now_ms)?;
    row.insert(tx).await?;
    replace_import(tx, page_id, new, now_ms).await
}

pub(in crate::articles) async fn update(
    tx: &Tx,
    old: article::Model,
    new: &Prepared,
    now_ms: i64,
) -> Result<()> {
    let page_id = upsert_page(tx, old.site_id, new, now_ms).await?;
    let published_before = old.published_at;
    let mut row = old.into_active_model();
    fill(&mut row, new, published_before, now_ms)?;
    row.update(tx).await?;
    replace_import(tx, page_id, new, now_ms).await
}

/// Everything that a file says. Without a date of its own the article keeps the one it has.
fn fill(row: &mut article::ActiveModel, new: &Prepared, else_published: i64, now_ms: i64) -> Result<()> {
    let (source, details) = (&new.source, &new.source.details);
    row.lang = Set(source.lang.tag().to_owned());
    row.title = Set(source.title.clone());
    row.author = Set(details.author.clone());
    row.category = Set(details.category.clone());
    row.summary = Set(details.summary.clone());
    row.cover = Set(details.cover.clone());
    row.body_source = Set(new.body.clone());
    row.body_html = Set(new.rendered.html.as_str().to_owned());
    row.headings = Set(serde_json::to_string(&new.rendered.headings).attempting("storing headings")?);
    row.renderer = Set(ARTICLE_RENDERER);
    row.is_draft = Set(details.is_draft);
    row.published_at = Set(details.published_at.unwrap_or(else_published));
    row.updated_at = Set(details.updated_at);
    row.views_start = Set(details.views_start);
    row.criteria = Set(serde_json::to_string(&details.criteria).attempting("storing criteria")?);
    row.source_hash = Set(new.hash.clone());
    row.imported_at = Set(now_ms);
    Ok(())
}

/// The page at the article's path: a second import, or comments brought from elsewhere before the
/// article, find the page that is there.
async fn upsert_page(tx: &Tx, site: SiteId, new: &Prepared, now_ms: i64) -> Result<PageId> {
    let path = new.source.slug.path();
    let found = page::Entity::find()
        .filter(page::Column::SiteId.eq(site))
        .filter(page::Column::Path.eq(&path))
        .one(tx)
        .await?;
    let old_id = found.as_ref().map(|found| found.id);
    let mut row = found.map_or_else(
        || page::ActiveModel { created_at: Set(now_ms), n_views: Set(0), ..Default::default() },
        IntoActiveModel::into_active_model,
    );
    row.site_id = Set(site);
    row.path = Set(path);
    row.title = Set(new.source.title.clone());
    row.lang = Set(new.source.lang.tag().to_owned());
    row.comments_policy = Set(new.source.details.comments);
    row.has_ratings = Set(new.source.details.has_ratings);
    row.is_public = Set(!new.source.details.is_draft);
    let row = if old_id.is_some() { row.update(tx).await? } else { row.insert(tx).await? };
    Ok(row.id)
}

async fn replace_import(tx: &Tx, page_id: PageId, new: &Prepared, now_ms: i64) -> Result<()> {
    rating_import::Entity::delete_many()
        .filter(rating_import::Column::PageId.eq(page_id))
        .filter(rating_import::Column::Criterion.eq(WHOLE))
        .exec(tx)
        .await?;
    let Some(rating) = new.source.details.imported_rating else {
        return Ok(());
    };
    let [n_1, n_2, n_3, n_4, n_5] = rating.stars().map_or([None; 5], |stars| stars.map(Some));
    let row = rating_import::ActiveModel {
        page_id: Set(page_id),
        criterion: Set(WHOLE.to_owned()),
        votes: Set(rating.votes()),
        sum: Set(rating.sum()),
        n_1: Set(n_1),
        n_2: Set(n_2),
        n_3: Set(n_3),
        n_4: Set(n_4),
        n_5: Set(n_5),
        imported_at: Set(now_ms),
    };
    rating_import::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}
