//! A captcha challenge; `key_hash` names it, the answer is a keyed hash.

use sea_orm::entity::prelude::*;

use super::ids::{SiteId, TicketRowId};

/// A captcha challenge; `key_hash` names it, the answer is a keyed hash.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: TicketRowId,
    /// Hash of the secret key; the key itself is stored nowhere.
    #[sea_orm(column_type = "Text")]
    pub key_hash: String,
    /// The site it belongs to.
    pub site_id: SiteId,
    /// The canonical path: decoded, NFC, no trailing slash.
    #[sea_orm(column_type = "Text")]
    pub path: String,
    /// Purpose.
    #[sea_orm(column_type = "Text")]
    pub purpose: String,
    /// Preset.
    #[sea_orm(column_type = "Text")]
    pub preset: String,
    /// Answer hash.
    #[sea_orm(column_type = "Text")]
    pub answer_hash: String,
    /// Picture.
    pub picture: Vec<u8>,
    /// Keyed hash of the network prefix; for limits only.
    #[sea_orm(column_type = "Text")]
    pub network_key: String,
    /// Wrong answers of this form so far.
    pub failures: i64,
    /// Issued at.
    pub issued_at: i64,
    /// Expires at.
    pub expires_at: i64,
    /// When it was used or killed (epoch ms).
    pub spent_at: Option<i64>,
    /// Public id of the comment that this ticket let in.
    #[sea_orm(column_type = "Text", nullable)]
    pub spent_on: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
