//! Casting, changing and withdrawing a rating: each one transaction that moves the row, the totals and the
//! log together.
//!
//! The first statement of every one of them takes the page's row of totals and holds it until the commit, so
//! votes on one page come one after the other on both engines. What is read afterwards cannot change beneath
//! us, and forty posts of one reader make one row.

use std::collections::HashMap;

use super::stars::Stars;
use super::store::{self, Why};
use super::summary::Summary;
use super::tally::{Standing, State};
use crate::clock::Clock;
use crate::db::{Db, Tx};
use crate::entities::ids::{PageId, SiteId};
use crate::entities::rating_event::RatingEventKind;
use crate::error::Result;

/// What is rated when it is the page as a whole.
pub const WHOLE_PAGE: &str = "";

/// What a rating hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target<'a> {
    /// The site of the page.
    pub site: SiteId,
    /// The page.
    pub page: PageId,
    /// One aspect of it, or [`WHOLE_PAGE`].
    pub criterion: &'a str,
}

impl Target<'static> {
    /// The page as a whole.
    pub fn page(site: SiteId, page: PageId) -> Self {
        Self { site, page, criterion: WHOLE_PAGE }
    }
}

/// Who rates: keyed hashes, never an address or a cookie itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voter<'a> {
    /// Names the reader; together with the target it is unique.
    pub key: &'a str,
    /// Names the reader's network; for limits only, never for uniqueness.
    pub network: &'a str,
}

/// What came of casting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// The reader's first rating of this target, or the first after a withdrawal.
    First,
    /// Another value than before.
    Changed,
    /// The value that stood already: nothing was written.
    Unchanged,
    /// Stored, and not counted yet: another reader of the same network has rated the page today, so this one
    /// is asked for a code.
    Waiting,
}

/// What came of withdrawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// The rating no longer counts.
    Withdrawn,
    /// There was none, or it was withdrawn before.
    Nothing,
}

/// One reader's rating, as far as that reader may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// The value that stands.
    pub stars: Stars,
    /// When it was last saved.
    pub saved_at: i64,
    /// Whether it waits for a code.
    pub waits: bool,
}

/// Casts a rating, or changes the one that stands. The same value again changes nothing.
///
/// The first rating of a network, day and page counts at once, whoever gives it; every further reader there is
/// asked for a code, and counts after it. A rating that counts can be changed without one.
pub async fn cast(
    db: &Db,
    clock: &Clock,
    target: Target<'_>,
    voter: Voter<'_>,
    stars: Stars,
) -> Result<Cast> {
    let now_ms = clock.now_ms();
    db.write(async |tx| {
        let mut tally = store::hold_tally(tx, target).await?;
        let Some(before) = store::find(tx, target, voter.key).await? else {
            let (state, why) = place(tx, target, voter, Why::Nothing).await?;
            let row = store::insert(tx, target, voter, (stars, state, why), now_ms).await?;
            tally.add(row.standing);
            if state == State::Counted {
                tally.stretch(row.created_at, row.updated_at);
            }
            store::put_tally(tx, target, tally).await?;
            store::log(tx, target, row.id, RatingEventKind::Cast, (None, Some(stars)), now_ms).await?;
            return Ok(outcome_of(Cast::First, why));
        };
        let (state, why, kind, outcome, old) = match before.standing.state {
            State::Withdrawn => {
                let (state, why) = place(tx, target, voter, before.why).await?;
                store::put_network(tx, before.id, voter.network).await?;
                (state, why, RatingEventKind::Cast, Cast::First, None)
            }
            State::Counted | State::SetAside if before.standing.stars == stars => {
                return Ok(outcome_of(Cast::Unchanged, before.why));
            }
            // What was set aside stays so, whatever its reader makes of it.
            state @ (State::Counted | State::SetAside) => {
                (state, before.why, RatingEventKind::Change, Cast::Changed, Some(before.standing.stars))
            }
        };
        let after = store::Row {
            standing: Standing { stars, state, revision: before.standing.revision + 1 },
            why,
            updated_at: now_ms.max(before.updated_at),
            ..before
        };
        store::update(tx, after).await?;
        tally.take(before.standing);
        tally.add(after.standing);
        if state == State::Counted {
            tally.stretch(after.created_at, after.updated_at);
        }
        store::put_tally(tx, target, tally).await?;
        store::log(tx, target, after.id, kind, (old, Some(stars)), now_ms).await?;
        Ok(outcome_of(outcome, why))
    })
    .await
}

/// Where a rating begins, or begins again: what an administrator had set aside does not come back by itself.
async fn place(tx: &Tx, target: Target<'_>, voter: Voter<'_>, before: Why) -> Result<(State, Why)> {
    if before == Why::Decided {
        return Ok((State::SetAside, Why::Decided));
    }
    let is_heard = store::is_network_heard(tx, target, voter).await?;
    Ok(if is_heard { (State::SetAside, Why::Unproven) } else { (State::Counted, Why::Nothing) })
}

fn outcome_of(outcome: Cast, why: Why) -> Cast {
    match why {
        Why::Unproven => Cast::Waiting,
        Why::Nothing | Why::Decided => outcome,
    }
}

/// Lets a rating count that waited for its code; tells whether one did.
pub(super) async fn count_in(tx: &Tx, target: Target<'_>, voter_key: &str, now_ms: i64) -> Result<bool> {
    let mut tally = store::hold_tally(tx, target).await?;
    let found = store::find(tx, target, voter_key).await?;
    let waits = |row: &store::Row| row.standing.state == State::SetAside && row.why == Why::Unproven;
    let Some(before) = found.filter(waits) else { return Ok(false) };
    let after = store::Row {
        standing: Standing { state: State::Counted, ..before.standing },
        why: Why::Nothing,
        ..before
    };
    store::update(tx, after).await?;
    tally.take(before.standing);
    tally.add(after.standing);
    tally.stretch(after.created_at, after.updated_at);
    store::put_tally(tx, target, tally).await?;
    let stars = Some(after.standing.stars);
    store::log(tx, target, after.id, RatingEventKind::Restore, (stars, stars), now_ms).await?;
    Ok(true)
}

/// Takes a reader's rating back: it stays as a row and in the log, and leaves the totals.
pub async fn withdraw(db: &Db, clock: &Clock, target: Target<'_>, voter_key: &str) -> Result<Withdrawal> {
    let now_ms = clock.now_ms();
    db.write(async |tx| {
        let mut tally = store::hold_tally(tx, target).await?;
        let standing = store::find(tx, target, voter_key).await?;
        let Some(before) = standing.filter(|row| row.standing.state != State::Withdrawn) else {
            return Ok(Withdrawal::Nothing);
        };
        let after = store::Row {
            standing: Standing {
                state: State::Withdrawn,
                revision: before.standing.revision + 1,
                ..before.standing
            },
            updated_at: now_ms.max(before.updated_at),
            ..before
        };
        store::update(tx, after).await?;
        tally.take(before.standing);
        tally.add(after.standing);
        (tally.first_at, tally.last_at) = store::times(tx, target).await?;
        store::put_tally(tx, target, tally).await?;
        let stars = (Some(before.standing.stars), None);
        store::log(tx, target, after.id, RatingEventKind::Withdraw, stars, now_ms).await?;
        Ok(Withdrawal::Withdrawn)
    })
    .await
}

/// The rating of one reader, if one stands. A rating that was set aside looks to its reader as it did before.
pub async fn own(db: &Db, target: Target<'_>, voter_key: &str) -> Result<Option<Own>> {
    let row = store::find(db.r(), target, voter_key).await?;
    Ok(row.filter(|row| row.standing.state != State::Withdrawn).map(|row| Own {
        stars: row.standing.stars,
        saved_at: row.updated_at,
        waits: row.standing.state == State::SetAside && row.why == Why::Unproven,
    }))
}

/// What the ratings of a target come to.
pub async fn summary(db: &Db, target: Target<'_>) -> Result<Summary> {
    store::summary(db.r(), target.page, target.criterion).await
}

/// What the ratings of many pages come to, each page as a whole; pages without votes are left out.
pub async fn summaries(db: &Db, pages: &[PageId]) -> Result<HashMap<PageId, Summary>> {
    store::summaries(db.r(), pages).await
}
