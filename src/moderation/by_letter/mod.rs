//! Deciding by the links of a letter: without signing in, in the name of the account that the letter went to.
//!
//! Always true here: opening a link changes nothing, however often it is opened and by whatever program; a link is
//! good for one deed on one comment, once, for a week; it is dead as soon as its account is disabled or may not see the
//! comment any more, and then nobody can tell it from one that never was.

mod act;
mod open;
mod pages;
mod routes;

pub(in crate::moderation) use routes::routes;
