//! Front-door tests: every one starts a program of its own and speaks HTTP with it.

<<<<<<< HEAD
#![expect(unreachable_pub, clippy::unwrap_used, reason = "a test crate has no outside, and fails by panicking")]

=======
#![expect(unreachable_pub, reason = "a test crate has no outside")]
mod access;
mod accounts;
>>>>>>> e481bef (accounts: Keep accounts from the command line, prove the door and the desk)
mod app;
mod articles;
mod captcha;
mod comments;
mod export;
mod health;
mod moderation;
mod page;
mod pictures;
mod ratings;
mod reading;
mod spam;
