//! Every query of the table `comment`: what goes in and out, the changes, the questions.

mod history;
mod read;
mod rows;
mod write;

pub use history::{By, author_history, network_history};
pub use read::{
    count_published, counts_published, find, find_by_id, find_by_submission, find_old_parent, find_parent,
    find_repeat, find_written, list, skeleton,
};
pub use rows::{Change, Insert, Parent, Repeat, Whole, Written};
pub use write::{insert, log_author, mark_adopted, mark_edited, mark_state, put_reasons};
