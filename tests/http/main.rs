//! Front-door tests: every one starts a program of its own and speaks HTTP with it.

#![expect(
    unreachable_pub,
    dead_code,
    clippy::disallowed_methods,
    clippy::format_collect,
    clippy::assigning_clones,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    clippy::format_push_string,
    reason = "a test crate has no outside, and fails by panicking"
)]

mod access;
mod accounts;
mod app;
mod articles;
mod ballots;
mod burst;
mod captcha;
mod cards;
mod comments;
mod crowd;
mod export;
mod filter;
mod flood;
mod health;
mod house;
mod languages;
mod letter;
mod moderation;
mod naughty;
mod notify;
mod opinions;
mod page;
mod people;
mod pictures;
mod proof;
mod query;
mod queue;
mod ratings;
mod readers;
mod reading;
mod reports;
mod security;
mod setup;
mod shield;
mod sink;
mod spam;
mod spam_desk;
mod spam_figures;
mod trust;
