//! A registered domain that a text links to.

use sea_orm::entity::prelude::*;

use super::ids::{SiteId, TextDomainId};
use super::log_entry::SubjectKind;

/// A registered domain that a text links to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "text_domain")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: TextDomainId,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// What kind of text.
    pub subject_kind: SubjectKind,
    /// Which one.
    pub subject_id: i64,
    /// The domain, in ASCII.
    #[sea_orm(column_type = "Text")]
    pub domain: String,
}

impl ActiveModelBehavior for ActiveModel {}
