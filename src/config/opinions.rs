//! Second opinions on a text from other programs. All are off until an administrator names one.

use url::Url;

use super::{Field, Raw, Secret};

/// Which other programs are asked about a text, and what they may know.
#[derive(Debug, Clone)]
pub struct OpinionSettings {
    /// The key for Akismet; none switches it off.
    pub akismet_key: Option<Secret<String>>,
    /// Where Akismet is reached.
    pub akismet_url: Url,
    /// Whether Akismet is told that everything is a test.
    pub akismet_test: bool,
    /// The JSON API of StopForumSpam; none switches it off.
    pub stopforumspam_url: Option<Url>,
    /// The normal worker of rspamd; none switches it off.
    pub rspamd_url: Option<Url>,
    /// The controller of rspamd, which learns; none teaches it nothing.
    pub rspamd_controller_url: Option<Url>,
    /// The controller's password.
    pub rspamd_password: Option<Secret<String>>,
    /// Host and port of `spamd`; none switches it off.
    pub spamassassin_address: Option<String>,
    /// Whether `spamd` is taught by decisions.
    pub spamassassin_tell: bool,
    /// Whether network address and e-mail of a writer are sent along.
    pub share_personal: bool,
}

impl Default for OpinionSettings {
    fn default() -> Self {
        Self {
            akismet_key: None,
            akismet_url: akismet(),
            akismet_test: false,
            stopforumspam_url: None,
            rspamd_url: None,
            rspamd_controller_url: None,
            rspamd_password: None,
            spamassassin_address: None,
            spamassassin_tell: false,
            share_personal: false,
        }
    }
}

#[expect(clippy::expect_used, reason = "the text stands beside it")]
fn akismet() -> Url {
    Url::parse("https://rest.akismet.com").expect("a URL")
}

fn url(raw: &Raw) -> Result<Option<Url>, String> {
    let text = raw.text()?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    let url = Url::parse(text.trim()).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
            && url.fragment().is_none()
    });
    url.map(Some).ok_or_else(|| "an address that begins with http:// or https://".to_owned())
}

fn secret(raw: &Raw) -> Result<Option<Secret<String>>, String> {
    let text = raw.text()?.trim().to_owned();
    if text.chars().any(|c| c.is_control() || !c.is_ascii()) {
        return Err("letters and digits without line ends".to_owned());
    }
    Ok((!text.is_empty()).then(|| Secret::new(text)))
}

fn address(raw: &Raw) -> Result<Option<String>, String> {
    let text = raw.text()?.trim().to_owned();
    if text.is_empty() {
        return Ok(None);
    }
    let is_good = text.rsplit_once(':').is_some_and(|(host, port)| {
        !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0) && !text.contains(['/', ' '])
    });
    if is_good { Ok(Some(text)) } else { Err("HOST:PORT such as 127.0.0.1:783".to_owned()) }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "spam.akismet_key",
        default: "",
        doc: "Your key for Akismet, which then sees every comment; empty asks nobody. Akismet wants the network address too: see `spam.share_personal`.",
        is_secret: true,
        set: |settings, raw| {
            settings.opinions.akismet_key = secret(raw)?;
            Ok(())
        },
    },
    Field {
        key: "spam.akismet_url",
        default: "\"https://rest.akismet.com\"",
        doc: "Where Akismet is reached.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.akismet_url = url(raw)?.unwrap_or_else(akismet);
            Ok(())
        },
    },
    Field {
        key: "spam.akismet_test",
        default: "false",
        doc: "Tells Akismet that every comment is a test, from which it learns nothing.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.akismet_test = raw.truth()?;
            Ok(())
        },
    },
    Field {
        key: "spam.stopforumspam_url",
        default: "",
        doc: "The JSON API of StopForumSpam, such as `https://api.stopforumspam.org/api`; empty asks nobody.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.stopforumspam_url = url(raw)?;
            Ok(())
        },
    },
    Field {
        key: "spam.rspamd_url",
        default: "",
        doc: "The normal worker of rspamd, such as `http://127.0.0.1:11333`; empty asks nobody.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.rspamd_url = url(raw)?;
            Ok(())
        },
    },
    Field {
        key: "spam.rspamd_controller_url",
        default: "",
        doc: "The controller of rspamd, such as `http://127.0.0.1:11334`, which then learns from decisions; empty teaches it nothing.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.rspamd_controller_url = url(raw)?;
            Ok(())
        },
    },
    Field {
        key: "spam.rspamd_password",
        default: "",
        doc: "The password of rspamd's controller.",
        is_secret: true,
        set: |settings, raw| {
            settings.opinions.rspamd_password = secret(raw)?;
            Ok(())
        },
    },
    Field {
        key: "spam.spamassassin_address",
        default: "",
        doc: "Where SpamAssassin's `spamd` listens, such as `127.0.0.1:783`; empty asks nobody.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.spamassassin_address = address(raw)?;
            Ok(())
        },
    },
    Field {
        key: "spam.spamassassin_tell",
        default: "false",
        doc: "Teaches `spamd` by decisions; it must run with `--allow-tell`.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.spamassassin_tell = raw.truth()?;
            Ok(())
        },
    },
    Field {
        key: "spam.share_personal",
        default: "false",
        doc: "Sends a writer's network address and e-mail along, and keeps them up to 30 days for the report of a decision.",
        is_secret: false,
        set: |settings, raw| {
            settings.opinions.share_personal = raw.truth()?;
            Ok(())
        },
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    fn set(key: &str, value: &str) -> Result<Settings, String> {
        let mut settings = Settings::default();
        let field = FIELDS.iter().find(|field| field.key == key).unwrap();
        (field.set)(&mut settings, &Raw::of_text(value))?;
        Ok(settings)
    }

    #[test]
    fn addresses_are_checked_and_empty_switches_off() {
        for good in ["127.0.0.1:783", "spamd.local:783", "[::1]:783"] {
            let settings = set("spam.spamassassin_address", good).unwrap();
            assert_eq!(settings.opinions.spamassassin_address.as_deref(), Some(good));
        }
        for bad in ["127.0.0.1", ":783", "host:0", "host:99999", "http://host:783/"] {
            assert!(set("spam.spamassassin_address", bad).is_err(), "{bad}");
        }
        for bad in ["ftp://host", "host", "http://user:word@host/", "http://"] {
            assert!(set("spam.rspamd_url", bad).is_err(), "{bad}");
        }
        assert!(set("spam.rspamd_url", "").unwrap().opinions.rspamd_url.is_none());
        assert!(set("spam.akismet_key", "").unwrap().opinions.akismet_key.is_none());
        assert!(set("spam.akismet_key", "a\nb").is_err());
        assert!(!format!("{:?}", set("spam.akismet_key", "b1c2d3").unwrap()).contains("b1c2d3"));
    }
}
