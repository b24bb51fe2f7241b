//! Rules of style sheets: one sheet serves both directions, and names agree with the templates.

use super::tree::{Fault, File, files, hold, line_of, must_catch};

/// Places that may spell a physical word: file, declaration, reason. A line that is no longer needed is a fault.
const ALLOWED: &[(&str, &str, &str)] = &[];

const SIDES: &[&str] = &["left", "right", "top", "bottom"];
const SIZES: &[&str] = &["width", "height", "min-width", "min-height", "max-width", "max-height"];
const BOXES: &[&str] = &["margin", "padding", "border", "scroll-margin", "scroll-padding", "inset"];

/// Comments blanked; offsets stay.
fn code_only(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        let end = rest[start..].find("*/").map_or(rest.len(), |length| start + length + 2);
        out.push_str(&rest[..start]);
        out.extend(rest[start..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    out + rest
}

/// Each `property: value` outside of selectors and `@media (…)`, with its place.
fn declarations(code: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in code.char_indices() {
        if !matches!(letter, '{' | '}' | ';') {
            continue;
        }
        let piece = &code[start..at];
        if letter != '{'
            && let Some((property, value)) = piece.split_once(':')
        {
            let lead = piece.len() - piece.trim_start().len();
            found.push((start + lead, property.trim().to_lowercase(), value.trim().to_lowercase()));
        }
        start = at + 1;
    }
    found
}

/// `direction: ltr` is for addresses and code, which stand isolated in any text.
fn is_isolate(code: &str, at: usize, value: &str) -> bool {
    let block = code[at..].split('}').next().unwrap_or_default();
    let open = code[..at].rfind('{').unwrap_or_default();
    let selector = code[..open].rsplit(['{', '}', ';']).next().unwrap_or_default().trim();
    let is_code = selector.ends_with("pre") || selector.ends_with("code");
    value == "ltr" && (is_code || block.contains("unicode-bidi: isolate"))
}

fn is_physical(property: &str, value: &str, is_isolated: bool) -> bool {
    let tokens: Vec<&str> = value.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let names_side = |sides: &[&str]| tokens.iter().any(|token| sides.contains(token));
    SIDES.contains(&property)
        || SIZES.contains(&property)
        || BOXES.iter().any(|part| SIDES.iter().any(|side| property.starts_with(&format!("{part}-{side}"))))
        || property == "float" && names_side(&["left", "right"])
        || property == "clear" && names_side(&["left", "right"])
        || property.starts_with("text-align") && names_side(&["left", "right"])
        || property == "flex-direction" && names_side(&["row-reverse"])
        || property.contains("origin") && names_side(&["left", "right"])
        || property.starts_with("background") && names_side(&["left", "right"])
        || property == "direction" && !is_isolated
        || value.contains("translatex(") && !value.contains("translatex(0")
}

/// A sheet that says left is wrong for half of its readers.
pub fn logical_only(path: &str, text: &str, allowed: &[(&str, &str, &str)]) -> Vec<Fault> {
    let code = code_only(text);
    let mut faults = Vec::new();
    for (at, property, value) in declarations(&code) {
        let said = format!("{property}: {value}");
        let is_allowed = allowed.iter().any(|(file, declaration, _)| *file == path && *declaration == said);
        if is_physical(&property, &value, is_isolate(&code, at, &value)) && !is_allowed {
            let why = format!(
                "`{said}` is physical: say it with inline/block and start/end, one sheet serves both directions (or list it with a reason in tests/tidy/styles.rs)"
            );
            faults.push(Fault::new(path, line_of(&code, at), why));
        }
    }
    for (file, declaration, _) in allowed.iter().filter(|(file, ..)| *file == path) {
        let is_used = declarations(&code)
            .iter()
            .any(|(_, property, value)| format!("{property}: {value}") == *declaration);
        if !is_used {
            faults.push(Fault::new(
                file,
                1,
                format!("`{declaration}` is allowed here but no longer said: take it from the list"),
            ));
        }
    }
    faults
}

/// A style sheet of a component styles the block of its own name, and that block is in some template.
pub fn same_names(sheets: &[File], templates: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for sheet in sheets {
        let name = sheet.stem();
        let is_component =
            templates.iter().any(|template| template.path == format!("templates/components/{name}.html"));
        let is_block = templates.iter().any(|template| has_class(&template.text, name));
        if !is_component && !code_only(&sheet.text).contains(&format!(".{name}")) {
            let why = format!("no rule for `.{name}`: a component's sheet carries the name of its block");
            faults.push(Fault::new(&sheet.path, 1, why));
        }
        if !templates.is_empty() && !is_component && !is_block {
            let why = format!(
                "neither a component `{name}` nor a class `{name}` in templates/: one noun names template, sheet and script"
            );
            faults.push(Fault::new(&sheet.path, 1, why));
        }
    }
    faults
}

fn has_class(html: &str, name: &str) -> bool {
    html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()).any(|classes| {
        classes.split(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | '\'')).any(|class| {
            class == name
                || class
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with("__") || rest.starts_with("--"))
        })
    })
}

#[test]
fn sheets_are_logical() {
    let faults: Vec<Fault> = files("public/css", &[".css"])
        .iter()
        .flat_map(|file| logical_only(&file.path, &file.text, ALLOWED))
        .collect();
    hold(&faults);
}

#[test]
fn sheets_carry_the_names_of_components() {
    hold(&same_names(&files("public/css/components", &[".css"]), &files("templates", &[".html"])));
}

#[test]
fn planted_faults_are_caught() {
    for text in [
        ".a { margin-left: 1rem; }",
        ".a { color: red; left: 0 }",
        ".a { .b { padding-top: 0; } }",
        ".a { text-align: right; }",
        ".a { float: left; }",
        ".a { border-bottom-color: red; }",
        ".a { border-top-left-radius: 2px; }",
        ".a { flex-direction: row-reverse; }",
        ".a { direction: rtl; }",
        ".a { transform: translateX(-50%); }",
        "@media (min-width: 40rem) { .a { width: 4rem } }",
    ] {
        must_catch(&logical_only("public/css/a.css", text, &[]), "is physical");
    }
    let fine = "/* left */ @media (min-width: 40rem) { a:hover { margin-inline-start: 1px; inset-block-end: 0; inline-size: 2rem; border-block-start: 0; scroll-padding-block: 1px } }";
    assert_eq!(logical_only("public/css/a.css", fine, &[]), Vec::new());
    assert_eq!(
        logical_only("public/css/a.css", ".ltr { direction: ltr; unicode-bidi: isolate; }", &[]),
        Vec::new()
    );
    assert_eq!(
        logical_only("public/css/a.css", "@layer a { .b pre { color: red; direction: ltr; } }", &[]),
        Vec::new()
    );
    let allowed = [("public/css/a.css", "float: left", "a reason")];
    assert_eq!(logical_only("public/css/a.css", ".a { float: left; }", &allowed), Vec::new());
    must_catch(&logical_only("public/css/a.css", ".b { color: red; }", &allowed), "no longer said");

    let page = [File::new("templates/reading/show.html", "<p class=\"lead stars--big\">")];
    must_catch(
        &same_names(&[File::new("public/css/components/pager.css", ".page {}")], &page),
        "no rule for",
    );
    must_catch(&same_names(&[File::new("public/css/components/pager.css", ".pager {}")], &page), "one noun");
    assert_eq!(same_names(&[File::new("public/css/components/stars.css", ".stars {}")], &page), Vec::new());
}
