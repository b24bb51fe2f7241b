//! One sentence that survives a redirect: a message key and its arguments, in a cookie of a minute.

use data_encoding::BASE64URL_NOPAD;
use rocket::Request;
use rocket::http::{Cookie, CookieJar};
use rocket::time::Duration;
use serde::{Deserialize, Serialize};

use crate::config::Settings;
use crate::i18n::{self, Args, Locale};

use super::reader::private_cookie;

/// The cookie.
const FLASH_COOKIE: &str = "nazar_flash";

/// How a sentence feels: it chooses colour and sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Done.
    Good,
    /// Not done.
    Bad,
    /// Waiting for somebody.
    Wait,
}

/// One sentence for the next page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    mood: Mood,
    key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<(String, i64)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    texts: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undo: Option<String>,
}

impl Flash {
    /// A sentence by its message key.
    pub fn new(mood: Mood, key: &str) -> Self {
        Self { mood, key: key.to_owned(), numbers: Vec::new(), texts: Vec::new(), undo: None }
    }

    /// Something was done.
    pub fn good(key: &str) -> Self {
        Self::new(Mood::Good, key)
    }

    /// Something was not done.
    pub fn bad(key: &str) -> Self {
        Self::new(Mood::Bad, key)
    }

    /// Something waits.
    pub fn wait(key: &str) -> Self {
        Self::new(Mood::Wait, key)
    }

    /// With a number in it.
    #[must_use]
    pub fn number(mut self, name: &str, number: i64) -> Self {
        self.numbers.push((name.to_owned(), number));
        self
    }

    /// With a text in it.
    #[must_use]
    pub fn text(mut self, name: &str, text: &str) -> Self {
        self.texts.push((name.to_owned(), text.chars().take(120).collect()));
        self
    }

    /// With a button that posts to this path to undo it.
    #[must_use]
    pub fn undo(mut self, path: &str) -> Self {
        self.undo = Some(path.to_owned());
        self
    }

    /// Leaves the sentence for the next page.
    pub fn leave(&self, jar: &CookieJar<'_>, settings: &Settings) {
        let json = serde_json::to_vec(self).unwrap_or_default();
        jar.add(private_cookie(FLASH_COOKIE, BASE64URL_NOPAD.encode(&json), Duration::minutes(1), settings));
    }

    /// Takes the sentence that was left for this page.
    pub(super) fn take(request: &Request<'_>) -> Option<Self> {
        let jar = request.cookies();
        let cookie = jar.get(FLASH_COOKIE)?;
        let flash = BASE64URL_NOPAD
            .decode(cookie.value().as_bytes())
            .ok()
            .and_then(|json| serde_json::from_slice::<Self>(&json).ok());
        jar.remove(Cookie::build(FLASH_COOKIE).path("/"));
        flash
    }

    /// The sentence itself.
    pub fn in_words(&self, locale: Locale) -> String {
        let mut args = Args::new();
        for (name, number) in &self.numbers {
            args = args.number(name.clone(), *number);
        }
        for (name, text) in &self.texts {
            args = args.text(name.clone(), text.clone());
        }
        i18n::format(locale, &self.key, &args)
    }

    /// As the layout shows it.
    pub(super) fn shown(&self, locale: Locale) -> Option<ShownFlash> {
        if !i18n::messages::has(locale, &self.key) {
            return None;
        }
        // The path comes back from the browser: only the desk's own undo is offered.
        let undo = self.undo.clone().filter(|path| {
            (path.starts_with("/desk/comments/") || path.starts_with("/desk/log/"))
                && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-".contains(&byte))
        });
        Some(ShownFlash { kind: self.mood, text: self.in_words(locale), key: self.key.clone(), undo })
    }
}

/// A flash in words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ShownFlash {
    kind: Mood,
    text: String,
    /// A page may show the sentence where it belongs: a key that starts with `rating` at the stars.
    key: String,
    undo: Option<String>,
}
