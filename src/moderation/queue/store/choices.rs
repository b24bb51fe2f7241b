//! What can be chosen in the filter.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::accounts::{Account, Role};
use crate::entities::{page, site};
use crate::error::Result;
use crate::moderation::store::in_one_of;

/// So many articles are offered by name; all others are found by their address.
const MOST_ARTICLES: u64 = 100;

/// What can be chosen.
pub(in crate::moderation::queue) struct Choices {
    /// Number and name of the sites.
    pub sites: Vec<(i64, String)>,
    /// Tags of the languages that articles are in.
    pub langs: Vec<String>,
    /// Path, title and language of the newest articles.
    pub articles: Vec<(String, String, String)>,
}

/// What an account can choose from.
pub(in crate::moderation::queue) async fn choices(
    db: &impl ConnectionTrait,
    by: &Account,
) -> Result<Choices> {
    let is_limited = by.role != Role::Admin;
    let mut sites = site::Entity::find().order_by_asc(site::Column::Name);
    let mut seen = Condition::all();
    if is_limited && !by.scope.sites.is_empty() {
        sites = sites.filter(site::Column::Id.is_in(by.scope.sites.iter().copied()));
        seen = seen.add(page::Column::SiteId.is_in(by.scope.sites.iter().copied()));
    }
    if is_limited && !by.scope.langs.is_empty() {
        seen = seen.add(in_one_of(&by.scope.langs));
    }
    let pages = page::Entity::find().filter(seen).select_only();
    Ok(Choices {
        sites: sites.all(db).await?.into_iter().map(|row| (row.id.0, row.name)).collect(),
        langs: pages.clone().column(page::Column::Lang).distinct().into_tuple().all(db).await?,
        articles: pages
            .columns([page::Column::Path, page::Column::Title, page::Column::Lang])
            .order_by_desc(page::Column::Id)
            .limit(MOST_ARTICLES)
            .into_tuple()
            .all(db)
            .await?,
    })
}
