//! Rate limits as data: what is limited, how much, and how to change it.

use super::{Field, Raw, Settings};

/// What is limited. The key that is counted is named by each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LimitKind {
    /// Comments from one network.
    CommentNetwork,
    /// Comments from everybody.
    CommentGlobal,
    /// Comments from one browser.
    CommentAuthor,
    /// Comments from one network, after which its further ones are held.
    HeldNetwork,
    /// Comments from one browser, after which its further ones are held.
    HeldAuthor,
    /// Comments on one article, after which all further ones are held.
    HeldArticle,
    /// Comments without a picture from one network.
    UnreadNetwork,
    /// Comments from one network that no picture is asked for, in mode `suspicious`.
    UnaskedNetwork,
    /// Pictures for one network.
    PictureNetwork,
    /// Pictures for everybody.
    PictureGlobal,
    /// Proofs of work asked for by one network.
    ProofNetwork,
    /// Proofs of work asked for by everybody.
    ProofGlobal,
    /// Ratings from one network.
    RatingNetwork,
    /// Ratings from everybody.
    RatingGlobal,
    /// Reports of comments from one network.
    ReportNetwork,
    /// Reports of comments from one browser.
    ReportAuthor,
    /// Letters that one network asks for.
    LetterNetwork,
    /// Wrong sign-ins from one network.
    LoginNetwork,
    /// Wrong sign-ins for one account.
    LoginAccount,
}

/// How much in how short a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// This many…
    pub count: u32,
    /// …in this many seconds.
    pub per_s: u32,
}

impl LimitKind {
    /// All of them, in the order of the settings.
    pub const ALL: [Self; 19] = [
        Self::CommentNetwork,
        Self::CommentGlobal,
        Self::CommentAuthor,
        Self::HeldNetwork,
        Self::HeldAuthor,
        Self::HeldArticle,
        Self::UnreadNetwork,
        Self::UnaskedNetwork,
        Self::PictureNetwork,
        Self::PictureGlobal,
        Self::ProofNetwork,
        Self::ProofGlobal,
        Self::RatingNetwork,
        Self::RatingGlobal,
        Self::ReportNetwork,
        Self::ReportAuthor,
        Self::LetterNetwork,
        Self::LoginNetwork,
        Self::LoginAccount,
    ];

    fn default_limit(self) -> Limit {
        let (count, per_s) = match self {
            Self::CommentNetwork => (10, 600),
            Self::CommentGlobal => (300, 60),
            Self::CommentAuthor | Self::ReportNetwork => (30, 3600),
            Self::HeldNetwork => (6, 600),
            Self::HeldAuthor => (4, 600),
            Self::HeldArticle => (30, 600),
            Self::UnreadNetwork => (4, 3600),
            Self::UnaskedNetwork => (2, 60),
            Self::PictureNetwork | Self::ProofNetwork => (60, 600),
            Self::PictureGlobal | Self::ProofGlobal => (1200, 60),
            Self::RatingNetwork => (60, 3600),
            Self::RatingGlobal => (3000, 60),
            Self::ReportAuthor => (10, 3600),
            Self::LetterNetwork => (20, 3600),
            Self::LoginNetwork => (20, 900),
            Self::LoginAccount => (10, 900),
        };
        Limit { count, per_s }
    }
}

/// Every limit; `None` where it is switched off.
#[derive(Debug, Clone)]
pub struct RateLimits([Option<Limit>; LimitKind::ALL.len()]);

impl Default for RateLimits {
    fn default() -> Self {
        Self(LimitKind::ALL.map(|kind| Some(kind.default_limit())))
    }
}

impl RateLimits {
    /// The limit of a kind, or `None` when it is switched off.
    pub fn get(&self, kind: LimitKind) -> Option<Limit> {
        LimitKind::ALL.iter().zip(&self.0).find(|(one, _)| **one == kind).and_then(|(_, limit)| *limit)
    }

    /// Sets or switches off one limit.
    pub fn set(&mut self, kind: LimitKind, limit: Option<Limit>) {
        for (one, place) in LimitKind::ALL.iter().zip(&mut self.0) {
            if *one == kind {
                *place = limit;
            }
        }
    }
}

fn put(settings: &mut Settings, kind: LimitKind, raw: &Raw) -> Result<(), String> {
    let text = raw.text()?;
    if text.trim() == "off" {
        settings.rate_limits.set(kind, None);
        return Ok(());
    }
    let limit = text.split_once('/').and_then(|(count, per_s)| {
        let limit = Limit { count: count.trim().parse().ok()?, per_s: per_s.trim().parse().ok()? };
        (limit.count > 0 && limit.per_s > 0).then_some(limit)
    });
    let limit = limit.ok_or_else(|| "\"off\", or COUNT/SECONDS such as \"10/600\"".to_owned())?;
    settings.rate_limits.set(kind, Some(limit));
    Ok(())
}

macro_rules! limit_field {
    ($key:literal, $default:literal, $doc:literal, $kind:ident) => {
        Field {
            key: concat!("rate_limits.", $key),
            default: concat!("\"", $default, "\""),
            doc: $doc,
            is_secret: false,
            set: |settings, raw| put(settings, LimitKind::$kind, raw),
        }
    };
}

pub(super) const FIELDS: &[Field] = &[
    limit_field!(
        "comment_network",
        "10/600",
        "Comments from one network: COUNT/SECONDS, or `off`.",
        CommentNetwork
    ),
    limit_field!("comment_global", "300/60", "Comments from everybody together.", CommentGlobal),
    limit_field!("comment_author", "30/3600", "Comments from one browser.", CommentAuthor),
    limit_field!(
        "held_network",
        "6/600",
        "Comments from one network, after which its further ones are held.",
        HeldNetwork
    ),
    limit_field!(
        "held_author",
        "4/600",
        "Comments from one browser, after which its further ones are held.",
        HeldAuthor
    ),
    limit_field!(
        "held_article",
        "30/600",
        "Comments on one article, after which all further ones are held, trusted writers' too, and the moderators are told once.",
        HeldArticle
    ),
    limit_field!(
        "unread_network",
        "4/3600",
        "Comments without a read picture from one network.",
        UnreadNetwork
    ),
    limit_field!(
        "unasked_network",
        "2/60",
        "Comments from one network that `captcha.mode = \"suspicious\"` asks no picture for.",
        UnaskedNetwork
    ),
    limit_field!("picture_network", "60/600", "Captcha pictures for one network.", PictureNetwork),
    limit_field!("picture_global", "1200/60", "Captcha pictures for everybody together.", PictureGlobal),
    limit_field!("proof_network", "60/600", "Proofs of work asked for by one network.", ProofNetwork),
    limit_field!("proof_global", "1200/60", "Proofs of work asked for by everybody together.", ProofGlobal),
    limit_field!("rating_network", "60/3600", "Ratings from one network.", RatingNetwork),
    limit_field!("rating_global", "3000/60", "Ratings from everybody together.", RatingGlobal),
    limit_field!("report_network", "30/3600", "Reports of comments from one network.", ReportNetwork),
    limit_field!("report_author", "10/3600", "Reports of comments from one browser.", ReportAuthor),
    limit_field!(
        "letter_network",
        "20/3600",
        "Letters that one network asks for, for any address.",
        LetterNetwork
    ),
    limit_field!("login_network", "20/900", "Wrong sign-ins from one network.", LoginNetwork),
    limit_field!("login_account", "10/900", "Wrong sign-ins for one account from one network.", LoginAccount),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_defaults_are_the_real_ones() {
        for field in FIELDS {
            let mut settings = Settings::default();
            let raw = Raw::of_text(field.default.trim_matches('"'));

            (field.set)(&mut settings, &raw).unwrap();

            for kind in LimitKind::ALL {
                assert_eq!(settings.rate_limits.get(kind), RateLimits::default().get(kind), "{}", field.key);
            }
        }
    }
}
