//! Letters out of the house: a rendered letter and the three ways to hand it over.
//!
//! Always true here: nothing that a visitor wrote stands in `From`; every header is cleaned of
//! line ends before the mail library sees it (it panics on one in a display name), and the message
//! is built where a panic costs one letter and not the worker. Owns no table.

mod build;
mod discard;
mod extra;
mod file;
mod letter;
mod mailer;
mod smtp;

pub use discard::discard;
pub use extra::Extra;
pub use letter::Letter;
pub use mailer::{Delivery, Mailer};
