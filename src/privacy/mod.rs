//! The pages of whoever owns an address: ask for letters, confirm, end them, see what is stored, take it along, and
//! have it erased.
//!
//! Always true here:
//! - Whoever types an address is answered the same, be it known or not.
//! - Opening a link from a letter does nothing; pressing its button does. The one exception is the address in
//!   `List-Unsubscribe`, to which mail programs post by themselves (RFC 8058): see [`one_click_routes`].
//! - What is shown and taken along belongs to the address alone: no words of others, nothing that moderators noted.
//! - What is erased is gone from the database's file too.
//!
//! Owns no table.

mod asking;
mod confirm;
mod door;
mod end;
mod erase;
mod follow;
mod forms;
mod gather;
mod link;
mod own;
mod pages;

use rocket::Route;

/// The doors, all but one.
pub fn routes() -> Vec<Route> {
    [confirm::routes(), end::routes(), follow::routes(), link::routes(), own::routes()].concat()
}

/// The door that mail programs knock at without coming from a page of ours: it is mounted beside the same-origin
/// check. The key in its path, which stands in one letter alone, proves what the check would; all it can do is end
/// letters.
pub fn one_click_routes() -> Vec<Route> {
    end::one_click_routes()
}
