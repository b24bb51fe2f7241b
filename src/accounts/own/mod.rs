//! One's own account: name, language, and where one is signed in.

mod deeds;
mod forms;
mod pages;
mod routes;
mod store;

pub(super) use routes::routes;
