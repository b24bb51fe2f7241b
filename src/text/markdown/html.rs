//! The mark of safety.

use serde::{Serialize, Serializer};

/// HTML that has passed the sanitiser. It can only be made by rendering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    pub(super) fn sanitised(html: String) -> Self {
        Self(html)
    }

    /// HTML that an earlier rendering made and the database kept. Text that a person sent must be
    /// rendered instead.
    #[must_use]
    pub fn from_stored(html: String) -> Self {
        Self(html)
    }

    /// The HTML itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML itself, to be kept.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl std::fmt::Display for Html {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
