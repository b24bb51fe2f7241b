//! Every query of the tables `article`, `page`, `site` and `rating_import` that this room makes.

use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel,
    Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde::Deserialize;

use super::article::{Article, Slug, Teaser};
use super::import::Prepared;
use crate::db::{Db, Tx};
use crate::entities::ids::{PageId, SiteId};
use crate::entities::{article, page, rating_import, site};
use crate::error::{Attempt, Error, Result};
use crate::i18n::Locale;
use crate::text::markdown::{ARTICLE_RENDERER, Heading, Html};

/// The key of the one site that exists until there are more.
const DEFAULT_SITE: &str = "default";
/// The imported aggregate of the article as a whole.
const WHOLE: &str = "";

fn default_site_id() -> SelectStatement {
    Query::select()
        .column(site::Column::Id)
        .from(site::Entity)
        .and_where(Expr::col(site::Column::Key).eq(DEFAULT_SITE))
        .take()
}

/// Published articles of the default site.
fn published() -> Condition {
    Condition::all()
        .add(article::Column::SiteId.in_subquery(default_site_id()))
        .add(article::Column::IsDraft.eq(false))
}

/// The published article of this slug, with its page.
pub async fn find(db: &Db, slug: &Slug) -> Result<Option<Article>> {
    let row = article::Entity::find()
        .filter(published().add(article::Column::Slug.eq(slug.as_str())))
        .one(db.r())
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let page = page::Entity::find_by_id(row.page_id).one(db.r()).await?.ok_or(Error::NotFound)?;
    read(row, &page).map(Some)
}

/// The published article that an address names; whatever is no slug is not found.
pub async fn get(db: &Db, slug: &str) -> Result<Article> {
    let slug = Slug::parse(slug).ok_or(Error::NotFound)?;
    find(db, &slug).await?.ok_or(Error::NotFound)
}

/// The published article that hangs on this page.
pub async fn find_by_page(db: &Db, page_id: PageId) -> Result<Option<Teaser>> {
    let row = article::Entity::find()
        .filter(published().add(article::Column::PageId.eq(page_id)))
        .one(db.r())
        .await?;
    let rows: Vec<_> = row.into_iter().collect();
    Ok(teasers(db.r(), rows).await?.pop())
}

/// What a list of articles is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Only this language.
    pub lang: Option<Locale>,
    /// Only this category.
    pub category: Option<String>,
}

impl Shelf {
    fn condition(&self) -> Condition {
        published()
            .add_option(self.lang.map(|lang| article::Column::Lang.eq(lang.tag())))
            .add_option(self.category.as_ref().map(|category| article::Column::Category.eq(category)))
    }
}

/// The newest published articles of a shelf.
pub async fn list(db: &Db, shelf: &Shelf, offset: u64, limit: u64) -> Result<Vec<Teaser>> {
    let rows = article::Entity::find()
        .filter(shelf.condition())
        .order_by(article::Column::PublishedAt, Order::Desc)
        .order_by(article::Column::Id, Order::Desc)
        .offset(offset)
        .limit(limit)
        .all(db.r())
        .await?;
    teasers(db.r(), rows).await
}

/// How many published articles a shelf holds.
pub async fn count(db: &Db, shelf: &Shelf) -> Result<u64> {
    Ok(article::Entity::find().filter(shelf.condition()).count(db.r()).await?)
}

/// The categories of a language with the number of their articles, by name.
pub async fn categories(db: &Db, lang: Locale) -> Result<Vec<(String, i64)>> {
    let shelf = Shelf { lang: Some(lang), category: None };
    let rows: Vec<(Option<String>, i64)> = article::Entity::find()
        .select_only()
        .column(article::Column::Category)
        .column_as(article::Column::Id.count(), "n")
        .filter(shelf.condition().add(article::Column::Category.is_not_null()))
        .group_by(article::Column::Category)
        .order_by(article::Column::Category, Order::Asc)
        .into_tuple()
        .all(db.r())
        .await?;
    Ok(rows.into_iter().filter_map(|(name, n)| Some((name?, n))).collect())
}

/// At most `limit` other articles of the same language, those of the same category first.
pub async fn related(db: &Db, to: &Article, limit: u64) -> Result<Vec<Teaser>> {
    let same_first: Expr =
        Expr::case(article::Column::Category.eq(to.category.as_deref()), 0).finally(1).into();
    let shelf = Shelf { lang: Some(to.lang), category: None };
    let rows = article::Entity::find()
        .filter(shelf.condition().add(article::Column::Id.ne(to.id)))
        .order_by(same_first, Order::Asc)
        .order_by(article::Column::PublishedAt, Order::Desc)
        .order_by(article::Column::Id, Order::Desc)
        .limit(limit)
        .all(db.r())
        .await?;
    teasers(db.r(), rows).await
}

/// An article as the command line lists it, drafts included.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Listed {
    /// Its name in the address.
    pub slug: String,
    /// Its language.
    pub lang: String,
    /// The heading.
    pub title: String,
    /// Whether readers cannot see it.
    pub is_draft: bool,
    /// Epoch milliseconds.
    pub published_at: i64,
}

/// Every article of the default site, newest first, drafts included.
pub async fn list_all(db: &Db) -> Result<Vec<Listed>> {
    let rows = article::Entity::find()
        .filter(article::Column::SiteId.in_subquery(default_site_id()))
        .order_by(article::Column::PublishedAt, Order::Desc)
        .order_by(article::Column::Id, Order::Desc)
        .all(db.r())
        .await?;
    let listed = |row: article::Model| Listed {
        slug: row.slug,
        lang: row.lang,
        title: row.title,
        is_draft: row.is_draft,
        published_at: row.published_at,
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// Adds views that were counted since the last time.
pub async fn add_views(tx: &Tx, page_id: PageId, n_views: i64) -> Result<()> {
    page::Entity::update_many()
        .col_expr(page::Column::NViews, Expr::col(page::Column::NViews).add(n_views))
        .filter(page::Column::Id.eq(page_id))
        .exec(tx)
        .await?;
    Ok(())
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
pub(super) async fn known(tx: &Tx, site: SiteId, slug: &Slug) -> Result<Option<article::Model>> {
    let query = article::Entity::find()
        .filter(article::Column::SiteId.eq(site))
        .filter(article::Column::Slug.eq(slug.as_str()));
    Ok(query.one(tx).await?)
}

pub(super) async fn insert(tx: &Tx, site: SiteId, new: &Prepared, now_ms: i64) -> Result<()> {
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

pub(super) async fn update(tx: &Tx, old: article::Model, new: &Prepared, now_ms: i64) -> Result<()> {
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

async fn teasers(on: &impl ConnectionTrait, rows: Vec<article::Model>) -> Result<Vec<Teaser>> {
    let ids = rows.iter().map(|row| row.page_id);
    let pages = page::Entity::find().filter(page::Column::Id.is_in(ids)).all(on).await?;
    let n_views = |id: PageId| pages.iter().find(|page| page.id == id).map_or(0, |page| page.n_views);
    rows.into_iter()
        .map(|row| {
            Ok(Teaser {
                id: row.id,
                page_id: row.page_id,
                slug: Slug::parse(&row.slug).ok_or(Error::NotFound)?,
                lang: Locale::parse(&row.lang).unwrap_or(Locale::En),
                n_views: row.views_start + n_views(row.page_id),
                title: row.title,
                author: row.author,
                category: row.category,
                summary: row.summary,
                cover: row.cover,
                published_at: row.published_at,
                updated_at: row.updated_at,
            })
        })
        .collect()
}

#[derive(Deserialize)]
struct StoredHeading {
    level: u8,
    id: String,
    text: String,
}

fn read(row: article::Model, page: &page::Model) -> Result<Article> {
    let headings: Vec<StoredHeading> =
        serde_json::from_str(&row.headings).attempting("reading the headings of an article")?;
    let headings =
        headings.into_iter().map(|StoredHeading { level, id, text }| Heading { level, id, text }).collect();
    Ok(Article {
        id: row.id,
        page_id: row.page_id,
        site_id: row.site_id,
        slug: Slug::parse(&row.slug).ok_or(Error::NotFound)?,
        lang: Locale::parse(&row.lang).unwrap_or(Locale::En),
        title: row.title,
        author: row.author,
        category: row.category,
        summary: row.summary,
        cover: row.cover,
        html: Html::from_stored(row.body_html),
        headings,
        published_at: row.published_at,
        updated_at: row.updated_at,
        comments: page.comments_policy,
        has_ratings: page.has_ratings,
        criteria: serde_json::from_str(&row.criteria).attempting("reading the criteria of an article")?,
        n_views: row.views_start + page.n_views,
    })
}
