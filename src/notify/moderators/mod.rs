//! Letters to moderators: what waits for them, at the pace that each of them chose.
//!
//! Always true here: nobody is told of what lies outside their scope, or of what is decided already; nobody gets more
//! letters an hour than they want; what a letter tells of is settled in the transaction that writes it.

mod forms;
mod letters;
mod news;
mod pace;
mod rhythm;
mod routes;
mod store;
mod tell;

pub(super) use routes::routes;
pub(super) use tell::Moderators;
