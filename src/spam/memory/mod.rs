//! What is remembered of texts: a fingerprint, the domains they link to, and what moderators said of them.
//!
//! Always true here:
//! - No words are kept, so a text may be deleted and its like is still known.
//! - Only a moderator's word makes a text known as spam or as honest, and it is forgotten when it is undone.
//! - What is written here is written in a savepoint: if that fails, the text itself is stored all the same.
//!
//! Owns the tables `fingerprint` and `text_domain`.

mod keep;
mod recall;
mod script;
mod sketch;
mod store;

pub use keep::{Remembered, prune, remember, remember_verdict};
pub use recall::Recall;
pub use script::script_of;
pub use sketch::{Sketch, resemblance};
pub(super) use store::forget;
pub use store::{
    DomainSort, DomainsWanted, Known, KnownDomain, Subject, count_domains, is_new_script, like_since,
    list_domains, tallies,
};
