//! What somebody looks for in the log, as it stands in an address.

use rocket::FromForm;
use url::form_urlencoded::Serializer;

use crate::entities::ids::{AccountId, SiteId};
use crate::entities::log_entry::SubjectKind;
use crate::i18n::{Locale, calendar};
use crate::text::normalize::ascii_digits;

const DAY_MS: i64 = 86_400_000;

/// The fields of the address.
#[derive(Debug, Default, Clone, FromForm)]
pub struct Asked<'r> {
    /// The number of an account, `readers` or `program`.
    #[field(default = "")]
    pub who: &'r str,
    /// What kind of thing.
    #[field(default = "")]
    pub kind: &'r str,
    /// Which deed.
    #[field(default = "")]
    pub act: &'r str,
    /// Which thing: its number, or the public name of a comment.
    #[field(default = "")]
    pub subject: &'r str,
    /// From this day on.
    #[field(default = "")]
    pub from: &'r str,
    /// Until this day, with it.
    #[field(default = "")]
    pub to: &'r str,
}

/// Whose deeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Of one account.
    Account(AccountId),
    /// Of readers.
    Readers,
    /// Of the program.
    Program,
}

/// Which thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The one of this number.
    Number(i64),
    /// The comment of this public name.
    Comment(String),
}

/// What is looked for; what cannot be read is not looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Whose deeds.
    pub who: Option<Who>,
    /// Done to what kind of thing.
    pub kind: Option<SubjectKind>,
    /// Which deed.
    pub act: Option<String>,
    /// Done to which thing.
    pub subject: Option<Subject>,
    /// Not before (epoch ms).
    pub from: Option<i64>,
    /// Before (epoch ms).
    pub before: Option<i64>,
}

impl Asked<'_> {
    /// What it asks for; days are those of the language's own time zone, in its own calendar or as ISO 8601.
    pub fn parse(&self, locale: Locale) -> Sought {
        let day = |typed: &str| calendar::parse_published(locale, typed.trim()).ok();
        // A database may refuse to look for a NUL.
        let clean = |typed: &str| typed.trim().chars().filter(|sign| !sign.is_control()).collect::<String>();
        let word = |typed: &str| Some(clean(typed)).filter(|word| !word.is_empty());
        Sought {
            who: match self.who {
                "readers" => Some(Who::Readers),
                "program" => Some(Who::Program),
                number => number.parse().ok().map(AccountId).map(Who::Account),
            },
            kind: kind_of(self.kind),
            act: word(self.act),
            subject: word(self.subject).map(|typed| match ascii_digits(&typed).parse() {
                Ok(number) => Subject::Number(number),
                Err(_) => Subject::Comment(typed),
            }),
            from: day(self.from),
            before: day(self.to).map(|at| at + DAY_MS),
        }
    }

    /// The same address with this page of the list; fields that are empty are left out.
    pub fn query(&self, page: Option<u64>) -> String {
        let mut query = Serializer::new(String::new());
        let fields = [
            ("who", self.who),
            ("kind", self.kind),
            ("act", self.act),
            ("subject", self.subject),
            ("from", self.from),
            ("to", self.to),
        ];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
            query.append_pair(name, value.trim());
        }
        if let Some(page) = page {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }

    /// Whether anything is asked for.
    pub fn is_empty(&self) -> bool {
        self.query(None).is_empty()
    }
}

/// The kind of a stored word.
pub fn kind_of(word: &str) -> Option<SubjectKind> {
    SubjectKind::all().into_iter().find(|kind| kind.as_str() == word)
}

/// Which lines somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// All.
    All,
    /// One's own, and those about what lies within these limits; of other people's accounts none.
    Within {
        /// Whose own.
        own: AccountId,
        /// The sites; empty for all.
        sites: Vec<SiteId>,
        /// The languages of pages; empty for all.
        langs: Vec<Locale>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_written() {
        let asked =
            Asked { who: "7", kind: "comment", act: " approve ", from: "2026-03-21", ..Asked::default() };
        let sought = asked.parse(Locale::En);

        assert_eq!(sought.who, Some(Who::Account(AccountId(7))));
        assert_eq!(sought.kind, Some(SubjectKind::Comment));
        assert_eq!(sought.act.as_deref(), Some("approve"));
        assert_eq!(sought.from, Some(1_774_051_200_000));
        assert_eq!(asked.query(Some(2)), "who=7&kind=comment&act=approve&from=2026-03-21&page=2");
        assert!(Asked::default().is_empty());
        let nonsense =
            Asked { who: "'; DROP", kind: "odd", from: "soon", to: "۹۹/۹۹", ..Asked::default() };
        assert_eq!(nonsense.parse(Locale::Fa), Sought::default());
    }

    #[test]
    fn the_last_day_is_part_of_what_is_asked_for() {
        let asked = Asked { from: "1405/01/01", to: "۱۴۰۵/۰۱/۰۱", ..Asked::default() };
        let sought = asked.parse(Locale::Fa);
        assert_eq!(sought.before.unwrap() - sought.from.unwrap(), DAY_MS);
    }
}
