//! Letters: the server that takes them, and who they come from.

use url::Url;

use super::{Field, Secret};

/// The mail server.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// `smtps://USER:PASSWORD@HOST:PORT` (TLS) or `smtp://…` (STARTTLS; plain only on loopback);
    /// `None` writes letters to files.
    pub url: Option<Secret<Url>>,
    /// Seconds until a silent server is given up.
    pub timeout_s: u64,
}

impl Default for SmtpSettings {
    fn default() -> Self {
        Self { url: None, timeout_s: 15 }
    }
}

/// Who letters come from.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// The sender's address; the name beside it is the site's.
    pub from: String,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self { from: "nazar@localhost".to_owned() }
    }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "smtp.url",
        default: "",
        doc: "The mail server: `smtps://USER:PASSWORD@HOST` or `smtp://…` (STARTTLS); empty means that letters are written as `.eml` files under `data_dir/mail`.",
        is_secret: true,
        set: |settings, raw| {
            let text = raw.text()?;
            if text.is_empty() {
                settings.smtp.url = None;
                return Ok(());
            }
            let url = Url::parse(&text).ok().filter(|url| {
                matches!(url.scheme(), "smtp" | "smtps")
                    && url.host_str().is_some_and(|host| !host.is_empty())
            });
            let url = url.ok_or_else(|| {
                "smtps://USER:PASSWORD@HOST:465 or smtp://USER:PASSWORD@HOST:587".to_owned()
            })?;
            settings.smtp.url = Some(Secret::new(url));
            Ok(())
        },
    },
    Field {
        key: "smtp.timeout_s",
        default: "15",
        doc: "Seconds until a mail server that does not answer is given up for this attempt.",
        is_secret: false,
        set: |settings, raw| {
            let seconds = raw.number()?;
            if !(1..=300).contains(&seconds) {
                return Err("1 to 300 seconds".to_owned());
            }
            settings.smtp.timeout_s = seconds;
            Ok(())
        },
    },
    Field {
        key: "mail.from",
        default: "\"nazar@localhost\"",
        doc: "The sender's address of every letter; the name beside it is `site.name`.",
        is_secret: false,
        set: |settings, raw| {
            let address = raw.text()?.trim().to_owned();
            if address.parse::<lettre::Address>().is_err() {
                return Err("a mail address such as nazar@example.org".to_owned());
            }
            settings.mail.from = address;
            Ok(())
        },
    },
];
