//! What the templates of this room are given.

use serde::Serialize;

use super::share::ShareLinks;
use crate::articles::{Article, Teaser, TocEntry, table};
use crate::i18n::Locale;
use crate::ratings::Summary;
use crate::text::slug;
use crate::web::Pager;

/// A day, in milliseconds: an article that changed within one shows no second date.
const DAY_MS: i64 = 86_400_000;

/// A name that leads somewhere.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) name: String,
    pub(super) url: String,
    pub(super) current: bool,
}

/// The list of articles.
#[derive(Debug, Serialize)]
pub(super) struct IndexPage {
    pub(super) category: Option<String>,
    pub(super) categories: Vec<Link>,
    pub(super) articles: Vec<TeaserView>,
    pub(super) pager: Option<Pager>,
}

/// One article in a list.
#[derive(Debug, Serialize)]
pub(super) struct TeaserView {
    pub(super) url: String,
    pub(super) title: String,
    pub(super) category: Option<Link>,
    pub(super) summary: Option<String>,
    pub(super) author: Option<String>,
    pub(super) cover: Option<String>,
    pub(super) published_at: i64,
    pub(super) n_views: i64,
    pub(super) n_comments: i64,
    pub(super) n_votes: u64,
    pub(super) average: Option<f64>,
}

impl TeaserView {
    pub(super) fn new(teaser: Teaser, n_comments: i64, rating: &Summary) -> Self {
        let category = teaser.category.map(|name| category(teaser.lang, name, false));
        Self {
            url: teaser.slug.encoded_path(),
            title: teaser.title,
            category,
            summary: teaser.summary,
            author: teaser.author,
            cover: teaser.cover,
            published_at: teaser.published_at,
            n_views: teaser.n_views,
            n_comments,
            n_votes: rating.votes(),
            average: rating.average_in_tenths().and_then(tenths),
        }
    }
}

/// 43 tenths of a star are 4.3; at most 50, so nothing is lost.
fn tenths(number: u64) -> Option<f64> {
    u32::try_from(number).ok().map(|number| f64::from(number) / 10.0)
}

/// The article's own part of its page.
#[derive(Debug, Serialize)]
pub(super) struct ArticleView {
    pub(super) title: String,
    pub(super) lang: &'static str,
    pub(super) dir: &'static str,
    pub(super) url: String,
    pub(super) feed_url: String,
    pub(super) author: Option<String>,
    pub(super) category: Option<Link>,
    pub(super) summary: Option<String>,
    pub(super) image: Option<String>,
    pub(super) published_at: i64,
    pub(super) updated_at: Option<i64>,
    pub(super) n_views: i64,
    pub(super) toc: Vec<TocEntry>,
    pub(super) html: String,
    pub(super) share: ShareLinks,
    pub(super) json_ld: String,
}

impl ArticleView {
    /// `address` is the absolute address of the article's page.
    pub(super) fn new(article: Article, address: &str, site_name: &str) -> Self {
        let path = article.slug.encoded_path();
        let is_changed = |at: &i64| *at > article.published_at + DAY_MS;
        Self {
            image: super::structured::image(&article, address),
            share: ShareLinks::new(&article.title, address),
            json_ld: super::structured::article(&article, address, site_name),
            lang: article.lang.tag(),
            dir: article.lang.direction().as_str(),
            feed_url: format!("{path}/feed.atom"),
            url: address.to_owned(),
            category: article.category.clone().map(|name| category(article.lang, name, false)),
            published_at: article.published_at,
            updated_at: article.updated_at.filter(is_changed),
            n_views: article.n_views,
            toc: table(&article.headings),
            html: article.html.into_string(),
            title: article.title,
            author: article.author,
            summary: article.summary,
        }
    }
}

/// A title under an article.
#[derive(Debug, Serialize)]
pub(super) struct RelatedView {
    pub(super) url: String,
    pub(super) title: String,
    pub(super) published_at: i64,
}

impl From<Teaser> for RelatedView {
    fn from(teaser: Teaser) -> Self {
        Self { url: teaser.slug.encoded_path(), title: teaser.title, published_at: teaser.published_at }
    }
}

/// The link to the articles of a category in a language.
pub(super) fn category(locale: Locale, name: String, current: bool) -> Link {
    Link { url: shelf_url(locale, Some(&name), 1), name, current }
}

/// The address of a page of a shelf.
pub(super) fn shelf_url(locale: Locale, category: Option<&str>, page: u64) -> String {
    let category = category.map(|name| {
        // A plus, an ampersand or an equals sign in a name would be read as the query's own.
        let name = slug::encode(name).replace('&', "%26").replace('+', "%2B").replace('=', "%3D");
        format!("&category={name}")
    });
    let page = (page > 1).then(|| format!("&page={page}"));
    format!("/?lang={}{}{}", locale.tag(), category.unwrap_or_default(), page.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_keep_their_names_in_addresses() {
        let url = shelf_url(Locale::Cs, Some("a & b+c=d#e?"), 2);

        assert_eq!(url, "/?lang=cs&category=a%20%26%20b%2Bc%3Dd%23e%3F&page=2");
    }
}
