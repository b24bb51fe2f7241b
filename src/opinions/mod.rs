//! Second opinions on a text from other programs, all of them off until an administrator names one: Akismet,
//! StopForumSpam, rspamd and SpamAssassin, each in its own protocol.
//!
//! Always true here:
//! - Nothing is sent to a service that is not switched on; network address and e-mail of a writer go out only
//!   with `spam.share_personal`.
//! - All are asked at once, before any transaction, for two seconds at the most. Whatever goes wrong is
//!   [`Says::Silent`], which holds a text and neither publishes nor drops it.
//! - What was asked is kept with the comment for 30 days, so that a report says the same values; what a
//!   moderator decides is written down with the decision and sent by the jobs until it is taken.
//!
//! Owns the table `second_opinion`. Reports are not events of the outbox, since each goes to several services
//! that may take it at different times.

mod akismet;
mod ask;
mod case;
mod client;
mod message;
mod mood;
mod report;
mod rspamd;
mod says;
mod spamassassin;
mod stopforumspam;
mod store;

pub use ask::Opinions;
pub use case::Case;
pub use mood::Standing;
pub use report::{Asked, Verdict, decided, run_once};
pub use says::{Says, SecondOpinion, Service};
pub use store::{forget, prune};
