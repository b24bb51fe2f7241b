//! The list of articles, gathered from the rooms below.

use super::asking::Asking;
use super::pages::{IndexPage, TeaserView, category, shelf_url};
use crate::articles::{self, Shelf, Teaser};
use crate::comments;
use crate::db::Db;
use crate::error::Result;
use crate::i18n::Locale;
use crate::ratings;
use crate::text::normalize::clean_line;
use crate::web::{Page, Pager};

/// How many articles a page of the list shows.
const PER_PAGE: u64 = 20;

/// The articles of the request's language, of one category if it is asked for.
pub(super) async fn index(asking: &Asking<'_>, asked: Option<&str>, page: Option<&str>) -> Result<Page> {
    let locale = asking.locale();
    let asked = asked.map(clean_line).filter(|name| !name.is_empty());
    let names = articles::categories(asking.db, locale, asking.now_ms).await?;
    // A category that does not exist is the whole shelf: the name comes from the address, and
    // nothing from there may stand on the page as if it were ours.
    let chosen = asked.filter(|name| names.iter().any(|(known, _)| known == name));
    let shelf = Shelf { lang: Some(locale), category: chosen };
    let n_articles = articles::count(asking.db, &shelf, asking.now_ms).await?;
    let link = |number| shelf_url(locale, shelf.category.as_deref(), number);
    let pager = Pager::new(page, n_articles, PER_PAGE, link);
    let teasers = articles::list(asking.db, &shelf, pager.offset(PER_PAGE), PER_PAGE, asking.now_ms).await?;
    let categories = names
        .into_iter()
        .map(|(name, _)| {
            let current = shelf.category.as_deref() == Some(name.as_str());
            category(locale, name, current)
        })
        .collect();
    let alternates = Locale::ALL.iter().map(|one| (*one, shelf_url(*one, None, 1))).collect();
    let canonical = shelf_url(locale, shelf.category.as_deref(), pager.page);
    let context = IndexPage {
        category: shelf.category,
        categories,
        articles: views(asking.db, teasers).await?,
        pager: (pager.n_pages > 1).then_some(pager),
    };
    Ok(Page::new("reading/index.html", &context)?.canonical_address(canonical).alternates(alternates))
}

/// Teasers with what readers said and gave.
async fn views(db: &Db, teasers: Vec<Teaser>) -> Result<Vec<TeaserView>> {
    let page_ids: Vec<_> = teasers.iter().map(|teaser| teaser.page_id).collect();
    let summaries = ratings::summaries(db, &page_ids).await?;
    let counts = comments::store::counts_published(db.r(), page_ids).await?;
    let view = |teaser: Teaser| {
        let rating = summaries.get(&teaser.page_id).copied().unwrap_or_default();
        let n_comments = counts.get(&teaser.page_id).copied().unwrap_or_default();
        TeaserView::new(teaser, n_comments, &rating)
    };
    Ok(teasers.into_iter().map(view).collect())
}
