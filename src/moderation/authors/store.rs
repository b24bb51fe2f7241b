//! Every query about a writer. It reads only.

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::accounts::Account;
use crate::entities::comment::{Column, CommentState, Entity};
use crate::entities::ids::{CommentId, SiteId};
use crate::entities::rating;
use crate::error::Result;
use crate::moderation::store::within;

/// So many writers are named who may be the same person.
const MOST_NEAR: u64 = 20;

/// The short form of one comment.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Sent {
    /// Its number.
    pub id: CommentId,
    /// Its opaque name.
    pub public_id: String,
    /// Its site.
    pub site_id: SiteId,
    /// The name over it.
    pub author_name: String,
    /// The address given with it.
    pub author_email: Option<String>,
    /// The network it came from.
    pub network_key: String,
}

/// What a writer has sent, the newest first; only what this account may see.
pub(super) async fn sent(
    db: &impl ConnectionTrait,
    by: &Account,
    key: &str,
    states: &[CommentState],
    limit: u64,
) -> Result<Vec<Sent>> {
    // PostgreSQL refuses to look for a NUL; no key has one.
    if key.contains('\0') {
        return Ok(Vec::new());
    }
    let mut found = Entity::find().filter(Column::ReaderKey.eq(key)).filter(within(by));
    if !states.is_empty() {
        found = found.filter(Column::State.is_in(states.to_vec()));
    }
    Ok(found.order_by_desc(Column::Id).limit(limit).into_model().all(db).await?)
}

/// How many comments a writer has in each state, of those that this account may see.
pub(super) async fn counts(
    db: &impl ConnectionTrait,
    by: &Account,
    key: &str,
) -> Result<BTreeMap<&'static str, i64>> {
    let rows: Vec<(CommentState, i64)> = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "n")
        .filter(Column::ReaderKey.eq(key))
        .filter(within(by))
        .group_by(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(state, n)| (state.as_str(), n)).collect())
}

/// How many ratings this browser has given that count.
pub(super) async fn count_ratings(db: &impl ConnectionTrait, key: &str) -> Result<u64> {
    let given = rating::Entity::find()
        .filter(rating::Column::VoterKey.eq(key))
        .filter(rating::Column::State.eq(rating::RatingState::Counted));
    Ok(given.count(db).await?)
}

/// Somebody who wrote from the same network, or with the same address.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub(super) struct Near {
    /// Their key.
    pub reader_key: String,
    /// A name they gave.
    pub name: String,
    /// How many comments they sent.
    pub n: i64,
}

/// Other writers from the same networks or with the same addresses.
pub(super) async fn near(db: &impl ConnectionTrait, key: &str, sent: &[Sent]) -> Result<Vec<Near>> {
    let networks: Vec<&str> =
        sent.iter().map(|one| one.network_key.as_str()).filter(|network| !network.is_empty()).collect();
    let emails: Vec<&str> = sent.iter().filter_map(|one| one.author_email.as_deref()).collect();
    let rows = Entity::find()
        .select_only()
        .column(Column::ReaderKey)
        .column_as(Column::AuthorName.max(), "name")
        .column_as(Column::Id.count(), "n")
        .filter(Column::ReaderKey.ne(key))
        .filter(
            Condition::any().add(Column::NetworkKey.is_in(networks)).add(Column::AuthorEmail.is_in(emails)),
        )
        .group_by(Column::ReaderKey)
        .order_by_desc(Column::Id.max())
        .limit(MOST_NEAR)
        .into_model()
        .all(db)
        .await?;
    Ok(rows)
}
