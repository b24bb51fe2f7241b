//! Letters to moderators: what stands in them.

use serde::Serialize;

use super::super::letters::{Desk, Draft};
use crate::accounts::Account;
use crate::articles::Teaser;
use crate::comments::store::Whole;
use crate::config::SecretKey;
use crate::entities::ids::CommentId;
use crate::entities::letter_link::LinkDeed;
use crate::error::Result;
use crate::i18n::{self, Args, Locale};
use crate::outbox::{Rendered, Seal};
use crate::text::{normalize, plain};

/// The kinds of letters to moderators, which together stay under the ceiling of an account.
pub(super) const KINDS: [&str; 3] = ["comment_held", "comments_waiting", "article_flooded"];

/// The longest excerpt of the one comment of a letter, in graphemes.
const EXCERPT: usize = 600;
/// The longest excerpt of one of many.
const SHORT_EXCERPT: usize = 240;
/// The most comments that one letter shows.
const MOST_SHOWN: usize = 10;

/// A link to be written down: good for this deed on this comment.
pub(super) struct NewLink {
    /// Its key.
    pub(super) seal: Seal,
    /// The comment.
    pub(super) comment: CommentId,
    /// What it does.
    pub(super) deed: LinkDeed,
}

/// A letter with the links that stand in it.
pub(super) struct Written {
    /// The letter.
    pub(super) letter: Rendered,
    /// Its links.
    pub(super) links: Vec<NewLink>,
}

/// A comment that waits, as a letter tells of it.
#[derive(Serialize)]
struct HeldComment<'a> {
    author: String,
    title: &'a str,
    article_url: String,
    at: i64,
    excerpt: String,
    excerpt_dir: &'static str,
    reasons: Vec<String>,
    links: Links,
    url: String,
}

/// The ways to decide about one comment.
#[derive(Serialize)]
struct Links {
    approve_url: String,
    spam_url: String,
    reject_url: String,
}

/// One comment waits.
#[derive(Serialize)]
struct OneHeld<'a> {
    #[serde(flatten)]
    held: HeldComment<'a>,
    settings_url: String,
}

/// So many comments wait.
#[derive(Serialize)]
struct Waiting<'a> {
    n: u64,
    comments: Vec<HeldComment<'a>>,
    n_more: u64,
    url: String,
    settings_url: String,
}

/// An article gets more than it may.
#[derive(Serialize)]
struct Flooded<'a> {
    title: &'a str,
    article_url: String,
    url: String,
    settings_url: String,
}

/// The links of one comment in one letter.
fn links_of(secret: &SecretKey, comment: &Whole) -> Result<Vec<NewLink>> {
    let link = |deed| Ok(NewLink { seal: Seal::new(secret)?, comment: comment.id, deed });
    LinkDeed::ALL.into_iter().map(link).collect()
}

impl Desk<'_> {
    /// One comment waits.
    pub(super) fn comment_held(self, to: &Account, comment: &Whole, article: &Teaser) -> Result<Written> {
        let links = links_of(&self.settings.server.secret_key, comment)?;
        let facts = OneHeld {
            held: self.held(self.to(to).locale, comment, article, &links, EXCERPT),
            settings_url: self.settings_url(),
        };
        self.with_links("comment_held", to, &facts, links)
    }

    /// Many comments wait.
    pub(super) fn comments_waiting(self, to: &Account, waiting: &[(&Whole, &Teaser)]) -> Result<Written> {
        let locale = self.to(to).locale;
        let (mut links, mut comments) = (Vec::new(), Vec::new());
        for (comment, article) in waiting.iter().take(MOST_SHOWN) {
            let own = links_of(&self.settings.server.secret_key, comment)?;
            comments.push(self.held(locale, comment, article, &own, SHORT_EXCERPT));
            links.extend(own);
        }
        let facts = Waiting {
            n: waiting.len() as u64,
            n_more: waiting.len().saturating_sub(MOST_SHOWN) as u64,
            comments,
            url: self.queue_url(),
            settings_url: self.settings_url(),
        };
        self.with_links("comments_waiting", to, &facts, links)
    }

    /// An article is flooded.
    pub(super) fn article_flooded(self, to: &Account, article: &Teaser) -> Result<Written> {
        let facts = Flooded {
            title: &article.title,
            article_url: format!("{}{}", self.base, article.slug.encoded_path()),
            url: self.queue_url(),
            settings_url: self.settings_url(),
        };
        self.with_links("article_flooded", to, &facts, Vec::new())
    }

    fn with_links(
        self,
        kind: &'static str,
        to: &Account,
        facts: &impl Serialize,
        links: Vec<NewLink>,
    ) -> Result<Written> {
        let seals: Vec<Seal> = links.iter().map(|link| link.seal.clone()).collect();
        let letter = self.write(&Draft { seals: &seals, ..Draft::new(kind, self.to(to), facts) })?;
        Ok(Written { letter, links })
    }

    fn held<'a>(
        self,
        locale: Locale,
        comment: &Whole,
        article: &'a Teaser,
        links: &[NewLink],
        most: usize,
    ) -> HeldComment<'a> {
        let url = |deed| {
            let link = links.iter().find(|link| link.deed == deed);
            link.map(|link| format!("{}/letters/deed/{}", self.base, link.seal.handle)).unwrap_or_default()
        };
        let reason = |reason: &crate::spam::Reason| {
            i18n::format(
                locale,
                &reason.key,
                &Args::new().number("n", reason.n).text("what", reason.what.as_str()),
            )
        };
        HeldComment {
            author: normalize::clean_line(&comment.author_name),
            title: &article.title,
            article_url: format!("{}{}", self.base, article.slug.encoded_path()),
            at: comment.created_at,
            excerpt: plain::excerpt(&comment.body_source, most),
            excerpt_dir: comment.dir.as_str(),
            reasons: comment.reasons.iter().map(reason).collect(),
            links: Links {
                approve_url: url(LinkDeed::Approve),
                spam_url: url(LinkDeed::Spam),
                reject_url: url(LinkDeed::Reject),
            },
            url: format!("{}#comment-{}", self.queue_url(), comment.public_id),
        }
    }

    fn queue_url(self) -> String {
        format!("{}/desk/comments?state=held", self.base)
    }

    fn settings_url(self) -> String {
        format!("{}/desk/letters", self.base)
    }
}
