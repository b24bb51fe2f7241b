//! An article's page: the article, its ratings, its comments and the forms for both.

use serde::Serialize;

use super::asking::Asking;
use super::pages::{ArticleView, RelatedView};
use crate::articles::{self, Article};
use crate::error::Result;
use crate::web::Page;

/// How many titles stand under an article.
const RELATED: u64 = 4;

/// What the template is given.
#[derive(Serialize)]
struct ArticlePage {
    article: ArticleView,
    rating: Option<serde_json::Value>,
    comments: CommentsView,
    related: Vec<RelatedView>,
}

/// The comments' part of the page.
#[derive(Serialize)]
struct CommentsView {
    n: u64,
    sort: &'static str,
    rows: Vec<serde_json::Value>,
    pager: Option<crate::web::Pager>,
    form: Option<serde_json::Value>,
    is_moderated: bool,
}

/// The page of an article, in the article's language.
pub(super) async fn article(
    asking: &Asking<'_>,
    article: Article,
    _sort: Option<&str>,
    _page: Option<&str>,
) -> Result<Page> {
    asking.language.switch_to(article.lang);
    let path = article.slug.path();
    let address = asking.address(&article.slug.encoded_path());
    let related = articles::related(asking.db, &article, RELATED).await?;
    let context = ArticlePage {
        article: ArticleView::new(article, &address, &asking.settings.site.name),
        rating: None,
        comments: CommentsView {
            n: 0,
            sort: "oldest",
            rows: Vec::new(),
            pager: None,
            form: None,
            is_moderated: true,
        },
        related: related.into_iter().map(RelatedView::from).collect(),
    };
    Ok(Page::new("reading/show.html", &context)?.canonical(&path))
}
