//! What arrives on the page of the rules.

use rocket::FromForm;

use crate::config::SecretKey;
use crate::error::Faults;
use crate::policies::{Network, NewPolicy, PolicyAction, PolicyKind, ReservedName};
use crate::text::{length, normalize};

/// More than this is no rule.
const MOST: u32 = 36_500;
const LONGEST: usize = 100;
const MOST_TRIED: usize = 10_000;

/// The rules of which there is one each.
#[derive(Debug, Clone, Copy, Default, FromForm)]
pub(super) struct General<'r> {
    #[field(default = "")]
    pub hold_all: &'r str,
    #[field(default = "")]
    pub hold_new: &'r str,
    #[field(default = "")]
    pub publish_known: &'r str,
    #[field(default = "")]
    pub hold_links: &'r str,
    #[field(default = "")]
    pub close_after: &'r str,
    /// `rehearse` to see first what would come of it.
    #[field(default = "")]
    pub act: &'r str,
}

/// The kinds of [`General`], in the order of its fields.
pub(super) const GENERAL: [PolicyKind; 5] = [
    PolicyKind::HoldAll,
    PolicyKind::HoldNew,
    PolicyKind::PublishKnown,
    PolicyKind::HoldLinks,
    PolicyKind::CloseAfter,
];

impl General<'_> {
    /// The rules that are switched on.
    pub(super) fn parse(&self) -> Result<Vec<NewPolicy>, Faults> {
        let mut faults = Faults::new();
        let mut rules = Vec::new();
        for (is_on, kind) in [
            (!self.hold_all.is_empty(), PolicyKind::HoldAll),
            (!self.hold_new.is_empty(), PolicyKind::HoldNew),
        ] {
            rules.extend(is_on.then(|| single(kind, None, PolicyAction::Hold)));
        }
        for (typed, field, kind, action, least) in [
            (self.publish_known, "publish_known", PolicyKind::PublishKnown, PolicyAction::Publish, 0),
            (self.hold_links, "hold_links", PolicyKind::HoldLinks, PolicyAction::Hold, 1),
            (self.close_after, "close_after", PolicyKind::CloseAfter, PolicyAction::Refuse, 1),
        ] {
            match number(typed, least) {
                Ok(n) => rules.extend(n.map(|n| single(kind, Some(n), action))),
                Err(()) => faults.add(field, "policy-fault-number"),
            }
        }
        if faults.is_empty() { Ok(rules) } else { Err(faults) }
    }
}

fn single(kind: PolicyKind, n: Option<u32>, action: PolicyAction) -> NewPolicy {
    NewPolicy { kind, key: String::new(), label: String::new(), n, action }
}

fn number(typed: &str, least: u32) -> Result<Option<u32>, ()> {
    let typed = normalize::ascii_digits(typed.trim());
    if typed.is_empty() {
        return Ok(None);
    }
    let n = typed.parse().map_err(|_no_number| ())?;
    if (least..=MOST).contains(&n) { Ok(Some(n)) } else { Err(()) }
}

/// A name, a network or an article.
#[derive(Debug, Clone, Copy, Default, FromForm)]
pub(super) struct Entry<'r> {
    #[field(default = "")]
    pub kind: &'r str,
    /// The name, the network or the article's page.
    #[field(default = "")]
    pub what: &'r str,
    /// How the desk calls a network.
    #[field(default = "")]
    pub label: &'r str,
    #[field(default = "")]
    pub n: &'r str,
    #[field(default = "")]
    pub action: &'r str,
    #[field(default = "")]
    pub act: &'r str,
}

impl Entry<'_> {
    /// The rule; `pages` are the pages that there are, by their number.
    pub(super) fn parse(&self, secret: &SecretKey, pages: &[(String, String)]) -> Result<NewPolicy, Faults> {
        let what = normalize::clean_line(self.what);
        if length::graphemes(&what) > LONGEST || length::graphemes(self.label) > LONGEST {
            return Err(Faults::one("what", "policy-fault-long"));
        }
        let action = |default: PolicyAction| match self.action {
            "hold" => PolicyAction::Hold,
            "spam" => PolicyAction::Spam,
            "refuse" => PolicyAction::Refuse,
            _ => default,
        };
        match self.kind {
            "name" => {
                let key = ReservedName::new(&what).key();
                if key.trim_matches('*').chars().count() < 2 {
                    return Err(Faults::one("what", "policy-fault-name"));
                }
                let action = if self.action == "hold" { PolicyAction::Hold } else { PolicyAction::Refuse };
                Ok(NewPolicy { kind: PolicyKind::Name, key, label: what, n: None, action })
            }
            "network" => {
                let network =
                    Network::parse(&what).ok_or_else(|| Faults::one("what", "policy-fault-network"))?;
                let own = normalize::clean_line(self.label);
                let named = if network.is_hashed() { network.size() } else { network.to_string() };
                let label = if own.is_empty() { named } else { format!("{own} ({named})") };
                let action = if action(PolicyAction::Hold) == PolicyAction::Spam {
                    PolicyAction::Spam
                } else {
                    PolicyAction::Hold
                };
                Ok(NewPolicy { kind: PolicyKind::Network, key: network.key(secret), label, n: None, action })
            }
            "slow_article" => {
                let page = pages.iter().find(|(id, _)| *id == what);
                let (key, label) = page.ok_or_else(|| Faults::one("what", "policy-fault-article"))?.clone();
                let n = number(self.n, 0)
                    .ok()
                    .flatten()
                    .ok_or_else(|| Faults::one("n", "policy-fault-number"))?;
                Ok(NewPolicy {
                    kind: PolicyKind::SlowArticle,
                    key,
                    label,
                    n: Some(n),
                    action: PolicyAction::Hold,
                })
            }
            _ => Err(Faults::one("kind", "policy-fault-kind")),
        }
    }
}

/// A text to be tried.
#[derive(Debug, Clone, Copy, Default, FromForm)]
pub(super) struct Trial<'r> {
    #[field(default = "")]
    pub name: &'r str,
    #[field(default = "")]
    pub text: &'r str,
    /// How many comments of its writer are published.
    #[field(default = "")]
    pub known: &'r str,
    /// The address it is sent from.
    #[field(default = "")]
    pub from: &'r str,
    /// Whether the article publishes at once what nothing speaks against.
    #[field(default = "")]
    pub open: &'r str,
}

impl Trial<'_> {
    /// The text, no longer than anything that is looked at.
    pub(super) fn text(&self) -> String {
        length::truncate(self.text.trim(), MOST_TRIED)
    }

    /// How many comments of its writer are published.
    pub(super) fn n_known(&self) -> u32 {
        number(self.known, 0).ok().flatten().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_script_and_nonsense_is_refused() {
        let form = General { hold_new: "1", hold_links: "۲", publish_known: "0", ..General::default() };
        let rules: Vec<_> = form.parse().unwrap().into_iter().map(|rule| (rule.kind, rule.n)).collect();
        let (new, known) = ((PolicyKind::HoldNew, None), (PolicyKind::PublishKnown, Some(0)));
        assert_eq!(rules, [new, known, (PolicyKind::HoldLinks, Some(2))]);
        for typed in ["0", "-1", "x", "99999", "1.5"] {
            assert!(General { close_after: typed, ..General::default() }.parse().is_err(), "{typed}");
        }
    }

    #[test]
    fn entries_are_checked() {
        let secret = SecretKey::parse(&"k".repeat(40)).unwrap();
        let pages = [("7".to_owned(), "Seven".to_owned())];
        let entry = |kind, what, n| Entry { kind, what, n, ..Entry::default() };
        for (kind, what, n, is_good) in [
            ("name", "Editors", "", true),
            ("name", "*", "", false),
            ("name", "a", "", false),
            ("network", "203.0.113.0/24", "", true),
            ("network", "everywhere", "", false),
            ("slow_article", "7", "3", true),
            ("slow_article", "8", "3", false),
            ("slow_article", "7", "", false),
            ("word", "x", "", false),
        ] {
            assert_eq!(entry(kind, what, n).parse(&secret, &pages).is_ok(), is_good, "{kind} {what}");
        }
    }
}
