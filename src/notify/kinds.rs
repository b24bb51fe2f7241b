//! Who makes letters of what: one maker for each circle of readers, each in files of its own.
//!
//! Every event goes to every maker, which answers with letters, with accounts that are to be told in their own time,
//! or with nothing. A new kind of letter is a maker's business alone; a new circle of readers is a new maker
//! and its line in [`MAKERS`].

use super::Office;
use super::accounts::Accounts;
use super::moderators::Moderators;
use super::readers::Readers;
use crate::entities::ids::AccountId;
use crate::error::Result;
use crate::outbox::{Event, Rendered};
use crate::subscriptions::Occasion;

/// All makers.
pub(super) const MAKERS: [&dyn Maker; 3] = [&Moderators, &Accounts, &Readers];

/// What becomes of an event.
#[derive(Debug, Default)]
pub(super) struct Turned {
    /// Letters that are sent at once.
    pub(super) letters: Vec<Rendered>,
    /// Accounts that are told of it later, with other things; see [`Maker::round`].
    pub(super) told_later: Vec<AccountId>,
    /// What readers asked to be told of.
    pub(super) occasions: Vec<Occasion>,
}

/// Makes the letters of one circle of readers.
#[rocket::async_trait]
pub(super) trait Maker: Sync {
    /// What becomes of an event; an error is noted beside the event, which is tried again.
    async fn turn(&self, office: &Office, event: &Event) -> Result<Turned>;

    /// Its own work in every round, such as letters that tell of many things at once. The number of things told of.
    async fn round(&self, office: &Office) -> Result<u64> {
        let _nothing_to_do = office;
        Ok(0)
    }
}
