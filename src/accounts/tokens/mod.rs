//! Keys for programs that act for an account.
//!
//! Always true here: a key is shown once and stored as a hash; it comes in the header `Authorization` and never in
//! an address; it may do what it was made for and nothing that its account may not do at that very moment;
//! what ends the account's sessions ends its keys. Owns the table `api_token`.

mod deeds;
mod forms;
mod guard;
mod pages;
mod routes;
mod store;
mod token;

pub use guard::{Bearer, MayExport};
pub(super) use routes::routes;
pub(super) use store::delete_over;
pub use token::TokenScope;
