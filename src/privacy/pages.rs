//! What the templates of this room are given.

use serde::Serialize;

use super::door::Door;
use crate::articles::{self, Article};
use crate::captcha::{Preset, Ticket};
use crate::entities::ids::{DEFAULT_SITE, SiteId};
use crate::error::{Faults, Result};
use crate::i18n::Locale;
use crate::subscriptions::{Subscription, SubscriptionKind};
use crate::web::{FaultRow, fault_rows};

/// Where an address is typed.
pub(super) struct Where<'a> {
    pub(super) site: SiteId,
    pub(super) path: String,
    article: Option<&'a Article>,
}

impl<'a> Where<'a> {
    /// On an article, to follow it.
    pub(super) fn article(article: &'a Article) -> Self {
        Self { site: article.site_id, path: article.slug.path(), article: Some(article) }
    }

    /// On the page that sends the link to one's own page.
    pub(super) fn own() -> Self {
        Self { site: DEFAULT_SITE, path: "/mine".to_owned(), article: None }
    }

    fn action(&self) -> String {
        match self.article {
            Some(article) => format!("{}/subscription", article.slug.encoded_path()),
            None => "/mine".to_owned(),
        }
    }
}

#[derive(Serialize)]
struct ArticleLink {
    title: String,
    url: String,
}

/// The form for an address.
#[derive(Serialize)]
pub(super) struct AskPage {
    article: Option<ArticleLink>,
    action: String,
    email: String,
    faults: Vec<FaultRow>,
    is_asked: bool,
    ticket: Option<String>,
    picture: Option<String>,
    is_digits: bool,
}

impl AskPage {
    pub(super) fn new(place: &Where<'_>, typed: &str) -> Self {
        let link = |one: &Article| ArticleLink { title: one.title.clone(), url: one.slug.encoded_path() };
        Self {
            article: place.article.map(link),
            action: place.action(),
            email: crate::text::normalize::clean_line(typed),
            faults: Vec::new(),
            is_asked: false,
            ticket: None,
            picture: None,
            is_digits: false,
        }
    }

    pub(super) fn with_faults(mut self, locale: Locale, faults: &Faults) -> Self {
        self.faults = fault_rows(locale, faults);
        self
    }

    /// With a picture to read; without one, the page says when to come back.
    pub(super) fn with_picture(mut self, locale: Locale, ticket: Option<&Ticket>) -> Self {
        self.is_asked = true;
        self.ticket = ticket.map(|one| one.id.as_str().to_owned());
        self.picture = ticket.map(|one| one.id.picture_path());
        self.is_digits = Preset::for_language(locale.tag()) == Preset::Digits;
        self
    }
}

/// What somebody asked to be told, as its owner sees it.
#[derive(Debug, Serialize)]
pub(super) struct Wanted {
    id: i64,
    kind_key: &'static str,
    title: Option<String>,
    url: Option<String>,
    is_confirmed: bool,
}

/// Subscriptions with the articles that they are about; one that is not public any more has no name here.
pub(super) async fn wanted(door: &Door<'_>, all: Vec<Subscription>) -> Result<Vec<Wanted>> {
    let mut shown = Vec::new();
    for one in all {
        let article = articles::find_by_page(door.db, one.page_id, door.now_ms).await?;
        shown.push(Wanted {
            id: one.id.0,
            kind_key: kind_key(one.kind),
            url: article.as_ref().map(|article| article.slug.encoded_path()),
            title: article.map(|article| article.title),
            is_confirmed: one.confirmed_at.is_some(),
        });
    }
    Ok(shown)
}

fn kind_key(kind: SubscriptionKind) -> &'static str {
    match kind {
        SubscriptionKind::Replies => "mine-kind-replies",
        SubscriptionKind::Thread => "mine-kind-thread",
        SubscriptionKind::Verdict => "mine-kind-verdict",
    }
}

/// Before it is confirmed.
#[derive(Serialize)]
pub(super) struct ConfirmPage {
    pub(super) address: String,
    pub(super) wanted: Vec<Wanted>,
    pub(super) action: String,
}

/// Before letters end, and after.
#[derive(Serialize)]
pub(super) struct EndPage {
    pub(super) address: String,
    pub(super) one: Option<Wanted>,
    pub(super) is_over: bool,
    pub(super) is_never: bool,
    pub(super) action: String,
}

/// The page of an address.
#[derive(Serialize)]
pub(super) struct OwnPage {
    key: String,
    address: String,
    tongues: Vec<Tongue>,
    wanted: Vec<Wanted>,
    n_waiting: usize,
    n_comments: u64,
}

#[derive(Serialize)]
struct Tongue {
    tag: &'static str,
    name: &'static str,
    is_chosen: bool,
}

impl OwnPage {
    pub(super) fn new(
        key: &str,
        address: &str,
        chosen: Locale,
        wanted: Vec<Wanted>,
        n_comments: u64,
    ) -> Self {
        let tongue =
            |one: &Locale| Tongue { tag: one.tag(), name: one.native_name(), is_chosen: *one == chosen };
        Self {
            key: key.to_owned(),
            address: address.to_owned(),
            tongues: Locale::ALL.iter().map(tongue).collect(),
            n_waiting: wanted.iter().filter(|one| !one.is_confirmed).count(),
            wanted,
            n_comments,
        }
    }
}

/// Before everything is erased (with the address), and after (without).
#[derive(Serialize)]
pub(super) struct ErasePage {
    pub(super) address: Option<String>,
    pub(super) n_comments: u64,
    pub(super) key: String,
}
