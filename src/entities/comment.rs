//! One reader's words on a page.

use sea_orm::entity::prelude::*;

use super::ids::{CommentId, PageId, SiteId};

/// One reader's words on a page.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "comment")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: CommentId,
    /// The opaque name used in links and the API (UUID v7).
    #[sea_orm(column_type = "Text")]
    pub public_id: String,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The page it hangs on.
    pub page_id: PageId,
    /// Parent id.
    pub parent_id: Option<CommentId>,
    /// Root id.
    pub root_id: Option<CommentId>,
    /// Depth.
    pub depth: i64,
    /// State.
    pub state: CommentState,
    /// Author name.
    #[sea_orm(column_type = "Text")]
    pub author_name: String,
    /// Author email.
    #[sea_orm(column_type = "Text", nullable)]
    pub author_email: Option<String>,
    /// Author website.
    #[sea_orm(column_type = "Text", nullable)]
    pub author_website: Option<String>,
    /// Keyed hash of the cookie of the browser that wrote it.
    #[sea_orm(column_type = "Text")]
    pub reader_key: String,
    /// Keyed hash of the network prefix; for limits only.
    #[sea_orm(column_type = "Text")]
    pub network_key: String,
    /// The text as typed, cleaned.
    #[sea_orm(column_type = "Text")]
    pub body_source: String,
    /// The rendered, sanitised HTML.
    #[sea_orm(column_type = "Text")]
    pub body_html: String,
    /// Version of the renderer that made the HTML.
    pub renderer: i32,
    /// Base direction of the text.
    pub dir: StoredDirection,
    /// BCP 47 language tag.
    #[sea_orm(column_type = "Text", nullable)]
    pub lang: Option<String>,
    /// Stars.
    pub stars: Option<i32>,
    /// Score in hundredths.
    pub score: i32,
    /// JSON list of reasons: `[{"key": …, "points": hundredths}]`.
    #[sea_orm(column_type = "Text")]
    pub reasons: String,
    /// Judge version.
    #[sea_orm(column_type = "Text")]
    pub judge_version: String,
    /// Keyed hash of the folded text, for repeats.
    #[sea_orm(column_type = "Text")]
    pub text_key: String,
    /// What makes a resent form the same comment.
    #[sea_orm(column_type = "Text")]
    pub submission_key: String,
    /// Hash of the key that lets its author edit it.
    #[sea_orm(column_type = "Text", nullable)]
    pub edit_key_hash: Option<String>,
    /// Until when its author may edit it (epoch ms).
    pub edit_until: Option<i64>,
    /// Wants replies.
    pub wants_replies: bool,
    /// Is staff.
    pub is_staff: bool,
    /// How often it was changed.
    pub revision: i64,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// Published at.
    pub published_at: Option<i64>,
    /// Edited at.
    pub edited_at: Option<i64>,
    /// Decided at.
    pub decided_at: Option<i64>,
    /// How many readers have reported it since a moderator last said that it stays.
    pub n_reports: i64,
    /// When so many had reported it that a moderator should look (epoch ms).
    pub reported_at: Option<i64>,
    /// Since when it stands first on its page (epoch ms).
    pub pinned_at: Option<i64>,
    /// Since when nobody may answer in its branch (epoch ms).
    pub closed_at: Option<i64>,
    /// When a moderator last changed its words (epoch ms).
    pub staff_edited_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `comment.state`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum CommentState {
    /// `held`
    #[sea_orm(string_value = "held")]
    Held,
    /// `published`
    #[sea_orm(string_value = "published")]
    Published,
    /// `rejected`
    #[sea_orm(string_value = "rejected")]
    Rejected,
    /// `spam`
    #[sea_orm(string_value = "spam")]
    Spam,
    /// `trashed`
    #[sea_orm(string_value = "trashed")]
    Trashed,
    /// `withdrawn`
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
}

impl CommentState {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Published => "published",
            Self::Rejected => "rejected",
            Self::Spam => "spam",
            Self::Trashed => "trashed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The words of `comment.dir`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredDirection {
    /// `ltr`
    #[sea_orm(string_value = "ltr")]
    Ltr,
    /// `rtl`
    #[sea_orm(string_value = "rtl")]
    Rtl,
}

impl StoredDirection {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}
