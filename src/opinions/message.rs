//! A comment as a letter, for programs that judge letters. The same case gives the same bytes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, SystemTime};

use lettre::message::{Mailbox, Message, header::ContentType};

use super::case::Case;
use super::client::Doubt;
use crate::text::{length, normalize};

/// The longest name in a header, in graphemes.
const NAME: usize = 60;

/// The comment as a letter from its writer to the site.
pub(super) fn of(case: &Case) -> Result<String, Doubt> {
    // The mail library panics on some letters that no honest writer sends.
    catch_unwind(AssertUnwindSafe(|| build(case)))
        .unwrap_or_else(|_panic| Err("the mail library refused the letter".to_owned()))
}

/// Who the letter is from, without the name.
pub(super) fn sender(case: &Case) -> String {
    let is_address = |email: &&String| email.parse::<lettre::Address>().is_ok();
    case.email.as_ref().filter(is_address).cloned().unwrap_or_else(|| format!("reader@{}", domain(case)))
}

/// Who it is to.
pub(super) fn recipient(case: &Case) -> String {
    format!("comments@{}", domain(case))
}

fn domain(case: &Case) -> &str {
    let is_name = |host: &&str| format!("a@{host}").parse::<lettre::Address>().is_ok();
    Some(case.host()).filter(is_name).unwrap_or("localhost")
}

fn build(case: &Case) -> Result<String, Doubt> {
    let wrong = |error: lettre::address::AddressError| error.to_string();
    let name = normalize::clean_line(&case.author).replace("=?", "= ?");
    let from = Mailbox::new(Some(length::truncate(&name, NAME)), sender(case).parse().map_err(wrong)?);
    let to = Mailbox::new(None, recipient(case).parse().map_err(wrong)?);
    let written = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(case.written_at).unwrap_or(0));
    let mut text = case.content.replace("\r\n", "\n").replace('\r', "\n");
    if let Some(website) = &case.website {
        text.extend(["\n\n", website]);
    }
    // A letter ends with the end of a line; rspamd does not look at a last line without one.
    text.push('\n');
    let message = Message::builder()
        .from(from)
        .to(to)
        .subject("Comment")
        .date(written)
        .message_id(Some(format!("<comment.{}@{}>", case.written_at, domain(case))))
        .header(ContentType::TEXT_PLAIN)
        .body(text)
        .map_err(|error| error.to_string())?;
    String::from_utf8(message.formatted()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case() -> Case {
        Case {
            blog: "https://example.org/".to_owned(),
            author: "مریم\r\nBcc: evil@example.org".to_owned(),
            content: "سلام\r\n.\r\nFrom here on".to_owned(),
            website: Some("https://maryam.example".to_owned()),
            written_at: 1_774_087_200_000,
            ..Case::default()
        }
    }

    #[test]
    fn a_comment_is_one_letter_and_always_the_same() {
        let letter = of(&case()).unwrap();

        let (headers, body) = letter.split_once("\r\n\r\n").unwrap();
        assert!(headers.contains("To: comments@example.org"), "{headers}");
        assert!(headers.contains("<reader@example.org>"), "{headers}");
        assert!(!headers.to_lowercase().lines().any(|line| line.starts_with("bcc")), "{headers}");
        assert!(!body.is_empty());
        assert_eq!(of(&case()).unwrap(), letter);
    }

    #[test]
    fn what_is_no_address_becomes_the_sites_own() {
        for email in ["", "not an address", "a@b\r\nBcc: c@d"] {
            let case = Case { email: Some(email.to_owned()), ..case() };
            assert_eq!(sender(&case), "reader@example.org");
        }
        let local = Case { blog: "http://[::1]:8000/".to_owned(), ..case() };
        assert_eq!(recipient(&local), "comments@localhost");
        assert!(of(&local).is_ok());
    }
}
