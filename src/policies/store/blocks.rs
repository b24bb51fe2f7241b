//! Every query of the table `block`.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::db::Tx;
use crate::entities::block::{ActiveModel, Column, Entity};
use crate::entities::ids::{AccountId, BlockId, SiteId};
use crate::error::Result;
use crate::policies::block::{Block, BlockKind, NewBlock, Writer};

/// Writes a block down. One of the same people gives way to it and is answered beside it.
pub async fn put_block(
    tx: &Tx,
    site: SiteId,
    new: NewBlock<'_>,
    by: AccountId,
    now_ms: i64,
) -> Result<(Block, Option<Block>)> {
    let same = Entity::find()
        .filter(Column::SiteId.eq(site))
        .filter(Column::Kind.eq(new.kind))
        .filter(Column::Key.eq(new.key))
        .one(tx)
        .await?;
    if let Some(old) = &same {
        Entity::delete_by_id(old.id).exec(tx).await?;
    }
    let row = ActiveModel {
        id: NotSet,
        site_id: Set(site),
        kind: Set(new.kind),
        key: Set(new.key.to_owned()),
        label: Set(new.label.to_owned()),
        reason: Set(new.reason.to_owned()),
        until: Set(new.until),
        account_id: Set(Some(by)),
        created_at: Set(now_ms),
    };
    Ok((Block::from(row.insert(tx).await?), same.map(Block::from)))
}

/// Takes a block away and answers what it was; nothing if it is gone already.
pub async fn remove_block(tx: &Tx, site: SiteId, id: BlockId) -> Result<Option<Block>> {
    let found = Entity::find_by_id(id).filter(Column::SiteId.eq(site)).one(tx).await?;
    let Some(row) = found else { return Ok(None) };
    let done = Entity::delete_by_id(id).exec(tx).await?;
    Ok((done.rows_affected == 1).then(|| Block::from(row)))
}

/// Takes the names out of the blocks of these browsers and of this address, and answers which they are. They hold on:
/// the keyed hashes by which they work are nobody's name.
pub async fn unname_blocks(tx: &Tx, reader_keys: &[String], address_key: &str) -> Result<Vec<BlockId>> {
    let keys: Vec<&str> = reader_keys.iter().map(String::as_str).chain([address_key]).collect();
    let of_them = Column::Kind.is_in([BlockKind::Author, BlockKind::Address]).and(Column::Key.is_in(keys));
    let ids: Vec<BlockId> =
        Entity::find().select_only().column(Column::Id).filter(of_them).into_tuple().all(tx).await?;
    Entity::update_many()
        .col_expr(Column::Label, Expr::value(""))
        .col_expr(Column::Reason, Expr::value(""))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    Ok(ids)
}

/// All blocks of a site, the newest first, with those that have ended.
pub async fn blocks(db: &impl ConnectionTrait, site: SiteId) -> Result<Vec<Block>> {
    let rows = Entity::find().filter(Column::SiteId.eq(site)).order_by_desc(Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Block::from).collect())
}

/// The block that holds this writer back at this moment: the one that ends last.
pub async fn block_of(
    db: &impl ConnectionTrait,
    site: SiteId,
    writer: &Writer<'_>,
    now_ms: i64,
) -> Result<Option<Block>> {
    let known_by = |kind: BlockKind, keys: Vec<&str>| Column::Kind.eq(kind).and(Column::Key.is_in(keys));
    let networks = writer.network_keys.iter().map(String::as_str).collect();
    let anyhow = Condition::any()
        .add(known_by(BlockKind::Author, vec![writer.reader_key]))
        .add(known_by(BlockKind::Address, writer.address_key.as_deref().into_iter().collect()))
        .add(known_by(BlockKind::Network, networks));
    let rows = Entity::find()
        .filter(Column::SiteId.eq(site))
        .filter(anyhow)
        .filter(Condition::any().add(Column::Until.is_null()).add(Column::Until.gt(now_ms)))
        .all(db)
        .await?;
    let lasts = |block: &Block| block.until.unwrap_or(i64::MAX);
    Ok(rows.into_iter().map(Block::from).max_by_key(lasts))
}
