//! The ratings of browsers whose owner is known.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::config::random_token;
use crate::db::Tx;
use crate::entities::ids::PageId;
use crate::entities::rating::{Column, Entity, RatingState};
use crate::error::Result;

/// A rating, as its giver may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What was rated.
    pub page: PageId,
    /// 1 to 5.
    pub stars: i32,
    /// Whether it was taken back.
    pub is_withdrawn: bool,
    /// When it was given (epoch ms).
    pub created_at: i64,
    /// When it was last changed (epoch ms).
    pub updated_at: i64,
}

/// The ratings of these browsers, the oldest first.
pub async fn of_readers(db: &impl ConnectionTrait, reader_keys: Vec<String>) -> Result<Vec<Given>> {
    let rows = Entity::find().filter(Column::VoterKey.is_in(reader_keys)).order_by_asc(Column::Id);
    let given = |row: crate::entities::rating::Model| Given {
        page: row.page_id,
        stars: row.stars,
        is_withdrawn: row.state == RatingState::Withdrawn,
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
    Ok(rows.all(db).await?.into_iter().map(given).collect())
}

/// Ratings of these browsers belong to nobody from here on; they count as before.
pub async fn untie(tx: &Tx, reader_keys: &[String]) -> Result<()> {
    for key in reader_keys {
        let nobody = format!("erased-{}", random_token()?);
        Entity::update_many()
            .col_expr(Column::VoterKey, Expr::value(nobody))
            .col_expr(Column::NetworkKey, Expr::value(""))
            .filter(Column::VoterKey.eq(key.as_str()))
            .exec(tx)
            .await?;
    }
    Ok(())
}
