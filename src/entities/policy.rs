//! A rule of the site about what becomes of new comments.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, PolicyId, SiteId};

/// A rule of the site about what becomes of new comments.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "policy")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: PolicyId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// What it looks at.
    pub kind: StoredPolicyKind,
    /// What it is about, in a form that is the same for the same thing; empty for rules of which there is one.
    #[sea_orm(column_type = "Text")]
    pub key: String,
    /// How its writer called it.
    #[sea_orm(column_type = "Text")]
    pub label: String,
    /// How many or how long, where the rule counts.
    pub n: Option<i64>,
    /// What it asks for.
    pub action: StoredPolicyAction,
    /// Who wrote it down.
    pub account_id: Option<AccountId>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `policy.kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredPolicyKind {
    /// `hold_all`
    #[sea_orm(string_value = "hold_all")]
    HoldAll,
    /// `hold_new`
    #[sea_orm(string_value = "hold_new")]
    HoldNew,
    /// `publish_known`
    #[sea_orm(string_value = "publish_known")]
    PublishKnown,
    /// `hold_links`
    #[sea_orm(string_value = "hold_links")]
    HoldLinks,
    /// `close_after`
    #[sea_orm(string_value = "close_after")]
    CloseAfter,
    /// `slow_article`
    #[sea_orm(string_value = "slow_article")]
    SlowArticle,
    /// `network`
    #[sea_orm(string_value = "network")]
    Network,
    /// `name`
    #[sea_orm(string_value = "name")]
    Name,
}

impl StoredPolicyKind {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HoldAll => "hold_all",
            Self::HoldNew => "hold_new",
            Self::PublishKnown => "publish_known",
            Self::HoldLinks => "hold_links",
            Self::CloseAfter => "close_after",
            Self::SlowArticle => "slow_article",
            Self::Network => "network",
            Self::Name => "name",
        }
    }
}

/// The words of `policy.action`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredPolicyAction {
    /// `hold`
    #[sea_orm(string_value = "hold")]
    Hold,
    /// `spam`
    #[sea_orm(string_value = "spam")]
    Spam,
    /// `refuse`
    #[sea_orm(string_value = "refuse")]
    Refuse,
    /// `publish`
    #[sea_orm(string_value = "publish")]
    Publish,
}

impl StoredPolicyAction {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Spam => "spam",
            Self::Refuse => "refuse",
            Self::Publish => "publish",
        }
    }
}
