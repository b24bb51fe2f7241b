//! Addresses and networks as keyed hashes.

use std::net::IpAddr;

use ipnet::IpNet;

use super::house::WIDE;
use crate::config::SecretKey;
use crate::text::normalize;

/// The sizes of networks that a rule or a block may name and that are kept as hashes only.
const SIZES_V4: [u8; 2] = [24, 32];
const SIZES_V6: [u8; 4] = [48, 56, 64, 128];

/// The key of an e-mail address, however it is capitalised.
pub fn address_key(secret: &SecretKey, address: &str) -> String {
    secret.hash("policy address", &[&normalize::clean_line(address).to_lowercase()])
}

/// The lasting keys of the networks that an address lies in.
pub fn network_keys(secret: &SecretKey, address: IpAddr) -> Vec<String> {
    let address = address.to_canonical();
    let sizes: &[u8] = if address.is_ipv4() { &SIZES_V4 } else { &SIZES_V6 };
    let networks = sizes.iter().filter_map(|size| IpNet::new(address, *size).ok());
    networks.map(|network| network_key(secret, network)).collect()
}

/// A network as somebody types it: `203.0.113.0/24`, `2001:db8::/32`, or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network(IpNet);

/// Nobody means a quarter of the internet.
const WIDEST_V4: u8 = 8;
const WIDEST_V6: u8 = 16;

impl Network {
    /// Reads one.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = normalize::ascii_digits(typed.trim());
        let net = typed.parse::<IpNet>().ok().or_else(|| typed.parse::<IpAddr>().ok().map(IpNet::from))?;
        let widest = if net.addr().is_ipv4() { WIDEST_V4 } else { WIDEST_V6 };
        (net.prefix_len() >= widest).then(|| Self(net.trunc()))
    }

    /// How it is stored: as a keyed hash where it is as narrow as one house's, readable where it is wider.
    pub fn key(self, secret: &SecretKey) -> String {
        if self.is_hashed() { network_key(secret, self.0) } else { format!("{WIDE}{}", self.0) }
    }

    /// Whether only a keyed hash of it is kept.
    pub fn is_hashed(self) -> bool {
        let sizes: &[u8] = if self.0.addr().is_ipv4() { &SIZES_V4 } else { &SIZES_V6 };
        sizes.contains(&self.0.prefix_len())
    }

    /// How wide it is, as people write it: `/24`.
    pub fn size(self) -> String {
        format!("/{}", self.0.prefix_len())
    }
}

impl std::fmt::Display for Network {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

fn network_key(secret: &SecretKey, network: IpNet) -> String {
    secret.hash("policy network", &[&network.trunc().to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_networks_are_hashed_and_wide_ones_readable() {
        let secret = SecretKey::parse(&"k".repeat(40)).unwrap();
        for (typed, is_hashed) in [
            ("203.0.113.77/24", true),
            ("203.0.113.77", true),
            ("203.0.0.0/16", false),
            ("2001:db8::/48", true),
        ] {
            let network = Network::parse(typed).unwrap();
            assert_eq!(network.is_hashed(), is_hashed, "{typed}");
            assert_eq!(network.key(&secret).contains("203.0"), !is_hashed, "{typed}");
        }
        for typed in ["", "0.0.0.0/0", "10.0.0.0/7", "::/8", "x", "1.2.3", "1.2.3.4/33"] {
            assert_eq!(Network::parse(typed), None, "{typed}");
        }
        let visitor = network_keys(&secret, "203.0.113.9".parse().unwrap());
        assert!(visitor.contains(&Network::parse("۲۰۳.۰.۱۱۳.۰/۲۴").unwrap().key(&secret)));
        assert!(visitor.contains(&Network::parse("203.0.113.9").unwrap().key(&secret)));
        assert!(!visitor.contains(&Network::parse("203.0.114.0/24").unwrap().key(&secret)));
        let mapped = network_keys(&secret, "::ffff:203.0.113.9".parse().unwrap());
        assert_eq!(mapped, visitor);
    }
}
