//! Something that a moderator is still to be told.

use sea_orm::entity::prelude::*;

use super::ids::{AccountId, EventId, NoticeId};

/// Something that a moderator is still to be told.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice")]
pub struct Model {
    /// The row's own number.
    #[sea_orm(primary_key)]
    pub id: NoticeId,
    /// Who is to be told.
    pub account_id: AccountId,
    /// What happened.
    pub event_id: EventId,
    /// When it happened (epoch ms).
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
