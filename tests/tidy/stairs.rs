//! The stairs: a room uses only rooms below it, so that each can be understood with what lies under it.

use super::rust::{closing, code_only, words};
use super::tree::{Fault, files, hold, line_of, must_catch};

/// From the ground up. Rooms on one stair do not know each other; the roof is the exception.
const STAIRS: &[&[&str]] = &[
    &["clock", "error", "text"],
    &["entities", "i18n"],
    &["config"],
    &["db", "mail", "views"],
    &["audit", "opinions", "outbox", "policies", "web"],
    &["accounts", "captcha", "spam", "subscriptions"],
    &["articles"],
    &["comments", "ratings", "surveys"],
    &["embed", "export", "import", "moderation", "notify", "privacy", "reading"],
    &["app", "cli", "jobs"],
];
const ROOF: usize = 9;

fn stair_of(room: &str) -> Option<usize> {
    STAIRS.iter().position(|rooms| rooms.contains(&room))
}

/// Every use of another room in this file goes down.
pub fn stairs(path: &str, text: &str) -> Vec<Fault> {
    let Some(inner) = path.strip_prefix("src/") else { return Vec::new() };
    if matches!(inner, "main.rs" | "lib.rs") {
        return Vec::new();
    }
    let room = inner.split(['/', '.']).next().unwrap_or_default();
    let Some(own) = stair_of(room) else {
        let why = format!(
            "room `{room}` stands on no stair: put it into the table in tests/tidy/stairs.rs and src/README.md"
        );
        return vec![Fault::new(path, 1, why)];
    };
    let code = code_only(text);
    let mut faults = Vec::new();
    for (at, other) in uses(inner, &code) {
        let line = line_of(&code, at);
        if other == "*" {
            faults.push(Fault::new(path, line, "`crate::*` hides which room is used: name it"));
        }
        let Some(stair) = stair_of(&other) else { continue };
        if other != room && stair >= own && !(stair == ROOF && own == ROOF) {
            let why = format!(
                "`{room}` (stair {own}) uses `{other}` (stair {stair}): rooms use only rooms below them, never sideways; what two rooms need goes to the lower one"
            );
            faults.push(Fault::new(path, line, why));
        }
    }
    faults
}

/// The first names of all paths that start at the crate's root, each with its place.
fn uses(inner: &str, code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate", "nazar"] {
        for at in words(code, root) {
            if let Some(rest) = after_colons(code, at + root.len()) {
                first_names(code, rest, &mut found);
            }
        }
    }
    let depth = module_depth(inner);
    let mut end_of_chain = 0;
    for at in words(code, "super") {
        if at < end_of_chain {
            continue;
        }
        let (supers, rest) = super_chain(code, at);
        end_of_chain = rest;
        if supers == depth + inline_depth(code, at) {
            first_names(code, rest, &mut found);
        }
    }
    found
}

/// `src/room/mod.rs` and `src/clock.rs` are one step below the root, `src/room/x.rs` two.
fn module_depth(inner: &str) -> usize {
    inner.split('/').count() - usize::from(inner.ends_with("/mod.rs"))
}

/// How many `mod name { … }` blocks stand around this place.
fn inline_depth(code: &str, at: usize) -> usize {
    words(code, "mod")
        .filter(|&start| start < at)
        .filter_map(|start| code[start..].find(['{', ';']).map(|length| start + length))
        .filter(|&open| open < at && code.as_bytes()[open] == b'{' && closing(code, open) > at)
        .count()
}

fn after_colons(code: &str, at: usize) -> Option<usize> {
    let rest = &code[at..];
    let colons = rest.trim_start().strip_prefix("::")?;
    Some(code.len() - colons.trim_start().len())
}

fn super_chain(code: &str, at: usize) -> (usize, usize) {
    let mut supers = 0;
    let mut here = at;
    while code[here..].starts_with("super") {
        let Some(next) = after_colons(code, here + "super".len()) else { break };
        supers += 1;
        here = next;
    }
    (supers, here)
}

/// At `{a::b, c as d, {e}}` the names a, c and e; at `a::b` the name a.
fn first_names(code: &str, at: usize, found: &mut Vec<(usize, String)>) {
    if !code[at..].starts_with('{') {
        let name: String =
            code[at..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '*')).collect();
        found.push((at, name));
        return;
    }
    let end = closing(code, at);
    let mut depth = 0;
    let mut is_fresh = true;
    for (offset, letter) in code[..end].char_indices().skip_while(|(offset, _)| *offset <= at) {
        match letter {
            '{' if is_fresh && depth == 0 => {
                first_names(code, offset, found);
                (is_fresh, depth) = (false, 1);
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => is_fresh = true,
            _ if letter.is_whitespace() => {}
            _ if is_fresh && depth == 0 => {
                first_names(code, offset, found);
                is_fresh = false;
            }
            _ => {}
        }
    }
}

#[test]
fn rooms_use_only_rooms_below() {
    let faults: Vec<Fault> =
        files("src", &[".rs"]).iter().flat_map(|file| stairs(&file.path, &file.text)).collect();
    hold(&faults);
}

#[test]
fn planted_faults_are_caught() {
    for (path, text) in [
        ("src/comments/submit.rs", "use crate::notify::letters;"),
        ("src/comments/submit.rs", "use crate::ratings::Stars;"),
        (
            "src/comments/submit.rs",
            "use crate::{\n    db::Db,\n    text::{length, slug},\n    reading::pages,\n};",
        ),
        ("src/comments/submit.rs", "use {crate::{db, {export}}};"),
        ("src/comments/submit.rs", "fn a() { crate::moderation::decide() }"),
        ("src/comments/submit.rs", "use super::super::cli;"),
        ("src/comments/submit.rs", "use super :: super\n::{text, jobs};"),
        ("src/comments/mod.rs", "use super::app::App;"),
        ("src/comments/deep/er.rs", "use super::super::super::app::App;"),
        ("src/clock.rs", "use super::config::Config;"),
        ("src/clock.rs", "mod tests { use super::super::config::Config; }"),
        ("src/web/mod.rs", "type A = nazar::app::App;"),
    ] {
        must_catch(&stairs(path, text), "rooms use only rooms below");
    }
    must_catch(&stairs("src/helpers/mod.rs", ""), "no stair");
    must_catch(&stairs("src/comments/mod.rs", "use crate::*;"), "name it");
    assert_eq!(stairs("src/comments/submit.rs", "\n\nuse crate::{db, app};")[0].line, 3);
}

#[test]
fn honest_uses_pass() {
    for (path, text) in [
        ("src/comments/submit.rs", "use crate::{articles::Article, captcha, db::Db, comments::Body};"),
        ("src/comments/submit.rs", "use super::store; use super::super::db;"),
        ("src/comments/submit.rs", "// crate::notify reads it later\nlet a = \"crate::notify\";"),
        ("src/comments/thread.rs", "mod tests { use super::super::app; }"),
        ("src/app.rs", "use crate::{cli, jobs, reading};"),
        ("src/main.rs", "fn main() { nazar::cli::run() }"),
        ("src/config/mod.rs", "use crate::Error; use self::mail::Mail;"),
    ] {
        assert_eq!(stairs(path, text), Vec::new(), "{text}");
    }
}
