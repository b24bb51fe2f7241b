//! Who is asking: the address behind trusted proxies, and the keyed hash of the network.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use crate::clock::Clock;
use crate::config::Settings;

/// A day, in milliseconds.
const DAY_MS: i64 = 86_400_000;

/// A visitor as the porters know one.
#[derive(Clone, PartialEq, Eq)]
pub struct Visitor {
    /// Where the visitor is: for asking others about it while the request lasts, and never to be stored or
    /// logged by ourselves.
    pub address: IpAddr,
    /// Keyed hash of the network (/24 or /48) for today; it counts, it identifies nobody.
    pub network_key: String,
    /// The browser's own description of itself, at most 300 characters.
    pub user_agent: String,
    /// The page that the browser came from, at most 300 characters.
    pub referrer: String,
}

impl std::fmt::Debug for Visitor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Visitor").field("network_key", &self.network_key).finish_non_exhaustive()
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visitor {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let rocket = request.rocket();
        let (Some(settings), Some(clock)) = (rocket.state::<Arc<Settings>>(), rocket.state::<Clock>()) else {
            return Outcome::Forward(rocket::http::Status::InternalServerError);
        };
        let peer = request.remote().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |remote| remote.ip());
        let forwarded: Vec<&str> = request.headers().get("X-Forwarded-For").collect();
        let address = client_address(peer, &forwarded, &settings.server.trusted_proxies);
        let day = (clock.now_ms() / DAY_MS).to_string();
        let network_key = settings.server.secret_key.hash("network", &[&day, &network(address).to_string()]);
        let header = |name| request.headers().get_one(name).unwrap_or_default().chars().take(300).collect();
        let (user_agent, referrer) = (header("User-Agent"), header("Referer"));
        Outcome::Success(Self { address, network_key, user_agent, referrer })
    }
}

/// The right-most address of the chain that no trusted proxy has; a header counts only when it
/// comes from a trusted proxy, and anything unreadable in it ends the search at the peer's side.
pub fn client_address(peer: IpAddr, forwarded: &[&str], trusted: &[IpNet]) -> IpAddr {
    let is_trusted =
        |address: &IpAddr| trusted.iter().any(|network| network.contains(&address.to_canonical()));
    let mut nearest = peer.to_canonical();
    if !is_trusted(&nearest) {
        return nearest;
    }
    let hops: Vec<&str> = forwarded.iter().flat_map(|line| line.split(',')).map(str::trim).collect();
    for hop in hops.iter().rev().take(50) {
        let Some(address) = parse_hop(hop) else { return nearest };
        nearest = address;
        if !is_trusted(&nearest) {
            return nearest;
        }
    }
    nearest
}

/// An address with or without a port and brackets.
fn parse_hop(hop: &str) -> Option<IpAddr> {
    let bare = hop.trim_matches('"');
    bare.parse::<IpAddr>()
        .or_else(|_with_port| bare.parse::<std::net::SocketAddr>().map(|socket| socket.ip()))
        .or_else(|_bracketed| bare.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>())
        .ok()
        .map(|address| address.to_canonical())
}

/// The network that counts as one: /24 of IPv4, /48 of IPv6.
fn network(address: IpAddr) -> IpNet {
    match address {
        IpAddr::V4(v4) => IpNet::V4(Ipv4Net::new_assert(v4, 24).trunc()),
        IpAddr::V6(v6) => IpNet::V6(Ipv6Net::new_assert(v6, 48).trunc()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_header_counts_only_from_a_trusted_proxy() {
        let proxies = ["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()];
        let cases: &[(&str, &[&str], &str)] = &[
            ("203.0.113.9", &["198.51.100.1"], "203.0.113.9"),
            ("10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", &["6.6.6.6, 198.51.100.1, 10.0.0.2"], "198.51.100.1"),
            ("10.0.0.1", &["6.6.6.6", "198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", &["garbage"], "10.0.0.1"),
            ("10.0.0.1", &["198.51.100.1, garbage, 10.0.0.2"], "10.0.0.2"),
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &["[2001:db8::1]:443"], "2001:db8::1"),
            ("::ffff:10.0.0.1", &["198.51.100.1:4711"], "198.51.100.1"),
            ("fd00::1", &["::ffff:198.51.100.1"], "198.51.100.1"),
        ];
        for (peer, chain, wanted) in cases {
            assert_eq!(client_address(address(peer), chain, &proxies), address(wanted), "{peer} {chain:?}");
        }
    }

    #[test]
    fn seventy_addresses_of_one_ipv6_network_are_one() {
        let networks: std::collections::BTreeSet<String> =
            (0..70).map(|n| network(address(&format!("2001:db8:1:{n:x}::{n:x}"))).to_string()).collect();

        assert_eq!(networks.len(), 1);
    }
}
