//! What is remembered of a text, to know its like again: no words of it.

use sea_orm::entity::prelude::*;

use super::ids::{FingerprintId, SiteId};
use super::log_entry::SubjectKind;

/// What is remembered of a text, to know its like again.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fingerprint")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: FingerprintId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// What kind of text.
    pub subject_kind: SubjectKind,
    /// Which one.
    pub subject_id: i64,
    /// The 64 bits that texts nearly the same share; none for short ones.
    pub simhash: Option<i64>,
    /// Its lowest 16 bits.
    pub band_1: Option<i64>,
    /// The next 16 bits.
    pub band_2: Option<i64>,
    /// The next 16 bits.
    pub band_3: Option<i64>,
    /// Its highest 16 bits.
    pub band_4: Option<i64>,
    /// The script of most of its letters (ISO 15924).
    #[sea_orm(column_type = "Text", nullable)]
    pub script: Option<String>,
    /// What a moderator said of it, if anything.
    pub is_spam: Option<bool>,
    /// When the text came in (epoch ms).
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
