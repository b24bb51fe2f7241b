//! The desk for programs: what waits, and deciding about it, with a key that somebody made for that.
//!
//! Always true here: a key sees and decides what its account may at that moment, no more; its decisions stand in
//! the log under the account's name and the key's.

mod routes;
mod store;

pub use routes::api_routes;
