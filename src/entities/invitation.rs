//! Somebody who was asked to join the desk; the row goes when they do.

use sea_orm::entity::prelude::*;

use super::account::Role;
use super::ids::{AccountId, InvitationId};

/// Somebody who was asked to join the desk; the row goes when they do.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: InvitationId,
    /// Where the letter goes.
    #[sea_orm(column_type = "Text")]
    pub email: String,
    /// What makes two addresses the same.
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    /// What they will be.
    pub role: Role,
    /// The language of the letter and of the desk.
    #[sea_orm(column_type = "Text")]
    pub lang: String,
    /// The sites they will be limited to, by number, with commas; empty for all.
    #[sea_orm(column_type = "Text")]
    pub scope_sites: String,
    /// The languages they will be limited to, with commas; empty for all.
    #[sea_orm(column_type = "Text")]
    pub scope_langs: String,
    /// Hash of the secret key; the key itself is stored nowhere.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// Who asked them.
    pub invited_by: AccountId,
    /// When the row was made (epoch ms).
    pub created_at: i64,
    /// When the newest letter was written (epoch ms).
    pub sent_at: i64,
    /// Until when the newest link works (epoch ms).
    pub expires_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
