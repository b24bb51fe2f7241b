//! A link in a letter that lets its reader decide about one comment, once.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, CommentId, LetterLinkId};

/// A link in a letter that lets its reader decide about one comment, once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_link")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: LetterLinkId,
    /// Keyed hash of the key in the link; the key itself is stored nowhere.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// The account that the letter went to.
    pub account_id: AccountId,
    /// The comment that the letter told of.
    pub comment_id: CommentId,
    /// The one thing it is good for.
    pub deed: LinkDeed,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// When it ends (epoch ms).
    pub expires_at: i64,
    /// When it was used (epoch ms).
    pub used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The words of `letter_link.deed`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum LinkDeed {
    /// `approve`
    #[sea_orm(string_value = "approve")]
    Approve,
    /// `spam`
    #[sea_orm(string_value = "spam")]
    Spam,
    /// `reject`
    #[sea_orm(string_value = "reject")]
    Reject,
}

impl LinkDeed {
    /// All of them, in the order of the letter.
    pub const ALL: [Self; 3] = [Self::Approve, Self::Spam, Self::Reject];

    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Spam => "spam",
            Self::Reject => "reject",
        }
    }
}
