//! The site's name and language.

use super::Field;
use crate::i18n::Locale;

/// The site's name and language.
#[derive(Debug, Clone)]
pub struct SiteSettings {
    /// Its name, in titles, feeds and letters.
    pub name: String,
    /// The language for readers whose browser asks for none that Nazar speaks.
    pub lang: Locale,
}

impl Default for SiteSettings {
    fn default() -> Self {
        Self { name: "Nazar".to_owned(), lang: Locale::En }
    }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "site.name",
        default: "\"Nazar\"",
        doc: "The site's name, in titles, feeds and letters.",
        is_secret: false,
        set: |settings, raw| {
            let name = raw.text()?.trim().to_owned();
            if name.is_empty() || name.chars().any(char::is_control) {
                return Err("a name on one line".to_owned());
            }
            settings.site.name = name;
            Ok(())
        },
    },
    Field {
        key: "site.lang",
        default: "\"en\"",
        doc: "The language (`fa`, `sr`, `cs`, `en`) for readers whose browser asks for none of them.",
        is_secret: false,
        set: |settings, raw| {
            let tag = raw.text()?;
            settings.site.lang = Locale::parse(&tag).ok_or_else(|| "one of fa, sr, cs, en".to_owned())?;
            Ok(())
        },
    },
];
