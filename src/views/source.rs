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

/// A number that changes when any template does. Only times are looked at: every page of a debug build asks.
pub(super) fn stamp() -> u128 {
    if !cfg!(debug_assertions) {
        return 0;
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    Templates::iter()
        .filter_map(|name| std::fs::metadata(folder.join(name.as_ref())).ok()?.modified().ok())
        .filter_map(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
        .fold(0, |sum, age| sum.wrapping_mul(31).wrapping_add(age.as_nanos()))
}
