//! The desk's pages about spam: the site's own lists, the domains that texts link to, the figures.
//!
//! Always true here:
//! - Everybody on the desk sees the lists; administrators alone change them, and each change is in the log.
//! - A text that is tried out is stored nowhere.

mod add;
mod domains;
mod domains_page;
mod figures;
mod forms;
mod hits;
mod lists_page;
mod routes;

pub(super) use forms::NewRule;
pub(super) use routes::routes;
