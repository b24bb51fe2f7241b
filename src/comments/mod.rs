//! Readers' words: written, shown in their order, changed and withdrawn by their writer.
//!
//! Always true here:
//! - A comment that was acknowledged is on disk, together with the event that letters are made of
//!   and with the end of the ticket that let it in: one transaction.
//! - The same form sent twice makes one comment, and both answers are the first.
//! - Every way to write (a new comment, a change of one) goes through the same `parse`, and the text
//!   is stored as typed beside its rendered form.
//! - A refusal gives every typed word back.
//! - Only published comments, and a waiting one to its own writer, are ever shown.
//!
//! Owns the tables `comment` and `comment_search`; `report` keeps the table of that name, `notes` keeps `author_note`.

mod answer;
mod around;
mod bring;
mod closing;
pub mod comment;
pub mod discussion;
pub mod edit;
mod edit_keys;
pub mod forms;
mod heard;
mod index;
mod judge;
mod letters;
pub mod notes;
pub mod pages;
mod pass;
pub mod report;
mod routes;
mod second;
pub mod staff;
pub mod store;
pub mod submit;
pub mod thread;
mod visit;

pub use bring::{Brought, bring};
pub use closing::is_closed;
pub use discussion::{Asked, Discussion, discussion};
pub use edit_keys::{EDIT_COOKIE, EditKeys};
pub use heard::heard;
pub use index::index;
pub use letters::{Letters, ask_after_all};
pub use routes::routes;
