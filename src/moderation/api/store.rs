//! What programs read of the queue.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::accounts::Account;
use crate::entities::comment::CommentState;
use crate::entities::ids::{CommentId, SiteId};
use crate::entities::{comment, page};
use crate::error::Result;
use crate::moderation::store::within;

/// A comment as programs read it.
#[derive(Debug, FromQueryResult)]
pub(super) struct Row {
    pub id: CommentId,
    pub public_id: String,
    pub site_id: SiteId,
    pub path: String,
    pub title: String,
    pub page_lang: String,
    pub state: CommentState,
    pub author_name: String,
    pub author_website: Option<String>,
    pub body_source: String,
    pub body_html: String,
    pub lang: Option<String>,
    pub reasons: String,
    pub score: i32,
    pub revision: i64,
    pub created_at: i64,
}

/// Which comments are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub by: &'a Account,
    pub state: CommentState,
    pub after: CommentId,
    pub limit: u64,
}

/// The next of them, the oldest first.
pub(super) async fn list(db: &impl ConnectionTrait, asked: Asked<'_>) -> Result<Vec<Row>> {
    let on_its_page =
        comment::Entity::belongs_to(page::Entity).from(comment::Column::PageId).to(page::Column::Id).into();
    Ok(comment::Entity::find()
        .select_only()
        .columns([
            comment::Column::Id,
            comment::Column::PublicId,
            comment::Column::SiteId,
            comment::Column::State,
            comment::Column::AuthorName,
            comment::Column::AuthorWebsite,
            comment::Column::BodySource,
            comment::Column::BodyHtml,
            comment::Column::Lang,
            comment::Column::Reasons,
            comment::Column::Score,
            comment::Column::Revision,
            comment::Column::CreatedAt,
        ])
        .column_as(page::Column::Path, "path")
        .column_as(page::Column::Title, "title")
        .column_as(page::Column::Lang, "page_lang")
        .join(JoinType::InnerJoin, on_its_page)
        .filter(comment::Column::State.eq(asked.state))
        .filter(comment::Column::Id.gt(asked.after))
        .filter(within(asked.by))
        .order_by_asc(comment::Column::Id)
        .limit(asked.limit)
        .into_model()
        .all(db)
        .await?)
}
