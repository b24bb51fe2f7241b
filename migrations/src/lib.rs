//! The schema's history: one list for SQLite and PostgreSQL.
//!
//! This crate cannot see the program's entities, so an old migration keeps meaning what it
//! meant on the day it was written. `migrations/README.md` has the rules.

#![expect(elided_lifetimes_in_paths, reason = "the migration trait spells its lifetimes this way")]

mod columns;
mod m0001_sites;
mod m0002_articles;
mod m0003_comments;
mod m0004_ratings;
mod m0005_captcha;
mod m0006_accounts;
mod m0007_outbox;
mod m0008_labels;
mod m0009_fingerprints;
mod m0010_rules;
mod m0011_proofs;
mod m0012_opinions;
mod m0013_audit;
mod m0014_queue;
mod m0015_cards;
mod m0016_policies;
mod m0017_accounts;
mod m0018_letters;
mod m0019_subscriptions;
mod m0020_lately;

pub use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// The list of migrations, oldest first.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_sites::Migration),
            Box::new(m0002_articles::Migration),
            Box::new(m0003_comments::Migration),
            Box::new(m0004_ratings::Migration),
            Box::new(m0005_captcha::Migration),
            Box::new(m0006_accounts::Migration),
            Box::new(m0007_outbox::Migration),
            Box::new(m0008_labels::Migration),
            Box::new(m0010_rules::Migration),
            Box::new(m0009_fingerprints::Migration),
            Box::new(m0011_proofs::Migration),
            Box::new(m0012_opinions::Migration),
            Box::new(m0013_audit::Migration),
            Box::new(m0016_policies::Migration),
            Box::new(m0017_accounts::Migration),
            Box::new(m0018_letters::Migration),
            Box::new(m0014_queue::Migration),
            Box::new(m0019_subscriptions::Migration),
            Box::new(m0015_cards::Migration),
            Box::new(m0020_lately::Migration),
        ]
    }
}
