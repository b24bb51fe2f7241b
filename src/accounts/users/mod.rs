//! The page on which administrators keep accounts: who there is, who was asked, what each may do.
//!
//! Always true here: every deed is an administrator's and leaves a line in the log; whatever takes rights away
//! ends sessions, links and tokens at once; one administrator always stays.

mod forms;
mod pages;
mod routes;
mod store;

pub(super) use routes::routes;
pub use store::{Place, list_places};
