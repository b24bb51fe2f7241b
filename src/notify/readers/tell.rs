//! Letters that readers asked for and confirmed: what is new, gathered where it comes quickly.

use serde::Serialize;

use super::letters::{Keys, Links, Said, locale, write};
use crate::articles::{self, Teaser};
use crate::comments::store::{self as comments, Whole};
use crate::entities::comment::CommentState;
use crate::error::{Error, Result};
use crate::i18n::{self, Locale};
use crate::notify::Office;
use crate::outbox::{self, Event, Rendered};
use crate::subscriptions::{self, Due, SubscriptionKind};

/// Subscriptions told in one round.
const MOST_TOLD: u64 = 200;
/// Comments shown in one letter; of the others it says how many there are.
const MOST_SHOWN: usize = 10;

#[derive(Serialize)]
struct News<'a> {
    #[serde(flatten)]
    links: &'a Links,
    subject_key: &'static str,
    title_key: &'static str,
    n: usize,
    n_more: usize,
    title: &'a str,
    article_url: String,
    comments: Vec<Said>,
}

#[derive(Serialize)]
struct Verdict<'a> {
    #[serde(flatten)]
    links: &'a Links,
    is_published: bool,
    reason: Option<String>,
    title: &'a str,
    article_url: String,
    comment: Said,
}

/// Tells what is due; how many letters were made. One that cannot be made holds up no other.
pub(super) async fn round(office: &Office) -> Result<u64> {
    let pause_ms = i64::from(office.settings.readers.digest_minutes) * 60_000;
    let now = office.clock.now_ms();
    let mut n_made = 0;
    for due in subscriptions::due(&office.db, pause_ms, MOST_TOLD, now).await? {
        match tell(office, &due).await {
            Ok(is_made) => n_made += u64::from(is_made),
            Err(error) => {
                let (subscription, error) = (due.subscription.id.0, error.chain());
                tracing::error!(subscription, error, "a letter to a reader could not be made");
            }
        }
    }
    Ok(n_made)
}

async fn tell(office: &Office, due: &Due) -> Result<bool> {
    let now = office.clock.now_ms();
    let mut keys = Keys::new();
    let links = Links::new(office, &mut keys, Some(due.subscription.id))?;
    let letter = letter(office, due, &links, &keys).await?;
    let event = Event::ReaderTold { address_id: due.address.id };
    let is_told = letter.is_some();
    let stored = office
        .db
        .write(async |tx| {
            if !subscriptions::settle(tx, due, is_told, now).await? {
                return Err(Error::Stale("error-409-text"));
            }
            let Some(letter) = letter else { return Ok(()) };
            keys.store(tx, &due.address, now).await?;
            outbox::post(tx, due.subscription.site_id, &event, letter, now).await
        })
        .await;
    match stored {
        Ok(()) => Ok(is_told),
        Err(Error::Stale(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The letter; none when nothing of it can be told any more: the page is gone, or every comment.
async fn letter(office: &Office, due: &Due, links: &Links, keys: &Keys) -> Result<Option<Rendered>> {
    let now = office.clock.now_ms();
    let Some(article) = articles::find_by_page(&office.db, due.subscription.page_id, now).await? else {
        return Ok(None);
    };
    let ids = due.news.iter().map(|one| one.comment_id).collect();
    let mut found = comments::list(office.db.r(), ids).await?;
    let all: Vec<Whole> = due.news.iter().filter_map(|one| found.remove(&one.comment_id)).collect();
    match due.subscription.kind {
        SubscriptionKind::Verdict => verdict(office, due, &article, all, (links, keys)),
        SubscriptionKind::Replies => {
            news(office, due, &article, all, (links, keys), ("mail-replies-subject", "mail-replies-title"))
        }
        SubscriptionKind::Thread => {
            news(office, due, &article, all, (links, keys), ("mail-thread-subject", "mail-thread-title"))
        }
    }
}

fn news(
    office: &Office,
    due: &Due,
    article: &Teaser,
    mut all: Vec<Whole>,
    (links, keys): (&Links, &Keys),
    (subject_key, title_key): (&'static str, &'static str),
) -> Result<Option<Rendered>> {
    all.retain(|one| one.state == CommentState::Published);
    if all.is_empty() {
        return Ok(None);
    }
    let facts = News {
        links,
        subject_key,
        title_key,
        n: all.len(),
        n_more: all.len().saturating_sub(MOST_SHOWN),
        title: &article.title,
        article_url: format!("{}{}", office.base, article.slug.encoded_path()),
        comments: all.iter().take(MOST_SHOWN).map(|one| Said::new(office, one)).collect(),
    };
    write(office, "reader_news", &due.address, (links, keys), &facts).map(Some)
}

/// A verdict as it stands now: one that was undone meanwhile is none.
fn verdict(
    office: &Office,
    due: &Due,
    article: &Teaser,
    all: Vec<Whole>,
    (links, keys): (&Links, &Keys),
) -> Result<Option<Rendered>> {
    let Some(comment) = all.into_iter().next() else { return Ok(None) };
    let is_published = match comment.state {
        CommentState::Published => true,
        CommentState::Rejected => false,
        CommentState::Held | CommentState::Spam | CommentState::Trashed | CommentState::Withdrawn => {
            return Ok(None);
        }
    };
    let reason = due.news.iter().find_map(|one| one.reason.as_deref()).filter(|_| !is_published);
    let facts = Verdict {
        links,
        is_published,
        reason: reason.map(|reason| in_words(locale(office, &due.address), reason)),
        title: &article.title,
        article_url: format!("{}{}", office.base, article.slug.encoded_path()),
        comment: Said::new(office, &comment),
    };
    write(office, "reader_verdict", &due.address, (links, keys), &facts).map(Some)
}

/// A reason from the list in the reader's language; one of the moderator's own as it was written.
fn in_words(locale: Locale, reason: &str) -> String {
    let key = format!("desk-reason-{reason}");
    if i18n::messages::has(locale, &key) { i18n::text(locale, &key) } else { reason.to_owned() }
}
