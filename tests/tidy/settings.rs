//! The settings table of the README is the one that the program prints.

use super::tree::{Fault, file, hold, must_catch};

const START: &str = "<!-- settings -->";
const END: &str = "<!-- /settings -->";

/// Documentation that is not generated goes stale.
pub fn table(readme: &str, reference: &str) -> Vec<Fault> {
    let Some((_, rest)) = readme.split_once(START) else {
        return vec![Fault::new("README.md", 1, format!("no settings table between {START} and {END}"))];
    };
    let written = rest.split(END).next().unwrap_or_default();
    let different = written
        .trim()
        .lines()
        .zip(reference.trim().lines())
        .find(|(is, ought)| is.trim_end() != ought.trim_end());
    if different.is_none() && written.trim().lines().count() == reference.trim().lines().count() {
        return Vec::new();
    }
    let (is, ought) = different.unwrap_or(("(another number of lines)", ""));
    let why = format!(
        "the settings table differs from the program's: put what `nazar::config::reference()` makes (printed below) between the markers\n  is:    {is}\n  ought: {ought}"
    );
    vec![Fault::new("README.md", 1, why)]
}

#[test]
fn the_readme_has_the_programs_settings() {
    let readme = file("README.md").map(|readme| readme.text).unwrap_or_default();
    hold(&table(&readme, &nazar::config::reference()));
}

#[test]
fn planted_faults_are_caught() {
    must_catch(&table("# Nazar", "| a |"), "no settings table");
    must_catch(&table("<!-- settings -->\n| b |\n<!-- /settings -->", "| a |"), "differs");
    must_catch(&table("<!-- settings -->\n| a |\n<!-- /settings -->", "| a |\n| b |"), "differs");
    assert_eq!(table("<!-- settings -->\n| a |\n<!-- /settings -->\n", "| a |\n"), Vec::new());
}
