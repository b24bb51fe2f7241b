//! SMTP through lettre.

use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use percent_encoding::percent_decode_str;
use url::{Host, Url};

use super::Delivery;
use crate::config::SmtpSettings;
use crate::error::{Attempt, Result};

/// A connection to the mail server; TLS always, plain words only to this very machine.
pub(super) type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// The transport for the server that the settings name.
pub(super) fn transport(url: &Url, settings: &SmtpSettings) -> Result<Transport> {
    let host = url.host_str().unwrap_or_default();
    let is_here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let parameters = || TlsParameters::new(host.to_owned()).attempting("preparing TLS for the mail server");
    // Nobody stands between two programs of one machine, and the certificate of a mail server there
    // is seldom one that the world knows.
    let unproven = || {
        let builder = TlsParameters::builder(host.to_owned());
        builder.dangerous_accept_invalid_certs(true).build().attempting("preparing TLS for the mail server")
    };
    let (tls, port) = match (url.scheme(), is_here) {
        ("smtps", _) => (Tls::Wrapper(parameters()?), 465),
        (_, true) => (Tls::Opportunistic(unproven()?), 25),
        (_, false) => (Tls::Required(parameters()?), 587),
    };
    let mut builder = Transport::builder_dangerous(host.trim_start_matches('[').trim_end_matches(']'))
        .port(url.port().unwrap_or(port))
        .tls(tls)
        .timeout(Some(Duration::from_secs(settings.timeout_s)));
    if !url.username().is_empty() {
        let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let password = plain(url.password().unwrap_or_default());
        builder = builder.credentials(Credentials::new(plain(url.username()), password));
    }
    Ok(builder.build())
}

/// Hands a message over. A refusal for good is told from one that may pass.
pub(super) async fn send(transport: &Transport, message: Message, timeout: Duration) -> Delivery {
    match tokio::time::timeout(timeout, transport.send(message)).await {
        Ok(Ok(_accepted)) => Delivery::Accepted,
        Ok(Err(error)) if error.status().is_some_and(|code| is_for_good(code.into())) => {
            Delivery::Never(chain(&error))
        }
        Ok(Err(error)) => Delivery::Later(chain(&error)),
        Err(_elapsed) => Delivery::Later("the mail server did not answer in time".to_owned()),
    }
}

/// Whether the server will never take this letter. Other refusals (of our password, of a command,
/// of everybody today) say nothing about the letter: the admin can mend them, and it waits.
fn is_for_good(code: u16) -> bool {
    matches!(code, 550..=553 | 555)
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        line.push_str(": ");
        line.push_str(&inner.to_string());
        cause = inner.source();
    }
    line
}
