//! What most forms are answered with.

use rocket::Responder;
use rocket::response::Redirect;

use super::page::Page;

/// A page, or the way to another place.
#[derive(Responder)]
pub enum Answer {
    /// A page, or a fragment of one.
    Page(Page),
    /// Somewhere else.
    Go(Redirect),
}

impl Answer {
    /// Goes to a place of this site.
    pub fn go(to: String) -> Self {
        Answer::Go(Redirect::to(to))
    }
}
