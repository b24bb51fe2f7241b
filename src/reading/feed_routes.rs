//! Feeds, the sitemap, and what robots are told.

use rocket::http::ContentType;
use rocket::{Route, get, routes};
use serde_json::json;

use super::asking::Asking;
use super::feed::{Entry, Feed, Place, xml_text};
use crate::articles::{self, Article, Shelf, Slug, Teaser};
use crate::comments;
use crate::comments::store::Whole;
use crate::comments::thread::Visibility;
use crate::error::{Error, Result};
use crate::i18n::{self, Locale, calendar};
use crate::web::Page;

/// How long caches may keep a feed or the sitemap.
const FEED_S: u32 = 300;
/// How many entries a feed holds.
const ENTRIES: u64 = 20;
/// How many comments a feed holds.
const COMMENTS: usize = 50;
/// The most that one sitemap may hold is 50,000.
const PLACES: u64 = 45_000;

pub(super) fn routes() -> Vec<Route> {
    routes![articles_feed, comments_feed, sitemap, robots]
}

fn xml(template: &'static str, kind: ContentType, context: &serde_json::Value) -> Result<Page> {
    Ok(Page::new(template, context)?.kind(kind).public(FEED_S))
}

fn atom() -> ContentType {
    ContentType::new("application", "atom+xml").with_params(("charset", "utf-8"))
}

#[get("/feed.atom?<lang>")]
async fn articles_feed(asking: Asking<'_>, lang: Option<&str>) -> Result<Page> {
    let lang = lang.and_then(Locale::parse);
    let shelf = Shelf { lang, category: None };
    let teasers = articles::list(asking.db, &shelf, 0, ENTRIES, asking.now_ms).await?;
    let mut entries = Vec::new();
    for teaser in teasers {
        let html = articles::find(asking.db, &teaser.slug, asking.now_ms)
            .await?
            .map(|article| article.html.into_string());
        entries.push(entry(&asking, teaser, html));
    }
    let query = lang.map(|lang| format!("?lang={}", lang.tag())).unwrap_or_default();
    let feed = Feed {
        lang: lang.unwrap_or(asking.settings.site.lang).tag(),
        title: xml_text(&asking.settings.site.name),
        address: asking.address(&format!("/feed.atom{query}")),
        page: asking.address(&format!("/{query}")),
        updated: newest(&entries),
        entries,
    };
    xml("reading/feed.atom.xml", atom(), &json!({ "feed": feed }))
}

#[get("/articles/<slug>/feed.atom")]
async fn comments_feed(asking: Asking<'_>, slug: &str) -> Result<Page> {
    let slug = Slug::parse(slug).ok_or(Error::NotFound)?;
    let article = articles::find(asking.db, &slug, asking.now_ms).await?.ok_or(Error::NotFound)?;
    let entries = comments(&asking, &article).await?;
    let path = article.slug.encoded_path();
    let feed = Feed {
        lang: article.lang.tag(),
        title: format!("{}: {}", i18n::text(article.lang, "comments-name"), xml_text(&article.title)),
        address: asking.address(&format!("{path}/feed.atom")),
        page: asking.address(&path),
        updated: entries
            .iter()
            .map(|entry| entry.updated.clone())
            .max()
            .unwrap_or_else(|| calendar::iso(article.published_at)),
        entries,
    };
    xml("reading/feed.atom.xml", atom(), &json!({ "feed": feed }))
}

#[get("/sitemap.xml")]
async fn sitemap(asking: Asking<'_>) -> Result<Page> {
    let teasers = articles::list(asking.db, &Shelf::default(), 0, PLACES, asking.now_ms).await?;
    let mut places: Vec<Place> = Locale::ALL
        .iter()
        .map(|one| Place { address: asking.address(&format!("/?lang={}", one.tag())), changed: None })
        .collect();
    places.extend(teasers.into_iter().map(|teaser| Place {
        address: asking.address(&teaser.slug.encoded_path()),
        changed: Some(calendar::iso(teaser.updated_at.unwrap_or(teaser.published_at))),
    }));
    xml("reading/sitemap.xml", ContentType::XML, &json!({ "places": places }))
}

#[get("/robots.txt")]
fn robots(asking: Asking<'_>) -> (ContentType, String) {
    let sitemap = asking.address("/sitemap.xml");
    let closed = ["/desk", "/login", "/logout", "/setup", "/captcha/", "/articles/*/comments/new"];
    let closed = closed.map(|path| format!("Disallow: {path}\n")).concat();
    (ContentType::Plain, format!("User-agent: *\n{closed}\nSitemap: {sitemap}\n"))
}

fn entry(asking: &Asking<'_>, teaser: Teaser, html: Option<String>) -> Entry {
    let author = teaser.author.as_deref().unwrap_or(&asking.settings.site.name);
    Entry {
        lang: teaser.lang.tag(),
        title: xml_text(&teaser.title),
        address: asking.address(&teaser.slug.encoded_path()),
        author: xml_text(author),
        category: teaser.category.as_deref().map(xml_text),
        published: calendar::iso(teaser.published_at),
        updated: calendar::iso(teaser.updated_at.unwrap_or(teaser.published_at)),
        summary: teaser.summary.as_deref().map(xml_text),
        html: html.as_deref().map(xml_text),
    }
}

/// The published comments on an article, the newest first.
async fn comments(asking: &Asking<'_>, article: &Article) -> Result<Vec<Entry>> {
    let mut nodes = comments::store::skeleton(asking.db.r(), article.page_id, None).await?;
    nodes.retain(|node| node.visibility == Visibility::Published);
    nodes.sort_by_key(|node| std::cmp::Reverse((node.at_ms, node.id)));
    nodes.truncate(COMMENTS);
    let mut words = comments::store::list(asking.db.r(), nodes.iter().map(|node| node.id).collect()).await?;
    let whole = nodes.iter().filter_map(|node| words.remove(&node.id));
    Ok(whole.map(|comment| comment_entry(asking, article, &comment)).collect())
}

fn comment_entry(asking: &Asking<'_>, article: &Article, comment: &Whole) -> Entry {
    let published_at = comment.published_at.unwrap_or(comment.created_at);
    let lang = comment.lang.as_deref().and_then(Locale::parse).unwrap_or(article.lang);
    Entry {
        lang: lang.tag(),
        title: xml_text(&comment.author_name),
        address: asking.address(&format!("/comments/{}", comment.public_id)),
        author: xml_text(&comment.author_name),
        category: None,
        published: calendar::iso(published_at),
        updated: calendar::iso(comment.edited_at.unwrap_or(published_at).max(published_at)),
        summary: None,
        html: Some(xml_text(comment.body_html.as_str())),
    }
}

/// RFC 3339 in UTC sorts as text. An empty feed is as old as the epoch.
fn newest(entries: &[Entry]) -> String {
    entries.iter().map(|entry| entry.updated.clone()).max().unwrap_or_else(|| calendar::iso(0))
}
