//! From a letter to a message.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, SystemTime};

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};

use super::Letter;
use crate::text::{length, normalize};

/// The longest subject, in graphemes.
const SUBJECT: usize = 120;

/// `Auto-Submitted: auto-generated` (RFC 3834): no holiday answers, please.
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Builds the message, or says why it can never be built.
pub(super) fn message(letter: &Letter, name: &str, from: &str) -> Result<Message, String> {
    catch_unwind(AssertUnwindSafe(|| build(letter, name, from)))
        .unwrap_or_else(|_panic| Err("the mail library refused the letter".to_owned()))
}

fn build(letter: &Letter, name: &str, from: &str) -> Result<Message, String> {
    let from = from.parse().map_err(|error| format!("the sender's address: {error}"))?;
    let to = letter.to.parse().map_err(|error| format!("the recipient's address: {error}"))?;
    let mut message = Message::builder();
    for extra in &letter.headers {
        for header in extra.headers()? {
            message = message.raw_header(header);
        }
    }
    message
        .from(Mailbox::new(Some(header_text(name)), from))
        .to(Mailbox::new(None, to))
        .subject(header_text(&letter.subject))
        .message_id(Some(letter.message_id.clone()))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(letter.written_at).unwrap_or(0)))
        .header(AutoSubmitted)
        .multipart(MultiPart::alternative_plain_html(lines(&letter.text), lines(&letter.html)))
        .map_err(|error| error.to_string())
}

/// The text with `\n` alone at the ends of lines: a carriage return of its own has no place in mail,
/// and programs on the way make of it what they like.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// One clean line that is no encoded word of somebody else's making, with its isolates closed.
fn header_text(text: &str) -> String {
    let line = normalize::clean_heading(text).replace("=?", "= ?");
    normalize::clean_heading(&length::truncate(&line, SUBJECT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str) -> Letter {
        Letter {
            to: "moderator@example.org".to_owned(),
            subject: subject.to_owned(),
            text: "text\r\n.\r\n".to_owned(),
            html: "<p>html</p>".to_owned(),
            message_id: "<one@example.org>".to_owned(),
            written_at: 0,
            headers: Vec::new(),
        }
    }

    #[test]
    fn line_ends_in_names_and_subjects_make_no_header() {
        for payload in ["a\r\nBcc: evil@example.org", "a\nBcc: evil@example.org", "=?utf-8?q?=0D=0ABcc:x?="] {
            let built = message(&letter(payload), payload, "nazar@example.org").unwrap();

            let text = String::from_utf8(built.formatted()).unwrap();
            let headers = text.split("\r\n\r\n").next().unwrap();
            assert!(!headers.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{headers}");
            assert!(headers.contains("Message-ID: <one@example.org>"));
        }
    }
}
