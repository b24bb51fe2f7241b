//! Letters to those who want to know: events in, rendered letters out, and their delivery.
//!
//! Always true here: a comment in the spam folder causes no letter; a comment that is decided
//! before its letter is made causes none; a burst becomes one letter that counts. Letters are sent
//! outside every transaction, so a mail server that hangs holds up nothing. A new kind of letter: see `kinds.rs`.
//! Owns the table `letter_setting`.

mod accounts;
mod kinds;
mod letters;
mod moderators;
mod post_office;
mod readers;
mod routes;
mod work;

pub use letters::test_letter;
pub use routes::routes;
pub use work::{Office, Worked, run_once};

const HOUR_MS: i64 = 3_600_000;
