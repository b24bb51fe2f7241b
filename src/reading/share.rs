//! Plain links with which a reader passes an article on; nothing is loaded from anybody for them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// What RFC 3986 calls unreserved stays readable.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The ways to pass an article on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ShareLinks {
    pub(super) mail: String,
    pub(super) telegram: String,
    pub(super) whatsapp: String,
}

impl ShareLinks {
    /// Links for an article's title and absolute address.
    pub(super) fn new(title: &str, address: &str) -> Self {
        let title = utf8_percent_encode(title, VALUE).to_string();
        let address = utf8_percent_encode(address, VALUE).to_string();
        Self {
            mail: format!("mailto:?subject={title}&body={address}"),
            telegram: format!("https://t.me/share/url?url={address}&text={title}"),
            whatsapp: format!("https://wa.me/?text={title}%20{address}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_addresses_stay_whole_in_links() {
        let links = ShareLinks::new("A & B=\u{201e}c\u{201c}?", "https://example.org/articles/lo%C5%BEnice");

        assert_eq!(
            links.mail,
            "mailto:?subject=A%20%26%20B%3D%E2%80%9Ec%E2%80%9C%3F\
             &body=https%3A%2F%2Fexample.org%2Farticles%2Flo%25C5%25BEnice"
        );
    }
}
