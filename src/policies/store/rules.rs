//! Every query of the table `policy`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};

use crate::db::Tx;
use crate::entities::ids::{AccountId, PolicyId, SiteId};
use crate::entities::policy::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::policies::policy::{NewPolicy, Policy, PolicyKind};

/// The most rules of a site.
pub const MOST_POLICIES: u64 = 500;

/// All rules of a site, by kind and name.
pub async fn policies(db: &impl ConnectionTrait, site: SiteId) -> Result<Vec<Policy>> {
    let rows = Entity::find()
        .filter(Column::SiteId.eq(site))
        .order_by_asc(Column::Kind)
        .order_by_asc(Column::Label)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Policy::from).collect())
}

/// The rules of one kind.
pub async fn policies_of(db: &impl ConnectionTrait, site: SiteId, kind: PolicyKind) -> Result<Vec<Policy>> {
    let rows = Entity::find().filter(Column::SiteId.eq(site)).filter(Column::Kind.eq(kind)).all(db).await?;
    Ok(rows.into_iter().map(Policy::from).collect())
}

/// Writes a rule down, in the place of one about the same, which is answered beside it; nothing when there is no
/// room for more.
pub async fn put_policy(
    tx: &Tx,
    site: SiteId,
    new: &NewPolicy,
    by: AccountId,
    now_ms: i64,
) -> Result<Option<(Policy, Option<Policy>)>> {
    let of_site = || Entity::find().filter(Column::SiteId.eq(site));
    let same = of_site().filter(Column::Kind.eq(new.kind)).filter(Column::Key.eq(&new.key)).one(tx).await?;
    match &same {
        Some(old) => {
            Entity::delete_by_id(old.id).exec(tx).await?;
        }
        None if of_site().count(tx).await? >= MOST_POLICIES => return Ok(None),
        None => {}
    }
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(site),
        kind: Set(new.kind),
        key: Set(new.key.clone()),
        label: Set(new.label.clone()),
        n: Set(new.n.map(i64::from)),
        action: Set(new.action),
        account_id: Set(Some(by)),
        created_at: Set(now_ms),
    };
    Ok(Some((Policy::from(row.insert(tx).await?), same.map(Policy::from))))
}

/// Takes a rule away and answers what it was; nothing if it is gone already.
pub async fn remove_policy(tx: &Tx, site: SiteId, id: PolicyId) -> Result<Option<Policy>> {
    let found = Entity::find_by_id(id).filter(Column::SiteId.eq(site)).one(tx).await?;
    let Some(row) = found else { return Ok(None) };
    let done = Entity::delete_by_id(id).exec(tx).await?;
    Ok((done.rows_affected == 1).then(|| Policy::from(row)))
}
