//! Every query of the tables `comment` and `comment_search`: what goes in and out, the changes, the questions.

mod history;
mod marks;
mod own;
mod purge;
mod read;
mod rows;
mod search;
mod write;

pub use history::{By, Place, author_history, count_elsewhere, count_lately, network_history, sources};
pub use marks::{
    count_pinned, find_staff_repeat, is_closed, mark_closed, mark_corrected, mark_direction, mark_pinned,
};
pub use own::{compact_words, count_by_address, erase, list_by_address, only_of_address};
pub use purge::{answered, delete_spam};
pub use read::{
    count_published, counts_published, find, find_by_id, find_by_submission, find_old_parent, find_parent,
    find_repeat, find_written, list, network_key, skeleton,
};
pub use rows::{Change, Insert, Parent, Repeat, Whole, Written};
pub use search::{MOST_FOUND, Sayings, index_old, look_up};
pub use write::{blank, insert, log_author, mark_adopted, mark_edited, mark_state, put_reasons};
