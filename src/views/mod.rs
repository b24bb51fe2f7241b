//! Templates: one Tera for each language, so that its functions know which language they speak.
//!
//! Always true here: a template is read from `templates/` in debug builds and from the binary
//! in release builds; `.html` and `.xml` are escaped, `.txt` is not; every template is parsed at
//! start, so a broken one stops the program and not a reader.

mod filters;
mod source;

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use tera::{Context, Tera};

use crate::error::{Attempt, Error, Result};
use crate::i18n::Locale;

/// The address that turns a public file's name into its hashed URL.
pub type AssetUrl = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// Every template in every language.
#[derive(Clone)]
pub struct Views {
    inner: Arc<RwLock<Loaded>>,
    asset: AssetUrl,
    site: serde_json::Value,
}

struct Loaded {
    by_locale: BTreeMap<Locale, Tera>,
    stamp: u128,
}

impl std::fmt::Debug for Views {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Views")
    }
}

impl Views {
    /// Parses every template. `site` is what templates know as `site` (name and public address).
    ///
    /// # Errors
    /// A template that does not parse, with its name and place.
    pub fn load(asset: AssetUrl, site: serde_json::Value) -> Result<Self> {
        let loaded = parse(&asset, &site)?;
        Ok(Self { inner: Arc::new(RwLock::new(loaded)), asset, site })
    }

    /// Renders a template in a language.
    ///
    /// # Errors
    /// A template that does not exist, or that names something the context lacks.
    pub fn render(&self, locale: Locale, name: &str, context: &Context) -> Result<String> {
        self.refresh()?;
        let loaded = self.inner.read().map_err(|_poisoned| Error::Busy)?;
        let tera = loaded.by_locale.get(&locale).ok_or(Error::NotFound)?;
        tera.render(name, context).map_err(|error| explained(&error)).attempting("rendering a template")
    }

    /// In debug builds: parses again when a file has changed since.
    fn refresh(&self) -> Result<()> {
        if !cfg!(debug_assertions) {
            return Ok(());
        }
        let stamp = source::stamp();
        if self.inner.read().map_err(|_poisoned| Error::Busy)?.stamp == stamp {
            return Ok(());
        }
        let loaded = parse(&self.asset, &self.site)?;
        *self.inner.write().map_err(|_poisoned| Error::Busy)? = loaded;
        Ok(())
    }
}

fn parse(asset: &AssetUrl, site: &serde_json::Value) -> Result<Loaded> {
    let stamp = source::stamp();
    let files = source::files();
    let mut parsed = Tera::new();
    parsed.autoescape_on([".html", ".xml"]);
    // Tera wants to know every function before it reads their names; each language brings its own below.
    filters::register(&mut parsed, Locale::En, asset);
    let pairs = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    parsed.add_raw_templates(pairs).map_err(|error| explained(&error)).attempting("parsing the templates")?;
    let mut by_locale = BTreeMap::new();
    for locale in Locale::ALL {
        let mut tera = parsed.clone();
        filters::register(&mut tera, locale, asset);
        let globals = tera.global_context();
        globals.insert("lang", locale.tag());
        globals.insert("dir", locale.direction().as_str());
        globals.insert("site", site);
        by_locale.insert(locale, tera);
    }
    Ok(Loaded { by_locale, stamp })
}

/// Tera keeps the name and place of a fault in the causes: this puts them into one line.
fn explained(error: &tera::Error) -> String {
    let mut line = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        line.push_str(": ");
        line.push_str(&inner.to_string());
        cause = inner.source();
    }
    line
}
