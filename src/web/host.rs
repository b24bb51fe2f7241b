//! Pages are served under the site's own name only.
//!
//! With a public address set, a request that names another host is answered 421 before its handler
//! runs: nobody can point a name of theirs at this server and make its pages, or what a cache keeps of
//! them, their own. This machine's own names stay, for whoever looks at the server from beside it, and a
//! request that names no host at all has nothing to answer for.

use std::net::IpAddr;
use std::sync::Arc;

use rocket::http::Status;
use rocket::route::{Handler, Outcome, Route};
use rocket::{Data, Request};
use url::Url;

use super::respond;
use crate::config::Settings;

/// Wraps the check of the host around every route.
pub fn guarded(routes: Vec<Route>) -> Vec<Route> {
    routes
        .into_iter()
        .map(|mut route| {
            route.handler = Box::new(OwnHost(route.handler));
            route
        })
        .collect()
}

#[derive(Clone)]
struct OwnHost(Box<dyn Handler>);

#[rocket::async_trait]
impl Handler for OwnHost {
    async fn handle<'r>(&self, request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r> {
        if is_own(request) {
            return self.0.handle(request, data).await;
        }
        match respond::refusal(421, request) {
            Ok(response) => Outcome::Success(response),
            Err(_) => Outcome::Error(Status::MisdirectedRequest),
        }
    }
}

fn is_own(request: &Request<'_>) -> bool {
    let settings = request.rocket().state::<Arc<Settings>>();
    let Some(base) = settings.and_then(|settings| settings.server.base_url.as_ref()) else { return true };
    let named = request.host().map(|host| host.domain().to_string());
    let named = named.or_else(|| request.headers().get_one("Host").map(name_of));
    named.is_none_or(|name| is_name_of(base, &name))
}

/// A host header without its port.
fn name_of(header: &str) -> String {
    let header = header.trim();
    let has_port = |port: &str| !port.is_empty() && port.bytes().all(|one| one.is_ascii_digit());
    match header.rsplit_once(':') {
        Some((name, port)) if has_port(port) && (!name.contains(':') || name.ends_with(']')) => {
            name.to_owned()
        }
        Some(_) | None => header.to_owned(),
    }
}

/// Whether a name is the public address's, or this machine's own.
fn is_name_of(base: &Url, name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let is_loopback = bare.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback());
    base.host_str() == Some(name.as_str()) || bare == "localhost" || is_loopback
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_and_this_machine_are_known_by_their_names() {
        let base = Url::parse("https://comments.example.org").unwrap();
        let own = [
            "comments.example.org",
            "Comments.Example.ORG.",
            "comments.example.org:443",
            "localhost:8000",
            "127.0.0.1",
            "127.0.0.1:8000",
            "[::1]:8000",
            "[::ffff:127.0.0.1]",
        ];
        let foreign = [
            "",
            "evil.example",
            "example.org",
            "comments.example.org.evil.example",
            "comments.example.org@evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "10.0.0.1:8000",
            "[2001:db8::1]",
        ];
        for name in own {
            assert!(is_name_of(&base, &name_of(name)), "{name}");
        }
        for name in foreign {
            assert!(!is_name_of(&base, &name_of(name)), "{name}");
        }
    }
}
