//! Rules of Rust files: sizes, doors, and where the database may be spelled.

use super::tree::{Fault, File, file, files, hold, is_folder, line_of, must_catch};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;

/// The same text with comments, strings and character literals blanked; offsets and lines stay.
pub fn code_only(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => line_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'*') => comment_end(bytes, at),
            b'"' => string_end(bytes, at),
            b'r' if !follows_word(bytes, at) => raw_string_end(bytes, at).unwrap_or(at),
            b'\'' => char_end(bytes, at).unwrap_or(at),
            _ => at,
        };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end.max(at + 1);
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |length| at + length)
}

fn comment_end(bytes: &[u8], at: usize) -> usize {
    let mut depth = 0;
    let mut here = at;
    while here + 1 < bytes.len() {
        match &bytes[here..here + 2] {
            b"/*" => (depth, here) = (depth + 1, here + 2),
            b"*/" => (depth, here) = (depth - 1, here + 2),
            _ => here += 1,
        }
        if depth == 0 {
            return here;
        }
    }
    bytes.len()
}

fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut here = at + 1;
    while here < bytes.len() {
        match bytes[here] {
            b'\\' => here += 2,
            b'"' => return here + 1,
            _ => here += 1,
        }
    }
    bytes.len()
}

fn raw_string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let hashes = bytes[at + 1..].iter().take_while(|&&byte| byte == b'#').count();
    let open = at + 1 + hashes;
    if bytes.get(open) != Some(&b'"') {
        return None;
    }
    let close = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
    let length = bytes[open + 1..].windows(close.len()).position(|window| window == close)?;
    Some(open + 1 + length + close.len())
}

/// `'x'` and `'\n'` are literals; `'static` is not.
fn char_end(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at + 1) == Some(&b'\\') {
        return bytes[at + 3..].iter().position(|&byte| byte == b'\'').map(|length| at + 4 + length);
    }
    let first = *bytes.get(at + 1)?;
    let width = if first < 0x80 {
        1
    } else if first < 0xE0 {
        2
    } else if first < 0xF0 {
        3
    } else {
        4
    };
    (bytes.get(at + 1 + width) == Some(&b'\'')).then_some(at + 2 + width)
}

fn follows_word(bytes: &[u8], at: usize) -> bool {
    at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_')
}

/// Every place where `word` stands alone in `code`.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_part = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let bytes = code.as_bytes();
        !follows_word(bytes, at) && !is_part(bytes.get(at + word.len()))
    })
}

/// What stands before the file's own tests.
pub fn before_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod ").map_or(text, |at| &text[..at])
}

fn is_tests(path: &str) -> bool {
    path.starts_with("tests/") || path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// A file one can hold in the head.
pub fn file_size(path: &str, text: &str) -> Vec<Fault> {
    let lines = before_tests(text).lines().count();
    if lines <= FILE_LINES || path.ends_with("/tests.rs") {
        return Vec::new();
    }
    vec![Fault::new(
        path,
        FILE_LINES,
        format!(
            "{lines} lines before its tests; {FILE_LINES} is the end: a file is one idea, split it by ideas"
        ),
    )]
}

/// A function one can read without scrolling; comments and blank lines are free.
pub fn function_size(path: &str, text: &str) -> Vec<Fault> {
    let code = code_only(before_tests(text));
    let mut faults = Vec::new();
    if is_tests(path) {
        return faults;
    }
    for at in words(&code, "fn") {
        let Some(open) = code[at..].find(['{', ';']).map(|length| at + length) else { continue };
        if code.as_bytes()[open] == b';' {
            continue;
        }
        let end = closing(&code, open);
        let lines = code[at..end].lines().filter(|line| !line.trim().is_empty()).count();
        if lines > FUNCTION_LINES {
            let why = format!(
                "a function of {lines} lines; more than {FUNCTION_LINES} tells two stories: name the second"
            );
            faults.push(Fault::new(path, line_of(&code, at), why));
        }
    }
    faults
}

/// The offset of the brace that closes the one at `open`.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_i32;
    for (offset, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return offset;
        }
    }
    code.len()
}

/// Queries live in stores, so that a schema change is found in one kind of file.
pub fn database_words(path: &str, text: &str) -> Vec<Fault> {
    let is_store = path.ends_with("/store.rs") || path.contains("/store/");
    if !path.starts_with("src/")
        || path.starts_with("src/entities/")
        || path.starts_with("src/db/")
        || is_store
    {
        return Vec::new();
    }
    let code = code_only(text);
    let why = "`sea_orm` is spelled in src/entities, src/db, a room's store.rs and migrations only: move the query to the room's store";
    ["sea_orm", "sea_orm_migration", "sqlx"]
        .iter()
        .flat_map(|word| words(&code, word))
        .map(|at| Fault::new(path, line_of(&code, at), why))
        .collect()
}

/// Who opens a room first meets its door.
pub fn door(path: &str, text: &str) -> Vec<Fault> {
    if !path.ends_with("/mod.rs") || text.starts_with("//! ") || is_tests(path) {
        return Vec::new();
    }
    vec![Fault::new(
        path,
        1,
        "a door opens with `//!`: what the room is, what is always true in it, which tables it owns",
    )]
}

/// Layers were tried elsewhere and make every feature touch all of them.
pub fn readmes(has: impl Fn(&str) -> bool, is_there: impl Fn(&str) -> bool) -> Vec<Fault> {
    ["src", "templates", "public", "migrations", "tests"]
        .iter()
        .filter(|folder| is_there(folder) && !has(&format!("{folder}/README.md")))
        .map(|folder| {
            Fault::new(
                &format!("{folder}/README.md"),
                1,
                "a map hangs at each door: this folder has no README.md",
            )
        })
        .collect()
}

fn every(rule: impl Fn(&str, &str) -> Vec<Fault>, folders: &[&str]) -> Vec<Fault> {
    let all: Vec<File> = folders.iter().flat_map(|folder| files(folder, &[".rs"])).collect();
    all.iter().flat_map(|file| rule(&file.path, &file.text)).collect()
}

#[test]
fn files_are_short() {
    hold(&every(file_size, &["src", "migrations", "tests"]));
}

#[test]
fn functions_are_short() {
    hold(&every(function_size, &["src", "migrations"]));
}

#[test]
fn queries_live_in_stores() {
    hold(&every(database_words, &["src"]));
}

#[test]
fn every_door_speaks() {
    hold(&every(door, &["src"]));
    hold(&readmes(|path| file(path).is_some(), is_folder));
}

#[test]
fn planted_faults_are_caught() {
    must_catch(&file_size("src/a.rs", &"let x;\n".repeat(401)), "401 lines");
    let tested = format!("{}\n#[cfg(test)]\nmod tests {{\n{}}}\n", "a;\n".repeat(399), "b;\n".repeat(99));
    assert!(file_size("src/a.rs", &tested).is_empty(), "lines of tests are free");

    let long = format!("fn short() {{}}\n\nfn long() {{\n{}}}\n", "    step();\n".repeat(60));
    must_catch(&function_size("src/a.rs", &long), "61 lines");
    assert_eq!(function_size("src/a.rs", &long)[0].line, 3);
    let commented = format!("fn long() {{\n{}}}\n", "    // why {\n".repeat(90));
    assert!(function_size("src/a.rs", &commented).is_empty(), "comments are free");

    must_catch(&database_words("src/comments/submit.rs", "use sea_orm::EntityTrait;"), "store");
    assert!(database_words("src/comments/store.rs", "use sea_orm::EntityTrait;").is_empty());
    assert!(
        database_words("src/comments/submit.rs", "// sea_orm stays away\nlet a = \"sea_orm\";").is_empty()
    );

    must_catch(&door("src/comments/mod.rs", "mod store;"), "door");
    must_catch(&readmes(|_| false, |folder| folder == "src"), "no README.md");
}

#[test]
fn code_is_told_from_its_strings() {
    let code = code_only(
        "a(\"x \\\" // y\"); 'b'; '\\''; r#\"q\"q\"#; fn f<'a>() {} // tail\n/* in /* deep */ */ z",
    );
    assert!(!code.contains('x') && !code.contains('q') && !code.contains("tail") && !code.contains("deep"));
    assert!(code.contains("fn f<'a>() {}") && code.ends_with(" z"));
}
