//! One line of the log: who did what to what, when and why.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, LogEntryId, SiteId};

/// One line of the log: who did what to what, when and why.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "log_entry")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: LogEntryId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// At.
    pub at: i64,
    /// Actor kind.
    pub actor_kind: ActorKind,
    /// Account id.
    pub account_id: Option<AccountId>,
    /// Actor name.
    #[sea_orm(column_type = "Text")]
    pub actor_name: String,
    /// Subject kind.
    pub subject_kind: SubjectKind,
    /// Subject id.
    pub subject_id: i64,
    /// The act as a word: approve, reject, edit, …
    #[sea_orm(column_type = "Text")]
    pub act: String,
    /// State before.
    #[sea_orm(column_type = "Text", nullable)]
    pub from_state: Option<String>,
    /// State after.
    #[sea_orm(column_type = "Text", nullable)]
    pub to_state: Option<String>,
    /// Reason.
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    /// The log line that this one undid.
    pub undoes_id: Option<LogEntryId>,
    /// What stood there before.
    #[sea_orm(column_type = "Text", nullable)]
    pub before: Option<String>,
    /// What stands there since.
    #[sea_orm(column_type = "Text", nullable)]
    pub after: Option<String>,
    /// What all lines of one deed have in common.
    #[sea_orm(column_type = "Text", nullable)]
    pub batch: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `log_entry.actor_kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// `author`
    #[sea_orm(string_value = "author")]
    Author,
    /// `moderator`
    #[sea_orm(string_value = "moderator")]
    Moderator,
    /// `program`
    #[sea_orm(string_value = "program")]
    Program,
}

impl ActorKind {
    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Moderator => "moderator",
            Self::Program => "program",
        }
    }
}

/// The words of `log_entry.subject_kind`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// `comment`
    #[sea_orm(string_value = "comment")]
    Comment,
    /// `rating`
    #[sea_orm(string_value = "rating")]
    Rating,
    /// `article`
    #[sea_orm(string_value = "article")]
    Article,
    /// `account`
    #[sea_orm(string_value = "account")]
    Account,
    /// `setting`
    #[sea_orm(string_value = "setting")]
    Setting,
    /// `session`
    #[sea_orm(string_value = "session")]
    Session,
    /// `token`
    #[sea_orm(string_value = "token")]
    Token,
    /// `rule`
    #[sea_orm(string_value = "rule")]
    Rule,
    /// `block`
    #[sea_orm(string_value = "block")]
    Block,
    /// `author`
    #[sea_orm(string_value = "author")]
    Author,
    /// `address`
    #[sea_orm(string_value = "address")]
    Address,
    /// `letter`
    #[sea_orm(string_value = "letter")]
    Letter,
    /// `export`
    #[sea_orm(string_value = "export")]
    Export,
    /// `import`
    #[sea_orm(string_value = "import")]
    Import,
    /// `site`
    #[sea_orm(string_value = "site")]
    Site,
    /// `survey`
    #[sea_orm(string_value = "survey")]
    Survey,
}

impl SubjectKind {
    /// All of them.
    pub fn all() -> Vec<Self> {
        <Self as sea_orm::Iterable>::iter().collect()
    }

    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Rating => "rating",
            Self::Article => "article",
            Self::Account => "account",
            Self::Setting => "setting",
            Self::Session => "session",
            Self::Token => "token",
            Self::Rule => "rule",
            Self::Block => "block",
            Self::Author => "author",
            Self::Address => "address",
            Self::Letter => "letter",
            Self::Export => "export",
            Self::Import => "import",
            Self::Site => "site",
            Self::Survey => "survey",
        }
    }
}
