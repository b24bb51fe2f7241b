//! Nazar: a self-hosted server for comments, star ratings and feedback surveys.
//!
//! The rooms, from the ground up; `src/README.md` is the map and says who may use whom.

pub mod clock;
pub mod error;
pub mod text;

pub mod entities;
pub mod i18n;

pub mod config;

pub mod db;
pub mod mail;
pub mod views;

pub mod audit;
pub mod opinions;
pub mod outbox;
pub mod policies;
pub mod web;

pub mod accounts;
pub mod captcha;
pub mod spam;
pub mod subscriptions;

pub mod articles;

pub mod comments;
pub mod ratings;

pub mod export;
pub mod moderation;
pub mod notify;
pub mod privacy;
pub mod reading;

pub mod app;
pub mod cli;
pub mod jobs;
