//! An account, its name and its address: types that cannot be wrong.

use unicode_normalization::UnicodeNormalization;

use crate::audit::Actor;
pub use crate::entities::account::Role;
use crate::entities::ids::{AccountId, SiteId};
use crate::error::{Fault, FaultArg};
use crate::i18n::Locale;
use crate::text::{length, normalize};

use super::password::{MIN_GRAPHEMES, Password, Unfit};

/// The most characters of a name.
pub(super) const MAX_NAME: usize = 60;
const MAX_ADDRESS_BYTES: usize = 254;

/// Somebody who may moderate or administer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// What the log calls them.
    pub name: String,
    /// Where letters go, and what they sign in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// The language they chose, if they chose one.
    pub lang: Option<Locale>,
    /// Whether letters about waiting comments go to them.
    pub wants_letters: bool,
    /// Since when they may not sign in (epoch ms).
    pub disabled_at: Option<i64>,
    /// Since when there is this account (epoch ms).
    pub created_at: i64,
    /// What they may see and decide about.
    pub scope: Scope,
    /// Since when signing in takes a code beside the password (epoch ms).
    pub second_factor_since: Option<i64>,
}

/// The part of the desk that a moderator is limited to. An administrator is never limited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The sites; empty for all.
    pub sites: Vec<SiteId>,
    /// The languages of pages; empty for all.
    pub langs: Vec<Locale>,
}

impl Scope {
    /// No limits.
    pub fn everything() -> Scope {
        Scope::default()
    }

    /// Whether there are no limits.
    pub fn is_everything(&self) -> bool {
        self.sites.is_empty() && self.langs.is_empty()
    }

    /// As it is stored: the numbers of the sites and the tags of the languages, with commas.
    pub(super) fn stored(&self) -> (String, String) {
        let sites: Vec<String> = self.sites.iter().map(ToString::to_string).collect();
        let langs: Vec<&str> = self.langs.iter().map(|lang| lang.tag()).collect();
        (sites.join(","), langs.join(","))
    }

    /// As the log tells of it: what it is limited to, or `*`.
    pub(super) fn in_words(&self) -> String {
        let (sites, langs) = self.stored();
        let part = |name: &str, list: String| (!list.is_empty()).then(|| format!("{name} {list}"));
        let parts: Vec<String> = [part("site", sites), part("lang", langs)].into_iter().flatten().collect();
        if parts.is_empty() { "*".to_owned() } else { parts.join(" · ") }
    }

    /// From what is stored.
    pub(super) fn read(sites: &str, langs: &str) -> Scope {
        let sites = sites.split(',').filter_map(|site| site.parse().ok()).map(SiteId).collect();
        Scope { sites, langs: langs.split(',').filter_map(Locale::parse).collect() }
    }

    /// Whether a page of this site, in this language (a BCP 47 tag), lies within it.
    pub fn holds(&self, site: SiteId, lang: &str) -> bool {
        let of_site = self.sites.is_empty() || self.sites.contains(&site);
        of_site
            && (self.langs.is_empty() || Locale::parse(lang).is_some_and(|lang| self.langs.contains(&lang)))
    }
}

impl Account {
    /// Who they are in the log.
    pub fn actor(&self) -> Actor<'_> {
        Actor::Account { id: self.id, name: &self.name }
    }
}

/// A name for the log: one clean line of sixty characters at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountName(String);

impl AccountName {
    /// The name in what was typed.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let name = normalize::clean_line(typed);
        if name.is_empty() {
            return Err(fault("name", "account-fault-name-missing"));
        }
        if length::graphemes(&name) > MAX_NAME {
            return Err(counted("name", "account-fault-name-long", MAX_NAME));
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An email address. Only its outer form is checked; a letter that arrives proves the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// The address in what was typed.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let address = typed.trim();
        if address.is_empty() {
            return Err(fault("email", "account-fault-email-missing"));
        }
        let wrong = || fault("email", "account-fault-email-wrong");
        let (local, domain) = address.rsplit_once('@').ok_or_else(wrong)?;
        let is_odd =
            |sign: char| sign.is_control() || sign.is_whitespace() || "<>()[]\\,;:\"@".contains(sign);
        let has_shape = !local.is_empty()
            && address.len() <= MAX_ADDRESS_BYTES
            && !local.contains(is_odd)
            && !domain.contains(is_odd)
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty());
        if has_shape { Ok(Self(address.nfc().collect())) } else { Err(wrong()) }
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What makes two addresses the same account.
    pub fn key(&self) -> String {
        key_of(&self.0)
    }
}

/// What makes two typed addresses the same account, well formed or not. Without controls: a database may
/// refuse to look for a NUL.
pub(super) fn key_of(typed: &str) -> String {
    let letters = typed.trim().chars().filter(|sign| !sign.is_control());
    letters.nfc().collect::<String>().to_lowercase()
}

/// Everything a new account needs.
pub struct NewAccount {
    /// What the log calls them.
    pub name: AccountName,
    /// Where letters go.
    pub email: Address,
    /// What they may do.
    pub role: Role,
    /// The language they chose.
    pub lang: Option<Locale>,
}

/// A password for this account, or the fault to show at `field`.
pub fn fit_password(typed: &str, field: &'static str, known: &[&str]) -> Result<Password, Fault> {
    Password::parse(typed, known).map_err(|unfit| match unfit {
        Unfit::TooShort => counted(field, unfit.key(), MIN_GRAPHEMES),
        Unfit::TooLong | Unfit::Known => fault(field, unfit.key()),
    })
}

fn fault(field: &'static str, key: &'static str) -> Fault {
    Fault { field, key, args: Vec::new() }
}

fn counted(field: &'static str, key: &'static str, n: usize) -> Fault {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    Fault { field, key, args: vec![("n", FaultArg::Number(n))] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_by_their_outer_form() {
        for right in
            ["a@example.org", "Sepideh.M+desk@mail.example.org", "نام@نمونه.ایران", " a@example.org "]
        {
            assert!(Address::parse(right).is_ok(), "{right}");
        }
        for wrong in [
            "",
            "a",
            "@example.org",
            "a@",
            "a@b",
            "a@[127.0.0.1]",
            "a b@example.org",
            "a@example..org",
            "a@example.org\r\nBcc: b@example.org",
            "\"a\"@example.org",
            "a@b@example.org",
            "a@.org",
        ] {
            assert!(Address::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Address::parse("A@Example.org").unwrap().key(), key_of(" a@EXAMPLE.ORG"));
    }

    #[test]
    fn names_are_one_clean_line() {
        assert_eq!(AccountName::parse(" سپیده\u{202e}\n ").unwrap().as_str(), "سپیده");
        assert_eq!(AccountName::parse("\u{200e} ").unwrap_err().key, "account-fault-name-missing");
        assert_eq!(AccountName::parse(&"ن".repeat(61)).unwrap_err().key, "account-fault-name-long");
    }
}
