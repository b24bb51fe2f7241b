//! The log: who did what to what, before and after, when and why.
//!
//! Owns the table `log_entry`.
//!
//! Always true here:
//! - A line is written in the transaction of the deed that it tells of.
//! - Lines are never changed and never removed; the database itself refuses it. The one exception: a person who takes back their words, or has
//!   themselves erased, leaves no name and no words behind here either ([`blank`]).

mod entry;
mod sought;
mod store;

pub use crate::entities::log_entry::{ActorKind, SubjectKind};
pub use entry::{Actor, Entry};
pub use sought::{Asked, Sight, Sought, Subject, Who, kind_of};
pub use store::{blank, count, first_from, last_reason, list, list_before, write};
