//! What a service says of a text, and what that is worth.

use serde::{Deserialize, Serialize};

/// A service that can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Service {
    /// Akismet, by its `comment-check`.
    Akismet,
    /// StopForumSpam: has anybody else complained of this address, e-mail or name?
    StopForumSpam,
    /// rspamd, by its `checkv2`.
    Rspamd,
    /// SpamAssassin, by `spamd`.
    SpamAssassin,
}

impl Service {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Akismet, Self::StopForumSpam, Self::Rspamd, Self::SpamAssassin];

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Akismet => "Akismet",
            Self::StopForumSpam => "StopForumSpam",
            Self::Rspamd => "rspamd",
            Self::SpamAssassin => "SpamAssassin",
        }
    }
}

/// What a service says of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It takes it for spam.
    Spam,
    /// It knows nothing against it. That is worth nothing: nobody is let in because a stranger says so.
    Ham,
    /// It takes it for spam so blatant that it would throw it away: a matter for the spam folder.
    Discard,
    /// It knows nothing against it yet, and wants to be asked again.
    Recheck {
        /// Seconds until then; the text is held as long.
        after_s: u32,
    },
    /// It was asked and has given no opinion: too late, out of order, or in words that nobody knows. What it
    /// was switched on to look at has not been looked at, so a person should.
    Silent,
}

/// One service's word on a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecondOpinion {
    /// Whose.
    pub source: Service,
    /// What.
    pub says: Says,
    /// What it is worth, in hundredths. It adds to a score; alone it neither publishes nor refuses.
    pub points: i32,
}

impl SecondOpinion {
    /// With the points that such a word is worth.
    pub fn new(source: Service, says: Says) -> Self {
        let points = match (says, source) {
            (Says::Ham, _) => 0,
            (Says::Silent | Says::Recheck { .. }, _) => 100,
            (Says::Discard, _) => 500,
            (Says::Spam, Service::Akismet) => 300,
            (Says::Spam, Service::StopForumSpam | Service::Rspamd | Service::SpamAssassin) => 200,
        };
        Self { source, says, points }
    }

    /// The message that tells a moderator (see `spam.ftl`); none where there is nothing to tell.
    pub fn key(&self) -> Option<&'static str> {
        Some(match (self.says, self.source) {
            (Says::Ham, _) => return None,
            (Says::Silent, Service::Akismet) => "reason-akismet-silent",
            (Says::Silent, Service::StopForumSpam) => "reason-stopforumspam-silent",
            (Says::Silent, Service::Rspamd) => "reason-rspamd-silent",
            (Says::Silent, Service::SpamAssassin) => "reason-spamassassin-silent",
            (Says::Recheck { .. }, _) => "reason-akismet-recheck",
            (Says::Discard, _) => "reason-akismet-discard",
            (Says::Spam, Service::Akismet) => "reason-akismet-spam",
            (Says::Spam, Service::StopForumSpam) => "reason-stopforumspam-listed",
            (Says::Spam, Service::Rspamd) => "reason-rspamd-spam",
            (Says::Spam, Service::SpamAssassin) => "reason-spamassassin-spam",
        })
    }
}
