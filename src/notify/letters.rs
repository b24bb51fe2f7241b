//! From what happened to a letter in its reader's language.

use serde::Serialize;
use tera::Context;

use crate::articles::Teaser;
use crate::comments::store::Whole;
use crate::config::{Settings, random_token};
use crate::error::{Attempt, Result};
use crate::i18n::{self, Args, Locale};
use crate::mail::{Letter, Mailer};
use crate::outbox::Rendered;
use crate::text::direction::Direction;
use crate::text::{normalize, plain};
use crate::views::Views;

/// The longest excerpt in a letter, in graphemes.
const EXCERPT: usize = 600;

/// What every letter is written with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) views: &'a Views,
    pub(super) settings: &'a Settings,
    pub(super) mailer: &'a Mailer,
    /// The public address, or the local one, without a slash at the end.
    pub(super) base: &'a str,
}

/// A comment that waits, as its letter tells of it.
#[derive(Serialize)]
struct HeldComment<'a> {
    base: &'a str,
    author: String,
    title: &'a str,
    article_url: String,
    at: i64,
    excerpt: String,
    excerpt_dir: &'static str,
    reasons: Vec<String>,
    url: String,
}

/// An article gets more than it may.
#[derive(Serialize)]
struct Flooded<'a> {
    base: &'a str,
    title: &'a str,
    article_url: String,
    url: String,
}

/// So many comments wait.
#[derive(Serialize)]
struct Waiting<'a> {
    base: &'a str,
    n: u64,
    url: String,
}

impl Desk<'_> {
    /// One comment waits.
    pub(super) fn comment_held(
        self,
        to: &str,
        locale: Locale,
        comment: &Whole,
        article: &Teaser,
    ) -> Result<Rendered> {
        let held = HeldComment {
            base: self.base,
            author: normalize::clean_line(&comment.author_name),
            title: &article.title,
            article_url: format!("{}{}", self.base, article.slug.encoded_path()),
            at: comment.created_at,
            excerpt: plain::excerpt(&comment.body_source, EXCERPT),
            excerpt_dir: comment.dir.as_str(),
            reasons: comment
                .reasons
                .iter()
                .map(|reason| i18n::format(locale, &reason.key, &Args::new().number("n", reason.n)))
                .collect(),
            url: format!("{}/desk/comments?state=held#comment-{}", self.base, comment.public_id),
        };
        self.letter("comment_held", to, locale, &held)
    }

    /// Many comments wait.
    pub(super) fn comments_waiting(self, to: &str, locale: Locale, n: u64) -> Result<Rendered> {
        let waiting = Waiting { base: self.base, n, url: format!("{}/desk/comments?state=held", self.base) };
        self.letter("comments_waiting", to, locale, &waiting)
    }

    /// An article is flooded.
    pub(super) fn article_flooded(self, to: &str, locale: Locale, article: &Teaser) -> Result<Rendered> {
        let flooded = Flooded {
            base: self.base,
            title: &article.title,
            article_url: format!("{}{}", self.base, article.slug.encoded_path()),
            url: format!("{}/desk/comments?state=held", self.base),
        };
        self.letter("article_flooded", to, locale, &flooded)
    }

    fn letter(self, name: &str, to: &str, locale: Locale, facts: &impl Serialize) -> Result<Rendered> {
        let mut context = Context::from_serialize(facts).attempting("preparing a letter")?;
        context.insert("start", if locale.direction() == Direction::Rtl { "right" } else { "left" });
        let part = |file: &str| self.views.render(locale, &format!("mail/{name}/{file}"), &context);
        let subject = normalize::clean_line(&part("subject.txt")?);
        Ok(Rendered {
            recipient: to.to_owned(),
            lang: locale.tag(),
            message_id: self.mailer.message_id(&random_token()?),
            subject: format!("[{}] {subject}", normalize::clean_line(&self.settings.site.name)),
            text: part("body.txt")?,
            html: part("body.html")?,
        })
    }
}

/// A letter that only proves that letters arrive.
pub fn test_letter(
    views: &Views,
    settings: &Settings,
    mailer: &Mailer,
    to: &str,
    now_ms: i64,
) -> Result<Letter> {
    let desk = Desk { views, settings, mailer, base: "" };
    let rendered = desk.letter("test", to, settings.site.lang, &serde_json::json!({}))?;
    Ok(posted(rendered, now_ms))
}

/// A rendered letter on its way out.
pub(super) fn posted(rendered: Rendered, written_at: i64) -> Letter {
    Letter {
        to: rendered.recipient,
        subject: rendered.subject,
        text: rendered.text,
        html: rendered.html,
        message_id: rendered.message_id,
        written_at,
    }
}
