//! What administrators type about accounts.

use rocket::FromForm;

use super::store::Place;
use crate::accounts::account::{Address, Role, Scope};
use crate::accounts::forms::kept;
use crate::accounts::invite::Wanted;
use crate::error::Faults;
use crate::i18n::Locale;

/// An invitation.
#[derive(Debug, Default, FromForm)]
pub(super) struct Invite<'r> {
    /// To whom.
    #[field(default = "")]
    pub email: &'r str,
    /// What they will be.
    #[field(default = "moderator")]
    pub role: &'r str,
    /// The language of the letter.
    #[field(default = "")]
    pub lang: &'r str,
    /// The sites they are limited to.
    pub sites: Vec<i64>,
    /// The languages they are limited to.
    pub langs: Vec<&'r str>,
}

/// What an account may do.
#[derive(Debug, Default, FromForm)]
pub(super) struct Rights<'r> {
    /// The role.
    #[field(default = "")]
    pub role: &'r str,
    /// The sites.
    pub sites: Vec<i64>,
    /// The languages.
    pub langs: Vec<&'r str>,
}

/// The role of a word.
fn role_of(word: &str) -> Option<Role> {
    [Role::Admin, Role::Moderator].into_iter().find(|role| role.as_str() == word)
}

/// What was ticked; everything ticked is no limit, and neither is nothing. What there is not is left out.
fn scope_of(places: &[Place], sites: &[i64], langs: &[&str]) -> Scope {
    let sites: Vec<_> = places.iter().map(|place| place.id).filter(|id| sites.contains(&id.0)).collect();
    let langs: Vec<_> = Locale::ALL.into_iter().filter(|lang| langs.contains(&lang.tag())).collect();
    Scope {
        sites: if sites.len() == places.len() { Vec::new() } else { sites },
        langs: if langs.len() == Locale::ALL.len() { Vec::new() } else { langs },
    }
}

impl Invite<'_> {
    /// The invitation, or everything that is at fault.
    pub(super) fn parse(&self, places: &[Place]) -> Result<Wanted, Faults> {
        let mut faults = Faults::new();
        let email = kept(Address::parse(self.email), &mut faults);
        let (role, lang) = (role_of(self.role), Locale::parse(self.lang));
        if role.is_none() {
            faults.add("role", "users-fault-role");
        }
        if lang.is_none() {
            faults.add("lang", "users-fault-lang");
        }
        match (email, role, lang) {
            (Some(email), Some(role), Some(lang)) if faults.is_empty() => {
                let scope = match role {
                    Role::Admin => Scope::everything(),
                    Role::Moderator => scope_of(places, &self.sites, &self.langs),
                };
                Ok(Wanted { email, role, lang, scope })
            }
            _ => Err(faults),
        }
    }
}

impl Rights<'_> {
    /// The role and the limits; nothing when there is no such role.
    pub(super) fn parse(&self, places: &[Place]) -> Option<(Role, Scope)> {
        Some((role_of(self.role)?, scope_of(places, &self.sites, &self.langs)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::ids::SiteId;

    #[test]
    fn all_ticked_is_as_good_as_none_and_strangers_are_left_out() {
        let place = |id| Place { id: SiteId(id), name: String::new() };
        let places = [place(1), place(2)];
        let cases: [(&[i64], &[&str], &str); 5] = [
            (&[], &[], "*"),
            (&[1, 2], &["fa", "sr", "cs", "en"], "*"),
            (&[2], &[], "site 2"),
            (&[2, 99], &["xx", "cs", "fa"], "site 2 · lang fa,cs"),
            (&[99], &["xx"], "*"),
        ];
        for (sites, langs, wanted) in cases {
            let scope = scope_of(&places, sites, langs);
            assert_eq!(scope.in_words(), wanted);
            let (sites, langs) = scope.stored();
            assert_eq!(Scope::read(&sites, &langs), scope);
        }
    }
}
