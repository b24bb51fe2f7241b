//! All rules of a site together, asked about one comment at a time.

use std::net::IpAddr;

use ipnet::IpNet;

use super::names::ReservedName;
use super::policy::{NewPolicy, PolicyAction, PolicyKind};
use crate::entities::ids::PageId;

const DAY_MS: i64 = 86_400_000;

/// The rules of a site. `House::default()` asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct House {
    /// Everything waits.
    pub holds_all: bool,
    /// What somebody writes who was never published waits.
    pub holds_new: bool,
    /// From so many published comments on a writer is published at once; nobody ever, if it is zero.
    pub publish_from: Option<u32>,
    /// From so many links on a comment waits.
    pub links_from: Option<u32>,
    /// After so many days comments on an article are closed.
    pub close_after_days: Option<u32>,
    slow: Vec<(String, u32)>,
    networks: Vec<(String, String, PolicyAction)>,
    names: Vec<(ReservedName, PolicyAction)>,
}

/// What the rules say of one comment, before its text is weighed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Met {
    /// Everything waits.
    pub holds_all: bool,
    /// What somebody writes who was never published waits.
    pub holds_new: bool,
    /// From so many published comments on its writer is published at once; nobody ever, if it is zero.
    pub publish_from: Option<u32>,
    /// From so many links on it waits.
    pub links_from: Option<u32>,
    /// It comes from a network that is written down: what that asks for, and how it is called.
    pub network: Option<(PolicyAction, String)>,
    /// Its name is like this reserved one: what that asks for.
    pub name: Option<(PolicyAction, String)>,
}

/// From where somebody writes, as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Whence<'a> {
    /// Keyed hashes of the networks.
    pub keys: &'a [String],
    /// The address, while the request lasts.
    pub address: Option<IpAddr>,
}

impl House {
    /// Puts rules together.
    pub fn of<'p>(policies: impl IntoIterator<Item = &'p NewPolicy>) -> House {
        let mut house = House::default();
        for one in policies {
            match one.kind {
                PolicyKind::HoldAll => house.holds_all = true,
                PolicyKind::HoldNew => house.holds_new = true,
                PolicyKind::PublishKnown => house.publish_from = one.n,
                PolicyKind::HoldLinks => house.links_from = one.n.filter(|n| *n > 0),
                PolicyKind::CloseAfter => house.close_after_days = one.n.filter(|n| *n > 0),
                PolicyKind::SlowArticle => house.slow.extend(one.n.map(|n| (one.key.clone(), n))),
                PolicyKind::Network => {
                    house.networks.push((one.key.clone(), one.label.clone(), one.action));
                }
                PolicyKind::Name => house.names.push((ReservedName::new(&one.label), one.action)),
            }
        }
        house
    }

    /// What the rules say of a comment under this name, from there.
    pub fn met(&self, name: &str, whence: Whence<'_>) -> Met {
        Met {
            holds_all: self.holds_all,
            holds_new: self.holds_new,
            publish_from: self.publish_from,
            links_from: self.links_from,
            network: self.network(whence).map(|(action, label)| (action, label.to_owned())),
            name: self.name(name).map(|(action, label)| (action, label.to_owned())),
        }
    }

    /// The strictest rule about a network that this lies in.
    fn network(&self, whence: Whence<'_>) -> Option<(PolicyAction, &str)> {
        let holds = |key: &str| match key.strip_prefix(WIDE).and_then(|net| net.parse::<IpNet>().ok()) {
            Some(net) => whence.address.is_some_and(|address| net.contains(&address.to_canonical())),
            None => whence.keys.iter().any(|own| own == key),
        };
        let met = self.networks.iter().filter(|(key, _, _)| holds(key));
        met.max_by_key(|(_, _, action)| severity(*action)).map(|(_, label, action)| (*action, label.as_str()))
    }

    /// The strictest rule about a name that this one can be taken for.
    pub fn name(&self, typed: &str) -> Option<(PolicyAction, &str)> {
        let met = self.names.iter().filter(|(name, _)| name.is_like(typed));
        met.max_by_key(|(_, action)| severity(*action)).map(|(name, action)| (*action, name.text()))
    }

    /// After how many comments within an hour all further ones on this page wait.
    pub fn slow(&self, page: PageId) -> Option<u32> {
        self.slow.iter().find(|(key, _)| *key == page.to_string()).map(|(_, n)| *n)
    }

    /// Whether an article of this age takes no more comments.
    pub fn is_closed(&self, published_at: i64, now_ms: i64) -> bool {
        self.close_after_days.is_some_and(|days| now_ms - published_at >= i64::from(days) * DAY_MS)
    }
}

/// What stands before a network that is kept readable, because it is too wide to be anybody's.
pub(super) const WIDE: &str = "net:";

fn severity(action: PolicyAction) -> u8 {
    match action {
        PolicyAction::Publish => 0,
        PolicyAction::Hold => 1,
        PolicyAction::Spam => 2,
        PolicyAction::Refuse => 3,
    }
}
