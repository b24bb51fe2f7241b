//! The settings as people read them: the README's table, the example file, what is in force.

use super::{Field, Loaded, captcha, limits, mail, moderation, opinions, readers, server, site, spam};

/// Every setting, in the order in which it is shown.
pub static FIELDS: std::sync::LazyLock<Vec<Field>> = std::sync::LazyLock::new(|| {
    [
        server::FIELDS,
        site::FIELDS,
        mail::FIELDS,
        readers::FIELDS,
        captcha::FIELDS,
        spam::FIELDS,
        moderation::FIELDS,
        opinions::FIELDS,
        limits::FIELDS,
    ]
    .concat()
});

/// The README's table in Markdown; `tests/tidy.rs` compares the two.
pub fn reference() -> String {
    let mut table = String::from("| Setting | Default | Meaning |\n|---|---|---|\n");
    for field in FIELDS.iter() {
        let default = if field.default.is_empty() { String::new() } else { format!("`{}`", field.default) };
        table.extend(["| `", field.key, "` | ", &default, " | ", field.doc, " |\n"]);
    }
    table
}

/// A `Rocket.toml` that documents every setting and changes none.
pub fn example() -> String {
    let mut text = String::from(
        "# Every setting of Nazar with its default. Uncomment what you change.\n\
         # In the environment: NAZAR_SITE__NAME for site.name; NAZAR_…_FILE reads a value from a file.\n\n\
         [default]\n# address = \"127.0.0.1\"\n# port = 8000\n\n[default.nazar]\n",
    );
    for field in FIELDS.iter() {
        let default = if field.default.is_empty() { "\"\"" } else { field.default };
        text.extend(["# ", field.doc, "\n# ", field.key, " = ", default, "\n"]);
    }
    text
}

/// What is in force: key, value (secrets as `***`) and where it came from.
pub fn shown(loaded: &Loaded) -> Vec<(String, String, String)> {
    FIELDS
        .iter()
        .map(|field| match loaded.sources.get(field.key) {
            Some((raw, source)) => {
                let value = if field.is_secret {
                    "***".to_owned()
                } else {
                    raw.text().or_else(|_not_text| raw.list().map(|list| list.join(", "))).unwrap_or_default()
                };
                (field.key.to_owned(), value, source.clone())
            }
            None => (field.key.to_owned(), field.default.trim_matches('"').to_owned(), "default".to_owned()),
        })
        .collect()
}
