//! What is asked of the rows of this room. Readers' questions never find a draft, nor what is dated later than
//! now.

use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde::Deserialize;

use super::super::article::{Article, Slug, Teaser};
use super::DEFAULT_SITE;
use crate::db::Db;
use crate::entities::ids::PageId;
use crate::entities::{article, page, site};
use crate::error::{Attempt, Error, Result};
use crate::i18n::Locale;
use crate::text::markdown::{Heading, Html};

fn default_site_id() -> SelectStatement {
    Query::select()
        .column(site::Column::Id)
        .from(site::Entity)
        .and_where(Expr::col(site::Column::Key).eq(DEFAULT_SITE))
        .take()
}

/// Articles of the default site that are published by now.
fn published(now_ms: i64) -> Condition {
    Condition::all()
        .add(article::Column::SiteId.in_subquery(default_site_id()))
        .add(article::Column::IsDraft.eq(false))
        .add(article::Column::PublishedAt.lte(now_ms))
}

/// The published article of this slug, with its page.
pub async fn find(db: &Db, slug: &Slug, now_ms: i64) -> Result<Option<Article>> {
    let row = article::Entity::find()
        .filter(published(now_ms).add(article::Column::Slug.eq(slug.as_str())))
        .one(db.r())
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let page = page::Entity::find_by_id(row.page_id).one(db.r()).await?.ok_or(Error::NotFound)?;
    read(row, &page).map(Some)
}

/// The published article that an address names; whatever is no slug is not found.
pub async fn get(db: &Db, slug: &str, now_ms: i64) -> Result<Article> {
    let slug = Slug::parse(slug).ok_or(Error::NotFound)?;
    find(db, &slug, now_ms).await?.ok_or(Error::NotFound)
}

/// The published article that hangs on this page.
pub async fn find_by_page(db: &Db, page_id: PageId, now_ms: i64) -> Result<Option<Teaser>> {
    let row = article::Entity::find()
        .filter(published(now_ms).add(article::Column::PageId.eq(page_id)))
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
    fn condition(&self, now_ms: i64) -> Condition {
        published(now_ms)
            .add_option(self.lang.map(|lang| article::Column::Lang.eq(lang.tag())))
            .add_option(self.category.as_ref().map(|category| article::Column::Category.eq(category)))
    }
}

/// The newest published articles of a shelf.
pub async fn list(db: &Db, shelf: &Shelf, offset: u64, limit: u64, now_ms: i64) -> Result<Vec<Teaser>> {
    let rows = article::Entity::find()
        .filter(shelf.condition(now_ms))
        .order_by(article::Column::PublishedAt, Order::Desc)
        .order_by(article::Column::Id, Order::Desc)
        .offset(offset)
        .limit(limit)
        .all(db.r())
        .await?;
    teasers(db.r(), rows).await
}

/// How many published articles a shelf holds.
pub async fn count(db: &Db, shelf: &Shelf, now_ms: i64) -> Result<u64> {
    Ok(article::Entity::find().filter(shelf.condition(now_ms)).count(db.r()).await?)
}

/// The categories of a language with the number of their articles, by name.
pub async fn categories(db: &Db, lang: Locale, now_ms: i64) -> Result<Vec<(String, i64)>> {
    let shelf = Shelf { lang: Some(lang), category: None };
    let rows: Vec<(Option<String>, i64)> = article::Entity::find()
        .select_only()
        .column(article::Column::Category)
        .column_as(article::Column::Id.count(), "n")
        .filter(shelf.condition(now_ms).add(article::Column::Category.is_not_null()))
        .group_by(article::Column::Category)
        .order_by(article::Column::Category, Order::Asc)
        .into_tuple()
        .all(db.r())
        .await?;
    Ok(rows.into_iter().filter_map(|(name, n)| Some((name?, n))).collect())
}

/// At most `limit` other articles of the same language, those of the same category first.
pub async fn related(db: &Db, to: &Article, limit: u64, now_ms: i64) -> Result<Vec<Teaser>> {
    let same_first: Expr =
        Expr::case(article::Column::Category.eq(to.category.as_deref()), 0).finally(1).into();
    let shelf = Shelf { lang: Some(to.lang), category: None };
    let rows = article::Entity::find()
        .filter(shelf.condition(now_ms).add(article::Column::Id.ne(to.id)))
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
        comments: match page.closed_at {
            Some(_) => page::CommentsPolicy::Closed,
            None => page.comments_policy,
        },
        has_ratings: page.has_ratings,
        criteria: serde_json::from_str(&row.criteria).attempting("reading the criteria of an article")?,
        n_views: row.views_start + page.n_views,
    })
}
