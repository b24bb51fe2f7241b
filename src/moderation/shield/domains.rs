//! What is asked of the list of domains: an order, some letters of a name, a page.

use url::form_urlencoded;

use crate::entities::ids::DEFAULT_SITE;
use crate::spam::{self, DomainSort, DomainsWanted};
use crate::text::{length, normalize};

/// Longer names there are none.
const MOST_LETTERS: usize = 253;

/// All orders, in the order of the columns.
pub(super) const SORTS: [DomainSort; 4] =
    [DomainSort::Name, DomainSort::Spam, DomainSort::Honest, DomainSort::Seen];

/// The word of an order in addresses.
pub(super) fn sort_word(sort: DomainSort) -> &'static str {
    match sort {
        DomainSort::Spam => "spam",
        DomainSort::Honest => "honest",
        DomainSort::Seen => "seen",
        DomainSort::Name => "name",
    }
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    /// As it was typed.
    pub typed: String,
    /// What a stored name must have in it.
    part: String,
    /// The order.
    pub sort: DomainSort,
}

impl Sought {
    /// Reads what was asked; none of an order that there is not.
    pub(super) fn parse(sort: Option<&str>, q: Option<&str>) -> Option<Sought> {
        let sort = match sort {
            Some(word) => SORTS.into_iter().find(|sort| sort_word(*sort) == word)?,
            None => DomainSort::Spam,
        };
        let typed = length::truncate(&normalize::clean_line(q.unwrap_or_default()), MOST_LETTERS);
        Some(Sought { part: part(&typed), typed, sort })
    }

    /// As the store wants it.
    pub(super) fn wanted(&self) -> DomainsWanted<'_> {
        DomainsWanted { site: DEFAULT_SITE, part: &self.part, sort: self.sort }
    }

    /// The address of the list in this order, at this page.
    pub(super) fn path(&self, sort: DomainSort, page: u64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("sort", sort_word(sort));
        if !self.typed.is_empty() {
            query.append_pair("q", &self.typed);
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        format!("/desk/spam/domains?{}", query.finish())
    }
}

/// What a name must have in it: of an address its registered domain, of anything else the letters themselves.
fn part(typed: &str) -> String {
    let is_address = typed.contains("//") || !typed.is_ascii();
    let domain = spam::domains([typed]).into_iter().next().filter(|_| is_address);
    domain.unwrap_or_else(|| typed.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_found_by_letters_and_by_address() {
        for (typed, wanted) in [
            ("", ""),
            ("  Exam ", "exam"),
            ("example.co", "example.co"),
            ("https://a.Shop.example.com/x?y", "example.com"),
            ("100%_", "100%_"),
            ("https://رضایی.ir/", "xn--mgbad4cwh43m.ir"),
            ("//", "//"),
        ] {
            let sought = Sought::parse(None, Some(typed)).unwrap();
            if typed.contains("رضایی") {
                assert!(
                    sought.part.starts_with("xn--") && sought.part.rsplit('.').next() == Some("ir"),
                    "{sought:?}"
                );
            } else {
                assert_eq!(sought.part, wanted, "{typed}");
            }
        }
        assert_eq!(Sought::parse(Some("price"), None), None);
    }

    #[test]
    fn the_address_keeps_what_was_asked() {
        let sought = Sought::parse(Some("seen"), Some("a&b")).unwrap();
        assert_eq!(sought.path(DomainSort::Name, 2), "/desk/spam/domains?sort=name&q=a%26b&page=2");
        let all = Sought::parse(None, None).unwrap();
        assert_eq!(all.path(all.sort, 1), "/desk/spam/domains?sort=spam");
    }
}
