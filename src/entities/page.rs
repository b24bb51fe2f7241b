//! A page that carries comments and ratings, named by (site, path).

use sea_orm::entity::prelude::*;

use super::ids::{PageId, SiteId};

/// A page that carries comments and ratings, named by (site, path).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "page")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: PageId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The canonical path: decoded, NFC, no trailing slash.
    #[sea_orm(column_type = "Text")]
    pub path: String,
    /// Url.
    #[sea_orm(column_type = "Text", nullable)]
    pub url: Option<String>,
    /// Title.
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// BCP 47 language tag.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// Comments policy.
    pub comments_policy: CommentsPolicy,
    /// Has ratings.
    pub has_ratings: bool,
    /// False for a draft: then it answers 404 everywhere.
    pub is_public: bool,
    /// Views counted here.
    pub n_views: i64,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Since when moderators let nobody write here any more (epoch ms).
    pub closed_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `page.comments_policy`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum CommentsPolicy {
    /// `open`
    #[sea_orm(string_value = "open")]
    Open,
    /// `moderated`
    #[sea_orm(string_value = "moderated")]
    Moderated,
    /// `closed`
    #[sea_orm(string_value = "closed")]
    Closed,
}

impl CommentsPolicy {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Moderated => "moderated",
            Self::Closed => "closed",
        }
    }
}
