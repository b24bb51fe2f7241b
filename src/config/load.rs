//! Reading the settings, and listing everything that is wrong with them at once.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use figment::Figment;
use figment::providers::{Env, Format, Toml};
use figment::value::{Dict, Value};
use rocket::Config;

use super::{FIELDS, Raw, Settings};

/// Settings as loaded, and where each value came from.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The checked settings.
    pub settings: Settings,
    /// For each key that was set: its raw value and its source (`NAZAR_…`, the file, the command line).
    pub sources: BTreeMap<String, (Raw, String)>,
}

/// Everything that is wrong with the settings, one line a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigFaults(pub Vec<String>);

impl fmt::Display for ConfigFaults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.0 {
            writeln!(out, "- {fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ConfigFaults {}

/// Rocket's own settings from `Rocket.toml` and `ROCKET_*`, with the defaults that Nazar needs:
/// no address header is believed, and a long Persian comment fits into a form.
pub fn rocket_figment() -> Figment {
    Figment::from(Config::default())
        .merge(("ip_header", false))
        .merge(("ident", false))
        .merge(("log_level", "off"))
        .merge(("cli_colors", false))
        .merge(("max_blocking", 16))
        .merge(("limits.form", "256KiB"))
        .merge(("limits.data-form", "256KiB"))
        .merge(("limits.string", "256KiB"))
        .merge(("limits.json", "256KiB"))
        .merge(Toml::file(Env::var_or("ROCKET_CONFIG", "Rocket.toml")).nested())
        .merge(Env::prefixed("ROCKET_").ignore(&["PROFILE", "CONFIG"]).global())
        .select(rocket::figment::Profile::from_env_or("ROCKET_PROFILE", Config::DEFAULT_PROFILE))
}

/// Loads and checks every setting. `flags` are those of the command line, by dotted key.
///
/// # Errors
/// All faults together, each with its key, where it was found and what would be right.
#[expect(clippy::disallowed_methods, reason = "this room alone reads the environment")]
pub fn load(figment: &Figment, flags: &[(&str, String)]) -> Result<Loaded, ConfigFaults> {
    load_from(figment, std::env::vars(), flags)
}

/// Whether the environment sets this key, by value or by file.
pub fn is_in_environment(key: &str) -> bool {
    let name = format!("NAZAR_{}", key.to_uppercase().replace('.', "__"));
    std::env::var_os(&name).is_some() || std::env::var_os(format!("{name}_FILE")).is_some()
}

/// As [`load`], with the environment as an argument.
pub(super) fn load_from(
    figment: &Figment,
    environment: impl Iterator<Item = (String, String)>,
    flags: &[(&str, String)],
) -> Result<Loaded, ConfigFaults> {
    let mut faults = Vec::new();
    let mut sources = BTreeMap::new();
    if let Ok(Value::Dict(_, dict)) = figment.find_value("nazar") {
        flatten(&dict, "", &mut sources);
    }
    read_environment(environment, &mut sources, &mut faults);
    for (key, value) in flags {
        sources.insert((*key).to_owned(), (Raw::of_text(value), "the command line".to_owned()));
    }
    let mut settings = Settings::default();
    for (key, (raw, source)) in &sources {
        match FIELDS.iter().find(|field| field.key == key) {
            Some(field) => {
                if let Err(wanted) = (field.set)(&mut settings, raw) {
                    faults.push(format!("{key} (from {source}): it should be {wanted}"));
                }
            }
            None => faults.push(format!("{key} (from {source}): there is no such setting{}", nearest(key))),
        }
    }
    if faults.is_empty() { Ok(Loaded { settings, sources }) } else { Err(ConfigFaults(faults)) }
}

fn flatten(dict: &Dict, prefix: &str, into: &mut BTreeMap<String, (Raw, String)>) {
    for (name, value) in dict {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            Value::Dict(_, inner) => flatten(inner, &key, into),
            other => {
                into.insert(key, (Raw(other.clone()), "Rocket.toml".to_owned()));
            }
        }
    }
}

fn read_environment(
    environment: impl Iterator<Item = (String, String)>,
    into: &mut BTreeMap<String, (Raw, String)>,
    faults: &mut Vec<String>,
) {
    for (name, value) in environment {
        let Some(rest) = name.strip_prefix("NAZAR_") else { continue };
        // Tests are told their server by a variable of their own.
        if rest.starts_with("TEST_") {
            continue;
        }
        let key = rest.to_lowercase().replace("__", ".");
        match key.strip_suffix("_file").filter(|_| !FIELDS.iter().any(|field| field.key == key)) {
            Some(key) => match read_file(&value) {
                Ok(text) => {
                    into.insert(key.to_owned(), (Raw::of_text(&text), name.clone()));
                }
                Err(error) => {
                    faults.push(format!("{key} (from {name}): the file {value} cannot be read: {error}"));
                }
            },
            None => {
                into.insert(key, (Raw::of_text(&value), name.clone()));
            }
        }
    }
}

fn read_file(path: &str) -> std::io::Result<String> {
    Ok(std::fs::read_to_string(Path::new(path))?.trim_end_matches(['\n', '\r']).to_owned())
}

/// A hint for a mistyped key: the setting that ends in the same word.
fn nearest(key: &str) -> String {
    let last = key.rsplit('.').next().unwrap_or(key);
    FIELDS
        .iter()
        .find(|field| field.key.rsplit('.').next() == Some(last) || field.key.replace('.', "_") == key)
        .map_or_else(String::new, |field| format!("; did you mean {}?", field.key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Result<Loaded, ConfigFaults> {
        let pairs: Vec<(String, String)> =
            pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        load_from(&Figment::new(), pairs.into_iter(), &[])
    }

    #[test]
    fn all_faults_are_listed_at_once_with_what_would_be_right() {
        let faults = with(&[
            ("NAZAR_SMTP__URL", "mail.example.org"),
            ("NAZAR_SITE__LANG", "xx"),
            ("NAZAR_SMPT__URL", "smtp://h"),
            ("NAZAR_TRUSTED_PROXIES", "ten"),
        ])
        .unwrap_err();

        assert_eq!(faults.0.len(), 4, "{faults}");
        assert!(
            faults.0.iter().any(|one| one.contains("smpt.url") && one.contains("did you mean smtp.url?"))
        );
        assert!(
            faults.0.iter().any(|one| one.contains("site.lang") && one.contains("one of fa, sr, cs, en"))
        );
    }

    #[test]
    fn a_value_can_come_from_a_file_and_nested_keys_from_two_underscores() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "smtps://user:word@mail.example.org\n").unwrap();

        let loaded = with(&[("NAZAR_SMTP__URL_FILE", file.path().to_str().unwrap())]).unwrap();

        let url = loaded.settings.smtp.url.unwrap();
        assert_eq!(url.reveal().host_str(), Some("mail.example.org"));
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let figment = Figment::new().merge(Toml::string("[nazar.site]\nname = \"file\"\nlang = \"cs\"\n"));
        let environment = [("NAZAR_SITE__NAME".to_owned(), "environment".to_owned())];

        let loaded = load_from(&figment, environment.into_iter(), &[]).unwrap();

        assert_eq!(loaded.settings.site.name, "environment");
        assert_eq!(loaded.settings.site.lang, crate::i18n::Locale::Cs);
    }
}
