//! The site's rules on the desk: written down, tried on a text, and tried on what came before they are saved.

mod change;
mod forms;
mod pages;
mod past;
mod rehearse;
mod routes;
mod store;

pub(super) use routes::routes;
