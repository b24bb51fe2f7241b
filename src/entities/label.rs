//! What a moderator decided about one text: spam or honest.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, LabelId, SiteId};

/// What a moderator decided about one text: spam or honest.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "label")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: LabelId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// Subject kind.
    pub subject_kind: LabelKind,
    /// Subject id.
    pub subject_id: i64,
    /// Whether it is spam.
    pub is_spam: bool,
    /// The words that were decided about, as JSON; empty when there is no room for them any more.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    /// What the shield had made of it before.
    pub shield: Shield,
    /// The account that decided; none for imported tables.
    pub account_id: Option<AccountId>,
    /// At.
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `label.subject_kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum LabelKind {
    /// `comment`
    #[sea_orm(string_value = "comment")]
    Comment,
    /// `answer`
    #[sea_orm(string_value = "answer")]
    Answer,
    /// `import`
    #[sea_orm(string_value = "import")]
    Import,
}

/// The words of `label.shield`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Shield {
    /// `passed`: nothing was said against it.
    #[sea_orm(string_value = "passed")]
    Passed,
    /// `doubted`: held for what it said.
    #[sea_orm(string_value = "doubted")]
    Doubted,
    /// `foldered`: put into the spam folder.
    #[sea_orm(string_value = "foldered")]
    Foldered,
    /// `absent`: it never came by.
    #[sea_orm(string_value = "absent")]
    Absent,
}
