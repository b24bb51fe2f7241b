//! Letters to those who want to know: events in, rendered letters out, and their delivery.
//!
//! Always true here: a comment in the spam folder causes no letter; a comment that is decided
//! before its letter is made causes none; a burst becomes one letter that counts. Letters are sent
//! outside every transaction, so a mail server that hangs holds up nothing. Owns no table.

mod letters;
mod news;
mod pace;
mod routes;
mod work;

pub use letters::test_letter;
pub use routes::routes;
pub use work::{Office, Worked, run_once};
