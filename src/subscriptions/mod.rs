//! Which letters readers asked for, and which of them they confirmed.
//!
//! Always true here:
//! - Nothing is told to an address before its owner has confirmed; until then it gets one letter a day at the
//!   most, which asks for that, however often and from wherever it was typed.
//! - Nobody can tell from an answer of ours whether an address is known.
//! - The key in a letter is the proof of its address. The database holds keyed hashes of keys alone.
//! - What is not confirmed within a week is deleted.
//!
//! Owns the tables `address`, `subscription`, `subscription_news` and `address_key`.

mod ask;
mod confirm;
mod keys;
mod news;
mod own;
mod store;

pub use crate::entities::address::Model as Address;
pub use crate::entities::address_key::KeyUse;
pub use crate::entities::subscription::{Model as Subscription, SubscriptionKind};
pub use ask::{Wish, ask, ask_for_link};
pub use confirm::{Confirmed, confirm, look_at, prune};
pub use keys::{NewKey, address_key};
pub use news::{Due, Occasion, due, note, settle};
pub use own::{Opened, confirm_all, end, end_all, end_by_key, erase, open, put_lang, refuse};
pub use store::{
    Unasked, clear_link_wish, count_lately, find, find_by_address, insert_key, link_wishes, list_of,
    mark_asked, mark_linked, unasked, verdicts_awaited,
};
