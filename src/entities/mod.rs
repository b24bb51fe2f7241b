//! The rows: one file a table, with its stored enums and no behaviour.
//!
//! Times are epoch milliseconds in UTC; scores are hundredths; enums are stored as words. Only the
//! room that owns a table writes it (see `src/README.md`).

pub mod account;
pub mod address;
pub mod address_key;
pub mod api_token;
pub mod article;
pub mod author_note;
pub mod block;
pub mod comment;
pub mod comment_search;
pub mod event;
pub mod filter_model;
pub mod filter_state;
pub mod fingerprint;
pub mod ids;
pub mod invitation;
pub mod label;
pub mod letter;
pub mod letter_link;
pub mod letter_setting;
pub mod log_entry;
pub mod notice;
pub mod one_time_key;
pub mod page;
pub mod policy;
pub mod rating;
pub mod rating_event;
pub mod rating_import;
pub mod rating_total;
pub mod recovery_code;
pub mod refusing_address;
pub mod report;
pub mod saved_reply;
pub mod second_opinion;
pub mod session;
pub mod site;
pub mod spam_rule;
pub mod spent_proof;
pub mod subscription;
pub mod subscription_news;
pub mod text_domain;
pub mod ticket;
