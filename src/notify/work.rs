//! One round of work: new events become letters, letters that are due are handed over.

use std::sync::Arc;

use crate::clock::Clock;
use crate::config::{Settings, random_token};
use crate::db::{Db, Tx};
use crate::entities::ids::{EventId, LetterId};
use crate::error::Result;
use crate::mail::{Delivery, Mailer};
use crate::outbox::{self, Leased, Next, Pending};
use crate::subscriptions::{self, Occasion};
use crate::views::Views;

use super::kinds::{MAKERS, Turned};
use super::letters::{Desk, posted};

/// Events looked at in one round: enough for any burst that moderators can still count.
const MOST_EVENTS: u64 = 1000;
/// Events stored in one transaction.
const AT_A_TIME: usize = 100;
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
    let mut rounds = Vec::new();
    for maker in MAKERS {
        rounds.push(maker.round(office).await);
    }
    let (n_sent, n_failed) = send_due(office).await?;
    rounds.into_iter().collect::<Result<Vec<u64>>>()?;
    Ok(Worked { n_events: expanded?, n_sent, n_failed })
}

/// Every event goes to every maker; what they make of it is stored in one transaction with the note that it is done.
async fn expand_events(office: &Office) -> Result<u64> {
    let mut done = Vec::new();
    for pending in outbox::pending(&office.db, MOST_EVENTS).await? {
        match turn(office, &pending).await {
            Ok(turned) => done.push((pending, turned)),
            Err(why) => office.note_failure(pending.id, &why).await?,
        }
    }
    let mut n_events = 0;
    for some in done.chunks(AT_A_TIME) {
        match store(office, some).await {
            Ok(n) => n_events += n,
            // One of them cannot be stored, and the others have done nothing wrong.
            Err(_) => {
                for one in some {
                    match store(office, std::slice::from_ref(one)).await {
                        Ok(n) => n_events += n,
                        Err(error) => office.note_failure(one.0.id, &error.chain()).await?,
                    }
                }
            }
        }
    }
    Ok(n_events)
}

async fn turn(office: &Office, pending: &Pending) -> Result<Turned, String> {
    let event = pending.event.as_ref().ok_or("the event cannot be read")?;
    let mut all = Turned::default();
    for maker in MAKERS {
        let turned = maker.turn(office, event).await.map_err(|error| error.chain())?;
        all.letters.extend(turned.letters);
        all.told_later.extend(turned.told_later);
        all.occasions.extend(turned.occasions);
    }
    Ok(all)
}

async fn store(office: &Office, done: &[(Pending, Turned)]) -> Result<u64> {
    let now = office.clock.now_ms();
    office
        .db
        .write(async |tx| {
            let mut n_events = 0;
            for (pending, turned) in done {
                // Another program may have been faster.
                if outbox::mark_turned(tx, &[pending.id], now).await? {
                    outbox::insert(tx, pending.id, turned.letters.clone(), now).await?;
                    outbox::insert_notices(tx, pending.id, &turned.told_later, pending.created_at).await?;
                    office.note_occasions(tx, &turned.occasions).await?;
                    n_events += 1;
                }
            }
            Ok(n_events)
        })
        .await
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
    let Leased { id, n_attempts, created_at, .. } = leased;
    let key = leased.letter.recipient_key.clone();
    if outbox::is_stopped(office.db.r(), &key).await? {
        office.db.write(async |tx| outbox::mark_stopped(tx, id, "").await).await?;
        return Ok(false);
    }
    let letter = posted(leased.unsealed(&office.settings.server.secret_key), created_at);
    let delivery = office.mailer.send(&letter).await;
    let now = office.clock.now_ms();
    let jitter = random_token()?.bytes().next().unwrap_or_default().wrapping_mul(37);
    office
        .db
        .write(async |tx| match &delivery {
            Delivery::Accepted => {
                outbox::accepted(tx, &key).await?;
                outbox::mark_sent(tx, id, now).await
            }
            Delivery::Unknown(why) => {
                outbox::refused(tx, &key, why, now).await?;
                outbox::mark_failed(tx, id, why).await
            }
            Delivery::Never(why) => outbox::mark_failed(tx, id, why).await,
            Delivery::Later(why) => match outbox::next_attempt(n_attempts, created_at, now, jitter) {
                Next::At(at) => outbox::mark_waiting(tx, id, at, why).await,
                Next::Never => outbox::mark_failed(tx, id, why).await,
            },
        })
        .await?;
    Ok(report(id, n_attempts, &delivery))
}

/// Says in the program's own log how it went; whether the letter was accepted.
fn report(id: LetterId, n_attempts: i64, delivery: &Delivery) -> bool {
    match delivery {
        Delivery::Accepted => return true,
        Delivery::Later(why) => {
            let attempt = n_attempts;
            tracing::warn!(letter = id.0, attempt, why, "a letter was not accepted; it will be tried again");
        }
        Delivery::Unknown(why) => tracing::warn!(letter = id.0, why, "the address of a letter is refused"),
        Delivery::Never(why) => tracing::error!(letter = id.0, why, "a letter was refused for good"),
    }
    false
}

impl Office {
    /// What letters are written with.
    pub(super) fn desk(&self) -> Desk<'_> {
        Desk { views: &self.views, settings: &self.settings, mailer: &self.mailer, base: &self.base }
    }

    /// Notes what readers are to be told in their own time.
    async fn note_occasions(&self, tx: &Tx, occasions: &[Occasion]) -> Result<()> {
        for occasion in occasions {
            let now = self.clock.now_ms();
            subscriptions::note(tx, &self.settings.server.secret_key, occasion, now).await?;
        }
        Ok(())
    }

    /// Notes that an event could not become letters; it costs nothing else, and is tried again.
    pub(super) async fn note_failure(&self, id: EventId, why: &str) -> Result<()> {
        tracing::error!(event = id.0, error = why, "a letter could not be made");
        self.db.write(async |tx| outbox::note_failure(tx, id, why).await).await
    }
}
