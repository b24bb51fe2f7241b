//! Every query of the ratings room: single ratings, totals, many of one network.

mod crowds;
mod own;
mod totals;
mod votes;

pub(super) use crowds::{crowds, list_of_network, log_by};
pub use own::{Given, of_readers, untie};
pub(super) use totals::{alike, hold_tally, put_tally, summaries, summary, tallies};
pub use totals::{imported_of, tally_of};
pub(super) use votes::{Row, Why, find, insert, is_network_heard, log, put_network, times, update};
