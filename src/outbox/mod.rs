//! Events, written in the transaction that caused them, and the letters made from them.
//!
//! Always true here: an event is pushed with the transaction of its cause, so neither exists
//! without the other; an event becomes letters (or notices, for those who want one letter about many) in one
//! transaction, once, however many programs share the database; a letter is stored rendered, with one Message-ID
//! for ever, and is sent until it is accepted or refused for good; no key of a link in a letter is stored, only
//! its hash; nothing is sent to an address that refuses letters. Owns the tables `event`, `letter`, `notice`,
//! `letter_link` and `refusing_address`.

mod event;
mod own;
mod retry;
mod seal;
mod standing;
mod store;

pub use event::Event;
pub use own::{Posted, forget, letters_to, post};
pub use retry::{Next, next_attempt};
pub use seal::{Seal, key_hash, recipient_key};
pub use standing::{Standing, Troubled, standing};
pub use store::{
    Folder, Leased, Link, Notice, Pending, Refusing, Rendered, Stored, accepted, count_folder, count_for,
    count_to, drop_notices, find_link, forget_refusals, give_up, insert, insert_link, insert_notices,
    is_stopped, lease, lift, list_folder, list_notices, list_refusing, mark_failed, mark_sent, mark_stopped,
    mark_turned, mark_waiting, note_failure, pending, prune, prune_links, push, push_once, refused, retry,
    settle_notices, spend_link, stop, wanting,
};
