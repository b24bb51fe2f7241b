//! Rules of messages: no language is second-class.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Fault, File, files, hold, must_catch};

const FOLDER: &str = "src/i18n/messages";
const LANGUAGES: &[&str] = &["fa", "sr", "cs", "en"];

/// One message of a Fluent file.
#[derive(Debug)]
pub struct Message {
    pub key: String,
    pub line: usize,
    pub pattern: String,
}

/// The messages of one file; comments are skipped, indented lines continue the one before.
pub fn parse(text: &str) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let continues = line.starts_with([' ', '\t', '}']) || line.trim().is_empty();
        if continues {
            if let Some(last) = found.last_mut() {
                last.pattern.push('\n');
                last.pattern.push_str(line);
            }
        } else if let Some((key, pattern)) = line.split_once('=') {
            found.push(Message { key: key.trim().into(), line: number + 1, pattern: pattern.trim().into() });
        }
    }
    found
}

/// The language of `src/i18n/messages/<language>/<file>.ftl`.
fn language(path: &str) -> &str {
    path.rsplit('/').nth(1).unwrap_or_default()
}

/// The variables that a pattern names.
fn placeholders(pattern: &str) -> BTreeSet<String> {
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '-');
    pattern.split('$').skip(1).map(|rest| rest.chars().take_while(is_part).collect()).collect()
}

/// What a reader sees: the pattern without selectors, variant names and placeables.
fn visible(pattern: &str) -> String {
    let mut out = String::new();
    let mut open: Vec<bool> = Vec::new(); // per brace: are we in the texts of a select?
    let mut rest = pattern;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        match letter {
            '{' => {
                let head = rest.split(['{', '}']).next().unwrap_or_default();
                let select = head.find("->");
                if let Some(at) = select {
                    rest = &rest[at + 2..];
                }
                open.push(select.is_some());
                out.push(' ');
            }
            '}' => {
                open.pop();
            }
            '[' if open.last() == Some(&true) => rest = rest.split_once(']').map_or("", |(_, rest)| rest),
            '*' if open.last() == Some(&true) && rest.starts_with('[') => {}
            _ if open.last() != Some(&false) => out.push(letter),
            _ => {}
        }
    }
    out
}

/// The variant names of each select in a pattern.
fn selects(pattern: &str) -> Vec<BTreeSet<String>> {
    let mut found = Vec::new();
    for (arrow, _) in pattern.match_indices("->") {
        let mut depth = 1;
        let mut names = BTreeSet::new();
        for (at, letter) in pattern[arrow..].char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                '[' if depth == 1 => {
                    let name = pattern[arrow + at + 1..].split(']').next().unwrap_or_default();
                    names.insert(name.trim().to_string());
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        found.push(names);
    }
    found
}

fn plural_categories(language: &str) -> &'static [&'static str] {
    match language {
        "sr" => &["one", "few", "other"],
        "cs" => &["one", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// Where a number chooses, every plural form of the language is there.
pub fn plurals(path: &str, text: &str) -> Vec<Fault> {
    let wanted = plural_categories(language(path));
    let mut faults = Vec::new();
    for message in parse(text) {
        for names in selects(&message.pattern) {
            let is_plural =
                names.iter().any(|name| matches!(name.as_str(), "zero" | "one" | "two" | "few" | "many"));
            let missing: Vec<&str> = wanted.iter().copied().filter(|name| !names.contains(*name)).collect();
            if is_plural && !missing.is_empty() {
                let why = format!(
                    "`{}` lacks the plural forms {missing:?}: a reader of `{}` would meet a wrong ending",
                    message.key,
                    language(path)
                );
                faults.push(Fault::new(path, message.line, why));
            }
        }
    }
    faults
}

/// The letters and marks of each language, as its readers write them.
pub fn letters(path: &str, text: &str) -> Vec<Fault> {
    let language = language(path);
    let mut faults = Vec::new();
    for message in parse(text) {
        let seen = visible(&message.pattern);
        let mut say =
            |why: String| faults.push(Fault::new(path, message.line, format!("`{}`: {why}", message.key)));
        if seen.contains(['"', '\'']) {
            say("a straight quote; each language has its own: fa «…», sr „…”, cs „…“, en “…” and ’".into());
        }
        for foreign in foreign_quotes(language).chars().filter(|&quote| seen.contains(quote)) {
            say(format!("{foreign} is not a quotation mark of `{language}`: fa «…», sr „…”, cs „…“, en “…”"));
        }
        match language {
            "fa" => persian(&seen, &mut say),
            "sr" => mixed_words(&seen, &mut say),
            "cs" => lonely_prepositions(&seen, &mut say),
            _ => {}
        }
    }
    faults
}

fn foreign_quotes(language: &str) -> &'static str {
    match language {
        "fa" => "“”„‘’",
        "sr" => "“«»",
        "cs" => "”«»",
        _ => "„«»",
    }
}

fn persian(seen: &str, say: &mut impl FnMut(String)) {
    if let Some(letter) = seen.chars().find(|c| matches!(c, 'ي' | 'ك' | 'ى' | 'ة')) {
        say(format!("the Arabic letter {letter}: Persian writes ی, ک, ه"));
    }
    if let Some(digit) = seen.chars().find(|c| c.is_ascii_digit() || matches!(c, '٠'..='٩')) {
        say(format!("the digit {digit}: Persian texts write ۰–۹, or pass a number as a variable"));
    }
    if let Some(mark) = seen.chars().find(|c| matches!(c, ',' | ';' | '?' | '%')) {
        say(format!("the Latin mark {mark}: Persian writes ، ؛ ؟ ٪"));
    }
}

fn mixed_words(seen: &str, say: &mut impl FnMut(String)) {
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52F}');
    for word in seen.split(|c: char| !c.is_alphanumeric()) {
        if word.chars().any(|c| c.is_ascii_alphabetic()) && word.chars().any(is_cyrillic) {
            say(format!("„{word}” mixes Latin and Cyrillic letters, which look alike and break search"));
        }
    }
}

fn lonely_prepositions(seen: &str, say: &mut impl FnMut(String)) {
    let mut before = ' ';
    let letters: Vec<char> = seen.chars().collect();
    for pair in letters.windows(2) {
        let is_alone = !before.is_alphanumeric() && "ksvzouaiKSVZOUAI".contains(pair[0]);
        if is_alone && pair[1] == ' ' {
            say(format!(
                "„{}“ may stay alone at the end of a line: join it with a no-break space (U+00A0)",
                pair[0]
            ));
        }
        before = pair[0];
    }
}

/// Every key in every language, once, with the same variables.
pub fn complete(all: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut tables: BTreeMap<&str, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for file in all {
        let table = tables.entry(language(&file.path)).or_default();
        for message in parse(&file.text) {
            if table.insert(message.key.clone(), placeholders(&message.pattern)).is_some() {
                faults.push(Fault::new(
                    &file.path,
                    message.line,
                    format!("`{}` is said twice in this language", message.key),
                ));
            }
        }
    }
    for file in all {
        for message in parse(&file.text) {
            for other in LANGUAGES.iter().filter(|other| **other != language(&file.path)) {
                let name = file.path.rsplit('/').next().unwrap_or_default();
                let why = match tables.get(other).and_then(|table| table.get(&message.key)) {
                    None => format!(
                        "`{}` is missing in {FOLDER}/{other}/{name}: every key in every language",
                        message.key
                    ),
                    Some(theirs) if *theirs != placeholders(&message.pattern) => {
                        format!("`{}` names other variables in `{other}`: {theirs:?}", message.key)
                    }
                    Some(_) => continue,
                };
                faults.push(Fault::new(&file.path, message.line, why));
            }
        }
    }
    faults
}

/// The keys that some file asks for, with their lines.
pub fn asked(path: &str, text: &str) -> Vec<(usize, String)> {
    let openings: &[&str] = if path.ends_with(".rs") {
        &["i18n::text(", "i18n::format(", "Stale(\"", ".add(\"", ".add_with(\"", "_key: \"", "_key = \""]
    } else {
        &["t(key=\"", "_key=\""]
    };
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for opening in openings {
            for (at, _) in line.match_indices(opening) {
                let rest = &line[at + opening.len()..];
                let quoted: Vec<&str> = rest.split('"').collect();
                let key = match *opening {
                    "i18n::text(" | "i18n::format(" => quoted.get(1),
                    ".add(\"" | ".add_with(\"" => quoted.get(2),
                    _ => quoted.first(),
                };
                found.extend(key.filter(|key| is_key(key)).map(|key| (number + 1, (*key).to_string())));
            }
        }
    }
    found
}

fn is_key(word: &str) -> bool {
    word.contains('-') && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// In a line from right to left what begins with a sign, or has one beside a letter and a number, falls apart: `/24`
/// becomes `24/`. Such a literal stands between U+2066 and U+2069.
pub fn isolated(path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|_| path.contains("/fa/")) {
        for (_, rest) in line.match_indices("{ \"").map(|(at, found)| line.split_at(at + found.len())) {
            let literal = rest.split('"').next().unwrap_or_default();
            let is_signed = literal.starts_with(|sign: char| sign.is_ascii_punctuation() && sign != '\\');
            if literal.len() > 1 && (is_signed || literal.contains("::")) && !literal.starts_with("\\u2066") {
                let why =
                    format!("`{literal}` falls apart between Persian words: write \\u2066{literal}\\u2069");
                faults.push(Fault::new(path, number + 1, why));
            }
        }
    }
    faults
}

/// A key that nobody wrote would show its own name to the reader.
pub fn known(path: &str, text: &str, keys: &BTreeSet<String>) -> Vec<Fault> {
    asked(path, text)
        .into_iter()
        .filter(|(_, key)| !keys.contains(key))
        .map(|(line, key)| {
            Fault::new(path, line, format!("`{key}` is in no message file: the reader would see the key"))
        })
        .collect()
}

fn all_messages() -> Vec<File> {
    files(FOLDER, &[".ftl"])
}

#[test]
fn messages_are_complete_in_every_language() {
    hold(&complete(&all_messages()));
}

#[test]
fn plural_forms_are_complete() {
    hold(&all_messages().iter().flat_map(|file| plurals(&file.path, &file.text)).collect::<Vec<_>>());
}

#[test]
fn letters_are_those_of_the_language() {
    hold(&all_messages().iter().flat_map(|file| letters(&file.path, &file.text)).collect::<Vec<_>>());
}

#[test]
fn foreign_signs_hold_together() {
    hold(&all_messages().iter().flat_map(|file| isolated(&file.path, &file.text)).collect::<Vec<_>>());
}

#[test]
fn every_key_asked_for_exists() {
    let keys: BTreeSet<String> =
        all_messages().iter().flat_map(|file| parse(&file.text)).map(|message| message.key).collect();
    let mut askers = files("templates", &[".html", ".txt"]);
    askers.extend(
        files("src", &[".rs"])
            .into_iter()
            .map(|file| File::new(&file.path, super::rust::before_tests(&file.text))),
    );
    hold(&askers.iter().flat_map(|file| known(&file.path, &file.text, &keys)).collect::<Vec<_>>());
}

#[test]
fn planted_faults_are_caught() {
    let fa = |text| letters("src/i18n/messages/fa/common.ftl", text);
    must_catch(&fa("a-b = علي"), "Arabic letter");
    must_catch(&fa("a-b = 5 نظر"), "digit");
    must_catch(&fa("a-b = «نام» \"کد\""), "straight quote");
    must_catch(&fa("a-b = “نام”"), "not a quotation mark");
    must_catch(&fa("a-b = چرا?"), "Latin mark");
    let isolates = |text| isolated("src/i18n/messages/fa/common.ftl", text);
    must_catch(&isolates("a-b = مانند { \"/24\" }"), "falls apart");
    must_catch(&isolates("a-b = مانند { \"2001:db8::/48\" }"), "falls apart");
    assert!(isolates("a-b = { \"\\u2066/24\\u2069\" } و { \"203.0.113.0/24\" } و { \" \" }").is_empty());
    assert_eq!(
        fa(
            "a-b = { $n ->\n    [one] { $n } نظر\n   *[other] { $n } نظر از { DATE($d, era: \"short\", x: 5) }\n}\n"
        ),
        Vec::new()
    );
    let sr = |text| letters("src/i18n/messages/sr/common.ftl", text);
    must_catch(&sr("a-b = Оценa"), "mixes");
    assert_eq!(sr("a-b = Име ({ $name }) и XLSX „датотека”"), Vec::new());
    let cs = |text| letters("src/i18n/messages/cs/common.ftl", text);
    must_catch(&cs("a-b = Přejít k obsahu"), "no-break space");
    assert_eq!(cs("a-b = Přejít k\u{a0}obsahu a\u{a0}dál, „ano“"), Vec::new());

    let few = "n-b = { $n ->\n    [one] { $n } komentář\n   *[other] { $n } komentářů\n}\n";
    must_catch(&plurals("src/i18n/messages/cs/a.ftl", few), "\"few\", \"many\"");
    assert_eq!(plurals("src/i18n/messages/en/a.ftl", few), Vec::new());
    assert_eq!(
        plurals("src/i18n/messages/cs/a.ftl", "n-b = { $kind ->\n [csv] a\n *[json] b\n}"),
        Vec::new()
    );

    let four = |fa: &str| {
        let path = |language: &str| format!("{FOLDER}/{language}/a.ftl");
        vec![
            File::new(&path("fa"), fa),
            File::new(&path("sr"), "a-b = { $n }\n"),
            File::new(&path("cs"), "a-b = { $n }\n"),
            File::new(&path("en"), "a-b = { $n }\n"),
        ]
    };
    assert_eq!(complete(&four("# c\na-b = { $n }\n")), Vec::new());
    must_catch(&complete(&four("")), "missing in src/i18n/messages/fa/a.ftl");
    must_catch(&complete(&four("a-b = x\n")), "other variables");
    must_catch(&complete(&four("a-b = { $n }\na-b = { $n }\n")), "twice");

    let keys = BTreeSet::from(["a-b".to_string()]);
    must_catch(&known("templates/a.html", "{{ t(key=\"c-d\", n=1) }}", &keys), "no message file");
    must_catch(&known("src/a.rs", "faults.add(\"name\", \"c-d\");", &keys), "no message file");
    must_catch(&known("src/a.rs", "i18n::text(locale, \"c-d\")", &keys), "no message file");
    assert_eq!(known("src/a.rs", "Err(Error::Stale(\"a-b\"))", &keys), Vec::new());
}
