//! What is wrong in an article file, told so that it can be put right in one go.

use std::fmt;

/// One thing wrong in a file. Import collects all of them before it says no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFault {
    /// Path of the file as it was given; empty until the importer fills it in.
    pub file: String,
    /// Line in the file, counted from 1; 0 where the fault is the file's as a whole.
    pub line: usize,
    /// The key of the front matter, where there is one.
    pub key: Option<String>,
    /// What is wrong and what would be right, in English like the rest of the command line.
    pub problem: String,
}

impl SourceFault {
    /// A fault of the file rather than of one key.
    pub(super) fn of_file(line: usize, problem: impl Into<String>) -> Self {
        Self { file: String::new(), line, key: None, problem: problem.into() }
    }

    /// A fault in the value of `key`.
    pub(super) fn of_key(line: usize, key: &str, problem: impl Into<String>) -> Self {
        let key = Some(shown(key));
        Self { file: String::new(), line, key, problem: problem.into() }
    }

    /// The same fault, said of `file`.
    pub(super) fn in_file(mut self, file: &str) -> Self {
        file.clone_into(&mut self.file);
        self
    }
}

/// `posts/a.md:4: lang: …`, the form in which compilers speak and editors jump.
impl fmt::Display for SourceFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if self.line > 0 {
            write!(formatter, ":{}", self.line)?;
        }
        if let Some(key) = &self.key {
            write!(formatter, ": {key}")?;
        }
        write!(formatter, ": {}", self.problem)
    }
}

/// A word from the file as it may stand in a message: one line, no controls, not too long.
pub(super) fn shown(word: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String =
        word.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    if word.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
