//! Addresses and networks as keyed hashes.

use std::net::IpAddr;

use ipnet::IpNet;

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

fn network_key(secret: &SecretKey, network: IpNet) -> String {
    secret.hash("policy network", &[&network.trunc().to_string()])
}
