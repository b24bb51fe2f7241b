//! A small HTTP client: small questions, small answers, no redirect followed, nothing of a question logged.

use http::{HeaderMap, Request};
use http_body_util::{BodyExt as _, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// The longest answer that is read.
const LONGEST: usize = 256 * 1024;

/// Why a service has given no opinion: for the log, so without keys and without the visitor's words.
pub(super) type Doubt = String;

/// Speaks HTTP and HTTPS with the services that an administrator has named.
#[derive(Clone, Debug)]
pub(super) struct Web(Client<HttpsConnector<HttpConnector>, String>);

/// An answer, whatever its status.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Web {
    pub(super) fn new() -> Self {
        let connector = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1();
        // A connection of its own for each question: a kept one may be dead, and there is no time to try twice.
        let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector.build());
        Self(client)
    }

    /// Asks, and reads the answer up to its limit.
    pub(super) async fn ask(&self, request: Request<String>) -> Result<Heard, Doubt> {
        let answer = self.0.request(request).await.map_err(|error| chain(&error))?;
        let (parts, body) = answer.into_parts();
        let bytes = Limited::new(body, LONGEST)
            .collect()
            .await
            .map_err(|error| format!("reading the answer: {error}"))?
            .to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Heard { status: parts.status.as_u16(), headers: parts.headers, body })
    }
}

impl Heard {
    /// A header's text, shortened: it comes from outside and may end in the log.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        let value = self.headers.get(name)?.to_str().ok()?;
        Some(value.trim().chars().take(300).collect())
    }
}

/// An error with its causes, in one line.
pub(super) fn chain(error: &dyn std::error::Error) -> Doubt {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        line.push_str(": ");
        line.push_str(&error.to_string());
        cause = error.source();
    }
    line
}
