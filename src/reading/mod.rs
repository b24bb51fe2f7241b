//! The pages a reader meets, gathered from the rooms below: the list of articles, an article with
//! its ratings and comments, feeds, the sitemap.
//!
//! Always true here:
//! - An article's page is the same bytes for every reader without cookies of ours, so that anything
//!   in front of the program may keep it; a page that sets a cookie is never public.
//! - Absolute addresses come from the settings, never from what the request says of its host.
//! - A draft is not here at all: only `articles` knows of it, and does not tell.
//!
//! Owns no table. View counts go to `articles` in batches; see `ViewCounter`.

mod asking;
mod bots;
mod counting;
mod feed;
mod feed_routes;
mod gather;
mod pages;
mod privacy;
mod routes;
mod share;
mod show;
mod structured;
mod views;

pub use counting::Counting;
pub use routes::routes;
pub use views::ViewCounter;
