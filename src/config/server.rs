//! Where the program stores, and where it is reached.

use std::path::PathBuf;

use ipnet::IpNet;
use url::Url;

use super::{Field, Raw, Secret, SecretKey, Settings};

/// A database URL; it may hold a password, so it prints `***`.
pub type DatabaseUrl = Secret<String>;

/// Where the program stores, and where it is reached.
#[derive(Debug, Clone)]
pub struct ServerSettings {
    /// `sqlite:…` or `postgres://…`; empty for a file under `data_dir`.
    pub database_url: DatabaseUrl,
    /// The folder for the database, the key and letters.
    pub data_dir: PathBuf,
    /// The public address, without a slash at the end; `None` on a loopback address.
    pub base_url: Option<Url>,
    /// The site's key.
    pub secret_key: SecretKey,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self {
            database_url: DatabaseUrl::default(),
            data_dir: PathBuf::from("./data"),
            base_url: None,
            secret_key: SecretKey::default(),
            trusted_proxies: Vec::new(),
        }
    }
}

impl ServerSettings {
    /// The URL of the database: as set, or a SQLite file in the data folder.
    pub fn database(&self) -> String {
        if self.database_url.reveal().is_empty() {
            format!("sqlite:{}", self.data_dir.join("nazar.db").display())
        } else {
            self.database_url.reveal().clone()
        }
    }

    /// Whether readers come over TLS, by the public address.
    pub fn is_https(&self) -> bool {
        self.base_url.as_ref().is_some_and(|url| url.scheme() == "https")
    }
}

pub(super) const FIELDS: &[Field] = &[
    Field {
        key: "database_url",
        default: "",
        doc: "Where everything is kept: `sqlite:FILE` or `postgres://…`; empty means `nazar.db` in `data_dir`.",
        is_secret: true,
        set: |settings, raw| {
            let url = raw.text()?;
            if !url.is_empty()
                && !["sqlite:", "postgres:", "postgresql:"].iter().any(|one| url.starts_with(one))
            {
                return Err("sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME".to_owned());
            }
            settings.server.database_url = Secret::new(url);
            Ok(())
        },
    },
    Field {
        key: "data_dir",
        default: "\"./data\"",
        doc: "The folder for the database, the secret key and letters that are not sent.",
        is_secret: false,
        set: |settings, raw| {
            let folder = raw.text()?;
            if folder.trim().is_empty() {
                return Err("a folder".to_owned());
            }
            settings.server.data_dir = PathBuf::from(folder);
            Ok(())
        },
    },
    Field {
        key: "base_url",
        default: "",
        doc: "The address readers use, such as `https://comments.example.org`; required unless it listens on a loopback address.",
        is_secret: false,
        set: set_base_url,
    },
    Field {
        key: "secret_key",
        default: "",
        doc: "At least 32 characters; empty means a random one, made at the first start and kept in `data_dir/secret.key`.",
        is_secret: true,
        set: |settings, raw| {
            let text = raw.text()?;
            if text.is_empty() {
                return Ok(());
            }
            settings.server.secret_key = SecretKey::parse(&text)
                .ok_or_else(|| "a random text of at least 32 characters".to_owned())?;
            Ok(())
        },
    },
    Field {
        key: "trusted_proxies",
        default: "[]",
        doc: "Networks (CIDR) of proxies whose `X-Forwarded-For` is believed; no header is believed from anybody else.",
        is_secret: false,
        set: |settings, raw| {
            let wanted = || "a list of networks such as [\"127.0.0.1/32\", \"10.0.0.0/8\"]".to_owned();
            let list = raw.list().map_err(|_wrong_kind| wanted())?;
            let networks =
                list.iter().map(|one| network(one).ok_or_else(wanted)).collect::<Result<_, _>>()?;
            settings.server.trusted_proxies = networks;
            Ok(())
        },
    },
];

fn network(text: &str) -> Option<IpNet> {
    text.parse::<IpNet>().ok().or_else(|| text.parse::<std::net::IpAddr>().ok().map(IpNet::from))
}

fn set_base_url(settings: &mut Settings, raw: &Raw) -> Result<(), String> {
    let text = raw.text()?;
    if text.is_empty() {
        settings.server.base_url = None;
        return Ok(());
    }
    let wanted = || "an address such as https://comments.example.org, with no path or query".to_owned();
    let url = Url::parse(&text).map_err(|_not_a_url| wanted())?;
    let is_plain = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    if !is_plain {
        return Err(wanted());
    }
    settings.server.base_url = Some(url);
    Ok(())
}
