//! Where templates come from: the folder in debug builds, the binary in release builds.

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "templates/"]
#[include = "*.html"]
#[include = "*.txt"]
#[include = "*.xml"]
struct Templates;

/// Every template's name (its path under `templates/`) and text.
pub(super) fn files() -> Vec<(String, String)> {
    Templates::iter()
        .filter_map(|name| {
            let file = Templates::get(&name)?;
            Some((name.to_string(), String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect()
}

/// A number that changes when any template does.
pub(super) fn stamp() -> u128 {
    if !cfg!(debug_assertions) {
        return 0;
    }
    Templates::iter()
        .filter_map(|name| Templates::get(&name)?.metadata.last_modified())
        .fold(0, |sum, second| sum.wrapping_mul(31).wrapping_add(u128::from(second)))
}
