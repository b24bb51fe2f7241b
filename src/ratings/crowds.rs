//! Many ratings of one page from one network on one day: shown to an administrator, who can take them out of
//! the totals and put them back. Nothing is deleted, and every step is in the log.

use super::cast::Target;
use super::stars::Stars;
use super::store::{self, Why};
use super::tally::{Standing, State};
use crate::audit::{self, Actor, Entry, SubjectKind};
use crate::db::{Db, Tx};
use crate::entities::ids::{AccountId, PageId, SiteId};
use crate::entities::rating_event::RatingEventKind;
use crate::error::Result;

/// From so many ratings on, a network and day are shown.
pub(super) const CROWD_FROM: i64 = 2;

/// The ratings of one page from one network on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// The page.
    pub page: PageId,
    /// The network's name on that day: a keyed hash.
    pub network: String,
    /// How many gave 1, 2, 3, 4 and 5 stars.
    pub stars: [i64; 5],
    /// How many of them count.
    pub n_counted: i64,
    /// How many wait for a code.
    pub n_unproven: i64,
    /// How many were set aside by an administrator.
    pub n_set_aside: i64,
    /// When the first was given (epoch ms).
    pub first_at: i64,
    /// When the last was given (epoch ms).
    pub last_at: i64,
}

/// The crowds since a moment, the largest first.
pub async fn crowds(db: &Db, since: i64, limit: u64) -> Result<Vec<Crowd>> {
    store::crowds(db.r(), since, limit).await
}

/// What an administrator does with a crowd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// None of it counts.
    SetAside,
    /// All of it counts, what waits for a code too.
    Restore,
}

/// Takes a crowd out of the totals of its page, or puts it back; tells how many ratings moved.
pub async fn order_crowd(
    db: &Db,
    (site, page, network): (SiteId, PageId, &str),
    order: Order,
    (by, actor): (AccountId, Actor<'_>),
    now_ms: i64,
) -> Result<u64> {
    let target = Target::page(site, page);
    let act = match order {
        Order::SetAside => "ratings-set-aside",
        Order::Restore => "ratings-restore",
    };
    db.write(async |tx| {
        let n_moved = move_all(tx, target, network, order, by, now_ms).await?;
        let after = n_moved.to_string();
        let line =
            Entry { after: Some(&after), ..Entry::new(site, actor, (SubjectKind::Rating, page.0), act) };
        audit::write(tx, line, now_ms).await?;
        Ok(n_moved)
    })
    .await
}

async fn move_all(
    tx: &Tx,
    target: Target<'_>,
    network: &str,
    order: Order,
    by: AccountId,
    now_ms: i64,
) -> Result<u64> {
    let mut tally = store::hold_tally(tx, target).await?;
    let mut n_moved = 0;
    for before in store::list_of_network(tx, target, network).await? {
        let (state, why, kind) = match (order, before.standing.state, before.why) {
            (Order::SetAside, State::Counted, _) | (Order::SetAside, State::SetAside, Why::Unproven) => {
                (State::SetAside, Why::Decided, RatingEventKind::SetAside)
            }
            (Order::Restore, State::SetAside, _) => (State::Counted, Why::Nothing, RatingEventKind::Restore),
            (Order::SetAside | Order::Restore, State::Counted | State::SetAside | State::Withdrawn, _) => {
                continue;
            }
        };
        let after = store::Row { standing: Standing { state, ..before.standing }, why, ..before };
        store::update(tx, after).await?;
        tally.take(before.standing);
        tally.add(after.standing);
        store::log_by(tx, target, after.id, kind, after.standing.stars, (by, now_ms)).await?;
        n_moved += 1;
    }
    (tally.first_at, tally.last_at) = store::times(tx, target).await?;
    store::put_tally(tx, target, tally).await?;
    Ok(n_moved)
}

impl Crowd {
    /// All of them.
    pub fn n(&self) -> i64 {
        self.n_counted + self.n_unproven + self.n_set_aside
    }

    /// Nobody yet.
    pub(super) fn empty(page: PageId, network: String) -> Self {
        Self {
            page,
            network,
            stars: [0; 5],
            n_counted: 0,
            n_unproven: 0,
            n_set_aside: 0,
            first_at: i64::MAX,
            last_at: i64::MIN,
        }
    }

    pub(super) fn count(
        &mut self,
        stars: Stars,
        state: State,
        why: Why,
        (n, first_at, last_at): (i64, i64, i64),
    ) {
        let place = usize::from(stars.get()) - 1;
        if let Some(one) = self.stars.get_mut(place) {
            *one += n;
        }
        match (state, why) {
            (State::Counted, _) => self.n_counted += n,
            (State::SetAside, Why::Unproven) => self.n_unproven += n,
            (State::SetAside, Why::Nothing | Why::Decided) => self.n_set_aside += n,
            (State::Withdrawn, _) => {}
        }
        self.first_at = self.first_at.min(first_at);
        self.last_at = self.last_at.max(last_at);
    }
}
