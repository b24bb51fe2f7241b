//! Second opinions on a text from other programs, all of them off until an administrator names one: Akismet,
//! StopForumSpam, rspamd and SpamAssassin, each in its own protocol.
//!
//! Always true here:
//! - Nothing is sent to a service that is not switched on; network address and e-mail of a writer go out only
//!   with `spam.share_personal`.
//! - All are asked at once, before any transaction, for two seconds at the most. Whatever goes wrong is
//!   [`Says::Silent`], which holds a text and neither publishes nor drops it.

mod says;

pub use says::{Says, SecondOpinion, Service};
