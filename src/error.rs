//! What can go wrong for a visitor, named by what the visitor can do about it.
//!
//! Knows no HTTP and no language: `web::respond` turns it into a page, message keys into words.
//! An expected refusal inside a room is an outcome enum of that room, not an [`Error`].

use std::error::Error as StdError;

/// The result of everything that can fail for a visitor.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What a visitor can do next.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing here, or nothing this visitor may know of (404).
    #[error("nothing found")]
    NotFound,
    /// Sign in first, then come back to this path (303).
    #[error("not signed in")]
    SignIn {
        /// The local path to come back to.
        return_to: String,
    },
    /// Signed in, and still not allowed (403).
    #[error("not allowed")]
    Forbidden,
    /// The form has faults (422).
    #[error("the form has faults")]
    Invalid(Faults),
    /// The thing has changed meanwhile (409); the key says what to tell the visitor.
    #[error("stale: {0}")]
    Stale(&'static str),
    /// Too much in too short a time (429).
    #[error("too many requests, retry after {retry_after_s} s")]
    SlowDown {
        /// Seconds until it is worth trying again.
        retry_after_s: u32,
    },
    /// The database or a pool is too busy to answer now (503).
    #[error("too busy")]
    Busy,
    /// Our own fault (500).
    #[error("{attempted}")]
    Internal {
        /// What was being attempted, in lower case.
        attempted: &'static str,
        /// Why it failed.
        #[source]
        source: Box<dyn StdError + Send + Sync>,
    },
}

impl Error {
    /// An internal failure with what was being attempted and why it failed.
    pub fn internal(attempted: &'static str, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Internal { attempted, source: source.into() }
    }

    /// The whole chain in one line: what was attempted, then every cause.
    pub fn chain(&self) -> String {
        let mut line = self.to_string();
        let mut cause = self.source();
        while let Some(error) = cause {
            line.push_str(": ");
            line.push_str(&error.to_string());
            cause = error.source();
        }
        line
    }
}

/// Adds to any error what was being attempted.
pub trait Attempt<T> {
    /// Turns the error into [`Error::Internal`] with these words.
    fn attempting(self, attempted: &'static str) -> Result<T>;
}

impl<T, E: Into<Box<dyn StdError + Send + Sync>>> Attempt<T> for std::result::Result<T, E> {
    fn attempting(self, attempted: &'static str) -> Result<T> {
        self.map_err(|source| Error::internal(attempted, source))
    }
}

/// A value that a fault's message mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultArg {
    /// A number; it chooses the plural and comes out in the page's digits.
    Number(i64),
    /// A text; it comes out isolated from its surroundings.
    Text(String),
}

/// One fault of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The name of the field.
    pub field: &'static str,
    /// The message key.
    pub key: &'static str,
    /// What the message mentions.
    pub args: Vec<(&'static str, FaultArg)>,
}

/// The faults of a form, in the order of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// No faults yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Exactly one fault.
    pub fn one(field: &'static str, key: &'static str) -> Self {
        let mut faults = Self::new();
        faults.add(field, key);
        faults
    }

    /// Adds a fault.
    pub fn add(&mut self, field: &'static str, key: &'static str) {
        self.add_with(field, key, Vec::new());
    }

    /// Adds a fault whose message mentions something.
    pub fn add_with(&mut self, field: &'static str, key: &'static str, args: Vec<(&'static str, FaultArg)>) {
        self.0.push(Fault { field, key, args });
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in order.
    #[expect(clippy::iter_without_into_iter, reason = "nothing walks over faults by reference")]
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.0.iter()
    }
}
