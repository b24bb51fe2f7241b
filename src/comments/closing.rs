//! Whether an article still takes comments: as it says itself, and as the site's rules say of its age.

use std::borrow::Cow;

use crate::articles::{Article, CommentsPolicy};
use crate::db::Db;
use crate::error::Result;
use crate::policies::{self, House, PolicyKind};

/// Whether the article takes no comments at this moment.
///
/// # Errors
/// When the database does not answer.
pub async fn is_closed(db: &Db, article: &Article, now_ms: i64) -> Result<bool> {
    if article.comments == CommentsPolicy::Closed {
        return Ok(true);
    }
    let rules = policies::policies_of(db.r(), article.site_id, PolicyKind::CloseAfter).await?;
    Ok(House::of(rules.iter().map(|rule| &rule.new)).is_closed(article.published_at, now_ms))
}

/// The article with its comments closed if they are.
pub(super) async fn as_it_stands<'a>(
    db: &Db,
    article: Cow<'a, Article>,
    now_ms: i64,
) -> Result<Cow<'a, Article>> {
    if article.comments == CommentsPolicy::Closed || !is_closed(db, &article, now_ms).await? {
        return Ok(article);
    }
    let mut closed = article.into_owned();
    closed.comments = CommentsPolicy::Closed;
    Ok(Cow::Owned(closed))
}
