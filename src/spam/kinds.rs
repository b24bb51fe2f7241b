//! What can be found in and around a text, and the message that tells a moderator.

use crate::opinions::SecondOpinion;

/// What a signal means beside its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effect {
    /// Its points, and nothing else.
    Weighs,
    /// A person looks, whatever else is known.
    Holds,
    /// The spam folder.
    Convicts,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signal {
    /// What it is.
    pub kind: Kind,
    /// What it is worth, in hundredths.
    pub points: i32,
    /// How many, for the message.
    pub n: i64,
    /// Which word, domain or program, for the message.
    pub what: String,
    /// What it means beside its points.
    pub effect: Effect,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Links,
    LongNumber,
    Honeypot,
    TooFast,
    Unread,
    MixedScript,
    HiddenMarks,
    NameAdvert,
    WebsiteAdvert,
    WrongCodes,
    NoProof,
    KnownSpam,
    Repeat,
    SpamDomain,
    DoubtfulDomain,
    HonestDomain,
    NewDomain,
    RuleSpam,
    RuleHold,
    RuleAllow,
    Trusted,
    SpamNetwork,
    SharedWords,
    NewScript,
    NewLink,
    OldPage,
    SoftCap,
    SlowMode,
    HouseAll,
    HouseNew,
    HouseLinks,
    HouseNetwork,
    HouseName,
    FilterSpam,
    FilterHonest,
    Others(SecondOpinion),
    Incomplete,
    Moderated,
}

impl Kind {
    /// The message that says it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Kind::Links => "reason-links",
            Kind::LongNumber => "reason-long-number",
            Kind::Honeypot => "reason-honeypot",
            Kind::TooFast => "reason-too-fast",
            Kind::Unread => "reason-unread",
            Kind::MixedScript => "reason-mixed-script",
            Kind::HiddenMarks => "reason-hidden-marks",
            Kind::NameAdvert => "reason-name-advert",
            Kind::WebsiteAdvert => "reason-website-advert",
            Kind::WrongCodes => "reason-wrong-codes",
            Kind::NoProof => "reason-no-proof",
            Kind::KnownSpam => "reason-known-spam",
            Kind::Repeat => "reason-repeat",
            Kind::SpamDomain => "reason-spam-domain",
            Kind::DoubtfulDomain => "reason-doubtful-domain",
            Kind::HonestDomain => "reason-honest-domain",
            Kind::NewDomain => "reason-new-domain",
            Kind::RuleSpam => "reason-rule-spam",
            Kind::RuleHold => "reason-rule-hold",
            Kind::RuleAllow => "reason-rule-allow",
            Kind::Trusted => "reason-trusted",
            Kind::SpamNetwork => "reason-spam-network",
            Kind::SharedWords => "reason-shared-words",
            Kind::NewScript => "reason-new-script",
            Kind::NewLink => "reason-new-link",
            Kind::OldPage => "reason-old-page",
            Kind::SoftCap => "reason-soft-cap",
            Kind::SlowMode => "reason-slow-mode",
            Kind::HouseAll => "reason-house-all",
            Kind::HouseNew => "reason-house-new",
            Kind::HouseLinks => "reason-house-links",
            Kind::HouseNetwork => "reason-house-network",
            Kind::HouseName => "reason-house-name",
            Kind::FilterSpam => "reason-filter-spam",
            Kind::FilterHonest => "reason-filter-honest",
            // What says nothing gives no signal.
            Kind::Others(opinion) => opinion.key().unwrap_or("reason-unjudged"),
            Kind::Incomplete => "reason-unjudged",
            Kind::Moderated => "reason-moderated",
        }
    }

    /// One of these, worth so much.
    pub(super) fn worth(self, points: i32) -> Signal {
        Signal { kind: self, points, n: 1, what: String::new(), effect: Effect::Weighs }
    }

    /// One of these, for which a person has to look.
    pub(super) fn holding(self, points: i32) -> Signal {
        Signal { effect: Effect::Holds, ..self.worth(points) }
    }

    /// One of these, for which the text goes into the spam folder.
    pub(super) fn convicting(self, points: i32) -> Signal {
        Signal { effect: Effect::Convicts, ..self.worth(points) }
    }
}

impl Signal {
    /// So many of it.
    pub(super) fn times(self, n: impl TryInto<i64>) -> Self {
        Self { n: n.try_into().unwrap_or(i64::MAX), ..self }
    }

    /// About this word, domain or program.
    pub(super) fn about(self, what: &str) -> Self {
        Self { what: what.to_owned(), ..self }
    }
}
