//! SMTP through lettre.

use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use percent_encoding::percent_decode_str;
use url::Url;

use super::Delivery;
use crate::config::SmtpSettings;
use crate::error::{Attempt, Result};

/// A connection to the mail server; TLS always, plain words only to this very machine.
pub(super) type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// The transport for the server that the settings name.
pub(super) fn transport(url: &Url, settings: &SmtpSettings) -> Result<Transport> {
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    let is_here = is_this_machine(host);
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
    let mut builder = Transport::builder_dangerous(host)
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

/// Whether a host's name or address leads to this very machine. (`Url` takes an address for a name
/// in schemes that it does not know.)
fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Hands a message over. A refusal for good is told from one that may pass.
pub(super) async fn send(transport: &Transport, message: Message, timeout: Duration) -> Delivery {
    match tokio::time::timeout(timeout, transport.send(message)).await {
        Ok(Ok(_accepted)) => Delivery::Accepted,
        Ok(Err(error)) => {
            let said = chain(&error);
            match error.status().map(u16::from) {
                Some(code) if is_of_the_address(code, &said) => Delivery::Unknown(said),
                Some(code) if is_for_good(code) => Delivery::Never(said),
                Some(_) | None => Delivery::Later(said),
            }
        }
        Err(_elapsed) => Delivery::Later("the mail server did not answer in time".to_owned()),
    }
}

/// Whether the server will never take this letter. Other refusals (of our password, of a command,
/// of everybody today) say nothing about the letter: the admin can mend them, and it waits.
fn is_for_good(code: u16) -> bool {
    matches!(code, 550..=553 | 555)
}

/// Whether a refusal for good is about the address and not about the letter: by the class of its enhanced code
/// (RFC 3463: 5.1 addresses, 5.2.1 a mailbox that is closed), or, where there is none, by a code that has no other use.
fn is_of_the_address(code: u16, said: &str) -> bool {
    let is_enhanced = |word: &&str| {
        let mut parts = word.split('.');
        let (class, rest) = (parts.next(), parts.collect::<Vec<_>>());
        class == Some("5") && rest.len() == 2 && rest.iter().all(|part| part.parse::<u16>().is_ok())
    };
    match said.split([' ', '-', ':']).find(is_enhanced) {
        Some(enhanced) => is_for_good(code) && (enhanced.starts_with("5.1.") || enhanced == "5.2.1"),
        None => matches!(code, 550 | 551 | 553),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_this_machine() {
        for (url, expected) in [
            ("smtp://localhost", true),
            ("smtp://user:word@127.0.0.1:2525", true),
            ("smtp://127.8.8.8", true),
            ("smtp://[::1]:25", true),
            ("smtp://localhost.example.org", false),
            ("smtp://0.0.0.0", false),
            ("smtp://mail.example.org:587", false),
            ("smtp://[2001:db8::1]", false),
        ] {
            let url = Url::parse(url).unwrap();
            let host = url.host_str().unwrap().trim_matches(['[', ']']);
            assert_eq!(is_this_machine(host), expected, "{url}");
        }
    }

    #[test]
    fn only_what_is_said_of_the_letter_is_for_good() {
        let for_good: Vec<u16> = (400..600).filter(|code| is_for_good(*code)).collect();

        assert_eq!(for_good, [550, 551, 552, 553, 555]);
    }

    #[test]
    fn an_address_that_is_refused_is_told_from_a_letter_that_is() {
        for (code, said, expected) in [
            (550, "permanent error (550): 5.1.1 nobody of that name", true),
            (550, "permanent error (550): 5.1.10 <a@b.test> null MX", true),
            (550, "permanent error (550): 5.2.1 mailbox disabled", true),
            (550, "permanent error (550): No such user here", true),
            (551, "permanent error (551): user not local", true),
            (550, "permanent error (550): 5.7.1 looks like spam", false),
            (552, "permanent error (552): 5.2.2 mailbox full", false),
            (552, "permanent error (552): too large", false),
            (554, "permanent error (554): 5.1.1 nobody", false),
            (451, "transient error (451): 4.1.1 greylisted", false),
        ] {
            assert_eq!(is_of_the_address(code, said), expected, "{code} {said}");
        }
    }
}
