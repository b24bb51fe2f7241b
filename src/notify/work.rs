//! One round of work: new events become letters, letters that are due are handed over.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::accounts::{self, Account};
use crate::articles;
use crate::clock::Clock;
use crate::comments::store::{self as comments, Whole};
use crate::config::{Settings, random_token};
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::entities::ids::{EventId, PageId};
use crate::error::{Error, Result};
use crate::mail::{Delivery, Mailer};
use crate::outbox::{self, Leased, Next, Rendered};
use crate::views::Views;

use super::letters::{Desk, posted};
use super::news::{Held, News};
use super::pace::{Pace, Traffic, pace};

const TEN_MINUTES_MS: i64 = 10 * 60_000;
const HOUR_MS: i64 = 3_600_000;
/// Events looked at in one round: enough for any burst that moderators can still count.
const MOST_EVENTS: u64 = 1000;
/// Letters sent in one round.
const MOST_LETTERS: u64 = 200;

/// Everything that writing and sending letters needs.
#[derive(Debug, Clone)]
pub struct Office {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// The settings.
    pub settings: Arc<Settings>,
    /// The templates.
    pub views: Views,
    /// Where letters go.
    pub mailer: Mailer,
    /// The address that links in letters begin with, without a slash at the end.
    pub base: String,
}

/// What one round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Worked {
    /// Events that became letters, or needed none.
    pub n_events: u64,
    /// Letters that were accepted.
    pub n_sent: u64,
    /// Letters that were not, this time or for good.
    pub n_failed: u64,
}

/// One round.
///
/// # Errors
/// The database; a letter that cannot be made or sent is noted and costs nothing else.
pub async fn run_once(office: &Office) -> Result<Worked> {
    // Letters that are written already go out even when no new one can be made.
    let expanded = expand_events(office).await;
    let (n_sent, n_failed) = send_due(office).await?;
    Ok(Worked { n_events: expanded?, n_sent, n_failed })
}

/// A comment that waits, and what happened to it.
struct Waiting {
    news: Held,
    comment: Whole,
}

async fn expand_events(office: &Office) -> Result<u64> {
    let news = News::sort(outbox::pending(&office.db, MOST_EVENTS).await?);
    for id in news.unreadable {
        give_up(office, id, "the event cannot be read").await?;
    }
    let n_silent = if news.silent.is_empty() { 0 } else { settle(office, &news.silent, Vec::new()).await? };
    let n_silent = n_silent + tell_of_floods(office, news.flooded).await?;
    // Most rounds end here, before any comment is read: nothing is new, or a burst goes on.
    if news.held.is_empty() || pace(traffic(office, news.held.iter()).await?) == Pace::Wait {
        return Ok(n_silent);
    }
    let (waiting, n_decided) = still_waiting(office, news.held).await?;
    Ok(n_silent + n_decided + tell_all(office, &waiting).await?)
}

/// One letter for each flooded article, at once: what is held meanwhile is told of in its own time.
async fn tell_of_floods(office: &Office, flooded: BTreeMap<PageId, Vec<EventId>>) -> Result<u64> {
    let mut n_events = 0;
    for (page_id, events) in flooded {
        let letters = match articles::find_by_page(&office.db, page_id, office.clock.now_ms()).await? {
            None => Ok(Vec::new()),
            Some(article) => {
                let readers = accounts::list_wanting_letters(office.db.r()).await?;
                let letter =
                    |to: &Account| office.desk().article_flooded(&to.email, office.language(to), &article);
                readers.iter().map(letter).collect()
            }
        };
        match letters {
            Ok(letters) => n_events += settle(office, &events, letters).await?,
            Err(error) => {
                for id in events {
                    give_up(office, id, &Error::chain(&error)).await?;
                }
            }
        }
    }
    Ok(n_events)
}

async fn tell_all(office: &Office, waiting: &[Waiting]) -> Result<u64> {
    match pace(traffic(office, waiting.iter().map(|one| &one.news)).await?) {
        Pace::Wait => Ok(0),
        Pace::Each => {
            let mut n_events = 0;
            for one in waiting {
                n_events += tell(office, one).await?;
            }
            Ok(n_events)
        }
        Pace::Together => tell_together(office, waiting).await,
    }
}

/// The comments that somebody should hear of; what is decided already is settled without a letter.
async fn still_waiting(office: &Office, held: Vec<Held>) -> Result<(Vec<Waiting>, u64)> {
    let ids = held.iter().map(|one| one.comment_id).collect();
    let mut comments = comments::list(office.db.r(), ids).await?;
    let (mut waiting, mut decided) = (Vec::new(), Vec::new());
    for news in held {
        match comments.remove(&news.comment_id).filter(|comment| comment.state == CommentState::Held) {
            Some(comment) => waiting.push(Waiting { news, comment }),
            None => decided.extend(news.events),
        }
    }
    let n_decided = if decided.is_empty() { 0 } else { settle(office, &decided, Vec::new()).await? };
    Ok((waiting, n_decided))
}

async fn traffic(office: &Office, held: impl ExactSizeIterator<Item = &Held>) -> Result<Traffic> {
    let now = office.clock.now_ms();
    let n_new = held.len() as u64;
    let oldest = held.map(|one| one.since).min();
    Ok(Traffic {
        n_new,
        n_ten_minutes: outbox::count_recent(&office.db, now - TEN_MINUTES_MS).await?,
        n_hour: outbox::count_recent(&office.db, now - HOUR_MS).await?,
        oldest_ms: oldest.map_or(0, |since| now - since),
    })
}

async fn tell(office: &Office, waiting: &Waiting) -> Result<u64> {
    match letters(office, &waiting.comment).await {
        Ok(letters) => settle(office, &waiting.news.events, letters).await,
        Err(error) => {
            for id in &waiting.news.events {
                give_up(office, *id, &error.chain()).await?;
            }
            Ok(0)
        }
    }
}

/// One letter about the comment for everybody who wants it.
async fn letters(office: &Office, comment: &Whole) -> Result<Vec<Rendered>> {
    let Some(article) = articles::find_by_page(&office.db, comment.page_id, office.clock.now_ms()).await?
    else {
        return Ok(Vec::new());
    };
    let readers = accounts::list_wanting_letters(office.db.r()).await?;
    readers
        .iter()
        .map(|reader| office.desk().comment_held(&reader.email, office.language(reader), comment, &article))
        .collect()
}

/// Notes that an event could not become letters; it costs nothing else, and is tried again.
async fn give_up(office: &Office, id: EventId, why: &str) -> Result<()> {
    tracing::error!(event = id.0, error = why, "a letter could not be made");
    office.db.write(async |tx| outbox::note_failure(tx, id, why).await).await
}

async fn tell_together(office: &Office, waiting: &[Waiting]) -> Result<u64> {
    let events: Vec<_> = waiting.iter().flat_map(|one| one.news.events.iter().copied()).collect();
    let mut letters = Vec::new();
    for reader in accounts::list_wanting_letters(office.db.r()).await? {
        let locale = office.language(&reader);
        letters.push(office.desk().comments_waiting(&reader.email, locale, waiting.len() as u64)?);
    }
    settle(office, &events, letters).await
}

async fn settle(office: &Office, events: &[EventId], letters: Vec<Rendered>) -> Result<u64> {
    let now = office.clock.now_ms();
    let is_ours = office
        .db
        .write(async |tx| {
            let is_ours = outbox::expand(tx, events, letters, now).await?;
            // Another program was faster with some of them: nothing of ours is kept.
            if is_ours { Ok(true) } else { Err(Error::Stale("error-409-text")) }
        })
        .await;
    match is_ours {
        Ok(_) => Ok(events.len() as u64),
        Err(Error::Stale(_)) => Ok(0),
        Err(error) => Err(error),
    }
}

async fn send_due(office: &Office) -> Result<(u64, u64)> {
    let (mut n_sent, mut n_failed) = (0, 0);
    for _ in 0..MOST_LETTERS {
        let now = office.clock.now_ms();
        let Some(leased) = office.db.write(async |tx| outbox::lease(tx, now).await).await? else { break };
        if send(office, leased).await? {
            n_sent += 1;
        } else {
            n_failed += 1;
        }
    }
    Ok((n_sent, n_failed))
}

/// Hands one letter over, outside every transaction, and notes what came of it.
async fn send(office: &Office, leased: Leased) -> Result<bool> {
    let Leased { id, letter, n_attempts, created_at } = leased;
    let delivery = office.mailer.send(&posted(letter, created_at)).await;
    let now = office.clock.now_ms();
    let jitter = random_token()?.bytes().next().unwrap_or_default().wrapping_mul(37);
    office
        .db
        .write(async |tx| match &delivery {
            Delivery::Accepted => outbox::mark_sent(tx, id, now).await,
            Delivery::Never(why) => outbox::mark_failed(tx, id, why).await,
            Delivery::Later(why) => match outbox::next_attempt(n_attempts, created_at, now, jitter) {
                Next::At(at) => outbox::mark_waiting(tx, id, at, why).await,
                Next::Never => outbox::mark_failed(tx, id, why).await,
            },
        })
        .await?;
    match delivery {
        Delivery::Accepted => Ok(true),
        Delivery::Later(why) => {
            tracing::warn!(
                letter = id.0,
                attempt = n_attempts,
                why,
                "a letter was not accepted; it will be tried again"
            );
            Ok(false)
        }
        Delivery::Never(why) => {
            tracing::error!(letter = id.0, why, "a letter was refused for good");
            Ok(false)
        }
    }
}

impl Office {
    fn desk(&self) -> Desk<'_> {
        Desk { views: &self.views, settings: &self.settings, mailer: &self.mailer, base: &self.base }
    }

    fn language(&self, reader: &Account) -> crate::i18n::Locale {
        reader.lang.unwrap_or(self.settings.site.lang)
    }
}
