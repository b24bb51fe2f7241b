//! One round of work: new events become letters, letters that are due are handed over.

use std::sync::Arc;

use crate::accounts::{self, Account};
use crate::articles;
use crate::clock::Clock;
use crate::comments::store::{self as comments, Whole};
use crate::config::{Settings, random_token};
use crate::db::Db;
use crate::entities::comment::CommentState;
use crate::error::Result;
use crate::mail::{Delivery, Mailer};
use crate::outbox::{self, Event, Leased, Next, Pending, Rendered};
use crate::views::Views;

use super::letters::Desk;
use super::pace::{Pace, Traffic, pace};

const TEN_MINUTES_MS: i64 = 10 * 60_000;
const HOUR_MS: i64 = 3_600_000;
/// Events looked at, and letters sent, in one round.
const ROUND: u64 = 200;

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
    let n_events = expand_events(office).await?;
    let (n_sent, n_failed) = send_due(office).await?;
    Ok(Worked { n_events, n_sent, n_failed })
}

/// An event whose comment still waits.
struct Held {
    event: Pending,
    comment: Whole,
}

async fn expand_events(office: &Office) -> Result<u64> {
    let mut held = Vec::new();
    let mut n_events = 0;
    for event in outbox::pending(&office.db, ROUND).await? {
        match waiting_comment(office, &event).await? {
            Some(comment) => held.push(Held { event, comment }),
            None => n_events += settle(office, &[event.id], Vec::new()).await?,
        }
    }
    match pace(traffic(office, &held).await?) {
        Pace::Wait => {}
        Pace::Each => {
            for one in &held {
                n_events += tell(office, one).await?;
            }
        }
        Pace::Together => n_events += tell_together(office, &held).await?,
    }
    Ok(n_events)
}

/// The comment of the event, if somebody should hear of it.
async fn waiting_comment(office: &Office, event: &Pending) -> Result<Option<Whole>> {
    match &event.event {
        Some(Event::CommentHeld { comment_id }) => {
            let comment = comments::find_by_id(office.db.r(), *comment_id).await?;
            Ok(comment.filter(|comment| comment.state == CommentState::Held))
        }
        Some(Event::CommentPublished { .. }) | None => Ok(None),
    }
}

async fn traffic(office: &Office, held: &[Held]) -> Result<Traffic> {
    let now = office.clock.now_ms();
    Ok(Traffic {
        n_new: held.len() as u64,
        n_ten_minutes: outbox::count_recent(&office.db, now - TEN_MINUTES_MS).await?,
        n_hour: outbox::count_recent(&office.db, now - HOUR_MS).await?,
        oldest_ms: held.first().map_or(0, |one| now - one.event.created_at),
    })
}

async fn tell(office: &Office, held: &Held) -> Result<u64> {
    let made = async {
        let article = articles::find_by_page(&office.db, held.comment.page_id).await?;
        let mut letters = Vec::new();
        if let Some(article) = article {
            for reader in accounts::list_wanting_letters(office.db.r()).await? {
                letters.push(office.desk().comment_held(
                    &reader.email,
                    office.language(&reader),
                    &held.comment,
                    &article,
                )?);
            }
        }
        Ok::<_, crate::error::Error>(letters)
    };
    match made.await {
        Ok(letters) => settle(office, &[held.event.id], letters).await,
        Err(error) => {
            let why = error.chain();
            tracing::error!(event = held.event.id.0, error = why, "a letter could not be made");
            office.db.write(async |tx| outbox::note_failure(tx, held.event.id, &why).await).await?;
            Ok(0)
        }
    }
}

async fn tell_together(office: &Office, held: &[Held]) -> Result<u64> {
    let events: Vec<_> = held.iter().map(|one| one.event.id).collect();
    let mut letters = Vec::new();
    for reader in accounts::list_wanting_letters(office.db.r()).await? {
        let locale = office.language(&reader);
        letters.push(office.desk().comments_waiting(&reader.email, locale, held.len() as u64)?);
    }
    settle(office, &events, letters).await
}

async fn settle(
    office: &Office,
    events: &[crate::entities::ids::EventId],
    letters: Vec<Rendered>,
) -> Result<u64> {
    let now = office.clock.now_ms();
    let is_ours = office
        .db
        .write(async |tx| {
            let is_ours = outbox::expand(tx, events, letters, now).await?;
            // Another program was faster with some of them: nothing of ours is kept.
            if is_ours { Ok(true) } else { Err(crate::error::Error::Stale("error-409-text")) }
        })
        .await;
    match is_ours {
        Ok(_) => Ok(events.len() as u64),
        Err(crate::error::Error::Stale(_)) => Ok(0),
        Err(error) => Err(error),
    }
}

async fn send_due(office: &Office) -> Result<(u64, u64)> {
    let (mut n_sent, mut n_failed) = (0, 0);
    for _ in 0..ROUND {
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
    let delivery = office.mailer.send(&letter.into(), office.clock.now_ms()).await;
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
