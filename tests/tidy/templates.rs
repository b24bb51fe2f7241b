//! Rules of templates: escaped, without inline styles or scripts, and listed where they are not.

use super::tree::{Fault, file, files, hold, must_catch};

/// `| safe` stands only where the map says why its text is trusted.
pub fn safe_is_listed(path: &str, text: &str, map: &str) -> Vec<Fault> {
    let short = path.strip_prefix("templates/").unwrap_or(path);
    let mut faults = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for expression in line.split("{{").skip(1).filter_map(|rest| rest.split("}}").next()) {
            let is_safe = expression.split('|').skip(1).any(|filter| filter.trim() == "safe");
            let value = expression.split('|').next().unwrap_or_default().trim();
            let is_listed = map
                .lines()
                .any(|line| line.contains(&format!("`{short}`")) && line.contains(&format!("`{value}`")));
            if is_safe && !is_listed {
                let why = format!(
                    "`{value} | safe` is not escaped, and templates/README.md has no line with `{short}` and `{value}` that says it may"
                );
                faults.push(Fault::new(path, number + 1, why));
            }
        }
    }
    faults
}

/// The content policy has no `unsafe-inline`: an inline style or handler would be dead, and axe blind to it.
pub fn nothing_inline(path: &str, text: &str) -> Vec<Fault> {
    if path.starts_with("templates/mail/") || path == "templates/layouts/mail.html" {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let lower = line.to_lowercase();
        for word in
            [" style=\"", " onclick=", " onchange=", " onsubmit=", " onload=", "javascript:", "<style"]
        {
            if lower.contains(word) {
                faults.push(Fault::new(
                    path,
                    number + 1,
                    format!("`{}` inline: the content policy refuses it, put it into public/", word.trim()),
                ));
            }
        }
        if lower.contains("<script") && !lower.contains("src=") && !lower.contains("application/ld+json") {
            faults.push(Fault::new(
                path,
                number + 1,
                "an inline script: the content policy refuses it, put it into public/js",
            ));
        }
        if lower.contains("type=\"number\"") {
            faults.push(Fault::new(
                path,
                number + 1,
                "type=number refuses ۱۲: use type=text inputmode=numeric and fold digits on the server",
            ));
        }
    }
    faults
}

/// The page's direction and language are set once, in the layouts.
pub fn one_html(path: &str, text: &str) -> Vec<Fault> {
    let Some(at) = text.find("<html") else { return Vec::new() };
    let tag = text[at..].split('>').next().unwrap_or_default();
    let line = super::tree::line_of(text, at);
    if !path.starts_with("templates/layouts/") && !path.starts_with("templates/mail/") {
        return vec![Fault::new(
            path,
            line,
            "`<html` outside templates/layouts: language and direction are set once",
        )];
    }
    if tag.contains("lang=") && tag.contains("dir=") {
        return Vec::new();
    }
    vec![Fault::new(path, line, "`<html` without lang and dir: readers, voices and fonts depend on both")]
}

#[test]
fn templates_are_escaped_and_free_of_inline_code() {
    let map = file("templates/README.md").map(|map| map.text).unwrap_or_default();
    let mut faults = Vec::new();
    for file in files("templates", &[".html"]) {
        faults.extend(safe_is_listed(&file.path, &file.text, &map));
        faults.extend(nothing_inline(&file.path, &file.text));
        faults.extend(one_html(&file.path, &file.text));
    }
    hold(&faults);
}

#[test]
fn planted_faults_are_caught() {
    let line = "<p>{{ name }}</p>{{ comment.html | safe }}";
    must_catch(&safe_is_listed("templates/components/comment.html", line, ""), "not escaped");
    let map = "| `components/comment.html` | `comment.html` |";
    assert_eq!(safe_is_listed("templates/components/comment.html", line, map), Vec::new());
    must_catch(&safe_is_listed("templates/reading/show.html", line, map), "not escaped");
    must_catch(&nothing_inline("templates/a.html", "<p style=\"color:red\">"), "inline");
    must_catch(&nothing_inline("templates/a.html", "<script>alert(1)</script>"), "inline script");
    must_catch(&nothing_inline("templates/a.html", "<input type=\"number\">"), "type=number");
    assert_eq!(nothing_inline("templates/mail/held/body.html", "<p style=\"color:red\">"), Vec::new());
    must_catch(&one_html("templates/reading/show.html", "<html lang=\"fa\" dir=\"rtl\">"), "set once");
    must_catch(&one_html("templates/layouts/reader.html", "\n<html lang=\"fa\">"), "without lang and dir");
}
