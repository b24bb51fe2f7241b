//! An article's page: the article, its ratings, its comments and the forms for both.

use serde::Serialize;

use super::asking::Asking;
use super::pages::{ArticleView, RelatedView};
use crate::articles::{self, Article, CommentsPolicy};
use crate::comments::{self, Asked, Discussion};
use crate::error::Result;
use crate::ratings::{self, RatingView};
use crate::web::Page;

/// How many titles stand under an article.
const RELATED: u64 = 4;

/// What the template is given.
#[derive(Serialize)]
struct ArticlePage {
    article: ArticleView,
    rating: Option<RatingView>,
    comments: Discussion,
    follow_url: Option<String>,
    related: Vec<RelatedView>,
}

/// The page of an article, in the article's language.
pub(super) async fn article(
    asking: &Asking<'_>,
    article: Article,
    sort: Option<&str>,
    page: Option<&str>,
) -> Result<Page> {
    asking.language.switch_to(article.lang);
    let path = article.slug.encoded_path();
    let address = asking.address(&path);
    let alternates = vec![(article.lang, path.clone())];
    let reader_key = asking.reader_key.as_deref();
    let rating = ratings::view(asking.db, &article, reader_key).await?;
    let asked = Asked {
        article: &article,
        settings: asking.settings,
        reader_key,
        edit_keys: &asking.edit_keys,
        sort,
        page,
        now_ms: asking.now_ms,
    };
    let comments = comments::discussion(asking.db, asked).await?;
    let related = articles::related(asking.db, &article, RELATED, asking.now_ms).await?;
    let is_followed = asking.settings.readers.is_on && article.comments != CommentsPolicy::Closed;
    let follow_url = is_followed.then(|| format!("{path}/subscription"));
    let context = ArticlePage {
        article: ArticleView::new(article, &address, &asking.settings.site.name),
        rating,
        comments,
        follow_url,
        related: related.into_iter().map(RelatedView::from).collect(),
    };
    Ok(Page::new("reading/show.html", &context)?.canonical_address(path).alternates(alternates))
}
