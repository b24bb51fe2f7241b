//! An article that Nazar hosts: the content of one page.

use sea_orm::entity::prelude::*;

use super::ids::{ArticleId, PageId, SiteId};

/// An article that Nazar hosts: the content of one page.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "article")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: ArticleId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// Slug.
    #[sea_orm(column_type = "Text")]
    pub slug: String,
    /// BCP 47 language tag.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// Title.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// Author.
    #[sea_orm(column_type = "Text", nullable)]
    pub author: Option<String>,
    /// Category.
    #[sea_orm(column_type = "Text", nullable)]
    pub category: Option<String>,
    /// Summary.
    #[sea_orm(column_type = "Text", nullable)]
    pub summary: Option<String>,
    /// Cover.
    #[sea_orm(column_type = "Text", nullable)]
    pub cover: Option<String>,
    /// The text as typed, cleaned.
    #[sea_orm(column_type = "Text")]
    pub body_source: String,
    /// The rendered, sanitised HTML.
    #[sea_orm(column_type = "Text")]
    pub body_html: String,
    /// JSON list of `{level, id, text}`.
    #[sea_orm(column_type = "Text")]
    pub headings: String,
    /// Version of the renderer that made the HTML.
    pub renderer: i32,
    /// Is draft.
    pub is_draft: bool,
    /// Published at.
    pub published_at: i64,
    /// Updated at.
    pub updated_at: Option<i64>,
    /// Views counted elsewhere before the import.
    pub views_start: i64,
    /// JSON list of names.
    #[sea_orm(column_type = "Text")]
    pub criteria: String,
    /// Source hash.
    #[sea_orm(column_type = "Text")]
    pub source_hash: String,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Imported at.
    pub imported_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
