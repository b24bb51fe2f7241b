//! The second factor: a code that changes every half minute, and recovery codes for when the telephone is lost.
//!
//! Always true here:
//! - The secret is stored sealed with the site's own key, recovery codes as keyed hashes; both are shown once.
//! - A code counts once, also for those who try at the same moment.
//! - A change of the second factor ends every session, open link and token of the account.
//!
//! Owns the table `recovery_code`.

mod codes;
mod deeds;
mod forms;
mod pages;
mod prove;
mod routes;
mod seal;
mod store;
mod totp;

pub use deeds::reset;
pub(super) use prove::{Proof, prove};
pub(super) use routes::routes;
