//! Writers: everything one browser has sent, what became of it, and deeds on all of it at once.

mod pages;
mod routes;
mod store;
mod sweep;

pub(super) use routes::routes;
