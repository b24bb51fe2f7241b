//! Queries of the table `letter_setting`.

use std::collections::HashMap;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::forms::Setting;
use super::rhythm::{Rhythm, Wish, zone};
use crate::db::{Db, Tx};
use crate::entities::ids::AccountId;
use crate::entities::letter_setting::{ActiveModel, Column, Entity, Model, StoredRhythm};
use crate::error::Result;

impl From<Model> for Wish {
    fn from(row: Model) -> Self {
        let rhythm = match row.rhythm {
            StoredRhythm::AtOnce => Rhythm::AtOnce,
            StoredRhythm::Every => Rhythm::Every { minutes: row.every_minutes },
            StoredRhythm::Daily => {
                Rhythm::Daily { hour: i8::try_from(row.at_hour).unwrap_or_default(), zone: zone(&row.zone) }
            }
            StoredRhythm::None => Rhythm::None,
        };
        Wish { rhythm, per_hour: row.per_hour.unsigned_abs() }
    }
}

impl From<Model> for Setting {
    fn from(row: Model) -> Self {
        Self {
            rhythm: row.rhythm,
            every_minutes: row.every_minutes,
            at_hour: row.at_hour,
            zone: row.zone,
            per_hour: row.per_hour,
        }
    }
}

/// What these accounts said about their letters; those that said nothing are missing.
pub(super) async fn wishes(db: &Db, accounts: &[AccountId]) -> Result<HashMap<AccountId, Wish>> {
    let of_them = Column::AccountId.is_in(accounts.iter().copied());
    let rows = Entity::find().filter(of_them).all(db.r()).await?;
    Ok(rows.into_iter().map(|row| (row.account_id, Wish::from(row))).collect())
}

/// What an account said about its letters.
pub(super) async fn find(db: &Db, account: AccountId) -> Result<Option<Setting>> {
    let row = Entity::find().filter(Column::AccountId.eq(account)).one(db.r()).await?;
    Ok(row.map(Setting::from))
}

/// Keeps what an account said.
pub(super) async fn put(tx: &Tx, account: AccountId, setting: &Setting, now_ms: i64) -> Result<()> {
    let row = ActiveModel {
        account_id: Set(account),
        rhythm: Set(setting.rhythm),
        every_minutes: Set(setting.every_minutes),
        at_hour: Set(setting.at_hour),
        zone: Set(setting.zone.clone()),
        per_hour: Set(setting.per_hour),
        updated_at: Set(now_ms),
        ..Default::default()
    };
    let again = OnConflict::column(Column::AccountId)
        .update_columns([
            Column::Rhythm,
            Column::EveryMinutes,
            Column::AtHour,
            Column::Zone,
            Column::PerHour,
            Column::UpdatedAt,
        ])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}
