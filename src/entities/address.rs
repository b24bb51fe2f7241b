//! A reader's address, kept for letters that its owner asked for.

use sea_orm::entity::prelude::*;

use super::ids::AddressId;

/// A reader's address, kept for letters that its owner asked for.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: AddressId,
    /// Keyed hash of the address, by which it is found.
    #[sea_orm(column_type = "Text")]
    pub address_key: String,
    /// The address itself.
    #[sea_orm(column_type = "Text")]
    pub address: String,
    /// The language of its letters.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// Keyed hash of the cookie of the browser that confirmed it.
    #[sea_orm(column_type = "Text", nullable)]
    pub reader_key: Option<String>,
    /// Whether somebody asks for the link to its page.
    pub is_link_wanted: bool,
    /// When it was last asked to confirm (epoch ms).
    pub asked_at: Option<i64>,
    /// When it was last sent the link to its page (epoch ms).
    pub linked_at: Option<i64>,
    /// When its owner first confirmed (epoch ms).
    pub confirmed_at: Option<i64>,
    /// When its owner forbade all letters (epoch ms).
    pub refused_at: Option<i64>,
    /// When the row was made (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
