//! A word, a pattern or a domain that the site watches for.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, SiteId, SpamRuleId};

/// A word, a pattern or a domain that the site watches for.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "spam_rule")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: SpamRuleId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// What it looks for.
    pub kind: StoredRuleKind,
    /// As it was written.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// What makes two of them the same.
    #[sea_orm(column_type = "Text")]
    pub folded: String,
    /// What it asks for.
    pub action: StoredRuleAction,
    /// Who added it.
    pub account_id: Option<AccountId>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `spam_rule.kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredRuleKind {
    /// `word`
    #[sea_orm(string_value = "word")]
    Word,
    /// `pattern`
    #[sea_orm(string_value = "pattern")]
    Pattern,
    /// `domain`
    #[sea_orm(string_value = "domain")]
    Domain,
}

/// The words of `spam_rule.action`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StoredRuleAction {
    /// `hold`
    #[sea_orm(string_value = "hold")]
    Hold,
    /// `spam`
    #[sea_orm(string_value = "spam")]
    Spam,
    /// `allow`
    #[sea_orm(string_value = "allow")]
    Allow,
}
