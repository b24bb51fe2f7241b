//! Events, written in the transaction that caused them, and the letters made from them.
//!
//! Always true here: an event is pushed with the transaction of its cause, so neither exists
//! without the other; a letter is stored rendered, with one Message-ID for ever, and is sent until
//! it is accepted. Owns the tables `event` and `letter`.

mod event;
mod store;

pub use event::Event;
pub use store::push;
