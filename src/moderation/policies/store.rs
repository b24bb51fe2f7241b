//! What came before, as rules are tried on it.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use crate::db::Db;
use crate::entities::comment::{self, CommentState, StoredDirection};
use crate::entities::ids::{PageId, SiteId};
use crate::entities::page::CommentsPolicy;
use crate::entities::{article, page};
use crate::error::Result;

/// A comment that was judged before.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Past {
    pub public_id: String,
    pub page_id: PageId,
    pub state: CommentState,
    pub author_name: String,
    pub author_website: Option<String>,
    pub reader_key: String,
    pub body_source: String,
    pub dir: StoredDirection,
    pub lang: Option<String>,
    pub reasons: String,
    pub created_at: i64,
    pub decided_at: Option<i64>,
}

/// The newest comments of a site that anybody may still read on the desk; what the house wrote is not judged.
pub(super) async fn newest(db: &Db, site: SiteId, limit: u64) -> Result<Vec<Past>> {
    use comment::Column as Of;
    Ok(comment::Entity::find()
        .select_only()
        .columns([
            Of::PublicId,
            Of::PageId,
            Of::State,
            Of::AuthorName,
            Of::AuthorWebsite,
            Of::ReaderKey,
            Of::BodySource,
            Of::Dir,
            Of::Lang,
            Of::Reasons,
            Of::CreatedAt,
            Of::DecidedAt,
        ])
        .filter(Of::SiteId.eq(site))
        .filter(Of::State.ne(CommentState::Withdrawn))
        .filter(Of::IsStaff.eq(false))
        .order_by_desc(Of::Id)
        .limit(limit)
        .into_model()
        .all(db.r())
        .await?)
}

/// A decision about a comment of somebody.
#[derive(Debug, Clone, Copy, FromQueryResult)]
pub(super) struct Decision {
    pub state: CommentState,
    pub decided_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct Decided {
    reader_key: String,
    state: CommentState,
    decided_at: Option<i64>,
}

/// What moderators made of everything that these readers sent.
pub(super) async fn decisions(db: &Db, readers: Vec<String>) -> Result<HashMap<String, Vec<Decision>>> {
    use comment::Column as Of;
    let rows: Vec<Decided> = comment::Entity::find()
        .select_only()
        .columns([Of::ReaderKey, Of::State, Of::DecidedAt])
        .filter(Of::ReaderKey.is_in(readers))
        .filter(Of::DecidedAt.is_not_null())
        .into_model()
        .all(db.r())
        .await?;
    let mut found: HashMap<String, Vec<Decision>> = HashMap::new();
    for row in rows {
        let one = Decision { state: row.state, decided_at: row.decided_at };
        found.entry(row.reader_key).or_default().push(one);
    }
    Ok(found)
}

/// A page as far as rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub id: PageId,
    pub path: String,
    pub title: String,
    pub is_open: bool,
    pub published_at: i64,
}

/// The pages of a site that have articles, the newest first.
pub(super) async fn places(db: &Db, site: SiteId) -> Result<Vec<Place>> {
    let pages = page::Entity::find().filter(page::Column::SiteId.eq(site)).all(db.r()).await?;
    let pages: HashMap<PageId, page::Model> = pages.into_iter().map(|page| (page.id, page)).collect();
    let articles: Vec<(PageId, i64)> = article::Entity::find()
        .select_only()
        .columns([article::Column::PageId, article::Column::PublishedAt])
        .order_by_desc(article::Column::PublishedAt)
        .into_tuple()
        .all(db.r())
        .await?;
    let place = |(id, published_at)| {
        let page: &page::Model = pages.get(&id)?;
        let is_open = page.comments_policy == CommentsPolicy::Open;
        Some(Place { id, path: page.path.clone(), title: page.title.clone(), is_open, published_at })
    };
    Ok(articles.into_iter().filter_map(place).collect())
}
