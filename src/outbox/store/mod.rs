//! Every query of the room's tables.

mod desk;
mod events;
mod letters;
mod links;
mod notices;
mod refusals;

pub use desk::{Folder, Stored, count_folder, give_up, lift, list_folder, list_refusing, retry};
pub(super) use events::count_stuck;
pub use events::{Pending, mark_turned, note_failure, pending, prune, push, push_once};
pub use letters::{
    Leased, Rendered, count_for, count_to, insert, lease, mark_failed, mark_sent, mark_stopped, mark_waiting,
};
pub(super) use letters::{count_in, troubled};
pub use links::{Link, find_link, insert_link, prune_links, spend_link};
pub use notices::{Notice, drop_notices, insert_notices, list_notices, settle_notices, wanting};
pub use refusals::{Refusing, accepted, forget_refusals, is_stopped, refused, stop};
