//! The oracle of the tests: what ICU 78.2 with CLDR 48 says, kept in `tests/fixtures/intl.json`.

use serde_json::{Map, Value};

use super::Locale;

/// The whole fixture.
pub(super) fn all() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/intl.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// One section for one language, as key and value.
pub(super) fn section(name: &str, locale: Locale) -> Map<String, Value> {
    all()[name][locale.tag()].as_object().unwrap().clone()
}
