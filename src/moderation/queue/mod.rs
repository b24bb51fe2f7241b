//! The list of comments: what of them is shown, in which order, and one decision about all that matches.
//!
//! Always true here:
//! - What is shown is said by the address alone, and survives a search, a page, a decision and another state.
//! - No list, number or decision reaches beyond the sites and languages of the account.
//! - A decision about everything that matches says its number first, and is undone as one.

mod bulk;
mod filter;
mod list_page;
mod routes;
mod sieve_page;
mod store;
mod terms;
mod whole_page;

pub(super) use routes::routes;
pub(super) use store::{Counts, counts, tabs};
pub(super) use terms::Queue;
