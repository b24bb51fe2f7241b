//! What the exports read; they write no table.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::averages::Rated;
use crate::entities::ids::{ArticleId, PageId};
use crate::entities::{article, rating_import, rating_total};
use crate::error::Result;
use crate::ratings::cast::WHOLE_PAGE;
use crate::ratings::{self, Imported, Summary};

/// An article as the table names it; its body stays where it is.
#[derive(sea_orm::DerivePartialModel)]
#[sea_orm(entity = "article::Entity")]
struct Named {
    id: ArticleId,
    page_id: PageId,
    slug: String,
    title: String,
    lang: String,
    author: Option<String>,
    category: Option<String>,
    is_draft: bool,
    published_at: i64,
}

/// The next articles after this one, with their ratings, in the order of their ids.
pub(super) async fn rated_after(
    connection: &impl ConnectionTrait,
    after: ArticleId,
    n_most: u64,
) -> Result<Vec<Rated>> {
    let named: Vec<Named> = article::Entity::find()
        .filter(article::Column::Id.gt(after))
        .order_by_asc(article::Column::Id)
        .limit(n_most)
        .into_partial_model()
        .all(connection)
        .await?;
    let pages: Vec<PageId> = named.iter().map(|it| it.page_id).collect();
    let mut totals: HashMap<PageId, rating_total::Model> = rating_total::Entity::find()
        .filter(rating_total::Column::Criterion.eq(WHOLE_PAGE))
        .filter(rating_total::Column::PageId.is_in(pages.clone()))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| (row.page_id, row))
        .collect();
    let mut imports: HashMap<PageId, Imported> = rating_import::Entity::find()
        .filter(rating_import::Column::Criterion.eq(WHOLE_PAGE))
        .filter(rating_import::Column::PageId.is_in(pages))
        .all(connection)
        .await?
        .iter()
        .filter_map(|row| Some((row.page_id, ratings::imported_of(row)?)))
        .collect();
    Ok(named
        .into_iter()
        .map(|it| Rated {
            id: it.id.0,
            url: String::new(),
            slug: it.slug,
            title: it.title,
            lang: it.lang,
            author: it.author,
            category: it.category,
            is_draft: it.is_draft,
            published_at: it.published_at,
            tally: totals.remove(&it.page_id).map(|row| ratings::tally_of(&row)).unwrap_or_default(),
            imported: imports.remove(&it.page_id),
        })
        .collect())
}

/// How many pages' totals are read at once.
const N_TOTALS: u64 = 2_000;

/// Votes and sums of every rated page, imported ones included: what the prior is made of. A million rows are
/// read in parts, of which only the two numbers of each are kept.
pub(super) async fn votes_and_sums(connection: &impl ConnectionTrait) -> Result<Vec<(u64, u64)>> {
    let mut all = Vec::new();
    let mut last = PageId(0);
    loop {
        let own = rating_total::Entity::find()
            .filter(rating_total::Column::Criterion.eq(WHOLE_PAGE))
            .filter(rating_total::Column::PageId.gt(last))
            .order_by_asc(rating_total::Column::PageId)
            .limit(N_TOTALS)
            .all(connection)
            .await?;
        // After the last totals there may still be pages that only have imported votes.
        let end = own.last().map(|row| row.page_id);
        let mut imports = rating_import::Entity::find()
            .filter(rating_import::Column::Criterion.eq(WHOLE_PAGE))
            .filter(rating_import::Column::PageId.gt(last));
        if let Some(end) = end {
            imports = imports.filter(rating_import::Column::PageId.lte(end));
        }
        let mut pages: HashMap<PageId, Summary> = HashMap::new();
        for row in &own {
            pages.entry(row.page_id).or_default().own = ratings::tally_of(row).totals;
        }
        for row in imports.all(connection).await? {
            pages.entry(row.page_id).or_default().imported = ratings::imported_of(&row);
        }
        all.extend(pages.into_values().map(|summary| (summary.votes(), summary.sum())));
        let Some(end) = end else { return Ok(all) };
        last = end;
    }
}
