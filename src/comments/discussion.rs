//! The comments under an article, as the article's page shows them.

use crate::articles::{Article, CommentsPolicy};
use crate::comments::closing;
use crate::comments::edit_keys::EditKeys;
use crate::comments::pages::FormView;
use crate::comments::store::{self, Whole};
use crate::comments::thread::{self, Order, Place, Visibility};
use crate::config::{CaptchaMode, Settings};
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::ids::CommentId;
use crate::error::Result;
use crate::text::markdown::Html;
use crate::web::Pager;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;

/// What decides how a discussion is shown.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The article.
    pub article: &'a Article,
    /// The settings, for the captcha's mode.
    pub settings: &'a Settings,
    /// The reader's key, where the browser has one.
    pub reader_key: Option<&'a str>,
    /// The keys to the reader's own comments.
    pub edit_keys: &'a EditKeys,
    /// `?sort=`
    pub sort: Option<&'a str>,
    /// `?page=`
    pub page: Option<&'a str>,
    /// The time of this request.
    pub now_ms: i64,
}

/// The comments of one page of an article's thread, and the form beneath.
#[derive(Clone, Debug, Serialize)]
pub struct Discussion {
    n: u64,
    sort: &'static str,
    rows: Vec<Row>,
    pager: Option<Pager>,
    form: Option<FormView>,
    is_moderated: bool,
}

/// A comment, or the gap it left, at its place.
#[derive(Clone, Debug, Serialize)]
struct Row {
    id: String,
    level: u8,
    gone: Option<&'static str>,
    is_held: bool,
    name: String,
    website: Option<String>,
    badge: Option<&'static str>,
    stars: Option<i32>,
    at: i64,
    is_edited: bool,
    is_corrected: bool,
    is_pinned: bool,
    /// Whether nobody may answer in the branch that begins here.
    is_closed: bool,
    url: String,
    in_reply_to: Option<Answered>,
    html: Html,
    lang: Option<String>,
    dir: Option<&'static str>,
    reply_url: Option<String>,
    report_url: Option<String>,
    edit_url: Option<String>,
}

/// Whom a comment answers.
#[derive(Clone, Debug, Serialize)]
struct Answered {
    name: String,
    url: String,
}

/// Gathers the comments of an article for one reader.
///
/// # Errors
/// When the database does not answer.
pub async fn discussion(db: &Db, asked: Asked<'_>) -> Result<Discussion> {
    let article = closing::as_it_stands(db, Cow::Borrowed(asked.article), asked.now_ms).await?;
    let asked = Asked { article: &article, ..asked };
    let Asked { article, .. } = asked;
    let order = Order::parse(asked.sort);
    let nodes = store::skeleton(db.r(), article.page_id, asked.reader_key).await?;
    let n = nodes.iter().filter(|node| node.visibility == Visibility::Published).count();
    let thread = thread::arrange(&nodes, order);
    let n_pages = u64::try_from(thread.n_pages()).unwrap_or(1);
    let pager = Pager::new(asked.page, n_pages, 1, |page| page_link(order, page));
    let places = thread.page(usize::try_from(pager.page).unwrap_or(usize::MAX));
    let words = store::list(db.r(), places.iter().map(|place| place.id).collect()).await?;
    let is_trusted = is_trusted(db, article, asked.reader_key, asked.settings, asked.now_ms).await?;
    Ok(Discussion {
        n: u64::try_from(n).unwrap_or_default(),
        sort: order.as_str(),
        rows: places.iter().filter_map(|place| row(asked, *place, &words)).collect(),
        pager: (n_pages > 1).then_some(pager),
        form: FormView::shared(article, asked.settings, is_trusted)?,
        is_moderated: article.comments != CommentsPolicy::Open,
    })
}

/// Whether moderators trust this reader, who then is asked for no picture. Known of browsers that have a key; the
/// page of everybody else is the same for all.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn is_trusted(
    db: &Db,
    article: &Article,
    reader_key: Option<&str>,
    settings: &Settings,
    now_ms: i64,
) -> Result<bool> {
    match reader_key {
        Some(key) if settings.captcha.mode == CaptchaMode::Always => {
            let by = store::By { site_id: article.site_id, but: None, now_ms };
            Ok(store::author_history(db.r(), by, key).await?.is_trusted())
        }
        Some(_) | None => Ok(false),
    }
}

fn page_link(order: Order, page: u64) -> String {
    match order {
        Order::Oldest => format!("?page={page}#comments"),
        Order::Newest => format!("?sort=newest&page={page}#comments"),
    }
}

fn row(asked: Asked<'_>, place: Place, words: &HashMap<CommentId, Whole>) -> Option<Row> {
    let whole = words.get(&place.id)?;
    match place.visibility {
        Visibility::Gone => Some(gap(whole, place)),
        Visibility::Published | Visibility::Own => Some(shown(asked, place, whole, words)),
    }
}

/// Nothing of what a removed comment said leaves this room.
fn gap(whole: &Whole, place: Place) -> Row {
    Row {
        id: whole.public_id.clone(),
        level: place.level,
        gone: Some(if whole.state == CommentState::Withdrawn { "withdrawn" } else { "removed" }),
        is_held: false,
        name: String::new(),
        website: None,
        badge: None,
        stars: None,
        at: whole.created_at,
        is_edited: false,
        is_corrected: false,
        is_pinned: false,
        is_closed: false,
        url: format!("/comments/{}", whole.public_id),
        in_reply_to: None,
        html: Html::default(),
        lang: None,
        dir: None,
        reply_url: None,
        report_url: None,
        edit_url: None,
    }
}

fn shown(asked: Asked<'_>, place: Place, whole: &Whole, words: &HashMap<CommentId, Whole>) -> Row {
    let Asked { article, .. } = asked;
    let id = &whole.public_id;
    let is_open = article.comments != CommentsPolicy::Closed;
    // A branch is never torn over two pages: its first comment is among these.
    let root = whole.root_id.and_then(|root| words.get(&root)).unwrap_or(whole);
    let may_answer = is_open && root.closed_at.is_none() && place.visibility == Visibility::Published;
    let may_report = place.visibility == Visibility::Published && !whole.is_staff;
    let may_edit =
        asked.edit_keys.find(id).is_some() && whole.edit_until.is_some_and(|until| asked.now_ms <= until);
    let answered = place.in_reply_to.and_then(|parent| words.get(&parent));
    Row {
        level: place.level,
        gone: None,
        is_held: place.visibility == Visibility::Own,
        name: whole.author_name.clone(),
        website: whole.author_website.clone(),
        badge: whole.is_staff.then_some("staff"),
        stars: whole.stars,
        at: whole.created_at,
        is_edited: whole.edited_at.is_some(),
        is_corrected: whole.staff_edited_at.is_some(),
        is_pinned: whole.pinned_at.is_some() && whole.parent_id.is_none(),
        is_closed: is_open && whole.closed_at.is_some() && whole.parent_id.is_none(),
        url: format!("/comments/{id}"),
        in_reply_to: answered.filter(|parent| parent.state == CommentState::Published).map(|parent| {
            Answered { name: parent.author_name.clone(), url: format!("#comment-{}", parent.public_id) }
        }),
        html: whole.body_html.clone(),
        lang: whole.lang.clone().filter(|lang| lang != article.lang.tag()),
        dir: Some(whole.dir.as_str()).filter(|dir| *dir != article.lang.direction().as_str()),
        reply_url: may_answer.then(|| format!("{}/comments/new?reply_to={id}", article.slug.encoded_path())),
        report_url: may_report.then(|| format!("/comments/{id}/report")),
        edit_url: may_edit.then(|| format!("/comments/{id}/edit")),
        id: id.clone(),
    }
}

/// Where a comment stands for this reader: the path and query of its page, and its anchor. None if
/// the reader cannot see it.
///
/// # Errors
/// When the database does not answer.
pub async fn address_of(
    db: &Db,
    article_path: &str,
    whole: &Whole,
    reader_key: Option<&str>,
) -> Result<Option<String>> {
    let nodes = store::skeleton(db.r(), whole.page_id, reader_key).await?;
    let page = thread::arrange(&nodes, Order::default()).page_of(whole.id);
    Ok(page.map(|page| {
        let query = if page > 1 { format!("?page={page}") } else { String::new() };
        format!("{article_path}{query}#comment-{}", whole.public_id)
    }))
}
