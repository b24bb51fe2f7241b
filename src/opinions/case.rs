//! What is asked about: a text with what is known of its writer.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Everything that a service is told of a text. It is kept with the comment as it was, so that a later report
/// repeats the very values of the question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The site's address, with a slash at the end.
    pub blog: String,
    /// Where the writer's browser is; only where it may be shared.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<IpAddr>,
    /// How the browser describes itself.
    pub user_agent: String,
    /// The page it came from.
    pub referrer: String,
    /// The page that the text is for.
    pub permalink: String,
    /// Whether it answers another comment.
    pub is_reply: bool,
    /// The name given.
    pub author: String,
    /// The e-mail given; only where it may be shared.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
    /// The website given.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub website: Option<String>,
    /// The text.
    pub content: String,
    /// When it was written (epoch ms).
    pub written_at: i64,
    /// When the page was last changed (epoch ms).
    pub page_changed_at: i64,
    /// The language of the page.
    pub lang: String,
    /// What stood in the field that people leave empty.
    pub honeypot: String,
    /// Whether the writer had published it before and changed it now.
    #[serde(default)]
    pub is_changed: bool,
}

impl Case {
    /// Without what names a person or a place, unless that may be shared.
    pub(super) fn shared(self, share_personal: bool) -> Self {
        if share_personal { self } else { Self { address: None, email: None, ..self } }
    }

    /// The site's host, for addresses that a letter needs.
    pub(super) fn host(&self) -> &str {
        let rest = self.blog.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', ':']).next().filter(|host| !host.is_empty()).unwrap_or("localhost")
    }
}
