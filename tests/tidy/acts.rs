//! Every deed that the log can tell of has a name in every language.

use std::collections::BTreeSet;

use super::messages::parse;
use super::rust::{before_tests, closing, code_only};
use super::tree::{Fault, files, hold, line_of, must_catch};

/// What begins a line of the log; the word of the deed is the last text among the arguments.
const OPENINGS: [&str; 6] =
    ["Entry::new(", "Note::new(", " note(", "note_failure(", "restart(", "insert_line("];

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Where the words of decisions stand.
const DECISIONS: &str = "src/moderation/decision.rs";

/// The deeds that a file writes down, with their lines.
pub fn acts(path: &str, text: &str) -> Vec<(usize, String)> {
    let text = before_tests(text);
    let code = code_only(text);
    let mut found = Vec::new();
    for opening in OPENINGS {
        for (at, _) in code.match_indices(opening) {
            let from = at + opening.len() - 1;
            let to = round_closing(&code, from);
            let literals = text[from..to].split('"').skip(1).step_by(2);
            if let Some(word) = literals.filter(|word| is_word(word)).last() {
                found.push((line_of(text, at), word.to_owned()));
            }
        }
    }
    for (at, _) in text.match_indices(" act: \"") {
        let word = text[at + 7..].split('"').next().unwrap_or_default();
        if is_word(word) {
            found.push((line_of(text, at), word.to_owned()));
        }
    }
    if let Some(at) = code.find("pub fn word(self)").filter(|_| path == DECISIONS) {
        let brace = at + code[at..].find('{').unwrap_or_default();
        let body = &text[brace..closing(&code, brace)];
        let words = body.split('"').skip(1).step_by(2).filter(|word| is_word(word));
        found.extend(words.map(|word| (line_of(text, at), word.to_owned())));
    }
    found
}

/// The offset of the parenthesis that closes the one at `open`.
fn round_closing(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, sign) in code[open..].char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + at;
        }
    }
    code.len()
}

/// Deeds without a name.
fn nameless(path: &str, text: &str, keys: &BTreeSet<String>) -> Vec<Fault> {
    acts(path, text)
        .into_iter()
        .filter(|(_, act)| !keys.contains(&format!("audit-act-{act}")))
        .map(|(line, act)| {
            Fault::new(
                path,
                line,
                format!("`audit-act-{act}` is in no message file: the log would show the word"),
            )
        })
        .collect()
}

#[test]
fn every_deed_in_the_log_has_a_name() {
    let keys: BTreeSet<String> = files("src/i18n/messages/en", &[".ftl"])
        .iter()
        .flat_map(|file| parse(&file.text))
        .map(|message| message.key)
        .collect();
    let sources = files("src", &[".rs"]);
    let n_found: usize = sources.iter().map(|file| acts(&file.path, &file.text).len()).sum();
    assert!(n_found > 30, "{n_found}: the rule finds the deeds");
    hold(&sources.iter().flat_map(|file| nameless(&file.path, &file.text, &keys)).collect::<Vec<_>>());
}

#[test]
fn a_deed_without_a_name_is_caught() {
    let keys = BTreeSet::from(["audit-act-approve".to_owned()]);
    let check = |text: &str| nameless("src/a.rs", text, &keys);
    must_catch(&check("audit::write(tx, Entry::new(site, by, (kind, 7), \"do-odd\"), now)"), "do-odd");
    must_catch(&check("Note::new(by.actor(), id, \"odd\").write(tx, now)"), "odd");
    must_catch(&check("let one = Setting { number: 1, act: \"odd\", reason };"), "odd");
    let verbs = "impl Verb {\n    pub fn word(self) -> &str {\n        \"odd\"\n    }\n}\n";
    must_catch(&nameless(DECISIONS, verbs, &keys), "odd");
    assert!(check("Entry::new(site, by.actor(), (kind, id), \"approve\")").is_empty());
}
