//! What a reader says against a published comment.

use sea_orm::entity::prelude::*;

use super::ids::{CommentId, ReportId, SiteId};

/// What a reader says against a published comment.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "report")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: ReportId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The comment.
    pub comment_id: CommentId,
    /// What is wrong with it.
    pub reason: ReportReason,
    /// What the reader adds; often nothing.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    /// Keyed hash of the cookie of the browser that reported.
    #[sea_orm(column_type = "Text")]
    pub reader_key: String,
    /// Keyed hash of the network prefix; for limits only.
    #[sea_orm(column_type = "Text")]
    pub network_key: String,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// When a moderator said that the comment stays (epoch ms).
    pub settled_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `report.reason`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum ReportReason {
    /// `spam`
    #[sea_orm(string_value = "spam")]
    Spam,
    /// `insult`
    #[sea_orm(string_value = "insult")]
    Insult,
    /// `personal`
    #[sea_orm(string_value = "personal")]
    Personal,
    /// `off_topic`
    #[sea_orm(string_value = "off_topic")]
    OffTopic,
    /// `other`
    #[sea_orm(string_value = "other")]
    Other,
}

impl ReportReason {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Insult => "insult",
            Self::Personal => "personal",
            Self::OffTopic => "off_topic",
            Self::Other => "other",
        }
    }
}
