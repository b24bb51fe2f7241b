//! What a comment is made of: types that cannot hold a wrong value.
//!
//! Each has private fields and one `parse`, which cleans, checks and says with a message key what
//! is wrong. Nothing is ever cut to fit: a text that is too long is refused and stays in the form.

use crate::text::direction::{self, Direction};
use crate::text::length::{graphemes, truncate};
use crate::text::markdown::{self, Html};
use crate::text::normalize::{clean_line, clean_text};
use lettre::Address;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeEmoji, UnicodeGeneralCategory};
use url::{Host, Url};
use validator::ValidateEmail;

/// A message key that says why a value was refused.
pub type FaultKey = &'static str;

/// Letters that are drawn as nothing: the Hangul fillers and the empty Braille cell.
const INVISIBLE: [char; 5] = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}'];

/// Whether nothing of a text would be seen.
fn is_blank(text: &str) -> bool {
    let is_seen = |c: char| {
        !c.is_whitespace()
            && !INVISIBLE.contains(&c)
            && !matches!(c.general_category(), GeneralCategory::Format | GeneralCategory::Control)
    };
    !text.chars().any(is_seen)
}

/// What is read of a rendered text.
fn words_of(html: &str) -> String {
    let mut is_mark = false;
    let words: String = html
        .chars()
        .filter(|&c| {
            let is_read = !is_mark && c != '<';
            is_mark = (is_mark || c == '<') && c != '>';
            is_read
        })
        .collect();
    words.replace("&nbsp;", " ")
}

/// Who wrote: a name in any script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorName(String);

impl AuthorName {
    /// The longest name, in graphemes.
    pub const MAX: usize = 80;
    /// One grapheme may be a long chain of joined emoji, so the bytes have a bound of their own.
    const MAX_BYTES: usize = 4096;

    /// Reads a name as typed.
    pub fn parse(typed: &str) -> Result<Self, FaultKey> {
        let name = clean_line(typed);
        if is_blank(&name) {
            return Err("fault-name-required");
        }
        if name.len() > Self::MAX_BYTES || graphemes(&name) > Self::MAX {
            return Err("fault-name-too-long");
        }
        if looks_like_an_address(&name) {
            return Err("fault-name-link");
        }
        if !name.chars().any(names_somebody) {
            return Err("fault-name-letters");
        }
        Ok(Self(name))
    }

    /// The name of somebody of the house, or of the house itself: it was chosen by whoever runs the site, so
    /// it may look like an address. Never for what a reader typed.
    pub fn of_house(name: &str) -> Self {
        Self(truncate(&clean_line(name), Self::MAX))
    }

    /// The name, cleaned, as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Digits and punctuation alone name nobody; a letter of any script does, and so does an emoji.
fn names_somebody(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Letter || (!c.is_ascii() && c.is_emoji_char())
}

/// Endings that make a word with a dot in it a place on the web rather than initials.
const WEB_ENDINGS: [&str; 16] = [
    "com", "net", "org", "info", "biz", "xyz", "top", "site", "online", "shop", "store", "ir", "ru", "cn",
    "io", "vip",
];

fn looks_like_an_address(name: &str) -> bool {
    let name = name.to_lowercase();
    if name.contains("://") || name.contains("www.") {
        return true;
    }
    name.split(char::is_whitespace).any(|word| {
        let host = word.split(['/', ':', '?', '#']).next().unwrap_or_default();
        let Some((before, ending)) = host.rsplit_once('.') else { return false };
        let is_host = !before.is_empty() && WEB_ENDINGS.contains(&ending);
        is_host || (word.contains('@') && !ending.is_empty())
    })
}

/// Where letters to the writer go; never shown to readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// The longest address that mail servers carry, in bytes.
    pub const MAX: usize = 254;

    /// Reads an address as typed; an empty field is no address.
    ///
    /// Both the form's rule (`validator`) and the mailer's (`lettre`) must accept it, so that an
    /// address taken here can always be written to. Bare hosts and address literals are refused:
    /// no reader writes from one.
    pub fn parse(typed: &str) -> Result<Option<Self>, FaultKey> {
        let email = clean_line(typed);
        if email.is_empty() {
            return Ok(None);
        }
        if email.len() > Self::MAX {
            return Err("fault-email-too-long");
        }
        let has_public_domain = email
            .rsplit_once('@')
            .is_some_and(|(_, domain)| domain.contains('.') && !domain.starts_with('['));
        if !has_public_domain || !email.validate_email() || email.parse::<Address>().is_err() {
            return Err("fault-email-form");
        }
        Ok(Some(Self(email)))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The writer's page on the web: http or https, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Website(String);

impl Website {
    /// The longest address, in graphemes as typed.
    pub const MAX: usize = 300;
    /// A Persian path grows sixfold when it is percent-encoded.
    const MAX_BYTES: usize = 4096;

    /// Reads an address as typed; an empty field is none, a bare host gets `https://`.
    pub fn parse(typed: &str) -> Result<Option<Self>, FaultKey> {
        let typed = clean_line(typed);
        if typed.is_empty() {
            return Ok(None);
        }
        if typed.len() > Self::MAX_BYTES || graphemes(&typed) > Self::MAX {
            return Err("fault-website-too-long");
        }
        let url = with_scheme(&typed).and_then(|full| Url::parse(&full).ok());
        match url {
            Some(url) if is_public(&url) => Ok(Some(Self(url.into()))),
            Some(_) | None => Err("fault-website-form"),
        }
    }

    /// The full address, percent-encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The typed address with its scheme, or nothing when it names a scheme that we do not link to.
fn with_scheme(typed: &str) -> Option<String> {
    // The parser would silently drop tabs and read a backslash as a slash: what is linked to must
    // be what was typed.
    if typed.chars().any(|c| c.is_whitespace() || c == '\\') {
        return None;
    }
    let lower = typed.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Some(typed.to_owned());
    }
    let port_or_path = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    match typed.split_once(':') {
        Some((host, rest)) if !host.contains('/') && !port_or_path(rest) => None,
        Some(_) | None => Some(format!("https://{typed}")),
    }
}

fn is_public(url: &Url) -> bool {
    let is_web = matches!(url.scheme(), "http" | "https");
    let is_named = matches!(url.host(), Some(Host::Domain(host)) if host.trim_end_matches('.').contains('.'));
    is_web && is_named && url.username().is_empty() && url.password().is_none()
}

/// The words themselves: as typed, and as shown.
#[derive(Clone, Debug)]
pub struct Body {
    source: String,
    html: Html,
    dir: Direction,
}

impl Body {
    /// The longest text, in graphemes.
    pub const MAX: usize = 5000;
    /// The longest text in bytes, since one grapheme may be many.
    pub const MAX_BYTES: usize = 64 * 1024;

    /// Reads a text as typed. `writer` is the direction that the browser showed while it was
    /// written (`body.dir`), `page` that of the page around it.
    pub fn parse(typed: &str, writer: Option<Direction>, page: Direction) -> Result<Self, FaultKey> {
        // The bound comes before the cleaning, which costs time for each character.
        if typed.len() > 4 * Self::MAX_BYTES {
            return Err("fault-body-too-long");
        }
        let source = clean_text(typed);
        if source.len() > Self::MAX_BYTES || graphemes(&source) > Self::MAX {
            return Err("fault-body-too-long");
        }
        let html = markdown::comment(&source);
        if is_blank(&words_of(html.as_str())) {
            return Err("fault-body-required");
        }
        let dir = direction::of_text(&source, writer, page);
        Ok(Self { source, html, dir })
    }

    /// The text as typed, cleaned of controls only.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text as shown.
    pub fn html(&self) -> &Html {
        &self.html
    }

    /// The direction it is shown in.
    pub fn dir(&self) -> Direction {
        self.dir
    }

    /// The version of the renderer that made [`Body::html`].
    pub fn renderer(&self) -> i32 {
        markdown::COMMENT_RENDERER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(typed: &str) -> Result<String, FaultKey> {
        AuthorName::parse(typed).map(|name| name.as_str().to_owned())
    }

    #[test]
    fn names_of_every_script_are_taken() {
        for typed in [
            "علی‌رضا می‌خواهم",
            "Čeněk Řehoř",
            "Ђорђе Петровић",
            "O’Brien-Smith",
            "d'Artagnan",
            "J. R. R. Tolkien",
            "St.John",
            "नन्दिनी",
            "Nguyễn",
            "王小明",
            "سارا ۲",
            "R2D2",
            "گل 🌻",
            "👩‍🚀",
            "ג׳ורג׳",
        ] {
            assert_eq!(name(typed).as_deref(), Ok(typed), "{typed}");
        }
    }

    #[test]
    fn names_that_name_nobody_are_refused() {
        for typed in ["", "   ", "\u{200c}", "\u{0}", "\u{202e}", "\u{3164}\u{2800}"] {
            assert_eq!(name(typed), Err("fault-name-required"), "{typed:?}");
        }
        for typed in ["...", "-", "؟!", "123", "۱۲۳", "' '", "#1"] {
            assert_eq!(name(typed), Err("fault-name-letters"), "{typed:?}");
        }
        for typed in [
            "http://x.example/a",
            "Buy WWW.example.com",
            "cheap-pills.com",
            "خرید از example.ir/ارزان",
            "me@example.org",
        ] {
            assert_eq!(name(typed), Err("fault-name-link"), "{typed:?}");
        }
    }

    #[test]
    fn a_name_has_eighty_graphemes_and_not_one_more() {
        for letter in ["a", "ی", "e\u{0301}", "👨‍👩‍👧"] {
            assert!(name(&letter.repeat(79)).is_ok(), "{letter}");
            assert!(name(&letter.repeat(80)).is_ok(), "{letter}");
            assert_eq!(name(&letter.repeat(81)), Err("fault-name-too-long"), "{letter}");
        }
        assert_eq!(name(&format!("{}👩", "👩\u{200d}".repeat(9000))), Err("fault-name-too-long"));
    }

    #[test]
    fn a_name_is_one_clean_line() {
        assert_eq!(name(" Anna\r\nBcc: x ").as_deref(), Ok("Anna Bcc: x"));
        assert_eq!(name("a\u{202e}b").as_deref(), Ok("ab"));
    }

    #[test]
    fn addresses_that_mail_reaches_are_taken() {
        for typed in ["a@b.example", " Ana.Maria+x@mail.example.rs ", "x@пример.рф", "_@x.example"] {
            assert!(matches!(Email::parse(typed), Ok(Some(_))), "{typed}");
        }
        assert_eq!(Email::parse("  "), Ok(None));
        for typed in [
            "a@b",
            "a@[127.0.0.1]",
            "\"a b\"@x.example",
            "a",
            "@x.example",
            "a@",
            "a@b.c@d.e",
            "a b@x.example",
            "%@%",
        ] {
            assert_eq!(Email::parse(typed), Err("fault-email-form"), "{typed}");
        }
        let long = format!("a@{}.example", "b.".repeat(130));
        assert_eq!(Email::parse(&long), Err("fault-email-too-long"));
    }

    #[test]
    fn an_address_cannot_carry_a_header() {
        let email = Email::parse("a@b.example\r\nBcc: c@d.example");

        assert_eq!(email, Err("fault-email-form"));
    }

    #[test]
    fn websites_are_http_or_https() {
        let website = |typed: &str| Website::parse(typed).map(|site| site.map(|site| site.0));

        assert_eq!(website(""), Ok(None));
        for (typed, stored) in [
            ("example.com", "https://example.com/"),
            ("example.com:8080/x", "https://example.com:8080/x"),
            ("HTTP://Example.com/A", "http://example.com/A"),
            ("https://example.com/سلام", "https://example.com/%D8%B3%D9%84%D8%A7%D9%85"),
            ("//example.com", "https://example.com/"),
            ("example.com/a:b", "https://example.com/a:b"),
            ("https://مثال.ایران/", "https://xn--mgbh0fb.xn--mgba3a4f16a/"),
        ] {
            assert_eq!(website(typed), Ok(Some(stored.to_owned())), "{typed}");
        }
    }

    #[test]
    fn websites_that_hide_something_are_refused() {
        for typed in [
            "javascript:alert(1)",
            "JaVaScRiPt://example.com/%0aalert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "javascript&colon;alert(1)",
            "&#106;avascript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://example.com",
            "https://user:secret@example.com/",
            "user@example.com",
            "https://user@example.com",
            "https:\\\\example.com",
            "http://",
            "https://localhost/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "a b.example",
            "mailto:a@b.example",
            "https://exa\u{202e}mple.com@evil.example",
        ] {
            assert_eq!(Website::parse(typed), Err("fault-website-form"), "{typed:?}");
        }
    }

    #[test]
    fn a_website_has_three_hundred_graphemes() {
        let of = |n: usize| format!("https://example.com/{}", "ی".repeat(n - 20));
        assert!(matches!(Website::parse(&of(300)), Ok(Some(_))));
        assert_eq!(Website::parse(&of(301)), Err("fault-website-too-long"));
    }

    fn body(typed: &str) -> Result<Body, FaultKey> {
        Body::parse(typed, None, Direction::Ltr)
    }

    #[test]
    fn a_text_has_five_thousand_graphemes_and_not_one_more() {
        for letter in ["a", "ی", "e\u{0301}", "🌻"] {
            assert!(body(&letter.repeat(4999)).is_ok(), "{letter}");
            assert!(body(&letter.repeat(5000)).is_ok(), "{letter}");
            assert_eq!(body(&letter.repeat(5001)).err(), Some("fault-body-too-long"), "{letter}");
        }
        assert_eq!(body(&"👨‍👩‍👧‍👦".repeat(4000)).err(), Some("fault-body-too-long"));
    }

    #[test]
    fn a_text_without_words_is_refused() {
        for typed in ["", "  \r\n ", "\u{200c}", "\u{0}", "&nbsp;", ">", "\u{2800}\n\n\u{3164}"] {
            assert_eq!(body(typed).err(), Some("fault-body-required"), "{typed:?}");
        }
    }

    #[test]
    fn a_text_of_marks_alone_is_a_text() {
        for typed in ["<b></b>", "<!-- x -->", "![]()", "1 < 2", "?", "👍"] {
            assert!(body(typed).is_ok(), "{typed:?}");
        }
    }

    #[test]
    fn a_text_is_kept_as_typed() {
        let typed = "می‌خواهم **بروم**\n\nا\u{064e} 👨‍👩‍👧 كتاب";
        let body = body(typed).unwrap();

        assert_eq!(body.source(), typed);
        assert!(body.html().as_str().contains("<strong>بروم</strong>"));
        assert_eq!(body.dir(), Direction::Rtl);
    }
}
