//! Headers that some letters have beside the usual ones.

use lettre::message::header::{HeaderName, HeaderValue};
use serde::{Deserialize, Serialize};

/// The longest value of a header, in bytes: a line of a letter has no more than 998.
const LONGEST: usize = 900;

/// A header that some letters have beside the usual ones. There are only these, so nobody can add a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "name", content = "value")]
pub enum Extra {
    /// `List-Unsubscribe`: the address that ends the letters (RFC 2369), without angle brackets.
    ListUnsubscribe(String),
    /// `List-Unsubscribe-Post: List-Unsubscribe=One-Click`: posting to that address is enough (RFC 8058).
    OneClick,
    /// `List-Id` (RFC 2919): what letters of this sort have in common, without angle brackets.
    ListId(String),
    /// `In-Reply-To` and `References`: the Message-ID, in its angle brackets, of a letter that this one belongs to.
    Follows(String),
}

impl Extra {
    /// The headers, or why they cannot stand in a letter.
    pub(super) fn headers(&self) -> Result<Vec<HeaderValue>, String> {
        match self {
            Self::ListUnsubscribe(address) => Ok(vec![header("List-Unsubscribe", &format!("<{address}>"))?]),
            Self::OneClick => Ok(vec![header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?]),
            Self::ListId(id) => Ok(vec![header("List-Id", &format!("<{id}>"))?]),
            Self::Follows(id) => Ok(vec![header("In-Reply-To", id)?, header("References", id)?]),
        }
    }
}

/// One header whose value is plain ASCII in one piece: no line ends, no blanks, nothing to encode.
fn header(name: &'static str, value: &str) -> Result<HeaderValue, String> {
    if value.len() > LONGEST || !value.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(format!("the header {name} has a value that no header may have"));
    }
    let name = HeaderName::new_from_ascii_str(name);
    Ok(HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_one_piece_of_plain_signs_or_no_header_at_all() {
        let good = [
            Extra::ListUnsubscribe("https://example.org/letters/end?key=a-b_c".to_owned()),
            Extra::OneClick,
            Extra::ListId("replies.example.org".to_owned()),
            Extra::Follows("<one@example.org>".to_owned()),
        ];
        for extra in good {
            assert!(extra.headers().is_ok(), "{extra:?}");
        }
        for evil in ["a\r\nBcc: evil@example.org", "a\nb", "a b", "نامه", "a\0", &"x".repeat(1000)] {
            for extra in [
                Extra::ListUnsubscribe(evil.to_owned()),
                Extra::ListId(evil.to_owned()),
                Extra::Follows(evil.to_owned()),
            ] {
                assert!(extra.headers().is_err(), "{extra:?}");
            }
        }
    }
}
