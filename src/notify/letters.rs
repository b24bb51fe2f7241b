//! A letter of any kind, from its templates and its facts.

use serde::Serialize;
use tera::Context;

use crate::accounts::Account;
use crate::config::{Settings, random_token};
use crate::entities::ids::AccountId;
use crate::error::{Attempt, Result};
use crate::i18n::Locale;
use crate::mail::{Extra, Letter, Mailer};
use crate::outbox::{Rendered, Seal, recipient_key};
use crate::text::direction::Direction;
use crate::text::isolate::{foreign_isolated, isolated};
use crate::text::normalize;
use crate::views::Views;

/// What every letter is written with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) views: &'a Views,
    pub(super) settings: &'a Settings,
    pub(super) mailer: &'a Mailer,
    /// The public address, or the local one, without a slash at the end.
    pub(super) base: &'a str,
}

/// To whom a letter goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct To<'a> {
    /// The address.
    pub(super) address: &'a str,
    /// The language it is written in.
    pub(super) locale: Locale,
    /// The account behind the address, if it is one's.
    pub(super) account: Option<AccountId>,
}

/// A letter before it is rendered.
pub(super) struct Draft<'a, T> {
    /// Its kind: the folder under `templates/mail/`.
    pub(super) kind: &'static str,
    /// To whom it goes.
    pub(super) to: To<'a>,
    /// What its templates are told, beside `base` and what every template knows.
    pub(super) facts: &'a T,
    /// Further headers.
    pub(super) headers: Vec<Extra>,
    /// The handles in its texts and headers that stand for keys.
    pub(super) seals: &'a [Seal],
}

impl<'a, T> Draft<'a, T> {
    /// A letter without further headers and without keys.
    pub(super) fn new(kind: &'static str, to: To<'a>, facts: &'a T) -> Self {
        Self { kind, to, facts, headers: Vec::new(), seals: &[] }
    }
}

impl Desk<'_> {
    /// Renders a letter.
    pub(super) fn write(self, draft: &Draft<'_, impl Serialize>) -> Result<Rendered> {
        let to = draft.to;
        let mut context = Context::from_serialize(draft.facts).attempting("preparing a letter")?;
        context.insert("base", self.base);
        context.insert("start", if to.locale.direction() == Direction::Rtl { "right" } else { "left" });
        let part =
            |file: &str| self.views.render(to.locale, &format!("mail/{}/{file}", draft.kind), &context);
        Ok(Rendered {
            kind: draft.kind.to_owned(),
            recipient: to.address.to_owned(),
            recipient_key: recipient_key(&self.settings.server.secret_key, to.address),
            account: to.account,
            lang: to.locale.tag().to_owned(),
            message_id: self.mailer.message_id(&random_token()?),
            subject: self.subject(to.locale, &part("subject.txt")?),
            text: part("body.txt")?,
            html: part("body.html")?,
            headers: draft.headers.clone(),
            sealed: draft.seals.iter().map(|seal| seal.handle.clone()).collect(),
        })
    }

    /// The site's name in brackets and the words of the letter, with runs of the other direction isolated.
    fn subject(self, locale: Locale, words: &str) -> String {
        let site = isolated(&normalize::clean_line(&self.settings.site.name));
        foreign_isolated(&normalize::clean_heading(&format!("[{site}] {words}")), locale.direction())
    }

    /// The language of an account's letters, and where they go.
    pub(super) fn to(self, account: &Account) -> To<'_> {
        let locale = account.lang.unwrap_or(self.settings.site.lang);
        To { address: &account.email, locale, account: Some(account.id) }
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
    let to = To { address: to, locale: settings.site.lang, account: None };
    let rendered = desk.write(&Draft::new("test", to, &serde_json::json!({})))?;
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
        headers: rendered.headers,
    }
}
