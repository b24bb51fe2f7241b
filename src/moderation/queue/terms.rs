//! The words that a filter is made of, as they stand in addresses, each with the message that names it.

use url::form_urlencoded;

use crate::entities::comment::CommentState;

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $key:literal;)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(in crate::moderation) enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, as they are shown.
            pub(in crate::moderation) const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The word in addresses.
            pub(in crate::moderation) fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The message that names it.
            pub(in crate::moderation) fn name_key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }

            /// The one of a word.
            pub(in crate::moderation) fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// A list of the desk.
    Queue {
        /// What waits.
        Held = "held", "desk-state-held";
        /// What is published and was reported by readers.
        Reported = "reported", "desk-state-reported";
        /// What was taken for spam.
        Spam = "spam", "desk-state-spam";
        /// What everybody can read.
        Published = "published", "desk-state-published";
        /// What was not wanted.
        Rejected = "rejected", "desk-state-rejected";
        /// What was thrown away.
        Trashed = "trashed", "desk-state-trashed";
    }
}

impl Queue {
    /// The one that an address on the desk shows, if it shows one.
    pub(in crate::moderation) fn of_address(address: &str) -> Option<Self> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut fields = form_urlencoded::parse(query.as_bytes());
        let word = fields.find(|(name, _)| name == "state").map(|(_, word)| word);
        (path == "/desk/comments").then(|| word.and_then(|word| Queue::parse(&word)).unwrap_or(Queue::Held))
    }

    /// The state of the comments in it.
    pub(in crate::moderation) fn state(self) -> CommentState {
        match self {
            Queue::Held => CommentState::Held,
            Queue::Reported | Queue::Published => CommentState::Published,
            Queue::Spam => CommentState::Spam,
            Queue::Rejected => CommentState::Rejected,
            Queue::Trashed => CommentState::Trashed,
        }
    }

    /// The order in which it is shown if no other is asked for.
    pub(super) fn own_sort(self) -> Sort {
        match self {
            Queue::Held => Sort::Oldest,
            Queue::Reported => Sort::Urgency,
            Queue::Spam | Queue::Published | Queue::Rejected | Queue::Trashed => Sort::Newest,
        }
    }
}

words! {
    /// An order of the list.
    Sort {
        /// What was written first.
        Oldest = "oldest", "desk-comments-oldest-first";
        /// What was written last.
        Newest = "newest", "desk-comments-newest-first";
        /// By the moment at which a decision is due. A comment is due when it is written; every point of its score
        /// (the likelier it is spam) lets it wait six hours longer, every report makes it a day older.
        Urgency = "urgency", "queue-sort-urgency";
    }
}

words! {
    /// A kind of comment.
    Kind {
        /// Words without stars.
        Comment = "comment", "queue-kind-comment";
        /// With stars.
        Review = "review", "queue-kind-review";
        /// Changed by its author.
        Edited = "edited", "queue-kind-edited";
        /// The answer to another.
        Reply = "reply", "queue-kind-reply";
    }
}

words! {
    /// What is known of who wrote.
    Author {
        /// Nothing else of theirs is published.
        New = "new", "queue-author-new";
        /// Something of theirs is published.
        Known = "known", "queue-author-known";
    }
}

words! {
    /// Why a comment was held, as moderators would ask.
    Why {
        /// Somebody who has nothing published.
        Moderated = "new-writer", "queue-why-new-writer";
        /// Links and the domains they lead to.
        Links = "links", "queue-why-links";
        /// The site's own lists and rules.
        Lists = "lists", "queue-why-lists";
        /// The same was sent before.
        Repeat = "repeat", "queue-why-repeat";
        /// The filter that learns.
        Filter = "filter", "queue-why-filter";
        /// Programs of others.
        Others = "others", "queue-why-others";
        /// How the form was filled in.
        Form = "form", "queue-why-form";
        /// Signs that people do not type.
        Script = "script", "queue-why-script";
        /// A name, a website or a number that sells something.
        Advert = "advert", "queue-why-advert";
        /// Too much at once, or too late.
        Much = "much", "queue-why-much";
        /// Something could not be found out.
        Unjudged = "unjudged", "queue-why-unjudged";
    }
}

impl Why {
    /// The beginnings of the keys that the judge stores for it.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Why::Moderated => &["reason-moderated"],
            Why::Links => &[
                "reason-links",
                "reason-new-domain",
                "reason-doubtful-domain",
                "reason-spam-domain",
                "reason-new-link",
            ],
            Why::Lists => &["reason-rule-hold", "reason-rule-spam", "reason-policy-", "reason-blocked"],
            Why::Repeat => &["reason-repeat", "reason-known-spam", "reason-shared-words"],
            Why::Filter => &["reason-filter-spam"],
            Why::Others => &[
                "reason-akismet-spam",
                "reason-akismet-discard",
                "reason-stopforumspam-listed",
                "reason-rspamd-spam",
                "reason-spamassassin-spam",
            ],
            Why::Form => &[
                "reason-honeypot",
                "reason-too-fast",
                "reason-unread",
                "reason-wrong-codes",
                "reason-no-proof",
            ],
            Why::Script => &["reason-mixed-script", "reason-hidden-marks", "reason-new-script"],
            Why::Advert => &["reason-name-advert", "reason-website-advert", "reason-long-number"],
            Why::Much => &["reason-soft-cap", "reason-slow-mode", "reason-old-page", "reason-spam-network"],
            Why::Unjudged => &[
                "reason-unjudged",
                "reason-akismet-recheck",
                "reason-akismet-silent",
                "reason-stopforumspam-silent",
                "reason-rspamd-silent",
                "reason-spamassassin-silent",
            ],
        }
    }
}
