//! What one row adds to its page's totals, so that the totals can follow it without a recount.

use super::stars::Stars;
use super::summary::Totals;

/// Where a rating stands, without the words of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The value given last.
    pub stars: Stars,
    /// Whether it counts.
    pub state: State,
    /// 1 when cast, one more with every change, withdrawal and return.
    pub revision: i64,
}

/// Whether and why a rating counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In the average.
    Counted,
    /// Taken out by a moderator.
    SetAside,
    /// Taken back by its reader.
    Withdrawn,
}

/// The totals of one page and criterion, as kept beside its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Counted votes by their stars.
    pub totals: Totals,
    /// Counted votes that their readers changed after the first cast.
    pub n_changed: u64,
    /// Votes that their readers took back.
    pub n_withdrawn: u64,
    /// Votes that a moderator took out.
    pub n_set_aside: u64,
    /// When the oldest counted vote was first cast.
    pub first_at: Option<i64>,
    /// When a counted vote was last cast or changed.
    pub last_at: Option<i64>,
}

impl Tally {
    /// With one row more.
    pub fn add(&mut self, row: Standing) {
        self.shift(row, |kept| kept.saturating_add(1));
    }

    /// With one row less. It never falls below zero; a recount shows if it ever should have.
    pub fn take(&mut self, row: Standing) {
        self.shift(row, |kept| kept.saturating_sub(1));
    }

    /// With that many rows more that stand alike, the oldest cast and the newest saved at these times.
    pub fn add_all(&mut self, row: Standing, n: u64, (first_at, last_at): (i64, i64)) {
        self.shift(row, |kept| kept.saturating_add(n));
        if row.state == State::Counted {
            self.stretch(first_at, last_at);
        }
    }

    /// Stretches the times to hold a counted row.
    pub fn stretch(&mut self, created_at: i64, updated_at: i64) {
        self.first_at = Some(self.first_at.map_or(created_at, |at| at.min(created_at)));
        self.last_at = Some(self.last_at.map_or(updated_at, |at| at.max(updated_at)));
    }

    fn shift(&mut self, row: Standing, by: impl Fn(u64) -> u64) {
        match row.state {
            State::Counted => {
                for (stars, votes) in Stars::ALL.into_iter().zip(&mut self.totals.stars) {
                    if stars == row.stars {
                        *votes = by(*votes);
                    }
                }
                if row.revision > 1 {
                    self.n_changed = by(self.n_changed);
                }
            }
            State::SetAside => self.n_set_aside = by(self.n_set_aside),
            State::Withdrawn => self.n_withdrawn = by(self.n_withdrawn),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn standing() -> impl Strategy<Value = Standing> {
        let states = prop_oneof![Just(State::Counted), Just(State::SetAside), Just(State::Withdrawn)];
        (0_usize..5, states, 1_i64..4).prop_map(|(place, state, revision)| Standing {
            stars: Stars::ALL[place],
            state,
            revision,
        })
    }

    proptest! {
        #[test]
        fn what_was_added_can_be_taken_again(rows in prop::collection::vec(standing(), 0..60)) {
            let mut tally = Tally::default();
            for row in &rows {
                tally.add(*row);
            }
            let counted = rows.iter().filter(|row| row.state == State::Counted).count() as u64;
            prop_assert_eq!(tally.totals.votes(), counted);
            for row in &rows {
                tally.take(*row);
            }
            prop_assert_eq!(tally, Tally::default());
        }
    }
}
