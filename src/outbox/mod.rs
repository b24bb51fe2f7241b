//! Events, written in the transaction that caused them, and the letters made from them.
//!
//! Always true here: an event is pushed with the transaction of its cause, so neither exists
//! without the other; an event becomes letters in one transaction, once, however many programs
//! share the database; a letter is stored rendered, with one Message-ID for ever, and is sent until
//! it is accepted or refused for good. Owns the tables `event` and `letter`.

mod event;
mod retry;
mod standing;
mod store;

pub use event::Event;
pub use retry::{Next, next_attempt};
pub use standing::{Standing, Troubled, standing};
pub use store::{
    Leased, Pending, Rendered, count_recent, expand, lease, mark_failed, mark_sent, mark_waiting,
    note_failure, pending, prune, push, push_once,
};
