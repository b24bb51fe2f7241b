//! Queries of the table `letter_setting`.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::rhythm::{Rhythm, Wish, zone};
use crate::db::Db;
use crate::entities::ids::AccountId;
use crate::entities::letter_setting::{Column, Entity, Model, StoredRhythm};
use crate::error::Result;
use crate::i18n::Locale;

impl From<Model> for Wish {
    fn from(row: Model) -> Self {
        let rhythm = match row.rhythm {
            StoredRhythm::AtOnce => Rhythm::AtOnce,
            StoredRhythm::Every => Rhythm::Every { minutes: row.every_minutes },
            StoredRhythm::Daily => Rhythm::Daily {
                hour: i8::try_from(row.at_hour).unwrap_or_default(),
                zone: zone(&row.zone, Locale::En),
            },
            StoredRhythm::None => Rhythm::None,
        };
        Wish { rhythm, per_hour: row.per_hour.unsigned_abs() }
    }
}

/// What these accounts said about their letters; those that said nothing are missing.
pub(super) async fn wishes(db: &Db, accounts: &[AccountId]) -> Result<HashMap<AccountId, Wish>> {
    let of_them = Column::AccountId.is_in(accounts.iter().copied());
    let rows = Entity::find().filter(of_them).all(db.r()).await?;
    Ok(rows.into_iter().map(|row| (row.account_id, Wish::from(row))).collect())
}
