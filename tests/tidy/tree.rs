//! The tree as rules see it: files with their paths, and faults that name file, line and reason.

use std::fmt;
use std::fs;
use std::path::Path;

/// One text file of the repository; the path is relative to its root, with `/`.
#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    pub fn new(path: &str, text: &str) -> File {
        File { path: path.into(), text: text.into() }
    }

    /// The file's name without folders and without what follows its last dot.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// A broken rule, at a place, with the reason.
#[derive(Debug, PartialEq)]
pub struct Fault {
    pub path: String,
    pub line: usize,
    pub why: String,
}

impl Fault {
    pub fn new(path: &str, line: usize, why: impl Into<String>) -> Fault {
        Fault { path: path.into(), line, why: why.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.why)
    }
}

/// Every file below `folder` whose name ends with one of `ends`, in order; none when the folder is absent.
pub fn files(folder: &str, ends: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(root, &root.join(folder), ends, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// One file by its path, when it is there.
pub fn file(path: &str) -> Option<File> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()?;
    Some(File::new(path, &text))
}

pub fn is_folder(path: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path).is_dir()
}

fn collect(root: &Path, folder: &Path, ends: &[&str], found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | "node_modules" | "shots") {
                collect(root, &path, ends, found);
            }
        } else if ends.iter().any(|end| name.ends_with(end)) {
            let text = fs::read_to_string(&path).unwrap_or_default();
            let relative = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(File { path: relative, text });
        }
    }
}

/// The one-based line of a byte offset.
pub fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|&&byte| byte == b'\n').count() + 1
}

/// Panics with every fault in sight, so that one run shows them all.
pub fn hold(faults: &[Fault]) {
    let all: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(all.is_empty(), "{} broken house rule(s):\n{}\n", all.len(), all.join("\n"));
}

/// For planted faults: the rule must find something, and its message must hold the words.
pub fn must_catch(faults: &[Fault], words: &str) {
    assert!(faults.iter().any(|fault| fault.why.contains(words)), "no fault with {words:?} among {faults:?}");
}
